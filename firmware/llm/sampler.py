"""Which token comes next: from logits to one token, the same for the same seed."""

import math
import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

__all__ = ["LogitError", "Sampler", "Sampling", "TokenLogprob", "logprobs"]

Array = NDArray[np.float32]


class LogitError(ArithmeticError):
    """A model computed something that is not a number."""


@dataclass(frozen=True, kw_only=True)
class Sampling:
    """How a token is chosen.

    The steps, in their order:

    1. `repetition_penalty` on the raw logits of every token that is in the text already.
    2. At `temperature` 0 the largest logit is taken, of equal ones the first; the rest is left out.
    3. Logits are divided by `temperature`.
    4. `top_k`, then `top_p`, then `min_p` leave tokens out; the likeliest always stays.
    5. One of those that are left is drawn by its probability.

    Parameters
    ----------
    temperature : float, 0 to 100
        0 takes the likeliest token.
    top_k : int, 0 or more
        How many of the likeliest tokens stay; 0 for all.
    top_p : float, above 0 to 1
        The fewest likeliest tokens stay that together have this probability; 1 for all.
    min_p : float, 0 to 1
        Tokens stay that have this share of the likeliest one's probability; 0 for all.
    repetition_penalty : float, above 0 to 100
        Positive logits are divided by it and others multiplied; 1 for none.
    seed : int, 0 to 2**64 - 1, or None
        The same seed draws the same tokens, whatever else is computed; None for a new one.
    """

    temperature: float = 0.0
    top_k: int = 0
    top_p: float = 1.0
    min_p: float = 0.0
    repetition_penalty: float = 1.0
    seed: int | None = None

    def __post_init__(self) -> None:
        for name, (low, high, open_below) in _RANGES.items():
            value = getattr(self, name)
            if isinstance(value, bool) or not isinstance(value, int | float):
                raise TypeError(f"{name} must be a number, not {type(value).__name__}")
            if not low <= value <= high or (open_below and value == low):
                rule = f"above {low} and at most" if open_below else f"between {low} and"
                raise ValueError(f"{name} must be {rule} {high}, not {value}")
        for name, limit in {"top_k": 1 << 31, "seed": 1 << 64}.items():
            value = getattr(self, name)
            if name == "seed" and value is None:
                continue
            if isinstance(value, bool) or not isinstance(value, int):
                raise TypeError(f"{name} must be int, not {type(value).__name__}")
            if not 0 <= value < limit:
                raise ValueError(f"{name} must be between 0 and {limit - 1}, not {value}")

    @property
    def greedy(self) -> bool:
        """Whether the largest logit decides, and nothing else."""
        return self.temperature == 0 and self.repetition_penalty == 1


_RANGES = {
    "temperature": (0, 100, False),
    "top_p": (0, 1, True),
    "min_p": (0, 1, False),
    "repetition_penalty": (0, 100, True),
}


@dataclass(frozen=True)
class TokenLogprob:
    """How likely a token was.

    Parameters
    ----------
    token : int
        The token that was chosen.
    logprob : float
        Natural logarithm of its probability under the raw logits, before any step of `Sampling`.
    top : tuple of (int, float)
        The likeliest tokens with theirs, falling.
    """

    token: int
    logprob: float
    top: tuple[tuple[int, float], ...] = ()


class Sampler:
    """Chooses the tokens of one text.

    Parameters
    ----------
    sampling : Sampling
        How.
    tokens : iterable of int
        The text so far, for the repetition penalty.

    Attributes
    ----------
    seed : int
        The seed in use.
    """

    def __init__(self, sampling: Sampling, tokens: Iterable[int] = ()) -> None:
        self.sampling = sampling
        self.seed = _random_seed() if sampling.seed is None else sampling.seed
        self._seen = set(tokens) if sampling.repetition_penalty != 1 else set()

    def pick(self, logits: Array) -> int:
        """Return the next token for (vocab,) logits, which are left as they are."""
        largest = logits.max()  # not a number if any of them is not
        if not math.isfinite(largest):
            raise LogitError(f"logits must be finite, not {largest}")
        s = self.sampling
        if s.repetition_penalty != 1:
            logits = _penalised(logits, self._seen, s.repetition_penalty)
        token = int(logits.argmax()) if s.temperature == 0 else self._draw(logits)
        if s.repetition_penalty != 1:
            self._seen.add(token)
        return token

    def _draw(self, logits: Array) -> int:
        """Draw a token; candidates stay in the order of the vocabulary."""
        s = self.sampling
        wide = logits.astype(np.float64)
        candidates = _largest(wide, s.top_k) if 0 < s.top_k < len(wide) else np.arange(len(wide))
        below = wide[candidates] - wide[candidates].max()
        with np.errstate(over="ignore"):  # far below at a temperature near 0: probability 0
            p = np.exp(below / s.temperature)
        p /= p.sum()
        stay = p >= s.min_p * p.max()
        if s.top_p < 1:
            stay &= _nucleus(p, s.top_p)
        candidates, p = candidates[stay], p[stay]
        reach = p.cumsum()
        # Below 1 always, but its product with the sum may be rounded up to the sum.
        place = np.searchsorted(reach, self._rng.random() * reach[-1], side="right")
        return int(candidates[min(int(place), len(p) - 1)])

    @cached_property
    def _rng(self) -> "np.random.Generator":
        # Made when first drawn from: greedy texts need no numpy.random, which is megabytes.
        return np.random.Generator(np.random.Philox(self.seed))


def logprobs(logits: Array, token: int, top: int = 0) -> TokenLogprob:
    """Return the logarithm of the probability of ``token``, and the ``top`` likeliest tokens."""
    wide = logits.astype(np.float64)
    wide -= wide.max()
    wide -= np.log(np.exp(wide).sum())
    order = np.lexsort((np.arange(len(wide)), -wide)) if top else np.empty(0, np.int64)
    likeliest = tuple((int(i), float(wide[i])) for i in order[:top])
    return TokenLogprob(token, float(wide[token]), likeliest)


def _random_seed() -> int:
    return int.from_bytes(os.urandom(8)) >> 1


def _penalised(logits: Array, seen: set[int], penalty: float) -> Array:
    changed = logits.copy()
    where = np.fromiter(seen, np.int64, len(seen))
    values = changed[where]
    changed[where] = np.where(
        values > 0, values / np.float32(penalty), values * np.float32(penalty)
    )
    return changed


def _largest(values: NDArray[np.float64], count: int) -> NDArray[np.int64]:
    """Return the places of the ``count`` largest values, rising; of equal ones the first."""
    least = np.partition(values, len(values) - count)[len(values) - count]
    above = values > least
    ties = np.flatnonzero(values == least)[: count - int(above.sum())]
    above[ties] = True
    return np.flatnonzero(above)


def _nucleus(p: NDArray[np.float64], share: float) -> NDArray[np.bool_]:
    """Return which are the fewest likeliest that together reach ``share``; of equal ones the first.

    All below ``(1 - share) / len(p)`` together have less than ``1 - share`` and are never needed:
    most of a large vocabulary is not sorted.
    """
    places = np.flatnonzero(p >= (1 - share) / len(p))
    order = places[np.argsort(-p[places], kind="stable")]
    needed = int(np.searchsorted(p[order].cumsum(), share)) + 1
    stay = np.zeros(len(p), np.bool_)
    stay[order[:needed]] = True
    return stay
