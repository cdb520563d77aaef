"""Golden model of the memory writer: words to bytes, bytes to beats."""

from typing import Any

import numpy as np

__all__ = ["beats"]


def beats(words: Any, width: int) -> list[int]:
    """Return the beats that hold ``words``, the last one filled with zeros.

    Parameters
    ----------
    words : (count, rows) int16
        Words of one request.
    width : int
        Bits of a beat.

    Returns
    -------
    list of int
        Little-endian: the first value is in the lowest 16 bits of the first beat.
    """
    text = np.asarray(words).astype("<i2").tobytes()
    size = width // 8
    text += bytes(-len(text) % size)
    return [int.from_bytes(text[i : i + size], "little") for i in range(0, len(text), size)]
