"""Delta attention by sealed blocks: what is kept, and native against reference and itself cut."""

import dataclasses
import itertools

import numpy as np
import pytest

from edgewright.firmware.llm.attention import DeltaBlocks, Dense, attention_of
from edgewright.firmware.llm.backend import Batch
from edgewright.firmware.llm.delta_blocks import attend, seal
from edgewright.firmware.llm.llm import LLM
from edgewright.firmware.llm.native import Native, kernel_names
from edgewright.firmware.llm.packed import pack
from edgewright.firmware.llm.reference import Reference
from tests.firmware.llm.kernels import EVERY, far
from tests.firmware.llm.models import CONFIGS, random_checkpoint
from tests.firmware.llm.test_native_delta import batch, ints, same_counts

LENGTH = 250
TABLE, BLOCKS = [2, 1, 5, 0], 6
SPECS = {
    "runs": DeltaBlocks(threshold=0.7, margin=np.inf, window=1),
    "margin": DeltaBlocks(threshold=0.7, margin=3.0, window=40),
}


@pytest.fixture(scope="module")
def tokens():
    return np.random.default_rng(3).integers(0, 90, LENGTH).astype(np.int32)


def walk(seed, channels=16):
    """Keys that move a little from token to token, each channel with its own stride."""
    rng = np.random.default_rng(seed)
    steps = rng.normal(0, 1, (64, channels)) * np.geomspace(0.01, 1, channels)
    return np.cumsum(steps, axis=0).astype(np.float32)


def test_runs_stay_within_the_threshold_and_half_a_step():
    keys, threshold = walk(1), np.linspace(0, 2, 16).astype(np.float32)
    sealed = seal(keys, walk(2), threshold)
    assert (np.abs(sealed.keys - keys) <= threshold + sealed.step / 2 + 1e-6).all()
    changed = np.diff(sealed.codes.astype(int), axis=0) != 0
    assert (sealed.sent[1:] | ~changed).all()
    assert sealed.sent[0].all()
    assert 0.03 < sealed.sent.mean() < 0.6


def test_no_cutting_into_runs_needs_fewer():
    # Dynamic programming over all cuttings of short columns; the shortest is what `seal` has.
    keys = walk(3)
    sealed = seal(keys, keys, np.full(16, 0.8, np.float32))
    steps = np.rint((keys - sealed.base) / sealed.step).astype(int)
    span = 2 * int(np.float32(0.8) // sealed.step)
    for channel in range(16):
        fewest = [0]
        for end in range(1, 65):
            fits = [begin for begin in range(end) if np.ptp(steps[begin:end, channel]) <= span]
            fewest.append(1 + min(fewest[begin] for begin in fits))
        assert sealed.sent[:, channel].sum() == fewest[64]


def test_half_a_step_is_all_that_a_threshold_of_zero_costs():
    keys = walk(4)
    sealed = seal(keys, keys, np.zeros(16, np.float32))
    assert (np.abs(sealed.keys - keys) <= sealed.step / 2 + 1e-6).all()
    np.testing.assert_allclose(sealed.mean, keys.mean(axis=0), rtol=2**-8)


def test_a_query_by_hand():
    # Two far blocks of equal keys: one above the floor and met, one below it and meant.
    rng = np.random.default_rng(5)
    keys, values = np.zeros((256, 2), np.float32), rng.normal(0, 1, (256, 2)).astype(np.float32)
    keys[64:128, 0], keys[128:192, 0] = -2, -9
    spec = DeltaBlocks(threshold=0, margin=np.log(128) + 5, window=1)
    sealed = {
        b: seal(keys[64 * b : 64 * b + 64], values[64 * b : 64 * b + 64], np.zeros(2))
        for b in (1, 2)
    }
    out, met = attend(np.array([1.0, 0.0]), keys, values, sealed, spec, 255)
    weights = np.repeat(np.exp([0.0, -2.0, -9.0, 0.0]), 64)
    weights[64:128] = np.exp(sealed[1].keys[:, 0].astype(float))
    weights[128:192] = np.exp(sealed[2].keys[:, 0].astype(float))
    used = values.astype(np.float64)
    used[128:192] = sealed[2].mean
    np.testing.assert_allclose(out, weights @ used / weights.sum(), rtol=1e-12)
    assert met.tolist() == [True] * 128 + [False] * 64 + [True] * 64


@pytest.mark.parametrize("kernels", EVERY)
@pytest.mark.parametrize("channels", [16, 64, 80, 128, 192, 256, 320])
@pytest.mark.parametrize("count", [1, 3, 4, 7])
def test_one_block_by_every_kernel(kernels, channels, count):
    rng = np.random.default_rng(channels)
    keys, values = walk(7, channels), rng.normal(size=(64, channels)).astype(np.float32)
    sealed = seal(keys, values, np.full(channels, 0.3, np.float32))
    queries = rng.normal(size=(count, channels)).astype(np.float32)
    queries[-1] *= 1e-30  # what rounds to nothing still has a step
    step = np.abs(queries).max(axis=1, keepdims=True) / 127
    rounded = np.rint(queries / np.maximum(step, 2.0**-100 / 127))
    products = rounded.astype(np.int64) @ sealed.codes.T.astype(np.int64)
    scores = products * (step * sealed.step) + (queries.astype(float) @ sealed.base)[:, None]
    floors = np.sort(scores, axis=1)[:, 40] - 1e-4 * np.abs(scores).max(axis=1)
    met = scores >= floors[:, None]
    p = np.exp(scores - scores.max(axis=1, keepdims=True))
    out = (p * met) @ values + (p * ~met).sum(axis=1, keepdims=True) * sealed.mean
    found = far(kernels, sealed, values, queries, floors.astype(np.float32))
    np.testing.assert_allclose(found[:, 0], scores.max(axis=1), rtol=2e-5, atol=1e-4)
    np.testing.assert_allclose(found[:, 1], p.sum(axis=1), rtol=1e-3)
    np.testing.assert_allclose(found[:, 2:-2], out, rtol=1e-3, atol=1e-3 * np.abs(out).max())
    assert found[:, -2].tolist() == (~met).sum(axis=1).tolist()
    assert found[-1, -1] == (~met.any(axis=0)).sum()


@pytest.mark.parametrize("spec", SPECS.values(), ids=SPECS)
@pytest.mark.parametrize("kind", CONFIGS)
@pytest.mark.parametrize("kernels", kernel_names())
def test_native_equals_reference(kernels, kind, spec, tokens):
    model = pack(random_checkpoint(kind))
    whole = batch(tokens, 0, TABLE, prompt=150)
    reference = Reference(model.checkpoint(), blocks=BLOCKS, kv="f32", attention=spec)
    native = Native(model, blocks=BLOCKS, kv="f32", threads=2, kernels=kernels, attention=spec)
    expected, logits = reference.forward(whole), native.forward(whole)
    # A key that rounds to the other code, or a score that falls on the other side of its floor,
    # by the rounding of float32, moves what comes after it.
    assert np.median(np.abs(logits - expected)) < 2e-3
    assert (np.abs(logits - expected).max(axis=1) < 0.2).mean() > 0.9
    ours, theirs = native.counters(), reference.counters()
    for name in ("rows", "pairs", "exact_pairs"):
        np.testing.assert_array_equal(getattr(ours, name), getattr(theirs, name), name)
    for name in ("kept", "unmet", "unread"):
        np.testing.assert_allclose(
            getattr(ours, name), getattr(theirs, name), rtol=0.05, atol=40, err_msg=name
        )
    assert ours.qk_sparsity() > 0.05
    assert (ours.unmet.sum() > 0) == np.isfinite(spec.margin)


@pytest.mark.parametrize("spec", SPECS.values(), ids=SPECS)
@pytest.mark.parametrize("kv", ["int8", "f16", "f32"])
@pytest.mark.parametrize("kind", CONFIGS)
def test_results_and_counts_do_not_depend_on_cuts_threads_or_company(kind, kv, spec, tokens):
    model = pack(random_checkpoint(kind))
    at_once = Native(model, blocks=BLOCKS, kv=kv, threads=1, attention=spec)
    expected = at_once.forward(batch(tokens, 0, TABLE, prompt=90))
    engine = Native(model, blocks=12, kv=kv, threads=2, attention=spec)
    back = tokens[::-1].copy()
    mine, theirs = [7, 3, 4, 6], [0, 11, 8, 9]
    parts = [engine.forward(batch(tokens[:70], 0, mine, prompt=90))]
    for i in range(70, LENGTH):
        pair = 2 * (i - 70) % LENGTH
        step = Batch(
            ints(back[pair], back[pair + 1], tokens[i]),
            ints(pair, pair + 1, i),
            ints(0, 2, 3),
            ints(*theirs, *mine).reshape(2, -1),
            ints(2),
            ints(0, 90),
        )
        parts.append(engine.forward(step))
    np.testing.assert_array_equal(np.concatenate(parts), expected)
    alone = Native(model, blocks=BLOCKS, kv=kv, threads=2, attention=spec)
    for first, last in itertools.pairwise([0, 1, 63, 64, 66, 129, 140, LENGTH]):
        alone.forward(batch(tokens[first:last], first, TABLE, prompt=90))
    same_counts(alone.counters(), at_once.counters())


@pytest.mark.parametrize("kernels", kernel_names())
@pytest.mark.parametrize("kv", ["int8", "f16", "f32"])
@pytest.mark.parametrize("head_dim", [16, 80, 128, 192])
def test_sent_codes_and_scores_of_every_head_size(head_dim, kv, kernels):
    # No threshold and no margin: what is left is the rounding of keys to int8.
    shape = dataclasses.replace(CONFIGS["bitnet"], head_dim=head_dim)
    model = pack(random_checkpoint("bitnet", shape=shape))
    tokens = np.random.default_rng(4).integers(0, 90, 190).astype(np.int32)
    spec = DeltaBlocks(threshold=0, margin=np.inf, window=1)
    dense, blocks = (
        Native(model, blocks=3, kv=kv, kernels=kernels, threads=1, attention=a).forward(
            batch(tokens, 0, [0, 1, 2])
        )
        for a in (Dense(), spec)
    )
    np.testing.assert_array_equal(blocks[:128], dense[:128])  # nothing is far yet
    assert not np.array_equal(blocks[128:], dense[128:])
    assert np.median(np.abs(blocks - dense)[128:]) < 0.02 * dense.std()


def test_a_window_as_long_as_the_text_is_dense_bit_for_bit(tokens):
    model = pack(random_checkpoint("bitnet"))
    spec = DeltaBlocks(threshold=9, window=LENGTH)
    dense, blocks = (
        Native(model, blocks=BLOCKS, attention=a, threads=1).forward(batch(tokens, 0, TABLE))
        for a in (Dense(), spec)
    )
    np.testing.assert_array_equal(blocks, dense)


def test_going_back_restores_what_was(tokens):
    model = pack(random_checkpoint("llama"))
    engine = Native(model, blocks=BLOCKS, attention=SPECS["margin"])
    expected = engine.forward(batch(tokens, 0, TABLE))
    other = (tokens[100:] + 1) % 90
    engine.forward(batch(other, 100, TABLE))
    np.testing.assert_array_equal(engine.forward(batch(tokens[100:], 100, TABLE)), expected[100:])


def test_a_text_is_the_same_alone_and_after_a_shared_beginning():
    spec = DeltaBlocks(threshold=0.7, margin=4.0, window=1)
    model = pack(random_checkpoint("bitnet"))
    prompt = [int(t) for t in np.random.default_rng(6).integers(0, 90, 200)]
    alone = LLM(model, attention=spec).generate(prompt, max_tokens=20)
    llm = LLM(model, attention=spec)
    llm.generate([*prompt[:140], 1, 2, 3], max_tokens=20)
    again = llm.generate(prompt, max_tokens=20)
    assert again.reused == 128
    assert again.tokens == alone.tokens


def test_what_is_sealed_takes_less_than_half_of_the_keys(tokens):
    model = pack(random_checkpoint("bitnet"))
    engine = Native(model, blocks=BLOCKS, attention=DeltaBlocks(threshold=1.5))
    assert engine.memory_bytes()["sealed"] == 0
    engine.forward(batch(tokens, 0, TABLE))
    c = engine.config
    codes = int((engine.counters().histogram.sum(axis=(0, 1)) * np.arange(c.head_dim + 1)).sum())
    blocks = 2 * c.layers * c.kv_heads  # of four, the first isn't and the last isn't full
    assert engine.memory_bytes()["sealed"] == blocks * 64 * (1 + 4 + 8) + codes


@pytest.mark.parametrize("kv", ["int8", "f16", "f32"])
@pytest.mark.parametrize("kind", ["bitnet", "gemma"])
def test_keys_that_nobody_meets_are_given_back_and_change_nothing(kind, kv, tokens):
    model = pack(random_checkpoint(kind))
    spec = DeltaBlocks(threshold=0.7, margin=3.0, window=1)
    loose = dataclasses.replace(spec, keep_keys=False)
    kept = Native(model, blocks=BLOCKS, kv=kv, attention=spec)
    expected = kept.forward(batch(tokens, 0, TABLE))
    for cuts in ([0, LENGTH], [0, 1, 63, 64, 66, 129, 140, LENGTH], range(LENGTH + 1)):
        engine = Native(model, blocks=BLOCKS, kv=kv, threads=2, attention=loose)
        parts = [
            engine.forward(batch(tokens[first:last], first, TABLE))
            for first, last in itertools.pairwise(cuts)
        ]
        np.testing.assert_array_equal(np.concatenate(parts), expected)
        c = engine.config
        layers = [layer for layer in range(c.layers) if not c.is_local(layer)]
        channels = -(-c.head_dim // 16) * 16
        block = 64 * {"int8": channels + 4, "f16": 2 * channels, "f32": 4 * channels}[kv]
        # Of six blocks four are used: the first, and the last, which is not full, are dense.
        given_back = len(layers) * c.kv_heads * 4 * block
        assert kept.memory_bytes()["cache"] - engine.memory_bytes()["cache"] == given_back
        assert engine.memory_bytes()["sealed"] == kept.memory_bytes()["sealed"]


def test_a_text_without_its_keys_goes_on_at_its_end_only(tokens):
    model = pack(random_checkpoint("bitnet"))
    spec = DeltaBlocks(threshold=0.7, window=1, keep_keys=False)
    engine = Native(model, blocks=BLOCKS, attention=spec)
    engine.forward(batch(tokens[:200], 0, TABLE))
    with pytest.raises(ValueError, match=r"^positions must go on from where the keys before them"):
        engine.forward(batch(tokens[100:110], 100, TABLE))
    engine.forward(batch(tokens[200:], 200, TABLE))
    # Another text may have the blocks.
    fresh = Native(model, blocks=BLOCKS, attention=spec)
    other = tokens[::-1].copy()
    expected = fresh.forward(batch(other, 0, TABLE[::-1]))
    np.testing.assert_array_equal(engine.forward(batch(other, 0, TABLE[::-1])), expected)


def test_a_runtime_without_keys_shares_no_beginning():
    model = pack(random_checkpoint("bitnet"))
    prompt = [int(t) for t in np.random.default_rng(6).integers(0, 90, 200)]
    texts = []
    for keep in (True, False):
        spec = DeltaBlocks(threshold=0.7, margin=4.0, window=1, keep_keys=keep)
        llm = LLM(model, attention=spec)
        llm.generate(prompt, max_tokens=20)
        texts.append(llm.generate(prompt, max_tokens=20))
    assert [text.reused for text in texts] == [192, 0]
    assert texts[0].tokens == texts[1].tokens


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"margin": 0}, "margin must be above 0, not 0"),
        ({"margin": float("nan")}, "margin must be above 0, not nan"),
        ({"window": 0}, "window must be between 1 and 1073741824, not 0"),
        ({"threshold": -1.0}, "threshold must be finite and at least 0, not -1.0"),
        ({"sinks": 4}, "sinks must be left out with delta-blocks attention"),
    ],
)
def test_options_are_checked(options, message):
    with pytest.raises(ValueError, match="must be") as error:
        attention_of("delta-blocks", **options)
    assert str(error.value) == message
