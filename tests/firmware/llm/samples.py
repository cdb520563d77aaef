"""Small models with random weights, for tests that need one."""

import numpy as np

from edgewright.firmware.llm.checkpoint import Checkpoint, Ternary, Vocabulary, expected_tensors
from edgewright.firmware.llm.config import Config, linear_shapes

__all__ = ["checkpoint", "config", "flat"]


def config(**changes) -> Config:
    """A BitNet of two layers, its widths all different."""
    values = {
        "hidden": 64,
        "layers": 2,
        "heads": 4,
        "kv_heads": 2,
        "head_dim": 16,
        "ffn": 96,
        "vocab": 40,
        "context": 128,
        "activation": "relu2",
        "eps": 1e-5,
        "rope_base": 10000.0,
        "tied": True,
        "sub_norms": True,
        "bos": 1,
        "stop": (2,),
    }
    return Config(**{**values, **changes})


def checkpoint(shape: Config, kind: str = "ternary", seed: int = 1, **also) -> Checkpoint:
    """Random tensors for a configuration: ``kind`` says what the matrices of the blocks are."""
    rng = np.random.default_rng(seed)
    tensors = {}
    for name, size in expected_tensors(shape).items():
        tensors[name] = rng.normal(size=size).astype(np.float32)
        if kind == "ternary" and name.rpartition(".")[2] in linear_shapes(shape):
            codes = rng.integers(-1, 2, size, dtype=np.int8)
            scales = rng.uniform(0.01, 2, 1).astype(np.float32)
            tensors[name] = Ternary(codes, scales, (size[0],))
    also.setdefault("vocabulary", Vocabulary())
    return Checkpoint(shape, "sample", tensors.__getitem__, **also)


def flat(tensor) -> list[np.ndarray]:
    """Every array of a tensor, packed or not, for comparison."""
    if isinstance(tensor, np.ndarray):
        return [tensor]
    return [v for v in vars(tensor).values() if isinstance(v, np.ndarray)]
