"""Golden model of a linear layer: matrix product, requantise, optional GELU."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from edgewright.models.formats import saturate
from edgewright.sim.golden.gelu import gelu
from edgewright.sim.golden.requantise import requantise

__all__ = ["Layer", "accumulate", "linear"]


class Layer(NamedTuple):
    """The constants of one linear layer."""

    weight: NDArray[np.int8]
    """(outputs, inputs)."""
    bias: NDArray[np.int32]
    """(outputs,) in units of the accumulator."""
    multiplier: NDArray[np.uint32]
    """(outputs,) 0 to 131071."""
    shift: NDArray[np.uint8]
    """(outputs,) 0 to 47."""


def linear(
    x: NDArray[np.int8], layer: Layer, *, narrow: bool = True, gelu_shift: int | None = None
) -> NDArray[np.int8] | NDArray[np.int16]:
    """Multiply tokens by a weight matrix.

    Parameters
    ----------
    x : (tokens, inputs) int8
    layer : Layer
    narrow : bool
        Return int8 rather than int16; must be true with GELU.
    gelu_shift : int, optional
        Apply GELU to the int16 result of 8 fraction bits, dropping this many of them.

    Returns
    -------
    (tokens, outputs) int8 or int16
    """
    acc = accumulate(x, layer.weight.T)
    if gelu_shift is None:
        return requantise(acc, layer.bias, layer.multiplier, layer.shift, narrow)
    if not narrow:
        raise ValueError("narrow must be true when gelu_shift is given, not false")
    return gelu(requantise(acc, layer.bias, layer.multiplier, layer.shift, False), gelu_shift)


def accumulate(left: NDArray[np.integer], right: NDArray[np.integer]) -> NDArray[np.int32]:
    """Return the exact matrix product, saturated to int32.

    Float64 holds every partial sum exactly: products of at most 16 bits, far fewer than ``2**37``.
    """
    return saturate(left.astype(np.float64) @ right.astype(np.float64), 32).astype(np.int32)
