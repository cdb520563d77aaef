"""Reset guard: an engine that obeys a cycle late gets nothing out meanwhile."""

import pytest
from amaranth.sim import Simulator

from edgewright.hwgen.core.reset_guard import ResetGuard


async def settle(ctx, unit):
    """Wait for the end of the reset at power-up."""
    while ctx.get(unit.busy) or ctx.get(unit.reset):
        await ctx.tick()


@pytest.mark.parametrize("stream", ["read", "write", "write_data"])
@pytest.mark.parametrize("requested", [False, True], ids=["power-up", "soft reset"])
def test_nothing_leaves_before_the_engine_obeys(stream, requested):
    unit = ResetGuard(width=32)
    inner, outer = getattr(unit, f"engine_{stream}"), getattr(unit, stream)
    offered = []

    async def testbench(ctx):
        if requested:
            await settle(ctx, unit)
            ctx.set(unit.request, 1)
            await ctx.tick()
            ctx.set(unit.request, 0)
        # As the engine's units do: a reset register each, which clears them a cycle later.
        offers, resetting = 1, 0
        for _ in range(10):
            ctx.set(inner.valid, offers)
            offered.append(ctx.get(outer.valid))
            offers, resetting = offers & ~resetting, ctx.get(unit.reset)
            await ctx.tick()
        assert not offers, "the engine was never reset"
        assert not ctx.get(unit.busy)
        # Once over, offers pass again.
        ctx.set(inner.valid, 1)
        assert ctx.get(outer.valid)

    simulator = Simulator(unit)
    simulator.add_clock(1e-8)
    simulator.add_testbench(testbench)
    simulator.run()
    assert not any(offered)
