"""A request that is being computed, and the pass that computes several."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.backend import Batch
from edgewright.firmware.llm.cache import Stored
from edgewright.firmware.llm.request import Piece, Ticket
from edgewright.firmware.llm.sampler import Sampler, logprobs
from edgewright.firmware.llm.text import StopFilter, Text, TextStream

__all__ = ["Running", "batch_of"]


def batch_of(rows: Sequence[tuple[Stored, int]], wanted: Sequence[bool]) -> Batch:
    """Return the pass over the last tokens of some sequences.

    Parameters
    ----------
    rows : sequence of (Stored, int)
        Each sequence and how many of its last tokens are new.
    wanted : sequence of bool
        Of which of them the last token's logits are wanted.
    """
    starts = np.cumsum([0, *(count for _, count in rows)], dtype=np.int32)
    tables = np.zeros((len(rows), max(len(s.table) for s, _ in rows)), np.int32)
    for row, (stored, _) in enumerate(rows):
        tables[row, : len(stored.table)] = stored.table
    return Batch(
        tokens=np.concatenate([np.array(s.tokens[-n:], np.int32) for s, n in rows]),
        positions=np.concatenate([
            np.arange(len(s.tokens) - n, len(s.tokens), dtype=np.int32) for s, n in rows
        ]),
        starts=starts,
        tables=tables,
        wanted=(starts[1:] - 1)[np.array(wanted, bool)],
    )


@dataclass(eq=False)
class Running:
    """A request that has begun."""

    ticket: Ticket
    stored: Stored
    text: Text | None
    sampler: Sampler = field(init=False)
    todo: list[int] = field(init=False)  # tokens that are not computed yet
    _stream: TextStream | None = field(init=False)
    _filter: StopFilter = field(init=False)

    def __post_init__(self) -> None:
        request = self.ticket.request
        self.sampler = Sampler(request.sampling, request.prompt)
        self.todo = list(request.prompt[self.stored.shared :])
        self._stream = self.text.stream() if self.text else None
        self._filter = StopFilter(request.stop)
        self.ticket.seed = self.sampler.seed
        self.ticket.started = time.perf_counter()
        self.ticket.reused = self.ticket.prefilled = self.stored.shared

    @property
    def reading(self) -> bool:
        """Whether its prompt is not all computed."""
        return len(self.stored.tokens) < len(self.ticket.request.prompt)

    def write(self, logits: NDArray[np.float32]) -> Piece:
        """Choose the next token; return what it adds."""
        request = self.ticket.request
        token = self.sampler.pick(logits)
        if token in request.stop_tokens:
            return Piece(self._filter.flush(), finish="stop")
        self.todo = [token]
        new = self._filter.push(self._stream.push(token) if self._stream else "")
        finish = None
        if self._filter.stopped:
            finish = "stop"
        elif len(self.ticket.tokens) + 1 == request.max_tokens:
            finish, new = "length", new + self._filter.flush()
        likely = None
        if request.logprobs is not None:
            likely = logprobs(logits, token, request.logprobs)
        return Piece(new, token, likely, finish)
