"""What is asked of a scheduler, and what comes back."""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from edgewright.firmware.llm.sampler import Sampling, TokenLogprob

__all__ = ["FINISHES", "Busy", "Listener", "Piece", "Request", "Ticket"]

FINISHES = ("stop", "length", "cancelled", "error")
_MOST_STOPS, _LONGEST_STOP, _MOST_LOGPROBS = 16, 256, 20


class Busy(RuntimeError):
    """The queue is full; the same request may be taken later."""


@dataclass(frozen=True, kw_only=True)
class Request:
    """One text to be continued.

    Parameters
    ----------
    prompt : tuple of int
        Its tokens, at least one.
    max_tokens : int, 1 or more
        After that many new tokens it ends, with ``"length"``.
    sampling : Sampling
        How tokens are chosen.
    stop_tokens : frozenset of int
        Any of these ends the text, with ``"stop"``, and is not part of it.
    stop : tuple of str
        Any of these ends the text before it, with ``"stop"``; at most 16, of 1 to 256 characters.
    logprobs : int, 0 to 20, or None
        How many of the likeliest tokens are reported beside each; None reports nothing.
    """

    prompt: tuple[int, ...]
    max_tokens: int
    sampling: Sampling = field(default_factory=Sampling)
    stop_tokens: frozenset[int] = frozenset()
    stop: tuple[str, ...] = ()
    logprobs: int | None = None

    def __post_init__(self) -> None:
        if not self.prompt:
            raise ValueError("prompt must be at least 1 token, not 0")
        if isinstance(self.max_tokens, bool) or not isinstance(self.max_tokens, int):
            raise TypeError(f"max_tokens must be int, not {type(self.max_tokens).__name__}")
        if self.max_tokens < 1:
            raise ValueError(f"max_tokens must be at least 1, not {self.max_tokens}")
        if len(self.stop) > _MOST_STOPS:
            raise ValueError(f"stop must be at most {_MOST_STOPS} strings, not {len(self.stop)}")
        for stop in self.stop:
            if not isinstance(stop, str):
                raise TypeError(f"stop must be strings, not {type(stop).__name__}")
            if not 1 <= len(stop) <= _LONGEST_STOP:
                raise ValueError(
                    f"stop must be 1 to {_LONGEST_STOP} characters long, not {len(stop)}"
                )
        if self.logprobs is not None and self.logprobs not in range(_MOST_LOGPROBS + 1):
            raise ValueError(
                f"logprobs must be between 0 and {_MOST_LOGPROBS}, not {self.logprobs}"
            )

    @property
    def greedy(self) -> bool:
        """Whether the largest logit is all that it needs of them."""
        return self.sampling.greedy and self.logprobs is None


@dataclass(frozen=True)
class Piece:
    """What one step added to a text.

    Parameters
    ----------
    text : str
        Characters that are now certain; may be empty.
    token : int or None
        The new token; None when only the end was found.
    logprob : TokenLogprob or None
        When it was asked for.
    finish : str or None
        On the last piece one of `FINISHES`.
    """

    text: str
    token: int | None = None
    logprob: TokenLogprob | None = None
    finish: str | None = None


Listener = Callable[[Piece], None]


class Ticket:
    """A request on its way.

    Attributes
    ----------
    tokens : list of int
        New tokens so far.
    text : str
        Their text; empty without a tokenizer.
    logprobs : list of TokenLogprob
        One for each token, if asked for.
    pieces : deque of Piece
        What has not been fetched yet; stays empty when there is a listener.
    finish : str or None
        One of `FINISHES` once it has ended.
    error : Exception or None
        Why it ended with ``"error"``.
    seed : int or None
        Of its sampler, once it runs.
    reused, prefilled : int
        Prompt tokens found in the cache, and computed or found so far.
    submitted, started, first, ended : float or None
        When, by `time.perf_counter`.
    """

    def __init__(self, request: Request, listener: Listener | None = None) -> None:
        self.request = request
        self.tokens: list[int] = []
        self.text = ""
        self.logprobs: list[TokenLogprob] = []
        self.pieces: deque[Piece] = deque()
        self.finish: str | None = None
        self.error: Exception | None = None
        self.seed: int | None = None
        self.reused = self.prefilled = 0
        self.submitted = time.perf_counter()
        self.started: float | None = None
        self.first: float | None = None
        self.ended: float | None = None
        self.cancelled = False
        self._listener = listener

    def cancel(self) -> None:
        """End it at the next step; from any thread, at any time."""
        self.cancelled = True

    def add(self, piece: Piece) -> None:
        """Take a piece from the scheduler."""
        self.text += piece.text
        if piece.token is not None:
            self.first = self.first or time.perf_counter()
            self.tokens.append(piece.token)
        if piece.logprob is not None:
            self.logprobs.append(piece.logprob)
        if piece.finish is not None:
            self.finish, self.ended = piece.finish, time.perf_counter()
        if self._listener is not None:
            self._listener(piece)
        else:
            self.pieces.append(piece)
