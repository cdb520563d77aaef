"""Which of several layouts a file of ternary weights has, told from the weights alone.

Two facts tell layouts apart. A feed-forward channel that is all zeros in ``gate`` and ``up`` is
all zeros in ``down`` too. And after training, how many zeros a channel has in ``gate`` and ``up``
goes with how many it has in ``down``. A wrong layout moves the columns of ``down``.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["Channels", "recognise"]

_CERTAIN = 6.0  # standard deviations by which channels must agree

Counts = NDArray[np.int64]


@dataclass(frozen=True)
class Channels:
    """How many zeros every feed-forward channel of one layer has, under one layout.

    Parameters
    ----------
    gate, up, down : (ffn,) int64
        Zeros in the rows of ``gate`` and ``up``, and in the columns of ``down``.
    hidden : int
        How many there can be.
    """

    gate: Counts
    up: Counts
    down: Counts
    hidden: int


def recognise(layouts: Sequence[str], layers: Iterable[Mapping[str, Channels]]) -> str | None:
    """Return the layout that the layers speak for; None when they are silent.

    Parameters
    ----------
    layouts : sequence of str
        All that come into question, two or more.
    layers : iterable of mapping
        Some layers, each by layout; a layout that a layer cannot have is left out.
    """
    agreement = dict.fromkeys(layouts, 0.0)
    matched = dict.fromkeys(layouts, 0)
    contradicted = dict.fromkeys(layouts, 0)
    tests = 0
    for layer in layers:
        tests += 2
        for layout, c in layer.items():
            dead = (c.gate == c.hidden) & (c.up == c.hidden)
            matched[layout] += int((dead & (c.down == c.hidden)).sum())
            contradicted[layout] += int((dead & (c.down != c.hidden)).sum())
            # The sign differs from layer to layer; chance alone makes each square 1 on average.
            for rows in (c.gate, c.up):
                agreement[layout] += _correlation(rows, c.down, ~dead) ** 2 * len(rows) - 1
    proven = [name for name in layouts if matched[name] and not contradicted[name]]
    if len(proven) == 1:
        return proven[0]
    spread = np.sqrt(2 * max(tests, 1))  # of a sum of squares of normal numbers
    scores = sorted((value / spread, name) for name, value in agreement.items())
    (second, _), (best, name) = scores[-2:]
    return name if best > _CERTAIN and second < best / 2 else None


def _correlation(a: Counts, b: Counts, among: NDArray[np.bool_]) -> float:
    if not among.any():
        return 0.0
    x, y = (v[among] - v[among].mean() for v in (a, b))
    size = float(np.sqrt((x * x).sum() * (y * y).sum()))
    return float((x * y).sum()) / size if size else 0.0
