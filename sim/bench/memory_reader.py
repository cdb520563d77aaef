"""Bench of the memory reader: the requests worth trying, and a cocotb check on its Verilog."""

import cocotb
import numpy as np

from edgewright.sim.golden.memory_reader import bursts, passed_on
from edgewright.sim.harness import parameters, reset, run_streams

__all__ = [
    "BURST_FIELDS",
    "as_bytes",
    "as_rows",
    "beginnings",
    "data_fields",
    "near_page_end",
    "scenario",
    "stimulus",
]

REQUEST_FIELDS = {"address": (32, None, False), "beats": (24, None, False)}
BURST_FIELDS = {"address": (32, None, False), "beats": (9, None, False)}


def data_fields(width):
    return {"data": (8, width // 8, False), "last": (1, None, False)}


def stimulus(width, burst, seed=1):
    """Return (address, beats) of requests.

    One beat, none, one burst, one more than a burst, up to a page's end, across one, a page and
    more, ending at the last address, almost one and a half bursts and three, ending near a page's
    end, and some at random.
    """
    rng = np.random.default_rng(seed)
    size = width // 8
    page = min(4096 // size, 128)  # of narrow beats, part of a page is enough
    requests = [
        (0, 1),
        (8 * size, 0),
        (0, burst),
        (0, burst + 1),
        (4096 - 2 * size, 2),
        (4096 - size, 2),
        (8192 - 3 * size, page + 5),
        (2**32 - 3 * size, 3),
        (0, 3 * burst // 2 - 1),
        (0, 3 * burst - 1),
    ]
    requests += near_page_end(width, burst)
    requests += [
        (int(rng.integers(0, 4 * page)) * size, int(rng.integers(1, 40))) for _ in range(12)
    ]
    return requests


def near_page_end(width, burst):
    """Return (address, beats) of requests that end with the page, just before it, or after it."""
    size = width // 8
    page = 4096 // size
    ends = [2**bit for bit in range(burst.bit_length())]
    pairs = [(place, place + more) for place in ends for more in (0, 1)]
    pairs += [(place, burst + 3) for place in (burst - 1, burst + 1, 2 * burst - 1, 2 * burst)]
    return [(4096 - place * size, beats) for place, beats in pairs if 0 < place <= page]


def beginnings(width, burst, unit, seed=3):
    """Return (address, length) of requests too long to be carried out, one burst before a page.

    ``unit`` is the length of a burst. Lengths are a power of two, and half a burst or one and a
    half more, so that a lost bit shows in the first or second burst.
    """
    rng = np.random.default_rng(seed)
    lengths = [
        2**bit + more
        for bit in range((2 * unit).bit_length(), 24)
        for more in (0, unit // 2, unit + unit // 2)
    ]
    pages = rng.integers(2**20, size=len(lengths)).tolist()
    size = burst * width // 8
    return [
        ((page * 4096 - size) % 2**32, length) for page, length in zip(pages, lengths, strict=True)
    ]


def as_bytes(beats, width):
    """Return (count, width / 8) bytes of beats given as numbers."""
    text = b"".join(beat.to_bytes(width // 8, "little") for beat in beats)
    return np.frombuffer(text, np.uint8).reshape(-1, width // 8)


def as_rows(pairs, first, second):
    """Return rows of a payload with two fields from a list of pairs."""
    values = np.array(pairs, np.int64).reshape(-1, 2)
    return {first: values[:, 0], second: values[:, 1]}


def scenario(requests, width, burst, seed=2):
    """Return (sources, sinks, expected rows of the sinks) of a run."""
    rng = np.random.default_rng(seed)
    asked = [pair for request in requests for pair in bursts(*request, width, burst)]
    # Beats of the addressed places only: the last address is not worth a memory of 4 GiB.
    size = width // 8
    memory = {
        address // size + index: int.from_bytes(rng.bytes(size), "little")
        for address, beats in asked
        for index in range(beats)
    }
    arriving = [memory[start // size + i] for start, beats in asked for i in range(beats)]
    passed = passed_on(memory, requests, width)
    sources = {
        "request": (REQUEST_FIELDS, as_rows(requests, "address", "beats")),
        "read_data": ({"data": (8, size, False)}, {"data": as_bytes(arriving, width)}),
    }
    sinks = {"read": (BURST_FIELDS, len(asked)), "data": (data_fields(width), len(passed))}
    data = as_bytes([beat for beat, _ in passed], width)
    expected = {
        "read": as_rows(asked, "address", "beats"),
        "data": {"data": data, "last": np.array([last for _, last in passed])},
    }
    return sources, sinks, expected


@cocotb.test()
@cocotb.parametrize(stall=[0.0, 0.5, 1.0])
async def verilog_equals_golden(dut, stall):
    width, burst = parameters("width", "burst")
    sources, sinks, expected = scenario(stimulus(width, burst), width, burst)
    await reset(dut)
    seen, _ = await run_streams(dut, sources, sinks, stall=stall)
    for name, rows in expected.items():
        for column, values in rows.items():
            np.testing.assert_array_equal(seen[name][column], values, f"{name}.{column}")


@cocotb.test()
async def long_requests_begin_well(dut):
    width, burst, outstanding = parameters("width", "burst", "outstanding")
    size = burst * width // 8
    await reset(dut)
    for address, beats in beginnings(width, burst, burst):
        sources = {"request": (REQUEST_FIELDS, as_rows([(address, beats)], "address", "beats"))}
        sinks = {"read": (BURST_FIELDS, outstanding)}
        seen, cycles = await run_streams(dut, sources, sinks, patience=20)
        asked = [((address + index * size) % 2**32, burst) for index in range(outstanding)]
        for column, values in as_rows(asked, "address", "beats").items():
            np.testing.assert_array_equal(seen["read"][column], values, f"{beats} {column}")
        assert (cycles["read"] - cycles["request"] == 4 + 2 * np.arange(outstanding)).all()
        await reset(dut, start_clock=False)
