"""What a server counts, for Prometheus."""

from collections.abc import Callable
from functools import partial

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from edgewright.firmware.llm.request import Ticket
from edgewright.firmware.llm.scheduler import Scheduler

__all__ = ["Metrics"]

_SECONDS = (0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300)


class Metrics:
    """Counters of one server; their names are listed in ``docs/runtime.md``.

    Parameters
    ----------
    scheduler : Scheduler
        Whose state is shown beside them.
    """

    def __init__(self, scheduler: Scheduler) -> None:
        self._registry = registry = CollectorRegistry()
        self._requests = Counter(
            "edgewright_requests", "Answers, by status", ["status"], registry=registry
        )
        self._tokens = Counter(
            "edgewright_tokens",
            "Tokens: of prompts, of those found in the cache, and written",
            ["kind"],
            registry=registry,
        )
        self._ended = Counter(
            "edgewright_ended", "Texts that ended, by reason", ["finish"], registry=registry
        )
        self._first = Histogram(
            "edgewright_first_token_seconds",
            "From the request to the first token",
            buckets=_SECONDS,
            registry=registry,
        )
        self._whole = Histogram(
            "edgewright_request_seconds",
            "From the request to the last token",
            buckets=_SECONDS,
            registry=registry,
        )
        texts = Gauge("edgewright_texts", "Texts, by state", ["state"], registry=registry)
        for state in ("waiting", "running"):
            texts.labels(state).set_function(partial(_at, scheduler.counts, state))
        blocks = Gauge("edgewright_cache_blocks", "Cache, by state", ["state"], registry=registry)
        for state in ("held", "kept", "free", "promised"):
            blocks.labels(state).set_function(partial(_at, scheduler.pool.counts, state))
        memory = Gauge("edgewright_memory_bytes", "Memory, by use", ["use"], registry=registry)
        for use in scheduler.backend.memory_bytes():
            memory.labels(use).set_function(partial(_at, scheduler.backend.memory_bytes, use))

    def answered(self, status: int) -> None:
        """Count an answer."""
        self._requests.labels(str(status)).inc()

    def ended(self, ticket: Ticket) -> None:
        """Count a text that was written, or as much of it as was."""
        self._ended.labels(ticket.finish or "cancelled").inc()
        self._tokens.labels("prompt").inc(ticket.prefilled)
        self._tokens.labels("reused").inc(ticket.reused)
        self._tokens.labels("written").inc(len(ticket.tokens))
        if ticket.first is not None:
            self._first.observe(ticket.first - ticket.submitted)
        if ticket.ended is not None:
            self._whole.observe(ticket.ended - ticket.submitted)

    def text(self) -> bytes:
        """Return everything in Prometheus' text format."""
        return generate_latest(self._registry)


def _at(counts: Callable[[], dict[str, int]], name: str) -> float:
    return counts()[name]
