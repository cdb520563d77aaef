"""Estimates before synthesis: cells beside those that were placed, buffers beside the Verilog."""

import re

import pytest

from edgewright.boards.catalog import BOARDS, find_board
from edgewright.boards.cells import buffers, estimate_cells
from edgewright.boards.estimate import estimate
from edgewright.hwgen.compile import CompileError
from edgewright.hwgen.config import CONFIGURATIONS, AcceleratorConfig
from edgewright.hwgen.generate import accelerator_verilog
from edgewright.models.networks.random_graph import random_graph, small_config

NANO = CONFIGURATIONS["nano"]


FOUR_BY_SIXTEEN = AcceleratorConfig(
    rows=4,
    columns=16,
    port_width=32,
    activation_words=132 * 256 // 4,
    key_words=9 * 64,
    value_words=4 * 132,
    weight_words=512,
    parameter_words=256,
    tokens=132,
    features=64,
    head_features=32,
    experts=8,
    commands=64,
)


# Placed by nextpnr, and synthesised by Yosys.
@pytest.mark.parametrize(
    ("config", "counted"),
    [
        (CONFIGURATIONS["ulx3s"], {"LUT4": 16499, "FF": 13314, "DSP": 38, "BRAM": 83}),
        (FOUR_BY_SIXTEEN, {"LUT4": 25354, "FF": 21555, "DSP": 100, "BRAM": 93}),
    ],
)
def test_cells_are_near_those_that_were_counted(config, counted):
    found = estimate_cells(config, find_board("ulx3s-85f"))
    assert found.keys() == counted.keys()
    for name, count in counted.items():
        assert found[name] == pytest.approx(count, rel=0.1)


@pytest.mark.slow
def test_buffers_are_those_of_the_verilog():
    config = CONFIGURATIONS["ulx3s"]
    pattern = r"^  reg \[(\d+):0\] \\?\w+ +\[(\d+):0\];"
    declared = re.findall(pattern, accelerator_verilog(config), flags=re.MULTILINE)
    shapes = [(int(high) + 1, int(last) + 1) for high, last in declared]
    named = {(width, depth) for _, width, depth in buffers(config)}
    missing = [shape for shape in shapes if shape[0] * shape[1] > 16384 and shape not in named]
    assert not missing
    assert named <= set(shapes)


@pytest.mark.parametrize("board", BOARDS)
def test_every_board_has_every_figure(board):
    found = estimate(random_graph(small_config()), find_board(board), NANO)
    assert found["cells"].keys() <= find_board(board).resources.keys()
    assert found["latency_ms"] == round(found["cycles"] / find_board(board).clock_mhz / 1000, 3)
    assert found["fits"]


def test_alternatives_are_sorted_and_hold_the_network():
    found = estimate(random_graph(small_config()), find_board("kv260"), NANO)["alternatives"]
    assert [other["cycles"] for other in found] == sorted(other["cycles"] for other in found)
    assert (NANO.rows, NANO.columns) not in [(other["rows"], other["columns"]) for other in found]


def test_network_that_does_not_fit_is_refused():
    graph = random_graph(small_config(dim=64, heads=2))
    with pytest.raises(CompileError, match=r"^\w+ must be at least \d+ for m3vit-random, not \d+$"):
        estimate(graph, find_board("kv260"), NANO)
