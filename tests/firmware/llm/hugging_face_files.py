"""Hugging Face folders for tests."""

import json

import numpy as np

from edgewright.firmware.llm.checkpoint import Ternary
from edgewright.firmware.llm.formats.hugging_face import module_of
from edgewright.firmware.llm.formats.ternary import ternarise

__all__ = ["bf16", "config_of", "write_folder"]


def bf16(values):
    """Round float32 down to what bfloat16 holds."""
    return (values.view(np.uint32) & np.uint32(0xFFFF0000)).view(np.float32)


def config_of(c, **changes):
    values = {
        "architectures": ["BitNetForCausalLM" if c.sub_norms else "LlamaForCausalLM"],
        "hidden_size": c.hidden,
        "num_hidden_layers": c.layers,
        "num_attention_heads": c.heads,
        "num_key_value_heads": c.kv_heads,
        "intermediate_size": c.ffn,
        "vocab_size": c.vocab,
        "max_position_embeddings": c.context,
        "hidden_act": c.activation,
        "rms_norm_eps": c.eps,
        "rope_theta": c.rope_base,
        "tie_word_embeddings": c.tied,
        "bos_token_id": c.bos,
        "eos_token_id": c.stop[0],
        "quantization_config": {
            "quant_method": "bitnet",
            "linear_class": "autobitlinear",
            "quantization_mode": "offline",
        },
    }
    return {key: v for key, v in {**values, **changes}.items() if v is not ...}


def _stored(tensor):
    """Type and bytes of a tensor: bfloat16 when nothing is lost."""
    if tensor.dtype == np.uint8:
        return "U8", tensor.tobytes()
    if np.array_equal(bf16(tensor), tensor, equal_nan=True):
        return "BF16", (tensor.view(np.uint32) >> 16).astype(np.uint16).tobytes()
    return "F32", tensor.tobytes()


def _safetensors(tensors):
    header, data = {}, b""
    for name, tensor in tensors.items():
        dtype, raw = _stored(tensor)
        places = [len(data), len(data) + len(raw)]
        header[name] = {"dtype": dtype, "shape": list(tensor.shape), "data_offsets": places}
        data += raw
    text = json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + data


def packed(codes):
    """Four rows, a quarter of the matrix apart, in every byte; written as the page says."""
    quarter = len(codes) // 4
    out = np.zeros((quarter, codes.shape[1]), np.uint8)
    for row in range(len(codes)):
        out[row % quarter] |= (codes[row] + 1).astype(np.uint8) << (2 * (row // quarter))
    return out


def write_folder(
    folder, model, *, config=(), inverse=False, swap=None, without=(), extra=None, shards=1
):
    """Write a model; ``swap`` replaces stored tensors by name, ``extra`` adds some."""
    folder.mkdir(exist_ok=True)
    tensors = {}
    for name, tensor in model.tensors():
        module = module_of(name)
        if isinstance(tensor, Ternary):
            tensors[f"{module}.weight"] = packed(tensor.codes)
            scale = 1 / tensor.scales if inverse else tensor.scales
            tensors[f"{module}.weight_scale"] = scale.astype(np.float32)
        else:
            tensors[f"{module}.weight"] = tensor
    tensors |= (swap or {}) | (extra or {})
    stored = {name: t for name, t in tensors.items() if name not in without}
    names = sorted(stored)
    parts = [names[i::shards] for i in range(shards)]
    files = ["model.safetensors"]
    if shards > 1:
        files = [f"model-{i + 1:05}-of-{shards:05}.safetensors" for i in range(shards)]
        places = {name: file for file, part in zip(files, parts, strict=True) for name in part}
        index = json.dumps({"metadata": {}, "weight_map": places})
        (folder / "model.safetensors.index.json").write_text(index)
    for file, part in zip(files, parts, strict=True):
        (folder / file).write_bytes(_safetensors({name: stored[name] for name in part}))
    (folder / "config.json").write_text(json.dumps(config_of(model.config, **dict(config))))
    return folder


def master(model):
    """Float matrices whose ternary form is that of ``model``, for the online mode."""
    rng = np.random.default_rng(3)
    swap = {}
    for name, tensor in model.tensors():
        if isinstance(tensor, Ternary):
            size = np.where(tensor.codes == 0, 0.1, 1.5) * rng.uniform(0.9, 1.1, tensor.shape)
            sign = np.where(tensor.codes == 0, 1, tensor.codes)
            weights = bf16((size * sign * 0.02).astype(np.float32))
            swap[f"{module_of(name)}.weight"] = weights
            swap[name] = ternarise(weights)
    return swap
