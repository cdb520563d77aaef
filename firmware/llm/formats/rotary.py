"""The two orders of rotary pairs in the rows of ``q`` and ``k``."""

from typing import TypeVar, overload

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.checkpoint import Ternary

__all__ = ["half_split", "side_by_side"]

Array = NDArray[np.float32]
Element = TypeVar("Element", bound=np.generic)


@overload
def half_split(matrix: Array, heads: int) -> Array: ...
@overload
def half_split(matrix: Ternary, heads: int) -> Ternary: ...
@overload
def half_split(matrix: Array | Ternary, heads: int) -> Array | Ternary: ...


def half_split(matrix: Array | Ternary, heads: int) -> Array | Ternary:
    """Move the rows of every head from pairs side by side to half-split pairs."""
    if isinstance(matrix, Ternary):
        return Ternary(_moved(matrix.codes, heads, 1), matrix.scales, matrix.ends)
    return _moved(matrix, heads, 1)


@overload
def side_by_side(matrix: Array, heads: int) -> Array: ...
@overload
def side_by_side(matrix: Ternary, heads: int) -> Ternary: ...


def side_by_side(matrix: Array | Ternary, heads: int) -> Array | Ternary:
    """Move the rows of every head from half-split pairs to pairs side by side."""
    if isinstance(matrix, Ternary):
        return Ternary(_moved(matrix.codes, heads, 0), matrix.scales, matrix.ends)
    return _moved(matrix, heads, 0)


def _moved(array: NDArray[Element], heads: int, pair: int) -> NDArray[Element]:
    rows, columns = array.shape
    half = rows // heads // 2
    split = (heads, half, 2, columns) if pair else (heads, 2, half, columns)
    return np.ascontiguousarray(array.reshape(split).swapaxes(1, 2)).reshape(rows, columns)
