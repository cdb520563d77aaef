"""Float checkpoints: written by training, read by the quantiser (``docs/graph.md``)."""

import json
from pathlib import Path
from typing import Any

import torch
from safetensors import safe_open
from safetensors.torch import save

from edgewright.models.graph import write_whole
from edgewright.models.networks.m3vit import M3ViTConfig
from edgewright.models.train.network import M3ViT, ternary

__all__ = ["fold_norms", "read_checkpoint", "write_checkpoint"]

_FORMAT, _VERSION = "edgewright-checkpoint", "1"


def write_checkpoint(path: Path, network: M3ViT, facts: dict[str, Any]) -> None:
    """Write a network; the file appears whole or not at all.

    Parameters
    ----------
    path : Path
    network : M3ViT
        Its expert weights are written as ternary values when it trains with those.
    facts : dict
        What else the metadata should say, such as ``trained_on`` or ``metrics``; JSON values.
    """
    is_ternary = any(
        block.experts is not None and block.experts.ternary for block in network.blocks
    )
    tensors = {}
    for name, value in network.state_dict().items():
        expert = ".experts." in name and name.endswith("weight")
        tensors[name] = (ternary(value) if is_ternary and expert else value).contiguous()
    metadata = {
        "format": _FORMAT,
        "version": _VERSION,
        "network": json.dumps(network.config.to_dict()),
        "precision": "ternary-experts" if is_ternary else "float",
        **{name: v if isinstance(v, str) else json.dumps(v) for name, v in facts.items()},
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, save(tensors, metadata))


def read_checkpoint(path: Path) -> M3ViT:
    """Read a network back, ready to train on."""
    with safe_open(path, "pt") as content:
        metadata = content.metadata() or {}
        if (metadata.get("format"), metadata.get("version")) != (_FORMAT, _VERSION):
            raise ValueError(f"checkpoint must be {_FORMAT} version {_VERSION}, not {path.name}")
        tensors = {name: content.get_tensor(name) for name in content.keys()}
    network = M3ViT(M3ViTConfig.from_dict(json.loads(metadata["network"])))
    if any(".gate." in name and name.endswith("bias") for name in tensors):
        fold_norms(network)
    network.load_state_dict(tensors)
    for block in network.blocks:
        if block.experts is not None:
            block.experts.ternary = metadata.get("precision") == "ternary-experts"
    return network


def fold_norms(network: M3ViT) -> None:
    """Move gain and bias of the norms before experts into gates and experts; exact.

    The norm keeps gain 1 and bias 0 for good, and the gates get a bias.
    """
    with torch.no_grad():
        for block in network.blocks:
            if block.experts is None:
                continue
            gain, bias = block.norm2.weight.clone(), block.norm2.bias.clone()
            fc1 = block.experts.fc1
            fc1.bias += fc1.weight @ bias
            fc1.weight *= gain
            for gate in block.gate.values():
                gate.bias = torch.nn.Parameter(gate.weight @ bias)
                gate.weight *= gain
            block.norm2.weight.fill_(1).requires_grad_(False)
            block.norm2.bias.zero_().requires_grad_(False)
