"""The verb ``doctor``: is everything here that the other verbs need."""

from dataclasses import asdict

from rich.console import Console
from rich.table import Table

from edgewright.cli.common import Outcome

__all__ = ["EXAMPLE", "doctor"]

EXAMPLE = "edgewright doctor"


def doctor() -> Outcome:
    """Say which tools and versions are found, and what brings the missing ones."""
    from edgewright.sim.tools import find_tools

    tools = find_tools()
    good = all(tool.version for tool in tools if tool.needed)

    def show(console: Console) -> None:
        table = Table("tool", "for", "version", "missing? type", box=None, pad_edge=False)
        for tool in tools:
            absent = "[red]missing[/]" if tool.needed else "[yellow]not here[/]"
            bring = "" if tool.version else tool.bring.replace("[", r"\[")
            table.add_row(tool.name, tool.purpose, tool.version or absent, bring)
        console.print(table)
        missing = [tool.name for tool in tools if tool.needed and not tool.version]
        console.print(f"missing: {', '.join(missing)}" if missing else "ready: edgewright demo")

    return Outcome({"ok": good, "tools": [asdict(tool) for tool in tools]}, show, good)
