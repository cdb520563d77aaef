"""Answers chosen by likelihood: against brute force, alone and together, and their statistics."""

import math
import re
from dataclasses import replace

import numpy as np
import pytest
from tokenizers import Tokenizer, models

from edgewright.firmware.llm.attention import Delta
from edgewright.firmware.llm.checkpoint import Vocabulary
from edgewright.firmware.llm.choosing import MEASURES, Chosen, choose
from edgewright.firmware.llm.llm import LLM
from edgewright.firmware.llm.questions import Question
from edgewright.firmware.llm.sampler import LogitError
from tests.firmware.llm.talkers import talker

QUESTIONS = [
    Question("Question: How do I sit?\nAnswer:", ("On a chair.", "In the rain, for a while."), 0),
    Question("Question: é?\nAnswer:", ("ü", "I have nothing to say about that."), 1),
    Question("A:", ("b", "cd", "a rather long answer " * 4), 2),
    Question("Question: " + "Why? " * 30 + "\nAnswer:", ("Because.", "Just so."), 0),
]
SPEC = Delta(threshold=1.5, window=4, sinks=2)


def made(**choices):
    return LLM(talker(), device="reference", kv="f32", **choices)


def brute(llm, question):
    """Log-likelihoods of the answers, each computed on its own from all logits of its text."""
    found = []
    for answer in question.answers:
        prompt, whole = (
            llm.text.encode(text) for text in (question.prompt, f"{question.prompt} {answer}")
        )
        logits = llm.logits(whole).astype(np.float64)
        likely = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
        found.append(sum(likely[i - 1, whole[i]] for i in range(len(prompt), len(whole))))
    return found


@pytest.mark.parametrize("attention", ["dense", SPEC], ids=["dense", "delta"])
@pytest.mark.parametrize("chunk", [7, 96])
def test_likelihoods_are_those_of_brute_force(attention, chunk):
    llm = made(attention=attention, chunk=chunk, batch=3)
    seen = llm.choose(QUESTIONS)
    for question, row in zip(QUESTIONS, seen.likelihoods, strict=True):
        wanted = brute(llm, question)
        np.testing.assert_allclose(row[: len(wanted)], wanted, rtol=1e-6)
        assert (row[len(wanted) :] == -np.inf).all()
    assert seen.cut == 0


def test_the_right_answer_is_the_one_that_brute_force_finds():
    llm = made()
    for name in MEASURES:
        asked = []
        for question in QUESTIONS:
            sizes = [
                {"acc": 1, "acc_norm": len(a), "acc_bytes": len(a.encode())}[name]
                for a in question.answers
            ]
            best = int(np.argmax(np.array(brute(llm, question)) / sizes))
            asked.append(replace(question, right=best))
        assert llm.choose(asked).accuracy(name) == 1
        wrong = [replace(q, right=(q.right + 1) % len(q.answers)) for q in asked]
        assert llm.choose(wrong).accuracy(name) == 0


def test_questions_do_not_change_one_another():
    together = made(attention=SPEC).choose(QUESTIONS).likelihoods
    alone = made(attention=SPEC, batch=1)
    for question, row in zip(QUESTIONS, together, strict=True):
        one = alone.choose([question]).likelihoods[0]
        np.testing.assert_array_equal(one, row[: len(one)])


def test_a_prompt_is_computed_once_but_for_its_last_token():
    llm = made()
    llm.choose(QUESTIONS[:1])
    prompt, *both = (
        len(llm.text.encode(QUESTIONS[0].prompt + end))
        for end in ("", *(f" {answer}" for answer in QUESTIONS[0].answers))
    )
    rows = llm.counters().rows
    assert rows[0, 0, 0] == sum(both) - 2 - (prompt - 1)
    assert rows[1].sum() == 0
    held = llm.scheduler.pool.counts()
    assert (held["held"], held["promised"]) == (0, 0)


def test_a_long_prompt_loses_its_beginning():
    llm, short = made(), made(context=40)
    question = QUESTIONS[0]
    seen = short.choose([question])
    assert seen.cut == 1
    answers = [
        llm.text.encode(f"{question.prompt} {a}")[len(llm.text.encode(question.prompt)) :]
        for a in question.answers
    ]
    kept = llm.text.encode(question.prompt)[-(41 - max(map(len, answers))) :]
    for answer, found in zip(answers, seen.likelihoods[0], strict=True):
        logits = llm.logits([*kept, *answer]).astype(np.float64)
        likely = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
        rows = range(len(kept) - 1, len(kept) + len(answer) - 1)
        wanted = sum(likely[row, token] for row, token in zip(rows, answer, strict=True))
        assert found == pytest.approx(wanted, rel=1e-6)


def test_a_small_cache_answers_all_the_same():
    wanted = made().choose(QUESTIONS).likelihoods
    small = made(cache=256, batch=8)
    seen = [*progress_of(small)]
    np.testing.assert_array_equal(seen.pop(), wanted)
    assert len(seen) > 1
    assert seen[-1] == ("answer", 4, 4)


def progress_of(llm):
    calls = []
    found = llm.choose(QUESTIONS, progress=lambda *call: calls.append(call)).likelihoods
    return [*calls, found]


def test_what_cannot_be_answered_is_refused():
    long = made(context=16)
    with pytest.raises(ValueError, match=r"^answer must be at most 16 tokens, not 26$"):
        long.choose(QUESTIONS[:1])
    merges = [(":", " "), (": ", "x")]
    vocabulary = {":": 0, " ": 1, "x": 2, "y": 3, ": ": 4, ": x": 5}
    joined = Tokenizer(models.BPE(vocabulary, merges)).to_str()
    llm = LLM(replace(talker(bos=-1), vocabulary=Vocabulary(joined)), device="reference")
    complaint = "prompt and answer must be at least 1 token each, not none"
    for prompt, answers in ((":", ("y", "x")), ("?", ("y", "y y"))):
        with pytest.raises(ValueError, match=f"^{complaint}$"):
            llm.choose([Question(prompt, answers, 0)])
    taken = made(context=128, batch=1)
    held = taken.scheduler.pool.open([1] * 70, 128, reuse=False)
    with pytest.raises(ValueError, match=r"^cache must have room for a question, not be in use$"):
        taken.choose(QUESTIONS[:1])
    held.close()


def test_logits_that_are_no_numbers_are_refused_and_leave_nothing():
    llm = made()
    llm.scheduler.backend.forward = lambda batch: np.full((len(batch.wanted), 300), np.nan)
    with pytest.raises(LogitError):
        llm.choose(QUESTIONS)
    assert llm.scheduler.pool.counts()["held"] == 0


def test_no_questions_have_no_answers():
    llm = made()
    assert choose(llm.scheduler, llm.text, []).likelihoods.shape == (0, 0)


def chosen(right, lengths=(1, 1)):
    """As many questions; the first answer is the likelier one."""
    asked = [
        Question("?", ("a" * lengths[0], "b" * lengths[1]), 0 if good else 1) for good in right
    ]
    return Chosen(asked, np.tile([-1.0, -2.0], (len(right), 1)))


def test_measures_divide_by_their_lengths():
    one = Chosen([Question("?", ("ab", "éééé"), 0)], np.array([[-4.0, -6.0]]))
    assert [one.accuracy(name) for name in MEASURES] == [1, 0, 0]
    two = Chosen([Question("?", ("abcd", "éé"), 0)], np.array([[-4.0, -3.0]]))
    assert [two.accuracy(name) for name in MEASURES] == [0, 1, 0]
    even = Chosen([Question("?", ("a", "b"), 1)], np.array([[-1.0, -1.0]]))
    assert even.accuracy() == 0  # of equal ones the first
    with pytest.raises(
        ValueError, match=r"^measure must be one of acc, acc_norm, acc_bytes, not f$"
    ):
        even.accuracy("f")


def test_the_interval_is_wilsons():
    # 81 of 263: R. G. Newcombe, Statistics in Medicine 17 (1998), table I.
    low, high = chosen([True] * 81 + [False] * 182).interval()
    assert (low, high) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert chosen([True] * 10).interval()[1] == pytest.approx(1)
    assert chosen([False] * 10).interval()[0] == pytest.approx(0)


def test_a_difference_is_paired():
    right = [True] * 60 + [False] * 40
    asked = chosen(right)
    changed = np.array(asked.likelihoods)
    changed[:6] = [-2, -1]  # six lost
    changed[98:] = [-2, -1]  # two gained
    seen = Chosen(asked.questions, changed).against(asked)
    assert (seen.gained, seen.lost, seen.value) == (2, 6, pytest.approx(-0.04))
    assert seen.low < -0.04 < seen.high
    # By hand: -4/102 +- 1.96/102 sqrt(6 + 2 + 1 - 16/102).
    spread = 1.959964 / 102 * math.sqrt(9 - 16 / 102)
    assert (seen.low, seen.high) == pytest.approx((-4 / 102 - spread, -4 / 102 + spread))
    # Of eight coins two or fewer, or six or more: 2 (1 + 8 + 28) / 256.
    assert seen.p == pytest.approx(74 / 256)
    same = asked.against(asked)
    assert (same.value, same.p) == (0, 1)
    assert (same.low, same.high) == pytest.approx((-1.959964 / 102, 1.959964 / 102))


def test_only_the_same_questions_can_be_compared():
    complaint = "other must have answered the same questions, not different ones"
    with pytest.raises(ValueError, match=f"^{re.escape(complaint)}$"):
        chosen([True]).against(chosen([False]))
