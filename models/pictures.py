"""Draw the maps that a network makes, and those that it should make."""

from pathlib import Path

import numpy as np
import PIL.Image
from numpy.typing import NDArray

from edgewright.models.frames import IGNORE
from edgewright.models.graph import Graph
from edgewright.models.metrics import decode_depth, output_map
from edgewright.models.networks.m3vit import M3ViTConfig

__all__ = ["PALETTE", "draw_label", "draw_output", "save_output"]

# One colour a class: Okabe and Ito's eight, which differ for every kind of colour vision.
PALETTE = np.array(
    [
        (0, 114, 178),
        (230, 159, 0),
        (86, 180, 233),
        (240, 240, 240),
        (213, 94, 0),
        (240, 228, 66),
        (0, 158, 115),
        (204, 121, 167),
        (90, 90, 90),
        (150, 75, 0),
        (60, 20, 90),
        (160, 200, 60),
    ],
    np.uint8,
)
_UNKNOWN = (0, 0, 0)


def draw_output(config: M3ViTConfig, task: str, output: NDArray[np.float64]) -> NDArray[np.uint8]:
    """Draw what a head computed, in real units, at the size of the image.

    Parameters
    ----------
    config : M3ViTConfig
    task : str
    output : (tokens, columns) float
        The head's integers times the output's scale.

    Returns
    -------
    (height, width, 3) uint8
    """
    cells = output_map(config, task, output)
    if task == "segmentation":
        values = cells.argmax(axis=-1).astype(np.uint8)
    elif task == "depth":
        values = np.rint(decode_depth(cells[..., 0])).astype(np.uint8)
    else:
        values = (cells[..., 0] > 0.5).astype(np.uint8)
    height, width = config.image
    rows, columns = values.shape
    return draw_label(task, values.repeat(height // rows, 0).repeat(width // columns, 1))


def draw_label(task: str, label: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Draw a label map: classes in the colours of `PALETTE`, near things bright, no label black."""
    if task == "segmentation":
        colours = np.full((256, 3), _UNKNOWN, np.uint8)
        colours[: len(PALETTE)] = PALETTE
        picture: NDArray[np.uint8] = colours[label]
        return picture
    if task == "depth":
        grey = np.rint(255 * (1 - np.log1p(label.astype(np.float64)) / np.log(256)))
        grey[label == IGNORE] = 0
    else:
        grey = np.where(label == 1, 255.0, 0.0)
    return np.repeat(grey.astype(np.uint8)[..., None], 3, axis=-1)


def save_output(graph: Graph, task: str, output: NDArray[np.int16], path: Path) -> None:
    """Write the picture of what a head computed, its integers, as a PNG file."""
    config = M3ViTConfig.from_dict(graph.network)
    values = output.astype(np.float64) * graph.outputs[task].scale
    PIL.Image.fromarray(draw_output(config, task, values)).save(path, format="PNG")
