"""Everything that one board needs of one accelerator, in one folder."""

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

from edgewright.boards.board import Board
from edgewright.boards.flow import ecp5, vivado
from edgewright.hwgen.compile import compile_graph
from edgewright.hwgen.config import CONFIGURATIONS, AcceleratorConfig
from edgewright.hwgen.generate import TOP, write_hardware
from edgewright.models import program
from edgewright.models.graph import Graph, write_whole

__all__ = ["build", "find_configuration", "generate"]


def find_configuration(name: str | None, board: Board) -> AcceleratorConfig:
    """Return a named configuration, or the one that suits the board."""
    name = name or board.configuration
    if name not in CONFIGURATIONS:
        raise ValueError(f"config must be one of {', '.join(CONFIGURATIONS)}, not {name}")
    return CONFIGURATIONS[name]


def generate(
    board: Board,
    config: AcceleratorConfig,
    folder: Path,
    *,
    graphs: tuple[Graph, ...] = (),
    progress: Callable[[str], None] = lambda line: None,
) -> list[Path]:
    """Write hardware, constraints or scripts, and a program for each graph; return the files.

    Nothing is written when a graph does not fit.

    Parameters
    ----------
    board : Board
    config : AcceleratorConfig
    folder : Path
        Made if it is not there.
    graphs : tuple of Graph
        Networks to compile for this accelerator.
    progress : callable
        Called with one line of text per step.
    """
    programs = []
    for graph in graphs:
        progress(f"compile {graph.name}")
        programs.append(compile_graph(graph, config))

    folder.mkdir(parents=True, exist_ok=True)
    progress("write the Verilog")
    files = write_hardware(config, folder)
    if board.flow == "vivado":
        # The first file is the Verilog, which is there already.
        files += vivado.bundle(files[0].read_text(), TOP, board, folder)[1:]
    else:
        files.append(folder / f"{board.name}.lpf")
        write_whole(files[-1], board.constraints.encode())
    for compiled in programs:
        files.append(folder / f"{compiled.name}.program.safetensors")
        program.save(compiled, files[-1])
    return files


def build(
    board: Board,
    folder: Path,
    *,
    progress: Callable[[str], None] = lambda line: None,
) -> dict[str, Any]:
    """Build what :func:`generate` wrote into ``folder``, the accelerator alone, without pins.

    Returns
    -------
    dict
        ``cells`` and ``available`` by kind, ``fmax_mhz``, ``bitstream``, ``how``, ``records``. For
        a board that needs Vivado, ``cells`` is the estimate of Yosys and the next two are None.
    """
    verilog = (folder / f"{TOP}.v").read_text()
    if board.flow == "vivado":
        cells, records = vivado.estimate(verilog, TOP, board, progress=progress)
        return {
            "cells": cells,
            "available": board.resources,
            "fmax_mhz": None,
            "bitstream": None,
            "how": "estimate",
            "records": [record.to_dict() for record in records],
        }
    result = dataclasses.asdict(ecp5.build(verilog, TOP, board, folder, progress=progress))
    return {
        **{name: result[name] for name in ("cells", "available", "fmax_mhz", "bitstream")},
        "how": "post-route timing",
        "records": result["records"],
    }
