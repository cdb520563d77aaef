"""The interface file: what the generator says about the hardware it wrote."""

import dataclasses
import json
from pathlib import Path
from typing import Any

__all__ = ["Interface", "InterfaceError", "load"]


class InterfaceError(ValueError):
    """An interface file that can't be used; the text is one line."""


@dataclasses.dataclass(frozen=True)
class Interface:
    """One generated accelerator, as seen from outside.

    Attributes
    ----------
    top : str
        Name of its Verilog module.
    version : str
        Of the generator, like ``0.1.0``.
    build_hash : str
        64 hexadecimal digits; the hardware and the programs for it hold the same.
    parameters : dict of str to int
        The configuration it was generated from.
    registers : dict of str to int
        Byte offset of each register.
    counters : tuple of str
        Names of the 64-bit counters, each a register ``<name>_low`` and ``<name>_high``.
    """

    top: str
    version: str
    build_hash: str
    parameters: dict[str, int]
    registers: dict[str, int]
    counters: tuple[str, ...]


def load(source: Path | str | dict[str, Any]) -> Interface:
    """Read an interface file, or what :func:`json.load` made of one.

    Raises
    ------
    InterfaceError
        If it is missing, broken or lacks something.
    """
    fields, name = source, "interface"
    if not isinstance(fields, dict):
        name = str(source)
        try:
            fields = json.loads(Path(name).read_text())
        except OSError as error:
            raise InterfaceError(
                f"{name} must be an interface file, not {error.strerror}"
            ) from None
        except ValueError as error:
            raise InterfaceError(f"{name} must be JSON, not broken: {error}") from None
    try:
        registers = {entry["name"]: int(entry["offset"]) for entry in fields["registers"]}
        return Interface(
            top=fields["top"],
            version=fields["version"],
            build_hash=fields["build_hash"],
            parameters=fields["parameters"],
            registers=registers,
            counters=tuple(
                register.removesuffix("_low") for register in registers if register.endswith("_low")
            ),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise InterfaceError(
            f"{name} must be a complete interface file, not lack {error}; generate it again"
        ) from None
