"""Golden model of the layer norm unit."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.models.formats import bit_length, round_half_even, saturate

__all__ = ["layer_norm"]


def layer_norm(x: Any, fraction: int) -> NDArray[np.int8]:
    """Centre each token and divide it by its standard deviation; no gain, no bias.

    Parameters
    ----------
    x : (..., features) int16
        At most 512 features, so that every sum stays below ``2**48``.
    fraction : int, 2 to 6
        Fraction bits of the result.

    Returns
    -------
    (..., features) int8, in steps of ``2**-fraction`` standard deviations
    """
    if fraction not in range(2, 7):
        raise ValueError(f"fraction must be between 2 and 6 bits, not {fraction}")
    value = np.asarray(x, np.int64)
    n = value.shape[-1]
    if n not in range(1, 513):
        raise ValueError(f"features must be between 1 and 512, not {n}")
    s1 = value.sum(axis=-1, keepdims=True)
    s2 = (value * value).sum(axis=-1, keepdims=True)
    root = _isqrt(n * s2 - s1 * s1 + 1)
    b = bit_length(root)
    inverse = 2 ** (b + 16) // root
    scaled = ((n * value - s1) * inverse) / 2.0 ** (b + 16 - fraction)
    return saturate(round_half_even(scaled), 8).astype(np.int8)


def _isqrt(v: NDArray[np.int64]) -> NDArray[np.int64]:
    roots = [math.isqrt(int(value)) for value in v.reshape(-1)]
    return np.array(roots, np.int64).reshape(v.shape)
