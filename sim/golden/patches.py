"""Golden model of the patch reader: an image cut into squares, one row each."""

import numpy as np
from numpy.typing import NDArray

__all__ = ["patches"]


def patches(image: NDArray[np.int8], patch: int) -> NDArray[np.int8]:
    """Cut an image into squares of ``patch`` pixels.

    Parameters
    ----------
    image : (channels, height, width) int8
    patch : int, a divisor of height and width

    Returns
    -------
    (height/patch * width/patch, channels * patch * patch) int8
        Rows from left to right, then down; columns by channel, y, x.
    """
    channels, height, width = image.shape
    if patch < 1 or height % patch or width % patch:
        raise ValueError(f"patch must be a divisor of {height} and {width}, not {patch}")
    down, across = height // patch, width // patch
    squares = image.reshape(channels, down, patch, across, patch).transpose(1, 3, 0, 2, 4)
    return squares.reshape(down * across, channels * patch * patch)
