"""Golden model of the requantise unit."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.models.formats import MULTIPLIER_LIMIT, SHIFT_LIMIT, round_half_even, saturate

__all__ = ["requantise"]


def requantise(acc: Any, bias: Any, multiplier: Any, shift: Any, narrow: bool) -> NDArray[Any]:
    """Add the bias, multiply by ``multiplier / 2**shift``, round half to even, saturate.

    All of ``acc``, ``bias``, ``multiplier`` and ``shift`` are integers that broadcast together.

    Parameters
    ----------
    acc : (...) int32
        Accumulators.
    bias : (...) int32
        In units of ``acc``; the sum saturates to int32.
    multiplier : (...) 0 to 131071
    shift : (...) 0 to 47
    narrow : bool
        Saturate to int8 rather than int16.

    Returns
    -------
    (...) int8 or int16
    """
    multiplier, shift = np.asarray(multiplier, np.int64), np.asarray(shift, np.int64)
    if multiplier.size and not (0 <= multiplier.min() and multiplier.max() < MULTIPLIER_LIMIT):
        raise ValueError(f"multiplier must be 0 to 131071, not {_outside(multiplier, 131071)}")
    if shift.size and not (0 <= shift.min() and shift.max() < SHIFT_LIMIT):
        raise ValueError(f"shift must be 0 to 47, not {_outside(shift, 47)}")
    total = saturate(np.asarray(acc, np.int64) + np.asarray(bias, np.int64), 32).astype(np.int64)
    # 32 + 17 bits fit a float64, and dividing by a power of two is exact.
    return saturate(round_half_even((total * multiplier) / 2.0**shift), 8 if narrow else 16)


def _outside(value: NDArray[np.int64], high: int) -> int:
    return int(value[(value < 0) | (value > high)].flat[0])
