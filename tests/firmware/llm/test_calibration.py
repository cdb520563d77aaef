"""Thresholds from a text: they leave out what was asked for, where it hurts least."""

import numpy as np
import pytest

from edgewright.firmware.llm.attention import Delta
from edgewright.firmware.llm.backend import Batch
from edgewright.firmware.llm.calibration import POLICIES, Calibration
from edgewright.firmware.llm.native import Native
from edgewright.firmware.llm.packed import pack
from edgewright.firmware.llm.sensitivity import importance, least_damage
from tests.firmware.llm.models import random_checkpoint

SPEC = Delta(window=8, sinks=2)


@pytest.fixture(scope="module")
def tokens():
    return np.random.default_rng(5).integers(0, 90, 240).astype(np.int32)


@pytest.fixture(scope="module", params=["llama", "gemma"])
def calibration(request, tokens):
    return Calibration(pack(random_checkpoint(request.param)), tokens, SPEC, threads=1)


@pytest.mark.parametrize("policy", POLICIES)
def test_thresholds_leave_out_what_was_asked_for(calibration, tokens, policy):
    model = calibration.model
    thresholds = calibration.thresholds(policy, 0.5)
    c = model.config
    assert (thresholds.shape, thresholds.dtype) == ((c.layers, c.kv_heads, c.head_dim), np.float32)
    engine = Native(model, blocks=4, attention=Delta(threshold=thresholds, window=8, sinks=2))
    rows = np.arange(240, dtype=np.int32)
    table = np.arange(4, dtype=np.int32)[None]
    engine.forward(Batch(tokens, rows, np.array([0, 240], np.int32), table, rows[:0]))
    # The text is the calibration's and half as long again; "measured" has a grid of thresholds.
    assert engine.counters().qk_sparsity() == pytest.approx(0.5, abs=0.06)


def test_policies_differ_as_they_say(calibration):
    found = {policy: calibration.thresholds(policy, 0.4) for policy in POLICIES}
    assert np.ptp(found["global"]) == 0
    assert np.ptp(found["budget"], axis=(1, 2)).max() == 0
    assert np.ptp(found["budget"][:, 0, 0]) > 0
    for policy in ("sigma", "query", "measured"):
        assert np.ptp(found[policy], axis=2).min() > 0


def test_least_damage_is_least():
    rng = np.random.default_rng(2)
    rates = np.sort(rng.uniform(size=(3, 2, 1, 3)), axis=0)[::-1]
    damage = np.sort(rng.uniform(size=(3, 2, 1, 3)), axis=0)
    chosen = least_damage(rates, damage, 0.5)
    total = np.take_along_axis(damage, chosen[None], 0).sum()
    rate = np.take_along_axis(rates, chosen[None], 0).mean()
    assert rate <= 0.5
    for other in np.ndindex(*(3,) * 6):
        picks = np.array(other).reshape(1, 2, 1, 3)
        if np.take_along_axis(rates, picks, 0).mean() <= rate:
            assert np.take_along_axis(damage, picks, 0).sum() >= total - 1e-12


def test_without_damage_nothing_is_sent():
    assert (least_damage(np.ones((3, 1, 1, 2)), np.zeros((3, 1, 1, 2)), 0.5) == 2).all()


def test_importance_foresees_what_an_error_does():
    rng = np.random.default_rng(3)
    q, k, v = rng.normal(size=(20, 2, 4)), rng.normal(size=(20, 1, 4)), rng.normal(size=(20, 1, 4))
    spec = Delta(window=2, sinks=1)
    weights, output = importance(*(a.astype(np.float32) for a in (q, k, v)), spec, 0.5, 0)

    def attend(keys):
        """Return outputs where only far pairs meet the changed keys."""
        at = np.arange(20)
        near = (at[None] > at[:, None] - 2) | (at[None] < 1)
        scores = np.where(
            near, np.einsum("qhd,kd->hqk", q, k[:, 0]), np.einsum("qhd,kd->hqk", q, keys)
        )
        scores = scores * 0.5
        scores[:, at[None] > at[:, None]] = -np.inf
        p = np.exp(scores - scores.max(axis=-1, keepdims=True))
        return np.einsum("hqk,kd->qhd", p / p.sum(axis=-1, keepdims=True), v[:, 0])

    exact = attend(k[:, 0])
    np.testing.assert_allclose(output, np.square(exact).sum(axis=2).mean(), rtol=1e-5)
    for key, channel in ((5, 0), (9, 3), (18, 1), (0, 2)):
        moved = k[:, 0].copy()
        moved[key, channel] += 1e-4
        seen = np.square(attend(moved) - exact).sum() / 1e-8
        np.testing.assert_allclose(weights[key, 0, channel], seen, rtol=1e-2, atol=1e-7)


def test_rejects_bad_requests(calibration):
    message = f"policy must be one of {', '.join(POLICIES)}, not best"
    with pytest.raises(ValueError, match=f"^{message}$"):
        calibration.thresholds("best", 0.5)
    # All pairs but those of the window and the sinks; local layers have fewer others.
    most = 0.889 if calibration.model.config.window else 0.919
    with pytest.raises(ValueError, match=rf"^sparsity must be between 0 and {most}, not 0\.99$"):
        calibration.thresholds("global", 0.99)


def test_rejects_a_short_text(tokens):
    with pytest.raises(ValueError, match=r"^tokens must be at least 36, not 30$"):
        Calibration(pack(random_checkpoint("llama")), tokens[:30], SPEC)
