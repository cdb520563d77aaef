"""The benchmarks of delta attention on questions and on other texts, on a small model."""

import json
import sys

import numpy as np
import pytest

from benchmarks import delta_piqa, delta_texts, page
from benchmarks.delta_piqa import answer, rows_of
from edgewright.firmware.llm.attention import Delta, Dense
from edgewright.firmware.llm.formats.container import write
from edgewright.firmware.llm.llm import LLM
from edgewright.firmware.llm.packed import pack
from edgewright.firmware.llm.questions import Question
from tests.firmware.llm.talkers import talker

native = pytest.importorskip("edgewright.firmware.llm.native")

QUESTIONS = [
    Question(f"Question: How {'so ' * n}?\nAnswer:", ("Like this.", "Not at all, never."), n % 2)
    for n in range(7)
]
SPEC = Delta(threshold=3.0, window=4, sinks=2)


@pytest.fixture(scope="module")
def model():
    return pack(talker())


def test_answers_are_those_of_the_runtime_and_are_kept(model, tmp_path, monkeypatch):
    monkeypatch.setattr(delta_piqa, "_PART", 3)
    seen = answer(model, SPEC, QUESTIONS, folder=tmp_path)
    llm = LLM(model, attention=SPEC, threads=1)
    wanted = llm.choose(QUESTIONS)
    np.testing.assert_array_equal(seen.chosen.likelihoods, wanted.likelihoods)
    assert seen.counters.to_dict() == llm.counters().to_dict()
    files = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    assert len(files) == 3
    monkeypatch.setattr(delta_piqa, "LLM", None)  # nothing is computed again
    again = answer(model, SPEC, QUESTIONS, folder=tmp_path)
    np.testing.assert_array_equal(again.chosen.likelihoods, wanted.likelihoods)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == files
    monkeypatch.undo()
    monkeypatch.setattr(delta_piqa, "_PART", 3)
    answer(model, Dense(), QUESTIONS, folder=tmp_path)
    assert len([*tmp_path.iterdir()]) == 6


def test_the_table_compares_with_dense(model, tmp_path):
    dense, delta = (answer(model, s, QUESTIONS, folder=tmp_path) for s in (Dense(), SPEC))
    same = answer(model, Delta(threshold=0.0), QUESTIONS, folder=tmp_path)
    lines = rows_of(dense, [(4, 3.0, delta), (64, 0.0, same)])
    assert {len(line) for line in lines} == {len(delta_piqa._TITLES)}
    assert lines[1][:3] == [4, 3.0, f"{delta.counters.qk_sparsity():.1%}"]
    assert lines[2][4:6] == ["+0.00 (-21.78 to +21.78)", "0, 0, 1.00"]


@pytest.fixture
def place(model, tmp_path, monkeypatch):
    """A model file, and a page to write, in a folder of their own."""
    monkeypatch.setattr(page, "ROOT", tmp_path)
    (tmp_path / "docs").mkdir()
    names = (delta_piqa._SECTION, delta_texts._SECTION)
    marks = "".join(f"<!-- {name}: start -->\n<!-- {name}: end -->\n" for name in names)
    (tmp_path / "docs" / "results.md").write_text(marks)
    write(model, tmp_path / "small.safetensors")
    return tmp_path


def test_the_page_of_questions_says_what_shares_are_of(place, monkeypatch, capsys):
    lines = [{"goal": f"Go {n}", "sol1": "Do " * 40, "sol2": "Not"} for n in range(3)]
    (place / "q").write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    (place / "l").write_text("0\n1\n0\n")
    words = ["--questions", place / "q", "--labels", place / "l", "--limit", 2, "--points", 2]
    words += ["--model", place / "small.safetensors", "--cache", place, "--threads", 1, "--json"]
    monkeypatch.setattr(sys, "argv", ["delta_piqa", *map(str, words)])
    delta_piqa.main()
    said = json.loads(capsys.readouterr().out)
    assert (said["questions"], said["cut_prompts"], len(said["points"])) == (2, 0, 2)
    macs = said["points"][0]["counters"]["both"]["qk_macs_dense"]
    text = (place / "docs" / "results.md").read_text()
    assert f"a share of the {macs / 1e9:,.1f} thousand million multiplications" in text
    assert "the first 2 questions" in text
    assert "50% have no more than 64" in text
    share = said["points"][1]["counters"]["both"]["qk_sparsity"]
    assert f"| 64 | 1.0 | {share:.1%} | " in text


def test_a_novel_is_scored_as_paragraphs_in_whole_windows(place, monkeypatch, capsys):
    monkeypatch.setattr(delta_texts, "_SHORT", 128)
    monkeypatch.setattr(delta_texts, "_LONG", 256)
    monkeypatch.setattr(delta_texts, "_SHORT_WINDOWS", 2)
    monkeypatch.setattr(delta_texts, "_CALIBRATION", 240)
    monkeypatch.setattr(delta_texts, "POINTS", (("threshold", 3.0), ("sigma", 0.1)))
    (place / "wiki.txt").write_text("It was a dog @-@ like , small animal . \n" * 20)
    (place / "a-novel.txt").write_text("One line\nand another.\n\nA paragraph.\n\n" * 15)
    words = ["--wikitext", place / "wiki.txt", "--novel", place / "a-novel.txt", "--threads", 1]
    words += ["--model", place / "small.safetensors", "--cache", place / "cache"]
    monkeypatch.setattr(sys, "argv", ["delta_texts", *map(str, words)])
    delta_texts.main()
    lines = capsys.readouterr().out.splitlines()[2:]
    assert [line.split(" | ")[:4] for line in lines] == [
        ["| WikiText-2", "128", "254", "dense"],
        ["| WikiText-2", "128", "254", "threshold 3.0"],
        ["| WikiText-2", "128", "254", "sigma 10% asked"],
        ["| A Novel", "256", "510", "dense"],
        ["| A Novel", "256", "510", "threshold 3.0"],
        ["| A Novel", "256", "510", "sigma 10% asked"],
    ]
    assert lines[3] in (place / "docs" / "results.md").read_text()
    text = delta_texts.prose_of(place / "a-novel.txt")
    assert text.startswith("One line and another.\n\nA paragraph.\n\nOne line")


def test_windows_are_whole():
    tokens = [*range(10)]
    assert delta_texts.windows_of(tokens, 4).tolist() == [[0, 1, 2, 3], [4, 5, 6, 7]]
    assert delta_texts.windows_of(tokens, 4, 1).tolist() == [[0, 1, 2, 3]]
    with pytest.raises(ValueError, match=r"^text must be at least 11 tokens, not 10$"):
        delta_texts.windows_of(tokens, 11)
