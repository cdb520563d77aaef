"""Tables of what checkpoints measured: ``python -m edgewright.models.train.report FILE...``."""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from safetensors import safe_open

__all__ = ["expert_table", "metric_table"]

_COLUMNS = (
    ("segmentation", "miou", "mIoU"),
    ("segmentation", "pixel_accuracy", "pixel accuracy"),
    ("depth", "rmse", "depth RMSE"),
    ("depth", "delta_1.25", "depth delta < 1.25"),
    ("boundary", "f", "boundary F"),
)


def metric_table(paths: Sequence[Path]) -> str:
    """Return a Markdown table of the held-out metrics that training left in each checkpoint."""
    facts = [_facts(path) for path in paths]
    columns = [c for c in _COLUMNS if any(c[0] in metrics for _, _, metrics in facts)]
    titles = ["network", "precision", "steps", *(title for _, _, title in columns), "CPU s"]
    lines = [titles, ["---"] * len(titles)]
    for network, metadata, metrics in facts:
        values = [metrics.get(task, {}).get(name) for task, name, _ in columns]
        shown = ["" if value is None else f"{value:.3f}" for value in values]
        seconds = str(metrics["cpu_seconds"])
        lines.append([network, metadata["precision"], metadata["steps"], *shown, seconds])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def expert_table(path: Path) -> str:
    """Return a Markdown table of each expert's share of the routed tokens, by block and task."""
    network, _, metrics = _facts(path)
    lines = []
    for block, tasks in metrics["experts"].items():
        for task, counts in tasks.items():
            shares = [f"{100 * count / sum(counts):.0f}" for count in counts]
            lines.append([block, task, *shares])
    titles = [f"{network} block", "task", *(f"expert {e}, %" for e in range(len(lines[0]) - 2))]
    lines = [titles, ["---"] * len(titles), *lines]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _facts(path: Path) -> tuple[str, dict[str, str], dict[str, Any]]:
    with safe_open(path, "np") as content:
        metadata = content.metadata() or {}
    if "metrics" not in metadata:
        raise ValueError(f"checkpoint must be one of a finished training, not {path.name}")
    return json.loads(metadata["network"])["name"], metadata, json.loads(metadata["metrics"])


def main() -> None:
    """Print both kinds of table for the files named."""
    parser = argparse.ArgumentParser(prog="python -m edgewright.models.train.report")
    parser.add_argument("checkpoints", type=Path, nargs="+")
    paths = parser.parse_args().checkpoints
    try:
        tables = [metric_table(paths), *(expert_table(path) for path in paths)]
    except (ValueError, OSError) as error:
        parser.error(str(error))
    print("\n\n".join(tables))


if __name__ == "__main__":
    main()
