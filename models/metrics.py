"""How good an output is: mean intersection over union, depth errors, boundary F."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.models.frames import IGNORE
from edgewright.models.networks.m3vit import M3ViTConfig

__all__ = ["MAIN", "TaskMetric", "decode_depth", "encode_depth", "output_map"]

MAIN = {"segmentation": "miou", "depth": "delta_1.25", "boundary": "f"}  # larger is better

_THRESHOLDS = np.arange(0.1, 1.0, 0.1)


def encode_depth(depth: NDArray[Any]) -> NDArray[np.float32]:
    """Return the depth head's target: ``log(1 + depth) / log(256)``, 0 to 1."""
    target: NDArray[np.float32] = (np.log1p(depth.astype(np.float32)) / np.log(256)).astype(
        np.float32
    )
    return target


def decode_depth(output: NDArray[Any]) -> NDArray[np.float64]:
    """Undo :func:`encode_depth`, the output clipped to 0 to 1."""
    return np.power(256.0, np.clip(output.astype(np.float64), 0, 1)) - 1


def output_map(config: M3ViTConfig, task: str, output: NDArray[Any]) -> NDArray[Any]:
    """Lay a head's output out as a map.

    Parameters
    ----------
    config : M3ViTConfig
    task : str
    output : (..., T, cells_y * cells_x * channels) or (..., T - 1, same)
        The class token's row, when present, is ignored.

    Returns
    -------
    (..., grid_y * cells_y, grid_x * cells_x, channels), the dtype of ``output``
    """
    head, (rows, columns) = config.tasks[task], config.grid
    lead = output.shape[:-2]
    patches = output[..., -rows * columns :, :]
    parts = patches.reshape(*lead, rows, columns, *head.cells, head.channels)
    parts = np.moveaxis(parts, -3, -4)
    return parts.reshape(*lead, rows * head.cells[0], columns * head.cells[1], head.channels)


class TaskMetric:
    """Metrics of one task, gathered over frames.

    Parameters
    ----------
    config : M3ViTConfig
    task : str
        ``segmentation``, ``depth`` or ``boundary``.
    """

    def __init__(self, config: M3ViTConfig, task: str) -> None:
        if task not in MAIN:
            raise ValueError(f"task must be one of {', '.join(MAIN)}, not {task}")
        self.config, self.task = config, task
        channels = config.tasks[task].channels
        self._confusion = np.zeros((channels, channels), np.int64)
        self._depth = np.zeros(3)
        self._boundary = np.zeros((len(_THRESHOLDS), 4), np.int64)

    def add(self, output: NDArray[Any], label: NDArray[np.uint8]) -> None:
        """Take in one or more frames.

        Parameters
        ----------
        output : (..., T, O) float
            De-quantised output of the head.
        label : (..., H, W) uint8
            At the size of the network's image.
        """
        height, width = self.config.image
        cells = output_map(self.config, self.task, output)
        label = label.reshape(-1, height, width)
        cells = cells.reshape(len(label), *cells.shape[-3:])
        if self.task == "segmentation":
            cells = cells.argmax(axis=-1)
        pixels = cells.repeat(height // cells.shape[1], 1).repeat(width // cells.shape[2], 2)
        if self.task == "segmentation":
            self._add_segmentation(pixels, label)
        elif self.task == "depth":
            self._add_depth(pixels[..., 0], label)
        else:
            self._add_boundary(pixels[..., 0], label)

    def result(self) -> dict[str, Any]:
        """Return the metrics of everything taken in.

        ``segmentation``: ``miou`` over the classes that occur, ``pixel_accuracy``, ``iou`` by
        class. ``depth``: ``rmse`` in units of the renderer, ``delta_1.25`` the share of pixels
        whose ratio of ``1 + depth``, the larger over the smaller, is below 1.25. ``boundary``:
        ``f``, the best over thresholds 0.1 to 0.9, one pixel of tolerance, no thinning.
        """
        if self.task == "segmentation":
            return self._segmentation()
        if self.task == "depth":
            count = max(self._depth[0], 1)
            return {
                "rmse": float(np.sqrt(self._depth[1] / count)),
                "delta_1.25": float(self._depth[2] / count),
            }
        predicted, hit, true, found = np.maximum(self._boundary, 1e-9).T
        precision, recall = hit / predicted, found / true
        f = 2 * precision * recall / (precision + recall)
        return {"f": float(f.max()), "threshold": float(_THRESHOLDS[f.argmax()])}

    def _add_segmentation(self, pixels: NDArray[Any], label: NDArray[np.uint8]) -> None:
        known = label != IGNORE
        channels = len(self._confusion)
        if known.any() and label[known].max() >= channels:
            raise ValueError(
                f"label must be a class below {channels}, not {label[known].max()}: "
                "the frames are of another network's classes"
            )
        pairs = label[known].astype(np.int64) * channels + pixels[known]
        self._confusion += np.bincount(pairs, minlength=channels**2).reshape(channels, channels)

    def _segmentation(self) -> dict[str, Any]:
        both = np.diag(self._confusion)
        occurring = self._confusion.sum(axis=1) > 0
        union = self._confusion.sum(axis=0) + self._confusion.sum(axis=1) - both
        iou = both / np.maximum(union, 1)
        names = self.config.classes or tuple(str(index) for index in range(len(iou)))
        return {
            "miou": float(iou[occurring].mean()) if occurring.any() else 0.0,
            "pixel_accuracy": float(both.sum() / max(self._confusion.sum(), 1)),
            "iou": {
                name: float(value)
                for name, value, occurs in zip(names, iou, occurring, strict=True)
                if occurs
            },
        }

    def _add_depth(self, pixels: NDArray[Any], label: NDArray[np.uint8]) -> None:
        known = label != IGNORE
        found, true = decode_depth(pixels[known]), label[known].astype(np.float64)
        ratio = (found + 1) / (true + 1)
        close = np.maximum(ratio, 1 / ratio) < 1.25
        self._depth += np.array([known.sum(), ((found - true) ** 2).sum(), close.sum()])

    def _add_boundary(self, pixels: NDArray[Any], label: NDArray[np.uint8]) -> None:
        probability = 1 / (1 + np.exp(-pixels.astype(np.float64)))
        true = label == 1
        near_true = _dilate(true)
        for row, threshold in zip(self._boundary, _THRESHOLDS, strict=True):
            found = probability >= threshold
            row += np.array([
                found.sum(),
                (found & near_true).sum(),
                true.sum(),
                (true & _dilate(found)).sum(),
            ])


def _dilate(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    padded = np.pad(mask, ((0, 0), (1, 1), (1, 1)))
    height, width = mask.shape[1:]
    shifted = [padded[:, y : y + height, x : x + width] for y in range(3) for x in range(3)]
    dilated: NDArray[np.bool_] = np.logical_or.reduce(shifted)
    return dilated
