"""Softmax: hand-worked sweeps."""

import numpy as np

from edgewright.sim.golden.softmax import softmax, softmax_table


def test_table():
    table = softmax_table()
    assert [table[0], table[8], table[15]] == [128, 181, 245]  # 128, 181.02, 245.1


def test_equal_scores_stand_for_one():
    # p = 256 held at 255; l = 3 * 65280 = 195840 has 18 bits; inverse = 2**34 // 195840 = 87724
    result = softmax([[0, 0, 0]])
    assert result.q.tolist() == [[255, 255, 255]]
    assert (result.bits.item(), result.inverse.item()) == (18, 87724)


def test_falling_scores_halve():
    # 16 steps are one power of two: 256 held at 255, then 128 and 64
    result = softmax([[32, 16, 0]])
    assert result.q.tolist() == [[255, 128, 64]]
    assert result.bits.item() == (256 * 447).bit_length()


def test_rising_scores_rescale_what_was_seen():
    # each new maximum halves l, and at the end the earlier p: 255 / 4 = 63.75 and 255 / 2 = 127.5
    result = softmax([[0, 16, 32]])
    assert result.q.tolist() == [[64, 128, 255]]
    total = ((65280 // 2) + 65280) // 2 + 65280
    assert result.bits.item() == total.bit_length()
    assert result.inverse.item() == 2 ** (total.bit_length() + 16) // total


def test_fraction_is_looked_up():
    # 8/16: ceil is 1, so 2 * 181 / 2 = 181 relative to 2**1; 0 is then 256 / 2 = 128
    assert softmax([[8, 0]]).q.tolist() == [[181, 128]]


def test_tie_rounds_to_even():
    # 2 * 245 / 2**2 = 122.5 -> 122 (score 15 below a maximum of 2)
    assert softmax([[32, 15]]).q.tolist() == [[255, 122]]


def test_far_scores_vanish():
    assert softmax([[-32768, 0, 32767, -1]]).q.tolist() == [[0, 0, 245, 0]]
    # the sum of sixteen keys, 20 bits, would survive 16 halvings; they count as nothing
    below, above = softmax([[0] * 16 + [256]]), softmax([[256]])
    assert below.bits == above.bits
    assert below.inverse == above.inverse


def test_denominator_is_cut_when_it_is_rescaled():
    # 65280 / 2**10 = 63.75 -> 63, and 65280 again
    result = softmax([[0, 160]])
    assert result.q.tolist() == [[0, 255]]
    assert (result.bits.item(), result.inverse.item()) == (16, 2**32 // 65343)


def test_reciprocal_stays_in_17_bits():
    # 255 + 1 = 256: l = 65536 = 2**16, whose reciprocal would be 2**17
    result = softmax([[0, -128]])
    assert result.q.tolist() == [[255, 1]]
    assert (result.bits.item(), result.inverse.item()) == (17, 131071)


def test_rows_are_independent():
    scores = np.random.default_rng(1).integers(-200, 200, (2, 3, 9))
    whole = softmax(scores)
    for index in np.ndindex(2, 3):
        np.testing.assert_array_equal(whole.q[index], softmax(scores[index]).q)
