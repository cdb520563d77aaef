"""Losses of the tasks, at the resolution of a head's cells."""

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from edgewright.models.frames import IGNORE
from edgewright.models.metrics import encode_depth
from edgewright.models.networks.m3vit import M3ViTConfig

__all__ = ["Target", "cells_of", "make_target"]


class Target:
    """Labels of many frames, pooled into cells once, and the loss against them.

    A segmentation cell holds its share of every class, so that the loss equals the mean over
    pixels; a depth cell the mean of the encoded depth; a boundary cell whether an edge crosses it.

    Parameters
    ----------
    task : str
    value : (N, rows, columns, channels) uint8 or float32
    weight : (N, rows, columns, 1) float32
        Share of the cell's pixels that have a label.
    importance : (channels,) float32
        Of every class; for a boundary, of the pixels on an edge.
    """

    def __init__(
        self, task: str, value: NDArray[Any], weight: NDArray[Any], importance: NDArray[Any]
    ) -> None:
        self.task = task
        self.value, self.weight = torch.from_numpy(value), torch.from_numpy(weight)
        self.importance = torch.from_numpy(importance)

    def loss(self, output: Tensor, index: Tensor, flip: Tensor) -> Tensor:
        """Return the mean loss.

        Parameters
        ----------
        output : (B, rows, columns, channels)
        index : (B,) int64
            Which frames.
        flip : (B,) bool
            Which of them are mirrored left to right.
        """
        value, weight = self.value[index].float(), self.weight[index]
        mirrored = flip.view(-1, 1, 1, 1)
        value = torch.where(mirrored, value.flip(2), value)
        weight = torch.where(mirrored, weight.flip(2), weight)
        if self.task == "segmentation":
            value = value * self.importance
            return -(value * output.log_softmax(dim=-1)).sum() / value.sum().clamp(min=1)
        if self.task == "depth":
            return 4 * ((output - value).abs() * weight).sum() / weight.sum().clamp(min=1)
        error = functional.binary_cross_entropy_with_logits(
            output, value, weight, reduction="sum", pos_weight=self.importance
        )
        return error / weight.sum().clamp(min=1)


def make_target(config: M3ViTConfig, task: str, label: NDArray[np.uint8]) -> Target:
    """Pool label maps into a task's cells.

    Parameters
    ----------
    config : M3ViTConfig
    task : str
        ``segmentation``, ``depth`` or ``boundary``.
    label : (N, H, W) uint8
        At the size of the network's image.
    """
    head = config.tasks[task]
    rows, columns = (count * cells for count, cells in zip(config.grid, head.cells, strict=True))
    high, wide = config.image[0] // rows, config.image[1] // columns
    parts = label.reshape(len(label), rows, high, columns, wide)
    known = parts != IGNORE
    count = known.sum(axis=(2, 4))[..., None]
    weight = (count / (high * wide)).astype(np.float32)
    importance = np.ones(head.channels, np.float32)
    if task == "segmentation":
        value = np.stack(
            [(parts == index).sum(axis=(2, 4), dtype=np.uint8) for index in range(head.channels)],
            axis=-1,
        )
        share = value.sum(axis=(0, 1, 2)) / max(int(value.sum()), 1)
        importance = ((share + 0.01) ** -0.5).astype(np.float32)
        importance /= (importance * share).sum()
    elif task == "depth":
        total = np.where(known, encode_depth(np.arange(256))[parts], 0).sum(axis=(2, 4))[..., None]
        value = (total / np.maximum(count, 1)).astype(np.float32)
    elif task == "boundary":
        value = (parts == 1).any(axis=(2, 4))[..., None].astype(np.float32)
        importance *= min(float((1 - value.mean()) / max(value.mean(), 1e-6)), 4.0)
    else:
        raise ValueError(f"task must be segmentation, depth or boundary, not {task}")
    return Target(task, value, weight, importance)


def cells_of(config: M3ViTConfig, task: str, output: torch.Tensor) -> torch.Tensor:
    """Do what :func:`edgewright.models.metrics.output_map` does, differentiably."""
    head, (rows, columns) = config.tasks[task], config.grid
    parts = output.reshape(len(output), rows, columns, *head.cells, head.channels)
    parts = parts.permute(0, 1, 3, 2, 4, 5)
    return parts.reshape(len(output), rows * head.cells[0], columns * head.cells[1], head.channels)
