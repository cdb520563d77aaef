"""The score of not looking: ``python -m edgewright.models.train.baseline --data FILE``."""

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.models.frames import IGNORE
from edgewright.models.metrics import TaskMetric, encode_depth
from edgewright.models.networks.m3vit import NETWORKS
from edgewright.models.train.data import DataSet, open_data

__all__ = ["position_prior"]


def position_prior(data: DataSet) -> dict[str, Any]:
    """Score, on held-out frames, what is most usual at each place of the training frames.

    The commonest class and the mean encoded depth of each pixel; scenes only.
    """
    config, scores = data.config, {}
    for task in ("segmentation", "depth"):
        label = data.train.labels[task]
        if task == "segmentation":
            channels = config.tasks[task].channels
            value = np.stack([(label == index).mean(axis=0) for index in range(channels)], -1)
        else:
            known = label != IGNORE
            total = np.where(known, encode_depth(np.arange(256))[label], 0).sum(axis=0)
            value = (total / np.maximum(known.sum(axis=0), 1))[..., None]
        output = _columns(config.tasks[task].cells, config.grid, value)
        metric = TaskMetric(config, task)
        for index in range(len(data.held_out)):
            metric.add(output[None], data.held_out.labels[task][index : index + 1])
        scores[task] = metric.result()
    return scores


def _columns(
    cells: tuple[int, int], grid: tuple[int, int], value: NDArray[Any]
) -> NDArray[np.float64]:
    """Pool a map (H, W, channels) into the rows and columns of a head's output."""
    rows, columns = grid
    high, wide = value.shape[0] // (rows * cells[0]), value.shape[1] // (columns * cells[1])
    parts = value.reshape(rows, cells[0], high, columns, cells[1], wide, -1).mean(axis=(2, 5))
    return parts.transpose(0, 2, 1, 3, 4).reshape(rows * columns, -1)


def main() -> None:
    """Print the scores as JSON."""
    parser = argparse.ArgumentParser(prog="python -m edgewright.models.train.baseline")
    parser.add_argument("--network", choices=list(NETWORKS), default="m3vit-micro")
    parser.add_argument("--data", type=Path)
    arguments = parser.parse_args()
    data = open_data(NETWORKS[arguments.network], arguments.data)
    print(json.dumps(position_prior(data), indent=2))


if __name__ == "__main__":
    main()
