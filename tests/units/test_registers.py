# amaranth: UnusedElaboratable=no
"""Registers: golden model against hand-worked values, hardware against the golden model."""

import numpy as np
import pytest
from amaranth.sim import Simulator

from edgewright.hwgen.emit import emit
from edgewright.hwgen.units.registers import Registers
from edgewright.sim.bench.registers import apply, compare, stimulus
from edgewright.sim.golden import registers as golden
from edgewright.sim.runner import run_bench

VERSION = (0x0102, 3, 4)
HASH = bytes(range(100, 132))
OKAY, SLVERR = 0, 2


def test_golden_identifies_itself():
    model = golden.Registers(VERSION, HASH)
    assert model.read(0) == (0x57474445, OKAY)
    assert model.read(4) == (0x01020304, OKAY)
    assert model.read(0x24) == (0x83828180, OKAY)
    assert model.read(0x4C) == (0, SLVERR)


def test_golden_latches_the_high_half():
    model = golden.Registers(VERSION, HASH)
    model.count("macs", 2**40 + 5)
    assert model.read(0x94) == (0, OKAY)
    assert model.read(0x90) == (5, OKAY)
    model.count("macs", 2**40)
    assert model.read(0x94) == (256, OKAY)


class Bus:
    """An AXI4-Lite master in plain Python with random idling."""

    def __init__(self, ctx, unit, stall):
        self.ctx, self.unit, self.stall = ctx, unit, stall
        self.rng = np.random.default_rng(7)
        self.starts = 0

    def port(self, name):
        return getattr(self.unit, f"s_axil_{name}")

    async def tick(self):
        _, _, start = await self.ctx.tick().sample(self.unit.start)
        self.starts += start

    def idle(self):
        return self.rng.random() < self.stall

    async def exchange(self, channels, answer, results):
        """Offer all ``channels``, each on its own time; return the results of ``answer``."""
        ctx, waiting, offered = self.ctx, dict(channels), set()
        while True:
            for name, payload in waiting.items():
                if name not in offered and not self.idle():
                    offered.add(name)
                    ctx.set(self.port(f"{name}valid"), 1)
                    for part, value in payload.items():
                        ctx.set(self.port(part), value)
            ctx.set(self.port(f"{answer}ready"), not self.idle())
            taken = [name for name in offered if ctx.get(self.port(f"{name}ready"))]
            ended = ctx.get(self.port(f"{answer}valid") & self.port(f"{answer}ready"))
            seen = [ctx.get(self.port(part)) for part in results]
            assert not (ended and waiting), "answered before it was asked"
            await self.tick()
            for name in taken:
                offered.remove(name)
                del waiting[name]
                ctx.set(self.port(f"{name}valid"), 0)
            if ended:
                ctx.set(self.port(f"{answer}ready"), 0)
                return seen

    async def read(self, address):
        return tuple(await self.exchange({"ar": {"araddr": address}}, "r", ("rdata", "rresp")))

    async def write(self, address, text, strobes):
        word = {"wdata": int.from_bytes(text, "little"), "wstrb": strobes}
        before = self.starts
        (response,) = await self.exchange({"aw": {"awaddr": address}, "w": word}, "b", ("bresp",))
        await self.tick()
        return self.starts - before == 1, response


async def act(bus, step):
    ctx, unit = bus.ctx, bus.unit
    kind, *rest = step
    if kind in ("write", "read"):
        return await getattr(bus, kind)(*rest)
    if kind == "show":
        for name, value in zip(("busy", "state", "command"), rest, strict=True):
            ctx.set(getattr(unit, name), value)
    else:
        pairs = {rest[0]: 1} if kind == "event" else {f"count_{k}": v for k, v in rest[0].items()}
        for name, value in pairs.items():
            ctx.set(getattr(unit, name), value)
        await bus.tick()
        for name in pairs:
            ctx.set(getattr(unit, name), 0)
        await bus.tick()
    return None


def simulate(session, stall=0.0):
    unit = Registers(version=VERSION, build_hash=HASH)

    async def bench(ctx):
        await session(Bus(ctx, unit, stall))

    simulator = Simulator(unit)
    simulator.add_clock(1e-8)
    simulator.add_testbench(bench)
    simulator.run()


@pytest.mark.parametrize("stall", [0.0, 0.5])
def test_component_equals_golden(stall):
    model = golden.Registers(VERSION, HASH)

    async def session(bus):
        for step in stimulus():
            answer = await act(bus, step)
            assert answer == apply(model, step), step
            compare(model, lambda name: bus.ctx.get(getattr(bus.unit, name)))

    simulate(session, stall)


def test_separate_strobes():
    async def session(bus):
        await bus.write(0x038, b"\x11\x22\x33\x44", 0b1111)
        await bus.write(0x038, b"\xaa\xbb\xcc\xdd", 0b0101)
        assert await bus.read(0x038) == (0x44CC22AA, OKAY)

    simulate(session)


def test_event_on_the_cycle_of_its_clearing_is_kept():
    async def session(bus):
        for event, bit in (("done", 1), ("error", 2)):
            for name in ("aw", "w"):
                bus.ctx.set(bus.port(f"{name}valid"), 1)
            bus.ctx.set(bus.port("awaddr"), 0x034)
            bus.ctx.set(bus.port("wdata"), 3)
            bus.ctx.set(bus.port("wstrb"), 1)
            bus.ctx.set(bus.port("bready"), 1)
            await bus.tick()
            for name in ("aw", "w"):
                bus.ctx.set(bus.port(f"{name}valid"), 0)
            bus.ctx.set(getattr(bus.unit, event), 1)
            await bus.tick()
            bus.ctx.set(getattr(bus.unit, event), 0)
            await bus.tick()
            assert await bus.read(0x034) == (bit, OKAY)

    simulate(session)


def test_a_lasting_error_is_one_cause():
    """Its status stays, its interrupt can be cleared."""

    async def session(bus):
        bus.ctx.set(bus.unit.error, 1)
        await bus.tick()
        await bus.tick()
        assert await bus.read(0x034) == (2, OKAY)
        await bus.write(0x034, b"\2\0\0\0", 1)
        assert await bus.read(0x034) == (0, OKAY)
        assert await bus.read(0x02C) == (4, OKAY)

    simulate(session)


@pytest.mark.sim
def test_verilog_equals_golden(build_root):
    verilog = emit(Registers(version=VERSION, build_hash=HASH), "registers")
    version = ".".join(map(str, VERSION))
    run_bench("registers", verilog, build_root=build_root, version=version, build_hash=HASH.hex())


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"version": (0, 256, 0)},
            r"version must be three numbers up to \(65535, 255, 255\), not \(0, 256, 0\)",
        ),
        ({"version": (1,)}, r"version must be three numbers up to \(65535, 255, 255\), not \(1,\)"),
        ({"build_hash": b"1"}, "build_hash must be 32 bytes, not 1"),
    ],
)
def test_rejects(change, message):
    with pytest.raises(ValueError, match=f"^{message}$"):
        Registers(**{"version": VERSION, "build_hash": HASH} | change)
