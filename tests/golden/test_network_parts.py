"""Linear, attention, mixture, residual, embedding, patches: hand-worked values."""

import numpy as np
import pytest

from edgewright.sim.golden.attention import attention
from edgewright.sim.golden.embed import embed
from edgewright.sim.golden.linear import Layer, accumulate, linear
from edgewright.sim.golden.mixture import Expert, mixture
from edgewright.sim.golden.patches import patches
from edgewright.sim.golden.residual import add, add_weighted


def layer(weight, bias=0, multiplier=1, shift=0):
    rows = len(weight)
    return Layer(
        np.array(weight, np.int8),
        np.full(rows, bias, np.int32),
        np.full(rows, multiplier, np.uint32),
        np.full(rows, shift, np.uint8),
    )


def test_linear():
    x = np.array([[1, 2], [3, -4]], np.int8)
    # rows (5, 6) and (-1, 0): 17 and -1, then -9 and -3; plus 1, halved: 9, 0, -4, -1
    out = linear(x, layer([[5, 6], [-1, 0]], bias=1, shift=1))
    assert out.tolist() == [[9, 0], [-4, -1]]
    assert out.dtype == np.int8
    assert linear(x * 20, layer([[100, 100]]), narrow=False).tolist() == [[6000], [-2000]]


def test_linear_with_gelu():
    x = np.array([[1], [-1]], np.int8)
    assert linear(x, layer([[2]], multiplier=128), gelu_shift=2).tolist() == [[54], [-10]]
    with pytest.raises(
        ValueError, match=r"^narrow must be true when gelu_shift is given, not false$"
    ):
        linear(x, layer([[2]]), narrow=False, gelu_shift=2)


def test_accumulate_saturates():
    left = np.full((1, 2**18), -128, np.int8)
    assert accumulate(left, left.T).tolist() == [[2**31 - 1]]


def test_attention_of_two_tokens():
    query = key = np.array([[4, 0], [0, 4]], np.int8)
    value = np.array([[100, 0], [0, 100]], np.int8)
    # products 16 or 0, scores 16 or 0: weights 255 and 128 (or 128 and 255), l = 98048, 17 bits
    out, scores = attention(query, key, value, 1, 1, 0)
    assert scores.tolist() == [[[16, 0], [0, 16]]]
    inverse = 2**33 // 98048
    near, far = round(25500 * inverse / 2**25), round(12800 * inverse / 2**25)
    assert (near, far) == (67, 33)  # two thirds and one third of 100
    # the second query's weight of key 0 was 255 before the maximum rose: floor(65280/2) in l,
    # 127.5 -> 128 in q, so the same here
    assert out.tolist() == [[67, 33], [33, 67]]


def test_attention_heads_are_separate():
    rng = np.random.default_rng(1)
    q, k, v = rng.integers(-128, 128, (3, 5, 6), dtype=np.int8)
    out, scores = attention(q, k, v, 2, 40000, 24)
    for head, part in enumerate((slice(0, 3), slice(3, 6))):
        alone, score = attention(q[:, part], k[:, part], v[:, part], 1, 40000, 24)
        np.testing.assert_array_equal(out[:, part], alone)
        np.testing.assert_array_equal(scores[head], score[0])


def test_attention_rejects_heads():
    x = np.zeros((2, 6), np.int8)
    with pytest.raises(ValueError, match=r"^heads must be a divisor of 6, not 4$"):
        attention(x, x, x, 4, 1, 0)


def test_add_saturates():
    assert add([32767, -32768, 5], [1, -1, -7]).tolist() == [32767, -32768, -2]


def test_add_weighted():
    # 3 * 32768 / 65536 = 1.5 -> 2;  1 * 32768 / 65536 = 0.5 -> 0
    assert add_weighted([10, 10, 32767], [3, 1, 100], 32768).tolist() == [12, 10, 32767]


def test_mixture_visits_experts_in_ascending_order():
    # Token 0 goes to expert 1 (score 1/2) and expert 0 (score 1/4). GELU of 2.0 is 500/256, 125
    # in steps of 1/64. Expert 0 gives 125 * 100 = 12500, expert 1 gives 125 * -100.
    experts = [Expert(layer([[2]], multiplier=256), layer([[sign * 100]])) for sign in (1, -1)]
    x, normed = np.array([[32000], [7]], np.int16), np.array([[1], [1]], np.int8)
    winners, scores = np.array([[1, 0], [0, 1]]), np.array([[32768, 16384], [0, 0]])
    result = mixture(x, normed, winners, scores, experts, gelu_shift=2)
    assert result.hidden.tolist() == [[[125], [125]], [[125], [125]]]
    assert result.expert.tolist() == [[[-12500], [12500]], [[12500], [-12500]]]
    # expert 0 first: 32000 + 3125 saturates at 32767, then expert 1 takes 6250
    assert result.x.tolist() == [[26517], [7]]
    assert x[0, 0] == 32000  # the input is left alone


def test_patches():
    image = np.arange(24, dtype=np.int8).reshape(1, 4, 6)
    rows = patches(np.concatenate([image, image + 24, image + 48]), 2)
    assert rows.shape == (6, 12)
    assert rows[1].tolist() == [2, 3, 8, 9, 26, 27, 32, 33, 50, 51, 56, 57]
    assert rows[3, :4].tolist() == [12, 13, 18, 19]
    with pytest.raises(ValueError, match=r"^patch must be a divisor of 4 and 6, not 3$"):
        patches(image, 3)


def test_embed():
    table = np.array([[1, 2], [30000, 0]], np.int16)
    assert embed(np.array([[5000, 9]], np.int16), table).tolist() == [[1, 2], [32767, 9]]
    with pytest.raises(ValueError, match=r"^table must be of shape \(3, 2\), not \(2, 2\)$"):
        embed(np.zeros((2, 2), np.int16), table)
