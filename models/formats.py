"""Number formats: the one rounding rule, saturation, ratios as integers, ternary codes."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = [
    "MULTIPLIER_LIMIT",
    "SHIFT_LIMIT",
    "bit_length",
    "encode_ratio",
    "encode_ratios",
    "floor_log2",
    "pack_ternary",
    "round_half_even",
    "saturate",
    "unpack_ternary",
]

MULTIPLIER_LIMIT = 2**17  # multipliers are unsigned, 17 bits
SHIFT_LIMIT = 48  # shifts are 0..47

_SIGNED = {8: np.int8, 16: np.int16, 32: np.int32}
_CODES = np.array([0, 1, 0, -1], np.int8)  # by two-bit code; 0b10 is illegal
_ILLEGAL = 0b10


def round_half_even(value: NDArray[Any]) -> NDArray[np.int64]:
    """Round to the nearest integer, ties to even.

    Parameters
    ----------
    value : (...) float64
        Exact when the caller's arithmetic was: integers below ``2**53`` divided by powers of two.

    Returns
    -------
    (...) int64
    """
    rounded: NDArray[np.int64] = np.rint(value).astype(np.int64)
    return rounded


def saturate(value: NDArray[Any], width: int) -> NDArray[Any]:
    """Clip integers to the signed range of ``width`` bits.

    Parameters
    ----------
    value : (...) int64
    width : int, 8, 16 or 32

    Returns
    -------
    (...) int8, int16 or int32
    """
    if width not in _SIGNED:
        raise ValueError(f"width must be 8, 16 or 32 bits, not {width}")
    high = 2 ** (width - 1) - 1
    clipped: NDArray[Any] = np.clip(value, -high - 1, high).astype(_SIGNED[width])
    return clipped


def floor_log2(value: NDArray[Any]) -> NDArray[np.int64]:
    """Return the position of the highest set bit of positive integers below ``2**53``."""
    return np.frexp(value.astype(np.float64))[1].astype(np.int64) - 1


def bit_length(value: NDArray[Any]) -> NDArray[np.int64]:
    """Return the number of bits of positive integers below ``2**53``, as ``int.bit_length``."""
    return floor_log2(value) + 1


def encode_ratio(ratio: float) -> tuple[int, int]:
    """Write a positive ratio as ``multiplier / 2**shift``, relative error at most ``2**-16``.

    The multiplier is 32768..65535, the shift 0..47; a ratio below ``2**-32`` keeps shift 47 and
    loses multiplier bits instead.

    Parameters
    ----------
    ratio : float, above 0 and below 65535.5

    Returns
    -------
    multiplier, shift : int
    """
    if not (math.isfinite(ratio) and 0 < ratio < 65535.5):
        raise ValueError(f"ratio must be above 0 and below 65535.5, not {ratio}")
    fraction, exponent = math.frexp(ratio)
    multiplier = round(fraction * 65536)
    if multiplier == 65536:
        multiplier, exponent = 32768, exponent + 1
    shift = 16 - exponent
    if shift >= SHIFT_LIMIT:
        shift = SHIFT_LIMIT - 1
        multiplier = round(ratio * 2.0**shift)
    return multiplier, shift


def encode_ratios(ratios: NDArray[Any]) -> tuple[NDArray[np.uint32], NDArray[np.uint8]]:
    """Apply :func:`encode_ratio` to every element; return (...) uint32 and (...) uint8."""
    pairs = [encode_ratio(float(ratio)) for ratio in ratios.reshape(-1)]
    multiplier = np.array([pair[0] for pair in pairs], np.uint32).reshape(ratios.shape)
    shift = np.array([pair[1] for pair in pairs], np.uint8).reshape(ratios.shape)
    return multiplier, shift


def pack_ternary(weight: NDArray[Any]) -> NDArray[np.uint8]:
    """Pack ternary weights, four two-bit codes a byte, the first in the least significant bits.

    Parameters
    ----------
    weight : (..., K) of -1, 0, +1; K a multiple of 4

    Returns
    -------
    (..., K/4) uint8
    """
    if weight.shape[-1] % 4:
        raise ValueError(f"weight columns must be a multiple of 4, not {weight.shape[-1]}")
    if not np.isin(weight, (-1, 0, 1)).all():
        bad = weight[~np.isin(weight, (-1, 0, 1))].flat[0]
        raise ValueError(f"weight must be -1, 0 or 1, not {bad}")
    codes = (weight.astype(np.int64) & 3).reshape(*weight.shape[:-1], -1, 4)
    packed: NDArray[np.uint8] = (codes << np.array([0, 2, 4, 6])).sum(axis=-1).astype(np.uint8)
    return packed


def unpack_ternary(packed: NDArray[np.uint8]) -> NDArray[np.int8]:
    """Undo :func:`pack_ternary`; the code ``10`` is an error.

    Parameters
    ----------
    packed : (..., K/4) uint8

    Returns
    -------
    (..., K) int8
    """
    if packed.dtype != np.uint8:
        raise TypeError(f"packed must be uint8, not {packed.dtype}")
    codes = (packed[..., None] >> np.array([0, 2, 4, 6], np.uint8)) & 3
    if (codes == _ILLEGAL).any():
        raise ValueError("packed must be ternary codes 00, 01 or 11, not 10")
    weight: NDArray[np.int8] = _CODES[codes].reshape(*packed.shape[:-1], -1)
    return weight
