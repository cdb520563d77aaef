"""Bench of the layer norm unit: the tokens worth trying, and a cocotb check on its Verilog."""

import cocotb
import numpy as np

from edgewright.sim.case import Case
from edgewright.sim.golden.layer_norm import layer_norm
from edgewright.sim.harness import parameters, reset, run_streams

__all__ = ["case"]


def case(rows, features, fraction, tiles, seed=1):
    """Return a case whose tokens are of all sizes, constant, all but constant, and extreme.

    Every other token, if it is so short that any are found, has results that are exact ties.
    """
    rng = np.random.default_rng(seed)
    x = rng.integers(-(2**15), 2**15, (tiles * rows, features))
    x >>= rng.integers(0, 16, (tiles * rows, 1))
    kinds = [
        np.where(np.arange(features) % 2, 2**15 - 1, -(2**15)),  # the largest variance
        np.full(features, -(2**15)),  # the largest sum, no variance
        np.where(np.arange(features) == features - 1, -2, -1),
        np.where(np.arange(features) == 0, 2**15 - 1, -(2**15)),  # the largest result
        np.full(features, 2**15 - 1),
    ]
    tied = _ties(rng, features, fraction)
    if len(tied):
        x[1::2] = tied[rng.integers(len(tied), size=len(x[1::2]))]
    for token, kind in enumerate(kinds):
        x[(3 * token) % len(x)] = kind
    act = layer_norm(x, fraction)
    return Case(
        {"x": ({"value": (16, rows, True)}, {"value": _words(x, rows)})},
        {"act": ({"value": (8, rows, True)}, {"value": _words(act, rows)})},
        {"features": features, "fraction": fraction},
    )


def _ties(rng, features, fraction):
    """Return tokens whose deviation is a power of two, and some of whose results are ties."""
    count = 40000 if features <= 16 else 0
    size = 2.0 ** rng.integers(2, 10, (count, 1))
    x = np.rint(size * rng.uniform(-1, 1, (count, features))).astype(int)
    centred = features * x - x.sum(axis=1, keepdims=True)
    root = np.floor(np.sqrt((centred * x).sum(axis=1, keepdims=True) + 1)).astype(int)
    halves = centred * 2.0 ** (fraction + 1) / root
    return x[((root & (root - 1) == 0) & (halves % 2 == 1)).any(axis=1)]


def _words(tokens, rows):
    """Put tokens (tokens, features) in tile order: word, then token, ``rows`` channels each."""
    tiles = tokens.reshape(-1, rows, tokens.shape[1] // rows, rows)
    return tiles.swapaxes(1, 2).reshape(-1, rows)


@cocotb.test()
@cocotb.parametrize(stall=[0.0, 0.5, 1.0, {"act": 0.8}])
async def verilog_equals_golden(dut, stall):
    rows, features = parameters("rows", "features")
    widest = features - features % rows
    runs = [(2, rows, 6), (3, 2 * rows, 9), (5, 3 * rows, 9), (6, 4 * rows, 9)]
    runs += [(2, 24 * rows, 9), (6, 24 * rows, 9), (4, widest, 6)]
    for index, (fraction, width, tiles) in enumerate(runs):
        tried = case(rows, width, fraction, tiles, seed=index)
        await reset(dut, start_clock=index == 0)
        seen, cycles = await run_streams(
            dut, tried.sources, tried.sinks, ports=tried.ports, stall=stall
        )
        tried.check(seen)
    latency, rate = parameters("latency", "cycles_per_tile")
    if not stall:
        assert cycles["act"][0] - cycles["x"][features - rows] == latency
        assert cycles["act"][-1] - cycles["act"][-1 - 2 * features] == 2 * rate
