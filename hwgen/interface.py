"""The interface file: what travels with the Verilog to whoever drives the hardware."""

import dataclasses
import json
import re

from edgewright.hwgen.accelerator import VERSION
from edgewright.hwgen.register_map import COUNTERS, IDENTITY, REGISTERS

__all__ = ["interface_text"]


def interface_text(config, top="accelerator", *, verilog=None):
    """Return ``<top>.json``: parameters, build hash and registers of one accelerator.

    With its ``verilog`` the ports too.
    """
    fields = {
        "format": "edgewright-interface",
        "top": top,
        "version": ".".join(map(str, VERSION)),
        "build_hash": config.digest().hex(),
        "identity": IDENTITY,
        "parameters": config.to_dict(),
        "registers": [dataclasses.asdict(register) for register in REGISTERS],
        "counters": [counter.name for counter in COUNTERS],
    }
    if verilog is not None:
        fields["ports"] = _ports(verilog, top)
    return json.dumps(fields, indent=2) + "\n"


def _ports(verilog, top):
    """Return direction and width of every port of the top module, by name."""
    module = re.search(rf"^module {top}\(.*?^endmodule", verilog, flags=re.MULTILINE | re.DOTALL)[0]
    pattern = r"^  (input|output) (?:signed )?(?:\[(\d+):0\] )?(\w+);"
    found = re.findall(pattern, module, flags=re.MULTILINE)
    return {
        name: {"direction": direction, "width": int(high or 0) + 1}
        for direction, high, name in sorted(found, key=lambda port: port[2])
    }
