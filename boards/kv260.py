"""AMD Kria KV260 with the K26 module (XCK26, Zynq UltraScale+).

Resources: AMD, Kria K26 SOM data sheet (DS987). Memory: UG1089.
"""

from edgewright.boards.board import Board

__all__ = ["KV260"]

KV260 = Board(
    name="kv260",
    title="AMD Kria KV260, XCK26",
    family="zynquplus",
    part="xck26-sfvc784-2LV-c",
    package="sfvc784",
    speed="-2LV",
    flow="vivado",
    resources={"LUT": 117120, "FF": 234240, "DSP": 1248, "BRAM36": 144, "URAM": 64},
    memory="4 GB DDR4 of the processing system through S_AXI_HP0_FPD, 128 bits",
    port_width=128,
    clock_mhz=200.0,
    oscillator_mhz=None,
    configuration="edge256",
    board_part="xilinx.com:kv260_som:part0:*",
)
