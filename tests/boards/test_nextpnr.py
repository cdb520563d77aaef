"""Place and route: seeds until one is fast enough; a router that finds no end is stopped."""

import json
import sys

import pytest

from edgewright.boards.catalog import find_board
from edgewright.boards.flow.nextpnr import place_and_route

BOARD = find_board("ulx3s-85f")

# A nextpnr that reaches what FMAX says of its seed, or whose router does not end.
ROUTER = """
import json, sys, time
from pathlib import Path
fmax = {fmax}
seed = int(sys.argv[sys.argv.index("--seed") + 1])
ripup = "--tmg-ripup" in sys.argv
with Path("calls").open("a") as calls:
    print(seed, ripup, file=calls)
rounds = 400 if ripup and fmax[seed] is None else 3
for number in range(rounds):
    rest = "tmgfail=9 archfail=NA" if ripup else "archfail=NA"
    print(f"Info:     iter={{number}} wires={{seed}} overused=0 overuse=0 {{rest}}", flush=True)
if rounds > 3:
    time.sleep(60)
achieved = {{"clk": {{"achieved": fmax[seed] if ripup else 50}}}}
Path("report.json").write_text(json.dumps({{"fmax": achieved}}))
"""


@pytest.fixture
def route(tmp_path, monkeypatch):
    def run(fmax, progress=None):
        """Return the seed chosen, its clock, the calls of nextpnr, and the lines of progress."""
        (tmp_path / "router.py").write_text(ROUTER.format(fmax=fmax))
        monkeypatch.setenv("NEXTPNR_ECP5", f"{sys.executable} {tmp_path / 'router.py'}")
        lines = []
        seed, seconds = place_and_route(
            BOARD,
            "none.json",
            tmp_path,
            frequency_mhz=80.0,
            seeds=tuple(fmax),
            progress=progress or lines.append,
        )
        assert 0 < seconds < 50
        report = json.loads((tmp_path / "report.json").read_text())
        assert f"wires={seed} " in (tmp_path / "place_and_route.log").read_text()
        calls = (tmp_path / "calls").read_text().splitlines()
        return seed, report["fmax"]["clk"]["achieved"], calls, lines

    return run


def test_first_seed_that_is_fast_enough_ends_the_search(route):
    seed, fmax, calls, lines = route({2: 79.5, 1: 80.0, 3: 90})
    assert (seed, fmax) == (1, 80.0)
    assert calls == ["2 True", "1 True"]
    assert [line for line in lines if "seed" in line] == ["seed 2: 79.50 MHz", "seed 1: 80.00 MHz"]


def test_fastest_is_kept_when_none_is_fast_enough(route):
    seed, fmax, calls, _ = route({1: 70, 2: 79, 3: 75})
    assert (seed, fmax) == (2, 79)
    assert calls == ["1 True", "2 True", "3 True"]


def test_router_without_end_is_stopped(route):
    seed, fmax, calls, lines = route({1: None, 2: 81})
    assert (seed, fmax) == (2, 81)
    assert calls == ["1 True", "2 True"]
    assert "seed 1: 80 MHz cannot be had" in lines


def test_wire_length_decides_when_no_router_ends(route):
    seed, fmax, calls, _ = route({1: None, 2: None})
    assert (seed, fmax) == (1, 50)
    assert calls == ["1 True", "2 True", "1 False"]


def test_interrupt_is_passed_on(route):
    def interrupt(line):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        route({1: 90}, interrupt)
