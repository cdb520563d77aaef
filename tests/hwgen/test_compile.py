"""The schedule compiler: what it refuses, and where it puts what."""

import dataclasses
import itertools
import re

import numpy as np
import pytest

from edgewright.hwgen.commands import COMMAND_BYTES, COMMAND_LAYOUT, Op
from edgewright.hwgen.compile import CompileError, compile_graph
from edgewright.hwgen.config import CONFIGURATIONS
from edgewright.models.graph import Operation, Output
from edgewright.models.networks.m3vit import HeadConfig
from edgewright.models.networks.random_graph import random_graph, small_config

NANO = CONFIGURATIONS["nano"]
FOUR_ROWS = dataclasses.replace(NANO, rows=4, head_features=8)


def changed(**changes):
    return dataclasses.replace(NANO, **changes)


def refused(graph, config, message):
    with pytest.raises(CompileError, match=f"^{re.escape(message)}$"):
        compile_graph(graph, config)


def commands(program):
    """Return the command list as dictionaries."""
    raw = program.memory[: len(program.commands) * COMMAND_BYTES].tobytes()
    words = [raw[start : start + COMMAND_BYTES] for start in range(0, len(raw), COMMAND_BYTES)]
    return [
        {name: getattr(view, name) for name in COMMAND_LAYOUT.members}
        for view in (COMMAND_LAYOUT.from_bits(int.from_bytes(word, "little")) for word in words)
    ]


# What is too small.


@pytest.mark.parametrize(
    ("network", "config", "message"),
    [
        ({}, changed(commands=8), "commands must be at least 23 for m3vit-random, not 8"),
        ({}, changed(tokens=8), "tokens must be at least 9 for m3vit-random, not 8"),
        ({}, changed(features=8), "features must be at least 16 for m3vit-random, not 8"),
        (
            {},
            changed(activation_words=191),
            "activation_words must be at least 192 for m3vit-random, not 191",
        ),
        (
            {"image": (4, 4)},
            changed(activation_words=31),
            "activation_words must be at least 32 for m3vit-random, not 31",
        ),
        (
            {"expert_hidden": 64},
            changed(activation_words=319),
            "activation_words must be at least 320 for m3vit-random, not 319",
        ),
        ({}, changed(head_features=8), "head_features must be at least 16 for m3vit-random, not 8"),
        ({}, changed(key_words=31), "key_words must be at least 32 for m3vit-random, not 31"),
        ({}, changed(value_words=19), "value_words must be at least 20 for m3vit-random, not 19"),
        ({}, changed(experts=3), "experts must be at least 4 for m3vit-random, not 3"),
        ({"experts": 9}, changed(experts=16), "columns must be at least 9 (experts), not 8"),
        ({}, changed(weight_words=32), "weight_words must be at least 48 for m3vit-random, not 32"),
        ({"top_k": 1}, NANO, "top_k must be 2, not 1"),
        ({"experts": 4, "top_k": 3}, NANO, "top_k must be 2, not 3"),
        (
            {"dim": 24},
            changed(features=24, head_features=32),
            "features per head must be a power of two, not 24",
        ),
        (
            {"heads": 8},
            FOUR_ROWS,
            "features per head must be a multiple of rows (4), not 2",
        ),
        (
            {"dim": 18},
            dataclasses.replace(FOUR_ROWS, features=20),
            "features must be a multiple of rows (4), not 18",
        ),
        (
            {"patch": 2, "image": (4, 4)},
            FOUR_ROWS,
            "patch must be a multiple of rows (4), not 2",
        ),
        (
            {"hidden": 30, "heads": 2},
            FOUR_ROWS,
            "outputs of blocks.0.fc1 must be a multiple of rows (4), not 30",
        ),
        (
            {"expert_hidden": 14, "heads": 2},
            FOUR_ROWS,
            "expert hidden features must be a multiple of rows (4), not 14",
        ),
        (
            {"tasks": {"depth": HeadConfig(hidden=16, cells=(3, 3), channels=1)}, "classes": ()},
            NANO,
            "outputs of heads.depth.fc2 must be a multiple of rows (2), not 9",
        ),
        ({"image": (4, 4)}, changed(port_width=256), "port_width must divide 384 bits, not be 256"),
        (
            {"hidden": 512},
            changed(weight_words=512, activation_words=4096),
            "blocks.0.fc2: source_groups must be between 0 and 255, not 256",
        ),
    ],
)
def test_sizes(network, config, message):
    refused(random_graph(small_config(**network)), config, message)


def test_ternary():
    graph = random_graph(small_config(), ternary=True)
    refused(graph, changed(ternary=False), "ternary must be True for this network, not False")


def test_gelu():
    graph = random_graph(small_config())
    graph = edited(graph, "blocks.0.fc1", gelu={"fraction": 7, "out_shift": 4})
    refused(graph, NANO, "gelu fraction must be 8, not 7")


# What the commands cannot follow.


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


@pytest.fixture
def graph():
    return random_graph(small_config())


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


# Where things are.


def test_results_lie_beside_what_is_still_needed(graph):
    """Linear layers in a row: each one's result lies where its source does not."""
    graph = linear(graph, "first", "patches", (24, 48), "patch")
    graph = linear(graph, "second", "first", (48, 24), "patch")
    graph = edited(graph, "patch", inputs=("second",))
    program = compile_graph(graph, NANO)
    by_name = dict(zip((info.column for info in program.commands), commands(program), strict=True))
    patches, first, second = 8 * 48 // 2, 8 * 24 // 2, 8 * 48 // 2
    assert by_name["first"]["source_base"] == 0
    assert by_name["first"]["destination_base"] == patches
    assert by_name["second"]["source_base"] == patches
    assert by_name["second"]["destination_base"] == 0
    assert by_name["patch"]["source_base"] == 0
    needed = max(patches + first, second)
    compile_graph(graph, changed(activation_words=needed))
    refused(
        graph,
        changed(activation_words=needed - 1),
        f"activation_words must be at least {needed} for m3vit-random, not {needed - 1}",
    )


def test_command_list(graph):
    program = compile_graph(graph, NANO)
    listed = commands(program)
    assert [info.kind for info in program.commands] == [
        *["load", "load", "linear"],
        *["linear"] * 3,
        *["attention", "linear", "linear", "linear"],
        *["linear"] * 3,
        *["attention", "linear", "linear", "linear", "gather", "scatter"],
        *["linear"] * 4,
    ]
    assert [Op(command["op"]).name for command in listed[:3]] == ["LOAD", "LOAD", "LINEAR"]
    tasks = [command["tasks"] for command in listed]
    assert tasks[:15] == [3] * 15
    assert tasks[15:] == [1, 2, 3, 3, 1, 1, 2, 2]
    # Each layer norm runs once per task, with its first user.
    assert [info.norm for info in program.commands if info.norm] == [
        "blocks.0.norm1",
        "blocks.0.norm2",
        "blocks.1.norm1",
        "blocks.1.norm2",
        "blocks.1.norm2",
        "heads.segmentation.norm",
        "heads.depth.norm",
    ]
    assert program.build_hash == NANO.digest().hex()
    assert program.graph_hash == graph.hash


def test_memory_holds_every_weight_once(graph):
    """The bytes of weights in memory are those of the network, padded to whole tiles."""
    program = compile_graph(graph, NANO)
    listed = commands(program)
    spans = []
    for command, info in zip(listed, program.commands, strict=True):
        size = command["beats"] * NANO.port_width // 8
        if info.kind in {"gather", "scatter"}:
            size = 4 * command["expert_bytes"]
        if command["address"]:
            spans.append((command["address"], command["address"] + size))
    spans.sort()
    assert all(start % 64 == 0 for start, _ in spans)
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(spans))
    assert spans[-1][1] <= program.memory.nbytes < spans[-1][1] + 64
