"""Ternary models as folders of Hugging Face files, packed."""

import json
from collections.abc import Container, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.checkpoint import Checkpoint, Tensor, Ternary, expected_tensors
from edgewright.firmware.llm.config import linear_shapes
from edgewright.firmware.llm.formats.export_parts import Report, check, one_scale, reported, whole
from edgewright.firmware.llm.formats.hugging_face import module_of, pack_codes
from edgewright.firmware.llm.formats.tensor_file import write_tensors
from edgewright.models.files import write_whole

__all__ = ["export_hugging_face"]


def export_hugging_face(
    model: Checkpoint, folder: str | Path, *, progress: Report | None = None
) -> None:
    """Write a ternary model as a folder of Hugging Face files, packed (``autobitlinear``).

    Parameters
    ----------
    model : Checkpoint
        The model; its block layers are ternary, each matrix with one scale.
    folder : path
        Where to; made if it does not exist.
    progress : callable
        As in `export_gguf`.

    Raises
    ------
    ValueError
        If such a folder cannot hold the model, in one line.
    """
    c, folder = model.config, Path(folder)
    check(c)
    if c.activation not in ("relu2", "silu"):
        raise ValueError(f"activation must be relu2 or silu, not {c.activation}")
    linear = linear_shapes(c)
    if odd := next((rows for rows, _ in linear.values() if rows % 4), None):
        raise ValueError(f"rows must be a multiple of 4 to be packed, not {odd}")
    # One type for all: transformers keeps that of each tensor, and multiplies none of two types.
    brief = all(_is_bf16(_floats(name, tensor, linear)) for name, tensor in model.tensors())
    kind = "BF16" if brief else "F32"
    entries: dict[str, tuple[str, tuple[int, ...]]] = {}
    for name, shape in expected_tensors(c).items():
        module = module_of(name)
        if name.rpartition(".")[2] in linear:
            entries[f"{module}.weight"] = "U8", (shape[0] // 4, shape[1])
            entries[f"{module}.weight_scale"] = kind, (1,)
        else:
            entries[f"{module}.weight"] = kind, shape
    folder.mkdir(parents=True, exist_ok=True)
    for file, content in _texts(model, "bfloat16" if brief else "float32").items():
        write_whole(folder / file, content.encode())
    arrays = _arrays(model, kind, progress)
    write_tensors(folder / "model.safetensors", {"format": "pt"}, entries, arrays)


def _floats(name: str, tensor: Tensor, linear: Container[str]) -> NDArray[np.float32]:
    """Return what of a tensor is float: the scale of a linear layer, all of any other."""
    is_linear = name.rpartition(".")[2] in linear
    return one_scale(name, tensor).scales if is_linear else whole(tensor)


def _is_bf16(values: NDArray[np.float32]) -> bool:
    return not (np.ascontiguousarray(values).view(np.uint32) & np.uint32(0xFFFF)).any()


def _arrays(model: Checkpoint, kind: str, progress: Report | None) -> Iterator[NDArray[Any]]:
    linear = linear_shapes(model.config)
    for name, tensor in reported(model, progress):
        values = np.ascontiguousarray(_floats(name, tensor, linear), "<f4")
        if isinstance(tensor, Ternary):
            yield pack_codes(tensor.codes)
        yield (values.view("<u4") >> 16).astype("<u2") if kind == "BF16" else values


def _texts(model: Checkpoint, dtype: str) -> dict[str, str]:
    c, vocabulary = model.config, model.vocabulary
    config = {
        "architectures": ["BitNetForCausalLM" if c.sub_norms else "LlamaForCausalLM"],
        "model_type": "bitnet" if c.sub_norms else "llama",
        "hidden_size": c.hidden,
        "num_hidden_layers": c.layers,
        "num_attention_heads": c.heads,
        "num_key_value_heads": c.kv_heads,
        "head_dim": c.head_dim,
        "intermediate_size": c.ffn,
        "vocab_size": c.vocab,
        "max_position_embeddings": c.context,
        "hidden_act": c.activation,
        "rms_norm_eps": c.eps,
        "rope_theta": c.rope_base,
        "tie_word_embeddings": c.tied,
        "attention_bias": False,
        "mlp_bias": False,
        "bos_token_id": c.bos if c.bos >= 0 else None,
        "eos_token_id": list(c.stop),
        "torch_dtype": dtype,
        "quantization_config": {
            "quant_method": "bitnet",
            "linear_class": "autobitlinear",
            "quantization_mode": "offline",
            "modules_to_not_convert": ["lm_head"],
        },
    }
    settings: dict[str, Any] = {"tokenizer_class": "PreTrainedTokenizerFast"}
    settings["add_bos_token"] = vocabulary.add_bos
    if vocabulary.chat_template:
        settings["chat_template"] = vocabulary.chat_template
    texts = {"config.json": json.dumps(config, indent=2)}
    if vocabulary.tokenizer:
        texts["tokenizer.json"] = vocabulary.tokenizer
    texts["tokenizer_config.json"] = json.dumps(settings, indent=2)
    return {file: text.rstrip() + "\n" for file, text in texts.items()}
