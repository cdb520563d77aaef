"""Golden model of the expert queues: tokens reordered expert by expert."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

__all__ = ["Queue", "expert_queue"]


class Queue(NamedTuple):
    """The tokens routed to one expert, in arrival order."""

    token: NDArray[np.int64]
    """(length,) token numbers."""
    score: NDArray[np.int64]
    """(length,) the gate's score of this expert for each of them."""
    rank: NDArray[np.int64]
    """(length,) the place of this expert among the token's winners, 0 first."""


def expert_queue(expert: Any, score: Any, experts: int) -> list[Queue]:
    """Sort routes by expert; inside one expert, tokens keep the order in which they arrived.

    Parameters
    ----------
    expert : (tokens, top_k) int64
        Winners of each token, all different, 0 to ``experts - 1``.
    score : (tokens, top_k) int64
    experts : int, 1 or more

    Returns
    -------
    list of Queue
        One per expert, in ascending order; empty where no token was routed.
    """
    chosen, weight = np.asarray(expert, np.int64), np.asarray(score, np.int64)
    if chosen.size and not (0 <= chosen.min() and chosen.max() < experts):
        raise ValueError(f"expert must be between 0 and {experts - 1}, not {chosen.max()}")
    queues = []
    for index in range(experts):
        token, rank = np.nonzero(chosen == index)
        queues.append(Queue(token, weight[token, rank], rank))
    return queues
