# amaranth: UnusedElaboratable=no
"""Requantise: hardware against the golden model."""

import numpy as np
import pytest

from edgewright.hwgen.emit import emit
from edgewright.hwgen.units._round_shift import RoundShift
from edgewright.hwgen.units.requantise import Requantise
from edgewright.sim.bench.requantise import case
from edgewright.sim.pysim import run_streams
from edgewright.sim.runner import run_bench


@pytest.mark.parametrize("stall", [0.0, 0.5])
@pytest.mark.parametrize(("rows", "tag_width"), [(1, 1), (2, 9), (3, 4), (4, 32), (8, 7)])
def test_component_equals_golden(rows, tag_width, stall):
    tried = case(rows, tag_width)
    unit = Requantise(rows=rows, tag_width=tag_width)
    seen, cycles = run_streams(unit, tried.sources, tried.sinks, stall=stall)
    tried.check(seen)
    if not stall:
        assert (cycles["act"] - cycles["acc"] == unit.latency).all()
        assert (np.diff(cycles["act"]) == 1).all()


def test_stimulus_holds_ties_and_saturation():
    (_, acc), (_, act) = case(4, 1, 360).sources["acc"], case(4, 1, 360).expected["act"]
    total = np.clip(acc["value"] + acc["bias"][:, None], -(2**31), 2**31 - 1)
    halves = total * acc["multiplier"] * 2.0 ** (1 - acc["shift"])
    tie = (halves % 2 == 1) & (np.abs(act["value"]) < 127)
    assert tie.sum() > 100
    assert set((halves[tie] // 2).astype(int) % 2) == {0, 1}
    assert np.sum(np.abs(acc["value"] + acc["bias"][:, None]) > 2**31) > 20
    assert {-32768, 32767} < set(act["value"][acc["narrow"] == 0].ravel())
    assert act["value"][acc["narrow"] == 1].min() == -128
    assert act["value"][acc["narrow"] == 1].max() == 127


@pytest.mark.sim
def test_verilog_equals_golden(tmp_path):
    verilog = emit(Requantise(rows=4, tag_width=9), "requantise")
    run_bench("requantise", verilog, build_root=tmp_path, rows=4, tag_width=9)


@pytest.mark.parametrize(
    ("unit", "change", "message"),
    [
        (Requantise, {"rows": 0}, "rows must be at least 1, not 0"),
        (Requantise, {"rows": 1, "tag_width": 0}, "tag_width must be at least 1, not 0"),
        (RoundShift, {"width": 1, "shift_width": 1}, "width must be at least 2, not 1"),
        (RoundShift, {"width": 2, "shift_width": 0}, "shift_width must be at least 1, not 0"),
    ],
)
def test_rejects(unit, change, message):
    with pytest.raises(ValueError, match=f"^{message}$"):
        unit(**change)
