"""The interface file: what travels with the Verilog to whoever drives the hardware."""

import json

from edgewright.hwgen.accelerator import VERSION, Accelerator
from edgewright.hwgen.register_map import REGISTERS

__all__ = ["interface_text"]


def interface_text(config, top="accelerator"):
    """Return ``<top>.json``: parameters, build hash, registers and ports of one accelerator."""
    ports = {
        name: {"direction": member.flow.name.lower(), "width": member.shape}
        for name, member in Accelerator(config).signature.members.items()
    }
    fields = {
        "format": "edgewright-interface",
        "top": top,
        "version": ".".join(map(str, VERSION)),
        "build_hash": config.digest().hex(),
        "parameters": config.to_dict(),
        "registers": [
            {"name": register.name, "offset": register.offset, "access": register.access}
            for register in REGISTERS
        ],
        "ports": ports,
    }
    return json.dumps(fields, indent=2) + "\n"
