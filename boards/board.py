"""What a board is, and how to find one by name."""

import dataclasses

__all__ = ["Board"]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Board:
    """One board: its part, what the part holds, and how designs are built for it.

    Parameters
    ----------
    name : str
        The name users type, such as ``"ulx3s-85f"``.
    title : str
        The name its makers use.
    family, part, package, speed : str
        As the vendor's tools spell them.
    flow : str
        ``"ecp5"`` (built here with open tools) or ``"vivado"`` (script bundle for Vivado and an
        estimate by Yosys).
    resources : dict of str to int
        Cells of the part, by the flow's names.
    memory : str
        The memory that holds weights and images, and how it is reached.
    port_width : int
        Natural width of the memory port, in bits.
    clock_mhz : float
        Clock of the accelerator that designs for this board are held to.
    oscillator_mhz : float or None
        Clock that the board supplies, None where the processor supplies it.
    configuration : str
        Name of the recommended `edgewright.hwgen.config.AcceleratorConfig`.
    nextpnr_options : tuple of str
        Options that select the part, for the ``ecp5`` flow.
    constraints : str
        Constraints of the board's own pins that every design needs, for the ``ecp5`` flow.
    board_part : str
        Pattern of Vivado's name of the board, for the ``vivado`` flow.
    """

    name: str
    title: str
    family: str
    part: str
    package: str
    speed: str
    flow: str
    resources: dict[str, int]
    memory: str
    port_width: int
    clock_mhz: float
    oscillator_mhz: float | None
    configuration: str
    nextpnr_options: tuple[str, ...] = ()
    constraints: str = ""
    board_part: str = ""
