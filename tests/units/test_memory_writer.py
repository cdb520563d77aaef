# amaranth: UnusedElaboratable=no
"""Memory writer: golden model against hand-worked values, hardware against the golden model."""

import numpy as np
import pytest
from amaranth.hdl import Assert, Module, Mux, Signal
from amaranth.lib import wiring
from amaranth.sim import Simulator

from edgewright.hwgen.emit import emit
from edgewright.hwgen.units.memory_writer import MemoryWriter
from edgewright.sim.bench.memory_writer import check, scenario
from edgewright.sim.golden.memory_writer import beats
from edgewright.sim.pysim import run_streams
from edgewright.sim.runner import run_bench

STREAMS = ("request", "words", "write", "write_data")


class Confirmed(wiring.Component):
    """A writer with a memory that confirms each burst 7 cycles after its last beat.

    Where words are beats it also asserts that the writer is not idle before that.
    """

    def __init__(self, writer):
        self.writer = writer
        members = {name: writer.signature.members[name] for name in STREAMS}
        super().__init__(members)

    def elaborate(self, platform):
        m = Module()
        m.submodules.writer = writer = self.writer
        for name in STREAMS:
            outer, inner = getattr(self, name), getattr(writer, name)
            if name in ("request", "words"):
                outer, inner = inner, outer
            m.d.comb += [
                outer.valid.eq(inner.valid),
                outer.payload.eq(inner.payload),
                inner.ready.eq(outer.ready),
            ]
        ended, answers = Signal(), Signal(7)
        sent = writer.write_data
        m.d.comb += ended.eq(sent.valid & sent.ready & sent.p.last)
        m.d.comb += writer.write_done.eq(answers[-1])
        m.d.sync += answers.eq(answers << 1 | ended)

        if writer.width == 16 * writer.rows:
            request, owed, unconfirmed = writer.request, Signal(24), Signal(8)
            asked = Mux(request.valid & request.ready, request.p.words, 0)
            m.d.sync += [
                owed.eq(owed + asked - (sent.valid & sent.ready)),
                unconfirmed.eq(unconfirmed + ended - answers[-1]),
                Assert(~writer.idle | ((owed == 0) & (unconfirmed == 0))),
            ]
        return m


def test_golden_packs_little_endian_and_fills_with_zeros():
    words = np.array([[0x1234, -1], [1, 2], [3, 4]])
    assert beats(words, 64) == [0x00020001FFFF1234, 0x0000000000040003]
    assert beats(words[:1], 16) == [0x1234, 0xFFFF]


@pytest.mark.parametrize("stall", [0.0, 0.5, 1.0, {"words": 0.7}, {"write_data": 0.7}], ids=str)
@pytest.mark.parametrize(
    "shape", [(64, 4, 16, 8), (128, 2, 4, 2), (32, 8, 16, 1), (8, 1, 3, 2), (256, 4, 1, 3)], ids=str
)
def test_component_equals_golden(shape, stall):
    width, rows, burst, outstanding = shape
    sources, sinks, expected = scenario(width, rows, burst)
    writer = MemoryWriter(width=width, rows=rows, burst=burst, outstanding=outstanding)
    seen, cycles = run_streams(Confirmed(writer), sources, sinks, stall=stall)
    check(seen, cycles, expected)


@pytest.mark.parametrize(("width", "rows"), [(64, 4), (32, 8), (128, 4)])
def test_throughput_within_a_request(width, rows):
    """One beat or one word a cycle, one more cycle per burst."""
    count, burst = 64, 16
    sources, sinks, _ = scenario(width, rows, burst)
    total = count * 16 * rows // width
    sources["request"] = (
        sources["request"][0],
        {"address": np.array([0]), "words": np.array([count])},
    )
    sources["words"] = (sources["words"][0], {"value": sources["words"][1]["value"][:count]})
    sinks = {
        "write": (sinks["write"][0], total // burst),
        "write_data": (sinks["write_data"][0], total),
    }
    writer = MemoryWriter(width=width, rows=rows, burst=burst)
    _, cycles = run_streams(Confirmed(writer), sources, sinks)
    took = cycles["write_data"][-1] - cycles["write_data"][0] + 1
    assert took <= max(count, total) + total // burst


def test_idle_from_the_last_confirmation_to_the_next_request():
    """Idle falls with the request, and rises with the last of the confirmations."""
    unit = MemoryWriter(width=32, rows=2, burst=4, outstanding=2)

    async def bench(ctx):
        ctx.set(unit.write.ready, 1)
        ctx.set(unit.write_data.ready, 1)
        ctx.set(unit.words.valid, 1)
        for words in (1, 8, 0, 1):
            assert ctx.get(unit.idle)
            ctx.set(unit.request.p, {"address": 0, "words": words})
            ctx.set(unit.request.valid, 1)
            await ctx.tick().until(unit.request.ready)
            ctx.set(unit.request.valid, 0)
            for _ in range(-(-words // 4)):
                for _ in range(20):
                    assert not ctx.get(unit.idle)
                    await ctx.tick()
                ctx.set(unit.write_done, 1)
                await ctx.tick()
                ctx.set(unit.write_done, 0)

    simulator = Simulator(unit)
    simulator.add_clock(1e-8)
    simulator.add_testbench(bench)
    simulator.run()


@pytest.mark.parametrize("outstanding", [1, 3])
def test_idle_waits_for_requests_of_one_beat(outstanding):
    count = 30
    sources, sinks, _ = scenario(64, 4, 16)
    rows = {"address": 8 * np.arange(count), "words": np.ones(count, int)}
    sources["request"] = (sources["request"][0], rows)
    words = sources["words"][1]["value"][:count]
    sources["words"] = (sources["words"][0], {"value": words})
    sinks = {name: (fields, count) for name, (fields, _) in sinks.items()}
    unit = Confirmed(MemoryWriter(width=64, rows=4, outstanding=outstanding))
    run_streams(unit, sources, sinks, stall={"write": 0.5})


def test_outstanding_bursts_are_limited():
    unit = MemoryWriter(width=32, rows=2, burst=4, outstanding=3)
    issued = 0

    async def bench(ctx):
        nonlocal issued
        for port in (unit.write, unit.write_data):
            ctx.set(port.ready, 1)
        ctx.set(unit.words.valid, 1)
        ctx.set(unit.request.p, {"address": 0, "words": 40})
        ctx.set(unit.request.valid, 1)
        for confirmed in range(3):
            for _ in range(60):
                _, _, valid = await ctx.tick().sample(unit.write.valid)
                issued += valid
            assert issued == 3 + confirmed
            ctx.set(unit.write_done, 1)
            await ctx.tick()
            ctx.set(unit.write_done, 0)

    simulator = Simulator(unit)
    simulator.add_clock(1e-8)
    simulator.add_testbench(bench)
    simulator.run()


@pytest.mark.sim
@pytest.mark.parametrize("width", [32, 128])
def test_verilog_equals_golden(build_root, width):
    parameters = {"width": width, "rows": 4, "burst": 256, "outstanding": 8}
    verilog = emit(MemoryWriter(**parameters), "memory_writer")
    run_bench("memory_writer", verilog, build_root=build_root, **parameters)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"width": 48}, "width must be a power of two between 8 and 1024, not 48"),
        ({"rows": 3}, "rows must be a power of two between 1 and 64, not 3"),
        ({"burst": 0}, "burst must be between 1 and 256 beats, not 0"),
        ({"outstanding": 0}, "outstanding must be at least 1, not 0"),
    ],
)
def test_rejects(change, message):
    with pytest.raises(ValueError, match=f"^{message}$"):
        MemoryWriter(**{"width": 64, "rows": 4, "burst": 16, "outstanding": 4} | change)
