"""Golden model of the unified compute unit."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["mac_array"]


def mac_array(activation: NDArray[Any], weight: NDArray[Any]) -> NDArray[np.int32]:
    """Return the matrix product of one tile.

    Parameters
    ----------
    activation : (rows, steps) integer, -255 to 255
        Activations, in activation steps.
    weight : (steps, columns) int8
        Weights, in weight steps.

    Returns
    -------
    (rows, columns) int32
        Sums, in units of activation step x weight step.
    """
    if activation.shape[1] != weight.shape[0]:
        raise ValueError(f"weight must be {activation.shape[1]} steps long, not {weight.shape[0]}")
    return (activation.astype(np.int64) @ weight.astype(np.int64)).astype(np.int32)
