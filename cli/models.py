"""The verb ``models``: what can be run."""

from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Column, Table

from edgewright.cli.common import Outcome, asking

__all__ = ["EXAMPLE", "models"]

EXAMPLE = "edgewright models"


def models() -> Outcome:
    """List the networks that are shipped, and the language models that have a name."""
    from edgewright.firmware.llm.open import NAMES
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

    language = [_language_model(name) for name in NAMES]

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

        console.print()
        table = Table(Column("language model", no_wrap=True), "MB", "path, or what brings it")
        table.box = None
        for row in language:
            size = f"{row['bytes'] / 1e6:.1f}" if row["here"] else "-"
            table.add_row(row["name"], size, escape(row["path"] or row["missing"]))
        console.print(table)

    return Outcome({"models": found, "language_models": language}, show)


def _language_model(name: str) -> dict[str, Any]:
    from edgewright.firmware.llm.open import find_model

    row: dict[str, Any] = {"name": name, "here": False, "path": None, "bytes": None}
    try:
        path = find_model(name)
        return {**row, "here": True, "path": str(path), "bytes": path.stat().st_size}
    except (ValueError, OSError) as error:
        return {**row, "missing": str(error)}
