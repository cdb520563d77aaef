"""Score texts after prompts whose keys and values were compressed; what was scored is kept."""

import hashlib
import io
from dataclasses import dataclass

import numpy as np

from benchmarks.delta_score import COUNTS, Scored
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
from edgewright.models.graph import write_whole

__all__ = ["Point", "score"]

_CHUNK = 256
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
    """Return bytes of a store of the prompt from which decoding goes on.

    Keys that are only met as changes, or in runs, count as such. With `ZipCache` delta attention
    saves products alone: changes of codes have no form of their own.
    """
    c = engine.config
    if isinstance(point.compression, ZipCache):
        return state.nbytes
    if isinstance(point.attention, Delta):
        # Those of the window are needed whole besides.
        own = cache_bytes(c, engine.kv, min(point.attention.window, state.place)) // 2
        delta = engine.counters().key_bytes()
        return state.nbytes - delta["dense"] + delta["delta"] + own
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


def _digest(model, point, tokens, prompt):
    parts = [
        str(model.config).encode(),
        str(model.nbytes).encode(),
        repr((point.compression, point.attention.to_dict(), point.kv, prompt)).encode(),
        np.int32(tokens).tobytes(),
    ]
    return hashlib.sha256(b"|".join(parts)).hexdigest()[:20]
