"""The verb ``run``: one image through a network."""

import time
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from edgewright.cli.common import BadRequest, Outcome, asking, progress

__all__ = ["EXAMPLE", "run"]

EXAMPLE = "edgewright run m3vit-micro --frame 2"


def run(
    model: Annotated[str, typer.Argument(help="A shipped model, or a graph file.")],
    image: Annotated[
        Path | None, typer.Option(help="Picture; a shipped held-out frame if left out.")
    ] = None,
    fit: Annotated[bool, typer.Option("--fit", help="Scale and cut the picture to size.")] = False,
    frame: Annotated[int, typer.Option(help="Which held-out frame.", min=0)] = 0,
    task: Annotated[str | None, typer.Option(help="One task; all if left out.")] = None,
    device: Annotated[str, typer.Option(help="What computes: golden or rtl.")] = "golden",
    config: Annotated[str, typer.Option(help="Named configuration, for rtl.")] = "edge256",
    out: Annotated[Path, typer.Option("-o", "--out", help="Folder for the pictures.")] = Path(),
) -> Outcome:
    """Run a network on an image; draw what it sees."""
    from edgewright.cli.inputs import find_image, open_model
    from edgewright.firmware.device import DeviceError
    from edgewright.models.pictures import save_output
    from edgewright.sim.device import BuildError
    from edgewright.sim.infer import infer

    if not out.is_dir():
        raise BadRequest(f"--out must be a folder that exists, not {out}; make it first")
    graph, tasks = open_model(model, task)
    pixels, source = find_image(graph, image, frame, fit=fit)

    start = time.perf_counter()
    with (
        progress("run") as report,
        asking("type: edgewright run --help", BuildError, DeviceError),
    ):
        values = infer(graph, pixels, tasks, device=device, config=config, progress=report)
    seconds = time.perf_counter() - start
    output: dict[str, dict[str, Any]] = {}
    for name, value in values.items():
        picture = out / f"{graph.name}_{source}_{name}.png"
        save_output(graph, name, value, picture)
        output[name] = {"picture": str(picture), "tensor": graph.outputs[name].tensor}

    def show(console: Console) -> None:
        table = Table("task", "picture", box=None)
        for name, entry in output.items():
            table.add_row(name, entry["picture"])
        console.print(table)
        console.print(f"{seconds:.1f} s on {device}", highlight=False)

    result = {"output": output, "seconds": seconds, "device": device, "model": graph.name}
    return Outcome(result, show)
