"""Every board that can be named on the command line."""

from edgewright.boards.board import Board
from edgewright.boards.kv260 import KV260
from edgewright.boards.ulx3s_85f import ULX3S_85F
from edgewright.boards.zcu102 import ZCU102

__all__ = ["BOARDS", "find_board"]

BOARDS: dict[str, Board] = {board.name: board for board in (ULX3S_85F, ZCU102, KV260)}


def find_board(name: str) -> Board:
    """Return the board called ``name``, in any case and with ``_`` for ``-``."""
    found = BOARDS.get(name.lower().replace("_", "-"))
    if found is None:
        raise ValueError(f"board must be one of {', '.join(BOARDS)}, not {name}")
    return found
