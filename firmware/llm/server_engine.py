"""The one thread that computes for a server, and its bridge to the event loop."""

import asyncio
import threading
from contextlib import suppress

from edgewright.firmware.llm.request import Piece, Request, Ticket
from edgewright.firmware.llm.scheduler import Scheduler

__all__ = ["Engine", "Written"]


class Written:
    """A request on its way, as the event loop sees it.

    Attributes
    ----------
    ticket : Ticket
        What the scheduler knows.
    """

    def __init__(self, engine: "Engine", request: Request) -> None:
        self._loop = asyncio.get_running_loop()
        # Never longer than the request's tokens: a slow reader costs no more than that.
        self._pieces: asyncio.Queue[Piece] = asyncio.Queue()
        self._engine = engine
        self.ticket: Ticket = engine.scheduler.submit(request, self._hear)

    async def next(self) -> Piece:
        """Wait for the next piece; the last has a ``finish``."""
        return await self._pieces.get()

    def cancel(self) -> None:
        """Stop computing; harmless once it has ended."""
        self.ticket.cancel()
        self._engine.wake()

    def _hear(self, piece: Piece) -> None:
        with suppress(RuntimeError):  # the loop is closed, and nobody waits any more
            self._loop.call_soon_threadsafe(self._pieces.put_nowait, piece)


class Engine:
    """Owns a scheduler: nobody else may call its ``step``.

    Parameters
    ----------
    scheduler : Scheduler
        What it runs.
    """

    def __init__(self, scheduler: Scheduler) -> None:
        self.scheduler = scheduler
        self._stopping = False
        self._thread = threading.Thread(target=self._work, name="edgewright-engine", daemon=True)

    @property
    def alive(self) -> bool:
        """Whether requests are computed."""
        return self._thread.is_alive() and not self._stopping

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End every request as cancelled, then the thread."""
        self._stopping = True
        self.wake()
        self._thread.join()

    def submit(self, request: Request) -> Written:
        """Put a request into the queue; from the event loop."""
        return Written(self, request)

    def wake(self) -> None:
        """Have the thread look at what has changed."""
        self.scheduler.submitted.set()

    def _work(self) -> None:
        submitted = self.scheduler.submitted
        try:
            while not self._stopping:
                # Cleared first: what comes from here on is seen now or wakes the wait.
                submitted.clear()
                if self.scheduler.idle:
                    submitted.wait()
                else:
                    self.scheduler.step()
        finally:
            self._stopping = True
            self.scheduler.abort()
