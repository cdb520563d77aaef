"""Golden model of the mixture of experts: expert by expert, each one's tokens together."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from edgewright.sim.golden.expert_queue import expert_queue
from edgewright.sim.golden.linear import Layer, linear
from edgewright.sim.golden.residual import add_weighted

__all__ = ["Expert", "Mixture", "mixture"]


class Expert(NamedTuple):
    """The two linear layers of one expert."""

    fc1: Layer
    fc2: Layer


class Mixture(NamedTuple):
    """The updated residual stream, and what the experts computed."""

    x: NDArray[np.int16]
    """(tokens, features)."""
    hidden: NDArray[np.int8]
    """(tokens, top_k, hidden), rows of a token in the order of the gate's winners."""
    expert: NDArray[np.int16]
    """(tokens, top_k, features), not yet weighted, in the same order."""


def mixture(
    x: NDArray[np.int16],
    normed: NDArray[np.int8],
    winners: NDArray[np.int64],
    scores: NDArray[np.int64],
    experts: list[Expert],
    gelu_shift: int,
) -> Mixture:
    """Add the weighted outputs of each token's experts to the residual stream.

    Parameters
    ----------
    x : (tokens, features) int16
        Residual stream; also the scale of the experts' outputs.
    normed : (tokens, features) int8
        What every expert reads.
    winners, scores : (tokens, top_k) int64
        As :func:`edgewright.sim.golden.gate.gate` returns them.
    experts : list of Expert
        Visited in this order, which decides the order of saturating additions.
    gelu_shift : int
        Fraction bits that GELU drops from 8.

    Returns
    -------
    Mixture
    """
    x = x.copy()
    routes = winners.shape
    hidden = np.zeros((*routes, experts[0].fc1.weight.shape[0]), np.int8)
    output = np.zeros((*routes, x.shape[1]), np.int16)
    for expert, queue in zip(experts, expert_queue(winners, scores, len(experts)), strict=True):
        h = linear(normed[queue.token], expert.fc1, gelu_shift=gelu_shift).astype(np.int8)
        y = linear(h, expert.fc2, narrow=False)
        x[queue.token] = add_weighted(x[queue.token], y, queue.score[:, None])
        hidden[queue.token, queue.rank] = h
        output[queue.token, queue.rank] = y
    return Mixture(x, hidden, output)
