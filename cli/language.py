"""What the verbs for language models share: options, opening a model, showing text."""

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from edgewright.cli.common import Report, asking

if TYPE_CHECKING:
    from edgewright.firmware.llm.generation import Choices, Stream
    from edgewright.firmware.llm.llm import LLM

__all__ = [
    "Cache",
    "Context",
    "Device",
    "Mapped",
    "MaxTokens",
    "MinP",
    "Model",
    "Penalty",
    "Seed",
    "Stops",
    "Temperature",
    "Threads",
    "TopK",
    "TopP",
    "chosen",
    "open_llm",
    "printable",
    "say",
    "show_stream",
]

Model = Annotated[str, typer.Argument(help="A language model: shipped, installed, or a file.")]
Device = Annotated[str, typer.Option(help="What computes: cpu or reference.")]
Threads = Annotated[int | None, typer.Option(help="Of the cpu; all cores if left out.")]
Mapped = Annotated[
    bool, typer.Option("--mapped", help="Share weights with the file's other users; slower.")
]
Cache = Annotated[str, typer.Option("--kv", help="Keys and values as int8, f16 or f32.")]
Context = Annotated[int | None, typer.Option(help="Tokens; the model's own if left out.")]
MaxTokens = Annotated[int | None, typer.Option(help="New tokens at most; 256 if left out.")]
Temperature = Annotated[float | None, typer.Option(help="0, the default: the likeliest token.")]
TopK = Annotated[int | None, typer.Option(help="Draw among so many likeliest; 0 for all.")]
TopP = Annotated[float | None, typer.Option(help="Draw among the likeliest of this probability.")]
MinP = Annotated[float | None, typer.Option(help="Draw among those of this share of the best.")]
Penalty = Annotated[
    float | None, typer.Option("--repetition-penalty", help="Above 1: fewer repetitions.")
]
Seed = Annotated[int | None, typer.Option(help="The same seed draws the same text.")]
Stops = Annotated[
    list[str] | None, typer.Option("--stop", help="Ends the text before it; may be repeated.")
]

# Escape sequences of a model could reprogram a terminal.
_CONTROLS = {code: "\ufffd" for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}


def open_llm(model: str, report: Report, **choices: Any) -> "LLM":
    """Return a language model; a bad request says in one line what is wrong with it."""
    from edgewright.firmware.llm.llm import LLM

    with asking("type: edgewright models"):
        llm = LLM(model, progress=report, **choices)
    for finding in llm.findings:
        print(f"note: {printable(finding)}", file=sys.stderr)
    return llm


def chosen(choices: Mapping[str, Any]) -> "Choices":
    """Return the options that were given; the others are the library's to decide."""
    given: Any = {name: value for name, value in choices.items() if value is not None}
    return given  # type: ignore[no-any-return]


def show_stream(stream: "Stream", first: str = "") -> None:
    """Show a text as it comes."""
    say(first)
    for part in stream:
        say(part)


def say(text: str) -> None:
    """Write text at once, as far as the output can show it."""
    out = sys.stdout
    encoding = out.encoding or "utf-8"
    out.write(printable(text).encode(encoding, "replace").decode(encoding))
    out.flush()


def printable(text: str) -> str:
    """Return text whose control characters are harmless."""
    return text.translate(_CONTROLS)
