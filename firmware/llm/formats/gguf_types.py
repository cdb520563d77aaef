"""The number formats of GGUF tensors, as float32.

Every layout is written down in ``docs/formats.md``.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["I2_S", "TQ1_0", "TQ2_0", "TYPES", "Type", "dequantise", "stored_bytes", "tq_blocks"]

Raw = NDArray[np.uint8]
Array = NDArray[np.float32]

TQ1_0, TQ2_0, I2_S = 34, 35, 36


@dataclass(frozen=True)
class Type:
    """One number format.

    Parameters
    ----------
    name : str
        What GGUF calls it.
    block : int
        Weights that share a block; rows are a multiple of it.
    bytes : int
        Bytes of a block.
    decode : callable or None
        From (blocks, bytes) uint8 to (blocks, block) float32; None when the format is not
        made of blocks.
    """

    name: str
    block: int
    bytes: int
    decode: Callable[[Raw], Array] | None


def stored_bytes(kind: int, count: int) -> int:
    """Return the bytes that ``count`` weights of a type take."""
    if kind == I2_S:
        return count // 4 + 32  # codes, one float32, padding
    return count // TYPES[kind].block * TYPES[kind].bytes


def dequantise(kind: int, raw: Raw, shape: tuple[int, ...]) -> Array:
    """Return a tensor of a block type as float32."""
    entry = TYPES[kind]
    if entry.decode is None:
        raise ValueError(f"type must be made of blocks, not {entry.name}")
    return entry.decode(raw.reshape(-1, entry.bytes)).reshape(shape)


def tq_blocks(kind: int, raw: Raw) -> tuple[NDArray[np.int8], Array]:
    """Return (blocks, 256) codes in -1, 0, +1 (or 2: illegal) and (blocks,) scales."""
    blocks = raw.reshape(-1, TYPES[kind].bytes)
    if kind == TQ2_0:
        halves = blocks[:, :64].reshape(-1, 2, 1, 32)
        digits = (halves >> _pairs(2) & 3).reshape(-1, 256)
        return digits.view(np.int8) - np.int8(1), _half(blocks[:, 64:66])
    long = _digits(blocks[:, :32], 5)
    middle = _digits(blocks[:, 32:48], 5)
    last = _digits(blocks[:, 48:52], 4)
    digits = np.concatenate([long, middle, last], axis=1)
    return digits.view(np.int8) - np.int8(1), _half(blocks[:, 52:54])


def _digits(raw: Raw, count: int) -> Raw:
    """Return base-3 digits, first of every byte first; a byte holds them as a fraction of 256."""
    powers = np.array([1, 3, 9, 27, 81], np.uint8)[:count, None]
    rest = raw[:, None, :] * powers  # modulo 256: the digits before are gone
    return (rest.astype(np.uint16) * 3 >> 8).astype(np.uint8).reshape(len(raw), -1)


def _pairs(axis: int) -> Raw:
    return np.array([0, 2, 4, 6], np.uint8).reshape(-1, *[1] * (3 - axis))


def _half(raw: Raw) -> Array:
    return np.ascontiguousarray(raw).view("<f2").astype(np.float32).reshape(len(raw), -1)[:, 0]


def _f32(raw: Raw) -> Array:
    values: Array = raw.view("<f4").astype(np.float32)
    return values


def _f16(raw: Raw) -> Array:
    return raw.view("<f2").astype(np.float32)


def _bf16(raw: Raw) -> Array:
    return (raw.view("<u2").astype(np.uint32) << 16).view(np.float32)


def _q8_0(raw: Raw) -> Array:
    return raw[:, 2:].view(np.int8) * _half(raw[:, :2])[:, None]


def _nibbles(raw: Raw) -> Raw:
    """Return the low halves of all bytes, then the high ones."""
    return np.concatenate([raw & 15, raw >> 4], axis=1)


def _q4_0(raw: Raw) -> Array:
    return (_nibbles(raw[:, 2:]).view(np.int8) - np.int8(8)) * _half(raw[:, :2])[:, None]


def _q4_1(raw: Raw) -> Array:
    scale, least = _half(raw[:, :2])[:, None], _half(raw[:, 2:4])[:, None]
    return _nibbles(raw[:, 4:]) * scale + least


def _fifth(raw: Raw) -> Raw:
    """Return bit 4 of 32 weights, from the four bytes that hold them."""
    return np.unpackbits(raw, axis=1, bitorder="little") << np.uint8(4)


def _q5_0(raw: Raw) -> Array:
    codes = _nibbles(raw[:, 6:]) | _fifth(raw[:, 2:6])
    return (codes.view(np.int8) - np.int8(16)) * _half(raw[:, :2])[:, None]


def _q5_1(raw: Raw) -> Array:
    codes = _nibbles(raw[:, 8:]) | _fifth(raw[:, 4:8])
    return codes * _half(raw[:, :2])[:, None] + _half(raw[:, 2:4])[:, None]


def _six_bit_pairs(raw: Raw) -> tuple[Raw, Raw]:
    """Return eight scales and eight minima of six bits each, from twelve bytes."""
    low, middle, high = raw[:, 0:4], raw[:, 4:8], raw[:, 8:12]
    scales = np.concatenate([low & 63, (high & 15) | (low >> 2 & 0x30)], axis=1)
    minima = np.concatenate([middle & 63, (high >> 4) | (middle >> 2 & 0x30)], axis=1)
    return scales, minima


def _with_minima(raw: Raw, codes: Raw) -> Array:
    """Scale (blocks, 8, 32) codes of a K format, and take off the minimum of each 32."""
    scales, minima = _six_bit_pairs(raw[:, 4:16])
    scale = _half(raw[:, :2])[:, None] * scales
    least = _half(raw[:, 2:4])[:, None] * minima
    values: Array = codes * scale[:, :, None] - least[:, :, None]
    return values.reshape(len(raw), 256)


def _halves_of_32(raw: Raw) -> Raw:
    """Return (blocks, 8, 32) nibbles: of every 32 bytes the low ones, then the high ones."""
    four = raw.reshape(len(raw), 4, 1, 32)
    halves = four >> np.array([0, 4], np.uint8).reshape(1, 1, 2, 1) & np.uint8(15)
    return halves.reshape(len(raw), 8, 32)


def _q4_k(raw: Raw) -> Array:
    return _with_minima(raw, _halves_of_32(raw[:, 16:]))


def _q5_k(raw: Raw) -> Array:
    fifth = (raw[:, 16:48, None] >> np.arange(8, dtype=np.uint8) & np.uint8(1)) << np.uint8(4)
    return _with_minima(raw, _halves_of_32(raw[:, 48:]) | fifth.transpose(0, 2, 1))


def _q6_k(raw: Raw) -> Array:
    low = raw[:, :128].reshape(-1, 2, 1, 64) >> np.array([0, 4], np.uint8)[:, None] & 15
    high = raw[:, 128:192].reshape(-1, 2, 1, 32) >> _pairs(2) & 3
    codes = low.reshape(-1, 16, 16) | high.reshape(-1, 16, 16) << np.uint8(4)
    scale = _half(raw[:, 208:210])[:, None] * raw[:, 192:208].view(np.int8)
    return ((codes.view(np.int8) - np.int8(32)) * scale[:, :, None]).reshape(len(raw), 256)


def _tq(kind: int) -> Callable[[Raw], Array]:
    def decode(raw: Raw) -> Array:
        codes, scales = tq_blocks(kind, raw)
        return codes * scales[:, None]

    return decode


TYPES = {
    0: Type("F32", 1, 4, _f32),
    1: Type("F16", 1, 2, _f16),
    2: Type("Q4_0", 32, 18, _q4_0),
    3: Type("Q4_1", 32, 20, _q4_1),
    6: Type("Q5_0", 32, 22, _q5_0),
    7: Type("Q5_1", 32, 24, _q5_1),
    8: Type("Q8_0", 32, 34, _q8_0),
    12: Type("Q4_K", 256, 144, _q4_k),
    13: Type("Q5_K", 256, 176, _q5_k),
    14: Type("Q6_K", 256, 210, _q6_k),
    30: Type("BF16", 1, 2, _bf16),
    TQ1_0: Type("TQ1_0", 256, 54, _tq(TQ1_0)),
    TQ2_0: Type("TQ2_0", 256, 66, _tq(TQ2_0)),
    I2_S: Type("I2_S", 128, 32, None),
}
