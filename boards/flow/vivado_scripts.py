"""The text of the Vivado scripts."""

from string import Template

from edgewright.boards.board import Board

__all__ = ["scripts"]


def scripts(top: str, board: Board) -> dict[str, str]:
    """Return file name to text: three Tcl scripts, the clock constraint and a page."""
    values = {
        "top": top,
        "title": board.title,
        "part": board.part,
        "board_part": board.board_part,
        "mhz": f"{board.clock_mhz:g}",
        "period": f"{1000 / board.clock_mhz:.3f}",
        "width": str(board.port_width),
    }
    texts = {
        "build.tcl": _BUILD,
        "clock.xdc": _CLOCK,
        "package.tcl": _PACKAGE,
        "system.tcl": _SYSTEM,
        "VIVADO.md": _PAGE,
    }
    return {name: Template(text).substitute(values) for name, text in texts.items()}


_CLOCK = "create_clock -name clk -period $period [get_ports clk]\n"

_BUILD = """\
# Implements $top alone, out of context, for $part; run: vivado -mode batch -source build.tcl
set here [file dirname [file normalize [info script]]]
set reports [file join $$here reports]
file mkdir $$reports
read_verilog [file join $$here $top.v]
read_xdc -mode out_of_context [file join $$here clock.xdc]
synth_design -mode out_of_context -top $top -part $part
opt_design
place_design
phys_opt_design
route_design
report_utilization -file [file join $$reports utilization.txt]
report_utilization -hierarchical -file [file join $$reports utilization_by_unit.txt]
report_timing_summary -max_paths 10 -file [file join $$reports timing.txt]
report_power -file [file join $$reports power.txt]
report_drc -file [file join $$reports drc.txt]
write_checkpoint -force [file join $$here $top.dcp]
set slack [get_property SLACK [get_timing_paths -delay_type max]]
puts "edgewright: fmax_mhz [format %.2f [expr {1000.0 / ($period - $$slack)}]] after routing"
"""

_PACKAGE = """\
# Packages $top as an IP in the folder ip; system.tcl runs it.
set here [file dirname [file normalize [info script]]]
create_project -force package [file join $$here package] -part $part
add_files [file join $$here $top.v]
set_property top $top [current_fileset]
update_compile_order -fileset sources_1
ipx::package_project -root_dir [file join $$here ip] -vendor edgewright -library ip \\
    -taxonomy /UserIP -import_files -force
set core [ipx::current_core]
set_property name $top $$core
ipx::infer_bus_interfaces xilinx.com:interface:aximm_rtl:1.0 $$core
ipx::infer_bus_interface clk xilinx.com:signal:clock_rtl:1.0 $$core
ipx::infer_bus_interface rst xilinx.com:signal:reset_rtl:1.0 $$core
ipx::infer_bus_interface interrupt xilinx.com:signal:interrupt_rtl:1.0 $$core
set reset [ipx::get_bus_interfaces rst -of_objects $$core]
set_property value ACTIVE_HIGH [ipx::add_bus_parameter POLARITY $$reset]
ipx::associate_bus_interfaces -busif m_axi -clock clk -reset rst $$core
ipx::associate_bus_interfaces -busif s_axil -clock clk -reset rst $$core
ipx::create_xgui_files $$core
ipx::update_checksums $$core
ipx::check_integrity $$core
ipx::save_core $$core
close_project
"""

_SYSTEM = """\
# Wires the packaged $top to the processing system of $title and writes a bitstream;
# run: vivado -mode batch -source system.tcl
set here [file dirname [file normalize [info script]]]
source [file join $$here package.tcl]
set here [file dirname [file normalize [info script]]]

create_project -force system [file join $$here system] -part $part
set boards [lsort -dictionary [get_board_parts -quiet {$board_part}]]
if {[llength $$boards] > 0} {
    set_property board_part [lindex $$boards end] [current_project]
} else {
    puts "edgewright: board files of {$board_part} are not installed: the memory is not set up"
}
set_property ip_repo_paths [file join $$here ip] [current_project]
update_ip_catalog

proc newest {vlnv} {
    return [lindex [lsort -dictionary [get_ipdefs -all $$vlnv]] end]
}

create_bd_design system
set ps [create_bd_cell -type ip -vlnv [newest xilinx.com:ip:zynq_ultra_ps_e:*] ps]
if {[llength $$boards] > 0} {
    apply_bd_automation -rule xilinx.com:bd_rule:zynq_ultra_ps_e \\
        -config {apply_board_preset "1"} $$ps
}
# M_AXI_GP0 is M_AXI_HPM0_FPD (registers), S_AXI_GP2 is S_AXI_HP0_FPD (memory).
set_property -dict [list \\
    CONFIG.PSU__USE__M_AXI_GP0 {1} \\
    CONFIG.PSU__USE__M_AXI_GP1 {0} \\
    CONFIG.PSU__USE__M_AXI_GP2 {0} \\
    CONFIG.PSU__USE__S_AXI_GP2 {1} \\
    CONFIG.PSU__SAXIGP2__DATA_WIDTH {$width} \\
    CONFIG.PSU__USE__IRQ0 {1} \\
    CONFIG.PSU__FPGA_PL0_ENABLE {1} \\
    CONFIG.PSU__CRL_APB__PL0_REF_CTRL__FREQMHZ {$mhz} \\
] $$ps
create_bd_cell -type ip -vlnv [newest edgewright:ip:$top:*] accelerator
create_bd_cell -type ip -vlnv [newest xilinx.com:ip:proc_sys_reset:*] reset
foreach name {to_memory to_registers} {
    set cell [create_bd_cell -type ip -vlnv [newest xilinx.com:ip:smartconnect:*] $$name]
    set_property -dict [list CONFIG.NUM_SI {1} CONFIG.NUM_MI {1}] $$cell
}

connect_bd_intf_net [get_bd_intf_pins accelerator/m_axi] [get_bd_intf_pins to_memory/S00_AXI]
connect_bd_intf_net [get_bd_intf_pins to_memory/M00_AXI] [get_bd_intf_pins ps/S_AXI_HP0_FPD]
connect_bd_intf_net [get_bd_intf_pins ps/M_AXI_HPM0_FPD] [get_bd_intf_pins to_registers/S00_AXI]
connect_bd_intf_net [get_bd_intf_pins to_registers/M00_AXI] [get_bd_intf_pins accelerator/s_axil]
connect_bd_net [get_bd_pins ps/pl_clk0] \\
    [get_bd_pins ps/maxihpm0_fpd_aclk] [get_bd_pins ps/saxihp0_fpd_aclk] \\
    [get_bd_pins accelerator/clk] [get_bd_pins to_memory/aclk] [get_bd_pins to_registers/aclk] \\
    [get_bd_pins reset/slowest_sync_clk]
connect_bd_net [get_bd_pins ps/pl_resetn0] [get_bd_pins reset/ext_reset_in]
connect_bd_net [get_bd_pins reset/peripheral_reset] [get_bd_pins accelerator/rst]
connect_bd_net [get_bd_pins reset/interconnect_aresetn] \\
    [get_bd_pins to_memory/aresetn] [get_bd_pins to_registers/aresetn]
connect_bd_net [get_bd_pins accelerator/interrupt] [get_bd_pins ps/pl_ps_irq0]

assign_bd_address -offset 0xA0000000 -range 4K \\
    -target_address_space [get_bd_addr_spaces ps/Data] \\
    [get_bd_addr_segs accelerator/s_axil/*] -force
# Addresses of the accelerator have 32 bits: the low 2 GB of memory.
assign_bd_address -offset 0x00000000 -range 2G \\
    -target_address_space [get_bd_addr_spaces accelerator/m_axi] \\
    [get_bd_addr_segs ps/SAXIGP2/HP0_DDR_LOW] -force
validate_bd_design
save_bd_design

add_files -norecurse [make_wrapper -top -files [get_files system.bd]]
set_property top system_wrapper [current_fileset]
update_compile_order -fileset sources_1
launch_runs impl_1 -to_step write_bitstream -jobs 2
wait_on_runs impl_1
if {[get_property PROGRESS [get_runs impl_1]] ne "100%"} {
    error "edgewright: implementation failed"
}
open_run impl_1
report_utilization -file [file join $$here system_utilization.txt]
report_timing_summary -file [file join $$here system_timing.txt]
report_power -file [file join $$here system_power.txt]
write_hw_platform -fixed -include_bit -force -file [file join $$here system.xsa]
"""

_PAGE = """\
# $top for $title

`vivado -mode batch -source build.tcl` places and routes the design alone at $mhz MHz; its reports
are in `reports/`.

`vivado -mode batch -source system.tcl` packages the design, wires it to the processing system and
writes `system.xsa` with the bitstream: memory through S_AXI_HP0_FPD, $width bits; registers at
0xA0000000; interrupt on pl_ps_irq0.

The scripts ask for no particular version of the IPs. They have been checked as text; no Vivado has
run them yet.
"""
