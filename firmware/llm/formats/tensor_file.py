"""Safetensors files, opened without trusting them: every length is checked before it is used."""

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.pages import let_go
from edgewright.models.files import write_whole

__all__ = [
    "Entry",
    "FileError",
    "TensorFile",
    "map_bytes",
    "parse_json",
    "write_tensors",
]

_HEADER = 100_000_000  # bytes; the limit of the safetensors library
_DTYPES: dict[str, np.dtype[Any]] = {
    "U8": np.dtype("u1"),
    "I8": np.dtype("i1"),
    "U16": np.dtype("<u2"),
    "BF16": np.dtype("<u2"),
    "F16": np.dtype("<f2"),
    "F32": np.dtype("<f4"),
}


class FileError(ValueError):
    """A model file that cannot be used, in one line."""


@dataclass(frozen=True)
class Entry:
    """Where one tensor is.

    Parameters
    ----------
    dtype : str
        Its type in the words of the format: ``U8``, ``BF16`` and so on.
    shape : tuple of int
    start, stop : int
        Its bytes, counted from the beginning of the file.
    """

    dtype: str
    shape: tuple[int, ...]
    start: int
    stop: int


class TensorFile:
    """A safetensors file, mapped into memory.

    Parameters
    ----------
    path : Path
        The file.

    Attributes
    ----------
    entries : dict of str to Entry
        Every tensor, by name; all lie inside the file.
    metadata : dict of str to str
        The ``__metadata__`` of the header.

    Raises
    ------
    FileError
        If the header does not describe this file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._bytes = map_bytes(path)
        size = len(self._bytes)
        length = int(self._bytes[:8].view("<u8")[0]) if size >= 8 else 0
        if not 2 <= length <= min(size - 8, _HEADER):
            raise FileError(
                f"{path} must be a complete safetensors file, not {size} bytes of other"
            )
        header = parse_json(self._bytes[8 : 8 + length].tobytes(), f"{path} header")
        metadata = header.pop("__metadata__", {})
        if not isinstance(metadata, dict) or not all(isinstance(v, str) for v in metadata.values()):
            raise FileError(f"{path} metadata must be text by name, not {metadata!r:.40}")
        self.metadata: dict[str, str] = metadata
        self.entries = {
            name: _entry(f"{path} tensor {name!r:.80}", value, 8 + length, size)
            for name, value in header.items()
        }

    def release(self) -> None:
        """Let go of the memory that reading has filled."""
        let_go(self._bytes)

    def array(self, name: str) -> NDArray[Any]:
        """Return a tensor as it is stored, without a copy; BF16 as uint16."""
        entry = self.entries[name]
        if entry.dtype not in _DTYPES:
            known = ", ".join(_DTYPES)
            raise FileError(f"{self.path} {name} must be of type {known}, not {entry.dtype}")
        raw = self._bytes[entry.start : entry.stop]
        return raw.view(_DTYPES[entry.dtype]).reshape(entry.shape)


def map_bytes(path: Path) -> NDArray[np.uint8]:
    """Return a file as read-only bytes in memory, read from disk when they are looked at."""
    if not path.is_file():
        raise FileError(f"{path} must be a model file, not missing")
    if not path.stat().st_size:
        raise FileError(f"{path} must be a model file, not empty")
    return np.asarray(np.memmap(path, np.uint8, "r"))


def parse_json(text: bytes | str, what: str, *, unique: bool = True) -> dict[str, Any]:
    """Return a JSON object; `FileError` says that ``what`` is none, or has a key twice."""
    pairs = _unique if unique else dict
    try:
        value = json.loads(text, parse_constant=_refuse, object_pairs_hook=pairs)
    except (ValueError, RecursionError) as error:
        raise FileError(f"{what} must be JSON, not broken: {error!s:.120}") from None
    if not isinstance(value, dict):
        raise FileError(f"{what} must be a JSON object, not {type(value).__name__}")
    return value


def write_tensors(
    path: Path,
    metadata: Mapping[str, str],
    entries: Mapping[str, tuple[str, tuple[int, ...]]],
    arrays: Iterable[NDArray[Any]],
    *,
    align: int = 1,
    page: int = 8,
) -> None:
    """Write a safetensors file; it appears whole or not at all.

    Parameters
    ----------
    path : Path
        Where to.
    metadata : mapping of str to str
        The ``__metadata__`` of the header.
    entries : mapping
        Type, in the words of the format, and shape of every tensor, by name, in order.
    arrays : iterable of array
        The tensors in that order; each is taken when it is written.
    align : int
        Every tensor begins at a multiple of it; the gaps are tensors called ``padding.N``.
    page : int
        The first tensor begins at a multiple of it in the file.
    """
    header: dict[str, object] = {"__metadata__": dict(metadata)}
    gaps = []
    at = 0
    for name, (dtype, shape) in entries.items():
        gaps.append(-at % align)
        if gaps[-1]:
            header[f"padding.{at}"] = _described("U8", (gaps[-1],), at)
            at += gaps[-1]
        header[name] = _described(dtype, shape, at)
        at += math.prod(shape) * _DTYPES[dtype].itemsize
    text = json.dumps(header).encode()
    text += b" " * (-(8 + len(text)) % page)

    def pieces() -> Iterator[memoryview]:
        yield memoryview(len(text).to_bytes(8, "little") + text)
        for gap, (name, (dtype, shape)), array in zip(gaps, entries.items(), arrays, strict=True):
            if array.nbytes != math.prod(shape) * _DTYPES[dtype].itemsize:
                raise ValueError(f"{name} must be {shape} {dtype}, not {array.nbytes} bytes")
            yield memoryview(bytes(gap))
            yield np.ascontiguousarray(array).data

    write_whole(path, pieces())


def _described(dtype: str, shape: tuple[int, ...], at: int) -> dict[str, object]:
    size = math.prod(shape) * _DTYPES[dtype].itemsize
    return {"dtype": dtype, "shape": list(shape), "data_offsets": [at, at + size]}


def _refuse(name: str) -> None:
    raise ValueError(f"{name} is no JSON number")


def _unique(pairs: list[tuple[str, Any]]) -> Mapping[str, Any]:
    values = dict(pairs)
    if len(values) != len(pairs):
        raise ValueError("a key appears twice")
    return values


def _entry(what: str, value: Any, base: int, size: int) -> Entry:
    match value:
        case {"dtype": str(dtype), "shape": list(shape), "data_offsets": [int(start), int(stop)]}:
            pass
        case _:
            raise FileError(f"{what} must have dtype, shape and data_offsets, not {value!r:.60}")
    if not all(type(n) is int and 0 <= n < 1 << 40 for n in shape) or len(shape) > 8:
        raise FileError(f"{what} shape must be up to 8 sizes, not {shape!r:.60}")
    if not 0 <= start <= stop <= size - base:
        raise FileError(f"{what} must lie inside the file, not at {start} to {stop}")
    width = _DTYPES[dtype].itemsize if dtype in _DTYPES else 0
    if width and math.prod(shape) * width != stop - start:
        raise FileError(f"{what} must fill {math.prod(shape) * width} bytes, not {stop - start}")
    return Entry(dtype, tuple(shape), base + start, base + stop)
