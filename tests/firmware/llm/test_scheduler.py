"""Batching: the same tokens as alone, nothing lost, every end for its reason."""

import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edgewright.firmware.llm.reference import Reference
from edgewright.firmware.llm.request import Busy, Request
from edgewright.firmware.llm.sampler import LogitError, Sampling
from edgewright.firmware.llm.scheduler import Scheduler
from edgewright.firmware.llm.text import Text
from tests.firmware.llm.samples import config
from tests.firmware.llm.talkers import talker

MODEL = talker()


class Scripted:
    """A backend that makes a sequence go on with given tokens, by their position."""

    resumes = True

    def __init__(self, tokens, blocks=16, vocab=300, context=512, start=0):
        self.config = config(vocab=vocab, context=context)
        self.blocks = blocks
        self.tokens = tokens
        self.start = start
        self.batches = []
        self.spoil = None

    def forward(self, batch):
        self.batches.append(batch)
        if self.spoil is not None:
            raise self.spoil
        logits = np.zeros((len(batch.wanted), self.config.vocab), np.float32)
        for row, position in enumerate(batch.positions[batch.wanted] - self.start):
            logits[row, self.tokens[position % len(self.tokens)]] = 1
        return logits

    def memory_bytes(self):
        return {"weights": 0, "cache": 0}


def scheduler(blocks=64, **choices):
    return Scheduler(
        Reference(MODEL, blocks=blocks), text=Text(MODEL.vocabulary, MODEL.config), **choices
    )


def request(prompt, max_tokens=8, **also):
    return Request(prompt=tuple(prompt), max_tokens=max_tokens, **also)


def finish(engine):
    while engine.step():
        pass


def alone(asked, **choices):
    engine = scheduler(**choices)
    ticket = engine.submit(asked)
    finish(engine)
    return ticket


def say(words, ends, **also):
    """A scripted text over byte tokens, after a prompt of one token."""
    text = Text(MODEL.vocabulary, MODEL.config)
    backend = Scripted([*text.encode(words, bos=False), *ends])
    engine = Scheduler(backend, text=text)
    ticket = engine.submit(request([1], **{"max_tokens": 100, **also}))
    finish(engine)
    return ticket


def mixed():
    """Eight requests that differ in everything."""
    rng = np.random.default_rng(3)
    return [
        request(
            rng.integers(0, 300, size).tolist(),
            12,
            sampling=Sampling(temperature=t, top_k=k, seed=seed, repetition_penalty=r),
        )
        for seed, (size, t, k, r) in enumerate([
            (1, 0.0, 0, 1.0),
            (7, 1.0, 0, 1.0),
            (64, 0.8, 40, 1.0),
            (65, 0.0, 0, 1.3),
            (130, 1.5, 5, 1.0),
            (200, 0.0, 0, 1.0),
            (33, 1.0, 0, 1.1),
            (90, 0.7, 0, 1.0),
        ])
    ]


def test_eight_together_write_what_each_writes_alone():
    wanted = [alone(r, chunk=1000).tokens for r in mixed()]
    assert len({tuple(tokens) for tokens in wanted}) == 8
    for chunk in (7, 256):
        engine = scheduler(chunk=chunk)
        tickets = [engine.submit(r) for r in mixed()]
        finish(engine)
        assert [t.tokens for t in tickets] == wanted
        assert engine.pool.counts()["held"] == engine.pool.counts()["promised"] == 0


def test_requests_that_come_later_change_nothing():
    wanted = [alone(r).tokens for r in mixed()]
    engine = scheduler(max_batch=3, chunk=50)
    tickets = []
    for r in mixed():
        tickets.append(engine.submit(r))
        engine.step()
    finish(engine)
    assert [t.tokens for t in tickets] == wanted


def test_a_known_beginning_is_not_computed_again_and_changes_nothing():
    asked = request(range(200), 4)
    engine = scheduler()
    first = engine.submit(asked)
    finish(engine)
    second = engine.submit(asked)
    finish(engine)
    assert (first.reused, second.reused) == (0, 192)
    assert first.tokens == second.tokens


def test_a_pass_holds_every_writer_and_a_chunk_of_prompts():
    backend = Scripted([5])
    engine = Scheduler(backend, chunk=10)
    engine.submit(request([1], 50))
    engine.step()
    ticket = engine.submit(request([2] * 25, 3))
    engine.submit(request([3] * 4, 3))
    seen = []
    for _ in range(3):
        engine.step()
        seen.append((np.diff(backend.batches[-1].starts).tolist(), ticket.prefilled))
    assert seen == [([1, 10], 10), ([1, 10], 20), ([1, 5, 4], 25)]
    assert [len(b.wanted) for b in backend.batches] == [1, 1, 1, 3]


def test_a_stop_token_ends_the_text_and_is_not_part_of_it():
    ticket = say("word", [257], stop_tokens=frozenset([257]))
    assert (ticket.text, ticket.finish, len(ticket.tokens)) == ("word", "stop", 4)


def test_a_stop_string_across_tokens_is_never_shown():
    ticket = say("one END two", [257], stop=(" END", "zzz"))
    assert (ticket.text, ticket.finish) == ("one", "stop")
    assert not any("E" in piece.text or " " in piece.text for piece in ticket.pieces)


def test_what_might_have_been_a_stop_string_is_shown_at_the_end():
    assert say("one EN", [257], stop=("END",), stop_tokens=frozenset([257])).text == "one EN"
    ended = say("one EN", [5], stop=("END",), max_tokens=6)
    assert (ended.text, ended.finish) == ("one EN", "length")


def test_half_a_character_is_never_shown():
    ticket = say("a€", [257], max_tokens=3)
    assert (ticket.text, ticket.finish) == ("a", "length")
    assert [p.text for p in say("a€b", [257], max_tokens=5).pieces] == ["a", "", "", "€", "b"]


def test_logprobs_are_of_every_token():
    ticket = alone(request([1, 2], 3, logprobs=2))
    assert [entry.token for entry in ticket.logprobs] == ticket.tokens
    assert all(entry.top[0] == (entry.token, entry.logprob) for entry in ticket.logprobs)
    assert alone(request([1, 2], 3, logprobs=0)).logprobs[0].top == ()
    assert alone(request([1, 2], 3)).logprobs == []


def test_a_listener_hears_every_piece():
    heard = []
    engine = Scheduler(Scripted([5, 6, 7]))
    ticket = engine.submit(request([1], 3), heard.append)
    finish(engine)
    assert [piece.token for piece in heard] == [5, 6, 7]
    assert [piece.finish for piece in heard] == [None, None, "length"]
    assert not ticket.pieces


def test_requests_wait_for_room_and_are_not_overtaken():
    engine = Scheduler(Scripted([5], blocks=4))
    big = [engine.submit(request([n], 129)) for n in (1, 2)]
    small = engine.submit(request([3], 10))
    engine.step()
    assert engine.counts() == {"waiting": 2, "running": 1}
    finish(engine)
    assert [len(t.tokens) for t in (*big, small)] == [129, 129, 10]
    assert big[0].ended <= big[1].started <= small.started


def test_a_request_that_has_begun_always_ends():
    engine = Scheduler(Scripted([5], blocks=8), max_batch=8)
    tickets = [engine.submit(request([n] * 60, 100)) for n in range(20)]
    finish(engine)
    assert all(t.finish == "length" and len(t.tokens) == 100 for t in tickets)
    assert engine.pool.counts()["promised"] == 0


def test_cancelling_frees_room_whether_it_runs_or_waits():
    engine = Scheduler(Scripted([5], blocks=2), max_batch=1)
    runs, waits, last = (engine.submit(request([n], 20)) for n in range(3))
    engine.step()
    runs.cancel()
    waits.cancel()
    finish(engine)
    assert [t.finish for t in (runs, waits, last)] == ["cancelled", "cancelled", "length"]
    assert (len(runs.tokens), len(waits.tokens)) == (1, 0)
    assert engine.pool.counts()["held"] == 0


def test_a_full_queue_says_so():
    engine = Scheduler(Scripted([5]), max_batch=1, queue=2)
    for _ in range(3):
        engine.submit(request([1]))
    with pytest.raises(
        Busy, match=r"^queue must be at most 2 requests, not more; try again later$"
    ):
        engine.submit(request([1]))
    engine.step()
    with pytest.raises(Busy):
        engine.submit(request([1]))
    finish(engine)
    engine.submit(request([1]))


def test_logits_that_are_no_numbers_end_that_request_alone():
    class Spoiled(Scripted):
        def forward(self, batch):
            logits = super().forward(batch)
            logits[batch.tokens[batch.wanted] == 9] = np.nan
            return logits

    engine = Scheduler(Spoiled([5]))
    bad, good = engine.submit(request([9])), engine.submit(request([1]))
    finish(engine)
    assert (bad.finish, good.finish) == ("error", "length")
    assert isinstance(bad.error, LogitError)
    assert str(bad.error) == "logits must be finite, not nan"


def test_a_backend_that_fails_ends_its_requests_and_nothing_more():
    backend = Scripted([5])
    engine = Scheduler(backend)
    backend.spoil = RuntimeError("broken")
    bad = engine.submit(request([1] * 65))
    finish(engine)
    assert (bad.finish, str(bad.error)) == ("error", "broken")
    backend.spoil = None
    good = engine.submit(request([1] * 65))
    finish(engine)
    assert (good.finish, good.reused) == ("length", 0)


def test_an_interruption_is_passed_on_and_leaves_nothing_behind():
    backend = Scripted([5])
    backend.spoil = KeyboardInterrupt()
    engine = Scheduler(backend)
    ticket = engine.submit(request([1]))
    with pytest.raises(KeyboardInterrupt):
        engine.step()
    assert ticket.finish == "cancelled"
    assert engine.idle
    assert engine.pool.counts()["held"] == 0


@pytest.mark.parametrize(
    ("prompt", "max_tokens", "message"),
    [
        ([0] * 100, 1, "prompt must be at most 99 tokens, not 100"),
        ([0] * 90, 11, "prompt and max_tokens must be at most 100 tokens together, not 90 + 11"),
        ([300], 1, "prompt tokens must be between 0 and 299, not 300"),
        ([-1], 1, "prompt tokens must be between 0 and 299, not -1"),
    ],
)
def test_what_can_never_be_computed_is_refused_at_once(prompt, max_tokens, message):
    engine = Scheduler(Scripted([5]), context=100)
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        engine.submit(request(prompt, max_tokens))
    assert engine.idle


def test_the_limit_is_the_least_of_three():
    assert Scheduler(Scripted([5])).limit == 512
    assert Scheduler(Scripted([5], blocks=2)).limit == 128
    assert Scheduler(Scripted([5], blocks=2), context=100).limit == 100
    full = Scheduler(Scripted([5], blocks=2))
    ticket = full.submit(request([1], 127))
    finish(full)
    assert len(ticket.tokens) == 127


def test_stop_strings_need_a_tokenizer():
    message = "stop must be empty for a model without a tokenizer, not strings"
    with pytest.raises(ValueError, match=f"^{message}$"):
        Scheduler(Scripted([5])).submit(request([1], stop=("a",)))


@pytest.mark.parametrize(
    ("choices", "error", "message"),
    [
        ({"prompt": ()}, ValueError, "prompt must be at least 1 token, not 0"),
        ({"max_tokens": 0}, ValueError, "max_tokens must be at least 1, not 0"),
        ({"max_tokens": 1.5}, TypeError, "max_tokens must be int, not float"),
        ({"stop": ("a",) * 17}, ValueError, "stop must be at most 16 strings, not 17"),
        ({"stop": ("",)}, ValueError, "stop must be 1 to 256 characters long, not 0"),
        ({"stop": (1,)}, TypeError, "stop must be strings, not int"),
        ({"logprobs": 21}, ValueError, "logprobs must be between 0 and 20, not 21"),
    ],
)
def test_a_request_states_what_is_wrong_with_it(choices, error, message):
    with pytest.raises(error, match=f"^{re.escape(message)}$"):
        Request(**{"prompt": (1,), "max_tokens": 1, **choices})


@pytest.mark.parametrize(
    ("name", "value", "least"),
    [("max_batch", 0, 1), ("chunk", 0, 1), ("queue", -1, 0), ("context", 1, 2)],
)
def test_a_scheduler_states_what_is_wrong_with_it(name, value, least):
    message = f"{name} must be at least {least}, not {value}"
    with pytest.raises(ValueError, match=f"^{message}$"):
        Scheduler(Scripted([5]), **{name: value})


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_whatever_is_asked_and_cancelled_everything_ends_and_nothing_leaks(data):
    engine = Scheduler(Scripted([5, 6], blocks=5), max_batch=3, chunk=40, queue=6)
    tickets = []
    for _ in range(data.draw(st.integers(1, 40))):
        act = data.draw(st.sampled_from(["submit", "submit", "step", "step", "cancel"]))
        if act == "submit":
            # Few beginnings, so that many are shared.
            length = data.draw(st.integers(1, 200))
            prompt = [data.draw(st.integers(0, 1))] * length
            try:
                tickets.append(engine.submit(request(prompt, data.draw(st.integers(1, 100)))))
            except Busy:
                assert engine.counts()["waiting"] >= 6
        elif act == "step":
            engine.step()
        elif tickets:
            data.draw(st.sampled_from(tickets)).cancel()
    finish(engine)
    assert all(t.finish in ("length", "cancelled") for t in tickets)
    assert all(len(t.tokens) == t.request.max_tokens for t in tickets if t.finish == "length")
    assert all(t.cancelled for t in tickets if t.finish == "cancelled")
    counts = engine.pool.counts()
    assert counts["held"] == counts["promised"] == 0
    assert counts["kept"] + counts["free"] == 5
