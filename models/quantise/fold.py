"""First pass: move the gain and bias of every layer norm into the linear layers behind it."""

import numpy as np

from edgewright.models.checkpoint import Checkpoint

__all__ = ["fold_norms"]


def fold_norms(checkpoint: Checkpoint) -> Checkpoint:
    """Return an equal network whose layer norms have neither gain nor bias.

    With ``W(g*x + b) + c = (W*g)x + (Wb + c)`` nothing is lost. Gates gain a bias. Ternary expert
    weights would stop being ternary, so a gain in front of them must be 1 already.
    """
    tensors = dict(checkpoint.tensors)
    for norm, layers in _readers(checkpoint):
        gain = tensors.pop(f"{norm}.weight", None)
        bias = tensors.pop(f"{norm}.bias", None)
        if gain is None or bias is None:
            continue
        for layer in layers:
            weight = tensors[f"{layer}.weight"].astype(np.float64)
            if ".experts." in layer and checkpoint.precision == "ternary-experts":
                if not (gain == 1).all():
                    raise ValueError(f"{norm}.weight must be 1 before ternary experts, not others")
                weight_folded = weight
            else:
                weight_folded = weight * gain
            old = tensors.get(f"{layer}.bias", np.zeros(weight.shape[:-1]))
            tensors[f"{layer}.weight"] = weight_folded.astype(np.float32)
            tensors[f"{layer}.bias"] = (old + weight @ bias.astype(np.float64)).astype(np.float32)
    return checkpoint.with_tensors(tensors)


def _readers(checkpoint: Checkpoint) -> list[tuple[str, list[str]]]:
    """List every norm with the linear layers that read it."""
    config = checkpoint.config
    pairs = []
    for index in range(config.depth):
        block = f"blocks.{index}"
        pairs.append((f"{block}.norm1", [f"{block}.{part}" for part in ("query", "key", "value")]))
        if config.has_experts(index):
            gates = [f"{block}.gate.{task}" for task in config.tasks]
            pairs.append((f"{block}.norm2", [f"{block}.experts.fc1", *gates]))
        else:
            pairs.append((f"{block}.norm2", [f"{block}.fc1"]))
    pairs.extend((f"heads.{task}.norm", [f"heads.{task}.fc1"]) for task in config.tasks)
    return pairs
