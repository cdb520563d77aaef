"""Bench of the MAC array: the tiles worth trying, and a cocotb check on its Verilog."""

import cocotb
import numpy as np

from edgewright.sim.golden.mac_array import mac_array
from edgewright.sim.harness import parameters, reset, run_streams

__all__ = ["acc_fields", "arrivals", "expected", "operand_rows", "operands_fields", "stimulus"]


def operands_fields(rows, columns):
    return {
        "activation": (9, rows, True),
        "weight": (8, columns, True),
        "first": (1, None, False),
        "last": (1, None, False),
        "count": (columns.bit_length(), None, False),
    }


def acc_fields(rows, columns):
    return {
        "value": (32, rows, True),
        "index": ((columns - 1).bit_length(), None, False),
        "last": (1, None, False),
    }


def stimulus(rows, columns, seed=1):
    """Return a list of tiles: (rows, steps) activations, (steps, columns) weights, count.

    Lengths and counts around each other and around ``columns``, one step and one column among
    them; operands over the whole range of int8 and uint8, three tiles at the extremes.
    """
    rng = np.random.default_rng(seed)
    sizes = sorted({1, 2, 3, columns // 2, columns - 1, columns, columns + 1})
    counts = [count for count in sizes if count <= columns]
    shapes = [(columns, columns), (columns, columns), (columns - 1, columns), (columns + 1, 1)]
    shapes += [(1, 1), (1, 1), (1, columns), (1, 2), (2, 1)]
    shapes += [(rng.choice(sizes), rng.choice(counts)) for _ in range(12)]
    tiles = []
    for steps, count in shapes:
        activation = rng.integers(-128, 256, (rows, steps))
        tiles.append((activation, rng.integers(-128, 128, (steps, columns)), int(count)))
    for index, (low, high) in enumerate([(255, -128), (-128, -128), (255, 127)]):
        tiles[index][0][:], tiles[index][1][:] = low, high
    return tiles


def operand_rows(tiles, seed=2):
    """Return the transfers of the tiles; ``count`` is noise before a tile's last step."""
    rng = np.random.default_rng(seed)
    lengths = [len(weight) for _, weight, _ in tiles]
    places = np.concatenate([np.arange(length) for length in lengths])
    last = np.concatenate([np.arange(length) == length - 1 for length in lengths])
    count = rng.integers(1, tiles[0][1].shape[1] + 1, len(places))
    count[last] = [count for _, _, count in tiles]
    return {
        "activation": np.concatenate([activation.T for activation, _, _ in tiles]),
        "weight": np.concatenate([weight for _, weight, _ in tiles]),
        "first": (places == 0).astype(int),
        "last": last.astype(int),
        "count": count,
    }


def expected(tiles):
    """Return the columns of the tiles, in their order."""
    index = [np.arange(count) for _, _, count in tiles]
    return {
        "value": np.concatenate([mac_array(a, w).T[:count] for a, w, count in tiles]),
        "index": np.concatenate(index),
        "last": np.concatenate([place == place[-1] for place in index]).astype(int),
    }


def arrivals(tiles):
    """Return the cycle of each column, counted from the first step, when nobody stalls.

    A tile follows the previous one by its own length or by the previous one's ``count`` and 4,
    whichever is more.
    """
    cycles, start, waiting = [], 4, 0
    for _, weight, count in tiles:
        start += max(len(weight), waiting)
        cycles += range(start, start + count)
        waiting = count + 4
    return np.array(cycles)


@cocotb.test()
@cocotb.parametrize(stall=[0.0, 0.5])
async def verilog_equals_golden(dut, stall):
    shape = parameters("rows", "columns")
    tiles = stimulus(*shape)
    columns = expected(tiles)
    await reset(dut)
    seen, cycles = await run_streams(
        dut,
        {"operands": (operands_fields(*shape), operand_rows(tiles))},
        {"acc": (acc_fields(*shape), len(columns["last"]))},
        stall=stall,
    )
    for name, values in columns.items():
        np.testing.assert_array_equal(seen["acc"][name], values, name)
    if not stall:
        np.testing.assert_array_equal(cycles["acc"] - cycles["operands"][0], arrivals(tiles))
