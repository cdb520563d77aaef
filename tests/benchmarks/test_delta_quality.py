"""The benchmark of delta attention: a sweep on a small model, and its table and picture."""

import xml.etree.ElementTree as ElementTree

import numpy as np
import pytest

from benchmarks.delta_picture import picture
from benchmarks.delta_quality import _table, sweep
from benchmarks.delta_score import detokenised, score_windows
from edgewright.firmware.llm.attention import Delta, Dense
from edgewright.firmware.llm.llm import LLM
from edgewright.firmware.llm.packed import pack
from tests.firmware.llm.models import random_checkpoint

SPEC = Delta(window=8, sinks=2)


@pytest.fixture(scope="module")
def model():
    return pack(random_checkpoint("llama"))


def windows(count):
    return np.random.default_rng(4).integers(0, 90, (count, 64)).astype(np.int32)


def test_scores_are_those_of_the_runtime_and_are_kept(model, tmp_path):
    texts = windows(2)
    scored = score_windows(model, Dense(), texts, folder=tmp_path)
    seen = LLM(model).perplexity(texts.ravel().tolist(), context=64)
    assert scored.perplexity == pytest.approx(seen.perplexity, rel=1e-5)
    assert scored.counters.rows[0, 0, 0] == 128
    files = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    again = score_windows(model, Dense(), texts, folder=tmp_path)
    np.testing.assert_array_equal(again.nll, scored.nll)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == files
    score_windows(model, Delta(), texts, folder=tmp_path)
    assert len([*tmp_path.iterdir()]) == 4


def test_a_sweep_compares_with_dense(model, tmp_path):
    points = (("threshold", 0.0), ("threshold", 2.0), ("measured", 0.4))
    dense, found = sweep(
        model,
        windows(4).ravel(),
        windows(3),
        SPEC,
        points=points,
        folder=tmp_path,
        kv="f32",
        threads=1,
        say=lambda line: None,
    )
    increases = [abs(scored.increase(dense)[0]) for _, _, scored in found]
    assert increases[0] < 1e-5 < min(increases[1:])
    shares = [scored.counters.qk_sparsity() for _, _, scored in found]
    assert shares[0] < 0.1 < min(shares[1:])
    lines = _table(dense, found).splitlines()
    assert len(lines) == 2 + 1 + 3
    assert f"{shares[2]:.1%}" in lines[-1]


def test_the_interval_holds_the_increase(model, tmp_path):
    texts = windows(5)
    dense, delta = (
        score_windows(model, spec, texts, folder=tmp_path) for spec in (Dense(), Delta(window=4))
    )
    middle, low, high = delta.increase(dense)
    assert low <= middle <= high
    assert middle == pytest.approx(delta.perplexity / dense.perplexity - 1, rel=1e-4)


def test_the_picture_is_well_formed():
    heads = np.linspace(0, 1, 6).reshape(3, 2)
    root = ElementTree.fromstring(picture({"a": [(0.5, 0.01), (0.7, 0.03)]}, heads, of="a 0.7"))
    shapes = [child.tag.split("}")[1] for child in root]
    assert (shapes.count("polyline"), shapes.count("circle")) == (1, 2)
    assert shapes.count("rect") == 1 + 1 + 6 + 11


def test_prose():
    assert detokenised("a well @-@ known , ( old ) dog 's 1 @,@ 000 .") == (
        "a well-known, (old) dog's 1,000."
    )
