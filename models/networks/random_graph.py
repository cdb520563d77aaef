"""Quantised graphs of random weights: for tests of anything that reads a graph."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.models.formats import encode_ratio, encode_ratios, pack_ternary
from edgewright.models.graph import Graph
from edgewright.models.networks.layout import m3vit_operations, m3vit_outputs
from edgewright.models.networks.m3vit import HeadConfig, M3ViTConfig

__all__ = ["random_graph", "small_config"]

# Standard deviations aimed at, in steps: integers use their range and saturate now and then.
_IMAGE, _RESIDUAL, _UPDATE, _NORM_BITS = 74, 3000, 1500, 5
_OPERAND, _ATTENDED, _SCORE = 40, 15, 32
_LOGIT, _BEFORE_GELU, _HIDDEN, _GELU_SHIFT, _RESULT = 512, 400, 15, 4, 5000


def small_config(**changes: Any) -> M3ViTConfig:
    """Return a network of 9 tokens, 16 features and 2 blocks, with the given fields changed."""
    fields: dict[str, Any] = {
        "name": "m3vit-random",
        "image": (8, 16),
        "patch": 4,
        "dim": 16,
        "depth": 2,
        "heads": 1,
        "hidden": 32,
        "experts": 4,
        "expert_hidden": 16,
        "top_k": 2,
        "tasks": {
            "segmentation": HeadConfig(hidden=16, cells=(2, 2), channels=3),
            "depth": HeadConfig(hidden=16, cells=(2, 2), channels=1),
        },
        "classes": ("wall", "floor", "thing"),
    }
    return M3ViTConfig(**{**fields, **changes})


def random_graph(config: M3ViTConfig, *, ternary: bool = False, seed: int = 0) -> Graph:
    """Build a graph whose activations spread over their ranges.

    Parameters
    ----------
    config : M3ViTConfig
    ternary : bool
        Make the experts' weights ternary.
    seed : int

    Returns
    -------
    Graph
    """
    maker = _Maker(config, ternary, np.random.default_rng(seed))
    maker.network()
    return Graph(
        name=config.name,
        precision="ternary-experts" if ternary else "int8",
        network=config.to_dict(),
        tasks=tuple(config.tasks),
        classes=tuple(config.classes),
        trained_on="nothing: random weights",
        operations=m3vit_operations(config, maker.attributes, ternary=ternary),
        outputs=m3vit_outputs(config, dict.fromkeys(config.tasks, 1 / 256)),
        tensors=maker.tensors,
    )


class _Maker:
    def __init__(self, config: M3ViTConfig, ternary: bool, rng: np.random.Generator) -> None:
        self.config, self.ternary, self.rng = config, ternary, rng
        self.tensors: dict[str, NDArray[Any]] = {}
        self.attributes: dict[str, dict[str, Any]] = {}

    def network(self) -> None:
        config, norm = self.config, 2**_NORM_BITS
        self.layer("patch.", (config.dim,), 3 * config.patch**2, _IMAGE, _RESIDUAL)
        table = self.rng.normal(0, _RESIDUAL, (config.tokens, config.dim))
        self.tensors["embed.table"] = table.round().clip(-32768, 32767).astype(np.int16)
        for index in range(config.depth):
            self.block(f"blocks.{index}", config.has_experts(index))
        for task, head in config.tasks.items():
            self.attributes[f"heads.{task}.norm"] = {"fraction": _NORM_BITS}
            self.layer(f"heads.{task}.fc1.", (head.hidden,), config.dim, norm, _BEFORE_GELU)
            self.gelu(f"heads.{task}.fc1")
            rows = head.cells[0] * head.cells[1] * head.channels
            self.layer(f"heads.{task}.fc2.", (rows,), head.hidden, _HIDDEN, _RESULT)

    def block(self, block: str, experts: bool) -> None:
        config, norm = self.config, 2**_NORM_BITS
        self.attributes[f"{block}.norm1"] = {"fraction": _NORM_BITS}
        for part in ("query", "key", "value"):
            self.layer(f"{block}.{part}.", (config.dim,), config.dim, norm, _OPERAND)
        width = config.dim // config.heads
        multiplier, shift = encode_ratio(_SCORE / (_OPERAND**2 * width**0.5))
        self.attributes[f"{block}.attention"] = {"multiplier": multiplier, "shift": shift}
        self.layer(f"{block}.projection.", (config.dim,), config.dim, _ATTENDED, _UPDATE)
        self.attributes[f"{block}.norm2"] = {"fraction": _NORM_BITS}
        if not experts:
            self.layer(f"{block}.fc1.", (config.hidden,), config.dim, norm, _BEFORE_GELU)
            self.gelu(f"{block}.fc1")
            self.layer(f"{block}.fc2.", (config.dim,), config.hidden, _HIDDEN, _UPDATE)
            return
        for task in config.tasks:
            self.layer(f"{block}.gate.{task}.", (config.experts,), config.dim, norm, _LOGIT)
        self.gelu(f"{block}.mixture")
        wide, narrow = (config.experts, config.expert_hidden), (config.experts, config.dim)
        fc1, fc2 = f"{block}.mixture.fc1.", f"{block}.mixture.fc2."
        self.layer(fc1, wide, config.dim, norm, _BEFORE_GELU, ternary=self.ternary)
        self.layer(fc2, narrow, wide[1], _HIDDEN, _UPDATE, ternary=self.ternary)

    def gelu(self, name: str) -> None:
        self.attributes[name] = {"gelu": {"fraction": 8, "out_shift": _GELU_SHIFT}}

    def layer(
        self,
        prefix: str,
        rows: tuple[int, ...],
        columns: int,
        spread_in: float,
        spread_out: float,
        *,
        ternary: bool = False,
    ) -> None:
        high = 1 if ternary else 127
        weight = self.rng.integers(-high, high, (*rows, columns), np.int8, endpoint=True)
        sums = spread_in * weight.std() * columns**0.5
        ratio = spread_out / sums * self.rng.lognormal(0, 0.3, rows)
        self.tensors[f"{prefix}weight"] = pack_ternary(weight) if ternary else weight
        self.tensors[f"{prefix}bias"] = self.rng.normal(0, sums / 4, rows).round().astype(np.int32)
        multiplier, shift = encode_ratios(ratio)
        self.tensors[f"{prefix}multiplier"], self.tensors[f"{prefix}shift"] = multiplier, shift
