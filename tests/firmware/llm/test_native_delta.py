"""Delta attention of the backends: native against reference, and each against itself cut."""

import dataclasses

import numpy as np
import pytest

from edgewright.firmware.llm.attention import Delta, Dense
from edgewright.firmware.llm.backend import Batch
from edgewright.firmware.llm.counters import Counters
from edgewright.firmware.llm.delta import DeltaAttention
from edgewright.firmware.llm.llm import LLM
from edgewright.firmware.llm.native import Native, kernel_names
from edgewright.firmware.llm.packed import pack
from edgewright.firmware.llm.reference import Reference
from edgewright.firmware.llm.scheduler import Scheduler
from edgewright.firmware.llm.scoring import logits_of
from tests.firmware.llm.models import CONFIGS, random_checkpoint

LENGTH = 200
SPECS = {
    "sliding": Delta(threshold=1.0, window=24),
    "block": Delta(threshold=1.0, window=40, window_kind="block", sinks=0),
    "keyframes": Delta(threshold=2.0, window=1, sinks=70, keyframe=50),
}
COUNTS = [field.name for field in dataclasses.fields(Counters)[2:]]


def ints(*values):
    return np.array(values, np.int32)


def batch(tokens, first, table, prompt=None):
    count = len(tokens)
    positions = np.arange(first, first + count, dtype=np.int32)
    rows = np.arange(count, dtype=np.int32)
    prompts = None if prompt is None else ints(prompt)
    return Batch(tokens, positions, ints(0, count), ints(*table)[None], rows, prompts)


def same_counts(first, second):
    for name in COUNTS:
        np.testing.assert_array_equal(getattr(first, name), getattr(second, name), name)


@pytest.fixture(scope="module")
def tokens():
    return np.random.default_rng(3).integers(0, 90, LENGTH).astype(np.int32)


@pytest.mark.parametrize("spec", SPECS.values(), ids=SPECS)
@pytest.mark.parametrize("kind", CONFIGS)
@pytest.mark.parametrize("kernels", kernel_names())
def test_native_equals_reference(kernels, kind, spec, tokens):
    model = pack(random_checkpoint(kind))
    whole = batch(tokens, 0, [2, 1, 5, 0], prompt=150)
    reference = Reference(model.checkpoint(), blocks=6, kv="f32", attention=spec)
    native = Native(model, blocks=6, kv="f32", threads=2, kernels=kernels, attention=spec)
    expected, logits = reference.forward(whole), native.forward(whole)
    # A key that falls on the other side of its threshold, by the rounding of float32, moves the
    # logits of the queries that see it; these random models have queries of up to 10.
    assert np.median(np.abs(logits - expected)) < 1e-3
    assert (np.abs(logits - expected).max(axis=1) < 0.1).mean() > 0.9
    ours, theirs = native.counters(), reference.counters()
    for name in ("rows", "pairs", "exact_pairs"):
        np.testing.assert_array_equal(getattr(ours, name), getattr(theirs, name))
    assert ours.rows[:, 0, 0].tolist() == [150, 50]
    np.testing.assert_allclose(ours.kept, theirs.kept, rtol=0.02)
    assert ours.qk_sparsity("decode") == pytest.approx(theirs.qk_sparsity("decode"), abs=5e-3)
    assert 0.02 < ours.qk_sparsity() < 0.9


@pytest.mark.parametrize("kind", CONFIGS)
@pytest.mark.parametrize("kv", ["int8", "f16", "f32"])
@pytest.mark.parametrize("spec", SPECS.values(), ids=SPECS)
def test_results_and_counts_do_not_depend_on_cuts_threads_or_company(spec, kv, kind, tokens):
    model = pack(random_checkpoint(kind))
    at_once = Native(model, blocks=6, kv=kv, threads=1, attention=spec)
    expected = at_once.forward(batch(tokens, 0, [2, 1, 5, 0], prompt=90))
    engine = Native(model, blocks=12, kv=kv, threads=2, attention=spec)
    back = tokens[::-1].copy()
    mine, theirs = [7, 3, 4, 6], [0, 11, 8, 9]
    parts = [engine.forward(batch(tokens[:70], 0, mine, prompt=90))]
    for i in range(70, LENGTH):
        pair = 2 * (i - 70)
        first, second = (pair, pair + 1) if pair + 2 <= LENGTH else (0, 1)
        step = Batch(
            ints(back[first], back[second], tokens[i]),
            ints(first, second, i),
            ints(0, 2, 3),
            ints(*theirs, *mine).reshape(2, -1),
            ints(2),
            ints(0, 90),
        )
        parts.append(engine.forward(step))
    np.testing.assert_array_equal(np.concatenate(parts), expected)
    alone = Native(model, blocks=6, kv=kv, threads=2, attention=spec)
    for i in range(LENGTH):
        alone.forward(batch(tokens[i : i + 1], i, [2, 1, 5, 0], prompt=90))
    same_counts(alone.counters(), at_once.counters())


@pytest.mark.parametrize("kernels", kernel_names())
@pytest.mark.parametrize("kv", ["int8", "f16", "f32"])
def test_a_window_as_long_as_the_text_is_dense_bit_for_bit(kv, kernels, tokens):
    model = pack(random_checkpoint("gemma"))
    whole = batch(tokens, 0, [2, 1, 5, 0])
    spec = Delta(threshold=9, window=LENGTH)
    logits = [
        Native(model, blocks=6, kv=kv, kernels=kernels, attention=a).forward(whole)
        for a in (Dense(), spec)
    ]
    np.testing.assert_array_equal(*logits)


@pytest.mark.parametrize("kv", ["int8", "f16", "f32"])
def test_threshold_zero_is_dense(kv, tokens):
    model = pack(random_checkpoint("llama"))
    whole = batch(tokens, 0, [2, 1, 5, 0])
    spec = Delta(threshold=0, window=1, sinks=0)
    logits = [Native(model, blocks=6, kv=kv, attention=a).forward(whole) for a in (Dense(), spec)]
    # The scale of an int8 key is multiplied before the sum instead of after it.
    np.testing.assert_allclose(*logits, atol=1e-3)


@pytest.mark.parametrize("backend", ["native", "reference"])
def test_going_back_restores_the_state(backend, tokens):
    model = pack(random_checkpoint("bitnet"))
    spec, table = SPECS["sliding"], [2, 1, 5, 0]
    if backend == "native":
        straight, back = (Native(model, blocks=6, attention=spec) for _ in range(2))
    else:
        straight, back = (Reference(model.checkpoint(), blocks=6, attention=spec) for _ in range(2))
    for engine in (straight, back):
        engine.forward(batch(tokens[:100], 0, table))
    back.forward(batch(tokens[:60], 100, table))  # a draft that is refused
    last = [engine.forward(batch(tokens[100:], 100, table)) for engine in (straight, back)]
    np.testing.assert_array_equal(*last)


@pytest.mark.parametrize("kind", CONFIGS)
def test_a_layer_of_the_reference_is_the_golden(kind, tokens):
    model = pack(random_checkpoint(kind))
    config = dataclasses.replace(model.config, window=0, rope_base_local=0.0, global_every=1)
    checkpoint = dataclasses.replace(model.checkpoint(), config=config)
    spec = Delta(threshold=0.8, window=24, keyframe=60)
    reference = Reference(checkpoint, blocks=6, kv="f32", attention=spec)
    seen = {}
    attend = reference._attend

    def watched(layer, q, k, v, rows):
        seen[layer] = q, k, v, attend(layer, q, k, v, rows)
        return seen[layer][-1]

    reference._attend = watched
    reference.forward(batch(tokens, 0, [2, 1, 5, 0]))
    counters = reference.counters()
    for layer, (q, k, v, out) in seen.items():
        golden = DeltaAttention(spec, config.scale)
        expected = golden.extend(q.astype(np.float64), k, v.astype(np.float64))
        np.testing.assert_allclose(out, expected.reshape(out.shape), atol=1e-4, rtol=1e-4)
        assert golden.macs_done == counters.qk_macs_done[:, layer].sum()
        assert golden.macs_dense == counters.qk_macs_dense[:, layer].sum()


def test_a_first_key_of_a_local_layer_counts_whole(tokens):
    model = pack(random_checkpoint("gemma"))
    spec, c = Delta(threshold=2.0, window=8, sinks=2), model.config
    engine = Native(model, blocks=6, kv="f32", attention=spec)
    trace = np.empty((c.layers, LENGTH, c.heads + 2 * c.kv_heads, c.head_dim), np.float32)
    engine.forward(batch(tokens, 0, [2, 1, 5, 0]), trace)
    for layer in range(c.layers):
        keys, kept, exact = trace[layer, :, c.heads], 0, 0
        sent, reference = [], None
        for j, key in enumerate(keys):
            send = np.full(c.head_dim, True) if j < 2 else np.abs(key - reference) > 2
            reference = key if j < 2 else np.where(send, key, reference)
            sent.append(int(send.sum()))
        for i in range(LENGTH):
            low = max(0, i - c.window + 1) if c.is_local(layer) else 0
            for j in range(low, i + 1):
                if j < 2 or i - j < 8:
                    exact += 1
                else:
                    kept += c.head_dim if j == low else sent[j]
        counters = engine.counters()
        assert counters.kept[0, layer, 0] == kept
        assert counters.exact_pairs[0, layer, 0] == exact
        assert counters.histogram[layer, 0].tolist() == np.bincount(sent, minlength=33).tolist()
    assert counters.updates.sum() == (counters.histogram * np.arange(33)).sum()


def test_dense_counts_everything(tokens):
    model = pack(random_checkpoint("gemma"))
    engines = (Native(model, blocks=6), Reference(model.checkpoint(), blocks=6))
    for engine in engines:
        engine.forward(batch(tokens, 0, [2, 1, 5, 0], prompt=50))
        engine.reset_counters()
        engine.forward(batch(tokens[:20], 0, [2, 1, 5, 0], prompt=15))
    native, reference = (engine.counters() for engine in engines)
    same_counts(native, reference)
    assert native.pairs[:, 0, 0].tolist() == [120, 90]
    assert native.qk_sparsity() == 0
    assert native.to_dict()["decode"]["qk_macs_dense"] == 90 * 32 * 2 * 3
    assert native.key_bytes()["dense"] == 20 * 3 * (32 + 4)


@pytest.mark.parametrize("device", ["cpu", "reference"])
def test_chunks_company_and_shared_beginnings_change_nothing(device, tokens):
    model = pack(random_checkpoint("llama"))
    spec, prompt = SPECS["sliding"], tokens[:140].tolist()
    alone = LLM(model, device=device, attention=spec).generate(prompt, max_tokens=9)
    llm = LLM(model, device=device, attention=spec, chunk=37, batch=3)
    others = [tokens[:50].tolist(), prompt, [*tokens[:100].tolist(), 5]]
    assert llm.generate_batch(others, max_tokens=9)[1].tokens == alone.tokens
    again = llm.generate(prompt, max_tokens=9)
    assert (again.tokens, again.reused) == (alone.tokens, 128)
    whole, parts = (
        np.concatenate([*logits_of(Scheduler(llm.scheduler.backend, chunk=chunk), prompt)])
        for chunk in (256, 7)
    )
    if device == "cpu":
        np.testing.assert_array_equal(whole, parts)
    np.testing.assert_allclose(whole, parts, atol=1e-3)
    decoded = llm.counters().rows[1, 0, 0]
    assert decoded == 4 * 8  # the first new token of each comes with its prompt


def test_rejects_a_threshold_of_another_model():
    model = pack(random_checkpoint("llama"))
    message = (
        r"^threshold must be one number or of shape \(2, 1, 24\), or its first axes, not of \(3,\)$"
    )
    for make in (Native, lambda m, **o: Reference(m.checkpoint(), **o)):
        with pytest.raises(ValueError, match=message):
            make(model, blocks=1, attention=Delta(threshold=np.ones(3)))


def test_rejects_prompts_of_another_batch(tokens):
    model = pack(random_checkpoint("llama"))
    bad = dataclasses.replace(batch(tokens, 0, [2, 1, 5, 0]), prompts=ints(1, 2))
    with pytest.raises(ValueError, match=r"^prompts must be one per sequence, not 2$"):
        Native(model, blocks=6).forward(bad)
