"""I2_S, a ternary format of GGUF files that comes in three layouts and names none of them.

The layouts are written down in ``docs/formats.md``. Two facts tell them apart. A feed-forward
channel that is all zeros in ``gate`` and ``up`` is all zeros in ``down`` too; and channels with
few zeros in ``gate`` and ``up`` have few in ``down``. Layouts move the columns of ``down``.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["LAYOUTS", "FeedForward", "decode", "encode", "recognise"]

LAYOUTS = ("a", "b", "c")
_CERTAIN = 6.0  # standard deviations by which channels must agree


@dataclass(frozen=True)
class FeedForward:
    """The stored codes of one layer: (weights / 4,) uint8 each.

    Parameters
    ----------
    gate, up : array
        (ffn, hidden) matrices.
    down : array
        A (hidden, ffn) matrix.
    hidden, ffn : int
        Their sizes.
    """

    gate: NDArray[np.uint8]
    up: NDArray[np.uint8]
    down: NDArray[np.uint8]
    hidden: int
    ffn: int


def decode(raw: NDArray[np.uint8], rows: int, columns: int, layout: str) -> NDArray[np.int8]:
    """Return (rows, columns) codes from -1 to 2; 2 is illegal."""
    shifts = np.array([6, 4, 2, 0], np.uint8)[:, None]
    if layout == "c":
        four = raw.reshape(rows // 4, 1, columns) >> shifts & 3
    else:
        width = {"a": 32, "b": 16}[layout]
        four = raw.reshape(-1, 1, width) >> shifts & 3
    return four.reshape(rows, columns).view(np.int8) - np.int8(1)


def encode(codes: NDArray[np.int8], layout: str) -> NDArray[np.uint8]:
    """Return codes in -1, 0, +1 as they are stored; the opposite of `decode`."""
    columns = codes.shape[1]
    digits = (codes + np.int8(1)).view(np.uint8)
    width = {"a": 32, "b": 16, "c": columns}[layout]
    four = digits.reshape(-1, 4, width)
    out = np.zeros(four[:, 0].shape, np.uint8)
    for place in range(4):
        out |= four[:, place] << np.uint8(6 - 2 * place)
    return out.ravel()


def recognise(layers: Iterable[FeedForward]) -> str | None:
    """Return the layout that some layers speak for, one of `LAYOUTS`; None when they are silent."""
    agreement = dict.fromkeys(LAYOUTS, 0.0)
    matched = dict.fromkeys(LAYOUTS, 0)
    contradicted = dict.fromkeys(LAYOUTS, 0)
    tests = 0
    for layer in layers:
        tests += 2
        for layout in _possible(layer):
            gate, up = (
                _zeros(m, layer.ffn, layer.hidden, layout)[0] for m in (layer.gate, layer.up)
            )
            down = _zeros(layer.down, layer.hidden, layer.ffn, layout)[1]
            dead = (gate == layer.hidden) & (up == layer.hidden)
            matched[layout] += int((dead & (down == layer.hidden)).sum())
            contradicted[layout] += int((dead & (down != layer.hidden)).sum())
            # The sign differs from layer to layer; chance alone makes each square 1 on average.
            for rows in (gate, up):
                agreement[layout] += _correlation(rows, down, ~dead) ** 2 * layer.ffn - 1
    proven = [name for name in LAYOUTS if matched[name] and not contradicted[name]]
    if len(proven) == 1:
        return proven[0]
    spread = np.sqrt(2 * max(tests, 1))  # of a sum of squares of normal numbers
    scores = sorted((value / spread, name) for name, value in agreement.items())
    (second, _), (best, name) = scores[-2:]
    return name if best > _CERTAIN and second < best / 2 else None


def _possible(layer: FeedForward) -> list[str]:
    fours = layer.hidden % 4 == 0 and layer.ffn % 4 == 0
    return [name for name in LAYOUTS if name != "c" or fours]


def _zeros(
    raw: NDArray[np.uint8], rows: int, columns: int, layout: str
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return how many zeros every row and every column has."""
    zero = decode(raw, rows, columns, layout) == 0
    return zero.sum(axis=1), zero.sum(axis=0)


def _correlation(a: NDArray[np.int64], b: NDArray[np.int64], among: NDArray[np.bool_]) -> float:
    x, y = (v[among] - v[among].mean() for v in (a, b))
    size = float(np.sqrt((x * x).sum() * (y * y).sum()))
    return float((x * y).sum()) / size if size else 0.0
