"""The angles by which positions turn queries and keys, computed when a position is first reached.

A model made for 131,072 positions has tables of tens of megabytes, of which a text of a thousand
tokens needs half a megabyte: memory that nobody has written to is not held.
"""

import numpy as np

from edgewright.firmware.llm.backend import BLOCK

__all__ = ["Rotary"]


class Rotary:
    """Cosine and sine of every position; bit-exact with ``reference.rotary_table``.

    Parameters
    ----------
    base : float
        Rotary base.
    head_dim : int, even
        Channels of a head.
    context : int, 1 or more
        Positions.

    Attributes
    ----------
    cos, sin : (context, head_dim / 2) float32
        Right below the position that was reached; beyond it, anything.
    """

    def __init__(self, base: float, head_dim: int, context: int) -> None:
        self._frequency = base ** (-np.arange(0, head_dim, 2) / head_dim)
        self.cos, self.sin = (np.empty((context, head_dim // 2), np.float32) for _ in range(2))
        self._reached = 0

    def reach(self, positions: int) -> None:
        """Make the tables right for the first ``positions``, at most the context."""
        while self._reached < positions:
            # A block at a time: whole tables in float64 would stay in the heap.
            stop = min(self._reached + BLOCK, len(self.cos))
            angle = np.arange(self._reached, stop)[:, None] * self._frequency
            self.cos[self._reached : stop] = np.cos(angle)
            self.sin[self._reached : stop] = np.sin(angle)
            self._reached = stop
