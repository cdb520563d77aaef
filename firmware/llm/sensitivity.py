"""How much an error in a key hurts, and where errors of a given price hurt least."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.attention import Delta
from edgewright.firmware.llm.delta import exact_pairs

__all__ = ["importance", "least_damage"]

Array = NDArray[np.float32]


def importance(
    q: Array, k: Array, v: Array, spec: Delta, scale: float, local: int
) -> tuple[Array, Array]:
    """Return the weight of every key channel's squared error, and the size of the output.

    To first order an error e of key j moves the output of query i by
    ``A_ij * scale * (q_i . e) * (v_j - o_i)``. The weight of channel c is the sum over far queries
    of ``(A_ij * scale * q_ic)^2 * |v_j - o_i|^2``: errors of different channels and keys are taken
    as independent.

    Parameters
    ----------
    q : (tokens, heads, channels) float32
        Queries of one layer.
    k, v : (tokens, kv_heads, channels) float32
        Keys after rotation, and values.
    spec : Delta
        Its window and sinks.
    scale : float
        Factor on query times key.
    local : int
        Keys that a query sees; 0 for all.

    Returns
    -------
    (tokens, kv_heads, channels) float32
        The weights.
    (kv_heads,) float32
        Mean squared length of the output of the heads that share a key head.
    """
    count, kv_heads = k.shape[:2]
    at = np.arange(count)
    hidden = at[None] > at[:, None]
    if local:
        hidden |= at[None] <= at[:, None] - local
    far = ~exact_pairs(spec, at, count) & ~hidden
    weights, output = np.zeros_like(k), np.zeros(kv_heads, np.float32)
    group = q.shape[1] // kv_heads
    for head in range(q.shape[1]):
        own = head // group
        p = (q[:, head] @ k[:, own].T) * np.float32(scale)
        p[hidden] = -np.inf
        p = np.exp(p - p.max(axis=1, keepdims=True))
        p /= p.sum(axis=1, keepdims=True)
        out = p @ v[:, own]
        size = np.square(out).sum(axis=1)
        apart = size[:, None] + np.square(v[:, own]).sum(axis=1) - 2 * (out @ v[:, own].T)
        p = np.square(p) * np.maximum(apart, 0) * far
        weights[:, own] += p.T @ np.square(q[:, head] * np.float32(scale))
        output[own] += size.mean() / group
    return weights, output


def least_damage(rates: NDArray[Any], damage: NDArray[Any], sent: float) -> NDArray[np.int64]:
    """Return for every channel which of its thresholds to take, (layers, heads, channels).

    The total damage is least for the total that is sent: one price of sending holds everywhere,
    and is found by bisection.

    Parameters
    ----------
    rates : (thresholds, layers, heads, channels) float
        How often each is sent.
    damage : (thresholds, layers, heads, channels) float
        What is lost by it.
    sent : float
        Mean rate that is wanted; at most so much is sent.
    """
    positive = damage[damage > 0]
    if not len(positive):
        return np.full(damage.shape[1:], len(damage) - 1)
    low, high = np.log(positive.min()) - 10, np.log(positive.max()) + 10
    for _ in range(60):
        price = np.exp((low + high) / 2)
        chosen = (damage + price * rates).argmin(axis=0)
        if np.take_along_axis(rates, chosen[None], 0).mean() > sent:
            low = np.log(price)
        else:
            high = np.log(price)
    best: NDArray[np.int64] = (damage + np.exp(high) * rates).argmin(axis=0)
    return best
