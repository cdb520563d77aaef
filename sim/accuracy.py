"""Accuracy report: a float checkpoint beside its quantised graph, on the same labelled frames."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.models.checkpoint import Checkpoint
from edgewright.models.float_run import run_float
from edgewright.models.frames import Frames
from edgewright.models.graph import Graph
from edgewright.models.metrics import TaskMetric
from edgewright.models.quantise.fold import fold_norms
from edgewright.sim.golden.run import run

__all__ = ["accuracy"]

Progress = Callable[[int, int], None]


def accuracy(
    checkpoint: Checkpoint, graph: Graph, frames: Frames, progress: Progress | None = None
) -> dict[str, Any]:
    """Run both networks on every frame.

    Parameters
    ----------
    checkpoint : Checkpoint
    graph : Graph
        The quantised checkpoint, run by the golden model.
    frames : Frames
        Of the network's image size; not those it was calibrated or trained on.
    progress : callable, optional
        Called with the number of runs done and their total.

    Returns
    -------
    dict
        ``metrics_float`` and ``metrics_quantised`` by task, ``sqnr_db`` by tensor (signal to
        quantisation noise over all runs, each tensor scaled to fit best), ``routes_changed`` (the
        share of tokens and blocks whose set of experts differs) and ``experts``: by task and
        block, the share of routes each expert receives from the quantised network.
    """
    folded = fold_norms(checkpoint)
    noise, routes = _Noise(), _Routes()
    metrics: dict[str, dict[str, Any]] = {"metrics_float": {}, "metrics_quantised": {}}
    total = len(graph.tasks) * len(frames)
    for number, task in enumerate(graph.tasks):
        before, after = TaskMetric(checkpoint.config, task), TaskMetric(checkpoint.config, task)
        output = graph.outputs[task]
        for index, image in enumerate(frames.image):
            wanted, found = run_float(folded, image, task), run(graph, image, task, trace=True)
            label = frames.labels[task][index]
            before.add(wanted[output.tensor], label)
            after.add(found[output.tensor] * output.scale, label)
            noise.add(wanted, found)
            routes.add(task, wanted, found)
            if progress is not None:
                progress(number * len(frames) + index + 1, total)
        metrics["metrics_float"][task] = before.result()
        metrics["metrics_quantised"][task] = after.result()
    return {
        **metrics,
        "sqnr_db": noise.result(),
        "routes_changed": routes.changed(),
        "experts": routes.shares(graph.network["experts"]),
        "frames": len(frames),
    }


class _Noise:
    """Sums for the signal to noise ratio of every tensor, up to one best factor."""

    def __init__(self) -> None:
        self._sums: dict[str, NDArray[np.float64]] = {}

    def add(self, wanted: dict[str, NDArray[Any]], found: dict[str, NDArray[Any]]) -> None:
        for name, value in found.items():
            if name not in wanted or ".route." in name or ".mixture." in name:
                continue  # rows of a mixture belong to other experts where a route changed
            a = wanted[name].astype(np.float64).reshape(-1)
            b = value.astype(np.float64).reshape(-1)
            sums = self._sums.setdefault(name, np.zeros(3))
            sums += (a @ a, a @ b, b @ b)

    def result(self) -> dict[str, float]:
        ratios = {}
        for name, (aa, ab, bb) in self._sums.items():
            noise = aa - ab * ab / bb if bb else aa
            ratios[name] = 10 * math.log10(aa / noise) if noise > 1e-12 * aa else 120.0
        return ratios


class _Routes:
    """Where tokens went."""

    def __init__(self) -> None:
        self._differ = self._all = 0
        self._counts: dict[str, dict[str, list[NDArray[Any]]]] = {}

    def add(
        self, task: str, wanted: dict[str, NDArray[Any]], found: dict[str, NDArray[Any]]
    ) -> None:
        for name, value in found.items():
            if not name.endswith(".route.expert"):
                continue
            same = np.sort(value, axis=-1) == np.sort(wanted[name], axis=-1).astype(np.int64)
            self._differ += int((~same.all(axis=-1)).sum())
            self._all += len(value)
            block = name.removesuffix(".route.expert")
            self._counts.setdefault(task, {}).setdefault(block, []).append(value)

    def changed(self) -> float:
        return self._differ / max(self._all, 1)

    def shares(self, experts: int) -> dict[str, dict[str, list[float]]]:
        return {
            task: {block: _shares(values, experts) for block, values in blocks.items()}
            for task, blocks in self._counts.items()
        }


def _shares(values: list[NDArray[Any]], experts: int) -> list[float]:
    counts = np.bincount(np.concatenate(values).reshape(-1), minlength=experts)
    return [round(float(share), 4) for share in counts / counts.sum()]
