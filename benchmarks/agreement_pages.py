"""The sections of ``docs/results.md`` that say how far we agree with others."""

from benchmarks.page import table

__all__ = ["llama_cpp_page", "scores_page", "transformers_page"]

_SAME = "within 0.001"
_NUDGED = ("ours to nudged models", "theirs to those", "other tokens in those")
_BEYOND = ("tolerance", "exceptions beyond it")


def llama_cpp_page(results):
    """Return the section of `agreement_models.in_llama_cpp`: tables, then every exception."""
    run = [one for one in results if "missing" not in one]
    prompts = f"{run[0]['prompts']} prompts" if run else "Prompts"
    intro = (
        f"{prompts}, 64 greedy tokens each, exported as GGUF TQ2_0 and run in llama.cpp; ours"
        " foresees the same text, token for token. Differences are the largest of a row of logits"
        " (median, 99 of 100, largest). An index build of llama-cpp-python computes SiLU whatever"
        " the model; relu2 stands for one that was mended. Type `python -m benchmarks.agreement`;"
        " `docs/agreement.md` explains the columns and the tolerance."
    )
    titles = [
        *(
            "model",
            "llama-cpp-python and activation",
            "keys and values",
            "same token",
            "whole prompts",
        ),
        *(_SAME, "differences", *_NUDGED, *_BEYOND),
    ]
    rows = [
        _row(one, f"{one['versions']['llama-cpp-python']}, {one['activation']}", one["kv"])
        for one in run
    ]
    read = {one["model"]: f"{one['read']} of {one['to_read']}" for one in run}
    alike = "; ".join(f"{model} {count}" for model, count in read.items())
    tokens = f"Texts of which the tokenizer in the file makes the same tokens: {alike or 'none'}."
    missing = [f"{one['model']} not run: {one['missing']}." for one in results if one not in run]
    return "\n\n".join([intro, table(titles, rows), tokens, *missing, _exceptions(run)])


def transformers_page(results):
    """Return the section of `agreement_models.in_transformers`."""
    versions = ", ".join(f"{name} {version}" for name, version in results[0]["versions"].items())
    intro = (
        f"{versions}, `BitNetForCausalLM` with `AutoBitLinear`, all in float32; keys and values"
        f" in float32 here. {len(results[0]['texts'])} texts, all positions, then the same prompts"
        " as above, 64 greedy tokens each."
    )
    texts = [
        [
            one["model"],
            one["form"],
            sum(text["tokens"] for text in one["texts"]),
            sum(text["same"] for text in one["texts"]),
            ", ".join(f"{text['difference']:.3f}" for text in one["texts"]),
            f"{one['bound']:.3f}",
        ]
        for one in results
    ]
    titles = ["model", "file", "positions", _SAME, "largest difference, each text", "tolerance"]
    greedy = [
        *("model", "file", "keys and values", "same token", "whole prompts"),
        *(_SAME, "differences", *_NUDGED, *_BEYOND),
    ]
    rows = [_row(one, one["form"], one["kv"]) for one in results]
    return "\n\n".join([intro, table(titles, texts), table(greedy, rows), _exceptions(results)])


def scores_page(results):
    """Return the section of `agreement_scores`."""
    parts = []
    if wiki := results.get("wikitext"):
        versions = ", ".join(f"{name} {version}" for name, version in wiki["versions"].items())
        intro = (
            f"SmolLM2-135M-Instruct (Q4_1) on the validation part of WikiText-2, detokenised, the"
            f" first {wiki['windows']} windows of 1,024 tokens, {wiki['scored']:,} scored."
            f" `LlamaForCausalLM` of {versions}, weights dequantised to float32:"
            f" perplexity **{wiki['theirs']:.3f}**. (On the test part, which is not at hand here,"
            " the figure to reproduce is 20.13.)"
        )
        titles = ["matrices", "head", "keys and values", "perplexity", "against transformers"]
        rows = [
            [
                one["matrices"],
                one["head"],
                one["kv"],
                f"{one['perplexity']:.3f}",
                f"{one['perplexity'] / wiki['theirs'] - 1:+.3%}",
            ]
            for one in wiki["ours"]
        ]
        parts += [intro, table(titles, rows)]
    if told := results.get("stories"):
        intro = (
            f"Stories, each alone, {told[0]['tokens']:,} tokens scored, nats a token. The reference"
            " figures are those of plain NumPy, written apart from this code."
        )
        titles = ["model", "reference", "bf16 head, float32 keys and values", "all int8 (usual)"]
        rows = [
            [one["name"], f"{one['reference']:.3f}", f"{one['exact']:.4f}", f"{one['usual']:.4f}"]
            for one in told
        ]
        parts += [intro, table(titles, rows)]
    return "\n\n".join(parts)


def _row(one, what, kv):
    equal = one["positions"] - len(one["exceptions"])
    return [
        one["model"],
        what,
        kv,
        f"{equal} of {one['positions']}",
        f"{one['written']} of {one['prompts']}",
        one["same"],
        _spread(one["differences"]),
        _spread(one["noise"]),
        _spread(one["explained"]),
        ", ".join(map(str, one["nudged"])),
        f"{one['tolerance']:.3f}",
        one["beyond"],
    ]


def _spread(values):
    return ", ".join(f"{values[key]:.2g}" for key in ("median", "p99", "most"))


def _exceptions(results):
    """Return every position where the likeliest token is another."""
    rows = [
        [
            one["model"],
            one.get("form", one["kv"]),
            entry["prompt"] + 1,
            entry["position"] + 1,
            entry["ours"],
            entry["theirs"],
            f"{entry['gap']:.4f}",
        ]
        for one in results
        for entry in one["exceptions"]
    ]
    if not rows:
        return "No token was another."
    titles = ["model", "", "prompt", "token", "ours", "theirs", "gap of our logits"]
    return "Every exception:\n\n" + table(titles, rows)
