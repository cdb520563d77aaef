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
    device: Annotated[str, typer.Option(help="What computes: golden.")] = "golden",
    out: Annotated[Path, typer.Option("-o", "--out", help="Folder for the pictures.")] = Path(),
) -> Outcome:
    """Run a network on an image; draw what it sees."""
    from PIL import Image

    from edgewright.models.catalog import find_model
    from edgewright.models.frames import load_frames
    from edgewright.models.graph import load
    from edgewright.models.images import read_image
    from edgewright.models.networks.m3vit import M3ViTConfig
    from edgewright.models.pictures import draw_output
    from edgewright.sim.golden.run import run as run_golden

    if device != "golden":
        raise BadRequest(f"device must be golden, not {device}; type: edgewright run --help")
    if not out.is_dir():
        raise BadRequest(f"--out must be a folder that exists, not {out}; make it first")
    with asking("type: edgewright models"):
        graph = load(find_model(model))
        config = M3ViTConfig.from_dict(graph.network)
        if task is not None:
            graph.program(task)
    with asking("add --fit, or type: edgewright run --help"):
        if image is not None:
            pixels, source = read_image(image, config.image, fit=fit), image.stem
        else:
            frames = load_frames("heldout").fit(config.image)
            if frame >= len(frames):
                raise ValueError(f"frame must be below {len(frames)}, not {frame}")
            pixels, source = frames.image[frame], f"frame{frame}"

    output: dict[str, dict[str, Any]] = {}
    start = time.perf_counter()
    with progress("run") as report:
        for name in [task] if task else graph.tasks:
            report(name)
            place = graph.outputs[name]
            values = run_golden(graph, pixels, name)[place.tensor] * place.scale
            picture = out / f"{graph.name}_{source}_{name}.png"
            Image.fromarray(draw_output(config, name, values)).save(picture)
            output[name] = {"picture": str(picture), "scale": place.scale, "tensor": place.tensor}
    seconds = time.perf_counter() - start

    def show(console: Console) -> None:
        table = Table("task", "picture", box=None)
        for name, entry in output.items():
            table.add_row(name, entry["picture"])
        console.print(table)
        console.print(f"{seconds:.1f} s on {device}", highlight=False)

    result = {"output": output, "seconds": seconds, "device": device, "model": graph.name}
    return Outcome(result, show)
