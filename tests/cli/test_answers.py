"""``edgewright eval --questions``: accuracy, dense beside delta, and bad requests in one line."""

import json

import pytest

from edgewright.firmware.llm.attention import Delta
from edgewright.firmware.llm.formats.container import write
from edgewright.firmware.llm.llm import LLM
from edgewright.firmware.llm.packed import pack
from edgewright.firmware.llm.questions import read_questions
from tests.cli.command import edgewright
from tests.firmware.llm.talkers import talker

ON = ("--device", "reference")
FILES = ("--questions", "q.jsonl", "--labels", "l.lst")
ITEMS = [(f"To do a thing {n}", "Do it " + "well " * n, "Leave it") for n in range(1, 9)]


@pytest.fixture(scope="session")
def model_file(tmp_path_factory):
    """Return the file of a small language model with random weights."""
    path = tmp_path_factory.mktemp("llm") / "small.safetensors"
    write(pack(talker()), path)
    return path


@pytest.fixture(autouse=True)
def files(folder):
    """Put questions, labels and a text into the folder."""
    lines = [json.dumps(dict(zip(("goal", "sol1", "sol2"), item, strict=True))) for item in ITEMS]
    (folder / "q.jsonl").write_text("\n".join(lines) + "\n")
    (folder / "l.lst").write_text("0\n1\n" * 4)
    (folder / "story.txt").write_text("Once upon a time.")


def test_eval_answers_questions(capfd, model_file):
    seen = edgewright(capfd, "eval", model_file, *FILES, *ON, "--json").json
    chosen = LLM(str(model_file), device="reference").choose(read_questions("q.jsonl", "l.lst"))
    assert seen["accuracy"] == chosen.accuracy()
    for name in ("acc", "acc_norm", "acc_bytes"):
        wanted = {"value": chosen.accuracy(name), "interval_95": list(chosen.interval(name))}
        assert seen["metrics"][name] == wanted
    assert (seen["task"], seen["attention"], seen["model"]) == ("questions", "dense", "small")
    assert (seen["questions"], seen["labels"]) == ("q.jsonl", "l.lst")
    assert seen["counters"] == {"questions": 8, "cut_prompts": 0}
    out = edgewright(capfd, "eval", model_file, *FILES, *ON, "--limit", 3).out
    assert "acc_norm" in out
    assert "3 questions; " in out
    assert "dense" not in out


def test_eval_answers_with_delta_attention_beside_dense(capfd, model_file):
    words = ("--attention", "delta", "--threshold", 3, "--window", 4, "--sinks", 2)
    seen = edgewright(capfd, "eval", model_file, *FILES, *words, *ON, "--json").json
    questions = read_questions("q.jsonl", "l.lst")
    spec = Delta(threshold=3.0, window=4, sinks=2)
    delta = LLM(str(model_file), device="reference", attention=spec)
    changed, dense = (
        delta.choose(questions),
        LLM(str(model_file), device="reference").choose(questions),
    )
    for name, one in seen["differences"].items():
        wanted = changed.against(dense, name)
        assert one == pytest.approx(vars(wanted))
        assert seen["metrics"][name]["value"] == changed.accuracy(name)
        assert seen["metrics_dense"][name]["value"] == dense.accuracy(name)
    assert seen["qk_sparsity"] == delta.counters().qk_sparsity()
    assert 0 < seen["qk_sparsity"] < 1
    assert seen["counters"]["both"] == delta.counters().to_dict()["both"]
    assert (seen["threshold"], seen["window"]) == (3.0, 4)
    out = edgewright(capfd, "eval", model_file, *FILES, *words, *ON, "--context", 64).out
    assert "difference (95 %)" in out
    assert f"QK^T multiplications left out: {seen['qk_sparsity']:.0%}"[:-2] in out
    assert "8 questions, 4 prompts cut; " in out


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (FILES[:2], "questions and labels must be given together"),
        (FILES[2:], "labels must be left out with task perplexity"),
        (("--task", "questions"), "questions and labels must be given together"),
        ((*FILES, "--limit", "0"), "limit must be at least 1, not 0"),
        ((*FILES, "--text", "story.txt"), "text must be left out with task questions"),
        ((*FILES, "--stride", "3"), "stride must be left out with task questions"),
        ((*FILES, "--decode", "3"), "decode must be left out with task questions"),
        ((*FILES, "--max-tokens", "3"), "max_tokens must be left out with task questions"),
        ((*FILES, "--context", "20"), "answer must be at most 20 tokens, not "),
        (
            (*FILES, "--task", "perplexity", "--text", "story.txt"),
            "questions must be left out with task perplexity",
        ),
        (("--text", "story.txt", "--limit", "3"), "limit must be left out with task perplexity"),
        ((), "text must be given, or questions and labels"),
        (("--questions", "l.lst", "--labels", "l.lst"), "l.lst line 1 must be a JSON object"),
        (("--questions", "none", "--labels", "l.lst"), "none: No such file or directory"),
    ],
)
def test_eval_refuses_in_one_line(capfd, model_file, words, complaint):
    seen = edgewright(capfd, "eval", model_file, *words, *ON)
    assert seen.complaint.startswith(complaint)
    assert seen.complaint.endswith("; type: edgewright eval --help")
