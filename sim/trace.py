"""What the accelerator retired, as tensors of the graph, to set beside the golden ones."""

import dataclasses

import numpy as np
from numpy.typing import NDArray

from edgewright.models.program import CommandInfo, Program

__all__ = ["Traced", "differences", "traced_tensors"]

Records = dict[str, NDArray]


@dataclasses.dataclass(frozen=True)
class Traced:
    """One tensor as the hardware made it.

    Attributes
    ----------
    value : array of int
        Its elements; those that the hardware doesn't report are 0.
    seen : array of bool
        Which elements it reported.
    """

    value: NDArray[np.int64]
    seen: NDArray[np.bool_]


def traced_tensors(program: Program, task: str, records: Records) -> dict[str, Traced]:
    """Return every tensor that the records of one run hold, in order of computation.

    Parameters
    ----------
    program : Program
        What was run.
    task : str
        The task that it was run for.
    records : dict of str to structured array
        By kind, as :meth:`edgewright.sim.device.VerilatedDevice.recorded` returns them.

    Returns
    -------
    dict of str to Traced
        Names are those of ``docs/graph.md``. The patches, being input, are not among them; of the
        embedding the class token's row is loaded, not computed, and so is not seen.
    """
    tensors: dict[str, Traced] = {}
    routes = np.empty(0)
    for index, info in enumerate(program.commands):
        if task not in info.tasks or info.kind == "load":
            continue
        mine = {kind: part[part["command"] == index] for kind, part in records.items()}
        if info.norm:
            # Padding is normalised too, and never used.
            tensors[info.norm] = _words(mine["norm"], info.tokens)
        if info.kind == "attention":
            tensors |= _attention(info, mine["column"])
        elif info.kind in {"gather", "scatter"}:
            tensors[str(info.column)] = _slots(info, mine["column"], routes)
        else:
            tensors[str(info.column)] = _columns(info, mine["column"])
        if info.word:
            tensors[info.word] = _words(mine["word"], _extent(mine["word"]["token"]))
        if info.route:
            routes = mine["route"]
            tensors |= _routes(info, routes)
    return tensors


def differences(traced: dict[str, Traced], golden: dict[str, NDArray]) -> list[str]:
    """Return one line for each traced tensor that is not the golden one, first things first.

    A tensor that the hardware reported only in part is different too, except for the class
    token's row of an embedding.
    """
    lines = []
    for name, tensor in traced.items():
        wanted = golden[name].astype(np.int64)
        if tensor.value.shape != wanted.shape:
            lines.append(f"{name}: must have shape {wanted.shape}, not {tensor.value.shape}")
            continue
        wrong = tensor.seen & (tensor.value != wanted)
        missing = ~tensor.seen
        if name == "embed":
            missing[0] = False
        if wrong.any():
            at = tuple(int(i) for i in np.argwhere(wrong)[0])
            lines.append(
                f"{name}: {wrong.sum()} of {wanted.size} differ, "
                f"first {list(at)}: must be {wanted[at]}, not {tensor.value[at]}"
            )
        if missing.any():
            at = tuple(int(i) for i in np.argwhere(missing)[0])
            lines.append(
                f"{name}: {missing.sum()} of {wanted.size} were never reported, first {list(at)}"
            )
    return lines


def _empty(*shape: int) -> Traced:
    return Traced(np.zeros(shape, np.int64), np.zeros(shape, bool))


def _put(tensor: Traced, places: tuple[NDArray, ...], values: NDArray) -> None:
    """Store values at the places inside the tensor; padding is outside, and dropped."""
    places = tuple(np.broadcast_to(place, values.shape) for place in places)
    inside = np.ones(values.shape, bool)
    for place, size in zip(places, tensor.value.shape, strict=True):
        inside &= (place >= 0) & (place < size)
    at = tuple(place[inside] for place in places)
    tensor.value[at] = values[inside]
    tensor.seen[at] = True


def _columns(info: CommandInfo, records: NDArray) -> Traced:
    tensor = _empty(info.tokens, info.columns)
    lanes = np.arange(records["value"].shape[1])
    row, index = (records[name].astype(np.int64)[:, None] for name in ("row", "index"))
    _put(tensor, (row + lanes, index), records["value"])
    return tensor


def _words(records: NDArray, tokens: int) -> Traced:
    """Join words; of one that was written for several experts, the last writing counts."""
    lanes = records["value"].shape[1]
    tensor = _empty(tokens, _extent(records["index"]) * lanes)
    token, index = (records[name].astype(np.int64)[:, None] for name in ("token", "index"))
    _put(tensor, (token, index * lanes + np.arange(lanes)), records["value"])
    return tensor


def _routes(info: CommandInfo, records: NDArray) -> dict[str, Traced]:
    rank = _ranks(records["token"])
    count = _extent(rank)
    result = {}
    for part in ("expert", "score"):
        tensor = result[f"{info.route}.{part}"] = _empty(info.tokens, count)
        _put(tensor, (records["token"].astype(np.int64), rank), records[part])
    return result


def _slots(info: CommandInfo, records: NDArray, routes: NDArray) -> Traced:
    """Sort rows by token: they are places in the experts' queues, which the routes filled."""
    rank = _ranks(routes["token"])
    slot = _ranks(routes["expert"])
    tensor = _empty(info.tokens, _extent(rank), info.columns)
    experts = max(_extent(routes["expert"]), _extent(records["expert"]))
    lanes = np.arange(records["value"].shape[1])
    rows = max(_extent(records["row"]), _extent(slot)) + len(lanes)
    token_of = np.full((experts, rows), -1)
    rank_of = np.full((experts, rows), -1)
    token_of[routes["expert"], slot] = routes["token"]
    rank_of[routes["expert"], slot] = rank
    expert = records["expert"][:, None]
    row = records["row"].astype(np.int64)[:, None] + lanes
    index = records["index"].astype(np.int64)[:, None]
    _put(tensor, (token_of[expert, row], rank_of[expert, row], index), records["value"])
    return tensor


def _attention(info: CommandInfo, records: NDArray) -> dict[str, Traced]:
    """Scores and results share the way out; what is what follows from the order of the tiles.

    That is: scores of tile 0, scores 1, results 0, scores 2, results 1, and so on.
    """
    lanes = records["value"].shape[1]
    tokens, features = info.tokens, info.columns
    row_tiles = -(-tokens // lanes)
    heads = max(1, (len(records) - row_tiles * features) // (row_tiles * tokens))
    size = features // heads
    score, output = _empty(heads, tokens, tokens), _empty(tokens, features)
    tiles = heads * row_tiles
    order = [("score", 0)]
    for tile in range(1, tiles):
        order += [("score", tile), ("output", tile - 1)]
    order.append(("output", tiles - 1))

    start, rows = 0, np.arange(lanes)
    for kind, tile in order:
        part = records[start : start + (tokens if kind == "score" else size)]
        start += len(part)
        row = part["row"].astype(np.int64)[:, None] + rows
        index = part["index"].astype(np.int64)[:, None]
        if kind == "score":
            _put(score, (np.array(tile // row_tiles), row, index), part["value"])
        else:
            _put(output, (row, index), part["value"])
    return {str(info.score): score, str(info.column): output}


def _extent(places: NDArray) -> int:
    """Return how long an axis must be to have all the places."""
    return int(places.max()) + 1 if len(places) else 0


def _ranks(values: NDArray) -> NDArray[np.int64]:
    """Return, for each value, how many equal ones came before it."""
    order = np.argsort(values, kind="stable")
    ordered = values[order]
    starts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])[: len(values)]
    ranks = np.empty(len(values), np.int64)
    ranks[order] = np.arange(len(values)) - np.repeat(starts, np.diff(np.r_[starts, len(values)]))
    return ranks
