"""The verb ``train``: make a float checkpoint, or one with ternary experts."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from edgewright.cli.common import BadRequest, Outcome, asking, progress

__all__ = ["EXAMPLE", "train"]

EXAMPLE = "edgewright train m3vit-micro --steps 20 --out micro.safetensors"


def train(
    network: Annotated[str, typer.Argument(help="m3vit-tiny or m3vit-micro")],
    out: Annotated[Path, typer.Option(help="Checkpoint to write.")],
    steps: Annotated[int, typer.Option(help="Batches.")] = 2000,
    data: Annotated[
        Path | None, typer.Option(help="Scenes, or CamVid; scenes are rendered if left out.")
    ] = None,
    precision: Annotated[
        str, typer.Option(help="float, or ternary-experts beginning with --start.")
    ] = "float",
    start: Annotated[Path | None, typer.Option(help="Float checkpoint to begin with.")] = None,
    dense: Annotated[
        bool, typer.Option("--dense", help="The dense twin of equal active MACs instead.")
    ] = False,
    seed: Annotated[int, typer.Option(help="Of weights and order; the same gives the same.")] = 0,
    batch: Annotated[int, typer.Option(help="Frames per step.")] = 16,
    rate: Annotated[float, typer.Option(help="Largest learning rate.")] = 1e-3,
    shallow: Annotated[
        tuple[int, int] | None,
        typer.Option(metavar="BLOCKS STEPS", help="Train the first blocks alone at first."),
    ] = None,
    threads: Annotated[int, typer.Option(help="Of torch.")] = 1,
) -> Outcome:
    """Train a reference network; after an interruption, type the same again to go on."""
    try:
        from edgewright.models.train.loop import train as run
    except ModuleNotFoundError as error:
        if error.name not in ("torch", "vizdoom"):
            raise
        raise BadRequest(
            f"training needs {error.name}; type: pip install 'edgewright[train]'"
        ) from None
    if not out.parent.is_dir():
        raise BadRequest(f"--out must be in a folder that exists, not {out}; make it first")

    with progress("load") as report, asking("type: edgewright train --help"):
        result = run(
            network,
            out=out,
            steps=steps,
            data=data,
            precision=precision,
            start=start,
            dense=dense,
            seed=seed,
            batch=batch,
            rate=rate,
            shallow=shallow,
            threads=threads,
            progress=report,
        )

    def show(console: Console) -> None:
        console.print_json(data=result["metrics"])
        console.print(f"checkpoint: {out}", highlight=False)
        console.print(f"next: edgewright quantize {out} --data calibration", highlight=False)

    return Outcome(result, show)
