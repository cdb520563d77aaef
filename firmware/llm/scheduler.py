"""Many texts at once: who is computed in the next pass, and who waits."""

import threading
from collections import deque
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.backend import BLOCK, Backend
from edgewright.firmware.llm.cache import Pool
from edgewright.firmware.llm.request import Busy, Listener, Piece, Request, Ticket
from edgewright.firmware.llm.running import Running, batch_of
from edgewright.firmware.llm.sampler import LogitError
from edgewright.firmware.llm.text import Text

__all__ = ["CHUNK", "Scheduler"]

# Prompt tokens in one pass: whole panels of the widest kernels. Twice as many are no faster, keep
# others waiting for longer and need twice the room.
CHUNK = 96


class Scheduler:
    """Continuous batching over one backend.

    Every pass computes one token of each text that is being written, and up to ``chunk`` tokens
    of prompts. A text's tokens do not depend on what else is computed.

    A request begins when the cache has room for its prompt and all of its ``max_tokens``, and
    then always reaches its end: nothing is ever thrown out or computed twice. Requests begin in
    the order in which they came; one that needs much room is not overtaken.

    Parameters
    ----------
    backend : Backend
        What computes.
    text : Text, optional
        Its tokenizer; without one pieces have no text and stop strings are refused.
    max_batch : int, 1 or more
        Texts in one pass.
    chunk : int, 1 or more
        Prompt tokens in one pass.
    queue : int, 0 or more
        Requests that may wait.
    context : int, optional
        Limit of prompt and new tokens together; the model's, or the cache's, if less.

    Attributes
    ----------
    limit : int
        That limit.
    pool : Pool
        The cache's blocks.
    """

    def __init__(
        self,
        backend: Backend,
        *,
        text: Text | None = None,
        max_batch: int = 8,
        chunk: int = CHUNK,
        queue: int = 256,
        context: int | None = None,
    ) -> None:
        for name, value, least in (
            ("max_batch", max_batch, 1),
            ("chunk", chunk, 1),
            ("queue", queue, 0),
            ("context", context, 2),
        ):
            if value is not None and value < least:
                raise ValueError(f"{name} must be at least {least}, not {value}")
        self.backend = backend
        self.text = text
        self.max_batch = max_batch
        self.chunk = chunk
        self.queue = queue
        whole = min(backend.config.context, backend.blocks * BLOCK)
        self.limit = min(whole, context or whole)
        self.pool = Pool(backend.blocks)
        self.submitted = threading.Event()
        self._closed = False
        self._lock = threading.Lock()
        self._waiting: deque[Ticket] = deque()
        self._running: list[Running] = []

    @property
    def idle(self) -> bool:
        """Whether nothing waits or runs."""
        return not self._waiting and not self._running

    def counts(self) -> dict[str, int]:
        """Return how many requests are ``waiting`` and ``running``."""
        return {"waiting": len(self._waiting), "running": len(self._running)}

    def submit(self, request: Request, listener: Listener | None = None) -> Ticket:
        """Put a request into the queue, from any thread.

        Parameters
        ----------
        request : Request
            What is asked.
        listener : callable, optional
            Called with every piece, in the thread that calls `step`.

        Raises
        ------
        ValueError
            If it can never be computed.
        Busy
            If as many wait already as may.
        """
        self.check(request)
        ticket = Ticket(request, listener)
        with self._lock:
            if self._closed:
                raise Busy("scheduler must be running, not stopped")
            # One that can begin at once does not count as waiting.
            room = self.queue + self.max_batch - len(self._running)
            if len(self._waiting) >= room:
                raise Busy(
                    f"queue must be at most {self.queue} requests, not more; try again later"
                )
            self._waiting.append(ticket)
        self.submitted.set()
        return ticket

    def step(self) -> bool:
        """Compute one pass; return whether anything is left to do.

        What goes wrong in the model ends the requests that it concerns, with ``"error"``.
        """
        self.drop_cancelled()
        self._admit()
        work = self._choose()
        if work:
            self._compute(work)
        return not self.idle

    def drop_cancelled(self) -> None:
        """End every request that was cancelled."""
        with self._lock:
            gone = [ticket for ticket in self._waiting if ticket.cancelled]
            for ticket in gone:
                self._waiting.remove(ticket)
        for ticket in gone:
            ticket.add(Piece("", finish="cancelled"))
        for running in [r for r in self._running if r.ticket.cancelled]:
            self._end(running, Piece("", finish="cancelled"))

    def abort(self) -> None:
        """End every request as cancelled and take no more."""
        with self._lock:
            self._closed = True
        for ticket in [*self._waiting, *(running.ticket for running in self._running)]:
            ticket.cancel()
        self.drop_cancelled()

    def check(self, request: Request) -> None:
        """Raise unless a request can be computed some time."""
        vocab = self.backend.config.vocab
        for token in request.prompt:
            if not 0 <= token < vocab:
                raise ValueError(f"prompt tokens must be between 0 and {vocab - 1}, not {token}")
        length = len(request.prompt)
        if length >= self.limit:
            raise ValueError(f"prompt must be at most {self.limit - 1} tokens, not {length}")
        if length + request.max_tokens > self.limit:
            raise ValueError(
                f"prompt and max_tokens must be at most {self.limit} tokens together, "
                f"not {length} + {request.max_tokens}"
            )
        if request.stop and self.text is None:
            raise ValueError("stop must be empty for a model without a tokenizer, not strings")

    def _admit(self) -> None:
        while self._waiting and len(self._running) < self.max_batch:
            ticket = self._waiting[0]
            request = ticket.request
            # The last new token is never stored: nothing comes after it.
            room = len(request.prompt) + request.max_tokens - 1
            stored = self.pool.open(request.prompt, room, reuse=self.backend.resumes)
            if stored is None:
                return
            with self._lock:
                self._waiting.popleft()
                self._running.append(Running(ticket, stored, self.text))

    def _choose(self) -> list[tuple[Running, list[int]]]:
        """Return who is computed, and which tokens of each: first those that are writing."""
        writing = [(r, r.todo) for r in self._running if not r.reading]
        left = self.chunk
        reading = []
        for running in self._running:
            if running.reading and left:
                tokens = running.todo[:left]
                left -= len(tokens)
                reading.append((running, tokens))
        return writing + reading

    def _compute(self, work: list[tuple[Running, list[int]]]) -> None:
        try:
            for running, tokens in work:
                running.stored.append(tokens)
            rows = [(r.stored, len(tokens)) for r, tokens in work]
            complete = [len(tokens) == len(r.todo) for r, tokens in work]
            prompts = np.array([len(r.ticket.request.prompt) for r, _ in work], np.int32)
            greedy = all(r.ticket.request.greedy for r, _ in work)
            batch = replace(batch_of(rows, complete), prompts=prompts, largest=greedy)
            logits = self.backend.forward(batch)
        except BaseException as error:
            for running, _ in work:
                self._fail(running, error)
            if not isinstance(error, Exception):
                raise  # an interruption is not an answer
            return
        outputs = iter(logits)
        for (running, tokens), done in zip(work, complete, strict=True):
            running.stored.commit()
            running.todo = running.todo[len(tokens) :]
            running.ticket.prefilled = min(
                len(running.stored.tokens), len(running.ticket.request.prompt)
            )
            if done:
                self._advance(running, next(outputs))

    def _advance(self, running: Running, logits: NDArray[np.float32]) -> None:
        try:
            piece = running.write(logits)
        except LogitError as error:
            self._fail(running, error)
            return
        if piece.finish is None:
            running.ticket.add(piece)
        else:
            self._end(running, piece)

    def _fail(self, running: Running, error: BaseException) -> None:
        running.ticket.error = error if isinstance(error, Exception) else None
        finish = "error" if running.ticket.error else "cancelled"
        self._end(running, Piece("", finish=finish))

    def _end(self, running: Running, piece: Piece) -> None:
        # Its room is free before anyone hears that it has ended.
        running.stored.close()
        with self._lock:
            self._running.remove(running)
        running.ticket.add(piece)
