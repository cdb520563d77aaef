"""Boards: every file is listed, every name is found, unknown ones are refused."""

from pathlib import Path

import pytest

from edgewright.boards.catalog import BOARDS, find_board
from edgewright.hwgen.config import CONFIGURATIONS

ROOT = Path(__file__).parents[2]
NOT_BOARDS = {"__init__", "board", "catalog", "cells", "estimate", "generate"}


def test_every_board_file_is_listed():
    files = {path.stem for path in (ROOT / "boards").glob("*.py")} - NOT_BOARDS
    assert {name.replace("-", "_") for name in BOARDS} == files


@pytest.mark.parametrize("name", [*BOARDS, "ULX3S_85F"])
def test_finds_boards_by_name(name):
    assert find_board(name).name == name.lower().replace("_", "-")


def test_refuses_unknown_boards():
    rule = r"^board must be one of ulx3s-85f, zcu102, kv260, not arty$"
    with pytest.raises(ValueError, match=rule):
        find_board("arty")


@pytest.mark.parametrize("board", BOARDS.values(), ids=BOARDS)
def test_recommended_configuration_exists_and_fits_the_port(board):
    assert CONFIGURATIONS[board.configuration].port_width == board.port_width
    assert CONFIGURATIONS[board.configuration].lanes <= board.resources["DSP"]
