"""What the commands cannot follow: operations that do not find their inputs where they must be."""

import dataclasses

from edgewright.models.graph import Operation, Output
from edgewright.models.networks.random_graph import random_graph, small_config
from tests.hwgen.compiling import NANO, edited, linear, moved, refused, without


def test_no_embed(graph):
    refused(without(graph, "embed"), NANO, "embed must be one operation, of all tasks, not none")


def test_patches_of_one_task(graph):
    message = "patches must be one operation, of all tasks, not patches"
    refused(edited(graph, "patches", task="depth"), NANO, message)


def test_two_embeds(graph):
    again = Operation("embed", "again", ("patch",), "again", None, {})
    graph = dataclasses.replace(graph, operations=(*graph.operations, again))
    refused(graph, NANO, "embed must be one operation, of all tasks, not embed, again")


def test_patches_late(graph):
    message = "patches must be the first operation, not patch"
    refused(moved(graph, "patches", "embed"), NANO, message)


def test_result_of_two_users(graph):
    graph = edited(graph, "blocks.0.attention", inputs=(*["blocks.0.query"] * 2, "blocks.0.value"))
    message = "blocks.0.attention must have three different inputs, not blocks.0.query twice"
    refused(graph, NANO, message)
    graph = edited(random_graph(small_config()), "blocks.0.fc2", inputs=("heads.depth.fc1",))
    graph = edited(graph, "heads.depth.fc1", task=None)
    graph = moved(graph, "heads.depth.fc1", "blocks.0.fc2")
    graph = edited(graph, "heads.depth.fc1", inputs=("blocks.0.norm2",))
    graph = without(graph, "blocks.0.fc1")
    refused(graph, NANO, "heads.depth.fc1 must have one user, not 2")


def test_user_of_another_task(graph):
    graph = edited(graph, "heads.depth.fc1", task=None)
    graph = edited(graph, "heads.depth.norm", task=None)
    message = "heads.depth.fc1 must be of the tasks of its user heads.depth.fc2, not of all"
    refused(graph, NANO, message)


def test_layer_norm_of_something_else(graph):
    """An int16 result is either part of the residual stream or an output."""
    graph = linear(graph, "side", "blocks.0.norm2", (16, 16), "blocks.0.fc1", out="int16")
    norm = Operation("layer_norm", "side.norm", ("side",), "side.norm", None, {"fraction": 5})
    graph = dataclasses.replace(graph, operations=(*graph.operations, norm))
    graph = moved(graph, "side.norm", "blocks.0.fc1")
    refused(graph, NANO, "side must be used by embed or add or gate, not layer_norm")


def test_attention_into_attention(graph):
    graph = edited(
        graph,
        "blocks.1.attention",
        inputs=("blocks.0.attention", "blocks.1.key", "blocks.1.value"),
    )
    graph = without(graph, "blocks.1.query")
    message = (
        "blocks.1.attention must find blocks.0.attention where a linear layer just put it, "
        "not nothing"
    )
    refused(graph, NANO, message)


def test_keys_overwritten(graph):
    graph = moved(graph, "blocks.1.attention", "blocks.1.projection")
    graph = linear(graph, "k2", "blocks.1.norm1", (16, 16), "blocks.1.attention")
    second = Operation(
        "attention",
        "second",
        ("q2", "k2", "v2"),
        "second",
        None,
        dict(next(op for op in graph.operations if op.op == "attention").attributes),
    )
    graph = linear(graph, "q2", "blocks.1.norm1", (16, 16), "blocks.1.projection")
    graph = linear(graph, "v2", "blocks.1.norm1", (16, 16), "blocks.1.projection")
    graph = dataclasses.replace(graph, operations=(*graph.operations, second))
    graph = moved(graph, "second", "blocks.1.projection")
    message = "blocks.1.attention must find blocks.1.key where a linear layer just put it, not k2"
    refused(graph, NANO, message)


def test_add_of_something_else(graph):
    graph = edited(graph, "blocks.0.add2", inputs=("embed", "blocks.0.fc2"))
    message = "blocks.0.add2 must add to the residual stream, now blocks.0.add1, not to embed"
    refused(graph, NANO, message)


def test_add_of_the_same(graph):
    graph = edited(graph, "blocks.0.add2", inputs=("blocks.0.fc2", "blocks.0.fc2"))
    message = (
        "blocks.0.add2 must add to the residual stream, now blocks.0.add1, not to blocks.0.fc2"
    )
    refused(graph, NANO, message)


def test_add_without_a_linear_layer(graph):
    graph = edited(graph, "blocks.0.add2", inputs=("embed", "blocks.0.add1"))
    graph = without(graph, "blocks.0.fc2", "blocks.0.fc1")
    message = (
        "blocks.0.add2 must have a linear layer's result as an input, not embed and blocks.0.add1"
    )
    refused(graph, NANO, message)


def test_linear_of_a_mixture():
    graph = random_graph(small_config())
    graph = edited(graph, "heads.depth.fc1", inputs=("blocks.1.mixture",))
    message = "heads.depth.fc1 must read patches, linear, attention or layer_norm, not mixture"
    refused(graph, NANO, message)


def test_layer_norm_too_late(graph):
    """A layer norm is computed by its first user; the stream must not have moved on."""
    graph = linear(graph, "late", "blocks.0.norm1", (16, 16), "blocks.1.norm2", out="int16")
    add = Operation("add", "late.add", ("blocks.1.add1", "late"), "late.add", None, {})
    graph = dataclasses.replace(graph, operations=(*graph.operations, add))
    graph = moved(graph, "late.add", "blocks.1.norm2")
    message = "late must use blocks.0.norm1 while the residual stream is embed, not blocks.1.add1"
    refused(graph, NANO, message)


def test_two_gates_before_a_mixture(graph):
    name = "blocks.1.gate.depth"
    graph = linear(graph, "gate2", "blocks.1.norm2", (4, 16), name, out="int16", task="depth")
    gate = Operation("gate", "route2", ("gate2",), "route2", "depth", {"top_k": 2})
    graph = dataclasses.replace(graph, operations=(*graph.operations, gate))
    graph = moved(graph, "route2", name)
    message = (
        "route2 must be used by a mixture before blocks.1.route.depth makes other routes, not after"
    )
    refused(graph, NANO, message)


def test_mixture_of_old_stream(graph):
    inputs = ("blocks.0.add2", "blocks.1.norm2", "blocks.1.route")
    graph = edited(graph, "blocks.1.mixture", inputs=inputs)
    message = "blocks.1.mixture must use the last residual stream, blocks.1.add1, not blocks.0.add2"
    refused(graph, NANO, message)


def test_mixture_of_another_norm(graph):
    norm = Operation("layer_norm", "other", ("blocks.1.add1",), "other", None, {"fraction": 4})
    graph = dataclasses.replace(graph, operations=(*graph.operations, norm))
    graph = moved(graph, "other", "blocks.1.mixture")
    inputs = ("blocks.1.add1", "other", "blocks.1.route")
    graph = edited(graph, "blocks.1.mixture", inputs=inputs)
    message = "blocks.1.mixture must use the last layer norm, blocks.1.norm2, not other"
    refused(graph, NANO, message)


def test_mixture_of_no_norm(graph):
    inputs = ("blocks.1.add1", "blocks.1.attention", "blocks.1.route")
    graph = edited(graph, "blocks.1.mixture", inputs=inputs)
    refused(graph, NANO, "blocks.1.mixture must read a layer_norm, not attention")


def test_mixture_of_old_routes():
    """The queues are emptied by the mixture that uses them."""
    graph = random_graph(small_config(depth=4))
    inputs = ("blocks.3.add1", "blocks.3.norm2", "blocks.1.route")
    graph = edited(graph, "blocks.3.mixture", inputs=inputs)
    message = "blocks.3.mixture must use the last routes, blocks.3.route, not blocks.1.route"
    refused(graph, NANO, message)


def test_unused_result(graph):
    graph = linear(graph, "spare", "blocks.0.norm2", (16, 16), "blocks.0.fc1")
    refused(graph, NANO, "spare must be used or be the output of segmentation, not neither")


def test_output_that_is_used(graph):
    outputs = {**graph.outputs, "depth": Output("blocks.0.add1", 1.0, (4, 4), 1)}
    graph = dataclasses.replace(graph, outputs=outputs)
    graph = without(graph, "heads.depth.fc2", "heads.depth.fc1")
    message = (
        "outputs.depth.tensor must be a linear layer's that nothing else uses, not blocks.0.add1"
    )
    refused(graph, NANO, message)
