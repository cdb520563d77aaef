"""What ``run`` and ``simulate`` share: which network, which tasks, which image."""

from pathlib import Path
from typing import TYPE_CHECKING

from edgewright.cli.common import asking

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from edgewright.models.graph import Graph

__all__ = ["find_image", "open_model"]


def open_model(model: str, task: str | None) -> "tuple[Graph, list[str]]":
    """Return a network, shipped or from a file, and the tasks that are asked for."""
    from edgewright.models.catalog import find_model
    from edgewright.models.graph import load

    with asking("type: edgewright models"):
        graph = load(find_model(model))
        if task is not None:
            graph.program(task)
    return graph, [task] if task is not None else list(graph.tasks)


def find_image(
    graph: "Graph", image: Path | None, frame: int, *, fit: bool
) -> "tuple[NDArray[np.uint8], str]":
    """Return pixels (3, height, width) of a picture or a held-out frame, and a name for them."""
    from edgewright.models.frames import load_frames
    from edgewright.models.images import read_image

    height, width = graph.network["image"]
    with asking("choose another, add --fit, or leave --image out for a shipped frame"):
        if image is not None:
            return read_image(image, (height, width), fit=fit), image.stem
        frames = load_frames("heldout").fit((height, width))
        if frame >= len(frames):
            raise ValueError(f"frame must be below {len(frames)}, not {frame}")
        return frames.image[frame], f"frame{frame}"
