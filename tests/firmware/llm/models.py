"""Small random models of every kind the runtime knows."""

import numpy as np

from edgewright.firmware.llm.checkpoint import Checkpoint, Ternary, expected_tensors
from edgewright.firmware.llm.config import Config
from tests.firmware.llm.samples import config

__all__ = ["CONFIGS", "random_checkpoint"]

_LLAMA = {"hidden": 72, "heads": 3, "kv_heads": 1, "head_dim": 24, "ffn": 104, "vocab": 101}
_GEMMA = {
    "hidden": 40,
    "layers": 3,
    "heads": 2,
    "kv_heads": 1,
    "head_dim": 32,
    "ffn": 56,
    "vocab": 90,
}
CONFIGS = {
    "bitnet": config(vocab=100, context=256, bos=-1, stop=()),
    "llama": config(
        **_LLAMA,
        context=256,
        bos=-1,
        stop=(),
        activation="silu",
        eps=1e-6,
        rope_base=500.0,
        tied=False,
        sub_norms=False,
    ),
    "gemma": config(
        **_GEMMA,
        context=256,
        bos=-1,
        stop=(),
        activation="gelu",
        eps=1e-6,
        rope_base=1e6,
        sub_norms=False,
        qk_norm=True,
        post_norms=True,
        embedding_scale=40**0.5,
        window=70,
        global_every=3,
        rope_base_local=10000.0,
    ),
}


def random_checkpoint(kind: str, seed: int = 1, *, shape: Config | None = None) -> Checkpoint:
    """Return a model of that kind; ``bitnet`` is ternary, the others float."""
    shape = shape or CONFIGS[kind]
    rng = np.random.default_rng(seed)
    tensors = {}
    for name, size in expected_tensors(shape).items():
        if len(size) == 1:
            tensors[name] = rng.uniform(0.5, 1.5, size).astype(np.float32)
        elif kind == "bitnet" and name != "embedding":
            codes = rng.integers(-1, 2, size).astype(np.int8)
            scale = rng.uniform(0.05, 0.3, 1).astype(np.float32)
            tensors[name] = Ternary(codes, scale, (size[0],))
        else:
            tensors[name] = rng.normal(0, 0.3, size).astype(np.float32)
    return Checkpoint(shape, "random", tensors.__getitem__)
