"""What compressing the keys and values of a prompt saves, and what that does to perplexity.

The first part of every window of a text is a prompt, read densely; its keys and values are
compressed, and the rest of the window is scored as it would be decoded. What was scored is kept,
so that a run goes on where one was broken off. Type: ``python -m benchmarks.kv_quality --help``.
"""

import argparse
import json
import sys
from pathlib import Path

import numpy as np

from benchmarks.delta_score import detokenised
from benchmarks.kv_score import Point, score
from benchmarks.page import ROOT, put_section, table
from edgewright.firmware.llm.attention import Delta, DeltaBlocks
from edgewright.firmware.llm.compression import KVCrush, ZipCache
from edgewright.firmware.llm.open import open_model
from edgewright.firmware.llm.packed import pack
from edgewright.firmware.llm.text import Text

__all__ = ["POINTS"]

_PAGE = "docs/results.md"
_THRESHOLD = 0.7
_ALL = KVCrush(keep=1.0)
_BLOCKS = DeltaBlocks(threshold=_THRESHOLD)
_DELTA = Delta(threshold=_THRESHOLD)
POINTS = (
    Point("dense", _ALL),
    Point("ZipCache, 40 % at 4 bits, others 2", ZipCache()),
    Point("ZipCache, 40 % at 4 bits, others 3", ZipCache(low=3)),
    Point("ZipCache, keys at 4 bits, values 40 % at 4, others 2", ZipCache(key_low=4)),
    Point("ZipCache, all at 4 bits", ZipCache(salient=1.0)),
    Point("SnapKV, a half stays", KVCrush(keep=0.5, representatives=0.0)),
    Point("SnapKV, a quarter stays", KVCrush(keep=0.25, representatives=0.0)),
    Point("KVCrush, a half stays", KVCrush(keep=0.5)),
    Point("KVCrush, a quarter stays", KVCrush(keep=0.25)),
    Point("delta", _ALL, _DELTA),
    Point("delta-blocks", _ALL, _BLOCKS),
    Point("KVCrush, a half stays, delta-blocks", KVCrush(keep=0.5), _BLOCKS),
    Point("ZipCache, 40 % at 4 bits, others 2, delta", ZipCache(), _DELTA),
    Point(
        "ZipCache, keys at 4 bits, values 40 % at 4, others 2, delta", ZipCache(key_low=4), _DELTA
    ),
)


def main():
    """Score, print, and put the table into ``docs``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--text", type=Path, required=True, help="text file, UTF-8")
    parser.add_argument("--model", default="smollm2-135m")
    parser.add_argument("--context", type=int, default=4096, help="tokens of a window")
    parser.add_argument("--prompt", type=int, default=3072, help="of them, read before")
    parser.add_argument("--windows", type=int, default=13, help="windows that are scored")
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--cache", type=Path, default=ROOT / "build" / "kv-quality")
    parser.add_argument("--no-page", action="store_true", help="leave docs alone")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    arguments = parser.parse_args()

    opened = open_model(arguments.model)
    model = opened if hasattr(opened, "tensors") and hasattr(opened, "nbytes") else pack(opened)
    text = detokenised(arguments.text.read_text(encoding="utf-8"))
    tokens = np.array(Text(model.vocabulary, model.config).encode(text), np.int32)
    # The windows of `delta_quality`, which calibrates with the first tenth.
    first = -(-len(tokens) // 10 // arguments.context) * arguments.context
    count = min(arguments.windows, (len(tokens) - first) // arguments.context)
    if count < 1:
        parser.error(f"text must be longer than {first + arguments.context} tokens")
    if not 0 < arguments.prompt < arguments.context - 1:
        parser.error(f"--prompt must be between 1 and {arguments.context - 2}")
    windows = tokens[first:][: count * arguments.context].reshape(count, -1)
    found = score(
        model,
        windows,
        arguments.prompt,
        points=POINTS,
        folder=arguments.cache,
        threads=arguments.threads,
        say=lambda line: print(line, file=sys.stderr, flush=True),
    )
    text = _table(found)
    if not arguments.no_page:
        _page(arguments, windows, found, text)
    print(json.dumps(_result(arguments, windows, found)) if arguments.json else text)


def _result(arguments, windows, found):
    dense = found["dense"][0]
    points = []
    for name, (scored, share) in found.items():
        increase, low, high = scored.increase(dense)
        points.append({
            "name": name,
            "kv_bytes": share,
            "perplexity": scored.perplexity,
            "perplexity_increase": increase,
            "perplexity_increase_95": [low, high],
            "qk_macs": _macs(scored, dense)[0],
            "pv_macs": _macs(scored, dense)[1],
            "counters": scored.counters.to_dict(),
        })
    return {
        "model": arguments.model,
        "context": arguments.context,
        "prompt": arguments.prompt,
        "scored_tokens": int(dense.nll.size),
        "windows": len(windows),
        "points": points,
    }


def _macs(scored, dense):
    """Return the products of scores and of values that were done, over all of dense attention."""
    whole = int(dense.counters.qk_macs_dense.sum())
    return (
        int(scored.counters.qk_macs_done.sum()) / whole,
        int(scored.counters.pv_macs_done.sum()) / whole,
    )


def _table(found):
    dense, rows = found["dense"][0], []
    for name, (scored, share) in found.items():
        increase, low, high = scored.increase(dense)
        scores, values = _macs(scored, dense)
        rows.append([
            name,
            f"{share:.2f}",
            f"{scores:.2f}",
            f"{values:.2f}",
            f"{scored.perplexity:.3f}",
            "" if scored is dense else f"{increase:+.2%} ({low:+.2%} to {high:+.2%})",
        ])
    titles = [
        "prompt kept as, attention",
        "KV bytes",
        "QK^T done",
        "P.V done",
        "perplexity",
        "increase (95 % interval)",
    ]
    return table(titles, rows)


def _page(arguments, windows, found, text):
    dense = found["dense"][0]
    put_section(
        _PAGE,
        "kv-quality",
        f"`{arguments.model}`, WikiText-2 validation text as prose, {len(windows)} windows of "
        f"{arguments.context:,}. The first {arguments.prompt:,} tokens of each are a prompt, read "
        f"with dense attention and an int8 cache. Its keys and values are compressed, and the rest "
        f"is scored as it would be decoded: {dense.nll.size:,} tokens, which join the cache "
        f"uncompressed. KV bytes are those of the compressed prompt, all scales, zero points and "
        f"indices counted, over int8 with a scale per key and value; keys that delta attention "
        f"meets only as changes or in runs count as such (`keep_keys` of `DeltaBlocks`). "
        f"Products are those of the scored tokens, over dense attention to the whole text. SnapKV "
        f"and KVCrush: sinks 4, window 32; delta attention: window 64, threshold {_THRESHOLD}. "
        f"Intervals are of windows drawn again. Type "
        f"`python -m benchmarks.kv_quality --text FILE`.\n\n{text}\n\n"
        f"What is computed is in [compression.md](compression.md).",
    )


if __name__ == "__main__":
    main()
