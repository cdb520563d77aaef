"""The verb ``demo``: real images through shipped networks, golden and RTL, bit for bit."""

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from edgewright.cli.common import Outcome, asking, progress

__all__ = ["EXAMPLE", "demo"]

EXAMPLE = "edgewright demo"


def demo(
    out: Annotated[Path, typer.Option("-o", "--out", help="Picture to write (PNG).")] = Path(
        "edgewright-demo.png"
    ),
    seed: Annotated[int, typer.Option(help="Of the simulated memory and of power-up.")] = 1,
    stall: Annotated[
        float, typer.Option(help="Chance that the memory pauses, each cycle.", min=0, max=0.95)
    ] = 0.0,
) -> Outcome:
    """Run held-out images through the shipped networks on simulated hardware; compare; draw."""
    from edgewright.firmware.device import DeviceError
    from edgewright.sim.demo import demo as work
    from edgewright.sim.device import BuildError

    with progress("demo") as report, asking("type: edgewright doctor", BuildError, DeviceError):
        result = work(out, seed=seed, stall=stall, progress=report)
    return Outcome(result, lambda console: _show(console, result), result["bit_exact"])


def _show(console: Console, result: dict[str, Any]) -> None:
    table = Table("network", "image", "task", "bit-exact", "tensors", "cycles", "MACs", box=None)
    for run in result["runs"]:
        table.add_row(
            run["model"],
            str(run["image"]),
            run["task"],
            "[green]yes[/]" if run["bit_exact"] else "[red]NO[/]",
            str(run["tensors"]),
            f"{run['cycles']:,}",
            f"{run['mac_utilisation']:.1%}",
        )
    console.print(table)
    for run in result["runs"]:
        for line in run["differences"]:
            console.print(line, style="red", highlight=False, markup=False)
    console.print(f"images: {result['source']}", highlight=False, markup=False)
    console.print(f"picture: {result['picture']}", highlight=False, markup=False)
    verdict = "bit-exact" if result["bit_exact"] else "NOT bit-exact"
    console.print(f"{verdict}; {result['seconds']:.0f} s", highlight=False)
