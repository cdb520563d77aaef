"""The ``edgewright`` command: thin, one file per verb, no logic of its own."""

from edgewright.cli.app import main

__all__ = ["main"]
