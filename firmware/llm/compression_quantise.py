"""Keys and values in few bits, more of them for salient tokens (ZipCache, arXiv 2405.14256)."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.compression_scores import check_share, check_whole

__all__ = ["Quantised", "ZipCache", "quantise", "zip_keys", "zip_values"]

Array = NDArray[Any]


@dataclass(frozen=True, kw_only=True)
class ZipCache:
    """Keep salient tokens with more bits than the others.

    Saliency is by layer: what a token gets of the attention of probe queries that can see it, the
    mean over all heads. Keys are quantised by channel over the tokens of a group, salient or not.
    Values are first divided by the square root of the largest of their channel, and then
    quantised by token.

    Parameters
    ----------
    salient : float
        Share of tokens that are salient, 0 to 1.
    high, low : int
        Bits of the salient and of the others, 1 to 8; ``high`` is at least ``low``.
    key_low : int
        Bits of the others' keys, if not ``low``; 0 for ``low``. At most ``high``. Keys bear less
        than values do.
    probes : float
        Share of tokens whose queries ask: so many most recent ones, and as many others at random.
        Above 0, at most 1.
    seed : int
        Picks those at random.
    """

    salient: float = 0.4
    high: int = 4
    low: int = 2
    key_low: int = 0
    probes: float = 0.05
    seed: int = 1

    def __post_init__(self) -> None:
        check_share("salient", self.salient)
        check_share("probes", self.probes, above=True)
        check_whole("low", self.low, 1, 8)
        check_whole("high", self.high, self.low, 8)
        check_whole("key_low", self.key_low, 0, self.high)
        check_whole("seed", self.seed, 0)

    def places(self, length: int) -> NDArray[np.int64]:
        """Return the tokens whose queries ask, rising; the last one is among them."""
        recent = max(1, round(self.probes * length))
        first = length - recent
        others = np.random.default_rng(self.seed).choice(first, min(recent, first), replace=False)
        return np.sort(np.append(others, np.arange(first, length))).astype(np.int64)

    def salient_of(self, saliency: Array) -> NDArray[np.bool_]:
        """Return (tokens,) bool: the most salient ones, of equal ones the earlier."""
        found = np.zeros(len(saliency), bool)
        found[np.argsort(-saliency, kind="stable")[: round(self.salient * len(saliency))]] = True
        return found


@dataclass(frozen=True, eq=False)
class Quantised:
    """Numbers as codes of a few bits.

    Parameters
    ----------
    codes : uint8
        From 0 to ``2**bits - 1``.
    low, step : float16, broadcast with the codes
        What a code of 0 and what one more are worth.
    bits : int
        Of a code.
    """

    codes: NDArray[np.uint8]
    low: NDArray[np.float16]
    step: NDArray[np.float16]
    bits: int

    @property
    def values(self) -> NDArray[np.float32]:
        """What the codes stand for."""
        found = self.codes.astype(np.float32)
        found *= self.step
        found += self.low
        return found

    @property
    def nbytes(self) -> int:
        """Bytes of the codes, packed, and of the float16 scales and zero points."""
        return _bytes(self.codes.size * self.bits) + self.low.nbytes + self.step.nbytes


def quantise(values: Array, bits: int, axis: int) -> Quantised:
    """Return the nearest of ``2**bits`` evenly spaced numbers, from the smallest to the largest.

    Parameters
    ----------
    values : float32
        None farther from 0 than 32752, so that float16 holds where codes begin and their step.
    bits : int, 1 to 8
        Of a code.
    axis : int
        One scale and zero point stand for all values along it; there is at least one.
    """
    largest = float(np.abs(values).max(initial=0))
    if not largest <= _MOST:
        raise ValueError(f"values must be at most {_MOST} in size, not {largest}")
    levels = 2**bits - 1
    least, most = (f(values.astype(np.float64), axis, keepdims=True) for f in (np.min, np.max))
    # Rounded outwards: no value lies outside, and so none is farther than half a step from a code.
    low = _towards(least, -np.inf)
    step = _towards((most - low) / levels, np.inf)
    codes = np.rint((values - low) / np.where(step > 0, step, 1).astype(np.float64))
    return Quantised(codes.clip(0, levels).astype(np.uint8), low, step, bits)


def zip_keys(
    keys: Array, salient: NDArray[np.bool_], spec: ZipCache
) -> tuple[NDArray[np.float32], int]:
    """Return what stands for the keys of one layer, and the bytes that it takes.

    Parameters
    ----------
    keys : (tokens, channels) float32
        Of all key heads, side by side.
    salient : (tokens,) bool
        Which have more bits.
    spec : ZipCache
        How many.
    """
    return _grouped(keys, salient, (spec.high, spec.key_low or spec.low), axis=0)


def zip_values(
    values: Array, salient: NDArray[np.bool_], spec: ZipCache
) -> tuple[NDArray[np.float32], int]:
    """Return what stands for the values of one layer, and the bytes that it takes.

    Parameters are those of `zip_keys`; the factors of the channels are float16, and are counted.
    """
    largest = np.abs(values).max(axis=0)
    factor = np.sqrt(largest).astype(np.float16)
    factor[factor == 0] = 1
    wide = factor.astype(np.float32)
    restored, nbytes = _grouped(values / wide, salient, (spec.high, spec.low), axis=1)
    return restored * wide, nbytes + factor.nbytes


_MOST = 32752.0  # so that a step, twice as much for 1 bit, is a float16


def _grouped(
    values: Array, salient: NDArray[np.bool_], bits: tuple[int, int], axis: int
) -> tuple[NDArray[np.float32], int]:
    restored, nbytes = np.empty(values.shape, np.float32), 0
    for rows, width in ((salient, bits[0]), (~salient, bits[1])):
        if rows.any():
            kept = quantise(values[rows], width, axis)
            restored[rows] = kept.values
            nbytes += kept.nbytes
    return restored, nbytes


def _towards(values: NDArray[np.float64], end: float) -> NDArray[np.float16]:
    near = values.astype(np.float16)
    past = near > values if end < 0 else near < values
    return np.where(past, np.nextafter(near, np.float16(end)), near)


def _bytes(bits: int) -> int:
    return -(-bits // 8)
