"""Attention of the reference backend: the block cache, and every plug-in over it."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm import delta_blocks
from edgewright.firmware.llm.attention import Attention, Delta, DeltaBlocks
from edgewright.firmware.llm.backend import BLOCK
from edgewright.firmware.llm.config import Config
from edgewright.firmware.llm.counters import Counters
from edgewright.firmware.llm.delta import encode, exact_pairs

__all__ = ["BlockMemory"]

Array = NDArray[np.float32]
Positions = NDArray[Any]


class BlockMemory:
    """Keys and values of all layers in blocks; attends over them and counts.

    With delta attention the references after each key lie beside it. Those of the next token are
    found there, so that a beginning can be shared, or a sequence cut back, without more state.
    What is compared with a reference is the key as the cache keeps it.

    Parameters
    ----------
    config : Config
        The model's.
    blocks : int
        Blocks of 64 positions.
    kv : str
        How keys are kept, for the counters.
    attention : Attention
        What is computed.
    """

    def __init__(self, config: Config, blocks: int, kv: str, attention: Attention) -> None:
        c = self.config = config
        self.attention = attention
        self.counters = Counters.empty(c, kv)
        self._cache = np.zeros((c.layers, 2, blocks, BLOCK, c.kv_heads, c.head_dim), np.float32)
        if isinstance(attention, Delta):
            self._thresholds = attention.thresholds(c)
            self._hats = np.zeros_like(self._cache[:, 0])
            self._sent = np.zeros((c.layers, blocks, BLOCK, c.kv_heads), np.int64)
        if isinstance(attention, DeltaBlocks):
            self._thresholds = attention.thresholds(c)
            self._sealed: dict[tuple[int, int], list[delta_blocks.Sealed]] = {}

    @property
    def nbytes(self) -> int:
        """Bytes held."""
        delta = isinstance(self.attention, Delta)
        return self._cache.nbytes + (self._hats.nbytes + self._sent.nbytes if delta else 0)

    def store(self, layer: int, table: Positions, positions: Positions, k: Array, v: Array) -> None:
        """Keep keys and values, (rows, kv_heads, head_dim), at consecutive positions."""
        where = table[positions // BLOCK], positions % BLOCK
        self._cache[layer, 0][where] = k
        self._cache[layer, 1][where] = v
        if isinstance(self.attention, DeltaBlocks) and not self.config.is_local(layer):
            self._seal(layer, table, positions)
            return
        if not isinstance(self.attention, Delta):
            self.counters.histogram[layer, :, -1] += len(k)
            self.counters.updates[layer] += len(k)
            return
        first = int(positions[0]) - 1
        before = self._hats[layer, table[first // BLOCK], first % BLOCK] if first >= 0 else None
        whole = self.attention.whole(positions)
        _, hats, sent = encode(k, self._thresholds[layer], whole, before)
        self._hats[layer][where] = hats
        nonzeros = sent.sum(axis=-1)
        self._sent[layer][where] = nonzeros
        self.counters.updates[layer] += sent.sum(axis=0)
        for row in nonzeros:
            self.counters.histogram[layer, np.arange(len(row)), row] += 1

    def attend(
        self, layer: int, table: Positions, positions: Positions, q: Array, prompt: int
    ) -> NDArray[np.float64]:
        """Return (rows, heads, head_dim) for queries at positions that are stored."""
        c = self.config
        if isinstance(self.attention, DeltaBlocks) and not c.is_local(layer):
            return self._attend_blocks(self.attention, layer, table, positions, q, prompt)
        group = c.heads // c.kv_heads
        seen = np.arange(positions[-1] + 1)
        at = table[seen // BLOCK], seen % BLOCK
        keys, values = (_spread(self._cache[layer, i][at], group) for i in range(2))
        queries = q.astype(np.float64)
        scores = np.einsum("qhd,khd->hqk", queries, keys)
        hidden = seen[None, :] > positions[:, None]
        if c.is_local(layer):
            hidden |= seen[None, :] <= positions[:, None] - c.window
        exact = np.ones_like(hidden)
        if isinstance(self.attention, Delta):
            exact = exact_pairs(self.attention, positions, len(seen))
            hats = _spread(self._hats[layer][at], group)
            scores = np.where(exact, scores, np.einsum("qhd,khd->hqk", queries, hats))
        self._count(layer, at, ~hidden, exact, positions >= prompt)
        scores *= c.scale
        scores[:, hidden] = -np.inf
        p = np.exp(scores - scores.max(axis=-1, keepdims=True))
        p /= p.sum(axis=-1, keepdims=True)
        out: NDArray[np.float64] = np.einsum("hqk,khd->qhd", p, values)
        return out

    def _seal(self, layer: int, table: Positions, positions: Positions) -> None:
        full = positions[(positions % BLOCK == BLOCK - 1) & (positions >= BLOCK)] // BLOCK
        for block in table[full]:
            heads = [
                delta_blocks.seal(
                    self._cache[layer, 0, block, :, head],
                    self._cache[layer, 1, block, :, head],
                    self._thresholds[layer, head],
                )
                for head in range(self.config.kv_heads)
            ]
            self._sealed[layer, int(block)] = heads
            for head, sealed in enumerate(heads):
                nonzeros = sealed.sent.sum(axis=1)
                np.add.at(self.counters.histogram[layer, head], nonzeros, 1)
                self.counters.updates[layer, head] += sealed.sent.sum(axis=0)

    def _attend_blocks(
        self,
        spec: DeltaBlocks,
        layer: int,
        table: Positions,
        positions: Positions,
        q: Array,
        prompt: int,
    ) -> NDArray[np.float64]:
        c, counters = self.config, self.counters
        group = c.heads // c.kv_heads
        out = np.empty(q.shape, np.float64)
        for row, at in enumerate(positions):
            seen = np.arange(at + 1)
            where = table[seen // BLOCK], seen % BLOCK
            near = int(spec.exact_from(at)) // BLOCK
            stage = int(at >= prompt)
            counters.rows[stage, layer] += 1
            counters.pairs[stage, layer] += len(seen)
            counters.exact_pairs[stage, layer] += len(seen) - BLOCK * max(0, near - 1)
            for head in range(c.kv_heads):
                keys, values = (self._cache[layer, i][where][:, head] for i in range(2))
                far = {b: self._sealed[layer, int(table[b])][head] for b in range(1, near)}
                met = np.zeros(len(seen), bool)
                for query in range(head * group, (head + 1) * group):
                    out[row, query], some = delta_blocks.attend(
                        q[row, query] * c.scale, keys, values, far, spec, int(at)
                    )
                    met |= some
                    counters.unmet[stage, layer, head] += (~some).sum()
                counters.unread[stage, layer, head] += (~met).sum()
                counters.kept[stage, layer, head] += sum(int(b.sent.sum()) for b in far.values())
        return out

    def _count(
        self,
        layer: int,
        at: tuple[Positions, Positions],
        seen: NDArray[np.bool_],
        exact: NDArray[np.bool_],
        decode: NDArray[np.bool_],
    ) -> None:
        counters = self.counters
        for stage, rows in enumerate((~decode, decode)):
            counters.rows[stage, layer] += rows.sum()
            counters.pairs[stage, layer] += seen[rows].sum()
            counters.exact_pairs[stage, layer] += (seen & exact)[rows].sum()
            if isinstance(self.attention, Delta):
                sent = np.repeat(self._sent[layer][at][None], len(seen), axis=0)
                first = seen.argmax(axis=1)
                sent[np.arange(len(seen)), first] = self.config.head_dim
                far = (seen & ~exact)[rows]
                counters.kept[stage, layer] += (far[:, :, None] * sent[rows]).sum(axis=(0, 1))


def _spread(kept: Array, group: int) -> NDArray[np.float64]:
    return np.repeat(kept, group, axis=1).astype(np.float64)
