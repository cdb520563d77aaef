"""Everything that must hold before a graph is used: names, shapes, dtypes, ranges."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, NoReturn

from edgewright.models.graph_operations import RULES, Constants, TensorType
from edgewright.models.graph_text import GraphError

if TYPE_CHECKING:
    from edgewright.models.graph import Graph, Operation

__all__ = ["GraphError", "TensorType", "check", "types_of"]

_PRECISIONS = ("int8", "ternary-experts")
_SIZES = range(1, 4097)  # pixels along one side of an image


def check(graph: Graph) -> None:
    """Raise :class:`GraphError` unless every operation of every task can run."""
    if graph.precision not in _PRECISIONS:
        _fail(f"precision must be one of {', '.join(_PRECISIONS)}, not {graph.precision}")
    if not graph.tasks or len(set(graph.tasks)) != len(graph.tasks):
        _fail(f"tasks must be different names, at least one, not {list(graph.tasks)}")
    if set(graph.outputs) != set(graph.tasks):
        _fail(f"outputs must be given for {', '.join(graph.tasks)}, not {sorted(graph.outputs)}")
    _check_names(graph)
    used: set[str] = set()
    for task in graph.tasks:
        _check_output(graph, task, types_of(graph, task, used))
    foreign = sorted(set(graph.tensors) - used)
    if foreign:
        _fail(f"tensors must belong to an operation, not {foreign[0]:.80}")


def types_of(graph: Graph, task: str, used: set[str] | None = None) -> dict[str, TensorType]:
    """Return the type of every tensor that ``task`` computes, ``image`` included, by name.

    Parameters
    ----------
    graph : Graph
    task : str
    used : set of str, optional
        Receives the names of the constants that the task reads.

    Returns
    -------
    dict of str to TensorType
    """
    types = {"image": TensorType((3, *_image_size(graph)), "int8")}
    for operation in graph.program(task):
        for name in operation.inputs:
            if name not in types:
                _fail(f"{operation.name} inputs must be computed before it, not {name:.80}")
        constants = Constants(operation.name, graph.tensors)
        inputs = [types[name] for name in operation.inputs]
        try:
            results = RULES[operation.op].infer(operation.attributes, inputs, constants)
        except GraphError as error:
            _fail(f"{operation.name}{error}")
        types |= {operation.output + suffix: kind for suffix, kind in results.items()}
        if used is not None:
            used |= constants.used
    return types


def _check_names(graph: Graph) -> None:
    seen: set[str] = set()
    for operation in graph.operations:
        if operation.op not in RULES:
            _fail(f"{operation.name} op must be one of {', '.join(RULES)}, not {operation.op:.40}")
        if not operation.name or operation.name in seen:
            _fail(f"{operation.name or 'operation'} name must be unique, not used twice or empty")
        seen.add(operation.name)
        if operation.task not in (None, *graph.tasks):
            _fail(
                f"{operation.name} task must be one of {', '.join(graph.tasks)}, "
                f"not {operation.task:.40}"
            )
        _check_attributes(operation)
    for task in graph.tasks:
        outputs = ["image", *(operation.output for operation in graph.program(task))]
        twice = sorted(name for name in set(outputs) if outputs.count(name) > 1)
        if twice:
            _fail(f"output must be computed once in task {task}, not twice as {twice[0]}")


def _check_attributes(operation: Operation) -> None:
    rule = RULES[operation.op]
    unknown = set(operation.attributes) - set(rule.attributes) - set(rule.optional)
    missing = set(rule.attributes) - set(operation.attributes)
    if unknown or missing:
        wrong = f"lack {min(missing)}" if missing else f"have {min(unknown)}"
        _fail(
            f"{operation.name} must have the attributes {', '.join(rule.attributes) or 'none'}, "
            f"not {wrong}"
        )
    for name, value in operation.attributes.items():
        accepts, rule_text = {**rule.attributes, **rule.optional}[name]
        if not accepts(value):
            _fail(f"{operation.name} {name} must be {rule_text}, not {value!r:.40}")


def _check_output(graph: Graph, task: str, types: dict[str, TensorType]) -> None:
    output = graph.outputs[task]
    kind = types.get(output.tensor)
    if kind is None or kind.dtype != "int16" or len(kind.shape) != 2:
        _fail(f"outputs.{task}.tensor must be an int16 result of the task, not {output.tensor:.80}")
    if not (math.isfinite(output.scale) and output.scale > 0):
        _fail(f"outputs.{task}.scale must be above 0, not {output.scale}")
    sizes = (*output.cells, output.channels)
    if len(sizes) != 3 or not all(type(size) is int and 0 < size < 4097 for size in sizes):
        _fail(f"outputs.{task}.cells and channels must be three positive sizes, not {sizes}")
    if math.prod(sizes) != kind.shape[1]:
        _fail(f"outputs.{task} must have {kind.shape[1]} values a token, not {math.prod(sizes)}")


def _image_size(graph: Graph) -> tuple[int, int]:
    size: Any = graph.network.get("image")
    if (
        not isinstance(size, list | tuple)
        or len(size) != 2
        or not all(type(side) is int and side in _SIZES for side in size)
    ):
        _fail(f"network.image must be a height and a width, 1 to 4096 pixels, not {size!r:.40}")
    return size[0], size[1]


def _fail(message: str) -> NoReturn:
    raise GraphError(message)
