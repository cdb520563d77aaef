"""Questions with answers to choose from, and the two files of PIQA that hold some."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["Question", "read_questions"]


@dataclass(frozen=True)
class Question:
    """What is asked, and what may be answered.

    Parameters
    ----------
    prompt : str
        What stands before every answer, without the space between them.
    answers : tuple of str
        At least two, none empty.
    right : int
        Which of them is right, from 0.
    """

    prompt: str
    answers: tuple[str, ...]
    right: int

    def __post_init__(self) -> None:
        if self.prompt != self.prompt.rstrip() or not self.prompt:
            raise ValueError(f"prompt must end in a letter or a mark, not {self.prompt[-1:]!r}")
        if len(self.answers) < 2:
            raise ValueError(f"answers must be at least 2, not {len(self.answers)}")
        if not all(self.answers):
            raise ValueError("answers must be texts, not empty ones")
        if not 0 <= self.right < len(self.answers):
            raise ValueError(
                f"right must be between 0 and {len(self.answers) - 1}, not {self.right}"
            )


def read_questions(
    questions: str | Path, labels: str | Path, limit: int | None = None
) -> list[Question]:
    """Read questions as PIQA publishes them (https://ybisk.github.io/piqa).

    The prompt is that of lm-evaluation-harness's task ``piqa``
    (https://github.com/EleutherAI/lm-evaluation-harness, ``lm_eval/tasks/piqa/piqa.yaml``):
    ``Question: {goal}``, a new line, ``Answer:``.

    Parameters
    ----------
    questions : path or str
        A JSON object in every line: texts ``goal``, ``sol1`` and ``sol2``.
    labels : path or str
        0 or 1 in every line: which of the two is right.
    limit : int, optional
        Return only the first so many; all lines are checked.

    Raises
    ------
    ValueError
        If a line is anything else, in one line that says which.
    """
    if limit is not None and limit < 1:
        raise ValueError(f"limit must be at least 1, not {limit}")
    asked = [_asked(line, f"{questions} line {n}") for n, line in _lines(questions)]
    right = [_label(line, f"{labels} line {n}") for n, line in _lines(labels)]
    if not asked:
        raise ValueError(f"{questions} must hold questions, not be empty")
    if len(right) != len(asked):
        raise ValueError(f"{labels} must have {len(asked)} lines as {questions}, not {len(right)}")
    return [
        Question(f"Question: {goal}\nAnswer:", (first, second), label)
        for (goal, first, second), label in zip(asked[:limit], right, strict=False)
    ]


_FIELDS = ("goal", "sol1", "sol2")


def _lines(path: str | Path) -> list[tuple[int, str]]:
    try:
        content = Path(path).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise ValueError(f"{path} must be UTF-8 text, not other bytes") from None
    lines = content.split("\n")  # a text may hold other ends of lines, which are no ends here
    return [*enumerate(lines if lines[-1] else lines[:-1], start=1)]


def _asked(line: str, where: str) -> tuple[str, str, str]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):  # the latter from brackets by the thousand
        raise ValueError(f"{where} must be JSON, not {line[:40]!r}") from None
    if not isinstance(found, dict):
        raise ValueError(f"{where} must be a JSON object, not {type(found).__name__}")
    goal, first, second = (_text(found, name, where) for name in _FIELDS)
    return goal, first, second


def _text(found: Mapping[str, Any], name: str, where: str) -> str:
    text = found.get(name)
    if not isinstance(text, str) or not text.strip():
        raise ValueError(f"{where} must have a text as {name}, not {text!r:.40}")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValueError(f"{where} must have Unicode as {name}, not half of a pair") from None
    return text


def _label(line: str, where: str) -> int:
    if line.strip() not in ("0", "1"):
        raise ValueError(f"{where} must be 0 or 1, not {line[:40]!r}")
    return int(line)
