"""What computes a model: the contract between the scheduler and a backend."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.config import Config
from edgewright.firmware.llm.counters import Counters

__all__ = ["BLOCK", "KV_TYPES", "Backend", "Batch", "check_batch"]

BLOCK = 64  # positions in one block of the key-value cache
KV_TYPES = ("int8", "f16", "f32")


@dataclass(frozen=True)
class Batch:
    """Some next tokens of some sequences, to be computed in one pass.

    Keys and values of all rows are stored before any row attends. Row results do not depend on
    what else is in the batch, nor on how a sequence was cut into batches.

    Parameters
    ----------
    tokens : (rows,) int32
        Token of each row.
    positions : (rows,) int32
        Its place in its sequence's part of the cache; consecutive within a sequence.
    starts : (sequences + 1,) int32
        Sequence ``s`` owns rows ``starts[s]`` to ``starts[s + 1]``; each owns at least one.
    tables : (sequences, width) int32
        Cache block that holds positions ``64 * b`` to ``64 * b + 63`` of a sequence, for every
        ``b`` up to its last position; further entries are not looked at.
    wanted : (outputs,) int32
        Rows whose logits are returned.
    prompts : (sequences,) int32, optional
        Positions from this one on count as decoded, those before as prefill; all as prefill if
        left out. Only for the counters.
    turns : (rows,) int32, optional
        Positions in the text, for rotation, where they are not those in the cache: after keys
        have been left out of it.
    largest : bool
        Only the largest logit of each wanted row matters, the first of equal ones: it is right,
        and those that are returned for other tokens are at most approximately so, and less.
    """

    tokens: NDArray[np.int32]
    positions: NDArray[np.int32]
    starts: NDArray[np.int32]
    tables: NDArray[np.int32]
    wanted: NDArray[np.int32]
    prompts: NDArray[np.int32] | None = None
    turns: NDArray[np.int32] | None = None
    largest: bool = False


class Backend(Protocol):
    """Computes batches over a key-value cache of ``blocks`` blocks."""

    config: Config
    blocks: int

    @property
    def resumes(self) -> bool:
        """Whether a text can go on from any of its positions, and others share its beginning."""
        ...

    def forward(self, batch: Batch) -> NDArray[np.float32]:
        """Return (outputs, vocab) logits of the wanted rows."""
        ...

    def memory_bytes(self) -> dict[str, int]:
        """Return bytes held: ``weights`` and ``cache``."""
        ...

    def counters(self) -> Counters:
        """Return what attention has counted."""
        ...

    def reset_counters(self) -> None:
        """Begin to count anew."""
        ...


def check_batch(batch: Batch, config: Config, blocks: int) -> None:
    """Raise unless every index of ``batch`` lies inside the model and the cache."""
    rows = len(batch.tokens)
    starts, wanted = batch.starts, batch.wanted
    if rows == 0 or len(batch.positions) != rows:
        raise ValueError(f"positions must be one per token, not {len(batch.positions)}")
    if starts[0] != 0 or starts[-1] != rows or (np.diff(starts) < 1).any():
        raise ValueError(f"starts must rise from 0 to {rows}, not {starts.tolist()}")
    for name, each in (("tables", batch.tables), ("prompts", batch.prompts)):
        if each is not None and len(each) != len(starts) - 1:
            raise ValueError(f"{name} must be one per sequence, not {len(each)}")
    _within("tokens", batch.tokens, config.vocab)
    _within("positions", batch.positions, config.context)
    _within("wanted", wanted, rows)
    if batch.turns is not None:
        if len(batch.turns) != rows:
            raise ValueError(f"turns must be one per token, not {len(batch.turns)}")
        _within("turns", batch.turns, config.context)
    for s, table in enumerate(batch.tables):
        own = batch.positions[starts[s] : starts[s + 1]]
        if (np.diff(own) != 1).any():
            raise ValueError("positions must be consecutive within a sequence")
        needed = int(own[-1]) // BLOCK + 1
        if needed > len(table):
            raise ValueError(
                f"tables must hold {needed} blocks for this sequence, not {len(table)}"
            )
        _within("tables", table[:needed], blocks)


def _within(name: str, values: NDArray[np.int32], limit: int) -> None:
    outside = (values < 0) | (values >= limit)
    if outside.any():
        raise ValueError(f"{name} must be between 0 and {limit - 1}, not {values[outside][0]}")
