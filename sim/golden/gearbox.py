"""Golden model of the gearbox."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["gearbox"]


def gearbox(words: Any, out_width: int) -> NDArray[Any]:
    """Regroup the bits of words, in their order.

    Parameters
    ----------
    words : (count, in_width) 0 or 1
        Bits, the lowest of each word first.
    out_width : int, 1 or more
        Bits of a word of the result.

    Returns
    -------
    (..., out_width) 0 or 1
        As many words as there are bits for; bits that fill no word are left out.
    """
    bits = np.ravel(words)
    whole = len(bits) // out_width * out_width
    return bits[:whole].reshape(-1, out_width)
