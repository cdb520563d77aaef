"""Golden model of the transpose unit."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["transpose"]


def transpose(value: Any) -> NDArray[np.int64]:
    """Transpose consecutive square blocks.

    Parameters
    ----------
    value : (blocks * rows, rows) int
        Rows of blocks.

    Returns
    -------
    (blocks * rows, rows) int64
        Columns of the same blocks.
    """
    array = np.asarray(value, np.int64)
    rows = array.shape[-1]
    if len(array) % rows:
        raise ValueError(f"value must have a multiple of {rows} rows, not {len(array)}")
    blocks = array.reshape(-1, rows, rows)
    return np.concatenate([block.T for block in blocks])
