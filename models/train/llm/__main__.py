"""Train ``tiny-bitnet`` with one command: ``python -m edgewright.models.train.llm -o FOLDER``."""

import argparse
import json
import sys
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

STEPS = 5600


def main() -> None:
    """Parse the arguments, train with a progress bar, print the metrics as JSON."""
    parser = argparse.ArgumentParser(prog="python -m edgewright.models.train.llm")
    parser.add_argument("-o", "--out", type=Path, required=True, help="folder to write")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--twin", action="store_true", help="the float twin instead")
    parser.add_argument(
        "--text", type=Path, nargs="+", metavar="FILE", help="read these, not Debian's texts"
    )
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    try:
        from edgewright.models.train.llm.make import make
    except ModuleNotFoundError as error:
        sys.exit(f"{parser.prog}: needs {error.name}; type: pip install torch tokenizers")
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    with Progress(*columns, TimeRemainingColumn(), console=console) as bar:
        shown = bar.add_task("text", total=None)

        def report(what: str, done: int, total: int) -> None:
            bar.update(shown, description=what, completed=done, total=total)
            if not console.is_terminal and done % 25 == 0:
                console.print(f"{done}/{total} {what}", highlight=False)

        try:
            result = make(progress=report, **vars(arguments))
        except ValueError as error:
            sys.exit(f"{parser.prog}: {error}")
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    main()
