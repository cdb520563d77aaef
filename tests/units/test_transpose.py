# amaranth: UnusedElaboratable=no
"""Transpose: golden model against hand-worked values, hardware against the golden model."""

import numpy as np
import pytest

from edgewright.hwgen.emit import emit
from edgewright.hwgen.units.transpose import Transpose
from edgewright.sim.bench.transpose import fields, stimulus
from edgewright.sim.golden.transpose import transpose
from edgewright.sim.pysim import run_streams
from edgewright.sim.runner import run_bench


def test_golden_transposes_each_block():
    value = [[1, 2], [3, 4], [5, 6], [7, 8]]
    assert transpose(value).tolist() == [[1, 3], [2, 4], [5, 7], [6, 8]]


def test_golden_rejects_partial_blocks():
    with pytest.raises(ValueError, match=r"^value must have a multiple of 2 rows, not 3$"):
        transpose(np.zeros((3, 2)))


@pytest.mark.parametrize("stall", [0.0, 0.5])
@pytest.mark.parametrize("shape", [(2, 16, 1), (4, 16, 5), (8, 8, 3), (4, 1, 1)], ids=str)
def test_component_equals_golden(shape, stall):
    rows, width, tag_width = shape
    sent = stimulus(*shape)
    seen, cycles = run_streams(
        Transpose(rows=rows, width=width, tag_width=tag_width),
        {"block": (fields(*shape), sent)},
        {"turned": (fields(*shape), len(sent["tag"]))},
        stall=stall,
    )
    np.testing.assert_array_equal(seen["turned"]["value"], transpose(sent["value"]))
    np.testing.assert_array_equal(seen["turned"]["tag"], sent["tag"])
    assert stall or (cycles["turned"] - cycles["block"] == rows + 1).all()


@pytest.mark.sim
def test_verilog_equals_golden(build_root):
    parameters = {"rows": 4, "width": 16, "tag_width": 8}
    verilog = emit(Transpose(**parameters), "transpose")
    run_bench("transpose", verilog, build_root=build_root, **parameters)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"rows": 1}, "rows must be a power of two and at least 2, not 1"),
        ({"rows": 6}, "rows must be a power of two and at least 2, not 6"),
        ({"width": 0}, "width must be at least 1, not 0"),
        ({"tag_width": 0}, "tag_width must be at least 1, not 0"),
    ],
)
def test_rejects(change, message):
    with pytest.raises(ValueError, match=f"^{message}$"):
        Transpose(**{"rows": 4, "width": 16, "tag_width": 8} | change)
