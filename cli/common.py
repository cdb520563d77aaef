"""What every verb shares: its outcome, bad requests, and progress."""

import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

__all__ = ["BadRequest", "Outcome", "Report", "asking", "progress"]


Report = Callable[..., None]


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
    caught: tuple[type[Exception], ...] = (ValueError, OSError, *also)
    try:
        yield
    except caught as error:
        raise BadRequest(f"{_one_line(error)}; {advice}") from error


@contextmanager
def progress(what: str) -> Iterator[Report]:
    """Show progress on standard error; yield ``report(what, done=None, total=None)``.

    On a terminal it is a bar that vanishes at the end; elsewhere a line now and then.
    """
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _lines(what)
        return
    columns = [SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn()]
    with Progress(*columns, console=console, transient=True) as bars:
        task = bars.add_task(escape(what), total=None)

        def report(what: str, done: float | None = None, total: float | None = None) -> None:
            bars.update(task, description=escape(what), completed=done, total=total)

        yield report


def _lines(what: str) -> Report:
    """Print the first and last line of every count, and between them one in ten seconds."""
    print(what, file=sys.stderr, flush=True)
    due = 0.0

    def report(what: str, done: float | None = None, total: float | None = None) -> None:
        nonlocal due
        counted = done is not None and done != total
        if counted and time.monotonic() < due:
            return
        due = time.monotonic() + 10
        count = f" {done:,.0f}/{total:,.0f}" if done is not None and total is not None else ""
        print(f"{what}{count}", file=sys.stderr, flush=True)

    return report


def _one_line(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        subject = f"{error.filename}: " if error.filename else ""
        return f"{subject}{error.strerror}"
    return " ".join(str(error).split())
