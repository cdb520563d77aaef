"""Rendered scenes: reproducible, split by map, labels that agree with each other."""

import numpy as np
import pytest

from edgewright.models.train import scenes

pytest.importorskip("vizdoom")
pytestmark = pytest.mark.slow  # renders: seconds a map


def test_maps_are_split():
    assert len(set(scenes.MAPS)) == 68
    assert len(scenes.HELD_OUT) == 10
    assert set(scenes.HELD_OUT) < set(scenes.MAPS)


def test_same_seed_same_bytes():
    first, second = (scenes.render(train_frames=2, held_out_frames=2, seed=seed) for seed in (5, 5))
    for name, value in first.items():
        np.testing.assert_array_equal(value, second[name])
    held_out = {scenes.MAPS.index(place) for place in scenes.HELD_OUT}
    assert set(first["held_out_map"].tolist()) <= held_out
    assert not set(first["train_map"].tolist()) & held_out
    assert first["train_image"].shape == (2, 3, 128, 256)


def test_labels_agree_with_the_geometry():
    data = scenes.render(train_frames=1, held_out_frames=6, seed=7)
    classes, depth = data["held_out_segmentation"], data["held_out_depth"]
    floor, ceiling, sky = (scenes.CLASSES.index(name) for name in ("floor", "ceiling", "sky"))
    assert not (classes[:, :64] == floor).any()
    assert not (classes[:, 64:] == ceiling).any()
    np.testing.assert_array_equal(depth == scenes.NO_DEPTH, classes == sky)
    assert (classes == sky).any()
