"""Golden model of the top-k gate unit."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.models.formats import round_half_even

__all__ = ["gate", "gate_table"]


def gate(logits: Any, top_k: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Choose the ``top_k`` experts of each token and score them by a softmax over all experts.

    Parameters
    ----------
    logits : (..., experts) int16
        Eight fraction bits, base 2.
    top_k : int, 1 to experts

    Returns
    -------
    experts : (..., top_k) int64
        Largest logit first, ties to the lower index.
    scores : (..., top_k) int64
        0 to 65535, in steps of 1/65536; not renormalised over the winners.
    """
    value = np.asarray(logits, np.int64)
    if top_k not in range(1, value.shape[-1] + 1):
        raise ValueError(f"top_k must be between 1 and {value.shape[-1]}, not {top_k}")
    m = -(-value.max(axis=-1, keepdims=True) // 256)
    e = round_half_even(2 * gate_table()[value % 256] / 2.0 ** (1 + m - value // 256))
    winners = np.argsort(-value, axis=-1, kind="stable")[..., :top_k]
    scores = 65536 * np.take_along_axis(e, winners, axis=-1) // e.sum(axis=-1, keepdims=True)
    return winners, np.minimum(scores, 65535)


def gate_table() -> NDArray[np.int64]:
    """Return (256,) int64: ``2**15 * 2**(f/256)``, 32768 to 65359."""
    return round_half_even(2**15 * 2.0 ** (np.arange(256) / 256))
