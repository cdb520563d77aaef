"""The speed of delta attention by blocks: traces put together, and what is reported."""

import dataclasses

import numpy as np
import pytest

from benchmarks.delta_speed import compare
from benchmarks.delta_trace import Traces, spread_thresholds
from edgewright.firmware.llm.attention import DeltaBlocks
from edgewright.firmware.llm.backend import Batch
from edgewright.firmware.llm.native import Native
from edgewright.firmware.llm.packed import pack
from edgewright.firmware.llm.synthetic import synthetic
from tests.firmware.llm.models import CONFIGS, random_checkpoint

SHAPE = dataclasses.replace(
    CONFIGS["bitnet"], heads=8, kv_heads=2, head_dim=32, context=512, layers=2
)


@pytest.fixture(scope="module")
def model():
    shape = dataclasses.replace(CONFIGS["llama"], heads=6, kv_heads=3, head_dim=16, layers=2)
    return pack(random_checkpoint("llama", shape=shape))


@pytest.fixture(scope="module")
def tokens():
    return np.random.default_rng(1).integers(0, 90, 400).astype(np.int32)


def test_a_head_is_two_real_ones_side_by_side(model, tokens, tmp_path):
    said = []
    traces = Traces(model, tokens, SHAPE, folder=tmp_path, say=said.append)
    assert said == ["tracing 256 tokens", "tracing 144 tokens"]
    Traces(model, tokens, SHAPE, folder=tmp_path, say=said.append)
    assert len(said) == 2  # kept
    own = np.empty((2, 256, 12, 16), np.float32)
    engine = Native(model, blocks=4)
    rows = np.arange(256, dtype=np.int32)
    table = np.arange(4, dtype=np.int32)[None]
    starts = np.array([0, 256], np.int32)
    engine.forward(Batch(tokens[:256], rows, starts, table, rows[:0]), own)
    read = traces.read(100, 260)
    assert read.shape == (2, 160, 12, 32)
    # Query head 6 is the third of the second group; the real model has two in each of three.
    seen = np.concatenate([own[:, 100, 2 * 1 + 0], own[:, 100, 2 * 2 + 0]], axis=-1)
    np.testing.assert_allclose(read[:, 0, 6], seen, rtol=1e-3, atol=1e-3)
    keys = np.concatenate([own[:, 100, 6 + 1], own[:, 100, 6 + 2]], axis=-1)
    np.testing.assert_allclose(read[:, 0, 8 + 1], keys, rtol=1e-3, atol=1e-3)
    values = np.concatenate([own[:, 100, 9 + 0], own[:, 100, 9 + 1]], axis=-1)
    np.testing.assert_allclose(read[:, 0, 10], values, rtol=1e-3, atol=1e-3)


def test_thresholds_follow_their_heads():
    own = np.arange(2 * 3 * 4.0).reshape(2, 3, 4)
    spread = spread_thresholds(own, 4)
    assert spread.shape == (2, 4, 8)
    assert spread[1, 3].tolist() == [*own[1, 0], *own[1, 1]]


def test_refuses_a_model_of_other_sizes(model, tokens, tmp_path):
    shape = dataclasses.replace(SHAPE, head_dim=64)
    with pytest.raises(ValueError, match="model must have 2 layers and heads of 32, not 2 and 16"):
        Traces(model, tokens, shape, folder=tmp_path, say=print)


def test_both_are_measured_on_the_same_keys(model, tokens, tmp_path):
    traces = Traces(model, tokens, SHAPE, folder=tmp_path, say=lambda line: None)
    spec = DeltaBlocks(threshold=0.5, margin=2.0)
    found = compare(
        synthetic(SHAPE),
        traces,
        spec,
        context=380,
        threads=1,
        kernels="",
        rounds=1,
        say=lambda line: None,
    )
    blocks = found["delta-blocks"]
    assert 0 < found["key_bytes"]
    assert 0 < blocks["values_read"] < 1
    assert found["dense"]["values_read"] == 1
    assert 0 < blocks["qk_sparsity"] < 1
    assert found["decode_attention_speedup"] > 0
