"""Traces: tensors put together by hand-made records, and what is said of those that differ."""

import numpy as np

from edgewright.models.program import CommandInfo, Program
from edgewright.sim.trace import differences, traced_tensors

ROWS = 2
TASKS = ("a", "b")
LAYOUTS = {
    "column": [("command", "u2"), ("expert", "u2"), ("row", "u2"), ("index", "u2")],
    "word": [("command", "u2"), ("token", "u2"), ("index", "u2")],
    "norm": [("command", "u2"), ("token", "u2"), ("index", "u2")],
    "route": [("command", "u2"), ("expert", "u2"), ("token", "u2"), ("score", "u2")],
}


def traced(*commands, **records):
    program = Program(
        name="hand",
        graph_hash="",
        build_hash="",
        memory=np.zeros(0, np.uint8),
        commands=commands,
        tasks=TASKS,
        outputs={},
        image=(3, 1, 1),
    )
    return traced_tensors(
        program, "a", {kind: rows(kind, records.get(kind, ())) for kind in LAYOUTS}
    )


def rows(kind, values):
    layout = [*LAYOUTS[kind], ("value", "i2", (0 if kind == "route" else ROWS,))]
    values = [(*row, ()) for row in values] if kind == "route" else list(values)
    return np.array(values, layout)


def test_columns_and_their_padding():
    info = CommandInfo("linear", TASKS, column="q", columns=2, tokens=3)
    records = [
        (0, 0, 0, 0, (1, 2)),
        (0, 0, 0, 1, (-4, 5)),
        (0, 0, 2, 0, (3, 99)),
        (0, 0, 2, 1, (6, 99)),
    ]
    result = traced(info, column=records)
    assert result["q"].value.tolist() == [[1, -4], [2, 5], [3, 6]]
    assert result["q"].seen.all()


def test_commands_of_other_tasks_and_loads_are_left_out():
    load = CommandInfo("load", TASKS)
    other = CommandInfo("linear", ("b",), column="other", columns=1, tokens=1)
    mine = CommandInfo("linear", ("a",), column="mine", columns=1, tokens=1)
    result = traced(load, other, mine, column=[(2, 0, 0, 0, (7, 0))])
    assert list(result) == ["mine"]
    assert result["mine"].value.tolist() == [[7]]


def test_words_and_norms_in_order_of_computation():
    info = CommandInfo("linear", TASKS, column="p", word="x", norm="n", columns=2, tokens=1)
    result = traced(
        info,
        column=[(0, 0, 0, 0, (1, 0)), (0, 0, 0, 1, (2, 0))],
        word=[(0, 0, 1, (3, 4)), (0, 0, 0, (8, 9)), (0, 0, 0, (1, 2))],
        norm=[(0, 0, 0, (5, 6)), (0, 1, 0, (99, 99))],
    )
    assert list(result) == ["n", "p", "x"]
    assert result["x"].value.tolist() == [[1, 2, 3, 4]]  # the last of two writings counts
    assert result["n"].value.tolist() == [[5, 6]]


def test_experts_slots_become_tokens_and_winners():
    gate = CommandInfo("linear", TASKS, column="logits", route="r", columns=2, tokens=2)
    gather = CommandInfo("gather", TASKS, column="m.hidden", columns=1, tokens=2)
    # Token 0 goes to experts 1 and 0, token 1 to 1 and 2: expert 1 has both, in order.
    route = [(0, 1, 0, 500), (0, 0, 0, 100), (0, 1, 1, 60000), (0, 2, 1, 7)]
    column = [(0, 0, 0, 0, (9, 9)), (0, 0, 0, 1, (9, 9))]
    column += [(1, 0, 0, 0, (10, 99)), (1, 1, 0, 0, (11, 12)), (1, 2, 0, 0, (13, 99))]
    result = traced(gate, gather, column=column, route=route)
    assert result["r.expert"].value.tolist() == [[1, 0], [1, 2]]
    assert result["r.score"].value.tolist() == [[500, 100], [60000, 7]]
    assert result["m.hidden"].value[:, :, 0].tolist() == [[11, 10], [12, 13]]
    assert result["m.hidden"].seen.all()


def test_scores_and_results_of_attention_take_turns():
    info = CommandInfo("attention", TASKS, column="o", score="s", columns=2, tokens=2)
    # Two heads of one feature, one tile of two queries: scores 0, scores 1, result 0, result 1.
    column = [
        (0, 0, 0, 0, (1, 3)), (0, 0, 0, 1, (2, 4)),
        (0, 0, 0, 0, (5, 7)), (0, 0, 0, 1, (6, 8)),
        (0, 0, 0, 0, (50, 51)),
        (0, 0, 0, 1, (60, 61)),
    ]  # fmt: skip
    result = traced(info, column=column)
    assert result["s"].value.tolist() == [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]
    assert result["o"].value.tolist() == [[50, 60], [51, 61]]


def test_differences_say_where_and_what():
    info = CommandInfo("linear", TASKS, column="q", columns=2, tokens=2)
    result = traced(info, column=[(0, 0, 0, 0, (1, 2)), (0, 0, 0, 1, (3, 4))])
    assert differences(result, {"q": np.array([[1, 3], [2, 4]], np.int8)}) == []
    assert differences(result, {"q": np.array([[1, 3], [0, 5]], np.int8)}) == [
        "q: 2 of 4 differ, first [1, 0]: must be 0, not 2"
    ]
    assert differences(result, {"q": np.zeros((1, 2))}) == ["q: must have shape (1, 2), not (2, 2)"]


def test_what_is_missing_is_different():
    info = CommandInfo("linear", TASKS, column="q", columns=2, tokens=2)
    result = traced(info, column=[(0, 0, 0, 0, (1, 2))])
    golden = {"q": np.array([[1, 0], [2, 0]])}
    assert differences(result, golden) == ["q: 2 of 4 were never reported, first [0, 1]"]
    nothing = traced(info)
    assert differences(nothing, golden) == ["q: 4 of 4 were never reported, first [0, 0]"]


def test_only_the_class_token_of_an_embedding_may_be_missing():
    info = CommandInfo("linear", TASKS, column="p", word="embed", columns=2, tokens=2)
    column = [(0, 0, 0, 0, (1, 2)), (0, 0, 0, 1, (3, 4))]
    golden = {"p": np.array([[1, 3], [2, 4]]), "embed": np.array([[9, 9], [1, 3], [2, 4]])}
    result = traced(info, column=column, word=[(0, 1, 0, (1, 3)), (0, 2, 0, (2, 4))])
    assert differences(result, golden) == []
    result = traced(info, column=column, word=[(0, 2, 0, (2, 4))])
    assert differences(result, golden) == ["embed: 2 of 6 were never reported, first [1, 0]"]
