"""The verb ``quantize``: a checkpoint and a few frames in, a graph and its accuracy out."""

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from edgewright.cli.common import BadRequest, Outcome, asking, progress

__all__ = ["EXAMPLE", "quantize"]

EXAMPLE = "edgewright quantize micro.safetensors --data calibration --frames 8"


def quantize(
    checkpoint: Annotated[Path, typer.Argument(help="What edgewright train wrote.")],
    data: Annotated[
        str, typer.Option(help="Frames to calibrate on: calibration (shipped) or a file.")
    ] = "calibration",
    held_out: Annotated[
        str, typer.Option(help="Frames to measure on: heldout (shipped) or a file.")
    ] = "heldout",
    frames: Annotated[int | None, typer.Option(help="Measure on the first N only.", min=1)] = None,
    out: Annotated[
        Path | None,
        typer.Option(help="Graph to write; <checkpoint>.graph.safetensors if left out."),
    ] = None,
) -> Outcome:
    """Calibrate and quantise; report the accuracy of both."""
    from edgewright.models.checkpoint import load_checkpoint
    from edgewright.models.frames import load_frames
    from edgewright.models.graph import save
    from edgewright.models.quantise import quantise
    from edgewright.sim.accuracy import accuracy

    out = out or checkpoint.with_suffix(".graph.safetensors")
    if not out.parent.is_dir():
        raise BadRequest(f"--out must be in a folder that exists, not {out}; make it first")
    with asking("type: edgewright quantize --help"), progress("calibrate") as report:
        trained = load_checkpoint(checkpoint)
        calibration = load_frames(data).fit(trained.config.image)
        measured = load_frames(held_out).fit(trained.config.image).take(slice(frames))
        graph = quantise(trained, calibration.image)
        measures = accuracy(
            trained, graph, measured, lambda done, total: report("measure", done, total)
        )
        save(graph, out)
    result = {**measures, "graph": str(out), "hash": graph.hash, "precision": graph.precision}
    return Outcome(result, lambda console: _show(console, result))


def _show(console: Console, result: dict[str, Any]) -> None:
    table = Table("task", "metric", "float", result["precision"], box=None)
    for task, metrics in result["metrics_float"].items():
        for name, value in metrics.items():
            if isinstance(value, float):
                quantised = result["metrics_quantised"][task][name]
                table.add_row(task, name, f"{value:.4f}", f"{quantised:.4f}")
    console.print(table)
    console.print(f"measured on {result['frames']} frames", highlight=False)
    console.print(f"graph: {result['graph']}", highlight=False)
