"""Bench of the transpose unit: the inputs worth trying, and a cocotb check on its Verilog."""

import cocotb
import numpy as np

from edgewright.sim.golden.transpose import transpose
from edgewright.sim.harness import parameters, reset, run_streams

__all__ = ["fields", "stimulus"]


def fields(rows, width, tag_width):
    return {"value": (width, rows, True), "tag": (tag_width, None, False)}


def stimulus(rows, width, tag_width, blocks=20, seed=1):
    """Return random blocks, the first with the extremes on its diagonal, and random tags."""
    rng = np.random.default_rng(seed)
    low, high = -(1 << (width - 1)), 1 << (width - 1)
    value = rng.integers(low, high, (blocks * rows, rows))
    value[np.arange(rows), np.arange(rows)] = [low, high - 1] * (rows // 2)
    return {"value": value, "tag": rng.integers(0, 1 << tag_width, blocks * rows)}


@cocotb.test()
@cocotb.parametrize(stall=[0.0, 0.5, 1.0])
async def verilog_equals_golden(dut, stall):
    shape = parameters("rows", "width", "tag_width")
    sent = stimulus(*shape)
    await reset(dut)
    seen, cycles = await run_streams(
        dut,
        {"block": (fields(*shape), sent)},
        {"turned": (fields(*shape), len(sent["tag"]))},
        stall=stall,
    )
    np.testing.assert_array_equal(seen["turned"]["value"], transpose(sent["value"]))
    np.testing.assert_array_equal(seen["turned"]["tag"], sent["tag"])
    assert stall or (cycles["turned"] - cycles["block"] == shape[0] + 1).all()
