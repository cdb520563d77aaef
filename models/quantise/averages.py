"""Third pass: what every linear layer reads on average, before and after rounding to int8."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from edgewright.models.checkpoint import Checkpoint
from edgewright.models.float_run import run_float
from edgewright.models.quantise.calibrate import Scales

__all__ = ["Average", "average_inputs"]

_ENOUGH = 32  # tokens of one expert; an average of fewer says little


class Average(NamedTuple):
    """The average input of one linear layer, over tokens, frames and tasks.

    One row per expert, (experts, inputs), where there are experts; else (inputs,).
    """

    exact: NDArray[np.float64]
    rounded: NDArray[np.float64]


def average_inputs(
    checkpoint: Checkpoint, frames: NDArray[np.uint8], scales: Scales
) -> dict[str, Average]:
    """Run every task on every frame and average what the linear layers read.

    Parameters
    ----------
    checkpoint : Checkpoint
        With folded norms.
    frames : (frames, 3, height, width) uint8
    scales : Scales

    Returns
    -------
    dict of str to Average
        By the name of the tensor that is read; the experts' layers by their own names,
        ``blocks.i.mixture.fc1`` and ``.fc2``.
    """
    config, steps = checkpoint.config, _steps(checkpoint, scales)
    sums: dict[str, _Sum] = {}
    for frame in frames:
        for task in config.tasks:
            tensors = run_float(checkpoint, frame, task)
            for name, step in steps.items():
                if name in tensors and tensors[name].ndim == 2:
                    everything = np.zeros(len(tensors[name]), np.int64)
                    sums.setdefault(name, _Sum(1)).add(tensors[name], everything, step)
            for index in filter(config.has_experts, range(config.depth)):
                block = f"blocks.{index}"
                winners = tensors[f"{block}.route.expert"].astype(np.int64)
                normed = tensors[f"{block}.norm2"].repeat(config.top_k, axis=0)
                hidden = tensors[f"{block}.mixture.hidden"].reshape(winners.size, -1)
                for layer, value, source in (
                    ("fc1", normed, f"{block}.norm2"),
                    ("fc2", hidden, f"{block}.mixture.hidden"),
                ):
                    total = sums.setdefault(f"{block}.mixture.{layer}", _Sum(config.experts))
                    total.add(value, winners.reshape(-1), steps[source])
    averages = {name: total.average() for name, total in sums.items()}
    return {
        name: Average(found.exact[0], found.rounded[0]) if name in steps else found
        for name, found in averages.items()
    }


def _steps(checkpoint: Checkpoint, scales: Scales) -> dict[str, float]:
    """Return the int8 step of every tensor that a linear layer reads."""
    steps = {"patches": 1 / 128}
    steps |= {name: 2.0**-fraction for name, fraction in scales.fraction.items()}
    for index in range(checkpoint.config.depth):
        steps[f"blocks.{index}.attention"] = scales.step[f"blocks.{index}.value"]
    for name, shift in scales.gelu_shift.items():
        steps[f"{name}.hidden" if name.endswith(".mixture") else name] = 2.0 ** (shift - 8)
    return steps


class _Sum:
    """Sums of rows by group."""

    def __init__(self, groups: int) -> None:
        self._groups = groups
        self._count = np.zeros(groups)
        self._exact: NDArray[np.float64] = np.zeros(())
        self._rounded: NDArray[np.float64] = np.zeros(())

    def add(self, value: NDArray[np.float32], group: NDArray[np.int64], step: float) -> None:
        rounded = np.clip(np.rint(value / np.float32(step)), -128, 127) * np.float32(step)
        member = (group == np.arange(self._groups)[:, None]).astype(np.float64)
        self._exact = self._exact + member @ value
        self._rounded = self._rounded + member @ rounded
        self._count += member.sum(axis=1)

    def average(self) -> Average:
        enough = self._count >= _ENOUGH
        factor = (enough / np.maximum(self._count, 1))[:, None]
        return Average(self._exact * factor, self._rounded * factor)
