"""Frames: images with a label map per task, and the few named sets that are shipped."""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.models.graph import write_whole

__all__ = ["IGNORE", "SHIPPED", "Frames", "load_frames"]

IGNORE = 255  # in every label map: no label here

SHIPPED = {
    name: Path(__file__).parent / "data" / f"{name}_frames.npz"
    for name in ("calibration", "heldout")
}


@dataclass(frozen=True)
class Frames:
    """Images and their labels.

    Attributes
    ----------
    image : (N, 3, H, W) uint8
    labels : dict of str to (N, H, W) uint8
        By task. ``segmentation``: index of the class; ``depth``: in units of the renderer;
        ``boundary``: 1 on an edge between two classes. `IGNORE` where there is no label.
    source : str
        Where they are from, in words.
    """

    image: NDArray[np.uint8]
    labels: Mapping[str, NDArray[np.uint8]]
    source: str

    def __len__(self) -> int:
        return len(self.image)

    def take(self, index: Any) -> "Frames":
        """Return the frames of an index or a slice."""
        labels = {task: label[index] for task, label in self.labels.items()}
        return Frames(self.image[index], labels, self.source)

    def fit(self, size: tuple[int, int]) -> "Frames":
        """Shrink by a whole factor: images by their mean, labels by their upper left pixel.

        Parameters
        ----------
        size : tuple of int
            Height and width wanted.
        """
        height, width = self.image.shape[2:]
        factor = height // size[0] if size[0] else 0
        if factor < 1 or (factor * size[0], factor * size[1]) != (height, width):
            raise ValueError(
                f"frames must be a whole multiple of {size[0]}x{size[1]}, not {height}x{width}"
            )
        if factor == 1:
            return self
        parts = self.image.reshape(len(self), 3, size[0], factor, size[1], factor)
        total = parts.sum(axis=(3, 5), dtype=np.uint32)
        image = ((total + factor * factor // 2) // (factor * factor)).astype(np.uint8)
        labels = {task: label[:, ::factor, ::factor] for task, label in self.labels.items()}
        return Frames(image, labels, self.source)

    def save(self, path: Path) -> None:
        """Write one compressed file that `load_frames` reads."""
        arrays: dict[str, Any] = {**self.labels, "source": np.array(self.source)}
        content = BytesIO()
        np.savez_compressed(content, image=self.image, **arrays)
        write_whole(path, content.getvalue())


def load_frames(path: Path | str) -> Frames:
    """Read a file of frames, or one of the sets in `SHIPPED` by its name."""
    path = SHIPPED.get(str(path), Path(path))
    with np.load(path) as content:
        arrays = {name: content[name] for name in content.files}
    if "image" not in arrays:
        raise ValueError(f"frames must be a file with an array called image, not {path.name}")
    image = arrays.pop("image")
    if image.dtype != np.uint8 or image.ndim != 4 or image.shape[1] != 3:
        raise ValueError(f"image must be (N, 3, H, W) uint8, not {image.shape} {image.dtype}")
    source = str(arrays.pop("source", "unknown"))
    shape = (len(image), *image.shape[2:])
    labels = {task: label for task, label in arrays.items() if label.shape == shape}
    return Frames(image, labels, source)
