"""Script bundle for Vivado, and Yosys' estimate of the cells, for Zynq UltraScale+ boards.

Place and route for these parts needs Vivado, which is not run here: the scripts are written and
checked as text. The estimate is synthesis by Yosys alone; it knows cells, not timing.
"""

import json
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from edgewright.boards.board import Board
from edgewright.boards.flow.tools import run_tool, tool_version
from edgewright.boards.flow.vivado_scripts import scripts
from edgewright.models.record import Record

__all__ = ["bundle", "estimate"]


def bundle(verilog: str, top: str, board: Board, out_dir: Path) -> list[Path]:
    """Write the Verilog and Vivado's scripts for it into ``out_dir`` and return the files.

    ``build.tcl`` implements the design alone and reports cells, timing and power; ``package.tcl``
    makes it an IP; ``system.tcl`` wires that IP to the processing system and writes a bitstream.
    """
    _check(board)
    out_dir = Path(out_dir)
    out_dir.mkdir(parents=True, exist_ok=True)
    texts = {f"{top}.v": verilog, **scripts(top, board)}
    for name, text in texts.items():
        (out_dir / name).write_text(text, encoding="utf-8")
    return [out_dir / name for name in texts]


def estimate(
    verilog: str,
    top: str,
    board: Board,
    *,
    unconnected: str = "trace_*",
    progress: Callable[[str], None] | None = None,
) -> tuple[dict[str, int], list[Record]]:
    """Return the cells that Yosys makes of ``verilog`` for the board's part, and their records.

    LUT counts look-up tables of any size and those used as memory, FF flip-flops, DSP DSP48E2
    slices, BRAM36 block RAM in units of 36 kbit (RAMB18E2 counts half, rounded up), URAM URAM288.
    """
    _check(board)
    work = Path(tempfile.mkdtemp(prefix="edgewright-"))
    try:
        (work / "design.v").write_text(verilog, encoding="utf-8")
        script = [
            "read_verilog design.v",
            f"hierarchy -top {top}",
            f"delete -output {top}/w:{unconnected}",
            f"synth_xilinx -family xcup -top {top} -flatten -noiopad -noclkbuf",
            "tee -q -o cells.json stat -json",
        ]
        (work / "estimate.ys").write_text("\n".join(script) + "\n", encoding="utf-8")
        run_tool(
            "yosys",
            ["-q", "-s", "estimate.ys"],
            directory=work,
            log=work / "estimate.log",
            progress=progress,
        )
        stat = json.loads((work / "cells.json").read_text())
    finally:
        shutil.rmtree(work, ignore_errors=True)
    cells = _count(stat["design"]["num_cells_by_type"])
    common = {
        "unit": "cells",
        "how": "estimate",
        "configuration": {"top": top, "board": board.name, "part": board.part},
        "tools": {"yosys": tool_version("yosys")},
    }
    return cells, [Record(name=name, value=value, **common) for name, value in cells.items()]


def _check(board):
    if board.flow != "vivado":
        raise ValueError(f"board must use the vivado flow, not {board.flow} ({board.name})")


def _count(by_type):
    def total(*prefixes):
        return sum(n for kind, n in by_type.items() if kind.startswith(prefixes))

    return {
        # Distributed memories are made of the look-up tables of a slice, a table for each output.
        "LUT": total("LUT") + _memory_tables(by_type) + total("SRL16E", "SRLC32E", "INV"),
        "FF": total("FDRE", "FDSE", "FDCE", "FDPE"),
        "DSP": total("DSP48E2"),
        "BRAM36": total("RAMB36E2") + -(-total("RAMB18E2") // 2),
        "URAM": total("URAM288"),
    }


def _memory_tables(by_type):
    tables = {
        "RAM32M": 4,
        "RAM32M16": 8,
        "RAM64M": 4,
        "RAM64M8": 8,
        "RAM32X1D": 2,
        "RAM64X1D": 2,
        "RAM128X1D": 4,
        "RAM256X1D": 8,
        "RAM32X1S": 1,
        "RAM64X1S": 1,
        "RAM128X1S": 2,
        "RAM256X1S": 4,
        "RAM512X1S": 8,
        "RAM32X16DR8": 8,
        "RAM64X8SW": 8,
    }
    return sum(count * tables[kind] for kind, count in by_type.items() if kind in tables)
