"""How often a model answers rightly with delta attention, beside dense attention.

Questions are PIQA's, answered without examples. What was answered is kept, so that a run goes on
where one was broken off. Type ``python -m benchmarks.delta_piqa --help``.
"""

import argparse
import hashlib
import io
import json
import sys
from dataclasses import asdict
from pathlib import Path

import numpy as np

from benchmarks.delta_score import COUNTS
from benchmarks.page import ROOT, put_section, table
from edgewright.firmware.llm.attention import Delta, Dense
from edgewright.firmware.llm.choosing import MEASURES, Chosen
from edgewright.firmware.llm.counters import Counters
from edgewright.firmware.llm.llm import LLM
from edgewright.firmware.llm.open import open_model
from edgewright.firmware.llm.questions import read_questions
from edgewright.firmware.llm.text import Text
from edgewright.models.graph import write_whole

__all__ = ["POINTS", "Answered", "answer", "rows_of"]

# Windows and thresholds: the window of the other tables, and one that short prompts leave.
POINTS = tuple((window, threshold) for window in (64, 8) for threshold in (0.5, 1.0, 2.0))
_PAGE, _SECTION = "docs/results.md", "delta-piqa"
_PART = 50  # questions that are kept together


class Answered:
    """What was chosen, and what attention counted on the way."""

    def __init__(self, chosen, counters):
        self.chosen = chosen
        self.counters = counters


def answer(model, spec, questions, *, folder, kv="int8", threads=1, say=lambda line: None):
    """Let a model answer questions.

    Parameters
    ----------
    model : PackedModel
        Who is asked.
    spec : Attention
        How it attends.
    questions : sequence of Question
        Of two answers each.
    folder : Path
        Keeps what was answered, by everything that it depends on but the program.
    kv : str
        As of `Native`.
    threads : int
        As of `Native`; 0 for as many as it likes.
    say : callable
        Called with a line of progress.
    """
    llm, found, cut = None, [], 0
    total = Counters.empty(model.config, kv)
    for first in range(0, len(questions), _PART):
        part = questions[first : first + _PART]
        path = folder / f"answers-{_digest(model, spec, part, kv)}.npz"
        if not path.exists():
            llm = llm or LLM(model, kv=kv, threads=threads or None, attention=spec)
            _keep(llm, part, path)
        with np.load(path) as kept:
            found.append(kept["likelihoods"])
            cut += int(kept["cut"])
            for name in set(COUNTS) & set(kept):
                getattr(total, name)[...] += kept[name]
        say(f"{first + len(part)} of {len(questions)}")
    return Answered(Chosen(questions, np.concatenate(found), cut), total)


def main():
    """Answer, print, and put the table into ``docs``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=Path, required=True, help="PIQA's valid.jsonl")
    parser.add_argument("--labels", type=Path, required=True, help="and valid-labels.lst")
    parser.add_argument("--model", default="smollm2-135m")
    parser.add_argument("--limit", type=int, help="only the first so many questions")
    parser.add_argument("--points", type=int, default=len(POINTS), help="only the first so many")
    parser.add_argument("--sinks", type=int, default=4, help="first keys sent whole")
    parser.add_argument("--kv", default="int8")
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--cache", type=Path, default=ROOT / "build" / "delta-quality")
    parser.add_argument("--no-page", action="store_true", help="leave docs alone")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    arguments = parser.parse_args()

    questions = read_questions(arguments.questions, arguments.labels, arguments.limit)
    model = open_model(arguments.model)

    def answered(name, spec):
        return answer(
            model,
            spec,
            questions,
            folder=arguments.cache,
            kv=arguments.kv,
            threads=arguments.threads,
            say=lambda line: print(f"{name}: {line}", file=sys.stderr, flush=True),
        )

    dense, found = answered("dense", Dense()), []
    for window, threshold in POINTS[: arguments.points]:
        spec = Delta(threshold=threshold, window=window, sinks=arguments.sinks)
        found.append((window, threshold, answered(f"{threshold}, window {window}", spec)))
    shown = table(_TITLES, rows_of(dense, found))
    if not arguments.no_page:
        text = Text(model.vocabulary, model.config)
        asked = [f"{q.prompt} {answer}" for q in questions for answer in q.answers]
        lengths = np.array([len(text.encode(one)) for one in asked])
        said = _said(arguments, questions, dense, lengths)
        put_section(_PAGE, _SECTION, f"{said}\n\n{shown}")
    print(json.dumps(_result(arguments, dense, found)) if arguments.json else shown)


_TITLES = [
    "window",
    "threshold",
    "QK^T left out",
    "acc (95 %)",
    "points against dense (95 %)",
    "gained, lost, p",
    "acc_norm (95 %)",
    "points against dense (95 %)",
    "gained, lost, p",
]


def rows_of(dense, found):
    """Return the lines of the table."""
    rows = [["", "dense", "0.0%", *_cells(dense), *[""] * 2]]
    rows[0][4:4] = [""] * 2
    for window, threshold, answered in found:
        left_out = f"{answered.counters.qk_sparsity():.1%}"
        rows.append([window, threshold, left_out, *_cells(answered, dense)])
    return rows


def _cells(answered, dense=None):
    cells = []
    for name in ("acc", "acc_norm"):
        low, high = answered.chosen.interval(name)
        cells.append(f"{answered.chosen.accuracy(name):.1%} ({low:.1%} to {high:.1%})")
        if dense:
            one = answered.chosen.against(dense.chosen, name)
            points = [f"{100 * each:+.2f}" for each in (one.value, one.low, one.high)]
            cells.append(f"{points[0]} ({points[1]} to {points[2]})")
            cells.append(f"{one.gained}, {one.lost}, {one.p:.2f}")
    return cells


def _said(arguments, questions, dense, lengths):
    first = "the first " if arguments.limit else ""
    macs = dense.counters.to_dict()["both"]["qk_macs_dense"]
    limit = f" --limit {arguments.limit}" if arguments.limit else ""
    return (
        f"`{arguments.model}`, validation part of PIQA (https://ybisk.github.io/piqa), {first}"
        f"{len(questions):,} questions, no examples. Prompts, tokens and measures are those of "
        f"lm-evaluation-harness 0.4.13, task `piqa`: `acc` takes the likelier answer, `acc_norm` "
        f"the likelier by character. Sinks {arguments.sinks}, {arguments.kv} cache, with dense "
        f"attention too. What is left out is a share of the {macs / 1e9:,.1f} thousand million "
        f"multiplications that dense attention does in QK^T for these prompts, all layers and "
        f"heads, each question computed once and then each answer. A question with an answer has "
        f"{np.median(lengths):.0f} tokens in the middle and {lengths.max()} at most; "
        f"{(lengths <= 64).mean():.0%} have no more than 64, so that a window of 64 leaves them "
        f"exact. Intervals of a share are Wilson's, of a paired difference Agresti's and Min's; "
        f"beside it questions that only delta attention has right, that only dense attention "
        f"has, and McNemar's exact p. Type `python -m benchmarks.delta_piqa --questions "
        f"FILE --labels FILE{limit}`."
    )


def _result(arguments, dense, found):
    def of(answered):
        chosen = answered.chosen
        return {
            name: {"value": chosen.accuracy(name), "interval_95": chosen.interval(name)}
            for name in MEASURES
        }

    points = [
        {
            "window": window,
            "threshold": threshold,
            "metrics": of(answered),
            "differences": {
                name: asdict(answered.chosen.against(dense.chosen, name)) for name in MEASURES
            },
            "counters": answered.counters.to_dict(),
        }
        for window, threshold, answered in found
    ]
    return {
        "model": arguments.model,
        "questions": len(dense.chosen.questions),
        "cut_prompts": dense.chosen.cut,
        "kv": arguments.kv,
        "sinks": arguments.sinks,
        "metrics_dense": of(dense),
        "points": points,
    }


def _keep(llm, part, path):
    llm.scheduler.backend.reset_counters()
    chosen = llm.choose(part)
    counts = llm.counters()
    kept = {name: getattr(counts, name) for name in COUNTS}
    data = io.BytesIO()
    np.savez(data, likelihoods=chosen.likelihoods, cut=chosen.cut, **kept)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, data.getvalue())


def _digest(model, spec, questions, kv):
    parts = [str(model.config), str(model.nbytes), kv, str(questions)]
    if isinstance(spec, Delta):
        where = (spec.window, spec.window_kind, spec.sinks, spec.keyframe)
        parts += [spec.thresholds(model.config).tobytes().hex(), str(where)]
    elif not isinstance(spec, Dense):
        parts += [spec.thresholds(model.config).tobytes().hex(), str(spec.to_dict())]
    return hashlib.sha256("|".join(parts).encode()).hexdigest()[:20]


if __name__ == "__main__":
    main()
