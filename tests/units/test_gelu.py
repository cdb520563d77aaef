# amaranth: UnusedElaboratable=no
"""GELU: hardware against the golden model."""

import numpy as np
import pytest

from edgewright.hwgen.emit import emit
from edgewright.hwgen.units.gelu import Gelu
from edgewright.sim.bench.gelu import case
from edgewright.sim.pysim import run_streams
from edgewright.sim.runner import run_bench

SHAPES = [(1, 4, 0, 1), (2, 6, 3, 9), (3, 5, 1, 4), (4, 8, 0, 30), (8, 2, 2, 1), (5, 12, 5, 2)]


@pytest.mark.parametrize("stall", [0.0, 0.5])
@pytest.mark.parametrize(("rows", "fraction", "step", "tag_width"), SHAPES)
def test_component_equals_golden(rows, fraction, step, tag_width, stall):
    tried = case(rows, fraction, step, tag_width)
    unit = Gelu(rows=rows, fraction=fraction, step=step, tag_width=tag_width)
    seen, cycles = run_streams(unit, tried.sources, tried.sinks, stall=stall)
    tried.check(seen)
    if not stall:
        assert (cycles["act"] - cycles["pre"] == unit.latency).all()
        assert (np.diff(cycles["act"]) == 1).all()


@pytest.mark.sim
def test_verilog_equals_golden(tmp_path):
    shape = {"rows": 4, "fraction": 8, "step": 0, "tag_width": 9}
    run_bench("gelu", emit(Gelu(**shape), "gelu"), build_root=tmp_path, **shape)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"rows": 0}, "rows must be at least 1, not 0"),
        ({"fraction": 1}, "fraction must be between 2 and 12 bits, not 1"),
        ({"fraction": 13}, "fraction must be between 2 and 12 bits, not 13"),
        ({"step": 9}, "step must be between 0 and 8 bits, not 9"),
        ({"tag_width": 0}, "tag_width must be at least 1, not 0"),
    ],
)
def test_rejects(change, message):
    with pytest.raises(ValueError, match=f"^{message}$"):
        Gelu(**{"rows": 4} | change)
