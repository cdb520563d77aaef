"""Write everything that one accelerator is: Verilog, interface, register map, programs."""

from pathlib import Path

from edgewright.hwgen import register_text
from edgewright.hwgen.accelerator import VERSION, Accelerator
from edgewright.hwgen.emit import emit
from edgewright.hwgen.interface import interface_text
from edgewright.hwgen.register_map import IDENTITY, REGISTERS
from edgewright.models.graph import write_whole

__all__ = ["TOP", "accelerator_verilog", "write_hardware"]

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


def write_hardware(config, folder):
    """Write an accelerator into ``folder``; each file appears whole or not at all.

    Returns
    -------
    list of Path
        Verilog first, then the interface, then the register map as C, Python, Markdown and SVD.
    """
    verilog = accelerator_verilog(config)
    content = {
        f"{TOP}.v": verilog,
        f"{TOP}.json": interface_text(config, TOP, verilog=verilog),
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
