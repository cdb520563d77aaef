"""Bytes that attention reads do not depend on how many queries are worked on at once."""

import pytest

from benchmarks.attention_bandwidth import ROWS, measure

# 24 tokens, 32 features, 2 heads, 16 columns: per head and row of queries, the steps are
# 2 key tiles x 16 features, then 24 keys.
_STEPS_OF_A_ROW_TILE = 2 * (2 * 16 + 24)


@pytest.mark.sim
@pytest.mark.slow
@pytest.mark.parametrize("rows", ROWS)
def test_shared_keys_and_values(rows):
    row = measure(rows)
    assert row.steps == 24 // rows * _STEPS_OF_A_ROW_TILE
    assert row.key_value_bytes == 16 * row.steps
    assert row.query_bytes == 24 * 32


@pytest.mark.sim
@pytest.mark.slow
@pytest.mark.parametrize("rows", ROWS[:2])
def test_every_row_its_own(rows):
    row = measure(rows, broadcast=False)
    assert row.steps == 24 // rows * _STEPS_OF_A_ROW_TILE
    assert row.key_value_bytes == rows * 16 * row.steps
    assert row.query_bytes == 24 * 32
    assert row.cycles > rows * row.steps
