"""One random model in the file of every runtime, written once into a cache folder.

All hold the same codes, scales and embedding, as far as their formats can: the scales of GGUF
blocks are float16, the Q6_K head has six bits.
"""

import dataclasses
import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.bench.peers.gguf_model import write_f16_head, write_q6_k_head
from edgewright.firmware.bench.peers.litespark import REPOSITORY
from edgewright.firmware.bench.peers.onnx_model import write_onnx
from edgewright.firmware.llm.checkpoint import Checkpoint, Rows8, Ternary, expected_tensors
from edgewright.firmware.llm.config import Config
from edgewright.firmware.llm.formats.container import open_container, write
from edgewright.firmware.llm.formats.hugging_face import module_of
from edgewright.firmware.llm.formats.tensor_file import write_tensors
from edgewright.firmware.llm.packed import Packed, PackedModel
from edgewright.firmware.llm.synthetic import SHAPES, synthetic
from edgewright.models.graph import write_whole

__all__ = ["FILES", "default_folder", "folder_of", "prepare"]

Report = Callable[[str], None]

_SCALE = np.float32(2.0**-13)  # of the embedding: its values are exact in bf16 and float16
_HASH = "0" * 40  # of the commit that the hub's cache keeps the folder under


def default_folder() -> Path:
    """Return where the files go unless said otherwise."""
    root = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(root) / "edgewright" / "bench"


def folder_of(shape: str, folder: Path) -> Path:
    """Return where the files of a shape are; the number rises when their content changes."""
    return folder / f"{shape}-v1"


def prepare(shape: str, kind: str, folder: Path, report: Report = lambda _: None) -> Path:
    """Return the file of a kind of runtime, written if it is not there yet.

    Parameters
    ----------
    shape : str
        One of ``SHAPES``.
    kind : str
        One of `FILES`.
    folder : Path
        Where all files are kept.
    report : callable
        Called with a line when something is written.

    Raises
    ------
    ValueError
        If the shape or kind is not known, or the disk is too full.
    """
    for name, value, known in (("shape", shape, SHAPES), ("kind", kind, FILES)):
        if value not in known:
            raise ValueError(f"{name} must be one of {', '.join(known)}, not {value}")
    place = folder_of(shape, folder)
    file, make = FILES[kind]
    path = place / file
    if path.exists():
        return path
    place.mkdir(parents=True, exist_ok=True)
    _check_disk(place, SHAPES[shape], kind)
    if kind == "container":
        report(f"writing {path}")
        write(_model(SHAPES[shape]), path)
        return path
    source = open_container(prepare(shape, "container", folder, report), verify=False)
    report(f"writing {path}")
    make(source.checkpoint(), path)
    return path


def write_hub(model: Checkpoint, path: Path) -> None:
    """Write a bf16 master as the hub's library keeps it; ``path`` is its cache.

    The mean magnitude of every matrix is its scale, so that a ternary matrix comes back.
    """
    name = "models--" + REPOSITORY.replace("/", "--")
    started = path.with_name(f".{path.name}.started")
    shutil.rmtree(started, ignore_errors=True)
    snapshot = started / name / "snapshots" / _HASH
    snapshot.mkdir(parents=True)
    (started / name / "refs").mkdir()
    c = model.config
    config = {
        "model_type": "bitnet",
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
    }
    write_whole(started / name / "refs" / "main", _HASH.encode())
    write_whole(snapshot / "config.json", json.dumps(config).encode())
    shapes = expected_tensors(c)
    entries = {f"{module_of(tensor)}.weight": ("BF16", s) for tensor, s in shapes.items()}
    write_tensors(snapshot / "model.safetensors", {"format": "pt"}, entries, _bf16(model))
    started.rename(path)


# What every kind of runtime opens, and what writes it.
FILES: dict[str, tuple[str, Callable[[Checkpoint, Path], None]]] = {
    "container": ("model.safetensors", lambda _model, _path: None),
    "gguf-f16": ("tq2_0-f16-head.gguf", write_f16_head),
    "gguf-q6_k": ("tq2_0-q6_k-head.gguf", write_q6_k_head),
    "onnx": ("model.onnx", write_onnx),
    "hub": ("hub", write_hub),
}

_BITS = {  # of a weight in the blocks, and in the embedding
    "container": (2, 8),
    "gguf-f16": (2.0625, 16),
    "gguf-q6_k": (2.0625, 6.5625),
    "onnx": (2.25, 8.25),
    "hub": (16, 16),
}


def _check_disk(place: Path, config: Config, kind: str) -> None:
    outer = config.vocab * config.hidden
    inner = sum(int(np.prod(shape)) for shape in expected_tensors(config).values()) - outer
    bits = _BITS[kind]
    needed = int((inner * bits[0] + outer * bits[1]) / 8 * 1.05)
    free = shutil.disk_usage(place).free
    if free < needed:
        raise ValueError(
            f"{place} must have {needed >> 20} MiB free for {kind}, not {free >> 20} MiB"
        )


def _model(config: Config) -> PackedModel:
    model = synthetic(config)
    embedding = model.tensors["embedding"]
    assert isinstance(embedding, Packed)  # by the contract of PackedModel
    np.maximum(embedding.tiles, 1, out=embedding.tiles)  # -127 is the least value of a row
    scales = np.full_like(embedding.scales, _SCALE)
    scales[config.vocab :] = 0  # of rows that pad the last group
    changed = dataclasses.replace(embedding, scales=scales)
    return dataclasses.replace(model, tensors={**model.tensors, "embedding": changed})


def _bf16(model: Checkpoint) -> Iterator[NDArray[Any]]:
    for _, tensor in model.tensors():
        if isinstance(tensor, Ternary):
            share = np.count_nonzero(tensor.codes) / tensor.codes.size
            magnitude = np.float32(tensor.scales[0] / share)
            values = np.array([-magnitude, 0, magnitude], np.float32)
            yield _halves(values)[tensor.codes + np.int8(1)]
        elif isinstance(tensor, Rows8):
            yield _halves(tensor.values * tensor.scales[:, None])
        else:
            yield _halves(tensor)


def _halves(values: NDArray[np.float32]) -> NDArray[np.uint16]:
    """Return bf16, rounded to the nearest; no value here is near a tie or the largest."""
    bits = np.ascontiguousarray(values).view(np.uint32)
    halves: NDArray[np.uint16] = ((bits + 0x8000) >> 16).astype("<u2")
    return halves
