"""Sampling against numbers worked by hand, and against the plainest statement of each step."""

import re

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from edgewright.firmware.llm.sampler import LogitError, Sampler, Sampling, logprobs

# Probabilities 1/2, 1/4, 1/8, 1/8, in another order than that of the vocabulary.
LOGITS = np.log(np.array([1 / 8, 1 / 2, 1 / 8, 1 / 4])).astype(np.float32)


def drawn(logits=LOGITS, count=400, tokens=(), **choices):
    """How often each token comes."""
    sampler = Sampler(Sampling(**{"temperature": 1.0, "seed": 1, **choices}), tokens)
    picks = [sampler.pick(logits) for _ in range(count)]
    return np.bincount(picks, minlength=len(logits)) / count


def test_greedy_takes_the_largest_and_of_equal_ones_the_first():
    assert Sampler(Sampling()).pick(np.array([1, 3, 3, 2], np.float32)) == 1


def test_draws_follow_the_probabilities():
    np.testing.assert_allclose(drawn(count=20000), [1 / 8, 1 / 2, 1 / 8, 1 / 4], atol=0.01)


def test_temperature_divides_the_logits():
    # At 1/2 probabilities are squared: 1, 16, 1, 4 of 22.
    seen = drawn(count=20000, temperature=0.5)
    np.testing.assert_allclose(seen, np.array([1, 16, 1, 4]) / 22, atol=0.01)


@pytest.mark.parametrize(
    ("choices", "left"),
    [
        ({"top_k": 1}, {1}),
        ({"top_k": 2}, {1, 3}),
        ({"top_k": 3}, {0, 1, 3}),  # of the two equal ones the first
        ({"top_k": 9}, {0, 1, 2, 3}),
        ({"top_p": 0.49}, {1}),
        ({"top_p": 0.51}, {1, 3}),
        ({"top_p": 0.74}, {1, 3}),
        ({"top_p": 0.8}, {0, 1, 3}),
        ({"min_p": 0.49}, {1, 3}),
        ({"min_p": 0.51}, {1}),
        ({"min_p": 0.24}, {0, 1, 2, 3}),
        ({"min_p": 1.0}, {1}),
        # Of the two that top-k leaves the likelier has 2/3: top-p works on what is left.
        ({"top_k": 2, "top_p": 0.6}, {1}),
        ({"top_k": 2, "top_p": 0.7}, {1, 3}),
        ({"temperature": 1e-320}, {1}),
        # Temperature comes before top-p: squared, the likeliest has 16/22.
        ({"temperature": 0.5, "top_p": 0.7}, {1}),
    ],
)
def test_filters_leave_what_hand_computation_leaves(choices, left):
    logits = np.array([-2, 0, -2, -1], np.float32) * np.float32(np.log(2))
    # Exact powers of two: 1/4, 1, 1/4, 1/2 of 2.
    assert {*np.flatnonzero(drawn(logits, **choices))} == left


def test_penalty_works_on_raw_logits_of_tokens_in_the_text():
    sampler = Sampler(Sampling(repetition_penalty=2.0), [0, 2])
    logits = np.array([4, 1.5, -1, -1.5], np.float32)
    assert sampler.pick(logits) == 0  # 4 / 2 is 2
    sampler = Sampler(Sampling(repetition_penalty=3.0), [0, 2])
    assert sampler.pick(logits) == 1  # 4 / 3 is less than 1.5
    assert sampler.pick(logits) == 0  # and now 1.5 / 3 is less than that
    only = Sampler(Sampling(repetition_penalty=2.0), [2])
    assert only.pick(np.array([-9, -9, -1, -1.5], np.float32)) == 3  # -1 * 2 is below -1.5
    np.testing.assert_array_equal(logits, np.array([4, 1.5, -1, -1.5], np.float32))


def test_a_seed_repeats_and_another_differs():
    logits = np.zeros(1000, np.float32)

    def text(seed):
        sampler = Sampler(Sampling(temperature=1.0, seed=seed))
        return sampler.seed, [sampler.pick(logits) for _ in range(8)]

    assert text(5) == text(5)
    assert text(5) != text(6)
    assert text(None) != text(None)
    again = text(None)
    assert text(again[0]) == again


def test_numbers_of_a_seed_stay_what_they_are():
    sampler = Sampler(Sampling(temperature=1.0, seed=0))
    seen = [sampler.pick(np.zeros(1000, np.float32)) for _ in range(4)]
    wanted = np.random.Generator(np.random.Philox(0)).random(4) * 1000
    assert seen == [int(value) for value in wanted]


@pytest.mark.parametrize("temperature", [0.0, 1.0])
@pytest.mark.parametrize(("value", "text"), [(np.nan, "nan"), (np.inf, "inf"), (-np.inf, "-inf")])
def test_logits_that_are_no_numbers_are_refused(temperature, value, text):
    logits = np.full(4, value, np.float32)
    with pytest.raises(LogitError, match=f"^logits must be finite, not {text}$"):
        Sampler(Sampling(temperature=temperature)).pick(logits)


def test_one_nan_is_enough():
    logits = np.array([1, np.nan, 2], np.float32)
    with pytest.raises(LogitError, match=r"^logits must be finite, not nan$"):
        Sampler(Sampling()).pick(logits)


def test_logprobs_are_of_the_raw_logits():
    seen = logprobs(LOGITS, 3, 3)
    assert seen.token == 3
    assert seen.logprob == pytest.approx(np.log(1 / 4))
    assert [token for token, _ in seen.top] == [1, 3, 0]
    assert [value for _, value in seen.top] == pytest.approx(np.log([1 / 2, 1 / 4, 1 / 8]))


@example(values=[0.0, 5.7e-33], top_k=0, top_p=0.25, min_p=0.0, t=1.0, seed=0)
@given(
    st.lists(st.floats(-20, 20, width=32), min_size=1, max_size=60),
    st.integers(0, 70),
    st.floats(0.01, 1),
    st.floats(0, 1),
    st.floats(0.1, 3),
    st.integers(0, 9),
)
def test_a_draw_is_among_what_the_plain_statement_leaves(values, top_k, top_p, min_p, t, seed):
    logits = np.array(values, np.float32)
    order = sorted(range(len(values)), key=lambda i: (-logits[i], i))[: top_k or None]
    weight = {i: np.exp((float(logits[i]) - float(logits.max())) / t) for i in order}
    order.sort(key=lambda i: (-weight[i], i))  # of equally likely ones the first, whatever logits
    weights = [weight[i] for i in order]
    p = np.array(weights) / sum(weights)
    left = {
        order[i]
        for i in range(len(p))
        if p[:i].sum() < top_p + 1e-9 and p[i] >= min_p * p[0] * (1 - 1e-9)
    }
    choices = Sampling(temperature=t, top_k=top_k, top_p=top_p, min_p=min_p, seed=seed)
    assert Sampler(choices).pick(logits) in left


@pytest.mark.parametrize(
    ("choices", "message"),
    [
        ({"temperature": -0.1}, "temperature must be between 0 and 100, not -0.1"),
        ({"temperature": float("nan")}, "temperature must be between 0 and 100, not nan"),
        ({"top_p": 0}, "top_p must be above 0 and at most 1, not 0"),
        ({"top_p": 1.1}, "top_p must be above 0 and at most 1, not 1.1"),
        ({"min_p": 2}, "min_p must be between 0 and 1, not 2"),
        ({"repetition_penalty": 0}, "repetition_penalty must be above 0 and at most 100, not 0"),
        ({"top_k": -1}, "top_k must be between 0 and 2147483647, not -1"),
        ({"seed": -1}, "seed must be between 0 and 18446744073709551615, not -1"),
    ],
)
def test_values_out_of_range_are_refused(choices, message):
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        Sampling(**choices)


@pytest.mark.parametrize(
    ("choices", "message"),
    [
        ({"temperature": "1"}, "temperature must be a number, not str"),
        ({"top_p": True}, "top_p must be a number, not bool"),
        ({"top_k": 1.5}, "top_k must be int, not float"),
        ({"seed": "7"}, "seed must be int, not str"),
    ],
)
def test_values_of_another_type_are_refused(choices, message):
    with pytest.raises(TypeError, match=f"^{re.escape(message)}$"):
        Sampling(**choices)
