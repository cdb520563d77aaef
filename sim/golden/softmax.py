"""Golden model of the single-sweep softmax unit."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from edgewright.models.formats import bit_length, round_half_even

__all__ = ["Softmax", "softmax", "softmax_table"]


class Softmax(NamedTuple):
    """Unnormalised probabilities of each row, and the reciprocal of their sum."""

    q: NDArray[np.uint8]
    """(..., keys) in steps of 1/256 of the largest possible term."""
    inverse: NDArray[np.int64]
    """(...) 65536 to 131071."""
    bits: NDArray[np.int64]
    """(...) bit length of the sum: ``sum(q*v)`` is requantised with ``inverse``, ``bits + 8``."""


def softmax(scores: Any) -> Softmax:
    """Exponentiate base 2 in one sweep over the keys, with a running maximum and denominator.

    Parameters
    ----------
    scores : (..., keys) int16
        Four fraction bits, base 2.

    Returns
    -------
    q : (..., keys) uint8
    inverse, bits : (...) int64
    """
    s = np.asarray(scores, np.int64)
    table = softmax_table()
    maximum = np.full(s.shape[:-1], -(2**15), np.int64)  # below every ceil(score / 16)
    total = np.zeros(s.shape[:-1], np.int64)
    p, seen = np.zeros_like(s), np.zeros_like(s)
    for key in range(s.shape[-1]):
        top = -(-s[..., key] // 16)
        total = _halve(total, np.maximum(top - maximum, 0), np.floor)
        maximum = np.maximum(maximum, top)
        fraction, whole = s[..., key] % 16, s[..., key] // 16
        p[..., key] = np.minimum(_halve(2 * table[fraction], maximum - whole, np.rint), 255)
        seen[..., key] = maximum
        total += 256 * p[..., key]
    q = _halve(p, maximum[..., None] - seen, np.rint).astype(np.uint8)
    bits = bit_length(total)
    inverse = np.minimum(2 ** (bits + 16) // total, 131071)
    return Softmax(q, inverse, bits)


def softmax_table() -> NDArray[np.int64]:
    """Return (16,) int64: ``128 * 2**(f/16)``, 128 to 245."""
    return round_half_even(128 * 2.0 ** (np.arange(16) / 16))


def _halve(value: NDArray[np.int64], times: NDArray[np.int64], rounding: Any) -> NDArray[np.int64]:
    """Divide by ``2**times`` and round; sixteen halvings and more give 0."""
    quotient: NDArray[np.float64] = rounding(value / 2.0 ** np.minimum(times, 16))
    return np.where(times >= 16, 0, quotient).astype(np.int64)
