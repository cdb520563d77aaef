"""What a network takes on a board, before anything is built, and what else could be chosen."""

import dataclasses
from collections.abc import Iterator
from typing import Any

from edgewright.boards.board import Board
from edgewright.boards.cells import estimate_cells
from edgewright.hwgen.compile import CompileError, compile_graph
from edgewright.hwgen.config import AcceleratorConfig
from edgewright.hwgen.estimate import estimate as estimate_cycles
from edgewright.models.graph import Graph

__all__ = ["estimate"]

_ARRAYS = [(rows, columns) for rows in (2, 4, 8) for columns in (8, 16, 32, 64)]


def estimate(
    graph: Graph, board: Board, config: AcceleratorConfig, *, latency: int = 64
) -> dict[str, Any]:
    """Predict cycles, bytes, time and cells.

    Parameters
    ----------
    graph : Graph
    board : Board
    config : AcceleratorConfig
        Must hold the network; :class:`CompileError` names the size that is too small.
    latency : int
        Of the memory, in cycles.

    Returns
    -------
    dict
        ``cycles``, ``latency_ms`` (at the board's clock), ``bytes`` (read), ``mac_utilisation``:
        of all tasks one after the other, and by task in ``tasks``; ``cells``, ``available``,
        ``fits``; and in ``alternatives`` the same for arrays of other sizes, fastest first.
    """
    compile_graph(graph, config)
    chosen = _predict(graph, board, config, latency)
    alternatives = []
    for other in _others(config):
        try:
            compile_graph(graph, other)
        except CompileError:
            continue
        alternatives.append({
            "rows": other.rows,
            "columns": other.columns,
            **_predict(graph, board, other, latency),
        })
    alternatives.sort(key=lambda found: found["cycles"])
    return {**chosen, "alternatives": alternatives}


def _predict(graph: Graph, board: Board, config: AcceleratorConfig, latency: int) -> dict[str, Any]:
    tasks = {task: estimate_cycles(graph, config, task, latency=latency) for task in graph.tasks}
    cycles, macs = (
        sum(getattr(found, name) for found in tasks.values()) for name in ("cycles", "macs")
    )
    cells = estimate_cells(config, board)
    return {
        "cycles": cycles,
        "latency_ms": round(cycles / board.clock_mhz / 1000, 3),
        "bytes": sum(found.bytes for found in tasks.values()),
        "mac_utilisation": round(macs / (config.lanes * cycles), 4),
        "tasks": {
            task: {name: getattr(found, name) for name in ("cycles", "bytes", "mac_utilisation")}
            for task, found in tasks.items()
        },
        "cells": cells,
        "available": {name: board.resources[name] for name in cells},
        "fits": all(count <= board.resources[name] for name, count in cells.items()),
    }


def _others(config: AcceleratorConfig) -> Iterator[AcceleratorConfig]:
    """Yield arrays of other sizes, with buffers that hold as much."""
    for rows, columns in _ARRAYS:
        if (rows, columns) == (config.rows, config.columns) or columns < rows:
            continue
        # Words of one row of tokens, which are as many whatever the row's length.
        per_row = -(-config.activation_words * config.rows // config.padded_tokens)
        padded = -(-config.tokens // rows) * rows
        per_head = -(-config.head_features // columns)
        ring = config.weight_words * config.columns // columns
        yield dataclasses.replace(
            config,
            rows=rows,
            columns=columns,
            activation_words=padded // rows * per_row,
            key_words=-(-padded // columns) * config.features,
            value_words=config.features // config.head_features * per_head * padded,
            weight_words=max(ring, 256),
            parameter_words=max(config.parameter_words, 2 * columns),
        )
