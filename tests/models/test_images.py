"""Pictures as pixels, and what is refused."""

import re

import numpy as np
import PIL.Image
import pytest

from edgewright.models.images import read_image


def picture(height, width):
    rows, columns = np.mgrid[:height, :width]
    return np.stack([rows, columns, rows ^ columns], axis=-1).astype(np.uint8)


def test_pixels_come_out_as_they_are_in_the_file(tmp_path):
    pixels = picture(4, 6)
    PIL.Image.fromarray(pixels).save(tmp_path / "a.png")
    np.testing.assert_array_equal(read_image(tmp_path / "a.png", (4, 6)), pixels.transpose(2, 0, 1))


def test_grey_becomes_three_equal_channels(tmp_path):
    PIL.Image.fromarray(picture(4, 6)[..., 0]).save(tmp_path / "a.png")
    red, green, blue = read_image(tmp_path / "a.png", (4, 6))
    np.testing.assert_array_equal(red, green)
    np.testing.assert_array_equal(red, blue)


def test_fit_scales_and_cuts(tmp_path):
    PIL.Image.fromarray(picture(40, 200)).save(tmp_path / "a.png")
    assert read_image(tmp_path / "a.png", (4, 6), fit=True).shape == (3, 4, 6)


def refused(path, text, **options):
    with pytest.raises(ValueError, match=rf"^{re.escape(str(path))} must {text}$"):
        read_image(path, (4, 6), **options)


def test_wrong_size_is_refused(tmp_path):
    PIL.Image.fromarray(picture(6, 4)).save(tmp_path / "a.png")
    refused(tmp_path / "a.png", r"be 4x6 pixels \(height x width\), not 6x4")


def test_other_file_is_refused(tmp_path):
    (tmp_path / "a.png").write_text("no picture")
    refused(tmp_path / "a.png", "be a PNG, JPEG, PPM, BMP picture, not another file")


def test_other_format_is_refused(tmp_path):
    PIL.Image.fromarray(picture(4, 6)).save(tmp_path / "a.gif")
    refused(tmp_path / "a.gif", "be a PNG, JPEG, PPM, BMP picture, not another file")


def test_truncated_picture_is_refused(tmp_path):
    PIL.Image.fromarray(np.random.default_rng(1).integers(0, 256, (64, 64, 3), np.uint8)).save(
        tmp_path / "a.png"
    )
    whole = (tmp_path / "a.png").read_bytes()
    (tmp_path / "a.png").write_bytes(whole[: len(whole) // 2])
    refused(tmp_path / "a.png", "be a whole picture, not damaged: .*")


def test_deep_colour_is_refused(tmp_path):
    PIL.Image.fromarray(np.zeros((4, 6), np.uint16)).save(tmp_path / "a.png")
    refused(tmp_path / "a.png", "have 8 bits a channel, not mode I;16")


def test_missing_file_is_an_os_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        read_image(tmp_path / "a.png", (4, 6))
