"""Questions from the files of PIQA, and what is said about bad ones."""

import json
import re

import pytest

from edgewright.firmware.llm.questions import Question, read_questions

GOOD = (
    {"goal": "To sit", "sol1": "chair", "sol2": "rain"},
    {"goal": "é", "sol1": "b ", "sol2": "c"},
)


def written(folder, questions, labels):
    lines = [q if isinstance(q, str) else json.dumps(q) for q in questions]
    for name, content in (("q", lines), ("l", labels)):
        (folder / name).write_text("".join(f"{line}\n" for line in content), encoding="utf-8")
    return folder / "q", folder / "l"


def test_lines_become_questions(tmp_path):
    files = written(tmp_path, GOOD, (1, 0))
    first, second = read_questions(*files)
    assert first == Question("Question: To sit\nAnswer:", ("chair", "rain"), 1)
    assert (second.answers, second.right) == (("b ", "c"), 0)
    assert read_questions(*files, limit=1) == [first]
    assert read_questions(*files, limit=9) == [first, second]


def test_other_ends_of_lines_change_nothing(tmp_path):
    odd = json.dumps({**GOOD[0], "sol2": "a\u2028b"}, ensure_ascii=False)
    files = written(tmp_path, (odd, GOOD[1]), (1, 0))
    seen = read_questions(*files)
    assert seen[0].answers[1] == "a\u2028b"
    for path in files:
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n").removesuffix(b"\r\n"))
    assert read_questions(*files) == seen


@pytest.mark.parametrize(
    ("questions", "labels", "complaint"),
    [
        (("{", GOOD[0]), (0, 1), "q line 1 must be JSON, not '{'"),
        ((GOOD[0], ""), (0, 1), "q line 2 must be JSON, not ''"),
        (("[" * 100_000,), (0,), f"q line 1 must be JSON, not '{'[' * 40}'"),
        (("[1]",), (0,), "q line 1 must be a JSON object, not list"),
        (({"goal": "a", "sol1": "b"},), (0,), "q line 1 must have a text as sol2, not None"),
        ((GOOD[0], {**GOOD[0], "goal": 3}), (0, 1), "q line 2 must have a text as goal, not 3"),
        (({**GOOD[0], "sol1": " "},), (0,), "q line 1 must have a text as sol1, not ' '"),
        (
            ('{"goal": "a", "sol1": "\\ud800", "sol2": "b"}',),
            (0,),
            "q line 1 must have Unicode as sol1, not half of a pair",
        ),
        (GOOD, (0, 2), "l line 2 must be 0 or 1, not '2'"),
        (GOOD, (0, "", 1), "l line 2 must be 0 or 1, not ''"),
        (GOOD, (0,), "l must have 2 lines as q, not 1"),
        ((), (), "q must hold questions, not be empty"),
    ],
)
def test_bad_lines_are_named(tmp_path, monkeypatch, questions, labels, complaint):
    monkeypatch.chdir(tmp_path)
    written(tmp_path, questions, labels)
    with pytest.raises(ValueError, match=f"^{re.escape(complaint)}$"):
        read_questions("q", "l")


def test_other_bytes_and_limits_are_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    written(tmp_path, GOOD, (0, 1))
    with pytest.raises(ValueError, match=r"^limit must be at least 1, not 0$"):
        read_questions("q", "l", limit=0)
    (tmp_path / "q").write_bytes(b"\xff")
    with pytest.raises(ValueError, match=r"^q must be UTF-8 text, not other bytes$"):
        read_questions("q", "l")


@pytest.mark.parametrize(
    ("parts", "complaint"),
    [
        (("", ("a", "b"), 0), "prompt must end in a letter or a mark, not ''"),
        (("Say: ", ("a", "b"), 0), "prompt must end in a letter or a mark, not ' '"),
        (("Say:", ("a",), 0), "answers must be at least 2, not 1"),
        (("Say:", ("a", ""), 0), "answers must be texts, not empty ones"),
        (("Say:", ("a", "b"), 2), "right must be between 0 and 1, not 2"),
    ],
)
def test_a_question_that_is_none_is_refused(parts, complaint):
    with pytest.raises(ValueError, match=f"^{re.escape(complaint)}$"):
        Question(*parts)
