"""GGUF files, opened without trusting them: every length is checked before it is used."""

import math
import struct
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.formats.gguf_types import I2_S, TYPES, stored_bytes
from edgewright.firmware.llm.formats.tensor_file import FileError, map_bytes
from edgewright.firmware.llm.pages import let_go

__all__ = ["GgufFile", "GgufTensor", "is_gguf"]

_SCALARS = {
    0: "B",
    1: "b",
    2: "H",
    3: "h",
    4: "I",
    5: "i",
    6: "f",
    7: "?",
    10: "Q",
    11: "q",
    12: "d",
}
_STRING, _ARRAY = 8, 9


@dataclass(frozen=True)
class GgufTensor:
    """Where one tensor is.

    Parameters
    ----------
    kind : int
        Its type, a key of `TYPES`.
    shape : tuple of int
        Rows first; the file has them the other way round.
    raw : (bytes,) uint8
        What is stored, as a view of the file.
    """

    kind: int
    shape: tuple[int, ...]
    raw: NDArray[np.uint8]


class GgufFile:
    """A GGUF file of version 2 or 3, mapped into memory.

    Parameters
    ----------
    path : Path
        The file.

    Attributes
    ----------
    fields : dict of str to value
        Every key with its value; arrays are lists.
    tensors : dict of str to GgufTensor
        Every tensor; all lie inside the file and none overlap.

    Raises
    ------
    FileError
        If the header does not describe this file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._bytes = map_bytes(path)
        self._view = self._bytes.data
        self._at = 0
        magic, version, tensors, fields = self._unpack("<4sIQQ")
        if magic != b"GGUF" or version not in (2, 3):
            raise FileError(f"{path} must be GGUF of version 2 or 3, not {magic!r} {version}")
        self.fields: dict[str, Any] = {}
        for _ in range(self._count(fields, 13)):
            key = self._text()
            if key in self.fields:
                raise FileError(f"{path} keys must be given once, not {key!r:.80} twice")
            (kind,) = self._unpack("<I")
            self.fields[key] = self._value(kind)
        infos = [self._info() for _ in range(self._count(tensors, 24))]
        self.tensors = self._located(infos)

    def release(self) -> None:
        """Let go of the memory that reading has filled."""
        let_go(self._bytes)

    def _unpack(self, form: str) -> tuple[Any, ...]:
        size = struct.calcsize(form)
        if self._at + size > len(self._view):
            raise FileError(f"{self.path} must be a complete GGUF file, not end in its header")
        values = struct.unpack_from(form, self._view, self._at)
        self._at += size
        return values

    def _count(self, count: int, each: int) -> int:
        """Return a count of things of at least ``each`` bytes, if that many can still come."""
        if count > (len(self._view) - self._at) // each:
            raise FileError(f"{self.path} must be a complete GGUF file, not end in its header")
        return count

    def _text(self) -> str:
        (length,) = self._unpack("<Q")
        start = self._at
        self._at += self._count(length, 1)
        try:
            return str(self._view[start : self._at], "utf-8")
        except UnicodeDecodeError:
            raise FileError(f"{self.path} text must be UTF-8, not other bytes") from None

    def _value(self, kind: int) -> Any:
        if kind == _STRING:
            return self._text()
        if kind in _SCALARS:
            (value,) = self._unpack(f"<{_SCALARS[kind]}")
            return value
        if kind != _ARRAY:
            raise FileError(f"{self.path} values must be of a known type, not {kind}")
        inner, count = self._unpack("<IQ")
        if inner == _STRING:
            return [self._text() for _ in range(self._count(count, 8))]
        if inner not in _SCALARS:
            raise FileError(f"{self.path} arrays must hold numbers or text, not type {inner}")
        count = self._count(count, struct.calcsize(_SCALARS[inner]))
        return list(self._unpack(f"<{count}{_SCALARS[inner]}"))

    def _info(self) -> tuple[str, tuple[int, ...], int, int]:
        name = self._text()
        (dimensions,) = self._unpack("<I")
        if not 1 <= dimensions <= 4:
            raise FileError(f"{self.path} {name:.80} must have 1 to 4 sizes, not {dimensions}")
        shape = self._unpack(f"<{dimensions}Q")[::-1]
        kind, offset = self._unpack("<IQ")
        if not all(0 < size < 1 << 40 for size in shape):
            raise FileError(f"{self.path} {name:.80} must have sizes above 0, not {shape!r:.80}")
        return name, shape, kind, offset

    def _located(self, infos: list[tuple[str, tuple[int, ...], int, int]]) -> dict[str, GgufTensor]:
        alignment = self.fields.get("general.alignment", 32)
        if type(alignment) is not int or alignment < 1 or alignment % 8 or alignment > 1 << 20:
            raise FileError(
                f"{self.path} general.alignment must be 8 or more, not {alignment!r:.40}"
            )
        base = -(-self._at // alignment) * alignment
        tensors: dict[str, GgufTensor] = {}
        spans = []
        for name, shape, kind, offset in infos:
            what = f"{self.path} {name:.80}"
            if name in tensors:
                raise FileError(f"{what} must be given once, not twice")
            if kind not in TYPES:
                raise FileError(f"{what} must be of a known type, not {kind}")
            if shape[-1] % TYPES[kind].block:
                raise FileError(
                    f"{what} rows must be a multiple of {TYPES[kind].block}, not {shape[-1]}"
                )
            start = base + offset
            stop = start + stored_bytes(kind, math.prod(shape))
            if offset % alignment or stop > len(self._bytes):
                raise FileError(f"{what} must lie inside the file, not at {start} to {stop}")
            spans.append((start, stop, name))
            tensors[name] = GgufTensor(kind, shape, self._bytes[start:stop])
        spans.sort()
        for (began, stop, name), (start, _, other) in pairwise(spans):
            if stop > start:
                raise FileError(f"{self.path} {name:.80} must end before {other:.80}, not inside")
            # The number of I2_S has meant other types; only their sizes tell them apart.
            if tensors[name].kind == I2_S and start - stop >= alignment:
                raise FileError(f"{self.path} {name:.80} must take {stop - began} bytes, not more")
        return tensors


def is_gguf(front: bytes) -> bool:
    """Return whether a file that begins so says that it is GGUF."""
    return front[:4] == b"GGUF"
