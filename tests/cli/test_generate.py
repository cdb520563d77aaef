"""The verb ``generate``."""

from pathlib import Path

import pytest

from edgewright.firmware.interface import load
from edgewright.models import program
from tests.cli.command import edgewright


@pytest.mark.slow
@pytest.mark.parametrize("board", ["ulx3s-85f", "kv260"])
def test_generate_writes_hardware_and_program(capfd, graph_file, board):
    seen = edgewright(capfd, "generate", "--board", board, "--model", graph_file, "--json")
    assert seen.code == 0
    files = {Path(name).name: Path(name) for name in seen.json["files"]}
    assert all(path.stat().st_size for path in files.values())
    assert load(files["accelerator.json"]).build_hash == seen.json["build_hash"]
    compiled = program.load(next(path for name, path in files.items() if ".program." in name))
    assert compiled.build_hash == seen.json["build_hash"]
    assert ("build.tcl" in files) == (board == "kv260")
    assert ("ulx3s-85f.lpf" in files) == (board == "ulx3s-85f")


def test_unknown_board_is_one_line(capfd):
    seen = edgewright(capfd, "generate", "--board", "arty")
    assert seen.complaint.startswith("board must be one of ulx3s-85f, zcu102, kv260, not arty")


def test_no_board_is_one_line(capfd):
    assert edgewright(capfd, "generate").complaint.startswith("Missing option '--board'")


def test_unknown_configuration_is_one_line(capfd):
    seen = edgewright(capfd, "generate", "--board", "kv260", "--config", "huge")
    assert "config must be one of " in seen.complaint


def test_network_that_does_not_fit_names_the_number_and_leaves_nothing(capfd, graph_file, folder):
    words = ["--board", "kv260", "--config", "nano", "--model", graph_file, "-o", "hardware"]
    seen = edgewright(capfd, "generate", *words)
    assert "must be at least " in seen.complaint
    assert not list(folder.iterdir())
