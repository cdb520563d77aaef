"""What every loader of ternary weights shares: how they are made, checked and looked at."""

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.checkpoint import Ternary
from edgewright.firmware.llm.formats.tensor_file import FileError

__all__ = ["Findings", "one_level", "scale_of", "ternarise", "ternary"]


def ternary(what: str, codes: NDArray[np.int8], scale: float) -> Ternary:
    """Return a matrix with one scale; `FileError` names ``what`` if a code or the scale is bad."""
    if codes.max(initial=0) > 1 or codes.min(initial=0) < -1:
        raise FileError(f"{what} codes must be -1, 0 or 1, not the fourth; the layout is another")
    return Ternary(codes, np.array([scale_of(what, scale)], np.float32), (len(codes),))


def scale_of(what: str, scale: float) -> float:
    """Return a scale that is finite and above 0 as float32."""
    if not 0 < np.float32(scale) < np.inf:
        raise FileError(f"{what} scale must be finite and above 0, not {scale}")
    return float(scale)


def ternarise(weights: NDArray[np.float32]) -> Ternary:
    """Round weights to -1, 0 and +1 times their mean magnitude, half to even.

    BitNet b1.58 (arXiv 2402.17764): one scale for the whole matrix, at least 1e-5.
    """
    mean = np.float32(max(np.abs(weights).mean(dtype=np.float64), 1e-5))
    codes = np.clip(np.rint(weights / mean), -1, 1).astype(np.int8)
    return Ternary(codes, np.array([mean], np.float32), (len(codes),))


def one_level(weights: NDArray[np.float32]) -> Ternary | None:
    """Return float weights as ternary if all that are not 0 have one magnitude."""
    size = np.abs(weights)
    level = size.max(initial=0)
    if level == 0 or not ((size == level) | (size == 0)).all():
        return None
    codes = np.sign(weights).astype(np.int8)
    return Ternary(codes, np.array([level], np.float32), (len(codes),))


class Findings:
    """Keeps a list of sentences about ternary matrices up to date while they are read.

    Parameters
    ----------
    sentences : list of str
        The list; this adds to it and changes only what it added.
    """

    def __init__(self, sentences: list[str]) -> None:
        self.sentences = sentences
        self._places: dict[str, int] = {}
        self._dead: dict[str, set[str]] = {}
        self._odd: list[str] = []
        self._rounded: list[str] = []

    def look(self, name: str, tensor: Ternary) -> None:
        """Note rows and columns of zeros, and an unusual share of zeros."""
        codes = tensor.codes
        rows = int((~codes.any(axis=1)).sum())
        columns = int((~codes.any(axis=0)).sum())
        for what, count in (("rows", rows), ("columns", columns)):
            if count:
                names = self._dead.setdefault(what, set())
                names.add(name)
                text = f"{len(names)} matrices have {what} that are all zeros, {name} has {count}."
                self._say(what, text)
        share = 1 - np.count_nonzero(codes) / max(codes.size, 1)
        if not 0.2 <= share <= 0.7:
            self._odd.append(f"{name} has {share:.0%}")
            text = f"{len(self._odd)} matrices have an unusual share of zeros, {self._odd[0]}."
            self._say("share", text)

    def rounded(self, name: str) -> None:
        """Note that a float matrix was ternarised."""
        self._rounded.append(name)
        self._say("rounded", f"{len(self._rounded)} float matrices were rounded to ternary.")

    def _say(self, topic: str, text: str) -> None:
        place = self._places.setdefault(topic, len(self.sentences))
        self.sentences[place : place + 1] = [text]
