"""Run a whole graph in exact integers: the definition of what every device must compute."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.models.graph import Graph, Operation
from edgewright.sim.golden.attention import attention
from edgewright.sim.golden.embed import embed
from edgewright.sim.golden.gate import gate
from edgewright.sim.golden.layer_norm import layer_norm
from edgewright.sim.golden.linear import Layer, linear
from edgewright.sim.golden.mixture import Expert, mixture
from edgewright.sim.golden.patches import patches
from edgewright.sim.golden.residual import add

__all__ = ["run"]

Tensors = dict[str, NDArray[Any]]


def run(graph: Graph, image: NDArray[np.uint8], task: str, trace: bool = False) -> Tensors:
    """Compute one task on one image.

    Parameters
    ----------
    graph : Graph
    image : (3, height, width) uint8
        Red, green, blue; of the size in ``graph.network["image"]``.
    task : str
        One of ``graph.tasks``.
    trace : bool
        Return every tensor of the run, with the names of ``docs/graph.md``.

    Returns
    -------
    dict of str to array
        The task's output tensor by its name; with ``trace`` all tensors, in order of computation.
    """
    size = (3, *graph.network["image"])
    if image.dtype != np.uint8 or image.shape != size:
        raise ValueError(f"image must be uint8 {size}, not {image.dtype} {image.shape}")
    tensors: Tensors = {"image": (image.astype(np.int16) - 128).astype(np.int8)}
    for operation in graph.program(task):
        for suffix, value in _STEPS[operation.op](graph, operation, tensors).items():
            tensors[operation.output + suffix] = value
    if trace:
        return tensors
    output = graph.outputs[task].tensor
    return {output: tensors[output]}


def _patches(graph: Graph, operation: Operation, tensors: Tensors) -> Tensors:
    return {"": patches(tensors[operation.inputs[0]], operation.attributes["patch"])}


def _linear(graph: Graph, operation: Operation, tensors: Tensors) -> Tensors:
    layer = Layer(
        graph.weight(operation),
        *(graph.constant(operation, part) for part in _PARTS),
    )
    attributes = operation.attributes
    gelu_shift = attributes["gelu"]["out_shift"] if "gelu" in attributes else None
    narrow = attributes["out"] == "int8"
    x = tensors[operation.inputs[0]]
    return {"": linear(x, layer, narrow=narrow, gelu_shift=gelu_shift)}


def _embed(graph: Graph, operation: Operation, tensors: Tensors) -> Tensors:
    return {"": embed(tensors[operation.inputs[0]], graph.constant(operation, "table"))}


def _layer_norm(graph: Graph, operation: Operation, tensors: Tensors) -> Tensors:
    return {"": layer_norm(tensors[operation.inputs[0]], operation.attributes["fraction"])}


def _attention(graph: Graph, operation: Operation, tensors: Tensors) -> Tensors:
    query, key, value = (tensors[name] for name in operation.inputs)
    settings = (operation.attributes[name] for name in ("heads", "multiplier", "shift"))
    out, scores = attention(query, key, value, *settings)
    return {".score": scores, "": out}


def _add(graph: Graph, operation: Operation, tensors: Tensors) -> Tensors:
    return {"": add(*(tensors[name] for name in operation.inputs))}


def _gate(graph: Graph, operation: Operation, tensors: Tensors) -> Tensors:
    experts, scores = gate(tensors[operation.inputs[0]], operation.attributes["top_k"])
    return {".expert": experts, ".score": scores}


def _mixture(graph: Graph, operation: Operation, tensors: Tensors) -> Tensors:
    x, normed, route = operation.inputs
    parts = [
        (
            graph.weight(operation, f"{layer}.weight"),
            *(graph.constant(operation, f"{layer}.{part}") for part in _PARTS),
        )
        for layer in ("fc1", "fc2")
    ]
    experts = [
        Expert(*(Layer(*(constant[index] for constant in layer)) for layer in parts))
        for index in range(operation.attributes["experts"])
    ]
    result = mixture(
        tensors[x],
        tensors[normed],
        tensors[f"{route}.expert"],
        tensors[f"{route}.score"],
        experts,
        operation.attributes["gelu"]["out_shift"],
    )
    return {".hidden": result.hidden, ".expert": result.expert, "": result.x}


_PARTS = ("bias", "multiplier", "shift")

_STEPS: dict[str, Callable[[Graph, Operation, Tensors], Tensors]] = {
    "patches": _patches,
    "linear": _linear,
    "embed": _embed,
    "layer_norm": _layer_norm,
    "attention": _attention,
    "add": _add,
    "gate": _gate,
    "mixture": _mixture,
}
