"""What every verb shares: its outcome, bad requests, and progress."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

__all__ = ["BadRequest", "Outcome", "asking", "progress"]


class BadRequest(Exception):
    """What was asked for can't be done; one line: what was wrong, and what to type next."""


@dataclass(frozen=True)
class Outcome:
    """What a verb found.

    Parameters
    ----------
    result : mapping
        What ``--json`` prints: text keys, JSON values.
    show : callable
        Prints the same for a person, on the console it is given.
    good : bool
        Whether the check passed, if the verb is one; decides between exit codes 0 and 1.
    """

    result: Mapping[str, Any]
    show: Callable[[Console], None]
    good: bool = True


@contextmanager
def asking(advice: str, *also: type[Exception]) -> Iterator[None]:
    """Turn an error in what was asked for into a bad request that ends with ``advice``.

    Parameters
    ----------
    advice : str
        What to type next.
    *also : exception classes
        Errors that are the request's fault here, besides ValueError and OSError.
    """
    try:
        yield
    except (ValueError, OSError, *also) as error:
        raise BadRequest(f"{_one_line(error)}; {advice}") from error


@contextmanager
def progress(text: str, total: float | None = None) -> Iterator[Callable[..., None]]:
    """Show progress on standard error; yield ``step(text=None, advance=0)``.

    On a terminal it is a bar that vanishes at the end; elsewhere one line for each new text.
    """
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _lines(text)
        return
    columns = [SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn()]
    with Progress(*columns, console=console, transient=True) as bars:
        task = bars.add_task(escape(text), total=total)

        def step(text: str | None = None, advance: float = 0) -> None:
            bars.update(task, advance=advance)
            if text is not None:
                bars.update(task, description=escape(text))

        yield step


def _lines(last: str) -> Callable[..., None]:
    print(last, file=sys.stderr, flush=True)

    def step(text: str | None = None, advance: float = 0) -> None:
        nonlocal last
        if text not in (None, last):
            last = str(text)
            print(last, file=sys.stderr, flush=True)

    return step


def _one_line(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        subject = f"{error.filename}: " if error.filename else ""
        return f"{subject}{error.strerror}"
    return " ".join(str(error).split())
