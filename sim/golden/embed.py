"""Golden model of the embedding: class token, and positions added to the patches."""

import numpy as np
from numpy.typing import NDArray

from edgewright.sim.golden.residual import add

__all__ = ["embed"]


def embed(patch: NDArray[np.int16], table: NDArray[np.int16]) -> NDArray[np.int16]:
    """Put the class token first and add the table's other rows to the patches.

    Parameters
    ----------
    patch : (tokens - 1, features) int16
    table : (tokens, features) int16
        Row 0 is the class token with its position, the others are positions.

    Returns
    -------
    (tokens, features) int16
    """
    if table.shape != (len(patch) + 1, patch.shape[1]):
        expected = (len(patch) + 1, patch.shape[1])
        raise ValueError(f"table must be of shape {expected}, not {table.shape}")
    return np.concatenate([table[:1], add(patch, table[1:])])
