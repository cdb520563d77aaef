"""The register map as text: C header, Markdown, JSON and CMSIS-SVD."""

import json
from xml.sax.saxutils import escape

from edgewright.hwgen.register_map import COUNTERS, IDENTITY, REGISTERS, Register

__all__ = ["c_header", "json_text", "markdown", "svd"]

_SVD_ACCESS = {"ro": "read-only", "rw": "read-write", "w1": "write-only", "w1c": "read-write"}
_SIZE = 0x1000


def c_header() -> str:
    """Return ``edgewright_registers.h``: offsets, and position and mask of every field."""
    lines = [
        "/* Edgewright registers, byte offsets. Generated: do not edit. */",
        "#ifndef EDGEWRIGHT_REGISTERS_H",
        "#define EDGEWRIGHT_REGISTERS_H",
        "",
        f"#define EDGEWRIGHT_IDENTITY 0x{IDENTITY:08X}u",
        "",
    ]
    for register in REGISTERS:
        name = f"EDGEWRIGHT_{register.name.upper()}"
        lines.append(f"#define {name} 0x{register.offset:03X}u /* {register.description} */")
        for field in register.fields:
            part = f"{name}_{field.name.upper()}"
            lines.append(f"#define {part}_SHIFT {field.low}u")
            lines.append(f"#define {part}_MASK 0x{field.mask:08X}u /* {field.description} */")
    return "\n".join([*lines, "", "#endif", ""])


def markdown() -> str:
    """Return ``docs/register-map.md``."""
    lines = [
        "# Register map",
        "",
        "32-bit registers on AXI4-Lite, 12 address bits, little-endian. Generated from",
        "`hwgen/register_map.py` by `python -m edgewright.hwgen.register_text`: do not edit.",
        "",
        "`ro` read only (writes are ignored); `rw` read and write; `w1` writing 1 acts once and",
        "reads as 0; `w1c` writing 1 clears. Unmapped addresses answer SLVERR. Write strobes are",
        "honoured. A counter is read low half first: that latches the high half of the same",
        "counter, which must be read before the low half of any other.",
        "",
        "| offset | register | access | description |",
        "|---|---|---|---|",
    ]
    for register in REGISTERS:
        lines.append(
            f"| `0x{register.offset:03X}` | `{register.name}` | {register.access} |"
            f" {register.description} |"
        )
    lines += ["", "## Fields", "", "| register | bits | field | access | description |"]
    lines += ["|---|---|---|---|---|"]
    for register in REGISTERS:
        for field in register.fields:
            bits = f"{field.high}:{field.low}" if field.high != field.low else f"{field.low}"
            lines.append(
                f"| `{register.name}` | {bits} | `{field.name}` | {field.access} |"
                f" {field.description} |"
            )
    return "\n".join([*lines, ""])


def json_text() -> str:
    """Return the map as JSON: ``identity``, ``size``, ``registers`` by name, ``counters``."""
    registers = {
        register.name: {
            "offset": register.offset,
            "access": register.access,
            "description": register.description,
            "fields": {
                field.name: {
                    "low": field.low,
                    "high": field.high,
                    "access": field.access,
                    "description": field.description,
                }
                for field in register.fields
            },
        }
        for register in REGISTERS
    }
    counters = [counter.name for counter in COUNTERS]
    content = {
        "identity": IDENTITY,
        "size": _SIZE,
        "registers": registers,
        "counters": counters,
    }
    return json.dumps(content, indent=2) + "\n"


def svd(version: str = "0.1.0") -> str:
    """Return the map as CMSIS-SVD 1.3, a peripheral at address 0."""
    registers = "\n".join(_svd_register(register) for register in REGISTERS)
    return f"""<?xml version="1.0" encoding="utf-8"?>
<device schemaVersion="1.3" xmlns:xs="http://www.w3.org/2001/XMLSchema-instance"\
 xs:noNamespaceSchemaLocation="CMSIS-SVD.xsd">
  <name>Edgewright</name>
  <version>{escape(version)}</version>
  <description>Edgewright accelerator</description>
  <addressUnitBits>8</addressUnitBits>
  <width>32</width>
  <size>32</size>
  <access>read-write</access>
  <resetValue>0x00000000</resetValue>
  <resetMask>0x00000000</resetMask>
  <peripherals>
    <peripheral>
      <name>EDGEWRIGHT</name>
      <description>Control, status and performance counters</description>
      <baseAddress>0x00000000</baseAddress>
      <addressBlock>
        <offset>0x0</offset>
        <size>0x{_SIZE:X}</size>
        <usage>registers</usage>
      </addressBlock>
      <registers>
{registers}
      </registers>
    </peripheral>
  </peripherals>
</device>
"""


def _svd_register(register: Register) -> str:
    access = _SVD_ACCESS.get(register.access, "read-write")
    lines = [
        "        <register>",
        f"          <name>{register.name}</name>",
        f"          <description>{escape(register.description)}</description>",
        f"          <addressOffset>0x{register.offset:03X}</addressOffset>",
        f"          <access>{access}</access>",
    ]
    if register.name.endswith("_low"):
        lines.append("          <readAction>modify</readAction>")
    if register.fields:
        lines.append("          <fields>")
    for field in register.fields:
        lines += [
            "            <field>",
            f"              <name>{field.name}</name>",
            f"              <description>{escape(field.description)}</description>",
            f"              <bitRange>[{field.high}:{field.low}]</bitRange>",
            f"              <access>{_SVD_ACCESS[field.access]}</access>",
        ]
        if field.access == "w1c":
            lines.append("              <modifiedWriteValues>oneToClear</modifiedWriteValues>")
        lines.append("            </field>")
    if register.fields:
        lines.append("          </fields>")
    return "\n".join([*lines, "        </register>"])


if __name__ == "__main__":
    print(markdown(), end="")
