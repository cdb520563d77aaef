"""Out-of-context build for ECP5: Yosys, nextpnr, cells and post-route Fmax.

Out of context means that the design alone is placed and routed inside the wrapper of
:mod:`edgewright.boards.flow.wrapper`, without the board's pins, memory controller and host link.
Timing and cells are those of the real part; there is nothing to program, so there is no bitstream.
"""

import dataclasses
import json
import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from edgewright.boards.board import Board
from edgewright.boards.flow.nextpnr import place_and_route
from edgewright.boards.flow.tools import ToolError, run_tool, tool_version
from edgewright.boards.flow.wrapper import wrapper
from edgewright.models.record import Record

__all__ = ["CELLS", "BuildResult", "build"]

# What is counted: name, kind of the placed cell, kind of the synthesised cell.
CELLS = {
    "LUT4": "TRELLIS_COMB",
    "FF": "TRELLIS_FF",
    "DSP": "MULT18X18D",
    "BRAM": "DP16KD",
}


@dataclasses.dataclass(frozen=True, kw_only=True)
class BuildResult:
    """What an out-of-context build measured.

    Parameters
    ----------
    cells : dict of str to int
        Placed cells of the design without the wrapper, by the names in `CELLS`. A carry cell
        counts as two LUT4 and 16 x 4 bits of distributed memory as six, as they occupy them.
    available : dict of str to int
        What the part holds, by the same names.
    fmax_mhz : float
        Highest clock frequency, after routing.
    critical_path : list of str
        Cells and nets of the slowest path, in order, with their delays.
    seconds : dict of str to float
        Wall-clock time of each step.
    records : list of Record
        The same figures with their origin.
    bitstream : None
        An out-of-context build has none.
    """

    cells: dict[str, int]
    available: dict[str, int]
    fmax_mhz: float
    critical_path: list[str]
    seconds: dict[str, float]
    records: list[Record]
    bitstream: None = None


def build(
    verilog: str,
    top: str,
    board: Board,
    out_dir: Path,
    *,
    seeds: Sequence[int] = (2, 1, 3),
    frequency_mhz: float | None = None,
    clock: str = "clk",
    unconnected: str = "trace_*",
    progress: Callable[[str], None] | None = None,
) -> BuildResult:
    """Synthesise, place and route ``verilog`` out of context and measure it.

    Parameters
    ----------
    verilog : str
        Verilog text of the design.
    top : str
        Name of its top module.
    board : Board
        A board whose ``flow`` is ``"ecp5"``.
    out_dir : Path
        Receives netlists, logs and reports; nothing is left there by a build that fails or is
        interrupted, except ``failed.log``.
    seeds : sequence of int
        Of the placer, tried in this order until one reaches the frequency.
    frequency_mhz : float, optional
        What place and route aims for, the board's clock if left out; not reaching it is no error.
    clock : str
        Name of the clock input.
    unconnected : str
        Outputs, by a pattern, that no board connects.
    progress : callable, optional
        Called with each step's name and with every line the tools print.

    Raises
    ------
    ToolError
        When a tool is missing or fails, such as when the design does not fit the part.
    """
    if board.flow != "ecp5":
        raise ValueError(f"board must use the ecp5 flow, not {board.flow} ({board.name})")
    out_dir = Path(out_dir)
    out_dir.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=".build-", dir=out_dir))
    try:
        result = _build(
            verilog, top, board, work, seeds, frequency_mhz, clock, unconnected, progress
        )
        for path in sorted(work.iterdir()):
            path.replace(out_dir / path.name)
    except ToolError as error:
        logs = sorted(work.glob("*.log"), key=lambda path: path.stat().st_mtime)
        if not logs:
            raise
        logs[-1].replace(out_dir / "failed.log")
        raise ToolError(str(error).replace(str(logs[-1]), str(out_dir / "failed.log"))) from error
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return result


def _build(verilog, top, board, work, seeds, frequency_mhz, clock, unconnected, progress):
    say = progress or (lambda line: None)
    seconds = {}
    (work / f"{top}.v").write_text(verilog, encoding="utf-8")

    def yosys(step, *script):
        say(f"{step} (Yosys)")
        (work / f"{step}.ys").write_text("\n".join(script) + "\n", encoding="utf-8")
        seconds[step] = run_tool(
            "yosys", ["-s", f"{step}.ys"], directory=work, log=work / f"{step}.log", progress=say
        )

    yosys(
        "synthesise",
        f"read_verilog {top}.v",
        f"hierarchy -top {top}",
        f"delete -output {top}/w:{unconnected}",
        f"synth_ecp5 -top {top}",
        "check -assert",
        "write_rtlil design.il",
        f"write_json {top}.json",
    )
    ports = _ports(json.loads((work / f"{top}.json").read_text()), top)
    (work / "wrapper.v").write_text(wrapper(ports, top, clock=clock), encoding="utf-8")
    yosys(
        "wrap",
        "read_verilog wrapper.v",
        "synth_ecp5 -top edgewright_wrapper",
        "tee -q -o wrapper_cells.json stat -json",
        f"delete {top}",
        "read_rtlil design.il",
        "hierarchy -top edgewright_wrapper",
        "flatten",
        "opt_clean",
        "write_json wrapped.json",
    )
    say("place and route (nextpnr)")
    seed, seconds["place and route"] = place_and_route(
        board,
        "wrapped.json",
        work,
        frequency_mhz=frequency_mhz or board.clock_mhz,
        seeds=seeds,
        progress=say,
    )
    report = json.loads((work / "report.json").read_text())
    own = _wrapper_cells(json.loads((work / "wrapper_cells.json").read_text()))
    use = report["utilization"]
    cells = {name: use[kind]["used"] - own[name] for name, kind in CELLS.items()}
    fmax = round(min(clock["achieved"] for clock in report["fmax"].values()), 2)
    for name in ("wrapped.json", "design.il", "wrapper_cells.json"):
        (work / name).unlink()

    configuration = {"top": top, "board": board.name, "part": board.part, "seed": seed}
    tools = {name: tool_version(name) for name in ("yosys", "nextpnr-ecp5")}
    common = {"configuration": configuration, "tools": tools, "how": "post-route timing"}
    return BuildResult(
        cells=cells,
        available={name: use[kind]["available"] for name, kind in CELLS.items()},
        fmax_mhz=fmax,
        critical_path=_critical_path(report),
        seconds={name: round(value, 1) for name, value in seconds.items()},
        records=[
            Record(name="fmax", value=fmax, unit="MHz", **common),
            *(Record(name=n, value=v, unit="cells", **common) for n, v in cells.items()),
        ],
    )


def _ports(netlist, top):
    ports = netlist["modules"][top]["ports"]
    return {name: (port["direction"], len(port["bits"])) for name, port in ports.items()}


def _wrapper_cells(stat):
    by_type = stat["modules"]["\\edgewright_wrapper"]["num_cells_by_type"]
    return {
        "LUT4": by_type.get("LUT4", 0),
        "FF": by_type.get("TRELLIS_FF", 0),
        "DSP": 0,
        "BRAM": 0,
    }


def _critical_path(report):
    """Return one line for each hop of the slowest clock-to-clock path."""
    paths = [path for path in report["critical_paths"] if path["from"] == path["to"]]
    if not paths:
        return []
    worst = max(paths, key=lambda path: sum(hop["delay"] for hop in path["path"]))
    lines, total = [], 0.0
    for hop in worst["path"]:
        total += hop["delay"]
        end = hop["to"]
        port = f"{end['cell']}.{end.get('port', '?')}"
        net = f" by {hop['net']}" if hop.get("net") else ""
        lines.append(f"{total:6.2f} ns  +{hop['delay']:.2f} {hop['type']} to {port}{net}")
    return lines
