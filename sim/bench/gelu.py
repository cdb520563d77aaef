"""Bench of the GELU unit: the inputs worth trying, and a cocotb check on its Verilog."""

import cocotb
import numpy as np

from edgewright.sim.case import Case
from edgewright.sim.golden.gelu import gelu, gelu_table
from edgewright.sim.harness import parameters, reset, run_streams

__all__ = ["case"]


def case(rows, fraction, step, tag_width, seed=1):
    """Return a case with every magnitude the table tells apart, either sign, and the extremes.

    All lanes get the lowest number plus every power of two: but for one bit the lowest.
    """
    rng = np.random.default_rng(seed)
    reach = len(gelu_table(fraction, step)) << step
    stride = max(1, reach // 512)
    near = np.arange(-reach - 3, reach + 4, stride)
    far = [-(2**15), -(2**15) + 1, 2**15 - 2, 2**15 - 1, *rng.integers(-(2**15), 2**15, 40)]
    values = rng.permutation(np.concatenate([near, far, np.zeros(-(len(near) + 44) % rows, int)]))
    low = np.repeat(2 ** np.arange(15) - 2**15, rows)
    value = np.concatenate([values, low]).reshape(-1, rows).clip(-(2**15), 2**15 - 1)
    pre = {
        "value": value,
        "out_shift": rng.integers(0, 16, len(value)) % rng.choice([8, 16], len(value)),
        "enable": rng.random(len(value)) < 0.9,
        "tag": rng.integers(0, 1 << tag_width, len(value)),
    }
    wanted = [
        gelu(row, shift, fraction, step) if enable else row
        for row, shift, enable in zip(value, pre["out_shift"], pre["enable"], strict=True)
    ]
    tag = (tag_width, None, False)
    pre_fields = {
        "value": (16, rows, True),
        "out_shift": (4, None, False),
        "enable": (1, None, False),
        "tag": tag,
    }
    act_fields = {"value": (16, rows, True), "tag": tag}
    act = {"value": np.array(wanted, int), "tag": pre["tag"]}
    return Case({"pre": (pre_fields, pre)}, {"act": (act_fields, act)}, {})


@cocotb.test()
@cocotb.parametrize(stall=[0.0, 0.5, 1.0])
async def verilog_equals_golden(dut, stall):
    tried = case(*parameters("rows", "fraction", "step", "tag_width"))
    await reset(dut)
    seen, cycles = await run_streams(dut, tried.sources, tried.sinks, stall=stall)
    tried.check(seen)
    assert stall or (cycles["act"] - cycles["pre"] == 6).all(), "latency is 6, throughput 1"
