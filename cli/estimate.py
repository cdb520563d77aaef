"""The verb ``estimate``: what a network takes on a board, before anything is built."""

from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from edgewright.cli.common import Outcome, asking, progress
from edgewright.cli.inputs import open_model

__all__ = ["EXAMPLE", "estimate"]

EXAMPLE = "edgewright estimate m3vit-micro --board ulx3s-85f"


def estimate(
    model: Annotated[str, typer.Argument(help="A shipped model, or a graph file.")],
    board: Annotated[str, typer.Option(help="ulx3s-85f, zcu102 or kv260.")],
    config: Annotated[
        str | None, typer.Option(help="Named configuration; the board's own if left out.")
    ] = None,
    latency: Annotated[int, typer.Option(help="Of the memory, in cycles.", min=1)] = 64,
) -> Outcome:
    """Predict cycles, time, bytes and cells, also for arrays of other sizes."""
    from edgewright.boards.catalog import find_board
    from edgewright.boards.estimate import estimate as work
    from edgewright.boards.generate import find_configuration

    with asking("type: edgewright estimate --help"):
        found = find_board(board)
        chosen = find_configuration(config, found)
    graph, _ = open_model(model, None)
    with progress(f"estimate {graph.name}"), asking("choose another --config"):
        predicted = work(graph, found, chosen, latency=latency)
    result = {
        "model": graph.name,
        "board": found.name,
        "config": config or found.configuration,
        "how": "estimate",
        "rows": chosen.rows,
        "columns": chosen.columns,
        **predicted,
    }
    return Outcome(result, lambda console: _show(console, result))


def _show(console: Console, result: dict[str, Any]) -> None:
    kinds = list(result["cells"])
    table = Table("array", "cycles", "ms", "MACs", *kinds, "fits", box=None)
    for row in (result, *result["alternatives"]):
        table.add_row(
            f"{row['rows']} x {row['columns']}",
            f"{row['cycles']:,}",
            f"{row['latency_ms']:.2f}",
            f"{row['mac_utilisation']:.0%}",
            *(f"{row['cells'][kind]:,}" for kind in kinds),
            "yes" if row["fits"] else "no",
            style="bold" if row is result else "",
        )
    held = (f"{result['available'][kind]:,}" for kind in kinds)
    table.add_row("the part holds", "", "", "", *held, "")
    console.print(table)
    console.print("estimates, all tasks together; bold: the configuration that was asked about")
