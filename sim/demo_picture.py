"""The picture of the demo: for each image what was seen, what is there, what the hardware says."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from edgewright.models.frames import IGNORE
from edgewright.models.metrics import decode_depth, output_map
from edgewright.models.networks.m3vit import M3ViTConfig
from edgewright.models.pictures import PALETTE

__all__ = ["Row", "draw_demo"]

_PANEL = (256, 128)
_GAP, _MARGIN, _LINE = 12, 28, 20
_PAPER, _INK, _FAINT = (255, 255, 255), (24, 28, 36), (110, 118, 130)
_GOOD, _BAD = (0, 120, 70), (190, 30, 30)
_NOTHING = (0, 0, 0)

# Dark blue through magenta to yellow, lighter all the way: near is light. After matplotlib's
# plasma (CC0), at nine places.
_DEPTHS = np.array(
    [
        (240, 249, 33),
        (253, 195, 40),
        (248, 149, 64),
        (229, 107, 93),
        (204, 71, 120),
        (168, 34, 150),
        (126, 3, 168),
        (76, 2, 161),
        (13, 8, 135),
    ],
    np.float64,
)


@dataclasses.dataclass(frozen=True)
class Row:
    """One image of the picture.

    Attributes
    ----------
    title, verdict : str
    good : bool
        The colour of the verdict.
    config : M3ViTConfig
    image : (3, height, width) uint8
    labels : dict of str to (height, width) uint8
        By task.
    outputs : dict of str to (tokens, columns) float
        By task, in real units.
    """

    title: str
    verdict: str
    good: bool
    config: M3ViTConfig
    image: NDArray[np.uint8]
    labels: dict[str, NDArray[np.uint8]]
    outputs: dict[str, NDArray[np.float64]]


def draw_demo(rows: Sequence[Row], path: Path, *, source: str) -> None:
    """Draw the rows, with headings and a legend, into a PNG file.

    ``source`` says where the images are from.
    """
    width = 2 * _MARGIN + 5 * _PANEL[0] + 4 * _GAP
    step = _LINE + 4 + _PANEL[1] + _GAP
    top = _MARGIN + 76
    height = top + len(rows) * step + 70 + _MARGIN
    picture = Image.new("RGB", (width, height), _PAPER)
    draw = ImageDraw.Draw(picture)
    draw.text((_MARGIN, _MARGIN - 6), "Edgewright: what the hardware saw", _INK, _font(24))

    headings = ["image", "segmentation: label", "segmentation: RTL", "depth: label", "depth: RTL"]
    for column, heading in enumerate(headings):
        draw.text((_left(column), top - _LINE - 16), heading, _INK, _font(15))
    draw.line((_MARGIN, top - 14, width - _MARGIN, top - 14), _FAINT)
    scale = _scale(rows)
    for index, row in enumerate(rows):
        y = top + index * step
        draw.text((_MARGIN, y), row.title, _INK, _font(14))
        length = draw.textlength(row.verdict, _font(14))
        draw.text(
            (width - _MARGIN - length, y), row.verdict, _GOOD if row.good else _BAD, _font(14)
        )
        for column, panel in enumerate(_panels(row, scale)):
            place = (_left(column), y + _LINE + 4)
            picture.paste(Image.fromarray(panel).resize(_PANEL, Image.Resampling.NEAREST), place)
    _legend(draw, picture, top + len(rows) * step + 4, rows[0].config.classes)
    draw.text((_MARGIN, height - _MARGIN - 14), f"Images are {source}.", _FAINT, _font(14))
    picture.save(path, "PNG", optimize=True)


def _left(column: int) -> int:
    return _MARGIN + column * (_PANEL[0] + _GAP)


def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


def _panels(row: Row, scale: tuple[float, float]) -> list[NDArray[np.uint8]]:
    panels = [np.ascontiguousarray(row.image.transpose(1, 2, 0))]
    for task in ("segmentation", "depth"):
        cells = output_map(row.config, task, row.outputs[task])
        if task == "segmentation":
            panels += [_classes(row.labels[task]), _classes(cells.argmax(axis=-1))]
        else:
            panels += [
                _depths(values, scale) for values in (row.labels[task], decode_depth(cells[..., 0]))
            ]
    return panels


def _classes(classes: NDArray[np.integer]) -> NDArray[np.uint8]:
    colours = np.full((256, 3), _NOTHING, np.uint8)
    colours[: len(PALETTE)] = PALETTE
    return colours[classes]


def _scale(rows: Sequence[Row]) -> tuple[float, float]:
    """Return the logarithms of the distances between which most of the picture lies."""
    known = [row.labels["depth"][row.labels["depth"] != IGNORE] for row in rows]
    low, high = np.percentile(np.log1p(np.concatenate(known, dtype=np.float64)), (2, 98))
    return float(low), float(max(high, low + 0.1))


def _depths(depth: NDArray[np.number], scale: tuple[float, float]) -> NDArray[np.uint8]:
    """Colour distances on a logarithmic scale; where there is none, black."""
    low, high = scale
    place = (np.log1p(depth.astype(np.float64)) - low) / (high - low) * (len(_DEPTHS) - 1)
    places = np.arange(len(_DEPTHS))
    colours = np.stack([np.interp(place, places, _DEPTHS[:, part]) for part in range(3)], axis=-1)
    colours[depth == IGNORE] = _NOTHING
    return np.rint(colours).astype(np.uint8)


def _legend(
    draw: ImageDraw.ImageDraw, picture: Image.Image, y: int, classes: Sequence[str]
) -> None:
    x = _MARGIN
    for name, colour in zip(classes, PALETTE, strict=False):
        draw.rectangle((x, y, x + 16, y + 16), tuple(int(part) for part in colour), _FAINT)
        draw.text((x + 22, y), name, _INK, _font(14))
        x += 22 + int(draw.textlength(name, _font(14))) + 22
    bar = _depths(np.expm1(np.linspace(0, 1, 160))[None].repeat(16, 0), (0, 1))
    x = _left(3)
    draw.text((x, y), "near", _INK, _font(14))
    x += 40
    picture.paste(Image.fromarray(bar), (x, y))
    draw.text((x + 168, y), "far", _INK, _font(14))
    draw.rectangle((x + 220, y, x + 236, y + 16), _NOTHING)
    draw.text((x + 242, y), "no depth (sky)", _INK, _font(14))
