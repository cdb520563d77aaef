"""A small graph, and the same with one thing changed."""

from dataclasses import replace

from edgewright.models.networks.random_graph import random_graph, small_config

GRAPH = random_graph(small_config(), ternary=True)


def changed(target, /, **fields):
    """The graph with some fields of one operation, or some attributes, changed."""
    operations = []
    for operation in GRAPH.operations:
        if operation.name == target:
            own = {key: value for key, value in fields.items() if hasattr(operation, key)}
            rest = {key: value for key, value in fields.items() if key not in own}
            attributes = {**operation.attributes, **rest}
            operation = replace(operation, **{"attributes": attributes, **own})
        operations.append(operation)
    return replace(GRAPH, operations=tuple(operations))


def with_tensor(name, value):
    return replace(GRAPH, tensors={**GRAPH.tensors, name: value})
