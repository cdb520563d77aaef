"""Banked memory: every word is where it was put, across banks, slices and granules."""

import numpy as np
import pytest
from amaranth.sim import Simulator

from edgewright.hwgen.core.banked_memory import BankedMemory


def simulate(unit, testbench):
    simulator = Simulator(unit)
    simulator.add_clock(1e-8)
    simulator.add_testbench(testbench)
    simulator.run()


# One block; a power of two; banks of 1024, 512 and 64 words; a slice per bit.
@pytest.mark.parametrize(
    ("depth", "width", "granules"),
    [(88, 32, 2), (1024, 32, 1), (1600, 64, 4), pytest.param(16640, 8, 1, marks=pytest.mark.slow)],
)
def test_words_come_back(depth, width, granules):
    rng = np.random.default_rng(4)
    part = width // granules
    held = rng.integers(0, 2**part, (depth, granules), np.uint64)
    unit = BankedMemory(depth=depth, width=width, granules=granules, readers=2, writers=2)

    def word(parts):
        return sum(int(value) << (part * place) for place, value in enumerate(parts))

    async def testbench(ctx):
        writers, readers = (unit.write0, unit.write1), (unit.read0, unit.read1)
        for address in range(depth):
            ctx.set(writers[address % 2].enable, 2**granules - 1)
            ctx.set(writers[1 - address % 2].enable, 0)
            ctx.set(writers[address % 2].address, address)
            ctx.set(writers[address % 2].data, word(held[address]))
            await ctx.tick()
        ctx.set(writers[(depth - 1) % 2].enable, 0)
        # One granule of some words changes, the others stay.
        for address in rng.integers(0, depth, 200).tolist():
            place = int(rng.integers(granules))
            held[address, place] = rng.integers(0, 2**part, dtype=np.uint64)
            ctx.set(unit.write1.address, address)
            ctx.set(unit.write1.enable, 1 << place)
            ctx.set(unit.write1.data, int(held[address, place]) << (part * place))
            await ctx.tick()
        ctx.set(unit.write1.enable, 0)
        await ctx.tick()
        for address in range(depth):
            for reader, at in zip(readers, (address, depth - 1 - address), strict=True):
                ctx.set(reader.address, at)
                ctx.set(reader.enable, 1)
            await ctx.tick()
            for reader, at in zip(readers, (address, depth - 1 - address), strict=True):
                assert ctx.get(reader.data) == word(held[at]), at

    simulate(unit, testbench)


def test_data_hold_while_nothing_is_read():
    unit = BankedMemory(depth=600, width=16)

    async def testbench(ctx):
        for address, value in ((10, 7), (590, 9)):
            ctx.set(unit.write0.address, address)
            ctx.set(unit.write0.data, value)
            ctx.set(unit.write0.enable, 1)
            await ctx.tick()
        ctx.set(unit.write0.enable, 0)
        await ctx.tick()
        ctx.set(unit.read0.address, 590)
        ctx.set(unit.read0.enable, 1)
        await ctx.tick()
        ctx.set(unit.read0.enable, 0)
        ctx.set(unit.read0.address, 10)
        for _ in range(3):
            await ctx.tick()
            assert ctx.get(unit.read0.data) == 9

    simulate(unit, testbench)
