"""Metrics of a float network on held-out frames, and who its experts work for."""

import resource
from typing import Any

import torch

from edgewright.models.frames import Frames
from edgewright.models.metrics import TaskMetric
from edgewright.models.train.network import M3ViT

__all__ = ["cpu_seconds", "evaluate"]


def evaluate(network: M3ViT, frames: Frames, batch: int = 16) -> dict[str, Any]:
    """Run every task on every frame.

    Parameters
    ----------
    network : M3ViT
    frames : Frames
        At the size of the network's image.
    batch : int

    Returns
    -------
    dict
        By task, what :meth:`TaskMetric.result` returns; and ``experts``: by block, by task, the
        tokens routed to each expert.
    """
    metrics = {task: TaskMetric(network.config, task) for task in network.config.tasks}
    counts: dict[tuple[int, str], torch.Tensor] = {}
    network.eval()
    with torch.no_grad():
        for first in range(0, len(frames), batch):
            some = frames.take(slice(first, first + batch))
            outputs, routing = network((torch.from_numpy(some.image).float() - 128) / 128)
            for task, metric in metrics.items():
                metric.add(outputs[task].numpy(), some.labels[task])
            for key, value in routing.counts.items():
                counts[key] = counts.get(key, 0) + value
    network.train()
    experts: dict[str, dict[str, list[int]]] = {}
    for (block, task), value in counts.items():
        experts.setdefault(str(block), {})[task] = value.tolist()
    return {**{task: metric.result() for task, metric in metrics.items()}, "experts": experts}


def cpu_seconds() -> float:
    """Return the processor seconds that this process has used."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime
