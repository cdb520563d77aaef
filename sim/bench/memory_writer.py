"""Bench of the memory writer: the requests worth trying, and a cocotb check on its Verilog."""

import cocotb
import numpy as np
from cocotb.triggers import FallingEdge, RisingEdge

from edgewright.sim.bench.memory_reader import BURST_FIELDS, as_bytes, as_rows, data_fields
from edgewright.sim.golden.memory_reader import bursts
from edgewright.sim.golden.memory_writer import beats
from edgewright.sim.harness import parameters, reset, run_streams

__all__ = ["check", "scenario"]


def scenario(width, rows, burst, seed=1):
    """Return (sources, sinks, expected rows of the sinks) of a run.

    Requests of one word, of none, of a burst and one word more, across a page, ending at the last
    address, and some at random, which fill their last beat or do not.
    """
    rng = np.random.default_rng(seed)
    size = width // 8
    word = 2 * rows
    burst_words = max(1, burst * size // word)
    requests = [
        (0, 1),
        (8 * size, 0),
        (0, burst_words),
        (0, burst_words + 1),
        (8192 - 2 * size, max(4, 4 * size // word)),
        (2**32 - max(size, word), 1),
    ]
    requests += [
        (int(rng.integers(0, 16384 // size)) * size, int(rng.integers(1, 40))) for _ in range(12)
    ]
    words = rng.integers(-(2**15), 2**15, (sum(count for _, count in requests), rows))
    words[0] = -(2**15)
    asked, data, last, start = [], [], [], 0
    for address, count in requests:
        packed = beats(words[start : start + count], width)
        start += count
        here = bursts(address, len(packed), width, burst)
        asked += here
        data += packed
        last += [int(i == length - 1) for _, length in here for i in range(length)]
    request_fields = {"address": (32, None, False), "words": (24, None, False)}
    sources = {
        "request": (request_fields, as_rows(requests, "address", "words")),
        "words": ({"value": (16, rows, True)}, {"value": words}),
    }
    sinks = {"write": (BURST_FIELDS, len(asked)), "write_data": (data_fields(width), len(data))}
    expected = {
        "write": as_rows(asked, "address", "beats"),
        "write_data": {"data": as_bytes(data, width), "last": np.array(last)},
    }
    return sources, sinks, expected


def check(seen, cycles, expected):
    """Compare what left the unit, and that no beat left before its burst was offered."""
    for name, rows in expected.items():
        for column, values in rows.items():
            np.testing.assert_array_equal(seen[name][column], values, f"{name}.{column}")
    ends = np.cumsum(expected["write"]["beats"])
    firsts = cycles["write_data"][np.concatenate([[0], ends[:-1]])]
    previous = np.concatenate([[-1], cycles["write"][:-1]])
    assert (firsts > previous).all()


async def _confirm(dut, latency=7):
    """Answer each burst ``latency`` cycles after its last beat."""
    due = [0] * latency
    while True:
        await FallingEdge(dut.clk)
        ended = dut.write_data__valid.value and dut.write_data__ready.value
        due.append(int(bool(ended) and int(dut.write_data__payload.value) >> _width(dut) == 1))
        await RisingEdge(dut.clk)
        dut.write_done.value = due.pop(0)


def _width(dut):
    return len(dut.write_data__payload) - 1


@cocotb.test()
@cocotb.parametrize(stall=[0.0, 0.5])
async def verilog_equals_golden(dut, stall):
    width, rows, burst = parameters("width", "rows", "burst")
    sources, sinks, expected = scenario(width, rows, burst)
    dut.write_done.value = 0
    await reset(dut)
    cocotb.start_soon(_confirm(dut))
    seen, cycles = await run_streams(dut, sources, sinks, stall=stall)
    check(seen, cycles, expected)
    assert not dut.idle.value
    for _ in range(12):
        await RisingEdge(dut.clk)
    await FallingEdge(dut.clk)
    assert dut.idle.value
