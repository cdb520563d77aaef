"""Number formats: rounding, saturation, ratios, ternary codes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from edgewright.models.formats import (
    bit_length,
    encode_ratio,
    encode_ratios,
    floor_log2,
    pack_ternary,
    round_half_even,
    saturate,
    unpack_ternary,
)


def test_round_half_even():
    assert round_half_even(np.array([-1.5, -0.5, 0.5, 1.5, 2.5, 2.51])).tolist() == [
        -2,
        0,
        0,
        2,
        2,
        3,
    ]


def test_saturate():
    value = np.array([-(2**40), -129, 0, 128, 2**40])
    assert saturate(value, 8).tolist() == [-128, -128, 0, 127, 127]
    assert saturate(value, 16).dtype == np.int16
    assert saturate(value, 32).tolist() == [-(2**31), -129, 0, 128, 2**31 - 1]
    with pytest.raises(ValueError, match=r"^width must be 8, 16 or 32 bits, not 12$"):
        saturate(value, 12)


@given(st.integers(1, 2**52))
def test_bit_length_is_that_of_python(value):
    assert bit_length(np.array([value])).item() == value.bit_length()
    assert floor_log2(np.array([value])).item() == value.bit_length() - 1


def test_ratios_by_hand():
    assert encode_ratio(0.5) == (32768, 16)
    assert encode_ratio(1.0) == (32768, 15)
    assert encode_ratio(0.75) == (49152, 16)
    assert encode_ratio(65535.0) == (65535, 0)
    assert encode_ratio(0.99999999) == (32768, 15)  # rounds up to the next power of two
    assert encode_ratio(2.0**-33) == (16384, 47)  # too small for a full multiplier
    multiplier, shift = encode_ratios(np.array([[0.5, 3.0]]))
    assert (multiplier.tolist(), shift.tolist()) == ([[32768, 49152]], [[16, 14]])
    assert (multiplier.dtype, shift.dtype) == (np.uint32, np.uint8)


@given(st.floats(2.0**-31, 65535))
def test_ratios_are_close(ratio):
    multiplier, shift = encode_ratio(ratio)
    assert 32768 <= multiplier <= 65535
    assert 0 <= shift < 48
    assert abs(multiplier / 2**shift - ratio) <= ratio * 2.0**-16


@pytest.mark.parametrize("ratio", [0.0, -1.0, 65536.0, float("inf"), float("nan")])
def test_rejects_ratio(ratio):
    with pytest.raises(
        ValueError, match=rf"^ratio must be above 0 and below 65535.5, not {ratio}$"
    ):
        encode_ratio(ratio)


def test_ternary_codes_by_hand():
    # +1 01, 0 00, -1 11, +1 01 from the least significant bits: 01 11 00 01 = 0x71
    packed = pack_ternary(np.array([[1, 0, -1, 1, -1, -1, -1, -1]]))
    assert packed.tolist() == [[0x71, 0xFF]]
    assert unpack_ternary(packed).tolist() == [[1, 0, -1, 1, -1, -1, -1, -1]]


def test_ternary_round_trip():
    weight = np.random.default_rng(1).integers(-1, 2, (3, 5, 16), dtype=np.int8)
    np.testing.assert_array_equal(unpack_ternary(pack_ternary(weight)), weight)


def test_rejects_bad_ternary():
    with pytest.raises(ValueError, match=r"^weight columns must be a multiple of 4, not 3$"):
        pack_ternary(np.zeros((2, 3)))
    with pytest.raises(ValueError, match=r"^weight must be -1, 0 or 1, not 2$"):
        pack_ternary(np.array([0, 0, 2, 0]))
    with pytest.raises(ValueError, match=r"^packed must be ternary codes 00, 01 or 11, not 10$"):
        unpack_ternary(np.array([0b00100000], np.uint8))
    with pytest.raises(TypeError, match=r"^packed must be uint8, not int64$"):
        unpack_ternary(np.array([1]))
