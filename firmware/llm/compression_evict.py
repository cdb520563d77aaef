"""Which tokens stay after a prompt: SnapKV's scores (arXiv 2404.14469) and KVCrush's picks."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.compression_scores import check_share, check_whole

__all__ = ["KVCrush", "chosen", "representatives", "snap_scores"]

Array = NDArray[Any]


@dataclass(frozen=True, kw_only=True)
class KVCrush:
    """Keep some tokens by score, and some that stand for the rest (arXiv 2503.00022).

    The same number is kept in every layer and key head; which ones differs. The first tokens and
    the window are always kept, and count.

    Parameters
    ----------
    keep : float
        Share of the prompt's tokens that stay, above 0, at most 1.
    window : int, 1 or more
        Last tokens of the prompt: their queries make the scores.
    sinks : int, 0 or more
        First tokens.
    representatives : float
        Share of what is left of the budget that stands for the tokens that scores leave out;
        0 for SnapKV.
    pool : int, odd
        Neighbours over which scores are averaged, the token among them.
    """

    keep: float = 0.25
    window: int = 32
    sinks: int = 4
    representatives: float = 0.25
    pool: int = 7

    def __post_init__(self) -> None:
        check_share("keep", self.keep, above=True)
        check_share("representatives", self.representatives)
        check_whole("window", self.window, 1)
        check_whole("sinks", self.sinks, 0)
        check_whole("pool", self.pool, 1)
        if self.pool % 2 == 0:
            raise ValueError(f"pool must be odd, not {self.pool}")

    def places(self, length: int) -> NDArray[np.int64]:
        """Return the tokens whose queries ask: those of the window."""
        return np.arange(max(0, length - self.window), length)

    def kept(self, length: int) -> int:
        """Return how many tokens of a prompt stay."""
        count, needed = round(self.keep * length), self.sinks + self.window
        if count < needed:
            raise ValueError(
                f"tokens must leave {needed} for sinks and window, not {count} of {length}"
            )
        return count


def chosen(spec: KVCrush, seen: Array, kv_heads: int) -> NDArray[np.int64]:
    """Return (kv_heads, kept) int64, the places that stay in one layer, rising.

    Parameters
    ----------
    spec : KVCrush
        How many stay.
    seen : (heads, window, tokens) float32
        What the window's queries attend to.
    kv_heads : int
        Key heads; each has as many query heads, side by side.
    """
    length = seen.shape[2]
    first, last = spec.sinks, length - spec.window
    budget = spec.kept(length) - spec.sinks - spec.window
    crowd = round(spec.representatives * budget)
    scores = snap_scores(seen[:, :, first:last], spec.pool)
    always = np.append(np.arange(first), np.arange(last, length))
    found = []
    for own in scores.reshape(kv_heads, -1, scores.shape[1]).mean(axis=1):
        order = np.argsort(-own, kind="stable")
        rest = np.sort(order[budget - crowd :])
        others = scores[:, rest]
        # Fewer than two tokens have no median that one of them could be above.
        bits = others > np.median(others, axis=1, keepdims=True) if len(rest) else others > 0
        picked = rest[representatives(bits, crowd)]
        found.append(
            np.sort(np.concatenate([always, first + order[: budget - crowd], first + picked]))
        )
    return np.stack(found).astype(np.int64)


def snap_scores(seen: Array, pool: int) -> NDArray[np.float64]:
    """Return (heads, tokens) float64: the mean over queries and then over ``pool`` neighbours.

    At the ends the mean is over the neighbours that there are.

    Parameters
    ----------
    seen : (heads, queries, tokens) float32
        Probabilities of the tokens that may be left out.
    pool : int, odd
        Neighbours, the token among them.
    """
    mean = seen.mean(axis=1, dtype=np.float64)
    count, half = mean.shape[1], pool // 2
    total = np.pad(mean.cumsum(axis=1), ((0, 0), (1, 0)))
    at = np.arange(count)
    low, high = np.maximum(at - half, 0), np.minimum(at + half + 1, count)
    pooled: NDArray[np.float64] = (total[:, high] - total[:, low]) / (high - low)
    return pooled


def representatives(bits: NDArray[np.bool_], count: int) -> NDArray[np.int64]:
    """Return ``count`` tokens, rising, that stand for all.

    Tokens are sorted by their Hamming distance to an anchor, which has each bit that most tokens
    have, and picked at even distances: tokens alike lie side by side, and so each kind has about
    its share. Of equally distant ones the earlier comes first.

    Parameters
    ----------
    bits : (heads, tokens) bool
        What a token is like.
    count : int, 0 to tokens
        How many.
    """
    tokens = bits.shape[1]
    anchor = bits.sum(axis=1, keepdims=True) * 2 > tokens
    order = np.argsort((bits != anchor).sum(axis=0), kind="stable")
    # The middle of each of ``count`` parts.
    picks = (2 * np.arange(count) + 1) * tokens // (2 * max(count, 1))
    return np.sort(order[picks])
