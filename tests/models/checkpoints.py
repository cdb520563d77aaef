"""Checkpoints of random weights, in memory and as files."""

import json

import numpy as np
import safetensors.numpy

from edgewright.models.checkpoint import Checkpoint, tensor_shapes
from edgewright.models.networks.random_graph import small_config

CONFIG = small_config(dim=32, heads=2, hidden=64, expert_hidden=32, image=(16, 32), depth=4)


def random_checkpoint(config=CONFIG, *, ternary=False, seed=0):
    rng = np.random.default_rng(seed)
    required, optional = tensor_shapes(config)
    tensors = {}
    for name, shape in {**required, **optional}.items():
        if ".norm" in name and name.endswith("weight"):
            value = rng.lognormal(0, 0.3, shape)
        elif name.endswith("weight"):
            value = rng.normal(0, 1.2 / shape[-1] ** 0.5, shape)
        else:
            value = rng.normal(0, 0.3, shape)
        tensors[name] = value.astype(np.float32)
    if ternary:
        _make_ternary(tensors)
    precision = "ternary-experts" if ternary else "float"
    return Checkpoint(config, precision, "nothing: random weights", tensors)


def frames(config=CONFIG, count=3, seed=1):
    rng = np.random.default_rng(seed)
    return rng.integers(0, 256, (count, 3, *config.image), dtype=np.uint8)


def write(checkpoint, path, **metadata):
    fields = {
        "format": "edgewright-checkpoint",
        "version": "1",
        "network": json.dumps(checkpoint.config.to_dict()),
        "precision": checkpoint.precision,
        "trained_on": checkpoint.trained_on,
        **metadata,
    }
    path.write_bytes(safetensors.numpy.save(checkpoint.tensors, metadata=fields))
    return path


def _make_ternary(tensors):
    for name in list(tensors):
        if ".experts." in name and name.endswith("weight"):
            scale = np.abs(tensors[name]).mean(axis=-1, keepdims=True)
            whole = np.clip(np.rint(tensors[name] / scale), -1, 1)
            tensors[name] = (whole * scale).astype(np.float32)
            for part in ("weight", "bias"):
                tensors.pop(f"{name.split('.experts')[0]}.norm2.{part}", None)
