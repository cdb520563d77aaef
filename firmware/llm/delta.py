"""Delta attention in the plainest NumPy, in both of its forms (DeltaLLM, arXiv 2507.19608)."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.attention import Delta

__all__ = ["DeltaAttention", "encode", "exact_pairs", "prefix_scores", "substituted_scores"]

Array = NDArray[Any]


def encode(
    keys: Array, threshold: Array, whole: NDArray[np.bool_], reference: Array | None = None
) -> tuple[Array, Array, NDArray[np.bool_]]:
    """Return what is sent of each key, the references after it, and which channels were sent.

    Parameters
    ----------
    keys : (rows, heads, channels) float
        Consecutive keys after rotation.
    threshold : (heads, channels) float
        A channel is sent when it differs from its reference by more.
    whole : (rows,) bool
        Keys that are sent whole: the reference begins anew.
    reference : (heads, channels) float, optional
        After the key before the first; without one the first must be sent whole.
    """
    deltas, hats = np.zeros_like(keys), np.zeros_like(keys)
    sent = np.zeros(keys.shape, bool)
    for row, key in enumerate(keys):
        if whole[row]:
            deltas[row], sent[row] = key, True
            reference = key
        elif reference is None:
            raise ValueError("whole must be true of the first key without a reference, not false")
        else:
            change = key - reference
            sent[row] = ~(np.abs(change) <= threshold)  # a NaN is sent
            deltas[row] = np.where(sent[row], change, 0)
            reference = np.where(sent[row], key, reference)
        hats[row] = reference
    return deltas, hats, sent


def prefix_scores(q: Array, deltas: Array, whole: NDArray[np.bool_]) -> Array:
    """Return (heads, queries, keys) products as sums along the keys, begun anew at whole ones.

    ``q`` is (queries, heads, channels), ``deltas`` (keys, heads, channels).
    """
    steps: Array = np.einsum("qhd,khd->hqk", q, deltas)
    for key in range(1, len(deltas)):
        if not whole[key]:
            steps[:, :, key] += steps[:, :, key - 1]
    return steps


def substituted_scores(q: Array, hats: Array) -> Array:
    """Return the same products as those with the references: plain dense attention."""
    scores: Array = np.einsum("qhd,khd->hqk", q, hats)
    return scores


def exact_pairs(spec: Delta, positions: Array, keys: int) -> NDArray[np.bool_]:
    """Return (queries, keys): which pairs see the key itself; what is seen at all is not asked."""
    key = np.arange(keys)[None]
    inside: NDArray[np.bool_] = key >= spec.exact_from(positions)[:, None]
    return inside | (key < spec.sinks)


class DeltaAttention:
    """One layer's attention over one growing sequence, dense in memory.

    Parameters
    ----------
    spec : Delta
        What is computed; its threshold must be one number or (kv_heads, channels).
    scale : float
        Factor on query times key.
    form : str
        ``"prefix"``, sums over what was sent, or ``"substituted"``, dense over references.
    """

    def __init__(self, spec: Delta, scale: float, *, form: str = "prefix") -> None:
        if form not in ("prefix", "substituted"):
            raise ValueError(f"form must be prefix or substituted, not {form}")
        self.spec = spec
        self.scale = scale
        self.form = form
        self.keys: list[Array] = []
        self.values: list[Array] = []
        self.deltas: list[Array] = []
        self.hats: list[Array] = []
        self.sent: list[NDArray[np.bool_]] = []
        self.macs_done = 0
        self.macs_dense = 0

    def extend(self, q: Array, k: Array, v: Array) -> Array:
        """Store the next keys and values, then attend: a prompt, a part of one, or one token.

        Parameters
        ----------
        q : (rows, heads, channels) float
            Queries of the new tokens.
        k, v : (rows, kv_heads, channels) float
            Their keys after rotation, and values.

        Returns
        -------
        (rows, heads, channels) float
        """
        positions = np.arange(len(self.keys), len(self.keys) + len(k))
        threshold = np.broadcast_to(np.asarray(self.spec.threshold, k.dtype), k.shape[1:])
        before = self.hats[-1] if self.hats else None
        deltas, hats, sent = encode(k, threshold, self.spec.whole(positions), before)
        for kept, new in (
            (self.keys, k),
            (self.values, v),
            (self.deltas, deltas),
            (self.hats, hats),
            (self.sent, sent),
        ):
            kept.extend(new)
        return self._attend(q, positions)

    def rollback(self, length: int) -> None:
        """Forget all but the first ``length`` tokens."""
        if not 0 <= length <= len(self.keys):
            raise ValueError(f"length must be between 0 and {len(self.keys)}, not {length}")
        for kept in (self.keys, self.values, self.deltas, self.hats, self.sent):
            del kept[length:]

    def _attend(self, q: Array, positions: Array) -> Array:
        count, group = len(self.keys), q.shape[1] // self.keys[0].shape[0]
        keys, values, deltas, hats = (
            np.repeat(np.stack(a), group, axis=1)
            for a in (self.keys, self.values, self.deltas, self.hats)
        )
        whole = self.spec.whole(np.arange(count))
        far = prefix_scores(q, deltas, whole)
        if self.form == "substituted":
            far = substituted_scores(q, hats)
        exact = exact_pairs(self.spec, positions, count)
        scores = np.where(exact, np.einsum("qhd,khd->hqk", q, keys), far) * self.scale
        seen = np.arange(count)[None] <= positions[:, None]
        self._count(seen, exact, group)
        scores[:, ~seen] = -np.inf
        p = np.exp(scores - scores.max(axis=-1, keepdims=True))
        p /= p.sum(axis=-1, keepdims=True)
        out: Array = np.einsum("hqk,khd->qhd", p, values)
        return out

    def _count(self, seen: Array, exact: Array, group: int) -> None:
        heads, channels = self.keys[0].shape
        nonzeros = np.stack(self.sent).sum(axis=(1, 2))
        self.macs_dense += group * heads * channels * int(seen.sum())
        near = group * heads * channels * int((seen & exact).sum())
        self.macs_done += near + group * int(((seen & ~exact) * nonzeros).sum())
