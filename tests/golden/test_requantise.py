"""Requantise and the number formats: hand-worked values."""

import numpy as np
import pytest

from edgewright.sim.golden.requantise import requantise


def test_rounds_half_to_even():
    # -1.5, -0.5, 0.5, 1.5, 2.5
    assert requantise([-3, -1, 1, 3, 5], 0, 1, 1, True).tolist() == [-2, 0, 0, 2, 2]


def test_bias_and_multiplier_come_before_the_shift():
    # (100 - 60) * 3 / 16 = 7.5 -> 8;  (101 - 60) * 3 / 16 = 7.69 -> 8;  (102 - 60) * 3 / 16 = 7.9
    assert requantise([100, 101, 102], -60, 3, 4, True).tolist() == [8, 8, 8]
    assert requantise([100], -60, 3, 3, True).tolist() == [15]  # 40 * 3 / 8


def test_saturates_to_int8_or_int16():
    acc = [-70000, -300, 300, 70000]
    assert requantise(acc, 0, 1, 0, True).tolist() == [-128, -128, 127, 127]
    assert requantise(acc, 0, 1, 0, False).tolist() == [-32768, -300, 300, 32767]


def test_sum_saturates_to_int32_before_the_product():
    # held at 2**31 - 1 and at -2**31, so half of what the sum would give
    assert requantise([2**31 - 1], 2**31 - 1, 1, 17, False).tolist() == [16384]
    assert requantise([-(2**31)], -(2**31), 1, 17, False).tolist() == [-16384]


def test_largest_product_is_exact():
    # (2**31 - 1) * 131071 / 2**47 = 1.99998...; one more bit of the product would not change it
    assert requantise([2**31 - 1], 0, 131071, 47, False).tolist() == [2]
    # 2**30 * 65536 / 2**47 = 0.5, a tie, to even
    assert requantise([2**30, 3 * 2**29], 0, 65536, 47, False).tolist() == [0, 1]


def test_every_row_has_its_own_constants():
    out = requantise([[8, 8], [24, 24]], [0, 8], [1, 1], [3, 4], True)
    assert out.tolist() == [[1, 1], [3, 2]]
    assert out.dtype == np.int8


def test_rejects_multiplier_and_shift_out_of_range():
    with pytest.raises(ValueError, match=r"^multiplier must be 0 to 131071, not 131072$"):
        requantise([1], 0, 131072, 0, True)
    with pytest.raises(ValueError, match=r"^shift must be 0 to 47, not 48$"):
        requantise([1], 0, 1, 48, True)
