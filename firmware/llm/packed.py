"""Whole models in the layout that the kernels read, and back."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.checkpoint import (
    Checkpoint,
    Rows8,
    Tensor,
    Vocabulary,
    expected_tensors,
)
from edgewright.firmware.llm.compaction import padded
from edgewright.firmware.llm.config import Config, linear_shapes
from edgewright.firmware.llm.pages import empty, placed
from edgewright.firmware.llm.tiles import GROUP, groups_of, kind_of, regroup, tile, untile

__all__ = ["DENSE", "FUSED", "Packed", "PackedModel", "pack", "pack_matrix"]

DENSE = ("bf16", "int8")
_ROWS = 2048  # of the embedding, converted in one go; whole pairs of groups

FUSED = {"qkv": ("q", "k", "v"), "o": ("o",), "gate_up": ("gate", "up"), "down": ("down",)}

Report = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Packed:
    """One or more matrices over the same inputs, packed together.

    Parameters
    ----------
    kind : str
        ``"ternary"``: ``tiles`` is (groups, ceil(columns / 16), 64) uint8; byte ``4 r + c`` holds
        in bits ``2 p`` the weight plus 1 of row ``r``, column ``4 p + c`` of the tile.
        ``"int8"``: (groups, ceil(columns / 4), 64) uint8; byte ``4 r + c`` is the value plus 128.
        ``"bf16"``: (groups, columns, 16) uint16, the upper halves of float32.
    parts : tuple of int
        Rows of each matrix. Each begins a new group; missing rows are zeros.
    columns : int
        Inputs.
    tiles : array
        The weights, in the order of memory: of two groups, 0 and 1, 2 and 3, and so on, the tiles
        alternate, so that one read of the inputs serves both; a last group alone has its tiles
        to itself. Index a group only after `separate`.
    scales : array of float32
        What 1 is worth: (groups,) for ternary, (groups * 16,) for int8, (0,) for bf16.
    interleaved : bool
        Whether the groups of the parts alternate instead of following one another.
    """

    kind: str
    parts: tuple[int, ...]
    columns: int
    tiles: NDArray[np.uint8] | NDArray[np.uint16]
    scales: NDArray[np.float32]
    interleaved: bool = False

    @property
    def nbytes(self) -> int:
        """Bytes of weights and scales."""
        return self.tiles.nbytes + self.scales.nbytes

    def unpack(self) -> list[Tensor]:
        """Return the matrices again; exact, except that bf16 stays rounded."""
        counts = [groups_of(rows) for rows in self.parts]
        if self.interleaved:
            many = len(self.parts)
            places = [np.arange(n) * many + i for i, n in enumerate(counts)]
        else:
            ends = np.cumsum([0, *counts])
            places = [np.arange(a, b) for a, b in pairwise(ends)]
        parts = zip(self.parts, places, strict=True)
        return [self._matrix(rows, groups) for rows, groups in parts]

    def separate(self) -> NDArray[Any]:
        """Return the tiles with one group after the other, as their shape says."""
        return regroup(self.tiles, apart=True)

    def _matrix(self, rows: int, groups: NDArray[np.int64]) -> Tensor:
        scales = self.scales.reshape(len(self.tiles), -1)[groups].ravel()
        return untile(self.kind, self.separate()[groups], scales, rows, self.columns)


@dataclass(frozen=True)
class PackedModel:
    """A whole model in kernel layout.

    Parameters
    ----------
    config : Config
        Shape and arithmetic.
    tensors : mapping
        ``embedding``, ``head`` unless tied, ``layers.N.`` before the names of `FUSED`, each
        Packed; norms under their checkpoint names, (width,) float32.
    vocabulary : Vocabulary
        Tokenizer and chat template.
    original : mapping
        The configuration of the file that it came from.
    format : str
        What that file was.
    findings : list of str
        What a user should know of it.
    """

    config: Config
    tensors: Mapping[str, Packed | NDArray[np.float32]]
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    original: Mapping[str, object] = field(default_factory=dict)
    format: str = ""
    findings: Sequence[str] = ()

    @property
    def nbytes(self) -> int:
        """Bytes of all weights."""
        return sum(tensor.nbytes for tensor in self.tensors.values())

    def checkpoint(self) -> Checkpoint:
        """Return the same model as separate matrices, for the reference backend and for export.

        Feed-forward channels that were left out are zeros, after those that were kept.
        """
        return Checkpoint(
            replace(self.config, ffn_kept=()),
            self.format,
            self._read,
            self.vocabulary,
            dict(self.original),
            list(self.findings),
        )

    def _read(self, name: str) -> Tensor:
        return padded(self._kept(name), name, self.config)

    def _kept(self, name: str) -> Tensor:
        direct = self.tensors.get(name)
        if isinstance(direct, np.ndarray):
            return direct
        if name in ("embedding", "head"):
            (matrix,) = self._packed(name).unpack()
            return matrix
        at, _, last = name.rpartition(".")
        fused, parts = next((f, p) for f, p in FUSED.items() if last in p)
        return self._packed(f"{at}.{fused}").unpack()[parts.index(last)]

    def _packed(self, name: str) -> Packed:
        tensor = self.tensors[name]
        assert isinstance(tensor, Packed)  # by the contract of ``tensors``
        return tensor


def pack(
    checkpoint: Checkpoint,
    *,
    dense: str = "bf16",
    head: str = "int8",
    progress: Report | None = None,
) -> PackedModel:
    """Pack a model, reading one tensor after the other.

    Parameters
    ----------
    checkpoint : Checkpoint
        The model.
    dense : str
        What float matrices of the blocks become, one of `DENSE`.
    head : str
        What the embedding and the output matrix become, one of `DENSE`.
    progress : callable
        Called with what is packed, how many layers are done, and of how many.

    Raises
    ------
    ValueError
        If an option is not in `DENSE`, or matrices that are packed together differ in kind.
    """
    for name, value in (("dense", dense), ("head", head)):
        if value not in DENSE:
            raise ValueError(f"{name} must be bf16 or int8, not {value}")
    report = progress or (lambda _what, _done, _total: None)
    return PackedModel(
        checkpoint.config,
        dict(_packed_tensors(checkpoint, dense, head, report)),
        checkpoint.vocabulary,
        checkpoint.original,
        checkpoint.format,
        checkpoint.findings,
    )


def pack_matrix(
    parts: Sequence[Tensor], *, dense: str = "bf16", interleaved: bool = False
) -> Packed:
    """Pack matrices over the same inputs; float ones become ``dense``."""
    ready = [_askind_of(part, dense) for part in parts]
    kinds = {kind_of(part) for part in ready}
    columns = {part.shape[1] for part in ready}
    if len(kinds) != 1 or len(columns) != 1:
        raise ValueError(f"packed matrices must be of one kind and width, not {kinds} {columns}")
    tiles, scales = zip(*(tile(part) for part in ready), strict=True)
    rows = tuple(part.shape[0] for part in ready)
    order = _interleave([groups_of(r) for r in rows]) if interleaved else slice(None)
    all_tiles = placed(regroup(np.concatenate(tiles)[order], apart=False))
    per_group = np.concatenate(scales).reshape(len(all_tiles), -1)[order]
    return Packed(kinds.pop(), rows, columns.pop(), all_tiles, per_group.ravel(), interleaved)


def _packed_tensors(
    checkpoint: Checkpoint, dense: str, head: str, report: Report
) -> Iterator[tuple[str, Packed | NDArray[np.float32]]]:
    config, read = checkpoint.config, checkpoint.read
    yield "embedding", _outer(checkpoint, "embedding", head)
    linear = linear_shapes(config)
    for layer in range(config.layers):
        report("packing", layer, config.layers)
        for fused, names in FUSED.items():
            parts = [read(f"layers.{layer}.{name}") for name in names]
            packed = pack_matrix(parts, dense=dense, interleaved=fused == "gate_up")
            yield f"layers.{layer}.{fused}", packed
    report("packing", config.layers, config.layers)
    if not config.tied:
        yield "head", _outer(checkpoint, "head", head)
    for name in _norms(checkpoint, linear):
        yield name, np.asarray(read(name), np.float32)


def _outer(checkpoint: Checkpoint, name: str, dense: str) -> Packed:
    """Pack the embedding or the output matrix, a few rows at a time if they can be had so."""
    config, rows = checkpoint.config, checkpoint.rows
    if rows is None:
        return pack_matrix([checkpoint.read(name)], dense=dense)
    tiles: NDArray[Any] | None = None
    scales: list[NDArray[np.float32]] = []
    for start in range(0, config.vocab, _ROWS):
        piece = pack_matrix([rows(name, start, min(start + _ROWS, config.vocab))], dense=dense)
        if tiles is None:
            whole = (groups_of(config.vocab), *piece.tiles.shape[1:])
            tiles = empty(whole, piece.tiles.dtype)
        at = start // GROUP
        tiles[at : at + len(piece.tiles)] = piece.tiles
        scales.append(piece.scales)
    assert tiles is not None  # a vocabulary has at least one token
    return Packed(piece.kind, (config.vocab,), config.hidden, tiles, np.concatenate(scales))


def _norms(checkpoint: Checkpoint, linear: Iterable[str]) -> Iterator[str]:
    matrices = {*linear, "embedding", "head"}
    yield from (n for n in expected_tensors(checkpoint.config) if n.split(".")[-1] not in matrices)


def _askind_of(tensor: Tensor, dense: str) -> Tensor:
    if not isinstance(tensor, np.ndarray) or dense == "bf16":
        return tensor
    scales = np.abs(tensor).max(axis=1).astype(np.float32) / np.float32(127)
    safe = np.where(scales > 0, scales, np.float32(1))[:, None]
    return Rows8(np.clip(np.rint(tensor / safe), -127, 127).astype(np.int8), scales)


def _interleave(counts: Sequence[int]) -> NDArray[np.int64]:
    if len(set(counts)) != 1:
        raise ValueError(f"interleaved matrices must have equal rows, not {counts} groups")
    return np.arange(sum(counts)).reshape(len(counts), -1).T.ravel()
