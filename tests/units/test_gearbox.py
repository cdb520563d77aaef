# amaranth: UnusedElaboratable=no
"""Gearbox: golden model against hand-worked values, hardware against the golden model."""

import numpy as np
import pytest

from edgewright.hwgen.emit import emit
from edgewright.hwgen.units.gearbox import Gearbox
from edgewright.sim.bench.gearbox import arrivals, fields, stimulus
from edgewright.sim.golden.gearbox import gearbox
from edgewright.sim.pysim import run_streams
from edgewright.sim.runner import run_bench

SHAPES = [  # in_width, out_width
    (32, 64),
    (64, 64),
    (128, 64),
    (256, 64),
    (32, 512),
    (256, 16),
    (128, 128),
    (8, 24),
    (24, 8),
    (1, 1),
]


def test_golden_keeps_first_bits_lowest():
    assert gearbox([[1, 0], [0, 1], [1, 1]], 4).tolist() == [[1, 0, 0, 1]]
    assert gearbox([[1, 0, 1, 1]], 2).tolist() == [[1, 0], [1, 1]]


@pytest.mark.parametrize("stall", [0.0, 0.5, {"result": 0.8}, {"source": 0.8}], ids=str)
@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_component_equals_golden(shape, stall):
    in_width, out_width = shape
    sent = stimulus(*shape)
    result = gearbox(sent, out_width)
    seen, cycles = run_streams(
        Gearbox(in_width=in_width, out_width=out_width),
        {"source": (fields(in_width), {"bits": sent})},
        {"result": (fields(out_width), len(result))},
        stall=stall,
    )
    np.testing.assert_array_equal(seen["result"]["bits"], result)
    if not stall:
        passed = cycles["result"] - cycles["source"][0]
        np.testing.assert_array_equal(passed, arrivals(*shape, len(result)))


@pytest.mark.sim
@pytest.mark.parametrize("shape", [(32, 128), (128, 32)], ids=str)
def test_verilog_equals_golden(tmp_path, shape):
    parameters = dict(zip(("in_width", "out_width"), shape, strict=True))
    run_bench("gearbox", emit(Gearbox(**parameters), "gearbox"), build_root=tmp_path, **parameters)


@pytest.mark.parametrize(("in_width", "out_width"), [(24, 10), (10, 24), (0, 8), (8, 0)])
def test_rejects(in_width, out_width):
    message = rf"^out_width must be a multiple or a divisor of in_width \({in_width}\), "
    with pytest.raises(ValueError, match=rf"{message}not {out_width}$"):
        Gearbox(in_width=in_width, out_width=out_width)
