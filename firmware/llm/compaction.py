"""Feed-forward channels that are always zero, left out.

Where a row of gate or of up is all zeros, ``activation(gate) * up`` is zero whatever comes in: the
row, its partner and the column of down that it meets can go. Nothing changes but what is read:
the absolute maximum that sets the step of the activations is the same, and the mean of the
sub-norm is still taken over all channels. Only a float down that becomes int8 may be rounded
otherwise, where the largest weight of a row was in a column that went. Matrices with several scales
stay whole: the layout has one per sixteen rows, and rows would move from one to the next.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.checkpoint import Checkpoint, Rows8, Tensor, Ternary
from edgewright.firmware.llm.config import Config

__all__ = ["compacted", "padded"]

Report = Callable[[str, int, int], None]

_ROWS, _COLUMNS, _NORM = ("gate", "up"), "down", "ffn_sub_norm"


def compacted(checkpoint: Checkpoint, progress: Report | None = None) -> Checkpoint:
    """Return the model without the feed-forward channels that are always zero.

    Parameters
    ----------
    checkpoint : Checkpoint
        The model; gate and up are read once here.
    progress : callable
        Called with what is done, how many layers, and of how many.

    Returns
    -------
    Checkpoint
        With ``config.ffn_kept``, and a finding that says how many were left out; the one that was
        given if there are none.
    """
    config, report = checkpoint.config, progress or (lambda _what, _done, _total: None)
    kept = []
    for layer in range(config.layers):
        report("looking for dead channels", layer, config.layers)
        live = np.ones(config.ffn, bool)
        parts = [checkpoint.read(f"layers.{layer}.{name}") for name in _ROWS]
        if all(len(part.ends) == 1 for part in parts if isinstance(part, Ternary)):
            for part in parts:
                live &= _values(part).any(axis=1)
        live[0] |= not live.any()  # a matrix has at least one row
        kept.append(np.flatnonzero(live))
    report("looking for dead channels", config.layers, config.layers)
    counts = tuple(len(channels) for channels in kept)
    total = config.ffn * config.layers
    if sum(counts) == total:
        return checkpoint

    def read(name: str) -> Tensor:
        tensor, (block, _, last) = checkpoint.read(name), name.rpartition(".")
        if last not in (*_ROWS, _COLUMNS, _NORM):
            return tensor
        channels = kept[int(block.rpartition(".")[2])]
        return _columns(tensor, channels) if last == _COLUMNS else _rows(tensor, channels)

    checkpoint.findings.append(
        f"{total - sum(counts)} of {total} feed-forward channels are always zero and left out."
    )
    return replace(checkpoint, config=replace(config, ffn_kept=counts), read=read)


def padded(tensor: Tensor, name: str, config: Config) -> Tensor:
    """Return a tensor of a model of this configuration with zeros for channels left out."""
    block, _, last = name.rpartition(".")
    if not config.ffn_kept or last not in (*_ROWS, _COLUMNS, _NORM):
        return tensor
    missing = config.ffn - config.ffn_of(int(block.rpartition(".")[2]))
    if last == _COLUMNS:
        return _with_values(tensor, np.pad(_values(tensor), ((0, 0), (0, missing))))
    if last == _NORM:
        return np.pad(_values(tensor), (0, missing))
    whole = _with_values(tensor, np.pad(_values(tensor), ((0, missing), (0, 0))))
    if isinstance(whole, Ternary):
        return replace(whole, ends=(*whole.ends[:-1], config.ffn))
    if isinstance(whole, Rows8):
        return replace(whole, scales=np.pad(whole.scales, (0, missing)))
    return whole


def _values(tensor: Tensor) -> NDArray[Any]:
    match tensor:
        case Ternary(codes=codes):
            return codes
        case Rows8(values=values):
            return values
    return tensor


def _with_values(tensor: Tensor, values: NDArray[Any]) -> Tensor:
    match tensor:
        case Ternary():
            return replace(tensor, codes=values)
        case Rows8():
            return replace(tensor, values=values)
    return values


def _columns(tensor: Tensor, channels: NDArray[np.int64]) -> Tensor:
    return _with_values(tensor, np.ascontiguousarray(_values(tensor)[:, channels]))


def _rows(tensor: Tensor, channels: NDArray[np.int64]) -> Tensor:
    taken = _with_values(tensor, np.ascontiguousarray(_values(tensor)[channels]))
    match taken:
        case Ternary(ends=ends):
            return replace(taken, ends=tuple(int(np.searchsorted(channels, end)) for end in ends))
        case Rows8(scales=scales):
            return replace(taken, scales=scales[channels])
    return taken
