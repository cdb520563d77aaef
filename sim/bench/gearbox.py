"""Bench of the gearbox: words of random bits, and a cocotb check on its Verilog."""

import cocotb
import numpy as np

from edgewright.sim.golden.gearbox import gearbox
from edgewright.sim.harness import parameters, reset, run_streams

__all__ = ["arrivals", "fields", "stimulus"]


def fields(width):
    return {"bits": (1, width, False)}


def stimulus(in_width, out_width, count=12, seed=1):
    """Return (words, in_width) random bits for ``count`` of the wider words and part of one."""
    ratio = max(1, out_width // in_width)
    words = count * ratio + ratio // 2
    return np.random.default_rng(seed).integers(0, 2, (words, in_width))


def arrivals(in_width, out_width, results):
    """Return the cycle of each result, counted from the first word, when nobody stalls."""
    ratio = max(1, out_width // in_width)
    return ratio + ratio * np.arange(results)


@cocotb.test()
@cocotb.parametrize(stall=[0.0, 0.5, 1.0])
async def verilog_equals_golden(dut, stall):
    in_width, out_width = parameters("in_width", "out_width")
    sent = stimulus(in_width, out_width)
    result = gearbox(sent, out_width)
    await reset(dut)
    seen, cycles = await run_streams(
        dut,
        {"source": (fields(in_width), {"bits": sent})},
        {"result": (fields(out_width), len(result))},
        stall=stall,
    )
    np.testing.assert_array_equal(seen["result"]["bits"], result)
    if not stall:
        passed = cycles["result"] - cycles["source"][0]
        np.testing.assert_array_equal(passed, arrivals(in_width, out_width, len(result)))
