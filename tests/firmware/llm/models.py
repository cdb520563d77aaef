"""Small random models of every kind the runtime knows."""

import numpy as np

from edgewright.firmware.llm.checkpoint import Checkpoint, Ternary, expected_tensors
from edgewright.firmware.llm.config import Config

__all__ = ["CONFIGS", "random_checkpoint"]

BITNET = Config(
    hidden=64,
    layers=2,
    heads=4,
    kv_heads=2,
    head_dim=16,
    ffn=96,
    vocab=100,
    context=256,
    activation="relu2",
    eps=1e-5,
    rope_base=10000.0,
    tied=True,
    sub_norms=True,
)
LLAMA = Config(
    hidden=72,
    layers=2,
    heads=3,
    kv_heads=1,
    head_dim=24,
    ffn=104,
    vocab=101,
    context=256,
    activation="silu",
    eps=1e-6,
    rope_base=500.0,
    tied=False,
)
GEMMA = Config(
    hidden=40,
    layers=3,
    heads=2,
    kv_heads=1,
    head_dim=32,
    ffn=56,
    vocab=90,
    context=256,
    activation="gelu",
    eps=1e-6,
    rope_base=1e6,
    tied=True,
    qk_norm=True,
    post_norms=True,
    embedding_scale=40**0.5,
    window=70,
    global_every=3,
    rope_base_local=10000.0,
)
CONFIGS = {"bitnet": BITNET, "llama": LLAMA, "gemma": GEMMA}


def random_checkpoint(kind: str, seed: int = 1) -> Checkpoint:
    """Return a model of that kind; ``bitnet`` is ternary, the others float."""
    config = CONFIGS[kind]
    rng = np.random.default_rng(seed)
    tensors = {}
    for name, shape in expected_tensors(config).items():
        if len(shape) == 1:
            tensors[name] = rng.uniform(0.5, 1.5, shape).astype(np.float32)
        elif kind == "bitnet" and name != "embedding":
            codes = rng.integers(-1, 2, shape).astype(np.int8)
            scale = rng.uniform(0.05, 0.3, 1).astype(np.float32)
            tensors[name] = Ternary(codes, scale, (shape[0],))
        else:
            tensors[name] = rng.normal(0, 0.3, shape).astype(np.float32)
    return Checkpoint(config, "random", tensors.__getitem__)
