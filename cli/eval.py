"""The verb ``eval``: how well a language model foresees a text, or answers questions."""

import math
import time
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from edgewright.cli.answers import answered, exam_of
from edgewright.cli.common import BadRequest, Outcome, asking, progress
from edgewright.cli.delta import (
    DropKeys,
    Kind,
    Margin,
    Threshold,
    Window,
    Wish,
    calibrated,
    plugin_of,
)
from edgewright.cli.language import Cache, Context, Device, Model, Threads, open_llm

__all__ = ["EXAMPLE", "eval"]

EXAMPLE = "edgewright eval tiny-bitnet --task perplexity --text story.txt"

_TASKS = ("perplexity", "questions")


def eval(
    model: Model,
    text: Annotated[Path | None, typer.Option(help="Text file, UTF-8.")] = None,
    questions: Annotated[
        Path | None, typer.Option(help="Or questions: lines of JSON, as PIQA has them.")
    ] = None,
    labels: Annotated[Path | None, typer.Option(help="Which answers are right: 0 or 1.")] = None,
    limit: Annotated[int | None, typer.Option(help="Only the first so many questions.")] = None,
    task: Annotated[
        str | None, typer.Option(help="perplexity or questions; what --text or --questions says.")
    ] = None,
    context: Context = None,
    stride: Annotated[
        int | None, typer.Option(help="From window to window; a whole window if left out.")
    ] = None,
    max_tokens: Annotated[
        int | None, typer.Option(help="Look at so many tokens of the text only.")
    ] = None,
    attention: Kind = None,
    threshold: Threshold = None,
    window: Window = None,
    margin: Margin = None,
    drop_keys: DropKeys = False,
    window_kind: Annotated[str | None, typer.Option(help="Of delta: sliding or block.")] = None,
    sinks: Annotated[int | None, typer.Option(help="Of delta: first keys sent whole.")] = None,
    keyframe: Annotated[int | None, typer.Option(help="Of delta: period of whole keys.")] = None,
    sparsity: Annotated[
        float | None, typer.Option(help="Of delta: thresholds that leave out this share of QK^T.")
    ] = None,
    policy: Annotated[
        str | None, typer.Option(help="How: global, sigma, query, budget or measured.")
    ] = None,
    calibration: Annotated[
        Path | None, typer.Option(help="Text, other than --text, that they come from.")
    ] = None,
    save_thresholds: Annotated[
        Path | None, typer.Option(help="Write them to this .npy file, for --threshold.")
    ] = None,
    decode: Annotated[
        int | None,
        typer.Option(help="Last tokens of a window counted as decoded; a quarter if left out."),
    ] = None,
    device: Device = "cpu",
    threads: Threads = None,
    kv: Cache = "int8",
) -> Outcome:
    """Score a text in windows of --context tokens, the first of each not scored.

    Or choose answers to --questions with --labels, the likeliest as what follows the question.
    """
    task = task or ("questions" if questions else "perplexity")
    if task not in _TASKS:
        raise BadRequest(
            f"--task must be one of {', '.join(_TASKS)}, not {task}; type: edgewright eval --help"
        )
    exam, content = None, ""
    with asking("type: edgewright eval --help"):
        if task == "questions":
            _left_out(task, text=text, stride=stride, max_tokens=max_tokens, decode=decode)
            exam = exam_of(questions, labels, limit)
        else:
            _left_out(task, questions=questions, labels=labels, limit=limit)
            if text is None:
                raise ValueError("text must be given, or questions and labels")
            content = text.read_text(encoding="utf-8")
        plugin = plugin_of(
            attention,
            threshold,
            window=window,
            margin=margin,
            drop_keys=drop_keys,
            window_kind=window_kind,
            sinks=sinks,
            keyframe=keyframe,
        )
        wish = None
        if (sparsity, policy, calibration, save_thresholds) != (None,) * 4:
            if plugin.name == "dense" or threshold is not None:
                raise ValueError("sparsity must be left out but with delta and no threshold")
            if sparsity is None or calibration is None:
                raise ValueError("sparsity and calibration must be given together")
            prose = calibration.read_text(encoding="utf-8")
            wish = Wish(sparsity, policy or "measured", prose, save_thresholds)
    opened: dict[str, Any] = {"context": context, "device": device, "threads": threads, "kv": kv}
    scored: dict[str, Any] = {"stride": stride, "max_tokens": max_tokens}
    with progress("load") as report:
        if wish:
            with asking("type: edgewright eval --help", ArithmeticError):
                plugin = calibrated(model, plugin, wish, context, threads, kv, report)
        llm = open_llm(model, report, attention=plugin, **opened)
        about = {
            "task": task,
            "model": llm.name,
            "context": llm.scheduler.limit,
            **plugin.to_dict(),
            "kv": kv,
            "device": device,
        }
        if exam:
            dense_llm = partial(type(llm), model, progress=report, **opened)
            return answered(llm, exam, dense_llm, about, report)
        counted = llm.scheduler.limit // 4 if decode is None else decode
        start = time.perf_counter()
        with asking("type: edgewright eval --help", ArithmeticError):
            seen = llm.perplexity(content, decoded=counted, progress=report, **scored)
        seconds = time.perf_counter() - start
        beside: dict[str, Any] = {}
        if plugin.name != "dense":
            counters = llm.counters().to_dict()
            with asking("type: edgewright eval --help", ArithmeticError):
                dense = type(llm)(model, progress=report, **opened).perplexity(
                    content, progress=report, **scored
                )
            beside = _beside(seen.perplexity, dense.perplexity, counters)
    metrics = {
        "perplexity": seen.perplexity if math.isfinite(seen.perplexity) else None,
        "nll_per_token": seen.nll / seen.tokens,
        "bits_per_token": seen.bits_per_token,
        "bits_per_character": seen.bits_per_character,
    }
    result = {
        "perplexity": metrics["perplexity"],
        "metrics": metrics,
        "counters": {
            "scored_tokens": seen.tokens,
            "windows": seen.windows,
            **beside.pop("counters", {}),
        },
        **beside,
        **about,
        "text": str(text),
        "stride": stride or llm.scheduler.limit,
        "seconds": seconds,
        "tokens_per_s": seen.tokens / seconds,
    }
    return Outcome(result, lambda console: _show(console, result))


def _left_out(task: str, **options: object) -> None:
    for name, value in options.items():
        if value is not None:
            raise ValueError(f"{name} must be left out with task {task}")


def _beside(seen: float, dense: float, counters: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a plug-in changes and saves, beside dense attention."""
    stages = ("prefill", "decode", "both")
    finite = math.isfinite(seen) and math.isfinite(dense)
    return {
        "perplexity_dense": dense if math.isfinite(dense) else None,
        "perplexity_increase": seen / dense - 1 if finite else None,
        "qk_sparsity": {stage: counters[stage]["qk_sparsity"] for stage in stages},
        "counters": counters,
    }


def _show(console: Console, result: dict[str, Any]) -> None:
    table = Table("measure", "value", box=None)
    for name, value in result["metrics"].items():
        table.add_row(name.replace("_", " "), _number(value))
    if "qk_sparsity" in result:
        increase = result["perplexity_increase"]
        table.add_row("perplexity of dense attention", _number(result["perplexity_dense"]))
        table.add_row("increase", "-" if increase is None else f"{increase:+.2%}")
        for stage, share in result["qk_sparsity"].items():
            shown = "-" if share is None else f"{share:.1%}"
            table.add_row(f"QK^T multiplications left out, {stage}", shown)
    console.print(table)
    counters = result["counters"]
    console.print(
        f"{counters['scored_tokens']:,} tokens in {counters['windows']:,} windows of "
        f"{result['context']}; {result['seconds']:.1f} s, {result['tokens_per_s']:.0f} tokens/s "
        f"on {result['device']}",
        highlight=False,
    )


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.4f}"
