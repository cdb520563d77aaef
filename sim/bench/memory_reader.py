"""Bench of the memory reader: the requests worth trying, and a cocotb check on its Verilog."""

import cocotb
import numpy as np

from edgewright.sim.golden.memory_reader import bursts, passed_on
from edgewright.sim.harness import parameters, reset, run_streams

__all__ = ["BURST_FIELDS", "as_bytes", "as_rows", "data_fields", "scenario", "stimulus"]

BURST_FIELDS = {"address": (32, None, False), "beats": (9, None, False)}


def data_fields(width):
    return {"data": (8, width // 8, False), "last": (1, None, False)}


def stimulus(width, burst, seed=1):
    """Return (address, beats) of requests.

    One beat, none, one burst, one more than a burst, up to a page's end, across one, a page and
    more, ending at the last address, and some at random.
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
    ]
    requests += [
        (int(rng.integers(0, 4 * page)) * size, int(rng.integers(1, 40))) for _ in range(12)
    ]
    return requests


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
    request_fields = {"address": (32, None, False), "beats": (24, None, False)}
    sources = {
        "request": (request_fields, as_rows(requests, "address", "beats")),
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
@cocotb.parametrize(stall=[0.0, 0.5])
async def verilog_equals_golden(dut, stall):
    width, burst = parameters("width", "burst")
    sources, sinks, expected = scenario(stimulus(width, burst), width, burst)
    await reset(dut)
    seen, _ = await run_streams(dut, sources, sinks, stall=stall)
    for name, rows in expected.items():
        for column, values in rows.items():
            np.testing.assert_array_equal(seen[name][column], values, f"{name}.{column}")
