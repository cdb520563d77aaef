"""The native backend against the reference, and against itself cut differently."""

import dataclasses

import numpy as np
import pytest

from edgewright.firmware.llm.backend import BLOCK, Batch
from edgewright.firmware.llm.native import Native, kernel_names
from edgewright.firmware.llm.packed import pack
from edgewright.firmware.llm.reference import Reference
from tests.firmware.llm.models import CONFIGS, random_checkpoint

LENGTH = 200  # more than three blocks, and more than the window of the local layers


def ints(*values):
    return np.array(values, np.int32)


def one_sequence(tokens, first, table, wanted=None):
    count = len(tokens)
    positions = np.arange(first, first + count, dtype=np.int32)
    rows = np.arange(count, dtype=np.int32) if wanted is None else wanted
    return Batch(tokens, positions, ints(0, count), ints(*table)[None], rows)


@pytest.fixture(scope="module")
def tokens():
    return np.random.default_rng(3).integers(0, 90, LENGTH).astype(np.int32)


@pytest.mark.parametrize("kernels", kernel_names())
@pytest.mark.parametrize("kind", CONFIGS)
def test_float_cache_equals_reference(kind, kernels, tokens):
    model = pack(random_checkpoint(kind))
    batch = one_sequence(tokens, 0, [2, 1, 5, 0])
    expected = Reference(model.checkpoint(), blocks=6, kv="f32").forward(batch)
    logits = Native(model, blocks=6, kv="f32", threads=2, kernels=kernels).forward(batch)
    # Logits of up to 11. Ternary layers round to 8 bits: where float32 attention falls on the
    # other side of a tie, a layer changes by one step of its largest value.
    # The float networks round only their output's inputs, to 16 bits.
    tolerance = 0.1 if kind == "bitnet" else 1e-3
    np.testing.assert_allclose(logits, expected, atol=tolerance, rtol=0)
    assert np.median(np.abs(logits - expected)) < 2e-5


@pytest.mark.parametrize("plain", [("q", "k", "v", "o"), ("gate", "up"), ("down",)])
def test_layers_may_differ_in_kind(plain, tokens):
    # BitLinear is a property of a layer, not of a model: a file may leave some unconverted.
    ternary = random_checkpoint("bitnet")

    def read(name):
        tensor = ternary.read(name)
        if name.startswith("layers.1.") and name.rpartition(".")[2] in plain:
            return tensor.codes * tensor.scales
        return tensor

    model = pack(dataclasses.replace(ternary, read=read))
    batch = one_sequence(tokens, 0, [2, 1, 5, 0])
    expected = Reference(model.checkpoint(), blocks=6, kv="f32").forward(batch)
    logits = Native(model, blocks=6, kv="f32", threads=2).forward(batch)
    np.testing.assert_allclose(logits, expected, atol=0.1, rtol=0)
    assert np.median(np.abs(logits - expected)) < 2e-5


@pytest.mark.parametrize("kv", ["int8", "f16"])
def test_narrow_cache_is_close_to_reference(kv, tokens):
    model = pack(random_checkpoint("llama"))
    batch = one_sequence(tokens, 0, [2, 1, 5, 0])
    expected = Reference(model.checkpoint(), blocks=6, kv=kv).forward(batch)
    logits = Native(model, blocks=6, kv=kv, threads=2).forward(batch)
    # One step of the cache where a key falls on the other side of a tie.
    np.testing.assert_allclose(logits, expected, atol={"int8": 0.1, "f16": 0.01}[kv], rtol=0)
    assert np.median(np.abs(logits - expected)) < 1e-3


@pytest.mark.parametrize("kernels", kernel_names())
@pytest.mark.parametrize("kind", CONFIGS)
@pytest.mark.parametrize("kv", ["int8", "f16"])
def test_results_do_not_depend_on_cuts_threads_or_company(kind, kernels, kv, tokens):
    model = pack(random_checkpoint(kind))
    at_once = Native(model, blocks=6, kv=kv, threads=1, kernels=kernels)
    expected = at_once.forward(one_sequence(tokens, 0, [2, 1, 5, 0]))

    engine = Native(model, blocks=12, kv=kv, threads=2, kernels=kernels)
    other = tokens[::-1].copy()
    mine, theirs = [7, 3, 4, 6], [0, 11, 8, 9]
    parts = [engine.forward(one_sequence(tokens[:70], 0, mine))]
    engine.forward(one_sequence(other[:33], 0, theirs))
    for i in range(70, LENGTH):
        step = Batch(
            ints(other[i - 37], other[i - 36], tokens[i]),
            ints(i - 37, i - 36, i),
            ints(0, 2, 3),
            ints(*theirs, *mine).reshape(2, -1),
            ints(2),
        )
        parts.append(engine.forward(step))
    np.testing.assert_array_equal(np.concatenate(parts), expected)


def test_more_threads_than_cores_end_and_change_nothing(tokens):
    # Most of them are asleep at any moment: a phase must not wait for who holds no piece of it.
    model = pack(random_checkpoint("bitnet"))
    batch = one_sequence(tokens, 0, [2, 1, 5, 0])
    expected = Native(model, blocks=6, threads=1).forward(batch)
    many = Native(model, blocks=6, threads=24)
    for _ in range(20):
        np.testing.assert_array_equal(many.forward(batch), expected)


def test_a_broken_key_does_not_reach_the_next_user_of_its_block():
    checkpoint = random_checkpoint("llama")
    model = pack(checkpoint)
    engine = Native(model, blocks=1, kv="f32")
    clean = engine.forward(one_sequence(ints(1, 2), 0, [0]))
    spoilt = model.tensors["embedding"].scales
    kept = spoilt[16:32].copy()
    spoilt[16:32] = np.nan
    assert np.isnan(engine.forward(one_sequence(ints(*range(16, 32)), 0, [0]))).all()
    spoilt[16:32] = kept
    np.testing.assert_array_equal(engine.forward(one_sequence(ints(1, 2), 0, [0])), clean)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"blocks": 0}, "blocks must be at least 1, not 0"),
        ({"threads": -1}, "threads must be between 0 and 1024, not -1"),
        ({"kv": "int4"}, "kv must be one of int8, f16, f32, not int4"),
        ({"kernels": "mmx"}, f"kernels must be one of {', '.join(kernel_names())}, not mmx"),
    ],
)
def test_rejects_bad_options(options, message):
    model = pack(random_checkpoint("llama"))
    with pytest.raises(ValueError, match=f"^{message}$"):
        Native(model, **{"blocks": 1, **options})


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"tokens": ints(90)}, "tokens must be between 0 and 89, not 90"),
        ({"tokens": ints(-1)}, "tokens must be between 0 and 89, not -1"),
        ({"positions": ints(256)}, "positions must be between 0 and 255, not 256"),
        ({"wanted": ints(1)}, "wanted must be between 0 and 0, not 1"),
        ({"tables": ints(3)[None]}, "tables must be between 0 and 2, not 3"),
        ({"starts": ints(0, 0, 1)}, r"starts must rise from 0 to 1, not \[0, 0, 1\]"),
        ({"positions": ints(BLOCK)}, "tables must hold 2 blocks for this sequence, not 1"),
    ],
)
@pytest.mark.parametrize("backend", ["native", "reference"])
def test_rejects_bad_batches(backend, changed, message):
    model = pack(random_checkpoint("gemma"))
    if backend == "native":
        engine = Native(model, blocks=3)
    else:
        engine = Reference(model.checkpoint(), blocks=3)
    whole = {
        "tokens": ints(1),
        "positions": ints(0),
        "starts": ints(0, 1),
        "tables": ints(0)[None],
        "wanted": ints(0),
    }
    with pytest.raises(ValueError, match=f"^{message}$"):
        engine.forward(Batch(**{**whole, **changed}))


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("layers.1.down", "down must be of the model's shape"),
        ("layers.0.ffn_sub_norm", "ffn_sub_norm must be as long as the model says"),
    ],
)
def test_rejects_weights_of_another_shape(name, message):
    # The engine trusts these sizes: a wrong one would read past the array.
    model = pack(random_checkpoint("bitnet"))
    tensors = dict(model.tensors)
    tensors[name] = tensors["layers.0.o" if "down" in name else "final_norm"]
    with pytest.raises(ValueError, match=f"^{message}$"):
        Native(dataclasses.replace(model, tensors=tensors), blocks=1)


def _all_below_zero(name, tensor):
    """Make a first channel that stays positive and that every logit is pushed down by."""
    if name in ("embedding", "head"):
        tensor = tensor.copy()
        tensor[:, 0] = 40.0 if name == "embedding" else -40.0
    return tensor


def _changed(which, change):
    return lambda name, tensor: change(tensor) if name == which else tensor


_VOCAB = 1999  # the last group of rows is not full
_HEADS = {
    "as it is": lambda name, tensor: tensor,
    "equal rows": _changed("head", lambda rows: np.tile(rows[:500], (4, 1))[:_VOCAB]),
    "zero rows": _changed("head", lambda rows: np.where(np.arange(_VOCAB)[:, None] % 3, 0, rows)),
    "many alike": _changed(
        "head", lambda rows: np.where(np.arange(_VOCAB)[:, None] < 1200, 3 * rows[:1], rows)
    ),
    "an outlier": _changed("final_norm", lambda norm: norm * np.float32([100, *[1] * 71])),
    "below zero": _all_below_zero,
    "not a number": _changed("final_norm", lambda norm: norm * np.float32([np.nan, *[1] * 71])),
}


@pytest.mark.parametrize("kernels", kernel_names())
@pytest.mark.parametrize("head", _HEADS)
def test_the_largest_logit_is_right_where_only_it_matters(head, kernels, tokens):
    shape = dataclasses.replace(CONFIGS["llama"], vocab=_VOCAB)
    plain = random_checkpoint("llama", shape=shape)
    change = _HEADS[head]
    model = pack(dataclasses.replace(plain, read=lambda name: change(name, plain.read(name))))
    native = Native(model, blocks=4, threads=2, kernels=kernels)
    # Enough at once for panels, and a last one of few.
    batch = one_sequence(tokens, 0, [2, 1, 3, 0])
    expected = native.forward(batch)
    found = native.forward(dataclasses.replace(batch, largest=True))
    if head == "not a number":
        assert np.isnan(found).all()
        return
    np.testing.assert_array_equal(found.argmax(axis=1), expected.argmax(axis=1))
    np.testing.assert_array_equal(found.max(axis=1), expected.max(axis=1))
    if head == "below zero":
        assert (expected.max(axis=1) < 0).all(), "or the case is not what it says"
    if kernels == "avx512-pairs" and head in ("as it is", "many alike"):
        assert (found != expected).mean() > 0.01, "or nothing was left out"
    if head == "many alike":  # most had to be completed after all: nothing is left out from then on
        again = native.forward(dataclasses.replace(batch, largest=True))
        np.testing.assert_array_equal(again, expected)
