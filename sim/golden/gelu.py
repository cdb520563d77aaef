"""Golden model of the GELU unit."""

import math
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.models.formats import round_half_even, saturate

__all__ = ["gelu", "gelu_table"]


def gelu(z: Any, out_shift: int, fraction: int = 8, step: int = 0) -> NDArray[np.int8]:
    """ReLU minus a table of the symmetric difference, then a rounded shift to int8.

    Parameters
    ----------
    z : (...) int16
        ``fraction`` fraction bits; -32768 counts as a magnitude of 32767.
    out_shift : int, 0 or more
        Fraction bits dropped from the result.
    fraction : int
        Fraction bits of ``z`` and of the table.
    step : int
        One table entry stands for ``2**step`` consecutive magnitudes.

    Returns
    -------
    (...) int8, ``fraction - out_shift`` fraction bits
    """
    value = np.asarray(z, np.int64)
    table = gelu_table(fraction, step)
    magnitude = np.minimum(np.abs(value), 32767)
    difference = table[np.minimum(magnitude // 2**step, len(table) - 1)]
    g = np.maximum(value, 0) - difference
    return saturate(round_half_even(g / 2.0**out_shift), 8).astype(np.int8)


@cache
def gelu_table(fraction: int = 8, step: int = 0) -> NDArray[np.int64]:
    """Return ``relu(a) - gelu(a)`` at the interval centres, up to its first zero past the maximum.

    Parameters
    ----------
    fraction : int, 2 to 12
        Fraction bits of the argument and of the entries.
    step : int, 0 to fraction
        Width of one interval, as a power of two of argument steps.

    Returns
    -------
    (entries,) int64, in steps of ``2**-fraction``; the last entry is 0
    """
    if fraction not in range(2, 13):
        raise ValueError(f"fraction must be between 2 and 12 bits, not {fraction}")
    if step not in range(fraction + 1):
        raise ValueError(f"step must be between 0 and {fraction} bits, not {step}")
    entries: list[int] = []
    while not (any(entries) and entries[-1] == 0):
        centre = (len(entries) * 2**step + (2**step - 1) / 2) / 2**fraction
        entries.append(round(2**fraction * centre * _upper_tail(centre)))
    table = np.array(entries, np.int64)
    table.setflags(write=False)
    return table


def _upper_tail(x: float) -> float:
    """Return the probability that a standard normal variable exceeds ``x``."""
    return math.erfc(x / math.sqrt(2)) / 2
