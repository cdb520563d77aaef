"""Full blocks of keys and values as `DeltaBlocks` attention keeps them, in the plainest NumPy."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.attention import DeltaBlocks
from edgewright.firmware.llm.backend import BLOCK

__all__ = ["Sealed", "attend", "seal"]

Array = NDArray[Any]


@dataclass(frozen=True)
class Sealed:
    """One block of one head.

    Parameters
    ----------
    base : (channels,) float32
        The middle between the smallest and the largest key of a channel, rounded to bfloat16.
    step : float32
        What a code of 1 is worth.
    codes : (64, channels) int8
        What stands for the keys: its distance from the base, in steps.
    sent : (64, channels) bool
        Where a run of one value begins; the first key's channels all do.
    mean : (channels,) float32
        Of the values, rounded to bfloat16.
    """

    base: NDArray[np.float32]
    step: np.float32
    codes: NDArray[np.int8]
    sent: NDArray[np.bool_]
    mean: NDArray[np.float32]

    @property
    def keys(self) -> NDArray[np.float32]:
        """(64, channels) float32, what stands for the keys."""
        return self.base + self.codes * self.step


def seal(keys: Array, values: Array, threshold: Array) -> Sealed:
    """Return what is kept of a full block.

    In steps a run goes on while its largest and smallest key are within twice the whole steps
    of the threshold; its value is the middle, rounded down. No run could go on longer, so that
    none of this distance needs fewer.

    Parameters
    ----------
    keys, values : (64, channels) float32
        As the cache keeps them.
    threshold : (channels,) float32
        As of `DeltaBlocks`.
    """
    base = _brain((keys.min(axis=0) + keys.max(axis=0)) * np.float32(0.5))
    moved = keys - base
    step = np.float32(max(np.abs(moved).max() / np.float32(127), np.float32(_LEAST)))
    steps = np.rint(moved / step).astype(np.int64)
    span = 2 * np.minimum(np.floor(threshold.astype(np.float32) / step), 255).astype(np.int64)
    sent, codes = np.zeros(keys.shape, bool), np.zeros(keys.shape, np.int8)
    for channel in range(keys.shape[1]):
        column = steps[:, channel]
        begin = 0
        for end in range(1, BLOCK + 1):
            run = column[begin : end + 1]
            if end == BLOCK or run.max() - run.min() > span[channel]:
                run = column[begin:end]
                codes[begin:end, channel] = (run.max() + run.min()) // 2
                sent[begin, channel] = True
                begin = end
    mean = values.sum(axis=0, dtype=np.float64) / BLOCK
    return Sealed(base, step, codes, sent, _brain(mean.astype(np.float32)))


def attend(
    q: Array, keys: Array, values: Array, blocks: Mapping[int, Sealed], spec: DeltaBlocks, at: int
) -> tuple[Array, NDArray[np.bool_]]:
    """Return one query's output and which values it met.

    For its products with codes a query is rounded to int8, with one step for all channels.

    Parameters
    ----------
    q : (channels,) float
        Already scaled.
    keys, values : (at + 1, channels) float
        As the cache keeps them.
    blocks : mapping of int to Sealed
        Those between the first block and the exact ones before the query, by number.
    spec : DeltaBlocks
        What is computed.
    at : int
        Position of the query.

    Returns
    -------
    (channels,) float64, (at + 1,) bool
    """
    near = int(spec.exact_from(np.array(at)))
    scores = keys @ q.astype(np.float64)
    means = np.zeros(values.shape, np.float64)
    step = max(np.abs(q).max(), _LEAST) / 127
    rounded = np.rint(q / step).astype(np.int64)
    for block in range(1, near // BLOCK):
        sealed, where = blocks[block], slice(block * BLOCK, (block + 1) * BLOCK)
        products = sealed.codes.astype(np.int64) @ rounded
        scores[where] = products * (step * sealed.step) + sealed.base @ q.astype(np.float64)
        means[where] = sealed.mean
    exact = np.ones(at + 1, bool)
    exact[BLOCK:near] = False
    floor = np.logaddexp.reduce(scores[exact]) - spec.margin
    met = exact | (scores >= floor)
    p = np.exp(scores - scores.max())
    p /= p.sum()
    return p @ np.where(met[:, None], values, means), met


_LEAST = 2.0**-100  # so that a block of equal keys has a step


def _brain(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return what bfloat16 keeps of float32, half to even."""
    bits = values.view(np.uint32).astype(np.uint64)
    bits += 0x7FFF + (bits >> 16 & 1)
    kept: NDArray[np.float32] = (bits & 0xFFFF0000).astype(np.uint32).view(np.float32)
    return kept
