"""Write everything that one accelerator is: Verilog, interface, register map, programs."""

import dataclasses
import json
import re
from pathlib import Path

from edgewright.hwgen import register_text
from edgewright.hwgen.accelerator import VERSION, Accelerator
from edgewright.hwgen.emit import emit
from edgewright.hwgen.register_map import COUNTERS, IDENTITY, REGISTERS
from edgewright.models.graph import write_whole

__all__ = ["TOP", "accelerator_verilog", "interface", "write_hardware"]

TOP = "accelerator"


def accelerator_verilog(config, *, trace=False):
    """Return the Verilog of an accelerator, module `TOP`.

    Parameters
    ----------
    config : AcceleratorConfig
    trace : bool
        Whether the ``trace_*`` members become ports: for checking, not for boards.
    """
    return emit(Accelerator(config), TOP, hidden=None if trace else "trace_")


def interface(config):
    """Return what a driver must know of an accelerator, as JSON values.

    ``top``, ``version``, ``build_hash``, ``parameters``, ``registers``, ``counters``.
    """
    return {
        "top": TOP,
        "version": ".".join(map(str, VERSION)),
        "build_hash": config.digest().hex(),
        "identity": IDENTITY,
        "parameters": config.to_dict(),
        "registers": [dataclasses.asdict(register) for register in REGISTERS],
        "counters": [counter.name for counter in COUNTERS],
    }


def write_hardware(config, folder):
    """Write an accelerator into ``folder``; each file appears whole or not at all.

    Returns
    -------
    list of Path
        Verilog first, then the interface, then the register map as C, Python, Markdown and SVD.
    """
    verilog = accelerator_verilog(config)
    described = {**interface(config), "ports": _ports(verilog)}
    content = {
        f"{TOP}.v": verilog,
        f"{TOP}.json": json.dumps(described, indent=1) + "\n",
        "edgewright_registers.h": register_text.c_header(),
        "edgewright_registers.py": _python(),
        "edgewright_registers.md": register_text.markdown(),
        "edgewright_registers.svd": register_text.svd(".".join(map(str, VERSION))),
    }
    paths = []
    for name, text in content.items():
        paths.append(Path(folder, name))
        write_whole(paths[-1], text.encode())
    return paths


def _ports(verilog):
    """Return name, direction and width of every port of the top module, by name."""
    module = re.search(rf"^module {TOP}\(.*?^endmodule", verilog, flags=re.MULTILINE | re.DOTALL)[0]
    pattern = r"^  (input|output) (?:signed )?(?:\[(\d+):0\] )?(\w+);"
    found = re.findall(pattern, module, flags=re.MULTILINE)
    ports = [
        {"name": name, "direction": direction, "width": int(high or 0) + 1}
        for direction, high, name in found
    ]
    return sorted(ports, key=lambda port: port["name"])


def _python():
    lines = ['"""Registers of the accelerator, byte offsets. Generated: do not edit."""', ""]
    lines.append(f"IDENTITY = 0x{IDENTITY:08X}")
    for register in REGISTERS:
        name = register.name.upper()
        lines.append(f"{name} = 0x{register.offset:03X}  # {register.description}")
        for field in register.fields:
            lines.append(f"{name}_{field.name.upper()}_SHIFT = {field.low}")
            lines.append(f"{name}_{field.name.upper()}_MASK = 0x{field.mask:08X}")
    return "\n".join([*lines, ""])
