"""The verb ``eval``: how well a language model foresees a text."""

import math
import time
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from edgewright.cli.common import BadRequest, Outcome, asking, progress
from edgewright.cli.language import Cache, Context, Device, Model, Threads, open_llm

__all__ = ["EXAMPLE", "eval"]

EXAMPLE = "edgewright eval tiny-bitnet --task perplexity --text story.txt"

_TASKS = ("perplexity",)


def eval(
    model: Model,
    text: Annotated[Path, typer.Option(help="Text file, UTF-8.")],
    task: Annotated[str, typer.Option(help="perplexity.")] = "perplexity",
    context: Context = None,
    stride: Annotated[
        int | None, typer.Option(help="From window to window; a whole window if left out.")
    ] = None,
    max_tokens: Annotated[
        int | None, typer.Option(help="Look at so many tokens of the text only.")
    ] = None,
    attention: Annotated[str, typer.Option(help="dense.")] = "dense",
    device: Device = "cpu",
    threads: Threads = None,
    kv: Cache = "int8",
) -> Outcome:
    """Score a text in windows of --context tokens, the first of each not scored."""
    if task not in _TASKS:
        raise BadRequest(
            f"--task must be one of {', '.join(_TASKS)}, not {task}; type: edgewright eval --help"
        )
    with asking("type: edgewright eval --help"):
        content = text.read_text(encoding="utf-8")
    with progress("load") as report:
        llm = open_llm(
            model,
            report,
            context=context,
            device=device,
            threads=threads,
            kv=kv,
            attention=attention,
        )
        start = time.perf_counter()
        with asking("type: edgewright eval --help", ArithmeticError):
            seen = llm.perplexity(content, stride=stride, max_tokens=max_tokens, progress=report)
        seconds = time.perf_counter() - start
    metrics = {
        "perplexity": seen.perplexity if math.isfinite(seen.perplexity) else None,
        "nll_per_token": seen.nll / seen.tokens,
        "bits_per_token": seen.bits_per_token,
        "bits_per_character": seen.bits_per_character,
    }
    result = {
        "perplexity": metrics["perplexity"],
        "metrics": metrics,
        "counters": {"scored_tokens": seen.tokens, "windows": seen.windows},
        "task": task,
        "model": llm.name,
        "text": str(text),
        "context": llm.scheduler.limit,
        "stride": stride or llm.scheduler.limit,
        "attention": attention,
        "kv": kv,
        "device": device,
        "seconds": seconds,
        "tokens_per_s": seen.tokens / seconds,
    }
    return Outcome(result, lambda console: _show(console, result))


def _show(console: Console, result: dict[str, Any]) -> None:
    table = Table("measure", "value", box=None)
    for name, value in result["metrics"].items():
        table.add_row(name.replace("_", " "), "-" if value is None else f"{value:.4f}")
    console.print(table)
    counters = result["counters"]
    console.print(
        f"{counters['scored_tokens']:,} tokens in {counters['windows']:,} windows of "
        f"{result['context']}; {result['seconds']:.1f} s, {result['tokens_per_s']:.0f} tokens/s "
        f"on {result['device']}",
        highlight=False,
    )
