"""What compressing the keys and values of a prompt saves, and what that does to perplexity.

The first part of every window of a text is a prompt, read densely; its keys and values are
compressed, and the rest of the window is scored as it would be decoded. What was scored is kept,
so that a run goes on where one was broken off. Type: ``python -m benchmarks.kv_quality --help``.
"""

import argparse
import hashlib
import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.delta_score import COUNTS, Scored, detokenised
from benchmarks.page import ROOT, put_section, table
from edgewright.firmware.llm.attention import Delta, DeltaBlocks, Dense
from edgewright.firmware.llm.backend import BLOCK
from edgewright.firmware.llm.compression import (
    KVCrush,
    ZipCache,
    cache_bytes,
    compress,
    fill,
    read_prompt,
)
from edgewright.firmware.llm.counters import Counters
from edgewright.firmware.llm.native import Native
from edgewright.firmware.llm.open import open_model
from edgewright.firmware.llm.packed import pack
from edgewright.firmware.llm.text import Text
from edgewright.models.graph import write_whole

__all__ = ["POINTS", "Point", "score"]

_PAGE = "docs/results.md"
_CHUNK = 256
_THRESHOLD = 0.7
_DENSE = Dense()


@dataclass(frozen=True)
class Point:
    """A line of the table: how the prompt is compressed, and how what follows attends."""

    name: str
    compression: ZipCache | KVCrush
    attention: Dense | Delta | DeltaBlocks = _DENSE

    @property
    def kv(self):
        """How the cache keeps what is not quantised: quantised values are not rounded again."""
        return "f32" if isinstance(self.compression, ZipCache) else "int8"


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


def score(model, windows, prompt, *, points, folder, threads, say):
    """Return of every point what it scored and the share of a dense int8 cache's bytes it takes.

    Parameters
    ----------
    model : PackedModel
        What is asked.
    windows : (windows, tokens) int32
        Of the text.
    prompt : int
        Tokens of a window that are read before.
    points : sequence of Point
        What is scored.
    folder : Path
        Keeps what was scored, by everything that it depends on but the program.
    threads : int
        As of `Native`.
    say : callable
        Called with a line of progress.
    """
    places = np.unique(np.concatenate([p.compression.places(prompt) for p in points]))
    found = {point.name: [] for point in points}
    for index, tokens in enumerate(windows):
        read = None
        for point in points:
            path = folder / f"{_digest(model, point, tokens, prompt)}.npz"
            if not path.exists():
                if read is None:
                    engine = Native(model, blocks=-(-len(tokens) // BLOCK), threads=threads)
                    read = read_prompt(engine, tokens[:prompt], places)
                    engine = None
                _score(model, point, tokens, read, threads, path)
            with np.load(path) as kept:
                found[point.name].append(dict(kept))
            nll = found[point.name][-1]["nll"].mean()
            say(f"window {index + 1} of {len(windows)}: {point.name}: nll {nll:.4f}")
    whole = cache_bytes(model.config, "int8", prompt)
    return {
        point.name: (_together(model, point, found[point.name]), _share(found[point.name], whole))
        for point in points
    }


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


def _score(model, point, tokens, read, threads, path):
    prompt = read.keys.shape[1]
    keys, values, nbytes = compress(read, point.compression, model.config, point.kv)
    engine = Native(
        model,
        blocks=-(-len(tokens) // BLOCK),
        kv=point.kv,
        threads=threads,
        attention=point.attention,
    )
    state = fill(engine, read, keys, values, nbytes)
    nbytes = _bytes(engine, point, state)
    engine.reset_counters()
    nll = []
    for first in range(prompt, len(tokens) - 1, _CHUNK):
        part = tokens[first : min(first + _CHUNK, len(tokens) - 1)]
        logits = engine.forward(state.batch(part, first - prompt))
        logits -= logits.max(axis=1, keepdims=True)
        targets = tokens[first + 1 : first + 1 + len(part)]
        chosen = logits[np.arange(len(part)), targets]
        nll.append(np.log(np.exp(logits).sum(axis=1, dtype=np.float64)) - chosen)
    counters = engine.counters()
    kept = {name: getattr(counters, name) for name in COUNTS}
    data = io.BytesIO()
    np.savez(data, nll=np.concatenate(nll), nbytes=nbytes, **kept)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, data.getvalue())


def _bytes(engine, point, state):
    """Return bytes of a store of the prompt from which decoding goes on."""
    c = engine.config
    if isinstance(point.compression, ZipCache):
        return state.nbytes
    if isinstance(point.attention, Delta):
        # All that were stored; without keys that decoding meets whole.
        delta = engine.counters().key_bytes()
        return state.nbytes - delta["dense"] + delta["delta"]
    if isinstance(point.attention, DeltaBlocks):
        near = max(int(point.attention.exact_from(np.array(state.place))) - BLOCK, 0)
        keys = cache_bytes(c, engine.kv, near) // 2
        return state.nbytes - keys + engine.memory_bytes()["sealed"]
    return state.nbytes


def _together(model, point, parts):
    total = Counters.empty(model.config, point.kv)
    for part in parts:
        for name in COUNTS:
            getattr(total, name)[...] += part[name]
    return Scored(np.stack([part["nll"] for part in parts]), total)


def _share(parts, whole):
    return sum(int(part["nbytes"]) for part in parts) / (whole * len(parts))


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
        f"{arguments.context:,}: the first {arguments.prompt:,} tokens are a prompt, read with "
        f"dense attention and an int8 cache; its keys and values are compressed, and the rest is "
        f"scored as it is decoded, {dense.nll.size:,} tokens, of which each joins the cache "
        f"uncompressed. KV bytes are those of the prompt over int8 with a scale per key and "
        f"value, all indices, scales and zero points counted; products are of the scored tokens, "
        f"over those of dense attention to the whole text. Sinks 4, window 32 for SnapKV and "
        f"KVCrush, 64 for delta attention, whose threshold is {_THRESHOLD}. Intervals are of "
        f"windows drawn again. Type `python -m benchmarks.kv_quality --text FILE`.\n\n{text}\n\n"
        f"What is computed is in [compression.md](compression.md).",
    )


def _digest(model, point, tokens, prompt):
    parts = [
        str(model.config).encode(),
        str(model.nbytes).encode(),
        repr((point.compression, point.attention.to_dict(), point.kv, prompt)).encode(),
        np.int32(tokens).tobytes(),
    ]
    return hashlib.sha256(b"|".join(parts)).hexdigest()[:20]


if __name__ == "__main__":
    main()
