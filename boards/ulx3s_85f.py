"""ULX3S with the ECP5 LFE5U-85F: open hardware, open tools.

Pins and memory: the board's public constraints file, https://github.com/emard/ulx3s/tree/master/doc/constraints.
"""

from edgewright.boards.board import Board

__all__ = ["ULX3S_85F"]

ULX3S_85F = Board(
    name="ulx3s-85f",
    title="Radiona ULX3S, LFE5U-85F",
    family="ecp5",
    part="LFE5U-85F",
    package="CABGA381",
    speed="6",
    flow="ecp5",
    resources={"LUT4": 83640, "FF": 83640, "DSP": 156, "BRAM": 208},
    memory="32 MB SDR SDRAM, 16 bits; the accelerator's port is 32 bits",
    port_width=32,
    clock_mhz=80.0,
    oscillator_mhz=25.0,
    configuration="ulx3s",
    nextpnr_options=("--85k", "--package", "CABGA381", "--speed", "6", "--router", "router2"),
    constraints=(
        'LOCATE COMP "clk" SITE "G2";\n'
        'IOBUF PORT "clk" PULLMODE=NONE IO_TYPE=LVCMOS33;\n'
        'FREQUENCY PORT "clk" 25 MHZ;\n'
    ),
)
