# amaranth: UnusedElaboratable=no
"""Softmax: hardware against the golden model."""

import numpy as np
import pytest

from edgewright.hwgen.emit import emit
from edgewright.hwgen.units._reciprocal import Reciprocal
from edgewright.hwgen.units.softmax import Softmax
from edgewright.sim.bench.softmax import case
from edgewright.sim.pysim import run_streams
from edgewright.sim.runner import run_bench

# rows, keys_max, keys of each tile, passes
SHAPES = [
    (1, 1, [1] * 20, 1),
    (1, 5, [1, 5, 3, 2, 5, 5, 4], 2),
    (2, 129, [129, 43, 1, 2], 1),
    (3, 9, [9, 1, 7, 9, 4], 15),
    (4, 20, [20, 19, 1, 20, 7, 20], 3),
    (8, 13, [13] * 6, 1),
]


@pytest.mark.parametrize("stall", [0.0, 0.5])
@pytest.mark.parametrize(("rows", "keys_max", "keys", "passes"), SHAPES)
def test_component_equals_golden(rows, keys_max, keys, passes, stall):
    tried = case(rows, keys, passes)
    unit = Softmax(rows=rows, keys_max=keys_max)
    seen, cycles = run_streams(unit, tried.sources, tried.sinks, ports=tried.ports, stall=stall)
    tried.check(seen)
    if not stall:
        end = cycles["scores"][keys[0] - 1]
        assert cycles["probabilities"][0] - end == unit.latency
        assert cycles["normaliser"][0] - end == unit.normaliser_latency


@pytest.mark.parametrize("keys", [60, 43])
def test_both_sides_move_every_cycle(keys):
    tried = case(2, [keys] * 5, 1)
    unit = Softmax(rows=2, keys_max=129)
    assert unit.keys_sustained == 43
    _, cycles = run_streams(unit, tried.sources, tried.sinks, ports=tried.ports)
    assert (np.diff(cycles["scores"]) == 1).all()
    assert (np.diff(cycles["probabilities"]) == 1).all()
    assert (np.diff(cycles["normaliser"]) == keys).all()


@pytest.mark.parametrize("stall", [{"normaliser": 0.98}, {"probabilities": 0.8}], ids=str)
def test_either_side_may_lag(stall):
    tried = case(2, [7, 9, 1, 9, 9, 2, 9, 9], 1)
    unit = Softmax(rows=2, keys_max=9)
    seen, _ = run_streams(unit, tried.sources, tried.sinks, ports=tried.ports, stall=stall)
    tried.check(seen)


def test_normalisers_do_not_hold_up_two_tiles():
    tried = case(2, [60] * 3, 2)
    sinks = {"probabilities": tried.sinks["probabilities"]}
    unit = Softmax(rows=2, keys_max=60)
    _, cycles = run_streams(unit, tried.sources, sinks, ports=tried.ports)
    assert (np.diff(cycles["probabilities"]) == 1).all()


def test_largest_and_smallest_sums():
    tried = case(2, [300], 1)
    tried.sources["scores"][1]["value"][:] = 0
    unit = Softmax(rows=2, keys_max=300)
    seen, _ = run_streams(unit, tried.sources, tried.sinks, ports=tried.ports)
    # 300 keys of 255: the sum is 300 * 255 * 256, 25 bits.
    assert seen["normaliser"]["shift"].tolist() == [[33, 33]]
    assert seen["normaliser"]["multiplier"].tolist() == [[2**41 // (300 * 255 * 256)] * 2]
    assert (seen["probabilities"]["value"] == 255).all()


def test_a_sum_that_is_a_power_of_two():
    tried = case(1, [2], 1)
    tried.sources["scores"][1]["value"][:] = [[0], [-8 * 16]]  # 255 and 1, times 256
    unit = Softmax(rows=1, keys_max=2)
    seen, _ = run_streams(unit, tried.sources, tried.sinks, ports=tried.ports)
    assert seen["probabilities"]["value"].ravel().tolist() == [255, 1]
    assert seen["normaliser"]["multiplier"].tolist() == [[131071]]
    assert seen["normaliser"]["shift"].tolist() == [[17 + 8]]


@pytest.mark.sim
def test_verilog_equals_golden(tmp_path):
    unit = Softmax(rows=4, keys_max=50)
    shape = {"rows": 4, "keys_max": 50, "latency": unit.latency}
    shape["normaliser_latency"] = unit.normaliser_latency
    run_bench("softmax", emit(unit, "softmax"), build_root=tmp_path, **shape)


@pytest.mark.parametrize(
    ("unit", "change", "message"),
    [
        (Softmax, {"rows": 0, "keys_max": 1}, "rows must be at least 1, not 0"),
        (Softmax, {"rows": 1, "keys_max": 0}, "keys_max must be between 1 and 65536, not 0"),
        (Reciprocal, {"rows": 0, "width": 20}, "rows must be at least 1, not 0"),
        (Reciprocal, {"rows": 1, "width": 55}, "width must be between 1 and 54 bits, not 55"),
    ],
)
def test_rejects(unit, change, message):
    with pytest.raises(ValueError, match=f"^{message}$"):
        unit(**change)
