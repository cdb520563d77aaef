"""Memory for weights, in large pages.

Hardware follows a stream of reads to the end of a page only, and looks up where each page is: from
pages of 2 MB a processor reads weights a quarter faster than from the 4 KB of a mapped file.
"""

import mmap
import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import DTypeLike, NDArray

__all__ = ["empty", "let_go", "may_move", "moved", "placed"]

_LARGE, _LINE = 2 << 20, 64  # bytes of a large page, and of a line of the processor's cache
_REGION = 64 << 20  # bytes asked for at once; what of them is never used takes no memory
_FEW = 32 << 20  # bytes of weights that caches hold, or nearly
_SWITCH = Path("/sys/kernel/mm/transparent_hugepage/enabled")
_LIMIT = Path("/sys/fs/cgroup/memory.max")
_MEMORY = Path("/proc/meminfo")

_T = TypeVar("_T", bound=np.generic)


def empty(shape: Sequence[int], dtype: DTypeLike) -> NDArray[Any]:
    """Return an array, not filled, that begins on a cache line; in large pages where there are."""
    kind = np.dtype(dtype)
    size = int(np.prod(shape, dtype=np.int64)) * kind.itemsize
    return _memory.take(size).view(kind).reshape(shape)


def placed(array: NDArray[_T]) -> NDArray[_T]:
    """Return a copy of the array in such memory."""
    place = empty(array.shape, array.dtype)
    place[...] = array
    return place


def may_move(size: int) -> bool:
    """Return whether so many bytes are better copied from a file than read where it is mapped.

    They are when there are large pages, and as much memory again is left: what is mapped can be
    dropped by the system and read again, what is copied can't.
    """
    if size < _FEW or not hasattr(mmap, "MADV_HUGEPAGE"):
        return False
    try:
        if "[never]" in _SWITCH.read_text():
            return False
        lines = (line.split() for line in _MEMORY.read_text().splitlines())
        room = next(int(line[1]) << 10 for line in lines if line[0] == "MemAvailable:")
        limit = _LIMIT.read_text().strip() if _LIMIT.is_file() else "max"
    except (OSError, StopIteration, ValueError):
        return False
    return 2 * size <= min(room, int(limit) if limit.isdecimal() else room)


def moved(arrays: Mapping[str, NDArray[Any]]) -> Iterator[tuple[str, NDArray[Any]]]:
    """Yield a copy of each array that is mapped from a file, one when the last was taken.

    They lie together. `let_go` of an array when nothing reads it any more. Where there is no room
    for all of them, none is copied.
    """
    mapped = {name: array for name, array in arrays.items() if _file_of(array) is not None}
    try:
        room = empty([sum(_lines(array.nbytes) for array in mapped.values())], np.uint8)
    except OSError:  # a system that promises no more memory than it has
        return
    for name, array in mapped.items():
        place = room[: array.nbytes]
        room = room[_lines(array.nbytes) :]
        place[:] = _bytes_of(array)
        yield name, place.view(array.dtype).reshape(array.shape)


def let_go(array: NDArray[Any]) -> None:
    """Give back memory that reading an array of a mapped file has filled; it can be read again."""
    file = _file_of(array)
    if file is None:
        return
    begin = array.ctypes.data - np.frombuffer(file, np.uint8).ctypes.data
    start = -(-begin // mmap.PAGESIZE) * mmap.PAGESIZE
    length = (begin + array.nbytes) // mmap.PAGESIZE * mmap.PAGESIZE - start
    if length > 0 and hasattr(mmap, "MADV_DONTNEED"):
        file.madvise(mmap.MADV_DONTNEED, start, length)


class _Memory:
    """Hands out pieces of regions of large pages; a region lives as long as any array in it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._left = np.empty(0, np.uint8)

    def take(self, size: int) -> NDArray[np.uint8]:
        if size >= _REGION:
            return _region(size)[:size]
        with self._lock:
            if len(self._left) < size:
                self._left = _region(_REGION)
            taken = self._left[:size]
            self._left = self._left[_lines(size) :]
            return taken


def _region(size: int) -> NDArray[np.uint8]:
    """Return fresh memory that begins with a large page."""
    if not hasattr(mmap, "MADV_HUGEPAGE"):
        raw = np.empty(size + _LINE, np.uint8)
        return raw[-raw.ctypes.data % _LINE :]
    fresh = mmap.mmap(-1, size + _LARGE, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    try:
        fresh.madvise(mmap.MADV_HUGEPAGE)
    except OSError:
        pass  # a kernel without them: small pages do
    raw = np.frombuffer(fresh, np.uint8)
    return raw[-raw.ctypes.data % _LARGE :]


def _lines(size: int) -> int:
    """Return bytes of the lines that so many bytes fill."""
    return -(-size // _LINE) * _LINE


def _file_of(array: NDArray[Any]) -> mmap.mmap | None:
    """Return the mapping of the file that an array is a view of."""
    holder: Any = array
    while holder is not None and not isinstance(holder, np.memmap):
        holder = getattr(holder, "base", None)
    while isinstance(holder, np.ndarray):
        holder = holder.base
    return holder if isinstance(holder, mmap.mmap) else None


def _bytes_of(array: NDArray[Any]) -> NDArray[np.uint8]:
    return array.reshape(-1).view(np.uint8)


_memory = _Memory()
