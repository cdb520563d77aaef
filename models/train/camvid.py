"""CamVid: real street photographs, as one file; for checking, never for shipped weights.

Brostow, Fauqueur, Cipolla, "Semantic object classes in video" (2009); eleven classes as chosen by
SegNet (arXiv 1511.00561). Research use only.
"""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.models.frames import IGNORE, Frames

__all__ = ["CLASSES", "SOURCE", "read_camvid"]

CLASSES = (
    *("sky", "building", "pole", "road", "pavement", "tree"),
    *("sign", "fence", "car", "pedestrian", "cyclist"),
)
SOURCE = "CamVid, real photographs, research use only"


def read_camvid(path: Path, size: tuple[int, int]) -> tuple[Frames, Frames]:
    """Read both splits: segmentation, and boundaries between its classes.

    Parameters
    ----------
    path : Path
        Arrays ``train_x``, ``val_x`` (N, H, W, 3) uint8 and ``train_y``, ``val_y`` (N, H, W) uint8,
        classes in the order of `CLASSES`, above them void.
    size : tuple of int
        Height and width wanted; the middle of the picture with that shape is taken.

    Returns
    -------
    train, held_out : Frames
    """
    with np.load(path) as content:
        train, held_out = (
            _frames(content[f"{split}_x"], content[f"{split}_y"], size)
            for split in ("train", "val")
        )
    return train, held_out


def _frames(image: NDArray[Any], label: NDArray[Any], size: tuple[int, int]) -> Frames:
    from PIL import Image

    height, width = image.shape[1:3]
    scale = min(height / size[0], width / size[1])
    top, left = (height - scale * size[0]) / 2, (width - scale * size[1]) / 2
    box = (left, top, width - left, height - top)
    pictures = [
        np.asarray(Image.fromarray(one).resize(size[::-1], Image.Resampling.BOX, box))
        for one in image
    ]
    rows = (top + scale * (np.arange(size[0]) + 0.5)).astype(np.int64)
    columns = (left + scale * (np.arange(size[1]) + 0.5)).astype(np.int64)
    classes = label[:, rows][:, :, columns]
    classes = np.where(classes < len(CLASSES), classes, IGNORE).astype(np.uint8)
    labels = {"segmentation": classes, "boundary": _boundary(classes)}
    return Frames(np.stack(pictures).transpose(0, 3, 1, 2).copy(), labels, SOURCE)


def _boundary(classes: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Mark the upper or left pixel of every two neighbours of different known classes."""
    known = classes != IGNORE
    edge = np.zeros(classes.shape, bool)
    edge[:, :-1] |= (classes[:, 1:] != classes[:, :-1]) & known[:, 1:] & known[:, :-1]
    edge[:, :, :-1] |= (
        (classes[:, :, 1:] != classes[:, :, :-1]) & known[:, :, 1:] & known[:, :, :-1]
    )
    return np.where(known, edge, IGNORE).astype(np.uint8)
