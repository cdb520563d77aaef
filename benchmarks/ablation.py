"""Switch the five techniques of Edge-MoE off one at a time and see what each is worth.

Where the RTL has a switch, cycles come from its counters; where a switch would make no sense in
RTL, from the cycle model, fed with the routes of the golden model and checked in the same run
against the RTL. Type: ``python -m benchmarks.ablation --help``.
"""

import argparse
import dataclasses
import json
import sys

import numpy as np

from benchmarks.page import put_section, table
from edgewright.hwgen.config import CONFIGURATIONS
from edgewright.hwgen.estimate import estimate
from edgewright.models.catalog import find_model
from edgewright.models.frames import load_frames
from edgewright.models.graph import load
from edgewright.sim.golden.gelu import gelu_table
from edgewright.sim.golden.run import run
from edgewright.sim.network import Job, simulate

# Edge-MoE's own steps, on its board, each added to those before (arXiv 2305.18691, table V): ms.
PUBLISHED = (
    ("baseline", 650.3),
    ("expert-by-expert reordering", 433.4),
    ("single-pass softmax", 353.4),
    ("low-cost GELU", 212.9),
    ("unified linear unit", 104.3),
    ("attention reordering", 34.64),
)


@dataclasses.dataclass(frozen=True)
class Row:
    """One design: cycles of one image, and how they were obtained."""

    design: str
    cycles: int
    how: str
    note: str


def ablation(graph, pixels, task, config, say):
    """Return the rows of the table, the complete design first.

    Parameters
    ----------
    graph : Graph
        The network.
    pixels : (3, height, width) uint8
        The image.
    task : str
        The task.
    config : AcceleratorConfig
        The complete design.
    say : callable
        Called with a line of progress.
    """
    tensors = run(graph, pixels, task, trace=True)
    queues = _queue_lengths(graph, tensors)
    model = estimate(graph, config, task, queue_lengths=queues)

    say("the complete design")
    complete = _simulate(graph, config, pixels, task, say)
    error = model.cycles / complete["cycles"] - 1
    rows = [
        Row(
            "all five techniques",
            complete["cycles"],
            "simulated cycles",
            f"utilisation {_utilisation(complete, config):.3f}; "
            f"the cycle model says {model.cycles:,} ({error:+.2%})",
        )
    ]

    singles = {name: [1] * sum(lengths) for name, lengths in queues.items()}
    apart = estimate(graph, config, task, queue_lengths=singles)
    rows.append(
        Row(
            "without expert-by-expert reordering",
            apart.cycles,
            "estimate",
            f"cycle model: every token fetches its own experts, "
            f"{apart.bytes / model.bytes:.1f} times the bytes",
        )
    )

    sweep = _score_steps(graph, config, task)
    rows.append(
        Row(
            "without single-pass softmax",
            complete["cycles"] + sweep,
            "estimate",
            "cycle model: scores are computed once for the maximum and again for the exponentials",
        )
    )

    table = gelu_table(8, 0)
    kept = len(table) * int(table.max()).bit_length()
    rows.append(
        Row(
            "without low-cost GELU",
            complete["cycles"],
            "simulated cycles",
            f"same cycles; a direct table of the 16-bit input has {65536 * 8 / kept:.0f} times "
            f"the bits per lane ({65536 * 8:,} against {kept:,}, counted)",
        )
    )

    say("a quarter of the array: what each of four separate arrays would be")
    part = _split(config)
    split = _simulate(graph, part, pixels, task, say)
    rows.append(
        Row(
            "without unified compute unit",
            split["cycles"],
            "simulated cycles",
            f"the same {config.lanes} lanes as four arrays of {part.lanes} (patches, projections; "
            "attention; MLP, heads; experts, gate), one at work at a time",
        )
    )

    say("every query row fetching its own keys and values")
    alone = _simulate(graph, dataclasses.replace(config, broadcast=False), pixels, task, say)
    rows.append(
        Row(
            "without attention reordering",
            alone["cycles"],
            "simulated cycles",
            f"each of {config.rows} query rows reads keys and values on its own: "
            f"{alone['key_value_bytes'] / complete['key_value_bytes']:.0f} times the bytes",
        )
    )
    return rows


def _queue_lengths(graph, tensors):
    return {
        operation.name: np.bincount(
            tensors[f"{operation.inputs[2]}.expert"].ravel(),
            minlength=operation.attributes["experts"],
        ).tolist()
        for operation in graph.operations
        if operation.op == "mixture"
    }


def _simulate(graph, config, pixels, task, say):
    """Run the RTL, insist on the golden result, and return its counters."""
    (run,) = simulate(
        [Job(graph, pixels, task)], config, progress=lambda what, _done=None, _total=None: say(what)
    )
    if not run.bit_exact:
        raise AssertionError("; ".join(run.differences))
    return run.counters


def _split(config):
    """Return ``config`` with a quarter of the columns, and buffers that hold the same."""
    parts = 4
    columns = config.columns // parts
    return dataclasses.replace(
        config,
        columns=columns,
        key_words=config.key_words * parts,
        value_words=config.value_words * parts,
        parameter_words=config.parameter_words // 4,
    )


def _score_steps(graph, config, task):
    """Cycles of a second sweep over all scores."""
    steps = 0
    for operation in graph.program(task):
        if operation.op == "attention":
            tokens, features = graph.types(task)[operation.output].shape
            row_tiles, key_tiles = -(-tokens // config.rows), -(-tokens // config.columns)
            steps += row_tiles * key_tiles * features
    return steps


def _utilisation(counters, config):
    return counters["macs"] / (counters["cycles"] * config.lanes)


def _markdown(rows, graph, task, config):
    complete = rows[0].cycles
    designs = [
        [row.design, f"{row.cycles:,}", f"{row.cycles / complete:.2f}x", row.how, row.note]
        for row in rows
    ]
    before = [PUBLISHED[0][1], *(milliseconds for _, milliseconds in PUBLISHED)]
    steps = [
        [step, milliseconds, f"{last / milliseconds:.2f}x"]
        for last, (step, milliseconds) in zip(before, PUBLISHED, strict=False)
    ]
    return "\n\n".join([
        (
            f"One image of `{graph.name}` ({graph.precision}), task {task}, {config.lanes} lanes, "
            f"{config.port_width}-bit port of 64 cycles latency. "
            "Type `python -m benchmarks.ablation`."
        ),
        table(["design", "cycles", "against all five", "how obtained", ""], designs),
        (
            "Published, on their board (Edge-MoE, arXiv 2305.18691, table V, as others quote it), "
            "each technique added to those above it:"
        ),
        table(["step", "ms", "speed-up over the line above"], steps),
        (
            "The two tables measure different things: theirs adds techniques to a design that "
            "reads all activations from memory and trades the logic it saves for parallelism; "
            "ours takes one technique at a time out of a design that keeps activations on chip, "
            "at constant lanes."
        ),
    ])


class _Progress:
    """Print each new line once."""

    def __init__(self):
        self._last = None

    def __call__(self, line):
        if line != self._last:
            print(line, file=sys.stderr, flush=True)
        self._last = line


def main():
    """Measure, print, and put the table into ``docs/results.md``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default="m3vit-tiny", help="shipped model or graph file")
    parser.add_argument("--task", default="segmentation")
    parser.add_argument("--frame", type=int, default=0, help="held-out frame")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    arguments = parser.parse_args()

    graph = load(find_model(arguments.model))
    frames = load_frames("heldout").fit(tuple(graph.network["image"]))
    config = CONFIGURATIONS["edge256"]
    rows = ablation(
        graph,
        frames.image[arguments.frame],
        arguments.task,
        config,
        _Progress(),
    )
    text = _markdown(rows, graph, arguments.task, config)
    put_section("docs/results.md", "ablation", text)
    if arguments.json:
        print(json.dumps({"rows": [dataclasses.asdict(row) for row in rows]}))
    else:
        print(text)


if __name__ == "__main__":
    main()
