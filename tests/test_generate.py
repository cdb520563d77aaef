"""What is written for one accelerator: Verilog, interface, register map."""

import json

import pytest

from edgewright.firmware.interface import load
from edgewright.hwgen.config import CONFIGURATIONS
from edgewright.hwgen.generate import TOP, accelerator_verilog, write_hardware
from edgewright.hwgen.interface import interface_text
from edgewright.hwgen.register_map import REGISTERS

pytestmark = pytest.mark.slow

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
    assert found == load(json.loads(interface_text(NANO)))


def test_interface_lists_the_ports_of_the_verilog(folder):
    ports = json.loads((folder / f"{TOP}.json").read_text())["ports"]
    assert ports["clk"] == {"direction": "input", "width": 1}
    assert ports["m_axi_rdata"] == {"direction": "input", "width": NANO.port_width}
    assert ports["s_axil_awready"] == {"direction": "output", "width": 1}
    header = (folder / f"{TOP}.v").read_text().split(f"module {TOP}(")[1].split(");")[0]
    assert sorted(header.replace(",", " ").split()) == list(ports)


def test_boards_get_no_trace_and_checks_do(folder):
    ports = json.loads((folder / f"{TOP}.json").read_text())["ports"]
    assert not [name for name in ports if name.startswith("trace_")]
    header = accelerator_verilog(NANO, trace=True).split(f"module {TOP}(")[1].split(");")[0]
    assert "trace_column_valid" in header


def test_python_register_map_is_python(folder):
    names = {}
    exec((folder / "edgewright_registers.py").read_text(), names)
    for register in REGISTERS:
        assert names[register.name.upper()] == register.offset


def test_another_configuration_has_another_hash():
    other = json.loads(interface_text(CONFIGURATIONS["ulx3s"]))
    assert other["build_hash"] != json.loads(interface_text(NANO))["build_hash"]
