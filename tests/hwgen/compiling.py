"""Graphs and configurations with one thing changed, and how the compiler refuses them."""

import dataclasses
import re

import numpy as np
import pytest

from edgewright.hwgen.compile import CompileError, compile_graph
from edgewright.hwgen.config import CONFIGURATIONS
from edgewright.models.graph import Operation

NANO = CONFIGURATIONS["nano"]


def changed(**changes):
    return dataclasses.replace(NANO, **changes)


def refused(graph, config, message):
    with pytest.raises(CompileError, match=f"^{re.escape(message)}$"):
        compile_graph(graph, config)


def edited(graph, name, *, inputs=None, task="same", output=None, **attributes):
    """Return the graph with one operation changed."""
    operations = [
        operation
        if operation.name != name
        else dataclasses.replace(
            operation,
            inputs=inputs or operation.inputs,
            task=operation.task if task == "same" else task,
            output=output or operation.output,
            attributes={**operation.attributes, **attributes},
        )
        for operation in graph.operations
    ]
    return dataclasses.replace(graph, operations=tuple(operations))


def moved(graph, name, before):
    """Return the graph with operation ``name`` before another; None: at the end."""
    (operation,) = [operation for operation in graph.operations if operation.name == name]
    rest = [other for other in graph.operations if other is not operation]
    names = [other.name for other in rest]
    rest.insert(names.index(before) if before else len(rest), operation)
    return dataclasses.replace(graph, operations=tuple(rest))


def without(graph, *names):
    operations = [operation for operation in graph.operations if operation.name not in names]
    return dataclasses.replace(graph, operations=tuple(operations))


def linear(graph, name, source, shape, before, *, out="int8", task=None, like="blocks.0.query"):
    """Return the graph with a linear layer more, and the constants that it needs."""
    attributes = {"out": out, "weights": "int8"}
    operation = Operation("linear", name, (source,), name, task, attributes)
    rng = np.random.default_rng(7)
    constants = {
        "weight": rng.integers(-127, 128, shape, np.int8),
        "bias": np.zeros(shape[0], np.int32),
        "multiplier": np.full(shape[0], 40000, np.uint32),
        "shift": np.full(shape[0], 24, np.uint8),
    }
    tensors = {**graph.tensors, **{f"{name}.{part}": value for part, value in constants.items()}}
    graph = dataclasses.replace(graph, operations=(*graph.operations, operation), tensors=tensors)
    return moved(graph, name, before)
