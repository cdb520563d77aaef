"""Compare what our runtime computes with llama.cpp, transformers and published figures.

Every part needs a program of others or a file that is not ours, which options name; a part that
lacks something says so in one line and leaves its section of ``docs/results.md`` alone. The other
programs may live in another environment, for which ``pip install llama-cpp-python==0.3.36
transformers torch accelerate gguf`` brings them. What is compared, and why it differs by how
much: ``docs/agreement.md``. Type: ``python -m benchmarks.agreement --help``.
"""

import argparse
import json
import sys
from pathlib import Path

from benchmarks.agreement_models import NAMES, in_llama_cpp, in_transformers
from benchmarks.agreement_pages import llama_cpp_page, scores_page, transformers_page
from benchmarks.agreement_scores import story_scores, wikitext_scores
from benchmarks.agreement_tokens import Absent
from benchmarks.page import put_section

__all__ = ["PARTS"]

PARTS = ("llama-cpp", "transformers", "scores")


def _llama_cpp(options):
    """Compare greedy tokens of a SiLU model and of ours, which not every llama.cpp computes."""
    pythons = [options.peer_python, options.relu2_python or options.peer_python]
    runs = [(options.model, python) for python in dict.fromkeys(pythons)]
    if options.bitllama2c:
        place = options.bitllama2c / "outmini_bit_3M.bin"
        runs.insert(0, (place, options.peer_python))
    else:
        _say("bitllama2c not run: --bitllama2c must name its folder")
    results = []
    for model, python in runs:
        try:
            results += in_llama_cpp(model, python=python, threads=options.threads)
        except Absent as reason:
            _say(f"{Path(model).stem} not run: {reason}")
            results.append({"model": Path(model).stem, "missing": str(reason)})
    return results, llama_cpp_page(results)


def _transformers(options):
    """Compare logits and greedy tokens of the packed export and, if there is one, the master."""
    given = {"python": options.peer_python, "threads": options.threads}
    results = [in_transformers(options.model, **given)]
    if options.master:
        results.append(in_transformers(options.model, **given, master=options.master))
    return results, transformers_page(results)


def _scores(options):
    """Compare how well models foresee texts."""
    models = {}
    if options.stories260k:
        models["stories260K"] = options.stories260k
    if options.bitllama2c:
        models |= {name: options.bitllama2c / file for file, name in NAMES.items()}
    results = {}
    if options.wikitext:
        results["wikitext"] = wikitext_scores(
            options.smollm2,
            options.wikitext,
            python=options.peer_python,
            threads=options.threads,
            windows=options.windows,
            report=_say,
        )
    if options.stories and models:
        results["stories"] = story_scores(models, options.stories, threads=options.threads)
    if not results:
        raise Absent("scores need --wikitext, or --stories and models")
    return results, scores_page(results)


def _disagreements(results):
    """Return what is beyond its tolerance, or nothing."""
    if isinstance(results, dict):
        wiki = results.get("wikitext", {"ours": []})
        for one in wiki["ours"]:
            # What is rounded to int8 may cost something; bf16 may not.
            most = 0.01 if "int8" in (one["matrices"], one["head"], one["kv"]) else 0.001
            apart = one["perplexity"] / wiki["theirs"] - 1
            if abs(apart) > most:
                return f"perplexity must be within {most:.1%}, not {apart:+.3%}"
        return ""
    if unread := sum(one["to_read"] - one["read"] for one in results if "read" in one):
        return f"must make the same tokens of every text, not others of {unread}"
    tokens = sum(one.get("beyond", 0) for one in results)
    texts = sum(
        text["difference"] >= one["bound"] for one in results for text in one.get("texts", [])
    )
    return (
        f"must agree, not have {tokens} tokens and {texts} texts beyond" if tokens + texts else ""
    )


def _say(line):
    print(line, file=sys.stderr, flush=True)


def main():
    """Compare, print, and put the tables into ``docs/results.md``."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add = parser.add_argument
    add("--only", nargs="+", choices=PARTS, default=PARTS, help="parts; all if left out")
    add("--peer-python", default=sys.executable, help="interpreter of the other programs")
    add("--relu2-python", help="one whose llama.cpp knows squared ReLU; --peer-python if left out")
    add("--threads", type=int, default=1)
    add("--model", default="tiny-bitnet", help="a ternary model, by name or file")
    add("--master", type=Path, help="folder of its float master, for transformers")
    add("--bitllama2c", type=Path, help="folder of the story models of bitllama2.c")
    add("--stories260k", type=Path, help="stories260K.bin of llama2.c")
    add("--stories", type=Path, help="file of stories, <|endoftext|> between them")
    add("--wikitext", type=Path, help="valid.txt of WikiText-2")
    add("--smollm2", default="smollm2-135m", help="its GGUF, if the package is elsewhere")
    add("--windows", type=int, default=20, help="windows of WikiText-2")
    add("--no-page", action="store_true", help="leave docs/results.md alone")
    add("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()

    parts = {"llama-cpp": _llama_cpp, "transformers": _transformers, "scores": _scores}
    every, failed = {}, False
    for name in options.only:
        try:
            every[name], text = parts[name](options)
            if wrong := _disagreements(every[name]):
                failed = True
                _say(f"{name} {wrong}")
        except (Absent, ValueError, OSError) as error:
            failed = True
            _say(f"{name} not run: {error}")
            continue
        if not options.no_page:
            put_section("docs/results.md", f"agreement-{name}", text)
        if not options.json:
            print(text)
    if options.json:
        print(json.dumps(every))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
