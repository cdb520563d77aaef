"""What the exports share."""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.checkpoint import Checkpoint, Rows8, Tensor, Ternary, expected_tensors
from edgewright.firmware.llm.config import Config

__all__ = ["Report", "check", "one_scale", "reported", "whole"]

Report = Callable[[str, int, int], None]


def check(c: Config) -> None:
    """Raise unless a model is built like BitNet or Llama."""
    plain = Config.from_dict({**c.to_dict(), "qk_norm": False, "post_norms": False, "window": 0})
    plain = Config.from_dict({**plain.to_dict(), "embedding_scale": 1.0, "score_scale": 0.0})
    if Config.from_dict({**plain.to_dict(), "rope_base_local": c.rope_base_local}) != c:
        raise ValueError("model must be built like BitNet or Llama to be written so, not otherwise")


def whole(tensor: Tensor) -> NDArray[np.float32]:
    """Return a tensor as float32."""
    if isinstance(tensor, Ternary):
        raise ValueError("embedding and norms must be float, not ternary")
    if isinstance(tensor, Rows8):
        return tensor.values * tensor.scales[:, None]
    return tensor


def one_scale(name: str, tensor: Tensor) -> Ternary:
    """Return a tensor that is ternary with one scale."""
    if not isinstance(tensor, Ternary) or len(tensor.scales) != 1:
        raise ValueError(f"{name} must be ternary with one scale, not otherwise")
    return tensor


def reported(model: Checkpoint, progress: Report | None) -> Iterator[tuple[str, Tensor]]:
    """Yield every tensor of a model, and tell how far it is."""
    total = len(expected_tensors(model.config))
    for done, (name, tensor) in enumerate(model.tensors()):
        if progress:
            progress("writing", done, total)
        yield name, tensor
