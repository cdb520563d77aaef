"""M3ViT: a vision transformer of several tasks, with experts in every second block."""

from dataclasses import asdict, dataclass
from typing import Any

__all__ = ["CONFIGS", "HeadConfig", "M3ViTConfig"]


@dataclass(frozen=True)
class HeadConfig:
    """One task's head: two linear layers on every patch's token.

    Attributes
    ----------
    hidden : int
        Width between the two layers.
    cells : tuple of int
        Rows and columns of output cells in one patch.
    channels : int
        Values per cell.
    """

    hidden: int
    cells: tuple[int, int]
    channels: int


@dataclass(frozen=True)
class M3ViTConfig:
    """The sizes of one network.

    Attributes
    ----------
    name : str
    image : tuple of int
        Height and width, in pixels; multiples of ``patch``.
    patch, dim, depth, heads, hidden : int
        Patch size, features, blocks, attention heads, width of an ordinary MLP.
    experts, expert_hidden, top_k : int
        In every second block, the first one (0) being ordinary.
    tasks : dict of str to HeadConfig
    classes : tuple of str
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
    tasks: dict[str, HeadConfig]
    classes: tuple[str, ...]

    @property
    def tokens(self) -> int:
        """Patches plus the class token."""
        return (self.image[0] // self.patch) * (self.image[1] // self.patch) + 1

    def has_experts(self, block: int) -> bool:
        """Whether a block's MLP is a mixture of experts."""
        return self.experts > 0 and block % 2 == 1

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as JSON can hold them."""
        return asdict(self)

    @classmethod
    def from_dict(cls, fields: dict[str, Any]) -> "M3ViTConfig":
        """Undo :meth:`to_dict`, also after a trip through JSON."""
        tasks = {
            task: HeadConfig(**{**head, "cells": tuple(head["cells"])})
            for task, head in fields["tasks"].items()
        }
        image, classes = tuple(fields["image"]), tuple(fields["classes"])
        return cls(**{**fields, "image": image, "tasks": tasks, "classes": classes})


CONFIGS = {
    "m3vit-tiny": M3ViTConfig(
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
        tasks={
            "segmentation": HeadConfig(hidden=192, cells=(4, 4), channels=8),
            "depth": HeadConfig(hidden=192, cells=(4, 4), channels=1),
        },
        classes=(),
    )
}
