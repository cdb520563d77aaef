"""The accuracy report: what it counts, on a network of random weights."""

import numpy as np
import pytest

from edgewright.models.frames import Frames
from edgewright.models.quantise import quantise
from edgewright.sim.accuracy import accuracy
from tests.models.checkpoints import CONFIG, frames, random_checkpoint


def test_report():
    checkpoint, images = random_checkpoint(), frames()
    rng = np.random.default_rng(2)
    shape = (2, *CONFIG.image)
    labels = {
        "segmentation": rng.integers(0, 3, shape, dtype=np.uint8),
        "depth": rng.integers(0, 255, shape, dtype=np.uint8),
    }
    seen = []
    report = accuracy(
        checkpoint,
        quantise(checkpoint, images[:1]),
        Frames(images[1:], labels, "random"),
        lambda done, total: seen.append((done, total)),
    )
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert report["frames"] == 2
    for kind in ("metrics_float", "metrics_quantised"):
        assert 0 < report[kind]["segmentation"]["miou"] < 1
        assert report[kind]["depth"]["rmse"] > 0
    assert report["sqnr_db"]["image"] == 120.0
    assert 25 < report["sqnr_db"]["blocks.0.query"] < 50
    assert 0 <= report["routes_changed"] < 0.3
    for task in CONFIG.tasks:
        assert sorted(report["experts"][task]) == ["blocks.1", "blocks.3"]
        assert sum(report["experts"][task]["blocks.1"]) == pytest.approx(1, abs=1e-3)
