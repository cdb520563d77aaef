"""The float checkpoint: weights as they were trained, checked before use."""

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import safetensors
from numpy.typing import NDArray

from edgewright.models.networks.m3vit import M3ViTConfig

__all__ = ["Checkpoint", "CheckpointError", "load_checkpoint", "tensor_shapes"]

_FORMAT, _VERSION = "edgewright-checkpoint", "1"

Tensors = dict[str, NDArray[np.float32]]
Shapes = dict[str, tuple[int, ...]]


class CheckpointError(ValueError):
    """A checkpoint that cannot be used, in one line."""


@dataclass(frozen=True)
class Checkpoint:
    """A trained network.

    Attributes
    ----------
    config : M3ViTConfig
    precision : str
        ``float``, or ``ternary-experts`` when every expert weight row is a scale times -1, 0, 1.
    trained_on : str
    tensors : dict of str to float32 array
        Named as in ``docs/graph.md``.
    """

    config: M3ViTConfig
    precision: str
    trained_on: str
    tensors: Tensors

    def with_tensors(self, tensors: Tensors) -> "Checkpoint":
        """Return the same network with other weights."""
        return replace(self, tensors=tensors)


def load_checkpoint(path: str | Path) -> Checkpoint:
    """Read a checkpoint file; :class:`CheckpointError` says in one line what is wrong with it."""
    path = Path(path)
    if not path.is_file():
        raise CheckpointError(f"{path} must be a checkpoint file, not missing")
    try:
        with safetensors.safe_open(path, framework="numpy") as file:
            metadata = file.metadata() or {}
            tensors = {name: file.get_tensor(name) for name in file.keys()}
    except (safetensors.SafetensorError, TypeError, ValueError) as error:
        raise CheckpointError(f"{path} must be a complete safetensors file: {error}") from None
    for key, value in (("format", _FORMAT), ("version", _VERSION)):
        if metadata.get(key) != value:
            raise CheckpointError(f"{path} {key} must be {value}, not {metadata.get(key)}")
    try:
        config = M3ViTConfig.from_dict(json.loads(metadata.get("network", "")))
    except (ValueError, TypeError, KeyError) as error:
        raise CheckpointError(f"{path} network must be an M3ViT configuration: {error!r}") from None
    precision = metadata.get("precision", "float")
    if precision not in ("float", "ternary-experts"):
        raise CheckpointError(f"{path} precision must be float or ternary-experts, not {precision}")
    _check(path, config, tensors)
    return Checkpoint(config, precision, metadata.get("trained_on", "unknown"), tensors)


def _check(path: Path, config: M3ViTConfig, tensors: dict[str, NDArray[Any]]) -> None:
    required, optional = tensor_shapes(config)
    for name, shape in {**required, **optional}.items():
        if name not in tensors:
            if name in required:
                raise CheckpointError(f"{path} {name} must be in the file, not missing")
            continue
        value = tensors[name]
        if value.dtype != np.float32 or value.shape != shape:
            found = f"{value.dtype} {value.shape}"
            raise CheckpointError(f"{path} {name} must be float32 {shape}, not {found}")
        if not np.isfinite(value).all():
            raise CheckpointError(f"{path} {name} must be finite, not infinite or NaN")
    foreign = sorted(set(tensors) - set(required) - set(optional))
    if foreign:
        raise CheckpointError(f"{path} must hold known tensors only, not {foreign[0]:.80}")


def tensor_shapes(
    config: M3ViTConfig,
) -> tuple[dict[str, tuple[int, ...]], dict[str, tuple[int, ...]]]:
    """Return the shapes of the tensors that must be there, and of those that may be."""
    dim = config.dim
    required: dict[str, tuple[int, ...]] = {"position": (config.tokens, dim)}
    optional: dict[str, tuple[int, ...]] = {}

    def linear(name: str, rows: tuple[int, ...], columns: int) -> None:
        required[f"{name}.weight"] = (*rows, columns)
        required[f"{name}.bias"] = rows

    def norm(name: str) -> None:  # left out once folded into the next layer
        optional[f"{name}.weight"] = optional[f"{name}.bias"] = (dim,)

    linear("patch", (dim,), 3 * config.patch**2)
    for index in range(config.depth):
        block = f"blocks.{index}"
        norm(f"{block}.norm1")
        norm(f"{block}.norm2")
        for part in ("query", "key", "value", "projection"):
            linear(f"{block}.{part}", (dim,), dim)
        if config.has_experts(index):
            for task in config.tasks:
                required[f"{block}.gate.{task}.weight"] = (config.experts, dim)
                optional[f"{block}.gate.{task}.bias"] = (config.experts,)
            linear(f"{block}.experts.fc1", (config.experts, config.expert_hidden), dim)
            linear(f"{block}.experts.fc2", (config.experts, dim), config.expert_hidden)
        else:
            linear(f"{block}.fc1", (config.hidden,), dim)
            linear(f"{block}.fc2", (dim,), config.hidden)
    for task, head in config.tasks.items():
        norm(f"heads.{task}.norm")
        linear(f"heads.{task}.fc1", (head.hidden,), dim)
        linear(f"heads.{task}.fc2", (head.cells[0] * head.cells[1] * head.channels,), head.hidden)
    return required, optional
