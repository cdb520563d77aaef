"""Lint of generated Verilog: nothing but what is waived, and every waiver is needed."""

from functools import cache
from pathlib import Path

import pytest

from edgewright.hwgen.config import CONFIGURATIONS
from edgewright.hwgen.generate import TOP, accelerator_verilog
from edgewright.sim.lint import WAIVED, lint

FILES = sorted((Path(__file__).parents[2] / "rtl").glob("*.v"))


@cache
def accelerator(name):
    return accelerator_verilog(CONFIGURATIONS[name])


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_units_have_no_other_warnings(path):
    assert lint(path.read_text(), path.stem) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", ["nano", "ulx3s"])
def test_accelerators_have_no_other_warnings(name):
    assert lint(accelerator(name), TOP) == []


@pytest.mark.slow
def test_every_waiver_is_needed():
    seen = "\n".join(lint(accelerator("ulx3s"), TOP, waived=()))
    assert [name for name in WAIVED if f"%Warning-{name}:" not in seen] == []


def test_sees_a_latch_and_an_undriven_wire():
    verilog = """
    module faulty(input a, b, output reg x, output y);
      wire nothing;
      assign y = nothing & a;
      always @* if (a) x = b;
    endmodule
    """
    seen = " ".join(lint(verilog, "faulty"))
    assert "%Warning-LATCH: line 5" in seen
    assert "%Warning-UNDRIVEN: line 3" in seen


def test_names_an_error():
    (line,) = lint("module broken(;\n", "broken")[:1]
    assert line.startswith("%Error: line 1")
