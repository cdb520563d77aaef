"""Count the bytes that attention reads, for arrays of 2, 4 and 8 query rows.

One attention layer runs on the RTL with and without the sharing of keys and values between query
rows; its performance counters say what was read. Type:
``python -m benchmarks.attention_bandwidth --help``.
"""

import argparse
import dataclasses
import json
import sys
from pathlib import Path

import numpy as np

from edgewright.firmware.driver import Driver
from edgewright.hwgen.compile import compile_graph
from edgewright.hwgen.config import AcceleratorConfig
from edgewright.models.graph import write_whole
from edgewright.models.networks.m3vit import HeadConfig
from edgewright.models.networks.random_graph import random_graph, small_config
from edgewright.sim.design import make_design
from edgewright.sim.device import VerilatedDevice
from edgewright.sim.golden.run import run

__all__ = ["ROWS", "Row", "measure"]

ROWS = (2, 4, 8)
PAGE = Path(__file__).parents[1] / "docs" / "units" / "attention.md"
_START, _END = "<!-- bandwidth: start -->", "<!-- bandwidth: end -->"

_COLUMNS = 16
_TOKENS, _FEATURES, _HEADS = 24, 32, 2
_PATCH = 8


@dataclasses.dataclass(frozen=True)
class Row:
    """What one attention layer took: differences of counters before and after it.

    Attributes
    ----------
    rows : int
        Query rows of the array.
    broadcast : bool
        Whether a key or value that was read serves all of them.
    cycles, steps : int
        Cycles of the layer; cycles on which the array multiplied.
    key_value_bytes, query_bytes : int
        Bytes read from the buffers.
    """

    rows: int
    broadcast: bool
    cycles: int
    steps: int
    key_value_bytes: int
    query_bytes: int

    @property
    def bytes_per_step(self) -> float:
        """Bytes of keys and values that one step of the array needs."""
        return self.key_value_bytes / self.steps


def measure(rows, *, broadcast=True, say=lambda line: None):
    """Run the first attention layer of a small network, and the whole network against the golden.

    Parameters
    ----------
    rows : int
        Query rows of the array.
    broadcast : bool
        Whether they share keys and values.
    say : callable
        Called with a line of progress.

    Returns
    -------
    Row
    """
    task = "depth"
    network = small_config(
        image=(_PATCH, _PATCH * (_TOKENS - 1)),
        patch=_PATCH,
        dim=_FEATURES,
        heads=_HEADS,
        tasks={task: HeadConfig(hidden=16, cells=(2, 2), channels=2)},
        classes=(),
    )
    config = AcceleratorConfig(
        rows=rows,
        columns=_COLUMNS,
        port_width=64,
        tokens=_TOKENS,
        features=_FEATURES,
        activation_words=_TOKENS * 3 * _PATCH**2 // rows,
        key_words=-(-_TOKENS // _COLUMNS) * _FEATURES,
        value_words=_HEADS * _TOKENS,
        weight_words=256,
        parameter_words=64,
        experts=4,
        head_features=_FEATURES // _HEADS,
        commands=32,
        broadcast=broadcast,
    )
    graph = random_graph(network)
    program = compile_graph(graph, config)
    image = np.random.default_rng(1).integers(0, 256, (3, *network.image), dtype=np.uint8)
    index = [info.kind for info in program.commands].index("attention")
    design = make_design(config, progress=say)
    device = VerilatedDevice(verilog=design.verilog, memory_bytes=1 << 20, progress=say)
    with device:
        driver = Driver(device, design.interface)
        driver.load(program)
        result = driver.run(image.transpose(1, 2, 0), task)
        np.testing.assert_array_equal(
            result.output, run(graph, image, task)[graph.outputs[task].tensor]
        )
        before, after = (_count(device, driver, commands) for commands in (index, index + 1))
    steps = after["compute"] - before["compute"]
    return Row(
        rows,
        broadcast,
        after["cycles"] - before["cycles"],
        steps,
        after["key_value_bytes"],
        after["query_bytes"],
    )


def _count(device, driver, commands):
    """Run the first commands of the program that is loaded; return the counters."""
    registers = driver.interface.registers
    for name, value in (("interrupt_status", 3), ("commands", commands), ("control", 1)):
        device.write32(registers[name], value)
    if not device.wait(100_000):
        raise RuntimeError(f"{commands} commands must end, not last: {driver.state()}")
    return driver.counters()


def _markdown(rows):
    said = f"{_TOKENS} tokens, {_FEATURES} features, {_HEADS} heads, {_COLUMNS} columns"
    lines = [
        _START,
        f"{said}; RTL counters. Type `python -m benchmarks.attention_bandwidth`.",
        "",
        "| query rows | keys and values | steps | cycles | their bytes | per step | query bytes |",
        "|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        lines.append(
            f"| {row.rows} | {'shared' if row.broadcast else 'each row its own'} | {row.steps:,} | "
            f"{row.cycles:,} | {row.key_value_bytes:,} | {row.bytes_per_step:g} | "
            f"{row.query_bytes:,} |"
        )
    return "\n".join([*lines, _END])


def main():
    """Measure, print, and put the table into ``docs/units/attention.md``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    arguments = parser.parse_args()
    rows = []
    for broadcast in (True, False):
        for count in ROWS:
            shared = "shared" if broadcast else "not shared"
            print(f"{count} query rows, keys and values {shared}", file=sys.stderr, flush=True)
            rows.append(
                measure(
                    count,
                    broadcast=broadcast,
                    say=lambda line: print(f"  {line}", file=sys.stderr, flush=True),
                )
            )
    text = _markdown(rows)
    page = PAGE.read_text()
    head, rest = page.split(_START, 1)
    write_whole(PAGE, (head + text + rest.split(_END, 1)[1]).encode())
    if arguments.json:
        print(json.dumps({"rows": [dataclasses.asdict(row) for row in rows]}))
    else:
        print(text)


if __name__ == "__main__":
    main()
