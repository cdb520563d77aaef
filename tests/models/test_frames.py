"""Frames: shrinking, files, and the sets inside the package."""

import re

import numpy as np
import pytest

from edgewright.models.frames import IGNORE, SHIPPED, Frames, load_frames


def _frames():
    image = np.arange(2 * 3 * 4 * 8, dtype=np.uint8).reshape(2, 3, 4, 8)
    return Frames(image, {"depth": np.arange(64, dtype=np.uint8).reshape(2, 4, 8)}, "counted")


def test_fit_averages_images_and_picks_labels():
    small = _frames().fit((2, 4))
    assert small.image[0, 0].tolist() == [[5, 7, 9, 11], [21, 23, 25, 27]]  # 4.5 and so on, half up
    assert small.labels["depth"][0].tolist() == [[0, 2, 4, 6], [16, 18, 20, 22]]


def test_fit_leaves_the_same_size_alone():
    frames = _frames()
    assert frames.fit((4, 8)) is frames


@pytest.mark.parametrize("size", [(3, 8), (2, 8), (8, 16)])
def test_fit_refuses_other_factors(size):
    text = f"^frames must be a whole multiple of {size[0]}x{size[1]}, not 4x8$"
    with pytest.raises(ValueError, match=text):
        _frames().fit(size)


def test_file_round_trip(tmp_path):
    frames = _frames()
    frames.take(slice(1, 2)).save(tmp_path / "frames.npz")
    back = load_frames(tmp_path / "frames.npz")
    np.testing.assert_array_equal(back.image, frames.image[1:])
    np.testing.assert_array_equal(back.labels["depth"], frames.labels["depth"][1:])
    assert (len(back), back.source) == (1, "counted")
    assert [path.name for path in tmp_path.iterdir()] == ["frames.npz"]


def test_file_without_images_is_refused(tmp_path):
    np.savez(tmp_path / "other.npz", depth=np.zeros(3))
    text = r"^frames must be a file with an array called image, not other\.npz$"
    with pytest.raises(ValueError, match=text):
        load_frames(tmp_path / "other.npz")


def test_images_of_another_type_are_refused(tmp_path):
    np.savez(tmp_path / "other.npz", image=np.zeros((1, 3, 4, 4)))
    text = re.escape("image must be (N, 3, H, W) uint8, not (1, 3, 4, 4) float64")
    with pytest.raises(ValueError, match=f"^{text}$"):
        load_frames(tmp_path / "other.npz")


@pytest.mark.parametrize(("name", "count"), [("calibration", 32), ("heldout", 8)])
def test_shipped_frames_are_whole(name, count):
    frames = load_frames(name)
    assert frames.image.shape == (count, 3, 128, 256)
    assert set(frames.labels) == {"segmentation", "depth"}
    assert frames.labels["segmentation"].max() < 8
    sky = frames.labels["segmentation"] == 3
    np.testing.assert_array_equal(frames.labels["depth"] == IGNORE, sky)
    assert frames.source.startswith("synthetic")
    assert SHIPPED[name].stat().st_size < 1.5e6
