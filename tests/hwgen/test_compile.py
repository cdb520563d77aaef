"""The schedule compiler: which commands it makes, and where it puts what."""

import itertools

from edgewright.hwgen.commands import COMMAND_BYTES, COMMAND_LAYOUT, Op
from edgewright.hwgen.compile import compile_graph
from tests.hwgen.compiling import NANO, changed, edited, linear, refused


def commands(program):
    """Return the command list as dictionaries."""
    raw = program.memory[: len(program.commands) * COMMAND_BYTES].tobytes()
    words = [raw[start : start + COMMAND_BYTES] for start in range(0, len(raw), COMMAND_BYTES)]
    return [
        {name: getattr(view, name) for name in COMMAND_LAYOUT.members}
        for view in (COMMAND_LAYOUT.from_bits(int.from_bytes(word, "little")) for word in words)
    ]


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
