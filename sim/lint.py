"""What Verilator has to say against generated Verilog."""

import os
import re
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

from edgewright.sim.device.tools import find_verilator

__all__ = ["WAIVED", "lint"]

# Verilator's warnings that the generator's Verilog cannot avoid, and why each does no harm.
WAIVED = {
    "CASEINCOMPLETE": "what a case leaves out keeps the value assigned before it",
    "DECLFILENAME": "one file holds all modules of a design",
    "PROCASSINIT": "a register has a power-up value and a clocked process",
    "SYMRSVDWORD": "`interrupt` is a word to some C++ compilers, not to Verilog",
    "UNSIGNED": "a size makes a comparison constant: nothing is less than expert 0",
    "UNUSEDSIGNAL": "names of fields and interfaces that only a reader of waveforms uses",
    "WIDTHEXPAND": "Yosys writes operands of mixed width where Verilog's own extension is meant",
    "WIDTHTRUNC": "Yosys tests a vector for zero with `!` and selects by shifting into less bits",
}


def lint(verilog: str, top: str, *, waived: Iterable[str] = tuple(WAIVED)) -> list[str]:
    """Return one line for each warning of ``verilator -Wall`` that is not waived."""
    with tempfile.TemporaryDirectory(prefix="edgewright-") as folder:
        source = Path(folder, f"{top}.v")
        source.write_text(verilog, encoding="utf-8")
        verilator = find_verilator()
        result = subprocess.run(
            [
                str(verilator.binary),
                *("--lint-only", "-Wall", "--top-module", top),
                *(f"-Wno-{name}" for name in waived),
                str(source),
            ],
            capture_output=True,
            text=True,
            env={**os.environ, "VERILATOR_ROOT": str(verilator.root)},
            check=False,
        )
    lines = [line for line in result.stderr.splitlines() if line.startswith("%")]
    lines = [re.sub(rf"{re.escape(folder)}\S*?:(\d+):", r"line \1:", line) for line in lines]
    if result.returncode and not lines:
        lines = [f"verilator ended with code {result.returncode}: {result.stderr.strip()[:200]}"]
    return [line for line in lines if not line.startswith("%Error: Exiting due to")]
