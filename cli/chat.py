"""The verb ``chat``: talk with a language model."""

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

from edgewright.cli.common import BadRequest, Outcome, asking, progress
from edgewright.cli.delta import Kind, Margin, Threshold, plugin_of
from edgewright.cli.language import (
    Cache,
    Context,
    Device,
    Mapped,
    MaxTokens,
    MinP,
    Model,
    Penalty,
    Seed,
    Stops,
    Temperature,
    Threads,
    TopK,
    TopP,
    chosen,
    open_llm,
    say,
    show_stream,
)

if TYPE_CHECKING:
    from edgewright.firmware.llm.generation import Choices
    from edgewright.firmware.llm.llm import LLM

__all__ = ["EXAMPLE", "chat"]

EXAMPLE = "edgewright chat smollm2-135m"

_HELP = "/reset begins anew, /exit ends; Ctrl-C stops an answer"


def chat(
    model: Model,
    system: Annotated[
        str | None, typer.Option(help="What the model is told before the first turn.")
    ] = None,
    max_tokens: MaxTokens = None,
    temperature: Temperature = None,
    top_k: TopK = None,
    top_p: TopP = None,
    min_p: MinP = None,
    repetition_penalty: Penalty = None,
    seed: Seed = None,
    stop: Stops = None,
    context: Context = None,
    device: Device = "cpu",
    threads: Threads = None,
    mapped: Mapped = False,
    kv: Cache = "int8",
    attention: Kind = None,
    threshold: Threshold = None,
    margin: Margin = None,
) -> Outcome:
    """Talk with a model: what you type is answered, until /exit or the end of the input."""
    choices = chosen({
        "max_tokens": max_tokens,
        "temperature": temperature,
        "top_k": top_k,
        "top_p": top_p,
        "min_p": min_p,
        "repetition_penalty": repetition_penalty,
        "seed": seed,
        "stop": stop,
    })
    with asking("type: edgewright chat --help"):
        plugin = plugin_of(attention, threshold, margin=margin)
    with progress("load") as report:
        llm = open_llm(
            model,
            report,
            context=context,
            device=device,
            threads=threads,
            mapped=mapped or None,
            kv=kv,
            attention=plugin,
        )
    with asking("type: edgewright run --help"):
        _ = llm.template
    with asking("type: edgewright chat --help", TypeError):
        llm.request([0], **choices)  # what is wrong is said before the first turn
    talk = _Talk(llm, system, choices)
    print(_HELP, file=sys.stderr)
    while (line := _line()) is not None:
        if line == "/reset":
            talk.reset()
        elif line.startswith("/"):
            print(_HELP, file=sys.stderr)
        elif line:
            talk.turn(line)
    result = {
        "model": llm.name,
        "device": device,
        "turns": talk.turns,
        "tokens": talk.tokens,
        "seconds": talk.seconds,
        "messages": talk.messages,
    }
    return Outcome(result, lambda console: _show(console, result))


class _Talk:
    """A conversation that grows."""

    def __init__(self, llm: "LLM", system: str | None, choices: "Choices") -> None:
        self._llm, self._choices = llm, choices
        self._system = [] if system is None else [{"role": "system", "content": system}]
        self.turns = self.tokens = 0
        self.seconds = 0.0
        self.reset()

    def reset(self) -> None:
        """Forget what was said."""
        self.messages: list[dict[str, str]] = [*self._system]

    def turn(self, line: str) -> None:
        """Answer a line; the beginning of the conversation is still in the cache."""
        asked = [*self.messages, {"role": "user", "content": line}]
        try:
            stream = self._llm.chat(asked, stream=True, **self._choices)
        except ValueError as error:
            if not self.messages[len(self._system) :]:
                raise BadRequest(f"{error}; say less") from None
            print(f"{error}; type /reset", file=sys.stderr)
            return
        try:
            show_stream(stream)
        except KeyboardInterrupt:
            stream.close()
            print("\nstopped", file=sys.stderr)
        say("\n")
        said = stream.result
        self.messages = [*asked, {"role": "assistant", "content": said.text}]
        self.turns += 1
        self.tokens += len(said.tokens)
        self.seconds += said.seconds


def _line() -> str | None:
    """Return what is typed next; None at its end."""
    try:
        line = input("> " if sys.stdin.isatty() else "")
    except EOFError:
        return None
    except UnicodeDecodeError as error:
        raise BadRequest(f"input must be text, not other bytes: {error}; type text") from None
    line = line.strip()
    return None if line == "/exit" else line


def _show(console: Console, result: dict[str, Any]) -> None:
    rate = result["tokens"] / result["seconds"] if result["seconds"] else 0.0
    console.print(
        f"{result['turns']} turns, {result['tokens']} tokens, {rate:.1f} tokens/s on "
        f"{result['device']}",
        highlight=False,
    )
