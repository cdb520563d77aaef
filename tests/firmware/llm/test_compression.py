"""Prompts compressed in the cache: what stays, what goes on from it, and what is refused."""

import dataclasses
import re

import numpy as np
import pytest

from edgewright.firmware.llm.attention import Delta, DeltaBlocks, Dense
from edgewright.firmware.llm.backend import Batch
from edgewright.firmware.llm.compression import (
    Compressed,
    KVCrush,
    ZipCache,
    cache_bytes,
    compress,
    compressed,
    fill,
    read_prompt,
)
from edgewright.firmware.llm.compression_evict import chosen
from edgewright.firmware.llm.compression_scores import probabilities
from edgewright.firmware.llm.native import Native
from edgewright.firmware.llm.packed import pack
from tests.firmware.llm.models import CONFIGS, random_checkpoint

LENGTH, PROMPT = 240, 200
ATTENTIONS = {
    "dense": Dense(),
    "delta": Delta(threshold=0.5, window=24),
    "blocks": DeltaBlocks(threshold=0.3, window=24),
}
EVICT = KVCrush(keep=0.5, window=16)


@pytest.fixture(scope="module")
def tokens():
    return np.random.default_rng(3).integers(0, 90, LENGTH).astype(np.int32)


def native(kind="llama", *, blocks=4, **options):
    return Native(pack(random_checkpoint(kind)), blocks=blocks, threads=1, **options)


def simply(engine, tokens, first, turns=None):
    """Logits of these tokens from a place on."""
    rows = np.arange(len(tokens), dtype=np.int32)
    table = np.arange(engine.blocks, dtype=np.int32)[None]
    starts = np.array([0, len(tokens)], np.int32)
    return engine.forward(Batch(tokens, rows + first, starts, table, rows, None, turns))


@pytest.mark.parametrize("kv", ["int8", "f16", "f32"])
@pytest.mark.parametrize("kind", ["llama", "bitnet"])
@pytest.mark.parametrize("attention", ATTENTIONS.values(), ids=ATTENTIONS)
def test_keeping_all_changes_not_one_bit(attention, kind, kv, tokens):
    whole, other = (native(kind, kv=kv, attention=attention) for _ in range(2))
    state = compressed(other, tokens[:PROMPT], KVCrush(keep=1.0))
    expected = simply(whole, tokens, 0)[PROMPT - 1 :]
    np.testing.assert_array_equal(state.logits, expected[0])
    np.testing.assert_array_equal(other.forward(state.batch(tokens[PROMPT:])), expected[1:])
    assert (state.place, state.turn) == (PROMPT, PROMPT)
    assert state.nbytes == cache_bytes(other.config, kv, PROMPT)


@pytest.mark.parametrize("kv", ["int8", "f32"])
@pytest.mark.parametrize("attention", ATTENTIONS.values(), ids=ATTENTIONS)
def test_one_layer_without_some_tokens_never_had_them(attention, kv, tokens):
    # In one layer keys and values depend on their token and turn alone.
    shape = dataclasses.replace(CONFIGS["llama"], layers=1)
    model = pack(random_checkpoint("llama", shape=shape))
    engine, other = (
        Native(model, blocks=4, kv=kv, threads=1, attention=attention) for _ in range(2)
    )
    prompt = read_prompt(engine, tokens[:PROMPT], EVICT.places(PROMPT))
    seen = probabilities(prompt.queries[0], prompt.keys[0], prompt.places, shape.scale)
    stay = chosen(EVICT, seen, 1)[0].astype(np.int32)
    simply(other, tokens[stay], 0, stay)
    turns = np.arange(PROMPT, LENGTH, dtype=np.int32)
    expected = simply(other, tokens[PROMPT:], 100, turns)
    state = compressed(engine, tokens[:PROMPT], EVICT)
    assert (state.place, state.turn) == (100, PROMPT)
    np.testing.assert_array_equal(engine.forward(state.batch(tokens[PROMPT:])), expected)
    # By single tokens, and by pieces of the prompt's cache elsewhere.
    table = np.array([3, 0, 2, 1], np.int32)
    state = compressed(engine, tokens[:PROMPT], EVICT, table=table)
    parts = [engine.forward(state.batch(tokens[i : i + 1], i - PROMPT)) for i in range(200, LENGTH)]
    np.testing.assert_array_equal(np.concatenate(parts), expected)


def test_tokens_that_nobody_attends_to_can_go(tokens):
    engine = native(kv="f32")
    c = engine.config
    prompt = read_prompt(engine, tokens[:PROMPT], np.arange(1))
    pair = prompt.keys, prompt.values
    dense = simply(engine, tokens[PROMPT:], PROMPT)
    after = read_prompt(native(kv="f32"), tokens, np.arange(PROMPT, LENGTH))
    spec, moved = KVCrush(keep=0.8, window=1, representatives=0.0, pool=1), []
    for sign in (1, -1):
        stay = []
        for layer in range(c.layers):
            seen = probabilities(after.queries[layer], after.keys[layer], after.places, c.scale)
            stay.append(chosen(spec, sign * seen[:, :, :PROMPT], c.kv_heads).T)
        kept = [np.take_along_axis(a, np.stack(stay)[..., None], 1) for a in pair]
        state = fill(engine, prompt, *kept, 0)
        logits = engine.forward(state.batch(tokens[PROMPT:]))
        moved.append(float(np.abs(logits - dense).mean() / np.abs(dense).mean()))
    assert moved[0] < 0.1 < 0.3 < moved[1]


@pytest.mark.parametrize("attention", ATTENTIONS.values(), ids=ATTENTIONS)
def test_more_bits_are_never_worse(attention, tokens):
    engine = native(kv="f32", attention=attention)
    simply(engine, tokens[:PROMPT], 0)
    dense = simply(engine, tokens[PROMPT:], PROMPT)
    errors, sizes = [], []
    for bits in (2, 4, 6, 8):
        state = compressed(engine, tokens[:PROMPT], ZipCache(high=bits, low=bits))
        errors.append(np.abs(engine.forward(state.batch(tokens[PROMPT:])) - dense).mean())
        sizes.append(state.nbytes)
    assert errors == sorted(errors, reverse=True)
    assert errors[-1] < 0.1 * errors[0]
    # Codes of 200 tokens, 2 layers, keys and values of 24 channels.
    assert np.diff(sizes).tolist() == [200 * 2 * 2 * 24 * 2 // 8] * 3


def test_bytes_are_counted_exactly(tokens):
    engine = native(kv="f32")
    state = compressed(engine, tokens[:PROMPT], ZipCache())
    codes = 2 * 24 * (80 * 4 + 120 * 2) // 8
    numbers = 2 * 2 * 24 * 2 + 200 * 2 * 2 + 24 * 2  # keys by group, values by token, factors
    assert state.nbytes == 2 * (codes + numbers + 200 // 8)
    assert compressed(engine, tokens[:PROMPT], EVICT).nbytes == 2 * 100 * 2 * 24 * 4
    assert cache_bytes(engine.config, "int8", 100) == 2 * 100 * 2 * (24 + 4)


@pytest.mark.parametrize("attention", ATTENTIONS.values(), ids=ATTENTIONS)
def test_fewer_keys_are_met(attention, tokens):
    engine = native(attention=attention)
    state = compressed(engine, tokens[:PROMPT], KVCrush(keep=0.9))
    assert engine.counters().rows[:, 0, 0].tolist() == [PROMPT, 0]
    engine.reset_counters()
    engine.forward(state.batch(tokens[PROMPT:]))
    counters = engine.counters()
    assert counters.rows[:, 0, 0].tolist() == [0, 40]
    assert counters.pairs[1, 0, 0] == sum(range(181, 221))
    assert (attention.name == "dense") == (counters.qk_sparsity() == 0)


def test_a_prompt_must_have_the_queries(tokens):
    engine = native()
    prompt = read_prompt(engine, tokens[:PROMPT], np.arange(190, PROMPT))
    message = "prompt must have the queries that " + repr(EVICT) + " asks for, not others"
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        compress(prompt, EVICT, engine.config)


def test_rejects_places_and_caches_that_are_not(tokens):
    engine = native()
    with pytest.raises(ValueError, match=r"^places must be between 0 and 199, not 200$"):
        read_prompt(engine, tokens[:PROMPT], np.arange(190, 201))
    with pytest.raises(ValueError, match=r"^places must rise, not stand or fall$"):
        read_prompt(engine, tokens[:PROMPT], np.array([5, 5]))
    with pytest.raises(ValueError, match=r"^kv must be one of int8, f16, f32, not int4$"):
        cache_bytes(engine.config, "int4", 1)


def test_rejects_local_layers_short_prompts_long_ones_and_other_caches(tokens):
    message = r"^model must have no layers with a window of their own, not one of 70$"
    with pytest.raises(ValueError, match=message):
        compressed(native("gemma"), tokens, KVCrush())
    message = r"^tokens must leave 36 for sinks and window, not 25 of 100$"
    with pytest.raises(ValueError, match=message):
        compressed(native(), tokens[:100], KVCrush())
    with pytest.raises(ValueError, match=r"^tokens must be between 1 and 256, not 0$"):
        compressed(native(kv="f32"), tokens[:0], ZipCache())
    with pytest.raises(ValueError, match=r"^tokens must be between 1 and 256, not 480$"):
        compressed(native(blocks=8), np.tile(tokens, 2), KVCrush())
    with pytest.raises(ValueError, match=r"^kv must be f32 for ZipCache, not int8$"):
        compressed(native(), tokens, ZipCache())
    engine = native()
    state = compressed(engine, tokens[:PROMPT], EVICT)
    with pytest.raises(ValueError, match=r"^turns must be between 0 and 255, not 256$"):
        engine.forward(state.batch(tokens[:57]))
    assert isinstance(state, Compressed)
