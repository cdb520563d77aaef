"""Delta attention: both golden forms, their bounds, counters, and going back."""

import itertools

import numpy as np
import pytest

from edgewright.firmware.llm.attention import Delta
from edgewright.firmware.llm.delta import (
    DeltaAttention,
    encode,
    exact_pairs,
    prefix_scores,
    substituted_scores,
)

ROWS, HEADS, KV_HEADS, CHANNELS = 150, 6, 2, 16
SPECS = {
    "plain": Delta(threshold=0.6, window=1, sinks=0),
    "sliding": Delta(threshold=0.6, window=24, sinks=4),
    "block": Delta(threshold=0.6, window=24, window_kind="block", sinks=0),
    "keyframes": Delta(threshold=1.5, window=8, sinks=2, keyframe=32),
    "channels": Delta(threshold=np.linspace(0, 2, 32).reshape(2, 16), window=16),
}


def sequence(rows=ROWS, seed=1):
    """Return q, k, v float64; keys move slowly, in steps of every size."""
    rng = np.random.default_rng(seed)
    q, v = rng.normal(size=(rows, HEADS, CHANNELS)), rng.normal(size=(rows, KV_HEADS, CHANNELS))
    k = rng.normal(size=(rows, KV_HEADS, CHANNELS)) * np.linspace(0.05, 3, CHANNELS)
    return q, np.cumsum(k, axis=0) * 0.3, v


def dense(q, k, v, scale):
    k, v = (np.repeat(a, HEADS // KV_HEADS, axis=1) for a in (k, v))
    scores = np.einsum("qhd,khd->hqk", q, k) * scale
    scores[:, np.triu(np.ones((len(q), len(q)), bool), 1)] = -np.inf
    p = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.einsum("hqk,khd->qhd", p / p.sum(axis=-1, keepdims=True), v)


def attention(spec, form="prefix"):
    return DeltaAttention(spec, CHANNELS**-0.5, form=form)


def test_a_hand_worked_key():
    keys = np.array([[[1.0]], [[1.5]], [[0.75]], [[2.5]], [[2.0]], [[0.0]]])
    whole = np.array([True, False, False, False, True, False])
    deltas, hats, sent = encode(keys, np.array([[0.5]]), whole)
    # 0.5 away is not sent; what is sent is the distance from what was sent last.
    assert deltas.ravel().tolist() == [1, 0, 0, 1.5, 2, -2]
    assert hats.ravel().tolist() == [1, 1, 1, 2.5, 2, 0]
    assert sent.ravel().tolist() == [True, False, False, True, True, True]


@pytest.mark.parametrize("spec", SPECS.values(), ids=SPECS)
def test_both_forms_agree(spec):
    q, k, v = sequence()
    outputs = [attention(spec, form).extend(q, k, v) for form in ("prefix", "substituted")]
    np.testing.assert_allclose(*outputs, atol=1e-12, rtol=0)
    whole = spec.whole(np.arange(ROWS))
    threshold = np.broadcast_to(spec.threshold, (KV_HEADS, CHANNELS))
    deltas, hats, _ = encode(k, threshold, whole)
    wide = [np.repeat(a, HEADS // KV_HEADS, axis=1) for a in (deltas, hats)]
    np.testing.assert_allclose(
        prefix_scores(q, wide[0], whole), substituted_scores(q, wide[1]), atol=1e-12, rtol=0
    )


@pytest.mark.parametrize("spec", SPECS.values(), ids=SPECS)
def test_no_reference_is_farther_off_than_the_threshold(spec):
    _, k, _ = sequence(2000)
    threshold = np.broadcast_to(spec.threshold, (KV_HEADS, CHANNELS))
    deltas, hats, sent = encode(k, threshold, spec.whole(np.arange(2000)))
    assert (np.abs(k - hats) <= threshold).all()
    reached = np.abs(k - hats).max(axis=0) > 0.9 * threshold
    assert reached[threshold > 0.2].mean() > 0.4  # the bound is tight
    assert (deltas[~sent] == 0).all()
    assert 0.05 < sent.mean() < 0.95


@pytest.mark.parametrize("form", ["prefix", "substituted"])
@pytest.mark.parametrize(
    "spec",
    [
        Delta(threshold=0, window=1, sinks=0),
        Delta(threshold=9, window=ROWS, sinks=0),
        Delta(threshold=9, window=ROWS, window_kind="block", sinks=0),
        Delta(threshold=9, window=1, sinks=ROWS),
        Delta(threshold=9, window=1, keyframe=1),
    ],
    ids=["threshold 0", "window", "block", "sinks", "keyframes"],
)
def test_exact_where_nothing_is_left_out(spec, form):
    q, k, v = sequence()
    expected = dense(q, k, v, CHANNELS**-0.5)
    np.testing.assert_allclose(attention(spec, form).extend(q, k, v), expected, atol=1e-12)


def test_a_large_threshold_does_change_the_result():
    q, k, v = sequence()
    seen = attention(SPECS["sliding"]).extend(q, k, v)
    assert 1e-3 < np.abs(seen - dense(q, k, v, CHANNELS**-0.5)).max() < 2


@pytest.mark.parametrize("spec", SPECS.values(), ids=SPECS)
def test_decode_after_prefill_equals_all_at_once(spec):
    q, k, v = sequence()
    once, parts = attention(spec), attention(spec)
    expected = once.extend(q, k, v)
    cuts = [0, 70, 103, *range(104, ROWS + 1)]
    seen = [parts.extend(q[a:b], k[a:b], v[a:b]) for a, b in itertools.pairwise(cuts)]
    np.testing.assert_allclose(np.concatenate(seen), expected, atol=1e-12)
    np.testing.assert_array_equal(parts.hats, once.hats)
    assert (parts.macs_done, parts.macs_dense) == (once.macs_done, once.macs_dense)


@pytest.mark.parametrize("spec", SPECS.values(), ids=SPECS)
def test_going_back_restores_the_state_bit_for_bit(spec):
    q, k, v = sequence()
    straight, back = attention(spec), attention(spec)
    straight.extend(q[:90], k[:90], v[:90])
    back.extend(q[:90], k[:90], v[:90])
    back.extend(q[100:], k[100:], v[100:])
    back.rollback(90)
    for name in ("keys", "values", "deltas", "hats", "sent"):
        np.testing.assert_array_equal(getattr(back, name), getattr(straight, name))
    np.testing.assert_array_equal(*(a.extend(q[90:], k[90:], v[90:]) for a in (straight, back)))


@pytest.mark.parametrize("spec", SPECS.values(), ids=SPECS)
def test_counters_equal_a_count_by_hand(spec):
    q, k, v = sequence(60)
    whole, threshold = spec.whole(np.arange(60)), np.broadcast_to(spec.threshold, (2, CHANNELS))
    done = total = 0
    for head in range(HEADS):
        kv = head // (HEADS // KV_HEADS)
        reference, cost = None, []
        for j in range(60):
            sent = 0
            for c in range(CHANNELS):
                if whole[j] or abs(k[j, kv, c] - reference[c]) > threshold[kv, c]:
                    sent += 1
                    if not whole[j]:
                        reference[c] = k[j, kv, c]
            if whole[j]:
                reference = k[j, kv].copy()
            cost.append(sent)
        for i in range(60):
            for j in range(i + 1):
                near = i - j < spec.window
                if spec.window_kind == "block":
                    near = i // spec.window == j // spec.window
                done += CHANNELS if near or j < spec.sinks else cost[j]
                total += CHANNELS
    seen = attention(spec)
    seen.extend(q, k, v)
    assert (seen.macs_done, seen.macs_dense) == (done, total)
    assert done < total


def test_windows():
    at = np.array([0, 5, 8, 11])
    sliding, block = (Delta(window=4, window_kind=kind, sinks=1) for kind in ("sliding", "block"))
    assert sliding.exact_from(at).tolist() == [0, 2, 5, 8]
    assert block.exact_from(at).tolist() == [0, 4, 8, 8]
    assert np.flatnonzero(exact_pairs(sliding, at, 12)[3]).tolist() == [0, 8, 9, 10, 11]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"threshold": -1.0}, "threshold must be finite and at least 0, not -1.0"),
        ({"threshold": np.array([0, np.nan])}, "threshold must be finite and at least 0, not nan"),
        ({"window": 0}, "window must be between 1 and 1073741824, not 0"),
        ({"sinks": -1}, "sinks must be between 0 and 1073741824, not -1"),
        ({"keyframe": -1}, "keyframe must be between 0 and 1073741824, not -1"),
        ({"window_kind": "round"}, "window_kind must be one of sliding, block, not round"),
    ],
)
def test_rejects_bad_values(options, message):
    with pytest.raises(ValueError, match=f"^{message}$"):
        Delta(**options)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"threshold": "1"}, "threshold must be numbers, not <U1"),
        ({"window": 1.5}, "window must be int, not float"),
        ({"sinks": True}, "sinks must be int, not bool"),
    ],
)
def test_rejects_bad_types(options, message):
    with pytest.raises(TypeError, match=f"^{message}$"):
        Delta(**options)


def test_rejects_bad_requests_of_the_golden():
    with pytest.raises(ValueError, match=r"^form must be prefix or substituted, not flash$"):
        attention(Delta(), "flash")
    with pytest.raises(ValueError, match=r"^length must be between 0 and 0, not 1$"):
        attention(Delta()).rollback(1)
    message = r"^whole must be true of the first key without a reference, not false$"
    with pytest.raises(ValueError, match=message):
        encode(np.zeros((1, 1, 1)), np.zeros((1, 1)), np.array([False]))
