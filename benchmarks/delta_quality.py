"""What delta attention leaves out of QK^T, and what that does to perplexity.

A text is scored in windows, dense and with thresholds of several policies; what was scored is
kept, so that a run goes on where one was broken off. Type: ``python -m benchmarks.delta_quality
--help``.
"""

import argparse
import hashlib
import json
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np

from benchmarks.delta_picture import picture
from benchmarks.delta_score import detokenised, score_windows
from benchmarks.page import ROOT, put_section, table
from edgewright.firmware.llm.attention import Delta, DeltaBlocks, Dense
from edgewright.firmware.llm.calibration import Calibration
from edgewright.firmware.llm.open import open_model
from edgewright.firmware.llm.packed import pack
from edgewright.firmware.llm.text import Text
from edgewright.models.graph import write_whole

__all__ = ["POINTS", "sweep"]

# What is scored, in this order: a policy and the share of QK^T to leave out, or one threshold.
# "blocks" are `DeltaBlocks` with the measured thresholds of that share.
POINTS = (
    ("threshold", 1.0),
    ("measured", 0.75),
    ("measured", 0.78),
    ("measured", 0.70),
    ("blocks", 0.70),
    ("threshold", 1.5),
    ("threshold", 0.5),
    ("budget", 0.70),
    ("query", 0.70),
    ("sigma", 0.70),
    ("measured", 0.65),
)
_PAGE = "docs/results.md"
_CALIBRATION = 3840  # tokens


def sweep(model, calibration, windows, spec, *, points, folder, kv, threads, say):
    """Return the dense score, and of every point its policy, value and score.

    Parameters
    ----------
    model : PackedModel
        What is asked.
    calibration : (tokens,) int32
        Of a text that isn't scored.
    windows : (windows, tokens) int32
        What is scored.
    spec : Delta
        Window and sinks.
    points : sequence of (str, float)
        ``"threshold"`` and one number, or a policy and the share to leave out.
    folder : Path
        Keeps what is done.
    kv, threads
        As of `Native`.
    say : callable
        Called with a line of progress.
    """
    made = []

    def thresholds(policy, value):
        if policy == "threshold":
            return value
        parts = (str(spec.to_dict()), policy, value, kv, windows.shape[1], model.nbytes)
        key = repr(parts).encode() + np.int32(calibration).tobytes()
        path = folder / f"thresholds-{hashlib.sha256(key).hexdigest()[:20]}.npy"
        if not path.exists():
            if not made:
                made.append(
                    Calibration(
                        model,
                        calibration,
                        spec,
                        context=windows.shape[1],
                        kv=kv,
                        threads=threads,
                        progress=lambda *what: say(" ".join(map(str, what))),
                    )
                )
            folder.mkdir(parents=True, exist_ok=True)
            np.save(path, made[0].thresholds(policy, value))
        return np.load(path)

    def score(name, attention):
        return score_windows(
            model,
            attention,
            windows,
            folder=folder,
            kv=kv,
            threads=threads,
            say=lambda line: say(f"{name}: {line}"),
        )

    dense, found = score("dense", Dense()), []
    for policy, value in points:
        attention = (
            DeltaBlocks(threshold=thresholds("measured", value), window=spec.window)
            if policy == "blocks"
            else replace(spec, threshold=thresholds(policy, value))
        )
        scored = score(f"{policy} {value}", attention)
        found.append((policy, value, scored))
        low, middle, high = (scored.increase(dense)[i] for i in (1, 0, 2))
        say(
            f"{policy} {value}: {scored.counters.qk_sparsity():.1%} left out, perplexity "
            f"{scored.perplexity:.3f}, {middle:+.2%} ({low:+.2%} to {high:+.2%})"
        )
    return dense, found


def main():
    """Score, print, and put table and picture into ``docs``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--text", type=Path, required=True, help="text file, UTF-8")
    parser.add_argument("--text-name", default="WikiText-2 validation text", help="on the page")
    parser.add_argument("--model", default="smollm2-135m")
    parser.add_argument("--context", type=int, default=4096, help="tokens of a window")
    parser.add_argument("--windows", type=int, default=13, help="windows that are scored")
    parser.add_argument("--points", type=int, default=len(POINTS), help="only the first so many")
    parser.add_argument(
        "--thresholds", type=float, nargs="+", help="these instead, each for all channels"
    )
    parser.add_argument("--section", default="delta-quality", help="of the page")
    parser.add_argument("--window", type=int, default=64, help="keys met exactly")
    parser.add_argument("--sinks", type=int, default=4, help="first keys sent whole")
    parser.add_argument("--kv", default="int8")
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--cache", type=Path, default=ROOT / "build" / "delta-quality")
    parser.add_argument("--no-page", action="store_true", help="leave docs alone")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    arguments = parser.parse_args()

    def say(line):
        print(line, file=sys.stderr, flush=True)

    opened = open_model(arguments.model)
    model = opened if hasattr(opened, "tensors") and hasattr(opened, "nbytes") else pack(opened)
    text = detokenised(arguments.text.read_text(encoding="utf-8"))
    tokens = np.array(Text(model.vocabulary, model.config).encode(text), np.int32)
    # The first tenth calibrates, and ends before the first window begins.
    first = -(-len(tokens) // 10 // arguments.context) * arguments.context
    count = min(arguments.windows, (len(tokens) - first) // arguments.context)
    if count < 1 or (first < _CALIBRATION and not arguments.thresholds):
        parser.error("text must be longer: its first tenth calibrates, the rest is scored")
    windows = tokens[first:][: count * arguments.context].reshape(count, -1)
    spec = Delta(window=arguments.window, sinks=arguments.sinks)
    points = POINTS[: arguments.points]
    if arguments.thresholds:
        points = [("threshold", value) for value in arguments.thresholds]
    dense, found = sweep(
        model,
        tokens[:_CALIBRATION],
        windows,
        spec,
        points=points,
        folder=arguments.cache,
        kv=arguments.kv,
        threads=arguments.threads,
        say=say,
    )
    result = _result(arguments, windows, dense, found)
    if not arguments.no_page:
        _page(arguments, windows, dense, found)
    print(json.dumps(result) if arguments.json else _table(dense, found))


def _result(arguments, windows, dense, found):
    points = []
    for policy, value, scored in found:
        increase, low, high = scored.increase(dense)
        points.append({
            "policy": policy,
            "value": value,
            "perplexity": scored.perplexity,
            "perplexity_increase": increase,
            "perplexity_increase_95": [low, high],
            "counters": scored.counters.to_dict(),
        })
    return {
        "model": arguments.model,
        "context": arguments.context,
        "scored_tokens": int(dense.nll.size),
        "windows": len(windows),
        "kv": arguments.kv,
        "perplexity_dense": dense.perplexity,
        "points": points,
    }


def _table(dense, found):
    rows = [["dense", "", "0.0 %", "0.0 %", "0.0 %", "1.00", f"{dense.perplexity:.3f}", ""]]
    for policy, value, scored in found:
        increase, low, high = scored.increase(dense)
        both = scored.counters.to_dict()["both"]
        key_bytes = scored.counters.key_bytes()
        rows.append([
            policy,
            f"{value:g}" if policy == "threshold" else f"{value:.0%} asked",
            f"{both['qk_sparsity']:.1%}",
            f"{both['attention_sparsity']:.1%}",
            f"{both['model_sparsity']:.1%}",
            f"{key_bytes['delta'] / key_bytes['dense']:.2f}",
            f"{scored.perplexity:.3f}",
            f"{increase:+.2%} ({low:+.2%} to {high:+.2%})",
        ])
    titles = [
        "thresholds",
        "value",
        "QK^T left out",
        "of attention",
        "of the model",
        "key bytes",
        "perplexity",
        "increase (95 % interval)",
    ]
    return table(titles, rows)


def _page(arguments, windows, dense, found):
    curves = {}
    for policy, _, scored in found:
        point = (scored.counters.qk_sparsity(), scored.increase(dense)[0])
        curves.setdefault(policy, []).append(point)
    policy, value, shown = next((f for f in found if f[0] == "measured"), found[0])
    heads = shown.counters.qk_sparsity_of_heads()
    svg = picture(curves, heads, of=f"{policy} {value}")
    drawing = f"pictures/{arguments.section}.svg"
    write_whole(ROOT / "docs" / drawing, svg.encode())
    layers = heads.mean(axis=1)
    order = np.argsort(layers)
    put_section(
        _PAGE,
        arguments.section,
        f"`{Path(arguments.model).name}`, {arguments.text_name} as prose: {dense.nll.size:,} "
        f"tokens scored in {len(windows)} windows of {arguments.context:,}, the first token of "
        f"each not. The first tenth of the text calibrates and is not scored. Window "
        f"{arguments.window}, sinks {arguments.sinks}, {arguments.kv} cache, with dense attention "
        f"too. Shares are of whole windows: of a prompt so long, or of a shorter one and what is "
        f"then decoded up to there, which is the same. `blocks` are `delta-blocks` with the "
        f"thresholds measured for that share, and a margin of 7. Intervals are of windows drawn "
        f"again. Type `python -m benchmarks.delta_quality --text FILE`.\n\n"
        f"{_table(dense, found)}\n\n"
        f"![curves and heat map]({drawing})\n\n"
        f"Layers that leave least out with {policy} {value}: "
        + ", ".join(f"{i} ({layers[i]:.0%})" for i in order[:3])
        + "; most: "
        + ", ".join(f"{i} ({layers[i]:.0%})" for i in order[:-4:-1])
        + ". What the columns are shares of is in [delta-attention.md](delta-attention.md).",
    )


if __name__ == "__main__":
    main()
