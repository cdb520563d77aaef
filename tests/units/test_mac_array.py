# amaranth: UnusedElaboratable=no
"""MAC array: golden model against hand-worked values, hardware against the golden model."""

import numpy as np
import pytest

from edgewright.hwgen.emit import emit
from edgewright.hwgen.units.mac_array import MacArray
from edgewright.sim.bench.mac_array import (
    acc_fields,
    arrivals,
    expected,
    operand_rows,
    operands_fields,
    stimulus,
)
from edgewright.sim.golden.mac_array import mac_array
from edgewright.sim.pysim import run_streams
from edgewright.sim.runner import run_bench

SHAPES = [(1, 8), (2, 8), (4, 16), (8, 16), (1, 64), (4, 32), (2, 2), (1, 5)]  # rows, columns


def run(shape, tiles, stall=0.0):
    columns = expected(tiles)
    seen, cycles = run_streams(
        MacArray(rows=shape[0], columns=shape[1]),
        {"operands": (operands_fields(*shape), operand_rows(tiles))},
        {"acc": (acc_fields(*shape), len(columns["last"]))},
        stall=stall,
    )
    return columns, seen["acc"], cycles


def tile(rows, columns, steps, count):
    return np.ones((rows, steps), int), np.ones((steps, columns), int), count


def test_golden_sums_products():
    assert mac_array(np.array([[1, 2], [3, 4]]), np.array([[5, 6], [7, 8]])).tolist() == [
        [19, 22],
        [43, 50],
    ]


def test_golden_rejects_unequal_lengths():
    with pytest.raises(ValueError, match=r"^weight must be 3 steps long, not 2$"):
        mac_array(np.zeros((1, 3)), np.zeros((2, 4)))


@pytest.mark.parametrize("stall", [0.0, 0.5, {"acc": 0.8}, {"operands": 0.8}], ids=str)
@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_component_equals_golden(shape, stall):
    tiles = stimulus(*shape)
    columns, seen, cycles = run(shape, tiles, stall)
    for name, values in columns.items():
        np.testing.assert_array_equal(seen[name], values, name)
    if not stall:
        np.testing.assert_array_equal(cycles["acc"] - cycles["operands"][0], arrivals(tiles))


def test_tiles_four_longer_than_the_count_leave_no_idle_cycle():
    _, _, cycles = run((2, 8), [tile(2, 8, 12, 8)] * 4)
    assert cycles["operands"].tolist() == list(range(48))
    # The last step's cycle, 11, plus 5; then 8 columns of every 12 cycles.
    columns = np.arange(16, 24) + 12 * np.arange(4)[:, np.newaxis]
    assert cycles["acc"].tolist() == columns.ravel().tolist()


def test_only_the_last_step_of_a_shorter_tile_waits():
    _, _, cycles = run((2, 8), [tile(2, 8, 8, 8)] + [tile(2, 8, 5, 8)] * 4)
    steps = cycles["operands"]
    assert steps[:12].tolist() == list(range(12))
    assert steps[12::5].tolist() == [19, 31, 43, 55]
    assert (np.diff(steps[8:].reshape(4, 5)[:, :4]) == 1).all()
    assert cycles["acc"][::8].tolist() == [12, 24, 36, 48, 60]


@pytest.mark.sim
def test_verilog_equals_golden(tmp_path):
    parameters = {"rows": 4, "columns": 16}
    run_bench(
        "mac_array", emit(MacArray(**parameters), "mac_array"), build_root=tmp_path, **parameters
    )


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"rows": 0}, "rows must be at least 1, not 0"),
        ({"columns": 1}, "columns must be at least 2, not 1"),
    ],
)
def test_rejects(change, message):
    with pytest.raises(ValueError, match=f"^{message}$"):
        MacArray(**{"rows": 4, "columns": 8} | change)
