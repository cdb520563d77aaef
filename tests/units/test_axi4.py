# amaranth: UnusedElaboratable=no
"""AXI4: golden model against hand-worked values, hardware against the golden model."""

import numpy as np
import pytest
from amaranth.sim import Simulator

from edgewright.hwgen.emit import emit
from edgewright.hwgen.units.axi4 import Axi4
from edgewright.sim.bench.axi4 import HALF, scenario
from edgewright.sim.golden.axi4 import read, write
from edgewright.sim.runner import run_bench

OKAY, SLVERR, DECERR = 0, 2, 3


def test_golden_is_little_endian():
    memory = bytearray(range(16))
    assert read(memory, 4, 2, 32) == [0x07060504, 0x0B0A0908]
    write(memory, 8, [0x04030201], 32)
    assert memory[7:13] == bytes([7, 1, 2, 3, 4, 12])


class Memory:
    """An AXI4 slave in plain Python, and the users of the unit's streams, with random idling."""

    def __init__(self, unit, content, stall, responses=None):
        self.unit, self.content, self.stall = unit, content, stall
        self.responses = responses or {}
        self.rng = np.random.default_rng(5)
        self.reads, self.writes, self.beats, self.done = [], [], [], 0

    def axi(self, name):
        return getattr(self.unit, f"m_axi_{name}")

    async def offer(self, ctx, valid, ready, payload):
        """Offer one payload, a list of (signal, value), until it is taken."""
        while self.rng.random() < self.stall:
            await ctx.tick()
        for signal, value in payload:
            ctx.set(signal, value)
        ctx.set(valid, 1)
        await ctx.tick().until(ready)
        ctx.set(valid, 0)

    async def take(self, ctx, valid, ready, payload):
        while True:
            ctx.set(ready, self.rng.random() >= self.stall)
            _, _, valid_now, ready_now, *seen = await ctx.tick().sample(valid, ready, *payload)
            if valid_now and ready_now:
                ctx.set(ready, 0)
                return seen

    async def addresses(self, ctx, channel, found):
        names = [f"{channel}{part}" for part in ("addr", "len", "size", "burst", "id")]
        valid, ready = self.axi(f"{channel}valid"), self.axi(f"{channel}ready")
        while True:
            address, length, size, burst, identity = await self.take(
                ctx, valid, ready, [self.axi(name) for name in names]
            )
            assert (8 << size, burst, identity) == (self.unit.width, 1, 0)
            assert address // 4096 == (address + length * self.unit.width // 8) // 4096
            found.append((address, length + 1))

    async def answer_reads(self, ctx):
        count = 0
        while True:
            while count == len(self.reads):
                await ctx.tick()
            address, beats = self.reads[count]
            for index, beat in enumerate(read(self.content, address, beats, self.unit.width)):
                payload = {"rdata": beat, "rlast": index == beats - 1}
                payload["rresp"] = self.responses.get(("r", count), OKAY)
                pairs = [(self.axi(name), value) for name, value in payload.items()]
                await self.offer(ctx, self.axi("rvalid"), self.axi("rready"), pairs)
            count += 1

    async def answer_writes(self, ctx):
        count, size = 0, self.unit.width // 8
        names = ("wdata", "wstrb", "wlast")
        while True:
            beats, last = [], 0
            while not last:
                beat, strobes, last = await self.take(
                    ctx, self.axi("wvalid"), self.axi("wready"), [self.axi(name) for name in names]
                )
                assert strobes == (1 << size) - 1
                beats.append(beat)
            while count == len(self.writes):
                await ctx.tick()
            address, length = self.writes[count]
            assert length == len(beats)
            write(self.content, address, beats, self.unit.width)
            payload = [(self.axi("bresp"), self.responses.get(("b", count), OKAY))]
            await self.offer(ctx, self.axi("bvalid"), self.axi("bready"), payload)
            count += 1

    async def confirmations(self, ctx):
        async for _, _, done in ctx.tick().sample(self.unit.write_done):
            self.done += done


def simulate(unit, memory, reads, writes, beats):
    """Send bursts and beats through ``unit``; return what was read and the error output."""
    seen, finished = [], []

    def sender(stream, payloads):
        async def send(ctx):
            for payload in payloads:
                await memory.offer(ctx, stream.valid, stream.ready, [(stream.p, payload)])

        return send

    async def collect(ctx):
        while len(seen) < sum(length for _, length in reads):
            port = unit.read_data
            seen.extend(await memory.take(ctx, port.valid, port.ready, [port.payload]))
        while memory.done < len(writes):
            await ctx.tick()
        await ctx.tick()
        finished.append(ctx.get(unit.error))

    simulator = Simulator(unit)
    simulator.add_clock(1e-8)
    bursts = [{"address": address, "beats": length} for address, length in reads]
    simulator.add_testbench(sender(unit.read, bursts))
    bursts = [{"address": address, "beats": length} for address, length in writes]
    simulator.add_testbench(sender(unit.write, bursts))
    simulator.add_testbench(sender(unit.write_data, beats))
    simulator.add_testbench(collect)

    async def read_addresses(ctx):
        await memory.addresses(ctx, "ar", memory.reads)

    async def write_addresses(ctx):
        await memory.addresses(ctx, "aw", memory.writes)

    for process in (
        read_addresses,
        write_addresses,
        memory.answer_reads,
        memory.answer_writes,
        memory.confirmations,
    ):
        simulator.add_testbench(process, background=True)
    simulator.run()
    return seen, finished[0]


@pytest.mark.parametrize("stall", [0.0, 0.5])
@pytest.mark.parametrize("width", [32, 128])
def test_component_equals_golden(width, stall):
    content, reads, writes, data = scenario(width)
    unit = Axi4(width=width)
    memory = Memory(unit, bytearray(content), stall)
    beats = [
        {"data": beat, "last": index == len(burst) - 1}
        for burst in data
        for index, beat in enumerate(burst)
    ]
    seen, error = simulate(unit, memory, reads, writes, beats)

    expected = bytearray(content)
    for (address, _), burst in zip(writes, data, strict=True):
        write(expected, address, burst, width)
    assert seen == [beat for burst in reads for beat in read(content, *burst, width)]
    assert memory.content == expected
    assert memory.done == len(writes)
    assert not error


@pytest.mark.parametrize("response", [SLVERR, DECERR, 1])
@pytest.mark.parametrize("place", [("r", 0), ("b", 1)])
def test_error_responses_stick(place, response):
    unit = Axi4(width=32)
    memory = Memory(unit, bytearray(2 * HALF), 0.0, {place: response})
    bursts = [(HALF, 1)] * 3
    _, error = simulate(unit, memory, [(0, 2)] * 2, bursts, [{"data": 1, "last": 1}] * 3)
    assert error == (response != 1)  # EXOKAY is not an error


@pytest.mark.sim
def test_verilog_equals_golden(build_root):
    run_bench("axi4", emit(Axi4(width=64), "axi4"), build_root=build_root, width=64)


@pytest.mark.parametrize(
    ("width", "message"),
    [
        (48, "width must be a power of two between 8 and 1024, not 48"),
        (16, "width must be at least 32 on AXI4, not 16"),
    ],
)
def test_rejects_bad_width(width, message):
    with pytest.raises(ValueError, match=f"^{message}$"):
        Axi4(width=width)
