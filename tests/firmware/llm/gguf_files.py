"""GGUF files for tests, written by the format's own package."""

import gguf
import numpy as np

from edgewright.firmware.llm.checkpoint import Checkpoint, Ternary
from edgewright.firmware.llm.formats import i2s
from edgewright.firmware.llm.formats.gguf_names import stored_name
from edgewright.firmware.llm.formats.gguf_types import I2_S
from edgewright.firmware.llm.formats.rotary import side_by_side
from edgewright.firmware.llm.tokenizer import CONTROL, NORMAL, UNKNOWN

__all__ = ["byte_alphabet", "write_gguf"]

KIND = gguf.GGMLQuantizationType


def byte_alphabet() -> list[str]:
    """The 256 characters that stand for bytes in a byte-level BPE."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    rest = iter(range(256, 512))
    return [chr(byte) if byte in plain else chr(next(rest)) for byte in range(256)]


def write_gguf(
    path,
    model: Checkpoint,
    *,
    architecture="bitnet-b1.58",
    ternary="TQ2_0",
    dense="F32",
    layout="a",
    keys=(),
    without=(),
    tokenizer="gpt2",
    swap=None,
    extra=(),
):
    """Write a model; ``keys`` are (name, adder, value), ``without`` names keys to leave out."""
    c = model.config
    writer = gguf.GGUFWriter(path, architecture)
    values = {
        "embedding_length": c.hidden,
        "block_count": c.layers,
        "feed_forward_length": c.ffn,
        "attention.head_count": c.heads,
        "attention.head_count_kv": c.kv_heads,
        "attention.key_length": c.head_dim,
        "attention.value_length": c.head_dim,
        "context_length": c.context,
        "attention.layer_norm_rms_epsilon": c.eps,
        "rope.freq_base": c.rope_base,
        "attention.sliding_window": c.window,
    }
    for key, value in values.items():
        if key not in without and value:
            add = writer.add_float32 if isinstance(value, float) else writer.add_uint32
            add(f"{architecture}.{key}", value)
    for key, adder, value in keys:
        getattr(writer, adder)(key, value)
    _add_tokenizer(writer, c, tokenizer, without)
    for name, tensor in model.tensors():
        stored = stored_name(name)
        tensor = (swap or {}).get(name, tensor)
        if stored in without:
            continue
        if isinstance(tensor, Ternary):
            _add_ternary(writer, stored, tensor, architecture, c, ternary, layout)
            continue
        if architecture == "llama" and name.endswith((".q", ".k")):
            tensor = side_by_side(tensor, len(tensor) // c.head_dim)
        if tensor.ndim == 1:
            writer.add_tensor(stored, tensor)
        else:
            raw = gguf.quants.quantize(np.ascontiguousarray(tensor), KIND[dense])
            writer.add_tensor(stored, raw, raw_dtype=KIND[dense])
    for name, tensor in extra:
        writer.add_tensor(name, tensor)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def _add_tokenizer(writer, c, kind, without):
    if kind is None:
        return
    alphabet = byte_alphabet()
    if kind == "gpt2":
        tokens = ["<unk>", "<s>", "<|eot_id|>", *alphabet, "th", "the"]
        merges, types = ["t h", "th e"], [UNKNOWN, CONTROL, CONTROL]
    else:
        tokens = ["<unk>", "<s>", "</s>", *(f"<0x{byte:02X}>" for byte in range(256)), "t", "h"]
        types = [UNKNOWN, CONTROL, CONTROL, *[6] * 256]
    types += [NORMAL] * (len(tokens) - len(types))
    tokens += [f"[PAD{i}]" for i in range(c.vocab - len(tokens))]
    types += [5] * (len(tokens) - len(types))
    if "tokenizer.ggml.model" not in without:
        writer.add_tokenizer_model(kind)
    writer.add_token_list(tokens)
    writer.add_token_types(types)
    if kind == "gpt2":
        if "tokenizer.ggml.merges" not in without:
            writer.add_token_merges(merges)
        if "tokenizer.ggml.pre" not in without:
            writer.add_tokenizer_pre("llama-bpe")
    else:
        writer.add_token_scores([-float(i) for i in range(len(tokens))])
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)


def _add_ternary(writer, name, tensor, architecture, c, kind, layout):
    codes, scale = tensor.codes, np.float32(tensor.scales[0])
    if architecture == "llama" and ("attn_q" in name or "attn_k" in name):
        codes = side_by_side(tensor, len(codes) // c.head_dim).codes
    if kind == "I2_S":
        raw = np.concatenate([
            i2s.encode(codes, layout),
            np.full(8, scale, "<f4").view(np.uint8),
        ])
        # The package does not know the type; anything but uint8 is stored as it is.
        writer.add_tensor(name, raw.view(np.int8), raw_shape=codes.shape, raw_dtype=I2_S)
        return
    if kind in ("F32", "F16"):
        writer.add_tensor(
            name, (codes * scale).astype({"F32": np.float32, "F16": np.float16}[kind])
        )
        return
    raw = gguf.quants.quantize(codes * scale, KIND[kind])
    writer.add_tensor(name, raw, raw_dtype=KIND[kind])
