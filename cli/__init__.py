"""The ``edgewright`` command: thin, one file per verb, no logic of its own."""

import sys
from typing import NoReturn

__all__ = ["main"]


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command and leave with its exit code: 130 when it is interrupted."""
    try:
        # Loading takes long enough on a busy machine to be interrupted.
        from edgewright.cli.app import run_command

        code = run_command(sys.argv[1:] if arguments is None else arguments)
    except KeyboardInterrupt:
        print("edgewright: interrupted", file=sys.stderr)
        code = 130
    sys.exit(code)
