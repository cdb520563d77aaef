"""The verb ``estimate``."""

import pytest

from tests.cli.command import edgewright


@pytest.mark.parametrize("board", ["ulx3s-85f", "kv260"])
def test_estimate_names_cycles_time_cells_and_alternatives(capfd, nano_file, board):
    seen = edgewright(capfd, "estimate", nano_file, "--board", board, "--json")
    assert seen.code == 0
    assert seen.json["cycles"] == sum(task["cycles"] for task in seen.json["tasks"].values())
    assert seen.json["latency_ms"] > 0
    assert seen.json["cells"].keys() == seen.json["available"].keys()
    arrays = [(found["rows"], found["columns"]) for found in seen.json["alternatives"]]
    assert arrays
    assert (seen.json["rows"], seen.json["columns"]) not in arrays


def test_estimate_shows_a_table(capfd, nano_file):
    seen = edgewright(capfd, "estimate", nano_file, "--board", "zcu102")
    assert seen.code == 0
    assert "4 x 64" in seen.out
    assert "the part holds" in seen.out


def test_unknown_board_is_one_line(capfd, nano_file):
    seen = edgewright(capfd, "estimate", nano_file, "--board", "arty")
    assert seen.complaint.startswith("board must be one of ")


def test_network_that_does_not_fit_names_the_number(capfd, graph_file):
    words = [graph_file, "--board", "kv260", "--config", "nano"]
    assert "must be at least " in edgewright(capfd, "estimate", *words).complaint
