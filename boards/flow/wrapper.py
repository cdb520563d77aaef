"""A three-pin wrapper that gives an out-of-context design real surroundings.

An accelerator on its own has hundreds of ports; placed directly, they would be pads at the edge of
the chip, and with nothing connected the tools would delete the logic. The wrapper drives every
input bit from its own flip-flop of a long shift register and samples every output bit in its own
flip-flop, whose value is later shifted out, so that

* every path into, through and out of the design starts and ends at a flip-flop and is timed;
* no input is constant and no output is unused, so nothing can be optimised away;
* only a clock, a serial input and a serial output need pins.

The design is synthesised alone and joined to the wrapper as a finished netlist: logic cannot
move across its boundary, and its cells are counted without the wrapper.
"""

from collections.abc import Mapping

__all__ = ["wrapper"]


def wrapper(ports: Mapping[str, tuple[str, int]], top: str, *, clock: str = "clk") -> str:
    """Return the Verilog of module ``edgewright_wrapper`` around a design, and the design's stub.

    Parameters
    ----------
    ports : mapping of name to (direction, width)
        Ports of the design; direction is ``"input"`` or ``"output"``.
    top : str
        Name of the design's module.
    clock : str
        The input that is the clock; every other input is driven from the shift register.
    """
    if ports.get(clock, ("", 0))[0] != "input":
        raise ValueError(f"clock must be an input of {top}, not {clock}")
    inputs = {n: w for n, (d, w) in ports.items() if d == "input" and n != clock}
    outputs = {n: w for n, (d, w) in ports.items() if d == "output"}
    ins, outs = sum(inputs.values()), sum(outputs.values())
    links = [f".{_name(clock)}(clk)"]
    links += _slices(inputs, "drive") + _slices(outputs, "result")
    stub = [
        f"  {direction} [{width - 1}:0] {_name(name)};"
        for name, (direction, width) in ports.items()
    ]
    return "\n".join([
        "(* blackbox *)",
        f"module {_name(top)}({', '.join(_name(name) for name in ports)});",
        *stub,
        "endmodule",
        "",
        "module edgewright_wrapper(input clk, input serial_in, output reg serial_out);",
        f"  reg [{ins}:0] drive;",  # the extra bit decides when results are sampled
        f"  wire [{max(outs, 1) - 1}:0] result;",
        f"  reg [{max(outs, 1) - 1}:0] sampled, shifted;",
        f"  {_name(top)} design ({', '.join(links)});",
        "  always @(posedge clk) begin",
        f"    drive <= {{drive[{ins - 1}:0], serial_in}};" if ins else "    drive <= serial_in;",
        "    sampled <= result;",
        f"    shifted <= drive[{ins}] ? sampled : shifted >> 1;",
        "    serial_out <= shifted[0];",
        "  end",
        "endmodule",
        "",
    ])


def _slices(widths: Mapping[str, int], vector: str) -> list[str]:
    links, low = [], 0
    for name, width in widths.items():
        links.append(f".{_name(name)}({vector}[{low + width - 1}:{low}])")
        low += width
    return links


def _name(identifier: str) -> str:
    """Return the identifier so that Verilog takes any character in it."""
    return identifier if identifier.replace("_", "a").isalnum() else f"\\{identifier} "
