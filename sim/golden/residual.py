"""Golden model of the residual unit: saturating add, plain or weighted."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.models.formats import round_half_even, saturate

__all__ = ["add", "add_weighted"]


def add(x: Any, y: Any) -> NDArray[np.int16]:
    """Return ``x + y``, saturated to int16; both (...) int16 of the same scale."""
    return saturate(np.asarray(x, np.int64) + np.asarray(y, np.int64), 16)


def add_weighted(x: Any, y: Any, score: Any) -> NDArray[np.int16]:
    """Return ``x`` plus ``y * score / 65536`` rounded half to even, saturated to int16.

    Parameters
    ----------
    x, y : (...) int16
    score : (...) 0 to 65535
        In steps of 1/65536.

    Returns
    -------
    (...) int16
    """
    product = np.asarray(y, np.int64) * np.asarray(score, np.int64)
    return saturate(np.asarray(x, np.int64) + round_half_even(product / 65536.0), 16)
