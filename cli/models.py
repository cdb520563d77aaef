"""The verb ``models``: what can be run."""

from typing import Any

from rich.console import Console
from rich.table import Column, Table

from edgewright.cli.common import Outcome, asking

__all__ = ["EXAMPLE", "models"]

EXAMPLE = "edgewright models"


def models() -> Outcome:
    """List the networks that are shipped."""
    from edgewright.models.catalog import shipped_models
    from edgewright.models.graph import load

    found: list[dict[str, Any]] = []
    for name, path in shipped_models().items():
        with asking("install edgewright again"):
            graph = load(path)
        found.append({
            "name": name,
            "network": graph.name,
            "precision": graph.precision,
            "tasks": list(graph.tasks),
            "image": list(graph.network["image"]),
            "bytes": path.stat().st_size,
            "hash": graph.hash,
            "trained_on": graph.trained_on,
            "path": str(path),
        })

    def show(console: Console) -> None:
        table = Table(
            Column("model", no_wrap=True), "precision", "tasks", "image", "MB", "hash", box=None
        )
        for row in found:
            size = "x".join(map(str, row["image"]))
            megabytes = f"{row['bytes'] / 1e6:.1f}"
            tasks = ", ".join(row["tasks"])
            table.add_row(row["name"], row["precision"], tasks, size, megabytes, row["hash"][:12])
        console.print(table)
        for source in sorted({row["trained_on"] for row in found}):
            console.print(f"trained on: {source}", highlight=False)

    return Outcome({"models": found}, show)
