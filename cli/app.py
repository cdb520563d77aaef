"""The application: its verbs, and how every one of them ends."""

import errno
import functools
import inspect
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from importlib.metadata import version
from typing import Annotated, Any

import typer
from rich.console import Console
from typer.exceptions import TyperException

from edgewright.cli import (
    bench,
    chat,
    demo,
    doctor,
    estimate,
    eval,
    generate,
    import_,
    models,
    quantize,
    run,
    serve,
    simulate,
    train,
)
from edgewright.cli.common import BadRequest, Outcome

__all__ = ["VERBS", "app", "run_command"]

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES)

VERBS = [
    doctor,
    demo,
    models,
    run,
    chat,
    serve,
    eval,
    bench,
    import_,
    simulate,
    estimate,
    generate,
    quantize,
    train,
]  # in the order in which a newcomer meets them

app = typer.Typer(
    help="Quantised networks on generated hardware, equal bit for bit to a golden model.",
    add_completion=False,
    rich_markup_mode=None,
    epilog="Every verb: --help with an example. Exit: 0 good, 1 a check failed, 2 a bad request.",
)


def run_command(arguments: list[str]) -> int:
    """Run one command; return its exit code."""
    try:
        ended = app(arguments or ["--help"], prog_name="edgewright", standalone_mode=False)
        return _conclude(*ended) if isinstance(ended, tuple) else int(ended or 0)
    except BadRequest as error:
        return _refuse(str(error))
    except TyperException as error:
        verb = next((f" {word}" for word in arguments if word in _verbs()), "")
        message = error.format_message().rstrip(".")
        return _refuse(f"{message}; type: edgewright{verb} --help")
    except typer.Abort:
        raise KeyboardInterrupt from None
    except BrokenPipeError:
        # Whoever read our output has seen enough; Python must not try to flush it again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 0
    except OSError as error:
        if error.errno not in _NO_ROOM:
            raise
        place = f" ({error.filename})" if error.filename else ""
        return _refuse(f"{error.strerror}{place}; make room or choose another folder")


def _conclude(outcome: Outcome, as_json: bool) -> int:
    if as_json:
        print(json.dumps(outcome.result, allow_nan=False))
    else:
        outcome.show(Console())
    sys.stdout.flush()
    return 0 if outcome.good else 1


def _refuse(message: str) -> int:
    print(f"edgewright: {' '.join(message.split())}", file=sys.stderr)
    return 2


def _verbs() -> list[str]:
    return [_verb(module) for module in VERBS]


def _name(module: Any) -> str:
    return str(module.__name__.rpartition(".")[2])


def _verb(module: Any) -> str:
    return _name(module).rstrip("_")  # a reserved word of Python is no name of a file


def _add(module: Any) -> None:
    """Make a command of the function that is named like its file, with ``--json``."""
    function = getattr(module, _name(module))
    app.command(name=_verb(module), epilog=f"Example: {module.EXAMPLE}")(_with_json(function))


def _with_json(verb: Callable[..., Outcome]) -> Callable[..., tuple[Outcome, bool]]:
    option = typer.Option("--json", help="Print one JSON object on standard output, nothing else.")

    @functools.wraps(verb)
    def command(*, as_json: bool, **choices: Any) -> tuple[Outcome, bool]:
        try:
            with _kept_clean(as_json):
                return verb(**choices), as_json
        except KeyboardInterrupt:
            raise typer.Abort from None  # Typer would end silently

    signature = inspect.signature(verb)
    flag = inspect.Parameter(
        "as_json", inspect.Parameter.KEYWORD_ONLY, default=False, annotation=Annotated[bool, option]
    )
    parameters = [*signature.parameters.values(), flag]
    command.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {**verb.__annotations__, "as_json": flag.annotation}
    return command


@contextmanager
def _kept_clean(as_json: bool) -> Iterator[None]:
    """Send whatever tools and compilers print on standard output to standard error meanwhile."""
    if not as_json:
        yield
        return
    sys.stdout.flush()
    kept = os.dup(1)
    os.dup2(2, 1)
    try:
        with redirect_stdout(sys.stderr):
            yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"edgewright {version('edgewright')}")
        raise typer.Exit


@app.callback()
def _options(
    _version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_print_version)
    ] = False,
) -> None:
    pass


for _module in VERBS:
    _add(_module)
