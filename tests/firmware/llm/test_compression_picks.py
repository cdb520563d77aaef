"""Scores, bits and picks of compression, by hand and against brute force."""

import numpy as np
import pytest

from edgewright.firmware.llm.compression import KVCrush, ZipCache
from edgewright.firmware.llm.compression_evict import chosen, representatives, snap_scores
from edgewright.firmware.llm.compression_quantise import quantise, zip_keys, zip_values
from edgewright.firmware.llm.compression_scores import probabilities, saliency


@pytest.fixture
def rng():
    return np.random.default_rng(5)


def test_saliency_is_the_mean_over_probes_that_see(rng):
    q = rng.normal(size=(40, 4, 8)).astype(np.float32)
    k = rng.normal(size=(40, 2, 8)).astype(np.float32)
    spec = ZipCache(probes=0.2, seed=3)
    places = spec.places(40)
    found = saliency(probabilities(q[places], k, places, 0.5), places)
    for token in range(40):
        got = []
        for i in places[places >= token]:
            for head in range(4):
                scores = [0.5 * float(q[i, head] @ k[j, head // 2]) for j in range(i + 1)]
                got.append(np.exp(scores[token]) / np.exp(scores).sum())
        assert found[token] == pytest.approx(np.mean(got), rel=1e-4)


@pytest.mark.parametrize(("length", "count"), [(1, 1), (3, 2), (100, 10), (3072, 308)])
def test_probes_are_the_last_tokens_and_some_others(length, count):
    spec = ZipCache()
    places = spec.places(length)
    assert len(places) == len(set(places)) == count
    assert (np.diff(places) > 0).all()
    recent = max(1, round(0.05 * length))
    assert places[-recent:].tolist() == list(range(length - recent, length))
    assert places.tolist() == spec.places(length).tolist()
    assert length < 100 or places.tolist() != ZipCache(seed=2).places(length).tolist()


def test_salient_tokens_are_the_first_of_equal_ones():
    found = ZipCache(salient=0.5).salient_of(np.array([1.0, 3, 1, 1, 2, 0]))
    assert found.nonzero()[0].tolist() == [0, 1, 4]


@pytest.mark.parametrize("scale", [1e-6, 1.0, 3e4])
@pytest.mark.parametrize("axis", [0, 1])
@pytest.mark.parametrize("bits", range(1, 9))
def test_a_code_is_within_half_a_step(bits, axis, scale, rng):
    values = (rng.uniform(-1, 1, (30, 7)) * scale).astype(np.float32)
    values[:, 2], values[4] = scale / 3, 0
    kept = quantise(values, bits, axis)
    assert kept.codes.max() < 2**bits
    assert kept.step.dtype == kept.low.dtype == np.float16
    bound = kept.step.astype(np.float64) * (0.5 + 1e-5) + np.abs(values) * 1e-6
    assert (np.abs(kept.values - values) <= bound).all()
    # No wider than need be, but for rounding to float16.
    spread = values.max(axis=axis) - values.min(axis=axis)
    widest = spread / (2**bits - 1) + np.abs(values).max() * 2**-9 + 2.0**-23
    assert (kept.step.squeeze(axis) <= widest).all()
    assert kept.nbytes == -(-210 * bits // 8) + 4 * (7 if axis == 0 else 30)


def test_groups_have_their_own_scales(rng):
    keys = rng.normal(size=(50, 6)).astype(np.float32)
    salient = np.arange(50) % 5 == 0
    keys[salient] *= 100
    spec = ZipCache(high=4, low=2)
    restored, nbytes = zip_keys(keys, salient, spec)
    for rows, bits in ((salient, 4), (~salient, 2)):
        np.testing.assert_array_equal(restored[rows], quantise(keys[rows], bits, 0).values)
    assert nbytes == 6 * (10 * 4 + 40 * 2) // 8 + 2 * 6 * 2 * 2
    finer, more = zip_keys(keys, salient, ZipCache(high=4, low=2, key_low=3))
    np.testing.assert_array_equal(finer[~salient], quantise(keys[~salient], 3, 0).values)
    assert more == nbytes + 6 * 40 // 8


def test_values_are_divided_by_the_root_of_their_channel(rng):
    values = rng.normal(size=(50, 6)).astype(np.float32) * np.float32([1, 400, 1, 0, 1, 0.01])
    everyone = np.ones(50, bool)
    restored, nbytes = zip_values(values, everyone, ZipCache(high=4, low=2))
    factor = np.sqrt(np.abs(values).max(axis=0))
    factor[3] = 1
    step = np.ptp(values / factor, axis=1, keepdims=True) / 15
    assert (np.abs(restored - values) <= factor * step * 0.51 + 1e-6).all()
    assert nbytes == 50 * 6 * 4 // 8 + 50 * 2 * 2 + 6 * 2
    # Without the factors, the wide channel would have made all others one code.
    assert len(np.unique(np.round(restored[:, 0], 3))) > 10


def test_scores_are_means_over_queries_and_neighbours():
    seen = np.zeros((2, 2, 5), np.float32)
    seen[0, :, 2] = [0.2, 0.4]
    seen[1, 0, 0] = 1.0
    third = 0.3 / 3
    np.testing.assert_allclose(
        snap_scores(seen, 3), [[0, third, third, third, 0], [0.25, 0.5 / 3, 0, 0, 0]], atol=1e-7
    )
    np.testing.assert_allclose(snap_scores(seen, 1)[0], [0, 0, 0.3, 0, 0], atol=1e-7)
    assert snap_scores(seen[:, :, :0], 7).shape == (2, 0)


def test_representatives_by_hand():
    bits = np.array(
        [
            [1, 1, 0, 1, 1, 0, 1, 0],
            [1, 1, 1, 0, 1, 0, 1, 0],
            [0, 0, 0, 0, 1, 1, 0, 1],
        ],
        bool,
    )
    # The anchor is 1 1 0; distances are 0 0 1 1 1 3 0 3, the order 0 1 6 2 3 4 5 7.
    assert representatives(bits, 4).tolist() == [1, 2, 4, 7]
    assert representatives(bits, 2).tolist() == [5, 6]
    assert representatives(bits, 1).tolist() == [3]
    assert representatives(bits, 0).tolist() == []
    assert representatives(bits, 8).tolist() == list(range(8))


def test_an_equal_vote_is_a_no():
    assert representatives(np.array([[1, 0, 1, 0]], bool), 1).tolist() == [0]


def attended(rng, heads, window, tokens):
    return rng.dirichlet(np.full(tokens, 0.05), (heads, window)).astype(np.float32)


@pytest.mark.parametrize("share", [0.0, 0.25, 1.0])
@pytest.mark.parametrize("keep", [0.2, 0.5, 1.0])
def test_window_and_sinks_always_stay(keep, share, rng):
    spec = KVCrush(keep=keep, window=8, sinks=3, representatives=share)
    stay = chosen(spec, attended(rng, 6, 8, 100), 2)
    assert stay.shape == (2, round(100 * keep))
    for places in stay:
        assert (np.diff(places) > 0).all()
        assert places[:3].tolist() == [0, 1, 2]
        assert places[-8:].tolist() == list(range(92, 100))
    # Those of the crowd are picked by what all heads of the layer say.
    assert 1.0 in (keep, share) or stay[0].tolist() != stay[1].tolist()


def test_the_best_scores_stay_and_the_rest_is_represented(rng):
    spec = KVCrush(keep=0.35, window=8, sinks=3, representatives=0.25, pool=3)
    seen = attended(rng, 6, 8, 100)
    scores = snap_scores(seen[:, :, 3:92], 3)
    for head, places in enumerate(chosen(spec, seen, 2)):
        order = np.argsort(-scores[3 * head : 3 * head + 3].mean(axis=0), kind="stable")
        best = set((order[:18] + 3).tolist())
        assert best <= set(places.tolist())
        rest = np.sort(order[18:])
        bits = scores[:, rest] > np.median(scores[:, rest], axis=1, keepdims=True)
        assert set(places.tolist()) - best - {0, 1, 2, *range(92, 100)} == set(
            (rest[representatives(bits, 6)] + 3).tolist()
        )


REFUSED = [
    (ZipCache, {"salient": 1.5}, ValueError, "salient must be between 0 and 1, not 1.5"),
    (ZipCache, {"salient": float("nan")}, ValueError, "salient must be between 0 and 1, not nan"),
    (ZipCache, {"salient": "all"}, TypeError, "salient must be float, not str"),
    (ZipCache, {"high": 9}, ValueError, "high must be between 2 and 8, not 9"),
    (ZipCache, {"high": 1}, ValueError, "high must be between 2 and 8, not 1"),
    (ZipCache, {"low": 0}, ValueError, "low must be between 1 and 8, not 0"),
    (ZipCache, {"low": 2.0}, TypeError, "low must be int, not float"),
    (ZipCache, {"key_low": 5}, ValueError, "key_low must be between 0 and 4, not 5"),
    (ZipCache, {"probes": 0.0}, ValueError, "probes must be above 0 and at most 1, not 0.0"),
    (ZipCache, {"seed": -1}, ValueError, "seed must be between 0 and 1073741824, not -1"),
    (KVCrush, {"keep": 0}, ValueError, "keep must be above 0 and at most 1, not 0"),
    (KVCrush, {"keep": 1.1}, ValueError, "keep must be above 0 and at most 1, not 1.1"),
    (KVCrush, {"keep": True}, TypeError, "keep must be float, not bool"),
    (KVCrush, {"window": 0}, ValueError, "window must be between 1 and 1073741824, not 0"),
    (KVCrush, {"sinks": -1}, ValueError, "sinks must be between 0 and 1073741824, not -1"),
    (KVCrush, {"pool": 4}, ValueError, "pool must be odd, not 4"),
    (
        KVCrush,
        {"representatives": -0.5},
        ValueError,
        "representatives must be between 0 and 1, not -0.5",
    ),
]


@pytest.mark.parametrize(("kind", "options", "error", "message"), REFUSED)
def test_rejects_options(kind, options, error, message):
    with pytest.raises(error, match=f"^{message}$"):
        kind(**options)


@pytest.mark.parametrize("value", [4e4, float("inf"), float("nan")])
def test_rejects_values_beyond_float16(value):
    message = f"^values must be at most 32752.0 in size, not {value}$"
    with pytest.raises(ValueError, match=message):
        quantise(np.float32([[1, value]]), 4, 0)
