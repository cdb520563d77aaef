"""I2_S, a ternary format of GGUF files that comes in three layouts and names none of them.

The layouts are written down in ``docs/formats.md``.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.formats.evidence import Channels, recognise

__all__ = ["LAYOUTS", "FeedForward", "decode", "encode", "layout_of"]

LAYOUTS = ("a", "b", "c")


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


def layout_of(layers: Iterable[FeedForward]) -> str | None:
    """Return the layout that some layers speak for, one of `LAYOUTS`; None if they are silent."""
    return recognise(LAYOUTS, (dict(_counted(layer)) for layer in layers))


def _counted(layer: FeedForward) -> Iterator[tuple[str, Channels]]:
    fours = layer.hidden % 4 == 0 and layer.ffn % 4 == 0
    for layout in LAYOUTS if fours else LAYOUTS[:2]:
        gate, up = (
            (decode(m, layer.ffn, layer.hidden, layout) == 0).sum(axis=1)
            for m in (layer.gate, layer.up)
        )
        down = (decode(layer.down, layer.hidden, layer.ffn, layout) == 0).sum(axis=0)
        yield layout, Channels(gate, up, down, layer.hidden)
