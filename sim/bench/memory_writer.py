"""Bench of the memory writer: the requests worth trying, and a cocotb check on its Verilog."""

import cocotb
import numpy as np
from cocotb.triggers import FallingEdge, RisingEdge

from edgewright.sim.bench.memory_reader import (
    BURST_FIELDS,
    as_bytes,
    as_rows,
    beginnings,
    data_fields,
    near_page_end,
)
from edgewright.sim.golden.memory_reader import bursts
from edgewright.sim.golden.memory_writer import beats
from edgewright.sim.harness import parameters, reset, run_streams
from edgewright.sim.payload import pack

__all__ = ["check", "scenario"]

_REQUEST_FIELDS = {"address": (32, None, False), "words": (24, None, False)}


def scenario(width, rows, burst, seed=1):
    """Return (sources, sinks, expected rows of the sinks) of a run.

    Requests of one word, of none, of a burst and one word more, across a page, ending at the last
    address, of almost one and a half bursts and three, ending near a page's end, and some at
    random, which fill their last beat or do not.
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
        (0, 3 * burst_words // 2 - 1),
        (0, 3 * burst_words - 1),
    ]
    near = near_page_end(width, burst)
    requests += [(address, -(-count * size // word)) for address, count in near]
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
    sources = {
        "request": (_REQUEST_FIELDS, as_rows(requests, "address", "words")),
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


async def _confirm(dut, width, rows, latency=7):
    """Answer each burst ``latency`` cycles after its last beat; check ``idle`` on every cycle."""
    due, owed, unconfirmed = [0] * latency, 0, 0
    while True:
        await FallingEdge(dut.clk)
        assert dut.idle.value == (owed == unconfirmed == 0)
        if dut.request__valid.value and dut.request__ready.value:
            owed += -(-(int(dut.request__payload.value) >> 32) * 16 * rows // width)
        sent = int(dut.write_data__valid.value and dut.write_data__ready.value)
        ended = sent * (int(dut.write_data__payload.value) >> width)
        owed -= sent
        unconfirmed += ended - int(dut.write_done.value)
        due.append(ended)
        await RisingEdge(dut.clk)
        dut.write_done.value = due.pop(0)


@cocotb.test()
@cocotb.parametrize(stall=[0.0, 0.5, 1.0])
async def verilog_equals_golden(dut, stall):
    width, rows, burst = parameters("width", "rows", "burst")
    sources, sinks, expected = scenario(width, rows, burst)
    dut.write_done.value = 0
    await reset(dut)
    cocotb.start_soon(_confirm(dut, width, rows))
    seen, cycles = await run_streams(dut, sources, sinks, stall=stall)
    check(seen, cycles, expected)
    assert not dut.idle.value
    for _ in range(12):
        await RisingEdge(dut.clk)
    await FallingEdge(dut.clk)
    assert dut.idle.value


@cocotb.test()
async def long_requests_begin_well(dut):
    width, rows, burst = parameters("width", "rows", "burst")
    size = burst * width // 8
    count = size // (2 * rows)
    dut.write_done.value = 0
    await reset(dut)
    for address, words in beginnings(width, burst, count):
        sources, sinks, packed = _beginning(address, words, width, rows, burst)
        seen, _ = await run_streams(dut, sources, sinks, patience=20)
        assert seen["write"]["address"].tolist() == [address, (address + size) % 2**32], words
        assert seen["write"]["beats"].tolist() == [burst] * 2, words
        np.testing.assert_array_equal(seen["write_data"]["data"], as_bytes(packed, width))
        assert seen["write_data"]["last"].tolist() == [0] * (burst - 1) + [1]
        await reset(dut, start_clock=False)


@cocotb.test()
async def bursts_wait_for_confirmations(dut):
    """As many leave as may be outstanding, and one more for each confirmation."""
    width, rows, burst, outstanding = parameters("width", "rows", "burst", "outstanding")
    more, burst_words = 3, burst * width // (16 * rows)
    burst_cycles = max(burst, burst_words) + 1
    dut.write_done.value = dut.words__payload.value = 0
    await reset(dut)
    assert dut.idle.value
    for name in ("write__ready", "write_data__ready", "words__valid", "request__valid"):
        getattr(dut, name).value = 1
    request = as_rows([(0, (outstanding + more) * burst_words)], "address", "words")
    (dut.request__payload.value,) = pack(request, _REQUEST_FIELDS)
    await RisingEdge(dut.clk)
    dut.request__valid.value = 0
    assert await _issued(dut, outstanding * burst_cycles + 20) == outstanding
    for left in reversed(range(-outstanding, more)):
        await _confirm_one(dut)
        assert await _issued(dut, burst_cycles + 1 if left >= 0 else 1) == (left >= 0)
        assert dut.idle.value == (left == -outstanding)


async def _confirm_one(dut):
    dut.write_done.value = 1
    await RisingEdge(dut.clk)
    dut.write_done.value = 0


async def _issued(dut, cycles):
    """Return the bursts that leave within some cycles."""
    count = 0
    for _ in range(cycles):
        await FallingEdge(dut.clk)
        count += int(dut.write__valid.value)
        await RisingEdge(dut.clk)
    return count


def _beginning(address, words, width, rows, burst, seed=4):
    """Return (sources, sinks, beats) of the first burst of a request, and of the second's offer."""
    rng = np.random.default_rng(seed)
    value = rng.integers(-(2**15), 2**15, (burst * width // (16 * rows), rows))
    sources = {
        "request": (_REQUEST_FIELDS, as_rows([(address, words)], "address", "words")),
        "words": ({"value": (16, rows, True)}, {"value": value}),
    }
    sinks = {"write": (BURST_FIELDS, 2), "write_data": (data_fields(width), burst)}
    return sources, sinks, beats(value, width)
