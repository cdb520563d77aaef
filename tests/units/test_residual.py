# amaranth: UnusedElaboratable=no
"""Residual: golden model against hand-worked values, hardware against the golden model."""

import numpy as np
import pytest

from edgewright.hwgen.emit import emit
from edgewright.hwgen.units.residual import Residual
from edgewright.sim.bench.residual import expected, stimulus, terms_fields, total_fields
from edgewright.sim.golden.residual import add, add_weighted
from edgewright.sim.pysim import run_streams
from edgewright.sim.runner import run_bench


def test_golden_saturates():
    assert add([32767, -32768, 5], [1, -1, -7]).tolist() == [32767, -32768, -2]
    assert add_weighted([32767, -32768], [4, -4], [32768, 32768]).tolist() == [32767, -32768]


def test_golden_rounds_shares_half_to_even():
    # Half of -3, -1, 1, 3, 5 is -1.5, -0.5, 0.5, 1.5, 2.5.
    assert add_weighted(np.zeros(5), [-3, -1, 1, 3, 5], 32768).tolist() == [-2, 0, 0, 2, 2]
    assert add_weighted(-10, 32767, 65535).tolist() == 32757  # plus 32766.50002
    assert add_weighted(10, 7, 0).tolist() == 10


@pytest.mark.parametrize("stall", [0.0, 0.5, {"total": 0.8}], ids=str)
@pytest.mark.parametrize("shape", [(1, 1), (2, 8), (4, 43), (8, 5)], ids=str)
def test_component_equals_golden(shape, stall):
    terms = stimulus(*shape)
    seen, cycles = run_streams(
        Residual(rows=shape[0], tag_width=shape[1]),
        {"terms": (terms_fields(*shape), terms)},
        {"total": (total_fields(*shape), len(terms["tag"]))},
        stall=stall,
    )
    for name, values in expected(terms).items():
        np.testing.assert_array_equal(seen["total"][name], values, name)
    if not stall:
        assert (cycles["total"] - cycles["terms"] == 3).all()
        assert (np.diff(cycles["total"]) == 1).all()


@pytest.mark.sim
def test_verilog_equals_golden(tmp_path):
    parameters = {"rows": 4, "tag_width": 16}
    verilog = emit(Residual(**parameters), "residual")
    run_bench("residual", verilog, build_root=tmp_path, **parameters)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"rows": 0}, "rows must be at least 1, not 0"),
        ({"tag_width": 0}, "tag_width must be at least 1, not 0"),
    ],
)
def test_rejects(change, message):
    with pytest.raises(ValueError, match=f"^{message}$"):
        Residual(**{"rows": 4, "tag_width": 16} | change)
