"""How much some queries of a prompt attend to each of its tokens."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["check_share", "check_whole", "probabilities", "saliency"]

Array = NDArray[Any]


def probabilities(
    queries: Array, keys: Array, places: NDArray[np.int64], scale: float
) -> NDArray[np.float32]:
    """Return (heads, probes, tokens) float32, what each probe attends to; 0 for what comes later.

    Parameters
    ----------
    queries : (probes, heads, channels) float32
        Of one layer, after rotation.
    keys : (tokens, kv_heads, channels) float32
        Of all tokens.
    places : (probes,) int64
        The tokens that ask.
    scale : float
        Factor on query times key.
    """
    group = queries.shape[1] // keys.shape[1]
    scores = np.empty((queries.shape[1], len(queries), len(keys)), np.float32)
    for head, own in enumerate(scores):
        np.matmul(queries[:, head], keys[:, head // group].T, out=own)
    scores *= np.float32(scale)
    scores[:, np.arange(len(keys)) > places[:, None]] = -np.inf
    np.exp(scores - scores.max(axis=2, keepdims=True), out=scores)
    scores /= scores.sum(axis=2, keepdims=True)
    return scores


def saliency(seen: Array, places: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return (tokens,) float64: what a token gets of the probes that can see it, on average.

    A plain sum would favour early tokens, which more probes see (ZipCache, arXiv 2405.14256).

    Parameters
    ----------
    seen : (heads, probes, tokens) float32
        As `probabilities` returns them.
    places : (probes,) int64
        The tokens that asked.
    """
    total: NDArray[np.float64] = seen.mean(axis=0, dtype=np.float64).sum(axis=0)
    able = (np.arange(seen.shape[2]) <= places[:, None]).sum(axis=0)
    total /= np.maximum(able, 1)
    return total


def check_share(name: str, value: float, *, above: bool = False) -> None:
    """Raise unless an option is a number from 0 to 1, or from above 0."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{name} must be float, not {type(value).__name__}")
    if not 0 <= value <= 1 or (above and value == 0):
        rule = "above 0 and at most 1" if above else "between 0 and 1"
        raise ValueError(f"{name} must be {rule}, not {value}")


def check_whole(name: str, value: int, least: int, most: int = 1 << 30) -> None:
    """Raise unless an option is a whole number in a range."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{name} must be int, not {type(value).__name__}")
    if not least <= value <= most:
        raise ValueError(f"{name} must be between {least} and {most}, not {value}")
