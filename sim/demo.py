"""The main job: real held-out images through shipped networks, golden model against RTL."""

import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from edgewright.hwgen.config import CONFIGURATIONS, AcceleratorConfig
from edgewright.models.catalog import find_model
from edgewright.models.frames import Frames, load_frames
from edgewright.models.graph import Graph, load
from edgewright.models.networks.m3vit import M3ViTConfig
from edgewright.sim.demo_picture import Row, draw_demo
from edgewright.sim.network import Job, Report, Run, simulate

__all__ = ["IMAGES", "demo"]

# How many held-out images go through each model, and whether all of its tensors are compared.
IMAGES = {"m3vit-micro": (4, True), "m3vit-tiny": (1, False)}


def demo(
    picture: Path,
    *,
    images: Mapping[str, tuple[int, bool]] = IMAGES,
    config: AcceleratorConfig = CONFIGURATIONS["edge256"],
    latency: int = 64,
    stall: float = 0.0,
    seed: int = 1,
    progress: Report | None = None,
) -> dict[str, Any]:
    """Run held-out images through networks on the simulated accelerator and draw what it saw.

    Parameters
    ----------
    picture : Path
        PNG file to write.
    images : mapping of str to (int, bool)
        By model, a shipped one's name or a graph file: how many images; whether to compare every
        tensor that the hardware reports, not the outputs alone.
    config, latency, stall, seed, progress
        See :func:`edgewright.sim.network.simulate`.

    Returns
    -------
    dict
        ``bit_exact``: whether all that was compared is equal; ``images`` and ``tasks``: how many
        images, and the names of the tasks that each went through; ``cycles`` and
        ``mac_utilisation``: of all runs together; ``picture``: the file; ``source``: where the
        images are from; ``models``: the same by model; ``runs``: one entry each, with its
        counters and the first differences; ``seconds``.
    """
    start = time.perf_counter()
    if not picture.parent.is_dir():
        raise ValueError(f"picture must be in a folder that exists, not in {picture.parent}")
    frames = load_frames("heldout")
    graphs = {name: load(find_model(name)) for name in images}
    jobs, numbers = [], []
    for name, (count, trace) in images.items():
        if not 1 <= count <= len(frames):
            raise ValueError(f"images must be between 1 and {len(frames)} for {name}, not {count}")
        fitted = frames.fit(tuple(graphs[name].network["image"]))
        for number in range(count):
            for task in graphs[name].tasks:
                jobs.append(Job(graphs[name], fitted.image[number], task, trace))
                numbers.append(number)
    runs = simulate(jobs, config, latency=latency, stall=stall, seed=seed, progress=progress)

    rows = _rows(list(zip(numbers, runs, strict=True)), frames)
    draw_demo(rows, picture, source=frames.source)
    models = {
        graph.name: {"images": count, **_totals([run for run in runs if run.job.graph is graph])}
        for graph, (count, _) in zip(graphs.values(), images.values(), strict=True)
    }
    return {
        **_totals(runs),
        "images": len(rows),
        "tasks": sorted({job.task for job in jobs}),
        "picture": str(picture),
        "source": frames.source,
        "models": models,
        "runs": [_entry(number, run) for number, run in zip(numbers, runs, strict=True)],
        "seconds": round(time.perf_counter() - start, 1),
    }


def _totals(runs: Sequence[Run]) -> dict[str, Any]:
    cycles = sum(run.cycles for run in runs)
    return {
        "bit_exact": all(run.bit_exact for run in runs),
        "cycles": cycles,
        "mac_utilisation": round(sum(run.macs for run in runs) / (runs[0].lanes * cycles), 4),
        "tensors": sum(run.tensors for run in runs),
    }


def _entry(number: int, run: Run) -> dict[str, Any]:
    return {
        "model": run.job.graph.name,
        "image": number,
        "task": run.job.task,
        "bit_exact": run.bit_exact,
        "tensors": run.tensors,
        "mac_utilisation": round(run.mac_utilisation, 4),
        "differences": list(run.differences[:5]),
        **run.counters,
    }


def _rows(runs: Sequence[tuple[int, Run]], frames: Frames) -> list[Row]:
    """Join the tasks of one image on one network."""
    together: dict[tuple[int, int], list[Run]] = {}
    for number, run in runs:
        together.setdefault((id(run.job.graph), number), []).append(run)
    rows = []
    for (_, number), members in together.items():
        graph = members[0].job.graph
        network = M3ViTConfig.from_dict(graph.network)
        labels = frames.fit(network.image).take(number).labels
        exact = all(run.bit_exact for run in members)
        tensors = sum(run.tensors for run in members)
        cycles = sum(run.cycles for run in members)
        compared = f"{tensors} tensors" if members[0].job.trace else "outputs"
        rows.append(
            Row(
                title=f"{graph.name}, held-out image {number}",
                verdict=f"{compared} {'bit-exact' if exact else 'DIFFER'}, {cycles:,} cycles",
                good=exact,
                config=network,
                image=members[0].job.image,
                labels=dict(labels),
                outputs={run.job.task: _real(graph, run) for run in members},
            )
        )
    return rows


def _real(graph: Graph, run: Run) -> np.ndarray:
    return run.output * graph.outputs[run.job.task].scale
