"""Bench of the residual unit: the terms worth trying, and a cocotb check on its Verilog."""

import cocotb
import numpy as np

from edgewright.sim.golden.residual import add, add_weighted
from edgewright.sim.harness import parameters, reset, run_streams

__all__ = ["expected", "stimulus", "terms_fields", "total_fields"]


def terms_fields(rows, tag_width):
    return {
        "x": (16, rows, True),
        "y": (16, rows, True),
        "score": (16, None, False),
        "weighted": (1, None, False),
        "tag": (tag_width, None, False),
    }


def total_fields(rows, tag_width):
    return {"value": (16, rows, True), "tag": (tag_width, None, False)}


def stimulus(rows, tag_width, count=240, seed=1):
    """Return transfers: ordinary, extreme, saturating, and products next to and at exact ties."""
    rng = np.random.default_rng(seed)
    x, y = rng.integers(-(2**15), 2**15, (2, count, rows))
    score = rng.integers(0, 2**16, count)
    kind = np.arange(count) % 6
    extremes = [-(2**15), -(2**15) + 1, -1, 0, 1, 2**15 - 1]
    x[kind == 1], y[kind == 1] = rng.choice(extremes, (2, np.sum(kind == 1), rows))
    score[kind == 1] = rng.choice([0, 1, 2**15, 2**16 - 1], np.sum(kind == 1))
    x[kind == 2] = np.where(y[kind == 2] < 0, -(2**15), 2**15 - 1) - y[kind == 2] // 2
    # An odd multiple of a power of two times the matching score: halfway between two integers.
    x[kind >= 3] //= 4
    power = rng.integers(1, 16, (count, 1))
    y = np.where(kind[:, None] >= 3, ((y >> power) * 2 + 1) << (power - 1), y)
    score = np.where(kind >= 3, 2 ** (16 - power[:, 0]), score)
    y[kind == 4] += rng.integers(-1, 2, (np.sum(kind == 4), rows))
    return {
        "x": np.clip(x, -(2**15), 2**15 - 1),
        "y": np.clip(y, -(2**15), 2**15 - 1),
        "score": score,
        "weighted": rng.integers(0, 2, count) | (kind == 3),
        "tag": rng.integers(0, 1 << tag_width, count),
    }


def expected(terms):
    """Return what leaves the unit for the transfers, in their order."""
    x, y = terms["x"], terms["y"]
    weighted = add_weighted(x, y, terms["score"][:, None])
    value = np.where(terms["weighted"][:, None], weighted, add(x, y))
    return {"value": value, "tag": terms["tag"]}


@cocotb.test()
@cocotb.parametrize(stall=[0.0, 0.5, 1.0])
async def verilog_equals_golden(dut, stall):
    shape = parameters("rows", "tag_width")
    terms = stimulus(*shape)
    await reset(dut)
    seen, cycles = await run_streams(
        dut,
        {"terms": (terms_fields(*shape), terms)},
        {"total": (total_fields(*shape), len(terms["tag"]))},
        stall=stall,
    )
    for name, values in expected(terms).items():
        np.testing.assert_array_equal(seen["total"][name], values, name)
    assert stall or (cycles["total"] - cycles["terms"] == 3).all()
