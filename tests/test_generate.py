"""What is written for one accelerator: Verilog, interface, register map."""

import json

import pytest

from edgewright.firmware.interface import load
from edgewright.hwgen.config import CONFIGURATIONS
from edgewright.hwgen.generate import TOP, accelerator_verilog, interface, write_hardware
from edgewright.hwgen.register_map import REGISTERS

NANO = CONFIGURATIONS["nano"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hardware")
    write_hardware(NANO, folder)
    return folder


def test_driver_reads_the_interface(folder):
    found = load(folder / f"{TOP}.json")
    assert found.top == TOP
    assert found.build_hash == NANO.digest().hex()
    assert found.registers == {register.name: register.offset for register in REGISTERS}
    assert found == load(interface(NANO))


def test_interface_lists_the_ports_of_the_verilog(folder):
    ports = {
        port["name"]: (port["direction"], port["width"])
        for port in json.loads((folder / f"{TOP}.json").read_text())["ports"]
    }
    assert ports["clk"] == ("input", 1)
    assert ports["m_axi_rdata"] == ("input", NANO.port_width)
    assert ports["s_axil_awready"] == ("output", 1)
    header = (folder / f"{TOP}.v").read_text().split(f"module {TOP}(")[1].split(");")[0]
    assert sorted(header.replace(",", " ").split()) == list(ports)


def test_boards_get_no_trace_and_checks_do(folder):
    assert "trace_" not in json.loads((folder / f"{TOP}.json").read_text())["ports"][-1]["name"]
    header = accelerator_verilog(NANO, trace=True).split(f"module {TOP}(")[1].split(");")[0]
    assert "trace_column_valid" in header


def test_python_register_map_is_python(folder):
    names = {}
    exec((folder / "edgewright_registers.py").read_text(), names)
    for register in REGISTERS:
        assert names[register.name.upper()] == register.offset


def test_another_configuration_has_another_hash():
    assert interface(CONFIGURATIONS["ulx3s"])["build_hash"] != interface(NANO)["build_hash"]
