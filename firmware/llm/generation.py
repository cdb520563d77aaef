"""What `LLM` takes and gives: choices, whole texts, and texts as they are written."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any, TypedDict

from edgewright.firmware.llm.request import Piece, Request, Ticket
from edgewright.firmware.llm.sampler import Sampling, TokenLogprob

__all__ = ["Choices", "Generation", "Report", "Stream", "request_of"]

Report = Callable[[str, int, int], None]

_TOKENS = 256
_SAMPLING = ("temperature", "top_k", "top_p", "min_p", "repetition_penalty", "seed")


class Choices(TypedDict, total=False):
    """How a text is written.

    Parameters
    ----------
    max_tokens : int
        New tokens at most; 256 if left out, or less where the context ends.
    temperature, top_k, top_p, min_p, repetition_penalty, seed
        See `Sampling`; the likeliest token if left out.
    stop : tuple of str
        Strings that end the text before them.
    stop_tokens : frozenset of int
        Tokens that end it; the model's if left out.
    logprobs : int
        How many of the likeliest tokens are reported beside each.
    progress : callable
        Called with ``"read"``, prompt tokens that are computed, and of how many.
    """

    max_tokens: int | None
    temperature: float
    top_k: int
    top_p: float
    min_p: float
    repetition_penalty: float
    seed: int | None
    stop: tuple[str, ...] | list[str] | str
    stop_tokens: frozenset[int]
    logprobs: int | None
    progress: Report


def request_of(
    prompt: tuple[int, ...], limit: int, stop_tokens: Collection[int], choices: Choices
) -> Request:
    """Return a request for a prompt, in a context of ``limit`` tokens."""
    given: dict[str, Any] = {name: choices[name] for name in _SAMPLING if name in choices}  # type: ignore[literal-required]
    stop, most = choices.get("stop", ()), choices.get("max_tokens")
    return Request(
        prompt=prompt,
        max_tokens=max(1, min(_TOKENS, limit - len(prompt))) if most is None else most,
        sampling=Sampling(**given),
        stop_tokens=frozenset(choices.get("stop_tokens", stop_tokens)),
        stop=(stop,) if isinstance(stop, str) else tuple(stop),
        logprobs=choices.get("logprobs"),
    )


@dataclass(frozen=True)
class Generation:
    """A text that was written.

    Parameters
    ----------
    text : str
        Without the prompt; empty for a model without a tokenizer.
    tokens : tuple of int
        Its tokens, without the stop token.
    finish : str
        ``"stop"``, ``"length"`` or ``"cancelled"``.
    prompt_tokens, reused : int
        Tokens of the prompt, and how many of them were found in the cache.
    seed : int or None
        The seed that repeats it; None when it was cancelled before it began.
    first_seconds, seconds : float
        Until the first token, and until the end.
    logprobs : tuple of TokenLogprob
        One for each token, if asked for.
    """

    text: str
    tokens: tuple[int, ...]
    finish: str
    prompt_tokens: int
    reused: int
    seed: int | None
    first_seconds: float
    seconds: float
    logprobs: tuple[TokenLogprob, ...] = ()

    @property
    def decode_tokens_per_s(self) -> float:
        """Tokens after the first per second; 0 when there are none."""
        spent = self.seconds - self.first_seconds
        return (len(self.tokens) - 1) / spent if len(self.tokens) > 1 and spent > 0 else 0.0

    @classmethod
    def of(cls, ticket: Ticket) -> "Generation":
        """Return what a ticket that has ended holds; raise if it ended with an error."""
        if ticket.error is not None:
            raise ticket.error
        ended = ticket.ended or ticket.submitted
        first = ticket.first or ended
        return cls(
            text=ticket.text,
            tokens=tuple(ticket.tokens),
            finish=ticket.finish or "cancelled",
            prompt_tokens=len(ticket.request.prompt),
            reused=ticket.reused,
            seed=ticket.seed,
            first_seconds=first - ticket.submitted,
            seconds=ended - ticket.submitted,
            logprobs=tuple(ticket.logprobs),
        )


class Stream(Iterator[str]):
    """A text as it is written: an iterator over its parts, none empty.

    It stops computing when it is closed or forgotten.

    Parameters
    ----------
    ticket : Ticket
        The request.
    step : callable
        Computes one more pass.
    progress : callable, optional
        As in `Choices`.
    """

    def __init__(
        self, ticket: Ticket, step: Callable[[], object], progress: Report | None = None
    ) -> None:
        self.ticket = ticket
        self._step = step
        self._progress = progress

    def __iter__(self) -> "Stream":
        return self

    def __next__(self) -> str:
        while True:
            piece = self._next_piece()
            if piece is None:
                raise StopIteration
            if piece.text:
                return piece.text

    @property
    def result(self) -> Generation:
        """The whole, once the text has ended."""
        if self.ticket.finish is None:
            raise ValueError("stream must be read to its end first, not be under way")
        return Generation.of(self.ticket)

    def close(self) -> None:
        """Stop computing."""
        if self.ticket.finish is None:
            self.ticket.cancel()
            self._step()

    def __del__(self) -> None:
        # Not a step: that may run in any thread, at any time.
        self.ticket.cancel()

    def _next_piece(self) -> Piece | None:
        ticket = self.ticket
        while not ticket.pieces:
            if ticket.finish is not None:
                Generation.of(ticket)  # raises what went wrong
                return None
            try:
                self._step()
            except BaseException:
                ticket.cancel()
                raise
            if self._progress is not None and ticket.first is None:
                self._progress("read", ticket.prefilled, len(ticket.request.prompt))
        return ticket.pieces.popleft()
