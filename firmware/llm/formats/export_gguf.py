"""Ternary models as GGUF files of the type TQ2_0."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.checkpoint import Checkpoint, expected_tensors
from edgewright.firmware.llm.config import Config, linear_shapes
from edgewright.firmware.llm.formats.export_parts import Report, check, one_scale, reported, whole
from edgewright.firmware.llm.formats.export_tokenizer import tokenizer_fields
from edgewright.firmware.llm.formats.gguf_names import stored_name
from edgewright.firmware.llm.formats.gguf_types import TQ2_0
from edgewright.firmware.llm.formats.gguf_writer import encode_tq2_0, write_gguf
from edgewright.firmware.llm.formats.rotary import side_by_side

__all__ = ["export_gguf"]

_F32, _F16 = 0, 1
_FILE_TYPE = 37  # mostly TQ2_0


def export_gguf(model: Checkpoint, path: str | Path, *, progress: Report | None = None) -> None:
    """Write a ternary model as GGUF: TQ2_0 of scale 1, each matrix with its scale beside it.

    Parameters
    ----------
    model : Checkpoint
        The model; its block layers are ternary, each matrix with one scale.
    path : path
        Where to.
    progress : callable
        Called with what is done, how far it is, and of how much.

    Raises
    ------
    ValueError
        If GGUF cannot hold the model, in one line.
    """
    c = model.config
    architecture = "bitnet" if c.sub_norms else "llama"
    check(c)
    for name, value in {"hidden": c.hidden, "ffn": c.ffn, "heads": c.heads * c.head_dim}.items():
        if value % 256:
            raise ValueError(f"{name} must be a multiple of 256 for TQ2_0, not {value}")
    if architecture == "bitnet" and not (c.tied and c.heads * c.head_dim == c.hidden):
        raise ValueError("bitnet in GGUF must share its embedding and have heads of its width")
    if architecture == "llama" and c.activation != "silu":
        raise ValueError(f"activation must be silu for llama in GGUF, not {c.activation}")
    outer = ["embedding"] if c.tied else ["embedding", "head"]
    kinds = {name: _F16 if _survives_f16(whole(model.read(name))) else _F32 for name in outer}

    tensors: dict[str, tuple[int, tuple[int, ...]]] = {}
    for name, shape in expected_tensors(c).items():
        stored = stored_name(name)
        if name.rpartition(".")[2] in linear_shapes(c):
            tensors[stored] = TQ2_0, shape
            tensors[stored.removesuffix("weight") + "scale"] = _F32, (1,)
        else:
            tensors[stored] = kinds.get(name, _F32), shape
    fields = _fields(c, architecture) | tokenizer_fields(model.vocabulary, c)
    arrays = _arrays(model, kinds, progress)
    write_gguf(Path(path), fields, tensors, arrays)


def _survives_f16(values: NDArray[np.float32]) -> bool:
    with np.errstate(over="ignore"):
        return bool((values.astype(np.float16).astype(np.float32) == values).all())


def _fields(c: Config, architecture: str) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "general.architecture": architecture,
        "general.file_type": _FILE_TYPE,
        "general.quantization_version": 2,
        f"{architecture}.vocab_size": c.vocab,
        f"{architecture}.context_length": c.context,
        f"{architecture}.embedding_length": c.hidden,
        f"{architecture}.block_count": c.layers,
        f"{architecture}.feed_forward_length": c.ffn,
        f"{architecture}.rope.dimension_count": c.head_dim,
        f"{architecture}.rope.freq_base": c.rope_base,
        f"{architecture}.attention.head_count": c.heads,
        f"{architecture}.attention.head_count_kv": c.kv_heads,
        f"{architecture}.attention.key_length": c.head_dim,
        f"{architecture}.attention.value_length": c.head_dim,
        f"{architecture}.attention.layer_norm_rms_epsilon": c.eps,
    }
    if architecture == "bitnet":
        fields["bitnet.hidden_activation"] = c.activation
    return fields


def _arrays(
    model: Checkpoint, kinds: dict[str, int], progress: Report | None
) -> Iterator[NDArray[Any]]:
    for name, tensor in reported(model, progress):
        last = name.rpartition(".")[2]
        if last not in linear_shapes(model.config):
            yield whole(tensor).astype("<f2" if kinds.get(name) == _F16 else "<f4")
            continue
        matrix = one_scale(name, tensor)
        if not model.config.sub_norms and last in ("q", "k"):
            matrix = side_by_side(matrix, len(matrix.codes) // model.config.head_dim)
        yield encode_tq2_0(matrix.codes)
        yield matrix.scales.astype("<f4")
