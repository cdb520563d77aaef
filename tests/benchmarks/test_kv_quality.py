"""The benchmark of compressed prompts: a small model, what is kept, and the table."""

import numpy as np
import pytest

from benchmarks.delta_score import score_windows
from benchmarks.kv_quality import POINTS, _macs, _table
from benchmarks.kv_score import Point, score
from edgewright.firmware.llm.attention import Delta, DeltaBlocks, Dense
from edgewright.firmware.llm.compression import KVCrush, ZipCache
from edgewright.firmware.llm.packed import pack
from tests.firmware.llm.models import random_checkpoint

ALL, HALF = KVCrush(keep=1.0, window=8), KVCrush(keep=0.5, window=8)
SMALL = (
    Point("dense", ALL),
    Point("half", HALF),
    Point("zip", ZipCache()),
    Point("delta", ALL, Delta(window=16)),
    Point("blocks", ALL, DeltaBlocks(window=16)),
)
PROMPT = 216


@pytest.fixture(scope="module")
def model():
    return pack(random_checkpoint("bitnet"))


@pytest.fixture(scope="module")
def windows():
    return np.random.default_rng(4).integers(0, 90, (2, 250)).astype(np.int32)


@pytest.fixture(scope="module")
def found(model, windows, tmp_path_factory):
    folder = tmp_path_factory.mktemp("scored")
    return folder, scored(model, windows, folder)


def scored(model, windows, folder):
    return score(
        model, windows, PROMPT, points=SMALL, folder=folder, threads=1, say=lambda line: None
    )


def test_without_compression_scores_are_those_of_whole_windows(model, windows, found, tmp_path):
    whole = score_windows(model, Dense(), windows, folder=tmp_path)
    dense = found[1]["dense"][0]
    np.testing.assert_array_equal(dense.nll, whole.nll[:, PROMPT:])
    assert dense.counters.rows[:, 0, 0].tolist() == [0, 2 * 33]


def test_what_was_scored_is_kept(model, windows, found):
    folder, first = found
    files = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert len(files) == 2 * len(SMALL)
    again = scored(model, windows, folder)
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == files
    for name, (result, share) in first.items():
        np.testing.assert_array_equal(again[name][0].nll, result.nll)
        assert again[name][1] == share


def test_shares_of_bytes_and_products(found):
    results = found[1]
    dense = results["dense"][0]
    shares = {name: share for name, (_, share) in results.items()}
    assert (shares["dense"], shares["half"]) == (1.0, 0.5)
    assert 0.2 < shares["zip"] < 1
    assert shares["delta"] != 1.0 != shares["blocks"]
    macs = {name: _macs(result, dense) for name, (result, _) in results.items()}
    assert macs["dense"] == macs["zip"] == (1.0, 1.0)
    pairs = [sum(range(first, first + 33)) for first in (PROMPT + 1, PROMPT // 2 + 1)]
    assert macs["half"] == pytest.approx((pairs[1] / pairs[0],) * 2)
    assert macs["delta"][0] < macs["delta"][1] == 1.0
    assert max(macs["blocks"]) < 1


def test_the_table_compares_with_dense(found):
    lines = _table(found[1]).splitlines()
    assert len(lines) == 2 + len(SMALL)
    assert lines[2].startswith("| dense | 1.00 | 1.00 | 1.00 |")
    assert " to " in lines[3]


def test_points_have_names_of_their_own():
    assert len({point.name for point in POINTS}) == len(POINTS)
