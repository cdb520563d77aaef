"""M3ViT: a vision transformer of several tasks, with experts in every second block."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

__all__ = ["NETWORKS", "HeadConfig", "M3ViTConfig", "dense_twin"]


@dataclass(frozen=True)
class HeadConfig:
    """One task's head: layer norm, linear, GELU, linear, on every patch's token.

    Attributes
    ----------
    hidden : int
        Width between the two linear layers.
    cells : tuple of int
        Rows and columns of output cells in one patch.
    channels : int
        Values per cell. The output column of a value is
        ``(cell_y * cells_x + cell_x) * channels + channel``.
    """

    hidden: int
    cells: tuple[int, int]
    channels: int

    def __post_init__(self) -> None:
        _positive("hidden", self.hidden)
        _positive("channels", self.channels)
        if len(self.cells) != 2 or not all(_is_positive(count) for count in self.cells):
            raise ValueError(f"cells must be two integers of at least 1, not {self.cells}")

    @property
    def outputs(self) -> int:
        """Output columns of the head."""
        return self.cells[0] * self.cells[1] * self.channels


@dataclass(frozen=True)
class M3ViTConfig:
    """The sizes of one network.

    Blocks are pre-norm. Even blocks have an ordinary MLP, odd ones a mixture of experts: the
    ``top_k`` largest of a softmax over all experts, not renormalised, by one gate per task. The
    class token is routed like any other.

    Attributes
    ----------
    name : str
    image : tuple of int
        Height and width, in pixels; multiples of ``patch``.
    patch, dim, depth, heads, hidden : int
        Patch size, features, blocks, attention heads, width of an ordinary MLP.
    experts, expert_hidden, top_k : int
        Experts of an odd block, their width, how many of them see a token.
    tasks : dict of str to HeadConfig
    classes : tuple of str
        Names of the segmentation channels; empty when they have none.
    """

    name: str
    image: tuple[int, int]
    patch: int
    dim: int
    depth: int
    heads: int
    hidden: int
    experts: int
    expert_hidden: int
    top_k: int
    tasks: Mapping[str, HeadConfig] = field(default_factory=dict)
    classes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in ("patch", "dim", "depth", "heads", "hidden", "expert_hidden", "top_k"):
            _positive(name, getattr(self, name))
        if len(self.image) != 2 or not all(_is_positive(size) for size in self.image):
            raise ValueError(f"image must be two integers of at least 1, not {self.image}")
        if self.image[0] % self.patch or self.image[1] % self.patch:
            raise ValueError(
                f"image must be a multiple of patch {self.patch} each way, not {self.image}"
            )
        if self.dim % self.heads:
            raise ValueError(f"heads must divide dim {self.dim}, not {self.heads}")
        if not isinstance(self.experts, int) or self.experts < 0:
            raise ValueError(f"experts must be an integer of at least 0, not {self.experts}")
        if self.experts and self.top_k > self.experts:
            raise ValueError(f"top_k must be at most experts {self.experts}, not {self.top_k}")
        if not self.tasks:
            raise ValueError("tasks must be one or more, not none")
        for task, head in self.tasks.items():
            if not isinstance(head, HeadConfig):
                raise TypeError(f"task {task} must be a HeadConfig, not {type(head).__name__}")
        segmentation = self.tasks.get("segmentation")
        if self.classes and segmentation and len(self.classes) != segmentation.channels:
            raise ValueError(
                f"classes must be {segmentation.channels} names, one per segmentation channel, "
                f"not {len(self.classes)}"
            )

    @property
    def grid(self) -> tuple[int, int]:
        """Rows and columns of patches."""
        return self.image[0] // self.patch, self.image[1] // self.patch

    @property
    def tokens(self) -> int:
        """Patches plus the class token."""
        return self.grid[0] * self.grid[1] + 1

    @property
    def head_dim(self) -> int:
        """Features of one attention head."""
        return self.dim // self.heads

    def has_experts(self, block: int) -> bool:
        """Whether a block's MLP is a mixture of experts."""
        return self.experts > 0 and block % 2 == 1

    def macs(self, task: str) -> dict[str, int]:
        """Count the multiply-accumulates of one image and one task, exactly, by part.

        Only the experts that see a token count. The patch embedding and the head do not see the
        class token; the accelerator's padding is not counted.
        """
        if task not in self.tasks:
            raise ValueError(f"task must be one of {', '.join(self.tasks)}, not {task}")
        tokens, dim, head = self.tokens, self.dim, self.tasks[task]
        mixtures = sum(self.has_experts(block) for block in range(self.depth))
        return {
            "patch": (tokens - 1) * 3 * self.patch**2 * dim,
            "qkv": self.depth * tokens * 3 * dim * dim,
            "scores": self.depth * tokens * tokens * dim,
            "values": self.depth * tokens * tokens * dim,
            "projection": self.depth * tokens * dim * dim,
            "mlp": (self.depth - mixtures) * tokens * 2 * dim * self.hidden,
            "gates": mixtures * tokens * dim * self.experts,
            "experts": mixtures * tokens * self.top_k * 2 * dim * self.expert_hidden,
            "head": (tokens - 1) * head.hidden * (dim + head.outputs),
        }

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as JSON can hold them."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> "M3ViTConfig":
        """Undo :meth:`to_dict`, also after a trip through JSON."""
        names = {part.name for part in fields(cls)}
        if set(values) != names:
            wrong = ", ".join(sorted(set(values) ^ names))
            raise ValueError(f"network must be the fields of M3ViTConfig, not other in {wrong}")
        tasks = {
            task: HeadConfig(**{**head, "cells": tuple(head["cells"])})
            for task, head in values["tasks"].items()
        }
        image, classes = tuple(values["image"]), tuple(values["classes"])
        return cls(**{**values, "image": image, "tasks": tasks, "classes": classes})


def dense_twin(config: M3ViTConfig) -> M3ViTConfig:
    """Return the dense network of equal active multiply-accumulates: one expert that sees all.

    Its single expert is as wide as the ``top_k`` experts together; the softmax over one logit is 1.
    """
    return replace(
        config,
        name=f"{config.name}-dense",
        experts=1,
        top_k=1,
        expert_hidden=config.top_k * config.expert_hidden,
    )


def _is_positive(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1


def _positive(name: str, value: object) -> None:
    if not _is_positive(value):
        raise ValueError(f"{name} must be an integer of at least 1, not {value}")


def _scene_tasks(dim: int) -> dict[str, HeadConfig]:
    return {
        "segmentation": HeadConfig(hidden=dim, cells=(4, 4), channels=8),
        "depth": HeadConfig(hidden=dim, cells=(8, 8), channels=1),
    }


_SCENE_CLASSES = ("wall", "floor", "ceiling", "sky", "monster", "pickup", "scenery", "hazard")

NETWORKS = {
    "m3vit-tiny": M3ViTConfig(  # the network of Edge-MoE, arXiv 2305.18691
        name="m3vit-tiny",
        image=(128, 256),
        patch=16,
        dim=192,
        depth=12,
        heads=3,
        hidden=768,
        experts=16,
        expert_hidden=384,
        top_k=2,
        tasks=_scene_tasks(192),
        classes=_SCENE_CLASSES,
    ),
    "m3vit-micro": M3ViTConfig(
        name="m3vit-micro",
        image=(64, 128),
        patch=8,
        dim=64,
        depth=4,
        heads=2,
        hidden=256,
        experts=8,
        expert_hidden=64,
        top_k=2,
        tasks=_scene_tasks(64),
        classes=_SCENE_CLASSES,
    ),
}
