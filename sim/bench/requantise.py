"""Bench of the requantise unit: the inputs worth trying, and a cocotb check on its Verilog."""

import cocotb
import numpy as np

from edgewright.sim.case import Case
from edgewright.sim.golden.requantise import requantise
from edgewright.sim.harness import parameters, reset, run_streams

__all__ = ["case"]


def case(rows, tag_width, count=360, seed=1):
    """Return a case of ordinary values, extremes, saturation of the sum, and ties."""
    rng = np.random.default_rng(seed)
    spread = rng.integers(0, 32, (2, count, 1))
    value = rng.integers(-(2**31), 2**31, (count, rows)) >> spread[0]
    bias = rng.integers(-(2**31), 2**31, count) >> spread[1, :, 0]
    multiplier = rng.integers(0, 2**17, (count, rows))
    shift = rng.integers(0, 48, (count, rows))
    kind = np.arange(count) % 6

    extremes = [-(2**31), -(2**31) + 1, -1, 0, 1, 2**31 - 2, 2**31 - 1]
    value[kind == 1] = rng.choice(extremes, (np.sum(kind == 1), rows))
    bias[kind == 1] = rng.choice(extremes, np.sum(kind == 1))
    multiplier[kind == 1] = rng.choice([0, 1, 2**16, 2**17 - 1], (np.sum(kind == 1), rows))

    # The results of the rest are near int16 or inside: first as they come, then exact ties, then
    # one bit beside a tie. A tie is an odd number of halves: an odd sum times half the divisor.
    multiplier[kind >= 2] |= 1 << 15
    shift[kind >= 2] = rng.integers(15, 24, (np.sum(kind >= 2), rows))
    value[kind >= 2] >>= 16
    bias[kind >= 2] >>= 24
    tie, wide = (kind >= 3)[:, None], (kind == 5)[:, None]
    power = np.where(wide, rng.integers(12, 17, (count, rows)), rng.integers(0, 17, (count, rows)))
    zeros = np.where(wide, rng.integers(15, 21, (count, rows)), rng.integers(0, 7, (count, rows)))
    odd = (rng.integers(-300, 300, (count, rows)) * 2 + 1) << zeros
    beside = rng.integers(-1, 2, (count, rows)) << rng.integers(0, zeros + 1)
    odd += np.where((kind >= 4)[:, None], beside, 0)
    value = np.where(tie, odd - bias[:, None], value)
    multiplier = np.where(tie, 1 << power, multiplier)
    shift = np.where(tie, power + 1 + zeros, shift)

    acc = {
        "value": value,
        "bias": bias,
        "multiplier": multiplier,
        "shift": shift,
        "narrow": rng.integers(0, 2, count),
        "tag": rng.integers(0, 1 << tag_width, count),
    }
    terms = (value, bias[:, None], multiplier, shift)
    wanted = np.where(acc["narrow"][:, None], requantise(*terms, True), requantise(*terms, False))
    tag = (tag_width, None, False)
    acc_fields = {
        "value": (32, rows, True),
        "bias": (32, None, True),
        "multiplier": (17, rows, False),
        "shift": (6, rows, False),
        "narrow": (1, None, False),
        "tag": tag,
    }
    act_fields = {"value": (16, rows, True), "tag": tag}
    act = {"value": wanted, "tag": acc["tag"]}
    return Case({"acc": (acc_fields, acc)}, {"act": (act_fields, act)}, {})


@cocotb.test()
@cocotb.parametrize(stall=[0.0, 0.5, 1.0])
async def verilog_equals_golden(dut, stall):
    tried = case(*parameters("rows", "tag_width"))
    await reset(dut)
    seen, cycles = await run_streams(dut, tried.sources, tried.sinks, stall=stall)
    tried.check(seen)
    assert stall or (cycles["act"] - cycles["acc"] == 6).all(), "latency is 6, throughput 1"
