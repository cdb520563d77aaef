"""Place and route with nextpnr for a clock that is wanted."""

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from edgewright.boards.board import Board
from edgewright.boards.flow.tools import run_tool

__all__ = ["place_and_route"]

_ROUNDS = 150  # of the router; those that reach their clock take about 60


def place_and_route(
    board: Board,
    netlist: str,
    directory: Path,
    *,
    frequency_mhz: float,
    seeds: Sequence[int],
    progress: Callable[[str], None],
) -> tuple[int, float]:
    """Write ``report.json`` and ``place_and_route.log``; return the seed and the seconds taken.

    Placements are tried until one is fast enough, else the fastest is kept. The router routes
    again what is too slow for ``frequency_mhz`` until nothing is; where that has no end, it is
    stopped after some rounds. Should no placement have an end, the first is routed by wire length
    alone. Not reaching the frequency is no error.

    Parameters
    ----------
    board : Board
    netlist : str
        File in ``directory``.
    directory : Path
        Working folder.
    frequency_mhz : float
        What to aim for.
    seeds : sequence of int, one or more
        Of the placer, in the order to try them.
    progress : callable
        Called with every line that nextpnr prints.
    """
    report, log = directory / "report.json", directory / "place_and_route.log"
    seconds, best = 0.0, None

    def run(seed: int, extra: list[str], watch: Callable[[str], None]) -> float:
        arguments = [
            *board.nextpnr_options,
            *("--json", netlist, "--report", report.name, "--seed", str(seed)),
            *("--freq", str(frequency_mhz), "--timing-allow-fail", "--lpf-allow-unconstrained"),
        ]
        return run_tool(
            "nextpnr-ecp5", [*arguments, *extra], directory=directory, log=log, progress=watch
        )

    for seed in seeds:
        try:
            seconds += run(seed, ["--tmg-ripup"], _Watch(progress))
        except _NoEndError:
            progress(f"seed {seed}: {frequency_mhz:g} MHz cannot be had")
            continue
        fmax = min(clock["achieved"] for clock in json.loads(report.read_text())["fmax"].values())
        progress(f"seed {seed}: {fmax:.2f} MHz")
        if best is None or fmax > best[0]:
            best = fmax, seed, report.read_bytes(), log.read_bytes()
        if fmax >= frequency_mhz:
            break
    if best is None:
        return seeds[0], seconds + run(seeds[0], [], progress)
    report.write_bytes(best[2])
    log.write_bytes(best[3])
    return best[1], seconds


class _NoEndError(Exception):
    """The router goes on and on."""


class _Watch:
    """Pass lines on until the router has had its rounds."""

    def __init__(self, progress: Callable[[str], None]) -> None:
        self._progress = progress

    def __call__(self, line: str) -> None:
        self._progress(line)
        found = re.search(r"\biter=(\d+) .*\btmgfail=", line)
        if found and int(found[1]) > _ROUNDS:
            raise _NoEndError
