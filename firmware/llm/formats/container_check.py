"""Whether the arrays of a container are what its configuration asks for."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.checkpoint import expected_tensors
from edgewright.firmware.llm.config import Config, linear_shapes
from edgewright.firmware.llm.formats.tensor_file import FileError
from edgewright.firmware.llm.packed import FUSED, Packed
from edgewright.firmware.llm.tiles import GROUP

__all__ = ["check_layout", "check_values"]

_SLICE = 1 << 15  # 64-bit words looked at in one go; they stay in the first-level caches
_SPARE = np.uint64(0x5555555555555555)


def check_layout(
    path: Path,
    config: Config,
    described: Mapping[str, Any],
    arrays: Mapping[str, NDArray[Any]],
) -> dict[str, Packed | NDArray[np.float32]]:
    """Return the tensors of a model; raise unless names, kinds, shapes and types all fit."""
    wanted = _matrices(config)
    if set(described) != set(wanted):
        odd = sorted(set(described) ^ set(wanted))[0]
        raise FileError(
            f"{path} must describe the matrices of its config, not differ in {odd!r:.80}"
        )
    tensors: dict[str, Packed | NDArray[np.float32]] = {}
    used = set()
    for name, (parts, columns) in wanted.items():
        kind = _kind(path, name, described[name], parts, columns)
        tiles, scales = _shapes(kind, parts, columns)
        dtype = np.dtype(np.uint16 if kind == "bf16" else np.uint8)
        held = _array(path, arrays, f"{name}.tiles", tiles, dtype)
        used.add(f"{name}.tiles")
        worth = np.empty(0, np.float32)
        if scales:
            worth = _array(path, arrays, f"{name}.scales", (scales,), np.dtype(np.float32))
            used.add(f"{name}.scales")
        tensors[name] = Packed(kind, parts, columns, held, worth, name.endswith("gate_up"))
    matrices = {*linear_shapes(config), "embedding", "head"}
    for name, shape in expected_tensors(config).items():
        if name.rpartition(".")[2] not in matrices:
            tensors[name] = _array(path, arrays, name, shape, np.dtype(np.float32))
            used.add(name)
    if extra := sorted(set(arrays) - used):
        raise FileError(f"{path} must hold the tensors of its config, not also {extra[0]!r:.80}")
    return tensors


def check_values(path: Path, tensors: Mapping[str, Packed | NDArray[np.float32]]) -> None:
    """Raise unless scales, codes and norms hold what the kernels may rely on."""
    for name, tensor in tensors.items():
        if not isinstance(tensor, Packed):
            if not np.isfinite(tensor).all():
                raise FileError(f"{path} {name} must be finite, not otherwise")
            continue
        scales = tensor.scales
        positive = (scales > 0).all() if tensor.kind == "ternary" else (scales >= 0).all()
        if not (positive and np.isfinite(scales).all()):
            raise FileError(f"{path} {name} scales must be finite and above 0, not otherwise")
        if not _codes_allowed(tensor):
            rule = {"ternary": "-1, 0 or 1", "int8": "between -127 and 127", "bf16": "finite"}
            raise FileError(f"{path} {name} weights must be {rule[tensor.kind]}, not otherwise")


def _matrices(config: Config) -> dict[str, tuple[tuple[int, ...], int]]:
    """Return the rows of each part, and the columns, of every packed matrix."""
    wanted: dict[str, tuple[tuple[int, ...], int]] = {"embedding": ((config.vocab,), config.hidden)}
    if not config.tied:
        wanted["head"] = wanted["embedding"]
    for layer in range(config.layers):
        linear = linear_shapes(config, layer)
        for fused, names in FUSED.items():
            rows = tuple(linear[name][0] for name in names)
            wanted[f"layers.{layer}.{fused}"] = rows, linear[names[0]][1]
    return wanted


def _kind(path: Path, name: str, described: Any, parts: tuple[int, ...], columns: int) -> str:
    match described:
        case {"kind": "ternary" | "int8" | "bf16" as kind}:
            pass
        case _:
            raise FileError(f"{path} {name} must be ternary, int8 or bf16, not {described!r:.60}")
    if kind == "ternary" and name in ("embedding", "head"):
        raise FileError(f"{path} {name} must be int8 or bf16, not ternary")
    asked = {
        "kind": kind,
        "parts": list(parts),
        "columns": columns,
        "interleaved": name.endswith("gate_up"),
    }
    if described != asked:
        raise FileError(f"{path} {name} must be described as {asked}, not {described!r:.120}")
    return str(kind)


def _shapes(kind: str, parts: tuple[int, ...], columns: int) -> tuple[tuple[int, ...], int]:
    """Return the shape of the tiles and the number of scales."""
    groups = sum(-(-rows // GROUP) for rows in parts)
    if kind == "ternary":
        return (groups, -(-columns // 16), 64), groups
    if kind == "int8":
        return (groups, -(-columns // 4), 64), groups * GROUP
    return (groups, columns, GROUP), 0


def _array(
    path: Path,
    arrays: Mapping[str, NDArray[Any]],
    name: str,
    shape: tuple[int, ...],
    dtype: np.dtype[Any],
) -> NDArray[Any]:
    if name not in arrays:
        raise FileError(f"{path} must hold {name}, not lack it")
    array = arrays[name]
    if array.shape != shape or array.dtype != dtype:
        raise FileError(f"{path} {name} must be {shape} {dtype}, not {array.shape} {array.dtype}")
    return array


def _codes_allowed(tensor: Packed) -> bool:
    if tensor.kind == "int8":
        return bool(tensor.tiles.min(initial=1) > 0)
    words = tensor.tiles.reshape(-1).view(np.uint64)
    for at in range(0, len(words), _SLICE):
        piece = words[at : at + _SLICE]
        if tensor.kind == "ternary":
            if (piece & piece >> np.uint64(1) & _SPARE).any():
                return False
        elif (piece.view(np.uint16) & np.uint16(0x7F80)).max() == 0x7F80:
            return False
    return True
