"""Every instruction path against NumPy, bit for bit where it counts in integers."""

import numpy as np
import pytest

from edgewright.firmware.llm.checkpoint import Rows8, Ternary
from edgewright.firmware.llm.packed import pack_matrix
from edgewright.firmware.llm.reference import (
    linear,
    quantise_rows,
    quantise_rows_16,
    rms_norm,
)
from tests.firmware.llm.kernels import EVERY, products

# Rows and columns that do not fill tiles, and token counts on both sides of every panel.
SHAPES = [(1, 1), (16, 16), (33, 70), (40, 257), (80, 1100)]
TOKENS = [1, 2, 3, 5, 7, 8, 12, 13, 17, 29]


@pytest.mark.parametrize("kernels", EVERY)
@pytest.mark.parametrize("shape", SHAPES)
def test_ternary_sums_are_exact(kernels, shape):
    rng = np.random.default_rng(shape[1])
    rows, columns = shape
    matrix = Ternary(_codes(rng, shape), np.array([0.37], np.float32), (rows,))
    for tokens in TOKENS:
        x = rng.normal(size=(tokens, columns)).astype(np.float32)
        sums, y, _ = products(kernels, pack_matrix([matrix]), x)
        q, _ = quantise_rows(x)
        np.testing.assert_array_equal(sums[:, :rows], q.astype(np.int64) @ matrix.codes.T)
        np.testing.assert_array_equal(y[:, :rows], linear(x, matrix))
        assert not sums[:, rows:].any()


@pytest.mark.parametrize("kernels", EVERY)
@pytest.mark.parametrize("sign", [-1, 1])
@pytest.mark.parametrize("code", [-1, 1])
def test_ternary_worst_case_does_not_overflow(kernels, sign, code):
    # The FFN width of BitNet 2B: every code and every activation at its extreme.
    columns = 6912
    matrix = Ternary(np.full((17, columns), code, np.int8), np.ones(1, np.float32), (17,))
    for tokens in (1, 2, 13):
        x = np.full((tokens, columns), sign, np.float32)
        sums, _, _ = products(kernels, pack_matrix([matrix]), x)
        assert (sums[:, :17] == sign * code * 127 * columns).all()


@pytest.mark.parametrize("kernels", EVERY)
def test_any_number_of_activations_may_be_the_largest(kernels):
    # In pairs 127 does not fit: up to fifteen are noted, and with more a token is alone.
    rng = np.random.default_rng(9)
    matrix = Ternary(_codes(rng, (40, 300)), np.ones(1, np.float32), (40,))
    x = rng.uniform(-1, 1, (16, 300)).astype(np.float32)
    for token in range(16):
        x[token, rng.permutation(300)[: token + 8]] = 1
    sums, _, _ = products(kernels, pack_matrix([matrix]), x)
    q, _ = quantise_rows(x)
    assert ((q == 127).sum(axis=1) >= np.arange(8, 24)).all()
    np.testing.assert_array_equal(sums[:, :40], q.astype(np.int64) @ matrix.codes.T)


@pytest.mark.parametrize("kernels", EVERY)
def test_interleaved_matrices_keep_their_scales(kernels):
    rng = np.random.default_rng(7)
    gate = Ternary(_codes(rng, (48, 64)), np.array([0.5], np.float32), (48,))
    up = Ternary(_codes(rng, (48, 64)), np.array([0.25], np.float32), (48,))
    x = rng.normal(size=(4, 64)).astype(np.float32)
    _, y, _ = products(kernels, pack_matrix([gate, up], interleaved=True), x)
    groups = y.reshape(4, -1, 2, 16)
    np.testing.assert_array_equal(groups[:, :, 0].reshape(4, -1), linear(x, gate))
    np.testing.assert_array_equal(groups[:, :, 1].reshape(4, -1), linear(x, up))


@pytest.mark.parametrize("kernels", EVERY)
@pytest.mark.parametrize("shape", SHAPES)
def test_int8_sums_are_exact(kernels, shape):
    rng = np.random.default_rng(shape[0])
    rows, columns = shape
    values = rng.integers(-127, 128, shape).astype(np.int8)
    matrix = Rows8(values, rng.uniform(0.001, 0.01, rows).astype(np.float32))
    for tokens in TOKENS:
        x = rng.normal(size=(tokens, columns)).astype(np.float32)
        sums, y, _ = products(kernels, pack_matrix([matrix]), x)
        q, _ = quantise_rows_16(x)
        np.testing.assert_array_equal(sums[:, :rows], q.astype(np.int64) @ values.T)
        np.testing.assert_array_equal(y[:, :rows], linear(x, matrix))


@pytest.mark.parametrize("kernels", EVERY)
def test_int8_worst_case_does_not_overflow(kernels):
    columns = 6912
    matrix = Rows8(np.full((16, columns), -127, np.int8), np.ones(16, np.float32))
    for sign in (-1, 1):
        x = np.full((3, columns), sign, np.float32)
        sums, _, _ = products(kernels, pack_matrix([matrix]), x)
        assert (sums == -sign * 127 * 32512 * columns).all()


@pytest.mark.parametrize("kernels", EVERY)
@pytest.mark.parametrize("shape", SHAPES)
def test_bf16_products_are_close(kernels, shape):
    rng = np.random.default_rng(3)
    w = rng.normal(size=shape).astype(np.float32)
    packed = pack_matrix([w], dense="bf16")
    (rounded,) = packed.unpack()
    for tokens in TOKENS:
        x = rng.normal(size=(tokens, shape[1])).astype(np.float32)
        _, y, _ = products(kernels, packed, x)
        # float32 sums of up to 1100 terms: each addition rounds by 2^-24 of the sum so far.
        bound = np.abs(x) @ np.abs(rounded).T * shape[1] * 2.0**-24
        assert (np.abs(y[:, : shape[0]] - linear(x, rounded)) <= bound).all()


@pytest.mark.parametrize("kernels", EVERY)
def test_norm_equals_numpy(kernels):
    rng = np.random.default_rng(5)
    matrix = pack_matrix([rng.normal(size=(16, 333)).astype(np.float32)])
    x = (rng.normal(size=(9, 333)) * 10.0 ** rng.integers(-6, 7, (9, 1))).astype(np.float32)
    _, _, norm = products(kernels, matrix, x)
    np.testing.assert_array_equal(norm, rms_norm(x, np.ones(333, np.float32), 1e-5))


@pytest.mark.parametrize("kernels", EVERY)
def test_ties_round_to_even(kernels):
    # With 127 as the largest, the integers are the values themselves.
    x = np.array([[0.5, 1.5, 2.5, -0.5, -1.5, -2.5, 127.0, -127.0]], np.float32)
    eye = Ternary(np.eye(8, dtype=np.int8), np.ones(1, np.float32), (8,))
    sums, _, _ = products(kernels, pack_matrix([eye]), x)
    assert sums[0, :8].tolist() == [0, 2, 2, 0, -2, -2, 127, -127]


@pytest.mark.parametrize("kernels", EVERY)
@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_a_broken_value_shows_in_every_result(kernels, bad):
    rng = np.random.default_rng(2)
    x = rng.normal(size=(2, 64)).astype(np.float32)
    x[1, 40] = bad
    matrix = Ternary(_codes(rng, (16, 64)), np.ones(1, np.float32), (16,))
    _, y, _ = products(kernels, pack_matrix([matrix]), x)
    assert np.isfinite(y[0]).all()
    assert np.isnan(y[1]).all()


def _codes(rng, shape):
    return rng.integers(-1, 2, shape).astype(np.int8)
