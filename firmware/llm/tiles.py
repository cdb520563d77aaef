"""Matrices as tiles: sixteen rows side by side, the form in which the kernels read them.

One layout serves one token and many, and every instruction set: sixteen results appear side by
side and nothing is summed across a register. The picture is in ``docs/kernels.md``.
"""

from collections.abc import Callable
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.checkpoint import Rows8, Tensor, Ternary

__all__ = ["GROUP", "LAYOUT", "groups_of", "kind_of", "regroup", "tile", "untile"]

GROUP = 16  # rows side by side
LAYOUT = "16x16-2bit/16x4-int8/16x1-bf16/pairs"  # changes whenever a byte would move

_T = TypeVar("_T", bound=np.generic)


def kind_of(tensor: Tensor) -> str:
    """Return what a matrix becomes: ``ternary``, ``int8`` or ``bf16``."""
    return {Ternary: "ternary", Rows8: "int8"}.get(type(tensor), "bf16")


def groups_of(rows: int) -> int:
    """Return how many groups hold so many rows."""
    return -(-rows // GROUP)


def tile(tensor: Tensor) -> tuple[NDArray[Any], NDArray[np.float32]]:
    """Return the tiles of a matrix, one group after the other, and its scales.

    Shapes are those of ``Packed``.
    """
    return _PACK[kind_of(tensor)](tensor)


def untile(
    kind: str, tiles: NDArray[Any], scales: NDArray[np.float32], rows: int, columns: int
) -> Tensor:
    """Return the matrix again; exact, except that bf16 stays rounded."""
    if kind == "bf16":
        wide = tiles.astype(np.uint32).transpose(0, 2, 1) << 16
        return np.ascontiguousarray(wide.reshape(-1, columns)[:rows]).view(np.float32)
    if kind == "int8":
        flat = tiles.reshape(*tiles.shape[:2], GROUP, 4).transpose(0, 2, 1, 3)
        biased = flat.reshape(len(tiles) * GROUP, -1)[:rows, :columns]
        values = (biased ^ np.uint8(128)).astype(np.uint8).view(np.int8)
        return Rows8(values, scales[:rows].copy())
    split = tiles.reshape(*tiles.shape[:2], 1, GROUP, 4) >> _SHIFTS & 3
    spread = split.astype(np.int8).transpose(0, 3, 1, 2, 4).reshape(len(tiles) * GROUP, -1)
    return Ternary(spread[:rows, :columns] - np.int8(1), *_ranges(scales, rows))


def regroup(tiles: NDArray[_T], *, apart: bool) -> NDArray[_T]:
    """Make the tiles of every two groups alternate, or take them apart again."""
    even, steps = len(tiles) // 2 * 2, tiles.shape[1]
    inner = (steps, 2) if apart else (2, steps)
    pairs = tiles[:even].reshape(-1, *inner, tiles.shape[2])
    swapped = pairs.swapaxes(1, 2).reshape(even, *tiles.shape[1:])
    return np.concatenate([swapped, tiles[even:]])


_SHIFTS = np.array([0, 2, 4, 6], np.uint8)[:, None, None]


def _pack_ternary(tensor: Ternary) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    rows, columns = tensor.codes.shape
    groups, tiles = groups_of(rows), -(-columns // 16)
    padded = np.ones((groups * GROUP, tiles * 16), np.uint8)
    np.add(tensor.codes, 1, out=padded[:rows, :columns].view(np.int8))
    split = padded.reshape(groups, GROUP, tiles, 4, 4)
    out = split[:, :, :, 0].copy()
    for plane in range(1, 4):
        out |= split[:, :, :, plane] << np.uint8(2 * plane)
    last_rows = np.minimum(np.arange(groups) * GROUP + GROUP, rows) - 1
    which = np.searchsorted(tensor.ends, last_rows, side="right")
    first = np.searchsorted(tensor.ends, np.arange(groups) * GROUP, side="right")
    if (first != which).any():
        raise ValueError(f"scale ranges must end at multiples of {GROUP} rows, not {tensor.ends}")
    return np.ascontiguousarray(out.transpose(0, 2, 1, 3)).reshape(groups, tiles, 64), (
        tensor.scales[which]
    )


def _pack_rows8(tensor: Rows8) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    rows, columns = tensor.values.shape
    groups, quads = groups_of(rows), -(-columns // 4)
    padded = np.full((groups * GROUP, quads * 4), 128, np.uint8)
    padded[:rows, :columns] = tensor.values.view(np.uint8) ^ 128
    out = padded.reshape(groups, GROUP, quads, 4).transpose(0, 2, 1, 3)
    scales = np.zeros(groups * GROUP, np.float32)
    scales[:rows] = tensor.scales
    return np.ascontiguousarray(out).reshape(groups, quads, 64), scales


def _pack_bf16(tensor: NDArray[np.float32]) -> tuple[NDArray[np.uint16], NDArray[np.float32]]:
    rows, columns = tensor.shape
    bits = np.ascontiguousarray(tensor, np.float32).view(np.uint32)
    rounded = (bits + 0x7FFF + (bits >> 16 & 1)) >> 16  # to the nearest, half to even
    padded = np.zeros((groups_of(rows) * GROUP, columns), np.uint16)
    padded[:rows] = rounded
    out = padded.reshape(-1, GROUP, columns).transpose(0, 2, 1)
    return np.ascontiguousarray(out), np.empty(0, np.float32)


_PACK: dict[str, Callable[..., tuple[NDArray[np.generic], NDArray[np.float32]]]] = {
    "ternary": _pack_ternary,
    "int8": _pack_rows8,
    "bf16": _pack_bf16,
}


def _ranges(scales: NDArray[np.float32], rows: int) -> tuple[NDArray[np.float32], tuple[int, ...]]:
    """Return the scales of runs of equal groups, and the row where each run ends."""
    ends = [i for i in range(1, len(scales)) if scales[i] != scales[i - 1]] + [len(scales)]
    last = [scales[end - 1] for end in ends]
    return np.array(last, np.float32), tuple(min(end * GROUP, rows) for end in ends)
