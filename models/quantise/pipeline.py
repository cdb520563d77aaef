"""The quantiser: a float checkpoint and a few frames in, a graph out."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.models.checkpoint import Checkpoint
from edgewright.models.formats import encode_ratio, round_half_even, saturate
from edgewright.models.graph import Graph
from edgewright.models.networks.layout import m3vit_operations, m3vit_outputs
from edgewright.models.quantise.calibrate import Scales, calibrate, choose_scales
from edgewright.models.quantise.fold import fold_norms
from edgewright.models.quantise.weights import quantise_layer

__all__ = ["emit", "quantise"]

_LOG2E = math.log2(math.e)
_IMAGE_STEP = 1 / 128
_LOGIT_STEP = 1 / (256 * _LOG2E)
_GELU_STEP = 2.0**-8


def quantise(checkpoint: Checkpoint, frames: NDArray[np.uint8]) -> Graph:
    """Fold the norms, calibrate on frames, choose scales, quantise weights, emit operations.

    Parameters
    ----------
    checkpoint : Checkpoint
    frames : (frames, 3, height, width) uint8
        Never those that accuracy is measured on.

    Returns
    -------
    Graph
    """
    folded = fold_norms(checkpoint)
    return emit(folded, choose_scales(folded, calibrate(folded, frames)))


def emit(checkpoint: Checkpoint, scales: Scales) -> Graph:
    """Write a checkpoint with folded norms as a graph, with the given scales."""
    config = checkpoint.config
    ternary = checkpoint.precision == "ternary-experts"
    emitter = _Emitter(checkpoint, scales, ternary)
    emitter.network()
    steps = {task: scales.step[f"heads.{task}.fc2"] for task in config.tasks}
    return Graph(
        name=config.name,
        precision="ternary-experts" if ternary else "int8",
        network=config.to_dict(),
        tasks=tuple(config.tasks),
        classes=tuple(config.classes),
        trained_on=checkpoint.trained_on,
        operations=m3vit_operations(config, emitter.attributes, ternary=ternary),
        outputs=m3vit_outputs(config, steps),
        tensors=emitter.tensors,
    )


class _Emitter:
    def __init__(self, checkpoint: Checkpoint, scales: Scales, ternary: bool) -> None:
        self.config, self.floats = checkpoint.config, checkpoint.tensors
        self.scales, self.ternary = scales, ternary
        self.tensors: dict[str, NDArray[Any]] = {}
        self.attributes: dict[str, dict[str, Any]] = {}

    def network(self) -> None:
        scales = self.scales
        self.layer("patch", "patch", _IMAGE_STEP, scales.residual)
        position = round_half_even(self.floats["position"] / np.float64(scales.residual))
        self.tensors["embed.table"] = saturate(position, 16)
        for name, fraction in scales.fraction.items():
            self.attributes[name] = {"fraction": fraction}
        for name, shift in scales.gelu_shift.items():
            self.attributes[name] = {"gelu": {"fraction": 8, "out_shift": shift}}
        for index in range(self.config.depth):
            self.attention(f"blocks.{index}")
            if self.config.has_experts(index):
                self.mixture(f"blocks.{index}")
            else:
                block = f"blocks.{index}"
                self.mlp(f"{block}.norm2", f"{block}.fc1", f"{block}.fc2", scales.residual)
        for task in self.config.tasks:
            head = f"heads.{task}"
            self.mlp(f"{head}.norm", f"{head}.fc1", f"{head}.fc2", scales.step[f"{head}.fc2"])

    def attention(self, block: str) -> None:
        step, normed = self.scales.step, self.norm_step(f"{block}.norm1")
        for part in ("query", "key", "value"):
            name = f"{block}.{part}"
            self.layer(name, name, normed, step[name])
        width = self.config.dim // self.config.heads
        product = step[f"{block}.query"] * step[f"{block}.key"] / math.sqrt(width)
        multiplier, shift = encode_ratio(product * _LOG2E * 16)
        self.attributes[f"{block}.attention"] = {"multiplier": multiplier, "shift": shift}
        projection = f"{block}.projection"
        self.layer(projection, projection, step[f"{block}.value"], self.scales.residual)

    def mlp(self, norm: str, first: str, second: str, step_out: float) -> None:
        self.layer(first, first, self.norm_step(norm), _GELU_STEP)
        self.layer(second, second, self.hidden_step(first), step_out)

    def mixture(self, block: str) -> None:
        normed = self.norm_step(f"{block}.norm2")
        for task in self.config.tasks:
            self.layer(f"{block}.gate.{task}", f"{block}.gate.{task}", normed, _LOGIT_STEP)
        name = f"{block}.mixture"
        hidden = self.hidden_step(name)
        self.layer(f"{name}.fc1", f"{block}.experts.fc1", normed, _GELU_STEP, self.ternary)
        self.layer(
            f"{name}.fc2", f"{block}.experts.fc2", hidden, self.scales.residual, self.ternary
        )

    def norm_step(self, name: str) -> float:
        return 2.0 ** -self.scales.fraction[name]

    def hidden_step(self, name: str) -> float:
        return 2.0 ** (self.scales.gelu_shift[name] - 8)

    def layer(
        self, name: str, source: str, step_in: float, step_out: float, ternary: bool = False
    ) -> None:
        weight = self.floats[f"{source}.weight"]
        bias = self.floats.get(f"{source}.bias", np.zeros(weight.shape[:-1], np.float32))
        for part, value in quantise_layer(weight, bias, step_in, step_out, ternary=ternary).items():
            self.tensors[f"{name}.{part}"] = value
