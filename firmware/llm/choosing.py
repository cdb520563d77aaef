"""How often a model chooses the right answer: the one that it finds likeliest as what follows."""

import math
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.cache import Stored
from edgewright.firmware.llm.questions import Question
from edgewright.firmware.llm.running import batch_of
from edgewright.firmware.llm.scheduler import Scheduler
from edgewright.firmware.llm.scoring import nll_of
from edgewright.firmware.llm.text import Text

__all__ = ["MEASURES", "Chosen", "Difference", "choose"]

# What the logarithm of an answer's probability is divided by: nothing, characters, bytes.
MEASURES = ("acc", "acc_norm", "acc_bytes")

Report = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Difference:
    """Two accuracies over the same questions, one minus the other.

    Parameters
    ----------
    value, low, high : float
        The difference, and its 95 % interval by A. Agresti and Y. Min (2005) for matched pairs.
    gained, lost : int
        Questions that only the one has right, and that only the other has.
    p : float
        Of so uneven a split by chance: McNemar's test, exact and two-sided.
    """

    value: float
    low: float
    high: float
    gained: int
    lost: int
    p: float


@dataclass(frozen=True, eq=False)
class Chosen:
    """How likely each answer to each question was.

    Parameters
    ----------
    questions : sequence of Question
        What was asked.
    likelihoods : (questions, answers) float64
        Natural logarithms of the probabilities; -inf where a question has fewer answers.
    cut : int
        Questions whose prompt lost its beginning, for it did not fit the context.
    """

    questions: Sequence[Question]
    likelihoods: NDArray[np.float64]
    cut: int = 0

    def right(self, measure: str = "acc") -> NDArray[np.bool_]:
        """Return whether each question was answered rightly, by one of `MEASURES`."""
        if measure not in MEASURES:
            raise ValueError(f"measure must be one of {', '.join(MEASURES)}, not {measure}")
        sizes = np.ones(self.likelihoods.shape)
        for row, question in enumerate(self.questions):
            for column, answer in enumerate(question.answers):
                sizes[row, column] = _size(answer, measure)
        answers = np.array([question.right for question in self.questions])
        chosen: NDArray[np.bool_] = (self.likelihoods / sizes).argmax(axis=1) == answers
        return chosen

    def accuracy(self, measure: str = "acc") -> float:
        """Return the share of questions that were answered rightly."""
        return float(self.right(measure).mean())

    def interval(self, measure: str = "acc") -> tuple[float, float]:
        """Return the 95 % interval of `accuracy`, by E. B. Wilson's score (1927)."""
        count, share = len(self.questions), self.accuracy(measure)
        spread = _Z * math.sqrt(share * (1 - share) / count + (_Z / count) ** 2 / 4)
        middle, whole = share + _Z**2 / count / 2, 1 + _Z**2 / count
        return max(0.0, (middle - spread) / whole), min(1.0, (middle + spread) / whole)

    def against(self, other: "Chosen", measure: str = "acc") -> Difference:
        """Return `accuracy` minus that of ``other``, which was asked the same questions."""
        if list(self.questions) != list(other.questions):
            raise ValueError("other must have answered the same questions, not different ones")
        mine, theirs = self.right(measure), other.right(measure)
        gained, lost = int((mine & ~theirs).sum()), int((theirs & ~mine).sum())
        # Half a question more of each kind: an interval even where nothing differs.
        count = len(mine) + 2
        spread = _Z / count * math.sqrt(gained + lost + 1 - (gained - lost) ** 2 / count)
        value, middle = (gained - lost) / len(mine), (gained - lost) / count
        p = _mcnemar(gained, lost)
        return Difference(value, middle - spread, middle + spread, gained, lost, p)


def choose(
    scheduler: Scheduler,
    text: Text,
    questions: Sequence[Question],
    *,
    progress: Report | None = None,
) -> Chosen:
    """Say of every answer how likely it is to follow its question.

    By the conventions of lm-evaluation-harness 0.4.13
    (https://github.com/EleutherAI/lm-evaluation-harness) for tasks of ``multiple_choice``:

    - a space stands between prompt and answer (``target_delimiter``);
    - both are tokenised together, and what stands behind as many tokens as the prompt has alone
      is the answer's (``_encode_pair``); the model's beginning-of-text token is put in front if
      it wants one;
    - an answer's likelihood is that of all its tokens, no end of text after them;
    - ``acc`` takes the largest sum of logarithms, ``acc_norm`` the largest sum per character and
      ``acc_bytes`` per byte of UTF-8, the space not counted; of equal ones the first.

    Different is what happens to a prompt that is too long for the context: it loses tokens at its
    beginning, there for each answer by that answer's length, here for all by the longest one's.

    A prompt is computed once for all its answers, but for its last token; several questions are
    computed together. All counts as prefill.
    """
    report = progress or (lambda _what, _done, _total: None)
    found = np.full((len(questions), max((len(q.answers) for q in questions), default=0)), -np.inf)
    cut, waiting = 0, deque(enumerate(questions))
    while waiting:
        opened: dict[int, _Opened] = {}
        try:
            while waiting and len(opened) < scheduler.max_batch:
                index, question = waiting[0]
                one = _open(scheduler, text, question)
                if one is None:
                    break
                opened[index] = one
                cut += one.cut
                waiting.popleft()
            if not opened:
                raise ValueError("cache must have room for a question, not be in use")
            for column in range(max(len(one.answers) for one in opened.values())):
                some = {i: one for i, one in opened.items() if column < len(one.answers)}
                found[[*some], column] = _scored(scheduler, [*some.values()], column)
        finally:
            for one in opened.values():
                one.stored.close()
        report("answer", len(questions) - len(waiting), len(questions))
    return Chosen(questions, found, cut)


_Z = 1.959964  # standard deviations that hold 95 % of a normal distribution


@dataclass(frozen=True)
class _Opened:
    stored: Stored
    prompt: list[int]
    answers: list[list[int]]
    cut: bool


def _open(scheduler: Scheduler, text: Text, question: Question) -> _Opened | None:
    """Return a question's tokens and a place for them; None if there is no room just now."""
    prompt = text.encode(question.prompt)
    answers = [text.encode(f"{question.prompt} {a}")[len(prompt) :] for a in question.answers]
    longest, limit = max(map(len, answers)), scheduler.limit
    if not prompt or not all(answers):
        raise ValueError("prompt and answer must be at least 1 token each, not none")
    if longest > limit:
        raise ValueError(f"answer must be at most {limit} tokens, not {longest}")
    kept = prompt[-(limit + 1 - longest) :]
    stored = scheduler.pool.open(kept, len(kept) + longest - 1, reuse=False)
    return None if stored is None else _Opened(stored, kept, answers, len(kept) < len(prompt))


def _scored(scheduler: Scheduler, some: Sequence[_Opened], column: int) -> list[float]:
    """Return the log-likelihood of one answer to each of some questions."""
    todo: list[list[int]] = []
    for one in some:
        # Known is the prompt but for its last token, which foresees the answer's first.
        known = one.stored.truncate(min(len(one.stored.tokens), len(one.prompt) - 1))
        todo.append(one.prompt[known:] + one.answers[column][:-1])
    nll: list[list[float]] = [[] for _ in some]
    for pieces in _pieces([len(tokens) for tokens in todo], scheduler.chunk):
        for index, start, end in pieces:
            some[index].stored.append(todo[index][start:end])
        rows = [(some[index].stored, end - start) for index, start, end in pieces]
        batch = batch_of(rows, [False] * len(rows))
        wanted: list[int] = []
        shares: list[tuple[int, list[int]]] = []
        for (index, start, end), first in zip(pieces, batch.starts, strict=False):
            answer = some[index].answers[column]
            before = len(todo[index]) - len(answer)  # rows that foresee the prompt
            begin = max(start, before)
            wanted += range(first + begin - start, first + end - start)
            shares.append((index, answer[begin - before : max(0, end - before)]))
        logits = scheduler.backend.forward(replace(batch, wanted=np.array(wanted, np.int32)))
        at = 0
        for index, targets in shares:
            part = logits[at : at + len(targets)]
            nll[index] += nll_of(part, np.array(targets, np.int64)).tolist()
            at += len(targets)
    return [-math.fsum(each) for each in nll]  # the same however passes were cut


def _pieces(lengths: Sequence[int], chunk: int) -> Iterator[list[tuple[int, int, int]]]:
    """Yield for every pass which sequences it computes, from where to where: ``chunk`` in all."""
    part: list[tuple[int, int, int]] = []
    room = chunk
    for index, length in enumerate(lengths):
        done = 0
        while done < length:
            taken = min(room, length - done)
            part.append((index, done, done + taken))
            done, room = done + taken, room - taken
            if not room:
                yield part
                part, room = [], chunk
    if part:
        yield part


def _size(answer: str, measure: str) -> int:
    if measure == "acc":
        return 1
    return len(answer) if measure == "acc_norm" else len(answer.encode())


def _mcnemar(gained: int, lost: int) -> float:
    """Return how likely so uneven a split of ``gained + lost`` fair coins is, both sides."""
    tail = sum(math.comb(gained + lost, i) for i in range(min(gained, lost) + 1))
    return min(1.0, 2 * tail / (1 << gained + lost))
