"""BitNet as GGUF files of the type TQ2_0 as llama.cpp's own converter makes them.

Scales are in the blocks, in float16, and the head is the embedding, in float16 or Q6_K.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.checkpoint import Checkpoint, Rows8, Ternary, expected_tensors
from edgewright.firmware.llm.config import Config, linear_shapes
from edgewright.firmware.llm.formats.gguf_names import stored_name
from edgewright.firmware.llm.formats.gguf_types import TQ2_0
from edgewright.firmware.llm.formats.gguf_writer import encode_tq2_0, write_gguf

__all__ = ["encode_q6_k", "write_f16_head", "write_q6_k_head"]

_F32, _F16, _Q6_K = 0, 1, 14
_FILE_TYPE = 37  # mostly TQ2_0
_ROWS = 4096  # of the embedding, converted in one go

Encode = Callable[[NDArray[np.float32]], NDArray[Any]]


def write_f16_head(model: Checkpoint, path: Path) -> None:
    """Write TQ2_0 with an embedding of float16, as the converter leaves it."""
    _write(model, path, _F16, lambda values: values.astype("<f2"))


def write_q6_k_head(model: Checkpoint, path: Path) -> None:
    """Write TQ2_0 with an embedding of Q6_K, as the quantiser makes it."""
    _write(model, path, _Q6_K, encode_q6_k)


def encode_q6_k(values: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Return blocks of 256 weights as Q6_K, the largest of every 16 at the end of its range.

    Parameters
    ----------
    values : (rows, columns) float32
        Finite; columns a multiple of 256.

    Returns
    -------
    (blocks, 210) uint8
    """
    x = values.reshape(-1, 16, 16)
    largest = np.abs(x).max(axis=2)
    d = (largest.max(axis=1) / np.float32(31 * 127)).astype(np.float16)
    wide = np.where(d > 0, d, np.float16(1)).astype(np.float32)
    scales = np.clip(np.rint(largest / (31 * wide[:, None])), 0, 127).astype(np.int8)
    step = wide[:, None] * np.maximum(scales, 1)
    codes = (np.clip(np.rint(x / step[:, :, None]), -32, 31) + 32).astype(np.uint8)
    # Two halves of 128: low four bits in pairs of 64 weights, high two in fours of 32.
    halves = codes.reshape(-1, 2, 2, 64)
    quarters = codes.reshape(-1, 2, 4, 32) >> 4
    blocks = np.empty((len(x), 210), np.uint8)
    blocks[:, :128] = (halves[:, :, 0] & 15 | halves[:, :, 1] << 4).reshape(-1, 128)
    high = quarters[:, :, 0].copy()
    for place in range(1, 4):
        high |= quarters[:, :, place] << np.uint8(2 * place)
    blocks[:, 128:192] = high.reshape(-1, 64)
    blocks[:, 192:208] = scales.view(np.uint8)
    blocks[:, 208:] = d[:, None].view(np.uint8)
    return blocks


def _write(model: Checkpoint, path: Path, head: int, encode: Encode) -> None:
    c = model.config
    linear = linear_shapes(c)
    tensors = {}
    for name, shape in expected_tensors(c).items():
        last = name.rpartition(".")[2]
        kind = TQ2_0 if last in linear else head if name == "embedding" else _F32
        tensors[stored_name(name)] = kind, shape
    write_gguf(path, _fields(c), tensors, _arrays(model, encode))


def _fields(c: Config) -> dict[str, Any]:
    return {
        "general.architecture": "bitnet",
        "general.file_type": _FILE_TYPE,
        "general.quantization_version": 2,
        "bitnet.vocab_size": c.vocab,
        "bitnet.context_length": c.context,
        "bitnet.embedding_length": c.hidden,
        "bitnet.block_count": c.layers,
        "bitnet.feed_forward_length": c.ffn,
        "bitnet.rope.dimension_count": c.head_dim,
        "bitnet.rope.freq_base": c.rope_base,
        "bitnet.attention.head_count": c.heads,
        "bitnet.attention.head_count_kv": c.kv_heads,
        "bitnet.attention.layer_norm_rms_epsilon": c.eps,
        "tokenizer.ggml.model": "no_vocab",
    }


def _arrays(model: Checkpoint, encode: Encode) -> Iterator[NDArray[Any]]:
    for name, tensor in model.tensors():
        if isinstance(tensor, Ternary):
            if len(tensor.scales) != 1:
                raise ValueError(f"{name} must be ternary with one scale, not otherwise")
            blocks = encode_tq2_0(tensor.codes)
            blocks[:, 64:] = tensor.scales.astype("<f2").view(np.uint8)
            yield blocks
        elif isinstance(tensor, Rows8):
            starts = range(0, len(tensor.values), _ROWS)
            yield np.concatenate([encode(_rows(tensor, start)) for start in starts])
        else:
            yield tensor.astype("<f4")


def _rows(tensor: Rows8, start: int) -> NDArray[np.float32]:
    part = slice(start, start + _ROWS)
    values: NDArray[np.float32] = tensor.values[part] * tensor.scales[part, None]
    return values
