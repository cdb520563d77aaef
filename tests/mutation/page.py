"""The page of the mutation run."""

from tests.mutation.reasons import reason

__all__ = ["page"]

_TOP = """\
# Mutation

Whether the benches would notice a fault. Yosys' `mutate` makes small changes to the Verilog of a
unit (a bit stuck at 0 or 1, inverted, or inverted when a neighbour is 0 or 1), spread evenly over
its cells, registers and memories; then the unit's cocotb bench runs on each (Verilator, one seed
for what is not reset). A mutant is killed if a test fails, the simulator stops, or a
test takes three times as many cycles as the longest one should.

All mutants of a unit are compiled into one design behind a selector, so Verilator runs once per
unit. The bench must pass with no mutant selected, before all mutants and after them.

A survivor is called *equal* if Yosys proves it: with all registers and memories cut out, what
enters each of them, and every output, is the same function as in the design. The others have a
reason worked out by hand, or none yet.

`python -m tests.mutation` writes this page; `--help` says how to run a part of it.

| unit | mutants | killed | rate | survived: equal | with a reason | open |
|---|---|---|---|---|---|---|
"""


def page(results):
    """Return the Markdown text for the results of the units."""
    rows, survivors, totals = [], [], [0] * 5
    for result in results:
        unit, mutants = result["unit"], result["mutants"]
        alive = [mutant for mutant in mutants if mutant["outcome"] == "survived"]
        equal = [mutant for mutant in alive if mutant["equivalent"]]
        reasoned = [m for m in alive if not m["equivalent"] and reason(unit, m)]
        counts = [len(mutants), len(mutants) - len(alive), len(equal), len(reasoned)]
        counts.append(len(alive) - len(equal) - len(reasoned))
        totals = [total + count for total, count in zip(totals, counts, strict=True)]
        rows.append(_row(unit, counts))
        survivors += [_survivor(unit, mutant) for mutant in alive]
    rows.append(_row("**all**", totals))
    lines = [
        "",
        "## Survivors",
        "",
        "| unit | change | at | why it survives |",
        "|---|---|---|---|",
    ]
    return _TOP + "\n".join([*rows, *lines, *survivors]) + "\n"


def _row(unit, counts):
    mutants, killed, *rest = counts
    rate = f"{100 * killed / mutants:.1f} %" if mutants else "-"
    return f"| {unit} | {mutants} | {killed} | {rate} | " + " | ".join(map(str, rest)) + " |"


def _survivor(unit, mutant):
    place = f"`{mutant['cell']}` {mutant['port']}[{mutant['bit']}]"
    for part in (mutant["wire"], mutant["source"]):
        if part:
            place += f", `{part.replace('|', chr(92) + '|')}`"
    why = "equal, proved" if mutant["equivalent"] else reason(unit, mutant) or "open"
    return f"| {unit} | {mutant['mode']} | {place} | {why} |"
