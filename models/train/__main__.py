"""Train from the command line: ``python -m edgewright.models.train m3vit-micro --out FILE``."""

import argparse
import json
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from edgewright.models.networks.m3vit import NETWORKS
from edgewright.models.train.loop import PRECISIONS, train


def main() -> None:
    """Parse the arguments, train with a progress bar, print the metrics as JSON."""
    parser = argparse.ArgumentParser(prog="python -m edgewright.models.train")
    parser.add_argument("network", choices=list(NETWORKS))
    parser.add_argument("--out", type=Path, required=True, help="checkpoint to write")
    parser.add_argument("--data", type=Path, help="scenes or CamVid; rendered when missing")
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--precision", choices=PRECISIONS, default="float")
    parser.add_argument("--start", type=Path, help="float checkpoint to begin with")
    parser.add_argument("--dense", action="store_true", help="the dense twin instead")
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument(
        "--shallow", type=int, nargs=2, metavar=("BLOCKS", "STEPS"), help="first blocks alone"
    )
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    with Progress(*columns, TimeRemainingColumn(), console=console) as bar:
        shown = bar.add_task("load", total=None)

        def report(what: str, done: int, total: int) -> None:
            bar.update(shown, description=what, completed=done, total=total)
            if not console.is_terminal and done % 50 == 0:
                console.print(f"{done}/{total} {what}", highlight=False)

        result = train(progress=report, **vars(arguments))
    print(json.dumps(result))


if __name__ == "__main__":
    main()
