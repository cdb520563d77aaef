"""AMD ZCU102 with the Zynq UltraScale+ XCZU9EG: the board of the published Edge-MoE design.

Resources: AMD, Zynq UltraScale+ MPSoC product selection guide (XMP104). Memory: UG1182.
"""

from edgewright.boards.board import Board

__all__ = ["ZCU102"]

ZCU102 = Board(
    name="zcu102",
    title="AMD ZCU102, XCZU9EG",
    family="zynquplus",
    part="xczu9eg-ffvb1156-2-e",
    package="ffvb1156",
    speed="-2",
    flow="vivado",
    resources={"LUT": 274080, "FF": 548160, "DSP": 2520, "BRAM36": 912, "URAM": 0},
    memory="4 GB DDR4 of the processing system through S_AXI_HP0_FPD, 128 bits",
    port_width=128,
    clock_mhz=200.0,
    oscillator_mhz=None,
    configuration="edge256",
    board_part="xilinx.com:zcu102:part0:*",
)
