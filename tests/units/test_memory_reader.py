# amaranth: UnusedElaboratable=no
"""Memory reader: golden model against hand-worked values, hardware against the golden model."""

import numpy as np
import pytest
from amaranth.sim import Simulator

from edgewright.hwgen.emit import emit
from edgewright.hwgen.units.memory_reader import MemoryReader
from edgewright.sim.bench.memory_reader import scenario, stimulus
from edgewright.sim.golden.memory_reader import bursts, passed_on
from edgewright.sim.pysim import run_streams
from edgewright.sim.runner import run_bench


def test_golden_splits_at_length_and_page():
    assert bursts(0x0FE0, 9, width=64, burst=4) == [(0x0FE0, 4), (0x1000, 4), (0x1020, 1)]
    assert bursts(0x0FF8, 2, width=64, burst=4) == [(0x0FF8, 1), (0x1000, 1)]
    assert bursts(0x1000, 0, width=64, burst=4) == []


def test_golden_marks_the_last_beat():
    assert passed_on(range(100, 110), [(8, 2), (0, 1)], 32) == [(102, 0), (103, 1), (100, 1)]


def test_golden_rejects_unaligned_addresses():
    with pytest.raises(ValueError, match=r"^address must be a multiple of 8, not 4$"):
        bursts(4, 1, width=64, burst=4)


@pytest.mark.parametrize("stall", [0.0, 0.5, 1.0, {"read_data": 0.7}, {"data": 0.7}], ids=str)
@pytest.mark.parametrize("shape", [(64, 16, 4), (32, 1, 1), (256, 64, 2), (8, 7, 3)], ids=str)
def test_component_equals_golden(shape, stall):
    width, burst, outstanding = shape
    sources, sinks, expected = scenario(stimulus(width, burst), width, burst)
    unit = MemoryReader(width=width, burst=burst, outstanding=outstanding)
    seen, _ = run_streams(unit, sources, sinks, stall=stall)
    for name, rows in expected.items():
        for column, values in rows.items():
            np.testing.assert_array_equal(seen[name][column], values, f"{name}.{column}")


def test_first_burst_leaves_after_4_cycles():
    sources, sinks, _ = scenario([(0, 1)], 64, 16)
    _, cycles = run_streams(MemoryReader(width=64, burst=16), sources, sinks)
    assert cycles["read"][0] - cycles["request"][0] == 4


@pytest.mark.parametrize(("outstanding", "ideal"), [(4, True), (1, False)])
def test_outstanding_bursts_hide_the_latency_across_requests(outstanding, ideal):
    """A memory that answers 24 cycles after each burst was asked for, requests of 24 beats."""
    unit = MemoryReader(width=64, burst=16, outstanding=outstanding)
    latency, requests, beats = 24, 8, 24
    due, arrivals, most = [], [], 0

    async def request(ctx):
        for index in range(requests):
            ctx.set(unit.request.p, {"address": index * 8 * beats, "beats": beats})
            ctx.set(unit.request.valid, 1)
            await ctx.tick().until(unit.request.ready)
        ctx.set(unit.request.valid, 0)

    async def memory(ctx):
        nonlocal most
        ctx.set(unit.read.ready, 1)
        ctx.set(unit.data.ready, 1)
        owed = cycle = 0
        while len(arrivals) < requests * beats:
            while due and due[0][0] <= cycle:
                owed += due.pop(0)[1]
            ctx.set(unit.read_data.valid, owed > 0)
            _, _, asked, length, taken, out = await ctx.tick().sample(
                unit.read.valid,
                unit.read.p.beats,
                unit.read_data.ready & unit.read_data.valid,
                unit.data.valid,
            )
            owed -= taken
            if asked:
                due.append((cycle + latency, length))
                most = max(most, len(due))
            if out:
                arrivals.append(cycle)
            cycle += 1

    simulator = Simulator(unit)
    simulator.add_clock(1e-8)
    simulator.add_testbench(request)
    simulator.add_testbench(memory)
    simulator.run()
    assert most <= outstanding
    assert (arrivals[-1] - arrivals[0] == requests * beats - 1) == ideal


@pytest.mark.sim
def test_verilog_equals_golden(build_root):
    parameters = {"width": 64, "burst": 256, "outstanding": 4}
    verilog = emit(MemoryReader(**parameters), "memory_reader")
    run_bench("memory_reader", verilog, build_root=build_root, **parameters)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"width": 48}, "width must be a power of two between 8 and 1024, not 48"),
        ({"burst": 0}, "burst must be between 1 and 256 beats, not 0"),
        ({"burst": 257}, "burst must be between 1 and 256 beats, not 257"),
        ({"outstanding": 0}, "outstanding must be at least 1, not 0"),
    ],
)
def test_rejects(change, message):
    with pytest.raises(ValueError, match=f"^{message}$"):
        MemoryReader(**{"width": 64, "burst": 16, "outstanding": 4} | change)
