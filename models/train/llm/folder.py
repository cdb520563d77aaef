"""Folders as transformers reads them: ``config.json``, ``model.safetensors``, the tokenizer."""

import json
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load, save
from torch import Tensor

from edgewright.models.graph import write_whole
from edgewright.models.train.llm.network import BitNet, Shape, ternary
from edgewright.models.train.llm.tokens import BOS, EOS, write_tokenizer

__all__ = ["read_folder", "settled", "write_folder"]

_MARGIN = 1e-3


def write_folder(folder: Path, network: BitNet, tokenizer: Any) -> dict[str, float]:
    """Write a network and its tokenizer.

    Matrices are bfloat16, norms float32. The ternary codes of the written matrices are those of
    the network's: see :func:`settled`.

    Returns
    -------
    dict
        ``changed_codes`` of the written matrices, ``moved`` values per million of them, and the
        largest relative ``scale_change``.
    """
    tensors, changed, moved, total, scale_change = {}, 0, 0, 0, 0.0
    for name, value in network.state_dict().items():
        if name.endswith("_proj.weight") and network.quantised:
            kept = settled(value)
            (before, old), (after, new) = ternary(value), ternary(kept.float())
            changed += int((before != after).sum())
            moved += int((kept != value.bfloat16()).sum())
            total += value.numel()
            scale_change = max(scale_change, abs(float(new / old) - 1))
        else:
            kept = value if value.ndim == 1 else value.bfloat16()
        tensors[f"model.{name}"] = kept.contiguous()
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(folder / "model.safetensors", save(tensors, {"format": "pt"}))
    config = json.dumps(_config(network), indent=2) + "\n"
    write_whole(folder / "config.json", config.encode())
    write_tokenizer(folder, tokenizer, network.shape.context)
    return {
        "changed_codes": changed,
        "moved": round(1e6 * moved / max(1, total), 1),
        "scale_change": scale_change,
    }


def read_folder(folder: Path) -> BitNet:
    """Read a network back; all of it float32, quantised again as it runs."""
    config = json.loads((folder / "config.json").read_text("utf-8"))
    if config.get("model_type") != "bitnet":
        raise ValueError(f"model_type must be bitnet, not {config.get('model_type')}: {folder}")
    shape = Shape(
        vocabulary=config["vocab_size"],
        hidden=config["hidden_size"],
        layers=config["num_hidden_layers"],
        heads=config["num_attention_heads"],
        kv_heads=config["num_key_value_heads"],
        ffn=config["intermediate_size"],
        context=config["max_position_embeddings"],
        theta=config["rope_theta"],
        epsilon=config["rms_norm_eps"],
    )
    network = BitNet(shape, quantised="quantization_config" in config)
    tensors = load((folder / "model.safetensors").read_bytes())
    network.load_state_dict({
        name.removeprefix("model."): value.float() for name, value in tensors.items()
    })
    return network


def settled(weight: Tensor) -> Tensor:
    """Round a matrix to bfloat16 without changing a ternary code.

    Values near the edge between 0 and 1 go to the next bfloat16 on their own side until they
    are a thousandth of the scale away from it, so that another order of summing the scale, or
    its reciprocal, gives the same codes as well.
    """
    codes, _ = ternary(weight)
    result = weight.bfloat16()
    bits = result.view(torch.int16)  # sign and magnitude: one more is one step away from zero
    while True:
        value = result.float()
        size = (value / ternary(value)[1]).abs()
        outwards = (codes != 0) & (size < 0.5 + _MARGIN)
        inwards = (codes == 0) & (size > 0.5 - _MARGIN)
        if not (outwards | inwards).any():
            return result
        bits += outwards.to(torch.int16) - inwards.to(torch.int16)


def _config(network: BitNet) -> dict[str, Any]:
    shape = network.shape
    config: dict[str, Any] = {
        "architectures": ["BitNetForCausalLM"],
        "model_type": "bitnet",
        "attention_bias": False,
        "attention_dropout": 0.0,
        "bos_token_id": BOS,
        "eos_token_id": EOS,
        "head_dim": shape.head,
        "hidden_act": "relu2",
        "hidden_size": shape.hidden,
        "initializer_range": 0.04,
        "intermediate_size": shape.ffn,
        "max_position_embeddings": shape.context,
        "num_attention_heads": shape.heads,
        "num_hidden_layers": shape.layers,
        "num_key_value_heads": shape.kv_heads,
        "rms_norm_eps": shape.epsilon,
        "rope_theta": shape.theta,
        "tie_word_embeddings": True,
        "torch_dtype": "bfloat16",
        "use_cache": True,
        "vocab_size": shape.vocabulary,
    }
    if network.quantised:
        config["quantization_config"] = {
            "quant_method": "bitnet",
            "quantization_mode": "online",
            "linear_class": "autobitlinear",
            "modules_to_not_convert": ["lm_head"],
        }
    return config
