"""The verb ``simulate``: a network, or one unit, on simulated hardware beside the golden model."""

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from edgewright.cli.common import BadRequest, Outcome, asking, progress

__all__ = ["EXAMPLE", "simulate"]

EXAMPLE = "edgewright simulate --model m3vit-micro --task depth"


def simulate(
    unit: Annotated[str | None, typer.Argument(help="One hardware unit, by its bench.")] = None,
    model: Annotated[
        str | None, typer.Option(help="Network: a shipped one, or a graph file.")
    ] = None,
    image: Annotated[
        Path | None, typer.Option(help="Picture; a shipped held-out frame if left out.")
    ] = None,
    fit: Annotated[bool, typer.Option("--fit", help="Scale and cut the picture to size.")] = False,
    frame: Annotated[int, typer.Option(help="Which held-out frame.", min=0)] = 0,
    task: Annotated[str | None, typer.Option(help="One task; all if left out.")] = None,
    config: Annotated[str, typer.Option(help="Named configuration.")] = "edge256",
    latency: Annotated[int, typer.Option(help="Of the memory, in cycles.", min=1)] = 64,
    stall: Annotated[
        float, typer.Option(help="Chance that the memory pauses, each cycle.", min=0, max=0.95)
    ] = 0.0,
    seed: Annotated[int, typer.Option(help="Of the pauses and of power-up.")] = 1,
    trace: Annotated[
        bool, typer.Option("--trace", help="Compare every tensor, not the outputs alone.")
    ] = False,
) -> Outcome:
    """Simulate the emitted Verilog; compare with the golden model; account for the cycles."""
    from edgewright.cli.inputs import find_image, open_model
    from edgewright.firmware.device import DeviceError
    from edgewright.hwgen.config import CONFIGURATIONS
    from edgewright.sim.device import BuildError
    from edgewright.sim.network import Job
    from edgewright.sim.network import simulate as work

    if (unit is None) == (model is None):
        raise BadRequest("say one of UNIT and --model; type: edgewright simulate --help")
    if unit is not None:
        return _simulate_unit(unit, seed)
    graph, tasks = open_model(str(model), task)
    pixels, _ = find_image(graph, image, frame, fit=fit)
    with asking("type: edgewright simulate --help"):
        if config not in CONFIGURATIONS:
            raise ValueError(f"config must be one of {', '.join(CONFIGURATIONS)}, not {config}")
    with (
        progress("simulate") as report,
        asking("type: edgewright simulate --help", BuildError, DeviceError),
    ):
        runs = work(
            [Job(graph, pixels, name, trace) for name in tasks],
            CONFIGURATIONS[config],
            latency=latency,
            stall=stall,
            seed=seed,
            progress=report,
        )
    rows = [_row(run) for run in runs]
    cycles, macs = (sum(getattr(run, name) for run in runs) for name in ("cycles", "macs"))
    ideal = -(-macs // CONFIGURATIONS[config].lanes)
    result = {
        "bit_exact": all(run.bit_exact for run in runs),
        "cycles": cycles,
        "cycles_ideal": ideal,
        "mac_utilisation": round(ideal / cycles, 4),
        "stalls": {name: sum(row["stalls"][name] for row in rows) for name in rows[0]["stalls"]},
        "model": graph.name,
        "config": config,
        "runs": rows,
    }
    return Outcome(result, lambda console: _show(console, result), result["bit_exact"])


def _row(run: Any) -> dict[str, Any]:
    counters = run.counters
    compute = counters["compute"]
    stalls = {
        name: value
        for name, value in counters.items()
        if name.startswith("wait_") or name == "sequence"
    }
    other = counters["cycles"] - compute - sum(stalls.values())
    return {
        "task": run.job.task,
        "bit_exact": run.bit_exact,
        "tensors": run.tensors,
        "differences": list(run.differences[:5]),
        "cycles": run.cycles,
        "cycles_ideal": -(-run.macs // run.lanes),
        "mac_utilisation": round(run.mac_utilisation, 4),
        "stalls": {**stalls, "padding": compute - -(-run.macs // run.lanes), "other": other},
        "counters": counters,
    }


def _simulate_unit(unit: str, seed: int) -> Outcome:
    from edgewright.sim.units import simulate_unit

    with progress(f"simulate {unit}"), asking("type: edgewright simulate --help"):
        try:
            result = simulate_unit(unit, seeds=(seed,))
        except ModuleNotFoundError as error:
            if error.name not in ("cocotb", "cocotb_tools"):
                raise
            raise BadRequest("benches need cocotb; type: pip install 'edgewright[test]'") from None

    def show(console: Console) -> None:
        for line in result["differences"]:
            console.print(line, style="red", highlight=False, markup=False)
        verdict = "[green]bit-exact[/]" if result["bit_exact"] else "[red]NOT bit-exact[/]"
        shape = ", ".join(f"{name} {value}" for name, value in result["parameters"].items())
        console.print(f"{unit} ({shape}): {verdict}", highlight=False)

    return Outcome(result, show, result["bit_exact"])


def _show(console: Console, result: dict[str, Any]) -> None:
    table = Table("task", "bit-exact", "tensors", "cycles", "ideal", "MACs", box=None)
    for row in result["runs"]:
        table.add_row(
            row["task"],
            "[green]yes[/]" if row["bit_exact"] else "[red]NO[/]",
            str(row["tensors"]),
            f"{row['cycles']:,}",
            f"{row['cycles_ideal']:,}",
            f"{row['mac_utilisation']:.1%}",
        )
    console.print(table)
    lost = Table("cycles beside the ideal", "cycles", "share", box=None)
    for name, count in result["stalls"].items():
        lost.add_row(name.replace("_", " "), f"{count:,}", f"{count / result['cycles']:.1%}")
    console.print(lost)
    for row in result["runs"]:
        for line in row["differences"]:
            console.print(line, style="red", highlight=False, markup=False)
