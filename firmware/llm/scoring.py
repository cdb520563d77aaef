"""How well a model foresees a text: logits of every position, and perplexity."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.running import batch_of
from edgewright.firmware.llm.sampler import LogitError
from edgewright.firmware.llm.scheduler import Scheduler

__all__ = ["Perplexity", "logits_of", "nll_of", "perplexity"]

Report = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Perplexity:
    """How well a model foresaw a text.

    Parameters
    ----------
    nll : float
        Sum of the negative natural logarithms of the probabilities of the scored tokens.
    tokens : int
        Scored tokens.
    windows : int
        Windows that they were scored in.
    bits_per_character : float or None
        Bits per token times tokens per character; None where no text is known.
    """

    nll: float
    tokens: int
    windows: int
    bits_per_character: float | None = None

    @property
    def perplexity(self) -> float:
        """The exponential of the mean; infinite where it is too large for a float."""
        mean = self.nll / self.tokens
        return math.exp(mean) if mean < 709 else math.inf

    @property
    def bits_per_token(self) -> float:
        """Mean in bits."""
        return self.nll / self.tokens / math.log(2)

    def with_text(self, text: str, tokens: int) -> "Perplexity":
        """Return the same with bits per character of a text of so many tokens."""
        if not text:
            return self
        return replace(self, bits_per_character=self.bits_per_token * tokens / len(text))


def logits_of(
    scheduler: Scheduler, tokens: Sequence[int], decoded: int = 0
) -> Iterator[NDArray[np.float32]]:
    """Yield (up to a chunk, vocab) logits of consecutive positions of a text.

    The last ``decoded`` tokens count as decoded; how they are computed makes no difference.
    """
    chunk, vocab = scheduler.chunk, scheduler.backend.config.vocab
    if not tokens:
        raise ValueError("text must be at least 1 token, not 0")
    for token in tokens:
        if not 0 <= token < vocab:
            raise ValueError(f"tokens must be between 0 and {vocab - 1}, not {token}")
    prompts = np.array([max(0, len(tokens) - decoded)], np.int32)
    stored = scheduler.pool.open(tokens, len(tokens), reuse=False)
    if stored is None:
        raise ValueError(f"cache must have room for {len(tokens)} tokens, not be in use")
    try:
        for start in range(0, len(tokens), chunk):
            part = list(tokens[start : start + chunk])
            stored.append(part)
            every = np.arange(len(part), dtype=np.int32)
            batch = batch_of([(stored, len(part))], [False])
            logits = scheduler.backend.forward(replace(batch, wanted=every, prompts=prompts))
            stored.commit()
            yield logits
    finally:
        stored.close()


def perplexity(
    scheduler: Scheduler,
    tokens: Sequence[int],
    *,
    context: int,
    stride: int | None = None,
    decoded: int = 0,
    progress: Report | None = None,
) -> Perplexity:
    """Score a text in windows of ``context`` tokens, the last ``decoded`` counted as decoded.

    Windows follow one another and the first token of each is not scored, for nothing stands
    before it. With a ``stride`` less than ``context`` each window begins that much later than the
    one before and scores only tokens that no earlier window has scored.
    """
    stride = context if stride is None else stride
    if not 2 <= context:
        raise ValueError(f"context must be at least 2, not {context}")
    if not 1 <= stride <= context:
        raise ValueError(f"stride must be between 1 and {context}, not {stride}")
    if not 0 <= decoded < context:
        raise ValueError(f"decoded must be between 0 and {context - 1}, not {decoded}")
    if len(tokens) < 2:
        raise ValueError(f"text must be at least 2 tokens, not {len(tokens)}")
    report = progress or (lambda _what, _done, _total: None)
    nll, scored, windows, done = 0.0, 0, 0, 0
    for start in range(0, len(tokens), stride):
        window = tokens[start : start + context]
        first = max(start + 1, done)  # the first position whose token is scored here
        if len(window) < 2 or start + len(window) <= first:
            break
        at = start
        for logits in logits_of(scheduler, window, decoded):
            # Position ``at + i`` foresees the token at ``at + i + 1``.
            places = np.arange(at + 1, at + 1 + len(logits))
            wanted = (places >= first) & (places < start + len(window))
            targets = np.array([tokens[p] for p in places[wanted]], np.int64)
            nll += float(nll_of(logits[wanted], targets).sum())
            scored += len(targets)
            at += len(logits)
            report("score", at, len(tokens))
        windows += 1
        done = start + len(window)
    return Perplexity(nll, scored, windows)


def nll_of(logits: NDArray[np.float32], targets: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the negative natural logarithms of the targets' probabilities, (rows,).

    Parameters
    ----------
    logits : (rows, vocab) float32
        The largest of each row finite, or `LogitError`.
    targets : (rows,) int64
        The token of each row.
    """
    found = np.empty(len(targets))
    for index, target in enumerate(targets):  # a row at a time: vocabularies are wide
        wide = logits[index].astype(np.float64)
        largest = wide.max()
        if not math.isfinite(largest):
            raise LogitError(f"logits must be finite, not {largest}")
        wide -= largest
        found[index] = np.log(np.exp(wide).sum()) - wide[target]
    return found
