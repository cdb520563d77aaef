"""Bench of the softmax unit: the scores worth trying, and a cocotb check on its Verilog."""

import cocotb
import numpy as np

from edgewright.sim.case import Case
from edgewright.sim.golden.softmax import softmax
from edgewright.sim.harness import parameters, reset, run_streams

__all__ = ["case"]

_KINDS = 10  # every row gets all of them equally often


def case(rows, keys, passes, seed=1):
    """Return a case of one tile per entry of ``keys``.

    Its rows spread over all of int16 or over little of it, rise and fall in steps of every size,
    stay at either end, jump from the lowest to the highest score, climb by whole powers of two, and
    have sums that are a power of two.
    """
    rng = np.random.default_rng(seed)
    rounds = -(-len(keys) // _KINDS)
    kinds = rng.permuted(np.tile(np.arange(_KINDS), (rows, rounds)), axis=1).T
    tiles = [_scores(rng, kind, count) for kind, count in zip(kinds, keys, strict=False)]
    results = [softmax(tile) for tile in tiles]
    marks = [np.arange(count) for count in keys]
    scores = {
        "value": np.concatenate([tile.T for tile in tiles]),
        "last": np.concatenate([mark == mark[-1] for mark in marks]),
    }
    probabilities = {
        "value": np.concatenate([np.tile(result.q.T, (passes, 1)) for result in results]),
        "first": np.concatenate([np.tile(mark == 0, passes) for mark in marks]),
        "last": np.concatenate([np.tile(mark == mark[-1], passes) for mark in marks]),
    }
    normaliser = {
        "multiplier": np.stack([result.inverse for result in results]),
        "shift": np.stack([result.bits + 8 for result in results]),
    }
    flag = (1, None, False)
    return Case(
        {"scores": ({"value": (16, rows, True), "last": flag}, scores)},
        {
            "probabilities": (
                {"value": (8, rows, False), "first": flag, "last": flag},
                probabilities,
            ),
            "normaliser": (
                {"multiplier": (17, rows, False), "shift": (6, rows, False)},
                normaliser,
            ),
        },
        {"passes": passes},
    )


def _scores(rng, kinds, keys):
    rows = len(kinds)
    tile = rng.integers(-(2**15), 2**15, (rows, keys)) >> rng.integers(0, 12, (rows, 1))
    for row, kind in enumerate(kinds):
        if kind == 0:
            tile[row] = -(2**15) + rng.integers(0, 40, keys)
        elif kind == 1:
            tile[row] = 2**15 - 1 - rng.integers(0, 40, keys)
        elif kind == 2:
            tile[row] = np.where(np.arange(keys) % 3 == 1, 2**15 - 1, -(2**15))
        elif kind in (3, 4):
            step = rng.integers(1, 60) * (1 if kind == 3 else -1)
            tile[row] = (np.arange(keys) - keys // 2) * step
        elif kind == 5:
            tile[row] = 16 * rng.integers(-12, 12, keys)  # whole powers: rounding ties
        elif kind in (6, 8):
            climbs = rng.random(keys) < rng.choice([0.05, 0.05, 0.3, 1])
            steps = rng.integers(1, rng.choice([4, 19]), keys)
            tile[row] = 16 * np.cumsum(climbs * steps) - rng.integers(2**14, size=keys) % 16
        elif kind == 7 and keys > 1:
            tile[row] = 16 * (rng.integers(-100, 100) - 40)
            tile[row, :2] += 16 * np.array([40, 32])  # 255, 1, and nothing more
    return np.clip(tile, -(2**15), 2**15 - 1)


@cocotb.test()
@cocotb.parametrize(stall=[0.0, 0.5, 1.0, {"normaliser": 0.98}], passes=[1, 3])
async def verilog_equals_golden(dut, stall, passes):
    rows, keys_max, latency, normaliser_latency = parameters(
        "rows", "keys_max", "latency", "normaliser_latency"
    )
    keys = [keys_max, 1, 7, keys_max, keys_max - 1, 2, keys_max]
    tried = case(rows, keys + [2, 3, 8, 13, keys_max] * 7, passes)
    await reset(dut)
    seen, cycles = await run_streams(
        dut, tried.sources, tried.sinks, ports=tried.ports, stall=stall
    )
    tried.check(seen)
    if not stall:
        end = cycles["scores"][keys_max - 1]
        assert cycles["probabilities"][0] - end == latency
        assert cycles["normaliser"][0] - end == normaliser_latency
