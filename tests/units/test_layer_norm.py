# amaranth: UnusedElaboratable=no
"""Layer norm: hardware against the golden model."""

import pytest

from edgewright.hwgen.emit import emit
from edgewright.hwgen.units._deviation import Deviation
from edgewright.hwgen.units.layer_norm import LayerNorm
from edgewright.sim.bench.layer_norm import case
from edgewright.sim.pysim import run_streams
from edgewright.sim.runner import run_bench

# rows, features_max, features, fraction, tiles
SHAPES = [
    (1, 1, 1, 4, 9),
    (1, 12, 12, 4, 7),
    (2, 20, 20, 6, 4),
    (3, 21, 6, 2, 9),
    (4, 64, 12, 5, 6),
    (5, 20, 10, 3, 6),
    (8, 24, 24, 6, 3),
    (12, 24, 12, 4, 3),
]


@pytest.mark.parametrize("stall", [0.0, 0.5])
@pytest.mark.parametrize(("rows", "features_max", "features", "fraction", "tiles"), SHAPES)
def test_component_equals_golden(rows, features_max, features, fraction, tiles, stall):
    tried = case(rows, features, fraction, tiles)
    unit = LayerNorm(rows=rows, features_max=features_max)
    seen, cycles = run_streams(unit, tried.sources, tried.sinks, ports=tried.ports, stall=stall)
    tried.check(seen)
    if not stall:
        assert cycles["act"][0] - cycles["x"][features - rows] == unit.latency


@pytest.mark.parametrize(
    ("rows", "features_max", "latency", "sustained"),
    [(4, 64, 78, 96), (4, 192, 82, 104), (8, 192, 82, 104), (4, 512, 84, 108)],
)
def test_stated_timing(rows, features_max, latency, sustained):
    unit = LayerNorm(rows=rows, features_max=features_max)
    assert (unit.latency, unit.features_sustained) == (latency, sustained)


@pytest.mark.parametrize(
    ("features_max", "features", "two_tiles"),
    [(192, 108, 2 * 108), (192, 104, 2 * 104), (192, 80, 2 * 104), (136, 136, 281)],
)
def test_tiles_follow_each_other(features_max, features, two_tiles):
    tried = case(4, features, 4, 5)
    unit = LayerNorm(rows=4, features_max=features_max)
    seen, cycles = run_streams(unit, tried.sources, tried.sinks, ports=tried.ports)
    tried.check(seen)
    assert cycles["act"][-1] - cycles["act"][-1 - 2 * features] == two_tiles


def test_512_features_of_the_largest_variance_fit():
    tried = case(4, 512, 4, 1)
    unit = LayerNorm(rows=4, features_max=512)
    seen, _ = run_streams(unit, tried.sources, tried.sinks, ports=tried.ports)
    tried.check(seen)


@pytest.mark.sim
def test_verilog_equals_golden(tmp_path):
    unit = LayerNorm(rows=4, features_max=160)
    verilog = emit(unit, "layer_norm")
    shape = {"rows": 4, "features": 136, "latency": unit.latency, "cycles_per_tile": 136}
    run_bench("layer_norm", verilog, build_root=tmp_path, **shape)


@pytest.mark.parametrize(
    ("rows", "features_max", "message"),
    [
        (0, 12, "rows must be at least 1, not 0"),
        (4, 14, "features_max must be a multiple of rows = 4 up to 512, not 14"),
        (4, 516, "features_max must be a multiple of rows = 4 up to 512, not 516"),
    ],
)
def test_rejects(rows, features_max, message):
    with pytest.raises(ValueError, match=f"^{message}$"):
        LayerNorm(rows=rows, features_max=features_max)


def test_deviation_rejects():
    with pytest.raises(ValueError, match=r"^features_max must be at least 1, not 0$"):
        Deviation(features_max=0)
