"""Writes GGUF files, one tensor in memory at a time."""

import math
import struct
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.formats.gguf_types import stored_bytes
from edgewright.models.graph import write_whole

__all__ = ["encode_tq2_0", "write_gguf"]

_ALIGN = 32
_STRING, _ARRAY = 8, 9
_FORMS = {bool: (7, "?"), int: (4, "I"), float: (6, "f")}


def write_gguf(
    path: Path,
    fields: Mapping[str, Any],
    tensors: Mapping[str, tuple[int, tuple[int, ...]]],
    arrays: Iterable[NDArray[Any]],
) -> None:
    """Write a GGUF file of version 3; it appears whole or not at all.

    Parameters
    ----------
    path : Path
        Where to.
    fields : mapping
        Keys and values: bool, int, float, str, or a list of one of them; a list of int is
        written as int32, a single one as uint32.
    tensors : mapping
        Type number and shape, rows first, of every tensor, by name, in order.
    arrays : iterable of array
        The tensors in that order, as they are stored; each is taken when it is written.
    """
    write_whole(path, _pieces(fields, tensors, arrays))


def encode_tq2_0(codes: NDArray[np.int8]) -> NDArray[np.uint8]:
    """Return codes in -1, 0, +1 as blocks of TQ2_0 whose scale is 1."""
    digits = (codes + np.int8(1)).view(np.uint8).reshape(-1, 2, 4, 32)
    blocks = np.zeros((len(digits), 66), np.uint8)
    for place in range(4):
        blocks[:, :64] |= digits[:, :, place].reshape(-1, 64) << np.uint8(2 * place)
    blocks[:, 64:] = np.frombuffer(np.float16(1).tobytes(), np.uint8)
    return blocks


def _pieces(
    fields: Mapping[str, Any],
    tensors: Mapping[str, tuple[int, tuple[int, ...]]],
    arrays: Iterable[NDArray[Any]],
) -> Iterator[memoryview]:
    front = bytearray(struct.pack("<4sIQQ", b"GGUF", 3, len(tensors), len(fields)))
    for key, value in fields.items():
        front += _text(key) + _value(value)
    at = 0
    for name, (kind, shape) in tensors.items():
        front += _text(name) + struct.pack(f"<I{len(shape)}Q", len(shape), *shape[::-1])
        front += struct.pack("<IQ", kind, at)
        at += _padded(stored_bytes(kind, math.prod(shape)))
    yield memoryview(bytes(front.ljust(_padded(len(front)), b"\0")))
    for (name, (kind, shape)), array in zip(tensors.items(), arrays, strict=True):
        size = stored_bytes(kind, math.prod(shape))
        if array.nbytes != size:
            raise ValueError(f"{name} must be {size} bytes, not {array.nbytes}")
        yield np.ascontiguousarray(array).data
        yield memoryview(bytes(_padded(size) - size))


def _padded(size: int) -> int:
    return -(-size // _ALIGN) * _ALIGN


def _text(text: str) -> bytes:
    raw = text.encode()
    return struct.pack("<Q", len(raw)) + raw


def _value(value: Any) -> bytes:
    if isinstance(value, str):
        return struct.pack("<I", _STRING) + _text(value)
    if not isinstance(value, list):
        kind, form = _FORMS[type(value)]
        return struct.pack(f"<I{form}", kind, value)
    front = struct.pack("<I", _ARRAY)
    if isinstance(value[0], str):
        return front + struct.pack("<IQ", _STRING, len(value)) + b"".join(map(_text, value))
    kind, form = (6, "f") if isinstance(value[0], float) else (5, "i")
    return front + struct.pack(f"<IQ{len(value)}{form}", kind, len(value), *value)
