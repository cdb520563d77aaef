"""Golden model of the weight buffer: what the streamed bytes of a layer say."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from edgewright.models.formats import unpack_ternary

__all__ = ["Tile", "part_sizes", "weight_buffer"]


class Tile(NamedTuple):
    """The constants of one column tile of a layer.

    Members
    -------
    bias : (columns,) int32
    multiplier, shift : (columns,) int64
        0 to 131071, and 0 to 63.
    weight : (depth, columns) int8
        One row per step.
    """

    bias: NDArray[np.int32]
    multiplier: NDArray[np.int64]
    shift: NDArray[np.int64]
    weight: NDArray[np.int8]


def weight_buffer(
    stream: bytes, *, columns: int, port_width: int, depth: int, ternary: bool
) -> list[Tile]:
    """Return the tiles in ``stream``.

    Parameters
    ----------
    stream : bytes
        For each tile ``columns`` parameters of 64 bits (bias, multiplier from bit 32, shift from
        bit 49), then ``depth`` rows of ``columns`` weights, bytes or two-bit codes. Each of the
        two parts is padded to whole beats.
    columns : int
    port_width : int
        Bits per beat.
    depth : int
        Rows of weights in each tile.
    ternary : bool
        Whether the weights are two-bit codes, the first in the lowest bits.

    Returns
    -------
    list of Tile
    """
    first, second = part_sizes(columns=columns, port_width=port_width, depth=depth, ternary=ternary)
    if len(stream) % (first + second):
        raise ValueError(f"stream must be a multiple of {first + second} bytes, not {len(stream)}")
    tiles = []
    for start in range(0, len(stream), first + second):
        parameters = np.frombuffer(stream, "<u8", columns, start)
        packed = np.frombuffer(stream, np.uint8, second, start + first)
        used: NDArray[Any] = packed[: depth * columns // (4 if ternary else 1)]
        weight = unpack_ternary(used) if ternary else used.view(np.int8)
        tiles.append(
            Tile(
                (parameters % 2**32).astype(np.uint32).view(np.int32),
                (parameters // 2**32 % 2**17).astype(np.int64),
                (parameters // 2**49 % 2**6).astype(np.int64),
                weight.reshape(depth, columns),
            )
        )
    return tiles


def part_sizes(*, columns: int, port_width: int, depth: int, ternary: bool) -> tuple[int, int]:
    """Return the bytes of a tile's parameters and of its weights, in whole beats."""
    beat = port_width // 8
    weights = depth * columns // (4 if ternary else 1)
    return -(-8 * columns // beat) * beat, -(-weights // beat) * beat
