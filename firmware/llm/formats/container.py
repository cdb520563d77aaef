"""Our own model file: a packed model as the kernels read it, mapped into memory, not loaded.

The format is written down in ``docs/formats.md``.
"""

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import xxhash
from numpy.typing import NDArray

from edgewright.firmware.llm.checkpoint import Vocabulary
from edgewright.firmware.llm.config import Config
from edgewright.firmware.llm.formats.container_check import check_layout, check_values
from edgewright.firmware.llm.formats.tensor_file import (
    FileError,
    TensorFile,
    parse_json,
    write_tensors,
)
from edgewright.firmware.llm.packed import Packed, PackedModel
from edgewright.firmware.llm.tiles import LAYOUT

__all__ = ["FORMAT", "is_container", "open_container", "read_container", "write"]

FORMAT, VERSION = "edgewright-llm", "1"
_PAGE, _LINE = 4096, 64  # the data begin on a page, every array on a cache line
_TOKENIZER = "tokenizer.json"
_PADDING = "padding."
_DTYPES = {"uint8": "U8", "uint16": "U16", "float32": "F32"}


def write(model: PackedModel, path: str | Path) -> None:
    """Write a packed model; the file appears whole or not at all.

    Parameters
    ----------
    model : PackedModel
        The model.
    path : path
        Where to; customarily ends in ``.safetensors``.
    """
    arrays = dict(_arrays(model))
    metadata = {
        "format": FORMAT,
        "version": VERSION,
        "layout": LAYOUT,
        "config": json.dumps(model.config.to_dict(), sort_keys=True),
        "packed": json.dumps(_packed(model), sort_keys=True),
        "chat_template": model.vocabulary.chat_template,
        "add_bos": json.dumps(model.vocabulary.add_bos),
        "original": json.dumps(_plain(dict(model.original)), sort_keys=True),
        "source": model.format,
        "findings": json.dumps(list(model.findings)),
        "checksums": json.dumps({name: _digest(a) for name, a in arrays.items()}, sort_keys=True),
    }
    metadata["checksum"] = _digest_text(metadata)

    entries = {name: (_DTYPES[a.dtype.name], a.shape) for name, a in arrays.items()}
    write_tensors(Path(path), metadata, entries, arrays.values(), align=_LINE, page=_PAGE)


def is_container(file: TensorFile) -> bool:
    """Return whether a safetensors file says that it is one of ours."""
    return file.metadata.get("format") == FORMAT


def open_container(path: str | Path, *, verify: bool = True) -> PackedModel:
    """Open a packed model; its arrays are views of the file, read when they are first used.

    Parameters
    ----------
    path : path
        The file.
    verify : bool
        Whether to read everything once: checksums, scales and codes. Without it only the header
        and the sizes are checked.

    Raises
    ------
    FileError
        If the file is damaged, was edited, or does not fit its own configuration.
    """
    return read_container(TensorFile(Path(path)), verify=verify)


def read_container(file: TensorFile, *, verify: bool = True) -> PackedModel:
    """Open a packed model in a file whose header has been read."""
    path, metadata = file.path, file.metadata
    for key, value in {"format": FORMAT, "version": VERSION, "layout": LAYOUT}.items():
        if metadata.get(key) != value:
            found = f"{metadata.get(key)!s:.60}"
            raise FileError(f"{path} must be of {key} {value}, not {found}")
    missing = [key for key in _KEYS if key not in metadata]
    if missing:
        raise FileError(f"{path} metadata must hold {', '.join(_KEYS)}, not lack {missing[0]}")
    if metadata["checksum"] != _digest_text(metadata):
        raise FileError(f"{path} metadata must match its checksum, not be edited")
    try:
        config = Config.from_dict(_json(file, "config", dict))
    except (ValueError, TypeError) as error:
        raise FileError(f"{path} config: {error!s:.200}") from None

    packed, checksums = _json(file, "packed", dict), _json(file, "checksums", dict)
    arrays = {name: file.array(name) for name in file.entries if not name.startswith(_PADDING)}
    if set(arrays) != set(checksums):
        odd = sorted(set(arrays) ^ set(checksums))[0]
        raise FileError(f"{path} must hold a checksum for every tensor, not differ in {odd!r:.80}")
    if verify:
        for name, array in arrays.items():
            if _digest(array) != checksums[name]:
                raise FileError(f"{path} {name} must match its checksum, not be damaged")
    text = arrays.pop(_TOKENIZER, np.empty(0, np.uint8))
    tensors = check_layout(path, config, packed, arrays)
    if verify:
        check_values(path, tensors)
    return PackedModel(
        config,
        tensors,
        Vocabulary(_text(path, text), metadata["chat_template"], _json(file, "add_bos", bool)),
        _json(file, "original", dict),
        metadata["source"],
        tuple(str(finding) for finding in _json(file, "findings", list)),
    )


_KEYS = (
    "config",
    "packed",
    "chat_template",
    "add_bos",
    "original",
    "source",
    "findings",
    "checksums",
    "checksum",
)


def _arrays(model: PackedModel) -> Iterator[tuple[str, NDArray[Any]]]:
    """Yield every array, the large ones first."""
    packed = {name: t for name, t in model.tensors.items() if isinstance(t, Packed)}
    for name, tensor in packed.items():
        yield f"{name}.tiles", tensor.tiles
    for name, tensor in packed.items():
        if tensor.scales.size:
            yield f"{name}.scales", tensor.scales
    for name, norm in model.tensors.items():
        if not isinstance(norm, Packed):
            yield name, norm
    if model.vocabulary.tokenizer:
        yield _TOKENIZER, np.frombuffer(model.vocabulary.tokenizer.encode(), np.uint8)


def _plain(value: Any) -> Any:
    """Return what JSON can hold: numbers that are not finite become text."""
    if isinstance(value, dict):
        return {str(key): _plain(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(entry) for entry in value]
    return str(value) if isinstance(value, float) and not math.isfinite(value) else value


def _packed(model: PackedModel) -> dict[str, dict[str, object]]:
    return {
        name: {
            "kind": tensor.kind,
            "parts": list(tensor.parts),
            "columns": tensor.columns,
            "interleaved": tensor.interleaved,
        }
        for name, tensor in model.tensors.items()
        if isinstance(tensor, Packed)
    }


def _digest(array: NDArray[Any]) -> str:
    return xxhash.xxh3_64_hexdigest(np.ascontiguousarray(array).data.cast("B"))


def _digest_text(metadata: dict[str, str]) -> str:
    rest = sorted((key, value) for key, value in metadata.items() if key != "checksum")
    return xxhash.xxh3_64_hexdigest(json.dumps(rest).encode())


def _json(file: TensorFile, key: str, kind: type) -> Any:
    value = parse_json(f'{{"value": {file.metadata[key]}}}', f"{file.path} {key}").get("value")
    if type(value) is not kind:
        found = type(value).__name__
        raise FileError(f"{file.path} {key} must be {kind.__name__}, not {found}")
    return value


def _text(path: Path, raw: NDArray[np.uint8]) -> str:
    try:
        return raw.tobytes().decode()
    except UnicodeDecodeError:
        raise FileError(f"{path} {_TOKENIZER} must be UTF-8 text, not other bytes") from None
