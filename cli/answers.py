"""Questions with answers to choose from, as the verb ``eval`` takes them."""

import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table

from edgewright.cli.common import Outcome, Report, asking

if TYPE_CHECKING:
    from edgewright.firmware.llm.choosing import Chosen
    from edgewright.firmware.llm.llm import LLM
    from edgewright.firmware.llm.questions import Question

__all__ = ["Exam", "answered", "exam_of"]

_ADVICE = "type: edgewright eval --help"


@dataclass(frozen=True)
class Exam:
    """Questions, and the files that they come from."""

    questions: "list[Question]"
    files: Mapping[str, str]


def exam_of(questions: Path | None, labels: Path | None, limit: int | None) -> Exam:
    """Read questions, or raise ValueError in one line."""
    from edgewright.firmware.llm.questions import read_questions

    if questions is None or labels is None:
        raise ValueError("questions and labels must be given together")
    files = {"questions": str(questions), "labels": str(labels)}
    return Exam(read_questions(questions, labels, limit), files)


def answered(
    llm: "LLM", exam: Exam, dense: "Callable[[], LLM]", about: Mapping[str, Any], report: Report
) -> Outcome:
    """Let a model answer, and the same with dense attention if it has another.

    Parameters
    ----------
    llm : LLM
        Who is asked.
    exam : Exam
        What is asked.
    dense : callable
        Returns the same model with dense attention; called if that isn't what ``llm`` has.
    about : mapping
        Further JSON values of the result; ``attention`` says what ``llm`` has.
    report : callable
        Told how far it is.
    """
    start = time.perf_counter()
    with asking(_ADVICE, ArithmeticError):
        seen = llm.choose(exam.questions, progress=report)
    seconds = time.perf_counter() - start
    beside: dict[str, Any] = {}
    counters: dict[str, Any] = {}
    if about["attention"] != "dense":
        counters = llm.counters().to_dict()
        with asking(_ADVICE, ArithmeticError):
            other = dense().choose(exam.questions, progress=report)
        beside = _beside(seen, other, counters["both"]["qk_sparsity"])
    metrics = _metrics(seen)
    result = {
        "accuracy": metrics["acc"]["value"],
        "metrics": metrics,
        "counters": {"questions": len(exam.questions), "cut_prompts": seen.cut, **counters},
        **beside,
        **exam.files,
        **about,
        "seconds": seconds,
        "questions_per_s": len(exam.questions) / seconds,
    }
    return Outcome(result, lambda console: _show(console, result))


def _metrics(chosen: "Chosen") -> dict[str, dict[str, Any]]:
    from edgewright.firmware.llm.choosing import MEASURES

    return {
        name: {"value": chosen.accuracy(name), "interval_95": list(chosen.interval(name))}
        for name in MEASURES
    }


def _beside(seen: "Chosen", dense: "Chosen", sparsity: float | None) -> dict[str, Any]:
    """Return what a plug-in changes and saves, beside dense attention."""
    metrics = _metrics(dense)
    return {
        "metrics_dense": metrics,
        "differences": {name: asdict(seen.against(dense, name)) for name in metrics},
        "qk_sparsity": sparsity,
    }


def _show(console: Console, result: Mapping[str, Any]) -> None:
    differences = result.get("differences")
    titles = ["measure", "right (95 %)"]
    table = Table(*titles, *(["dense", "difference (95 %)", "p"] if differences else []), box=None)
    for name, measured in result["metrics"].items():
        row = [name, _share(measured)]
        if differences:
            one = differences[name]
            spread = f"{one['value']:+.1%} ({one['low']:+.1%} to {one['high']:+.1%})"
            row += [f"{result['metrics_dense'][name]['value']:.1%}", spread, f"{one['p']:.3f}"]
        table.add_row(*row)
    console.print(table)
    if differences:
        share = "-" if result["qk_sparsity"] is None else f"{result['qk_sparsity']:.1%}"
        console.print(f"QK^T multiplications left out: {share}", highlight=False)
    counters = result["counters"]
    cut = f", {counters['cut_prompts']} prompts cut" if counters["cut_prompts"] else ""
    console.print(
        f"{counters['questions']:,} questions{cut}; {result['seconds']:.1f} s on "
        f"{result['device']}",
        highlight=False,
    )


def _share(measured: Mapping[str, Any]) -> str:
    low, high = measured["interval_95"]
    return f"{measured['value']:.1%} ({low:.1%} to {high:.1%})"
