"""The quantiser: a float checkpoint and a few frames in, a graph out."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.models.checkpoint import Checkpoint
from edgewright.models.formats import encode_ratio, round_half_even, saturate
from edgewright.models.graph import Graph
from edgewright.models.networks.layout import m3vit_operations, m3vit_outputs
from edgewright.models.quantise.averages import Average, average_inputs
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
    scales = choose_scales(folded, calibrate(folded, frames))
    return emit(folded, scales, average_inputs(folded, frames, scales))


def emit(checkpoint: Checkpoint, scales: Scales, averages: dict[str, Average]) -> Graph:
    """Write a checkpoint with folded norms as a graph, by what the passes before found."""
    config = checkpoint.config
    ternary = checkpoint.precision == "ternary-experts"
    emitter = _Emitter(checkpoint, scales, averages, ternary)
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
    def __init__(
        self,
        checkpoint: Checkpoint,
        scales: Scales,
        averages: dict[str, Average],
        ternary: bool,
    ) -> None:
        self.config, self.floats = checkpoint.config, checkpoint.tensors
        self.scales, self.averages, self.ternary = scales, averages, ternary
        self.tensors: dict[str, NDArray[Any]] = {}
        self.attributes: dict[str, dict[str, Any]] = {}

    def network(self) -> None:
        scales = self.scales
        self.layer("patch", "patches", _IMAGE_STEP, scales.residual)
        position = round_half_even(self.floats["position"] / np.float64(scales.residual))
        self.tensors["embed.table"] = saturate(position, 16)
        for name, fraction in scales.fraction.items():
            self.attributes[name] = {"fraction": fraction}
        for name, shift in scales.gelu_shift.items():
            self.attributes[name] = {"gelu": {"fraction": 8, "out_shift": shift}}
        for index in range(self.config.depth):
            block = f"blocks.{index}"
            self.attention(block)
            if self.config.has_experts(index):
                self.mixture(block)
            else:
                self.mlp(f"{block}.norm2", f"{block}.fc1", f"{block}.fc2", scales.residual)
        for task in self.config.tasks:
            head = f"heads.{task}"
            self.mlp(f"{head}.norm", f"{head}.fc1", f"{head}.fc2", scales.step[f"{head}.fc2"])

    def attention(self, block: str) -> None:
        step, norm = self.scales.step, f"{block}.norm1"
        for part in ("query", "key", "value"):
            name = f"{block}.{part}"
            self.layer(name, norm, self.norm_step(norm), step[name])
        width = self.config.dim // self.config.heads
        product = step[f"{block}.query"] * step[f"{block}.key"] / math.sqrt(width)
        multiplier, shift = encode_ratio(product * _LOG2E * 16)
        name = f"{block}.attention"
        self.attributes[name] = {"multiplier": multiplier, "shift": shift}
        self.layer(f"{block}.projection", name, step[f"{block}.value"], self.scales.residual)

    def mlp(self, norm: str, first: str, second: str, step_out: float) -> None:
        self.layer(first, norm, self.norm_step(norm), _GELU_STEP)
        self.layer(second, first, self.hidden_step(first), step_out)

    def mixture(self, block: str) -> None:
        norm, name = f"{block}.norm2", f"{block}.mixture"
        normed, hidden = self.norm_step(norm), self.hidden_step(name)
        for task in self.config.tasks:
            self.layer(f"{block}.gate.{task}", norm, normed, _LOGIT_STEP)
        for layer, steps in (
            ("fc1", (normed, _GELU_STEP)),
            ("fc2", (hidden, self.scales.residual)),
        ):
            source, target = f"{block}.experts.{layer}", f"{name}.{layer}"
            weight, bias = self.floats[f"{source}.weight"], self.floats[f"{source}.bias"]
            average = self.averages[target]
            self.keep(
                target,
                quantise_layer(weight, bias, *steps, average=average, ternary=self.ternary),
            )

    def norm_step(self, name: str) -> float:
        return 2.0 ** -self.scales.fraction[name]

    def hidden_step(self, name: str) -> float:
        return 2.0 ** (self.scales.gelu_shift[name] - 8)

    def layer(self, name: str, reads: str, step_in: float, step_out: float) -> None:
        weight = self.floats[f"{name}.weight"]
        bias = self.floats.get(f"{name}.bias", np.zeros(len(weight), np.float32))
        average = self.averages[reads]
        self.keep(name, quantise_layer(weight, bias, step_in, step_out, average=average))

    def keep(self, name: str, parts: dict[str, NDArray[Any]]) -> None:
        self.tensors |= {f"{name}.{part}": value for part, value in parts.items()}
