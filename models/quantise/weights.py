"""Fourth pass: integer weights, biases, multipliers and shifts of one linear layer."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.models.formats import encode_ratios, pack_ternary, round_half_even, saturate
from edgewright.models.quantise.averages import Average

__all__ = ["quantise_layer"]


def quantise_layer(
    weight: NDArray[np.float32],
    bias: NDArray[np.float32],
    step_in: float,
    step_out: float,
    *,
    average: Average | None = None,
    ternary: bool = False,
) -> dict[str, NDArray[Any]]:
    """Quantise one layer, one scale per output row.

    Parameters
    ----------
    weight : (..., outputs, inputs) float32
        When ternary, every row is exactly a scale times -1, 0 or 1.
    bias : (..., outputs) float32
    step_in, step_out : float
        The worth of one step of the layer's input and of its result.
    average : Average, optional
        Of the inputs. What rounding them and the weights adds to the average result is taken off
        the bias (after Nagel et al., arXiv 1906.04721, section 4.2).
    ternary : bool

    Returns
    -------
    dict
        ``weight``, ``bias``, ``multiplier``, ``shift`` as a graph stores them.
    """
    weight, bias = weight.astype(np.float64), bias.astype(np.float64)
    largest = np.abs(weight).max(axis=-1)
    # A row of (nearly) zeros still needs a scale at which bias and multiplier can be written.
    least = np.maximum(np.abs(bias) / step_in * 2.0**-30, step_out / step_in * 2.0**-16)
    scale = np.maximum(largest / (1 if ternary else 127), least)
    whole = round_half_even(weight / scale[..., None])
    if ternary and not np.allclose(whole * scale[..., None], weight, rtol=1e-4, atol=0):
        raise ValueError("weight must be a scale times -1, 0 or 1 in every row, not in between")
    if average is not None:
        found = np.einsum("...oi,...i->...o", whole * scale[..., None], average.rounded)
        bias = bias - (found - np.einsum("...oi,...i->...o", weight, average.exact))
    multiplier, shift = encode_ratios(step_in * scale / step_out)
    return {
        "weight": pack_ternary(whole) if ternary else saturate(whole, 8),
        "bias": saturate(round_half_even(bias / (step_in * scale)), 32),
        "multiplier": multiplier,
        "shift": shift,
    }
