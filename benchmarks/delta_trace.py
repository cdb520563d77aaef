"""Queries, keys and values of a real model on a text, put together into heads of a larger shape."""

import hashlib

import numpy as np

from edgewright.firmware.llm.backend import BLOCK, Batch
from edgewright.firmware.llm.native import Native

__all__ = ["Traces", "spread_thresholds"]

_CHUNK = 256


class Traces:
    """What one model computes on consecutive texts, read as if it were another's.

    A head of the other shape is two heads of this model side by side: query head ``g * j + i`` has
    the queries of this model's heads ``i`` of the groups ``j`` and ``j + 1``, going round, and key
    head ``j`` the keys and values of those groups. So a score is the sum of two real ones, over
    the root of two by the other shape's scale, and every channel moves as a real one does. A text
    longer than this model's context is several, one after the other.

    Parameters
    ----------
    model : PackedModel
        The real one; heads must be half as wide as the other's, and layers as many.
    tokens : (tokens,) int32
        The text.
    shape : Config
        Of the other.
    folder : Path
        Keeps the traces, as float16.
    say : callable
        Called with a line of progress.
    """

    def __init__(self, model, tokens, shape, *, folder, say):
        own = model.config
        if (2 * own.head_dim, own.layers) != (shape.head_dim, shape.layers):
            raise ValueError(
                f"model must have {shape.layers} layers and heads of {shape.head_dim // 2}, "
                f"not {own.layers} and {own.head_dim}"
            )
        self._own, self._shape = own, shape
        self._parts = []
        for first in range(0, len(tokens), own.context):
            part = np.asarray(tokens[first : first + own.context], np.int32)
            digest = hashlib.sha256(repr((own, model.nbytes)).encode() + part.tobytes())
            path = folder / f"trace-{digest.hexdigest()[:20]}.npy"
            if not path.exists():
                say(f"tracing {len(part)} tokens")
                folder.mkdir(parents=True, exist_ok=True)
                _trace(model, part, path)
            self._parts.append(np.load(path, mmap_mode="r"))

    def read(self, first, last):
        """Return (layers, rows, heads + 2 * kv_heads, head_dim) float32 of these positions."""
        pieces = []
        for index, part in enumerate(self._parts):
            start = index * self._own.context
            pieces.append(part[:, max(first - start, 0) : max(last - start, 0)])
        seen = np.concatenate(pieces, axis=1).astype(np.float32)
        own, shape = self._own, self._shape
        group, own_group = shape.heads // shape.kv_heads, own.heads // own.kv_heads
        columns = []
        for head in range(shape.heads):
            j, i = divmod(head, group)
            columns.append([own_group * (k % own.kv_heads) + i % own_group for k in (j, j + 1)])
        for kind in range(2):
            start = own.heads + kind * own.kv_heads
            columns += [
                [start + k % own.kv_heads for k in (j, j + 1)] for j in range(shape.kv_heads)
            ]
        pairs = seen[:, :, np.array(columns)]
        return np.ascontiguousarray(pairs.reshape(*pairs.shape[:3], -1))


def spread_thresholds(thresholds, kv_heads):
    """Return thresholds of the other shape's key heads: (layers, kv_heads, 2 * channels)."""
    own = thresholds.shape[1]
    pairs = np.array([[j % own, (j + 1) % own] for j in range(kv_heads)])
    picked = thresholds[:, pairs]
    return picked.reshape(*picked.shape[:2], -1)


def _trace(model, tokens, path):
    c = model.config
    engine = Native(model, blocks=-(-len(tokens) // BLOCK))
    table = np.arange(engine.blocks, dtype=np.int32)[None]
    made = path.with_suffix(".part.npy")
    kept = np.lib.format.open_memmap(
        made, "w+", np.float16, (c.layers, len(tokens), c.heads + 2 * c.kv_heads, c.head_dim)
    )
    for first in range(0, len(tokens), _CHUNK):
        part = tokens[first : first + _CHUNK]
        rows = np.arange(len(part), dtype=np.int32)
        trace = np.empty((c.layers, len(part), *kept.shape[2:]), np.float32)
        starts = np.array([0, len(part)], np.int32)
        engine.forward(Batch(part, rows + first, starts, table, rows[:0]), trace)
        kept[:, first : first + len(part)] = trace
    kept.flush()
    made.rename(path)
