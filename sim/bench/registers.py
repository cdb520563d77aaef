"""Bench of the registers: the accesses worth trying, and a check with cocotbext-axi."""

import cocotb
import numpy as np
from cocotb.triggers import ClockCycles, FallingEdge, RisingEdge
from cocotbext.axi import AxiLiteBus, AxiLiteMaster

from edgewright.sim.bench.axi4 import pauses
from edgewright.sim.golden.registers import COUNTERS, SETTINGS, Registers
from edgewright.sim.harness import parameters, reset

__all__ = ["EVENTS", "apply", "compare", "stimulus"]

EVENTS = ("done", "error")
_CONTROL, _STATUS, _ENABLE, _CAUSES = 0x028, 0x02C, 0x030, 0x034
_BYTES = {"macs", "key_value_bytes", "query_bytes", "activation_bytes"}


def stimulus(steps=250, seed=1):
    """Return steps of a session.

    ``("write", address, 4 bytes, strobes)``, ``("read", address)``, ``("event", name)``,
    ``("count", amounts)`` and ``("show", busy, state, command)``: first every mapped address and
    some unmapped ones, then a mix in which control and status come often.
    """
    rng = np.random.default_rng(seed)
    session = [("count", dict.fromkeys(COUNTERS, 1)), ("show", 1, 0xA5, 0xC3F1)]
    session += [("read", address) for address in range(0, 0x100, 4)]
    session += [("write", address, b"\xff\xfe\xfd\x00", 15) for address in (*SETTINGS.values(), 0)]
    session += [("read", address) for address in (*SETTINGS.values(), 0, 0xFFC, 0x800, 0x03A)]
    session += [("write", _ENABLE, b"\3\0\0\0", 1)]
    frequent = [_CONTROL, _STATUS, _ENABLE, _CAUSES, _STATUS, _CAUSES]
    for kind in rng.integers(0, 6, steps):
        address = int(rng.choice([*frequent, *SETTINGS.values(), 0x04C, 0x000, 0x080]))
        if kind == 0:
            strobes = int(rng.choice([15, 15, 1, 3, 2, 12, 0]))
            session.append(("write", address, rng.bytes(4), strobes))
        elif kind == 1:
            low = int(rng.choice([0, 0, 1, 2, 3], p=[0.5, 0.2, 0.2, 0.05, 0.05]))
            session.append(("write", _CONTROL, bytes([low, 255, 255, 255]), 15))
        elif kind == 2:
            session.append(("event", str(rng.choice(EVENTS))))
        elif kind == 3:
            amounts = {
                name: int(rng.integers(0, 65536 if name in _BYTES else 2)) for name in COUNTERS
            }
            session.append(("count", amounts))
        elif kind == 4:
            busy, state, command = (int(rng.integers(0, top)) for top in (2, 256, 65536))
            session.append(("show", busy, state, command))
        first = int(rng.choice(list(COUNTERS.values())))
        session += [("read", address), ("read", first), ("read", first + 4)]
    return session


def apply(model, step):
    """Take one step on the golden model; return what the access must answer."""
    kind, *rest = step
    if kind == "write":
        return model.write(*rest)
    if kind == "read":
        return model.read(*rest)
    if kind == "event":
        (model.end if rest == ["done"] else model.fail)()
    elif kind == "count":
        for name, amount in rest[0].items():
            model.count(name, amount)
    else:
        model.busy, model.state, model.command = rest
    return None


def compare(model, seen):
    """Compare the plain outputs, ``seen`` from name to value, with the golden model."""
    expected = {name: model.setting(name) for name in SETTINGS}
    expected |= {"interrupt": int(model.interrupt), "soft_reset": int(model.soft_reset)}
    assert seen == expected


async def _write(master, address, text, strobes):
    """Write runs of strobed bytes; a write of no byte has no counterpart in the master."""
    response = None
    places = [i for i in range(4) if strobes >> i & 1]
    if places:
        first, last = places[0], places[-1]
        answer = await master.write(address - address % 4 + first, text[first : last + 1])
        response = int(answer.resp)
    return response


async def _act(dut, master, step):
    kind, *rest = step
    if kind == "write":
        return await _write(master, *rest)
    if kind == "read":
        answer = await master.read(rest[0] - rest[0] % 4, 4)
        return int.from_bytes(answer.data, "little"), int(answer.resp)
    if kind == "show":
        dut.busy.value, dut.state.value, dut.command.value = rest
    if kind in ("event", "count"):
        pairs = {rest[0]: 1} if kind == "event" else {f"count_{k}": v for k, v in rest[0].items()}
        for name, value in pairs.items():
            getattr(dut, name).value = value
        await RisingEdge(dut.clk)
        for name in pairs:
            getattr(dut, name).value = 0
    return None


async def _count_starts(dut, starts):
    while True:
        await FallingEdge(dut.clk)
        starts[0] += int(dut.start.value)
        await RisingEdge(dut.clk)


async def _start(dut, stall):
    for name in (*EVENTS, "busy", "state", "command", *(f"count_{name}" for name in COUNTERS)):
        getattr(dut, name).value = 0
    master = AxiLiteMaster(AxiLiteBus.from_prefix(dut, "s_axil"), dut.clk, dut.rst)
    channels = [master.write_if.aw_channel, master.write_if.w_channel, master.write_if.b_channel]
    channels += [master.read_if.ar_channel, master.read_if.r_channel]
    for seed, channel in enumerate(channels):
        channel.set_pause_generator(pauses(stall, seed))
    master.write_if.log.disabled = master.read_if.log.disabled = True
    await reset(dut)
    return master


@cocotb.test()
@cocotb.parametrize(stall=[0.0, 0.5])
async def verilog_equals_golden(dut, stall):
    version, build_hash = parameters("version", "build_hash")
    model = Registers(tuple(map(int, version.split("."))), bytes.fromhex(build_hash))
    master = await _start(dut, stall)
    starts, expected_starts = [0], 0
    cocotb.start_soon(_count_starts(dut, starts))

    for step in stimulus(steps=60):
        answer = await _act(dut, master, step)
        for _ in range(3):
            await RisingEdge(dut.clk)
        await FallingEdge(dut.clk)
        expected = apply(model, step)
        if step[0] == "write":
            expected_starts += expected[0]
            assert answer in (None, expected[1]), step
        else:
            assert answer == expected, step
        names = (*SETTINGS, "interrupt", "soft_reset")
        compare(model, {name: int(getattr(dut, name).value) for name in names})
        assert starts[0] == expected_starts, step


@cocotb.test()
async def counters_carry_into_the_latched_high_half(dut):
    low, high = COUNTERS["macs"], COUNTERS["macs"] + 4
    master = await _start(dut, 0.0)
    await FallingEdge(dut.clk)
    dut.counter_macs.value = 2**33 - 2  # counting that far would take minutes
    await ClockCycles(dut.clk, 2)
    before = await master.read_dword(low)
    dut.count_macs.value = 1
    await ClockCycles(dut.clk, 4)
    dut.count_macs.value = 0
    await ClockCycles(dut.clk, 3)
    assert (before, await master.read_dword(high)) == (2**32 - 2, 1)
    assert 0 < await master.read_dword(low) < 4
    assert await master.read_dword(high) == 2
