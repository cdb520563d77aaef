"""Layer norm: hand-worked values."""

import numpy as np
import pytest

from edgewright.sim.golden.layer_norm import layer_norm


def test_two_features():
    # n = 2, s1 = 0, s2 = 200: v = 401, root = 20, b = 5, inverse = 2**21 // 20 = 104857.
    # 20 * 104857 / 2**(21 - 4) = 15.99986 -> 16: one standard deviation in steps of 1/16.
    assert layer_norm([[10, -10]], 4).tolist() == [[16, -16]]


def test_four_features():
    # s1 = 1000, s2 = 300000: v = 4*300000 - 1000000 + 1 = 200001, root 447, b = 9,
    # inverse = 2**25 // 447 = 75065; (4x - 1000) * 75065 / 2**21 = -21.47, -7.16, 7.16, 21.47.
    assert layer_norm([[100, 200, 300, 400]], 4).tolist() == [[-21, -7, 7, 21]]


def test_equal_features_give_zero():
    # v = 1, root = 1, b = 1, inverse = 2**17; every difference is 0
    assert layer_norm([[5, 5, 5, 5], [-32768] * 4], 6).tolist() == [[0] * 4] * 2


def test_one_is_added_to_the_variance():
    # v = 3*1 - 1 + 1 = 3, root 1, inverse 2**17: (3x - 1) * 2**4
    assert layer_norm([[1, 0, 0]], 4).tolist() == [[32, -16, -16]]


def test_saturates():
    x = np.zeros((1, 512), np.int16)
    x[0, 0] = 32767  # sqrt(511) = 22.6 standard deviations
    out = layer_norm(x, 4)
    assert out[0, 0] == 127
    assert (out[0, 1:] == -1).all()  # -0.0442 * 16 = -0.71


def test_largest_variance():
    x = np.full((1, 512), 32767, np.int16)
    x[0, ::2] = -32768
    assert layer_norm(x, 6)[0, :2].tolist() == [-64, 64]


def test_rejects_fraction_and_features():
    with pytest.raises(ValueError, match=r"^fraction must be between 2 and 6 bits, not 7$"):
        layer_norm([[1, 2]], 7)
    with pytest.raises(ValueError, match=r"^features must be between 1 and 512, not 513$"):
        layer_norm(np.zeros((1, 513), np.int16), 4)
