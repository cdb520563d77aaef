"""The verb ``generate``: hardware for a board, and networks compiled for it."""

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from edgewright.cli.common import BadRequest, Outcome, asking, progress

__all__ = ["EXAMPLE", "generate"]

EXAMPLE = "edgewright generate --board ulx3s-85f --model m3vit-micro -o hardware"


def generate(
    board: Annotated[str, typer.Option(help="ulx3s-85f, zcu102 or kv260.")],
    model: Annotated[
        str | None, typer.Option(help="Network to compile for it: a shipped one, or a graph file.")
    ] = None,
    config: Annotated[
        str | None, typer.Option(help="Named configuration; the board's own if left out.")
    ] = None,
    out: Annotated[Path, typer.Option("-o", "--out", help="Folder; made if not there.")] = Path(
        "hardware"
    ),
    build: Annotated[
        bool, typer.Option("--build", help="Synthesis, place and route, out of context.")
    ] = False,
) -> Outcome:
    """Write RTL, interface, register map, board files and programs; build them if asked."""
    from edgewright.boards import generate as work
    from edgewright.boards.catalog import find_board
    from edgewright.boards.flow.tools import ToolError
    from edgewright.models.catalog import find_model
    from edgewright.models.graph import Graph, load

    with asking("type: edgewright generate --help"):
        found = find_board(board)
        chosen = work.find_configuration(config, found)
    graphs: tuple[Graph, ...] = ()
    if model is not None:
        with asking("type: edgewright models"):
            graphs = (load(find_model(model)),)
    with progress("generate") as report:
        with asking("choose another --config or --model, or another folder with -o"):
            files = work.generate(found, chosen, out, graphs=graphs, progress=report)
        result: dict[str, Any] = {
            "board": found.name,
            "files": [str(path) for path in files],
            "build_hash": chosen.digest().hex(),
        }
        if build:
            try:
                result |= work.build(found, out, progress=report)
            except ToolError as error:
                raise BadRequest(f"{error}; type: edgewright doctor") from error
    return Outcome(result, lambda console: _show(console, result))


def _show(console: Console, result: dict[str, Any]) -> None:
    for path in result["files"]:
        console.print(path, highlight=False)
    console.print(f"build hash {result['build_hash'][:12]}", highlight=False)
    if "cells" in result:
        table = Table("cells", "used", "available", box=None)
        for name, count in result["cells"].items():
            table.add_row(name, str(count), str(result["available"].get(name, "")))
        console.print(table)
        if result["fmax_mhz"] is None:
            console.print("an estimate by Yosys; place and route: run build.tcl with Vivado")
        else:
            console.print(f"Fmax {result['fmax_mhz']:.1f} MHz after place and route")
