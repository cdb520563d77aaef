"""Bench of the gate: the inputs worth trying, and a cocotb check on its Verilog."""

import cocotb
import numpy as np

from edgewright.sim.golden.gate import gate, gate_table
from edgewright.sim.harness import parameters, reset, run_streams

__all__ = ["arrivals", "expected", "logits_fields", "routes_fields", "stimulus", "tiles"]


def stimulus(tokens, experts, seed=1):
    """Return (tokens, experts) int16: ordinary, wide, equal, with ties, extreme, apart."""
    rng = np.random.default_rng(seed)
    logits = rng.integers(-1024, 1024, (tokens, experts))
    kind = np.arange(tokens) % 6
    logits[kind == 1] = rng.integers(-(2**15), 2**15, logits[kind == 1].shape)
    logits[kind == 2] = rng.integers(-600, 600, (np.sum(kind == 2), 1))
    logits[kind == 3] //= 512
    logits[kind == 4] = rng.choice([-(2**15), 2**15 - 1, 2**15 - 2], logits[kind == 4].shape)
    # Whole powers of two below the largest: the halves at a distance of 16 are exact ties.
    logits[kind == 5] = -256 * rng.integers(0, 20, logits[kind == 5].shape)
    return logits


def near_ties(experts, seed=3):
    """Return (tokens, experts) int16 whose second expert has a power that is hard to round.

    The others add nothing to the total, so that one step of that power shows in its score. For each
    shift: powers half a step and one more bit above an even number, and some at random.
    """
    rng = np.random.default_rng(seed)
    table = gate_table()
    logits = []
    for shift in range(1, 19):
        rest, half = table % 2**shift, 2 ** (shift - 1)
        more = rest - half
        hard = (more >= 0) & (more & (more - 1) == 0) & ((table >> shift) % 2 == 0)
        fractions = rng.permutation(np.flatnonzero(hard))[:2].tolist()
        fractions += rng.integers(0, 256, 4 - len(fractions)).tolist()
        for fraction in fractions:
            token = np.full(experts, -(2**15))
            token[rng.permutation(experts)[:2]] = 0, fraction - 256 * shift
            logits.append(token)
    return np.array(logits)


def logits_fields(rows, tokens_max):
    token = max(1, (tokens_max - 1).bit_length())
    return {
        "value": (16, rows, True),
        "last": (1, None, False),
        "token": (token, None, False),
        "count": (rows.bit_length(), None, False),
    }


def routes_fields(experts_max, tokens_max):
    return {
        "token": (max(1, (tokens_max - 1).bit_length()), None, False),
        "expert": (max(1, (experts_max - 1).bit_length()), None, False),
        "score": (16, None, False),
    }


def tiles(logits, rows, seed=2):
    """Return the transfers for (tokens, experts) logits; rows without a token hold noise."""
    rng = np.random.default_rng(seed)
    tokens, experts = logits.shape
    starts = np.arange(0, tokens, rows)
    value = rng.integers(-(2**15), 2**15, (len(starts) * rows, experts))
    value[:tokens] = logits
    value = value.reshape(-1, rows, experts).swapaxes(1, 2).reshape(-1, rows)
    return {
        "value": value,
        "last": np.tile(np.arange(experts) == experts - 1, len(starts)).astype(int),
        "token": np.repeat(starts, experts),
        "count": np.repeat(np.minimum(rows, tokens - starts), experts),
    }


def expected(logits, top_k):
    """Return the routes of (tokens, experts) logits, in their order."""
    expert, score = gate(logits, top_k)
    token = np.repeat(np.arange(len(logits)), top_k)
    return {"token": token, "expert": expert.ravel(), "score": score.ravel()}


def arrivals(tokens, rows, experts, top_k):
    """Return the cycle of each route, counted from the first transfer, when nobody stalls."""
    cycles, free, swept = [], 0, experts - 1
    for token in range(tokens):
        swept = max(swept + (token % rows == 0) + 2 * experts + 6, free)
        free = swept + 17 * top_k + 1
        cycles += [swept + 18 + 17 * rank for rank in range(top_k)]
    return np.array(cycles)


@cocotb.test()
@cocotb.parametrize(stall=[0.0, 0.5, 1.0])
async def verilog_equals_golden(dut, stall):
    """Tiles of all experts with as many tokens as can be told apart, then of few experts."""
    rows, experts_max, tokens_max, top_k = parameters("rows", "experts_max", "tokens_max", "top_k")
    await reset(dut)
    for experts in (experts_max, experts_max // 3):
        logits = near_ties(experts)
        count = max(0, tokens_max - len(logits))
        logits = np.concatenate([stimulus(count, experts), logits])[:tokens_max]
        routes = expected(logits, top_k)
        seen, cycles = await run_streams(
            dut,
            {"logits": (logits_fields(rows, tokens_max), tiles(logits, rows))},
            {"routes": (routes_fields(experts_max, tokens_max), len(routes["token"]))},
            stall=stall,
        )
        for name, values in routes.items():
            np.testing.assert_array_equal(seen["routes"][name], values, name)
        if not stall:
            due = arrivals(len(logits), rows, experts, top_k)
            np.testing.assert_array_equal(cycles["routes"] - cycles["logits"][0], due)
