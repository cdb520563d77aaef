"""What attention did and what dense attention would have done, in exact integers."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.config import Config, linear_shapes

__all__ = ["STAGES", "Counters"]

STAGES = ("prefill", "decode")

Counts = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Counters:
    """Counts since the backend was made or `reset`, (stages, layers, kv_heads) unless said.

    A row is one token that was computed. It counts as decode when it stands at or after its
    sequence's prompt length in `Batch.prompts`, else as prefill. The stages differ in nothing
    else. A pair is a row and a key that it sees, its own included.

    Parameters
    ----------
    config : Config
        Of the model.
    kv : str
        How keys are kept.
    rows, pairs : int64
        Of each query head; all heads that share a key head have the same.
    exact_pairs : int64
        Pairs inside the exact window or with a sink: ``head_dim`` multiplications each.
    kept : int64
        Multiplications of one query head with the sent channels of all other keys. The first key
        that a query sees in a layer with a window counts with all its channels.
    histogram : (layers, kv_heads, head_dim + 1) int64
        Stored keys by how many of their channels were sent.
    updates : (layers, kv_heads, head_dim) int64
        Stored keys that sent this channel.
    unmet : int64
        Pairs of any query head whose value was not met, but the mean of its block.
    unread : int64
        Rows and keys whose value no query head of the key head met.
    """

    config: Config
    kv: str
    rows: Counts
    pairs: Counts
    exact_pairs: Counts
    kept: Counts
    histogram: Counts
    updates: Counts
    unmet: Counts
    unread: Counts

    @classmethod
    def empty(cls, config: Config, kv: str) -> "Counters":
        """Return counters of nothing."""
        heads = (config.layers, config.kv_heads)
        rows, pairs, exact, kept, unmet, unread = np.zeros((6, 2, *heads), np.int64)
        histogram = np.zeros((*heads, config.head_dim + 1), np.int64)
        updates = np.zeros((*heads, config.head_dim), np.int64)
        return cls(config, kv, rows, pairs, exact, kept, histogram, updates, unmet, unread)

    @property
    def qk_macs_dense(self) -> Counts:
        """Multiply-accumulates of dense scores: pairs x head_dim, all heads of a key head."""
        return self.pairs * (self.config.head_dim * self._group)

    @property
    def qk_macs_done(self) -> Counts:
        """Multiply-accumulates of the scores that were done, all heads of a key head."""
        return (self.exact_pairs * self.config.head_dim + self.kept) * self._group

    @property
    def pv_macs_done(self) -> Counts:
        """Multiply-accumulates with values, all heads of a key head; means are left out."""
        return (self.pairs * self._group - self.unmet) * self.config.head_dim

    def qk_sparsity(self, stage: str = "both") -> float | None:
        """Return the share of dense QK^T multiply-accumulates not done; None without any."""
        dense, done = self._of(self.qk_macs_dense, stage), self._of(self.qk_macs_done, stage)
        return 1 - int(done.sum()) / int(dense.sum()) if dense.any() else None

    def qk_sparsity_of_heads(self) -> NDArray[np.float64]:
        """Return the same over both stages, (layers, kv_heads)."""
        dense = np.maximum(self.qk_macs_dense.sum(axis=0), 1)
        share: NDArray[np.float64] = 1 - self.qk_macs_done.sum(axis=0) / dense
        return share

    def key_bytes(self) -> dict[str, int]:
        """Return bytes of all keys stored: ``dense``, and as ``delta``: a bitmap and its values.

        A key in the cache takes head_dim elements, and one float32 scale when they are int8. As a
        delta it takes head_dim / 8 bytes of bitmap, rounded up, the sent elements, and the scale.
        Keys of the exact window, which are kept whole besides, are not in it.
        """
        element, scale = {"int8": (1, 4), "f16": (2, 0), "f32": (4, 0)}[self.kv]
        sent = np.arange(self.config.head_dim + 1)
        stored = int(self.histogram.sum())
        bitmap = -(-self.config.head_dim // 8)
        values = int((self.histogram * sent).sum()) * element
        return {
            "dense": stored * (self.config.head_dim * element + scale),
            "delta": stored * (bitmap + scale) + values,
        }

    def to_dict(self) -> dict[str, Any]:
        """Return everything as plain JSON values; a stage's are sums over layers and heads."""
        stages = {name: self._stage(name) for name in (*STAGES, "both")}
        return {
            **stages,
            "key_bytes": self.key_bytes(),
            "qk_sparsity_of_heads": self.qk_sparsity_of_heads().tolist(),
            "nnz_histogram": self.histogram.tolist(),
        }

    def _stage(self, stage: str) -> dict[str, Any]:
        c = self.config
        rows = int(self._of(self.rows, stage)[:, 0, 0].sum())
        done, dense = (
            int(self._of(counts, stage).sum()) for counts in (self.qk_macs_done, self.qk_macs_dense)
        )
        linear = rows * c.layers * sum(a * b for a, b in linear_shapes(c).values())
        values = int(self._of(self.pv_macs_done, stage).sum())
        left_out = 2 * dense - done - values
        return {
            "rows": rows,
            "pairs": int(self._of(self.pairs, stage).sum()) * self._group,
            "exact_pairs": int(self._of(self.exact_pairs, stage).sum()) * self._group,
            "qk_macs_done": done,
            "qk_macs_dense": dense,
            "qk_sparsity": 1 - done / dense if dense else None,
            "pv_macs_done": values,
            "pv_macs_dense": dense,
            "pv_sparsity": 1 - values / dense if dense else None,
            "attention_sparsity": left_out / (2 * dense) if dense else None,
            "linear_macs": linear,
            "model_sparsity": left_out / (2 * dense + linear) if dense else None,
        }

    def _of(self, counts: Counts, stage: str) -> Counts:
        if stage == "both":
            return counts
        index = STAGES.index(stage)
        return counts[index : index + 1]

    @property
    def _group(self) -> int:
        return self.config.heads // self.config.kv_heads
