"""Run our language-model runtime beside others from pip, the same random model in each.

Rounds are interleaved, and the read bandwidth and int8 peak of the machine are measured between
the turns. The peers may live in another environment: ``--peer-python`` names its interpreter, for
which ``pip install llama-cpp-python onnxruntime litespark-inference`` brings them. Model files of
9 GB in all are written once into a cache folder. Type: ``python -m benchmarks.llm_peers --help``.
"""

import argparse
import json
import sys
from pathlib import Path

from benchmarks.page import put_section, table
from edgewright.firmware.bench.peers.compare import compare
from edgewright.firmware.bench.peers.process import OURS, Failed

__all__ = ["markdown"]

_NOTES = {
    "llama.cpp": (
        "llama.cpp computes SiLU where the model has squared ReLU: its graph of this architecture"
        " knows nothing else. Hence its agreement; the products are the same."
    ),
    "onnxruntime": (
        "onnxruntime packs the weights anew on loading. Activations are int8 in blocks of 128;"
        " embedding and head share one table in the file."
    ),
    "litespark": (
        "litespark packs a bf16 master on loading; its embedding and head have four bits. A prompt"
        " goes in by 64 tokens: more in one call, and its kernel returns what was in memory."
    ),
}


def markdown(results, command):
    """Return the section of the page: a table for every number of threads.

    Parameters
    ----------
    results : list of dict
        What `compare` returned.
    command : str
        What produces them again.
    """
    setting = results[0]["setting"]
    intro = (
        f"The shape of BitNet b1.58 2B4T ({setting['shape']}), random weights, one sequence,"
        f" context {setting['context']}: tokens per second of a prompt of {setting['prefill']} and"
        f" of {setting['decode']} single tokens, greedy pick included. Median of"
        f" {setting['rounds']} interleaved rounds after a warm-up, (least to most); wall clock. "
        f"Type `{command}`."
    )
    return "\n\n".join([intro, *map(_one, results), _includes(results[0])])


def _one(result):
    limits, threads = result["limits"], result["setting"]["threads"]
    bandwidth, peak = limits["read_bandwidth_gb_s"], limits["int8_peak_gmac_s"]
    measured = (
        f"**{threads} thread{'s' if threads > 1 else ''}.** Measured between the turns: reads of"
        f" {_spread(bandwidth)} GB/s, int8 products of {_spread(peak, 0)} GMAC/s."
    )
    titles = [
        "runtime",
        "prefill",
        "decode",
        "load s",
        "to first token s",
        "resident MB",
        "of it without model",
    ]
    rows = [
        [
            name,
            _spread(facts["prefill"]),
            _spread(facts["decode"]),
            f"{facts['load_s']:.2f}",
            f"{facts['first_token_s']:.2f}",
            f"{facts['resident'] / 1e6:.0f}",
            f"{facts['bare'] / 1e6:.0f}",
        ]
        for name, facts in result["runtimes"].items()
    ]
    lines = [measured, table(titles, rows)]
    if result["ratios"]:
        said = (
            f"{do} {ratio['value']:.2f} times {ratio['against']}"
            f" ({ratio['least']:.2f} to {ratio['most']:.2f})"
            for do, ratio in result["ratios"].items()
        )
        lines.append(f"{OURS} against the fastest of the others: {'; '.join(said)}.")
    lines += [f"Not run: {reason}." for reason in result["missing"].values()]
    return "\n\n".join(lines)


def _includes(result):
    titles = ["runtime", "versions", "weights", "head", "keys and values", "chunk", "agreement"]
    rows = []
    for name, facts in result["runtimes"].items():
        about = facts["about"]
        versions = ", ".join(f"{tool} {version}" for tool, version in facts["versions"].items())
        what = [about[key] for key in ("weights", "head", "kv", "chunk")]
        rows.append([name, versions, *what, f"{facts['agreement']:.4f}"])
    legend = (
        "What each includes. Load is from a file in the page cache to a model that is ready;"
        " resident is the whole process after all rounds, mapped weights included; agreement is"
        " the correlation of the logits after the prompt with ours."
    )
    names = tuple(result["runtimes"])
    notes = [f"- {note}" for key, note in _NOTES.items() if any(n.startswith(key) for n in names)]
    return "\n\n".join([legend, table(titles, rows), "\n".join(notes)]).rstrip()


def _spread(spread, digits=1):
    median, least, most = (f"{spread[key]:.{digits}f}" for key in ("median", "least", "most"))
    return f"{median} ({least} to {most})"


def main():
    """Measure, print, and put the tables into ``docs/results.md``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--shape", default="bitnet-2b4t")
    parser.add_argument("--prefill", type=int, default=512, help="tokens of the prompt")
    parser.add_argument("--decode", type=int, default=64, help="tokens decoded")
    parser.add_argument("--peer-python", default=sys.executable, help="interpreter of the peers")
    parser.add_argument("--only", nargs="+", default=[], help="llama_cpp, onnxruntime, litespark")
    parser.add_argument("--cache", type=Path, help="folder of the model files")
    parser.add_argument("--no-page", action="store_true", help="leave docs/results.md alone")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    arguments = parser.parse_args()

    try:
        results = [
            compare(
                shape=arguments.shape,
                threads=threads,
                rounds=arguments.rounds,
                prefill=arguments.prefill,
                decode=arguments.decode,
                python=arguments.peer_python,
                folder=arguments.cache,
                only=arguments.only,
                report=lambda line, threads=threads: print(
                    f"threads {threads}: {line}", file=sys.stderr, flush=True
                ),
            )
            for threads in arguments.threads
        ]
    except (ValueError, Failed) as error:
        sys.exit(str(error))
    text = markdown(results, "python -m benchmarks.llm_peers")
    if not arguments.no_page:
        put_section("docs/results.md", "llm-peers", text)
    print(json.dumps({"results": results}) if arguments.json else text)


if __name__ == "__main__":
    main()
