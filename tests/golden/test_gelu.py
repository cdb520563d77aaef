"""GELU: hand-worked values and the shape of its table."""

import numpy as np
import pytest

from edgewright.sim.golden.gelu import gelu, gelu_table


def test_table_holds_the_difference_from_relu():
    table = gelu_table()
    # 1.0: 256 * 0.158655 = 40.6;  2.0: 256 * 2 * 0.022750 = 11.6;  0.5: 256 * 0.5 * 0.308538 = 39.5
    assert [table[256], table[512], table[128]] == [41, 12, 39]
    assert table[0] == 0
    assert table.max() == 44  # 256 * 0.16997 = 43.5
    assert len(table) == 830
    assert table[-1] == 0 < table[-2]


def test_coarse_table_is_taken_at_interval_centres():
    # step 4: intervals of 16, the first centred at 7.5 / 256: 256 * 0.029297 * 0.488314 = 3.66
    assert gelu_table(8, 4)[0] == 4
    assert len(gelu_table(8, 4)) == 53


def test_values():
    # gelu(1) = 0.841, gelu(-1) = -0.159, gelu(2) = 1.954 in steps of 1/256: 215, -41, 500
    assert gelu([256, -256, 512], 0).tolist() == [127, -41, 127]
    # out_shift 2, steps of 1/64: 215/4 = 53.75, -41/4 = -10.25, 500/4 = 125
    assert gelu([256, -256, 512], 2).tolist() == [54, -10, 125]


def test_result_rounds_half_to_even():
    # past the table GELU is ReLU: 1000/16 = 62.5 -> 62, 1016/16 = 63.5 -> 64
    assert gelu([1000, 1016], 4).tolist() == [62, 64]


def test_extremes():
    assert gelu([-32768, -32767, 0, 32767], 3).tolist() == [0, 0, 0, 127]


def test_step_shares_entries():
    # magnitudes 16 to 31 share entry 1, centred at 23.5 / 256: 256 * 0.0918 * 0.46343 = 10.89
    z = np.arange(16, 32)
    assert gelu(z, 0, step=4).tolist() == (z - 11).tolist()
    assert gelu(-z, 0, step=4).tolist() == [-11] * 16


@pytest.mark.parametrize("fraction", [1, 13])
def test_rejects_fraction(fraction):
    with pytest.raises(
        ValueError, match=rf"^fraction must be between 2 and 12 bits, not {fraction}$"
    ):
        gelu_table(fraction)


def test_rejects_step():
    with pytest.raises(ValueError, match=r"^step must be between 0 and 8 bits, not 9$"):
        gelu_table(8, 9)
