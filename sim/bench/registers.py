"""Bench of the registers: the accesses worth trying, and a check with cocotbext-axi."""

from itertools import pairwise

import cocotb
import numpy as np
from cocotb.triggers import ClockCycles, FallingEdge, RisingEdge
from cocotbext.axi import AxiLiteBus, AxiLiteMaster

from edgewright.sim.axi_lite import AxiLitePins
from edgewright.sim.bench.axi4 import pause
from edgewright.sim.golden.registers import COUNTERS, SETTINGS, Registers
from edgewright.sim.harness import parameters, reset

__all__ = ["EVENTS", "apply", "compare", "stimulus"]

EVENTS = ("done", "error")
_CONTROL, _STATUS, _ENABLE, _CAUSES = 0x028, 0x02C, 0x030, 0x034
_WIDE = ("macs", "key_value_bytes", "query_bytes", "activation_bytes")
_MOST = dict.fromkeys(COUNTERS, 1) | dict.fromkeys(_WIDE, 65535)  # added on one cycle


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
            amounts = {name: int(rng.integers(most + 1)) for name, most in _MOST.items()}
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
    """Compare the plain outputs, which ``seen`` returns by name, with the golden model."""
    expected = {name: model.setting(name) for name in SETTINGS}
    expected |= {"interrupt": int(model.interrupt), "soft_reset": int(model.soft_reset)}
    assert {name: seen(name) for name in expected} == expected


async def _write(master, address, text, strobes):
    """Write runs of strobed bytes; a write of no byte has no counterpart in the master."""
    places = [i for i in range(4) if strobes >> i & 1]
    if not places:
        return None
    first, last = places[0], places[-1]
    answer = await master.write(address - address % 4 + first, text[first : last + 1])
    return int(answer.resp)


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


def _quiet(dut):
    for name in (*EVENTS, "busy", "state", "command", *(f"count_{name}" for name in COUNTERS)):
        getattr(dut, name).value = 0


async def _start(dut, stall):
    _quiet(dut)
    master = AxiLiteMaster(AxiLiteBus.from_prefix(dut, "s_axil"), dut.clk, dut.rst)
    pause(master, stall)
    master.write_if.log.disabled = master.read_if.log.disabled = True
    await reset(dut)
    return master


async def _start_by_hand(dut):
    _quiet(dut)
    pins = AxiLitePins(dut, read_cycles=3, write_cycles=2)
    await reset(dut)
    return pins


def _golden():
    version, build_hash = parameters("version", "build_hash")
    return Registers(tuple(map(int, version.split("."))), bytes.fromhex(build_hash))


@cocotb.test()
@cocotb.parametrize(stall=[0.0, 0.5])
async def verilog_equals_golden(dut, stall):
    model = _golden()
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
        compare(model, lambda name: int(getattr(dut, name).value))
        assert starts[0] == expected_starts, step


@cocotb.test()
async def every_address_answers(dut):
    model = _golden()
    pins = await _start_by_hand(dut)
    for address in range(0, 0x1000, 4):
        assert await pins.read(address | address // 4 % 4) == model.read(address), hex(address)
        assert await pins.write(address, b"1234", 0) == model.read_response(address), hex(address)


@cocotb.test()
async def writes_obey_every_strobe(dut):
    rng, model = np.random.default_rng(1), _golden()
    pins = await _start_by_hand(dut)
    for address in (_ENABLE, *SETTINGS.values()) * 2:
        for strobes in rng.permutation(16).tolist():
            text = rng.bytes(4)
            _, response = model.write(address, text, strobes)
            assert await pins.write(address, text, strobes) == response
            assert await pins.read(address) == model.read(address), (hex(address), strobes)


@cocotb.test()
async def an_event_on_the_cycle_of_its_clearing_is_kept(dut):
    pins = await _start_by_hand(dut)
    for event, cause in zip(EVENTS, (1, 2), strict=True):
        for _ in range(2):
            await pins.write(_CAUSES, b"\3\0\0\0", 1, [event])
            assert await pins.read(_CAUSES) == (cause, 0)
        await pins.write(_CAUSES, bytes([3 - cause, 0, 0, 0]), 1)
        assert await pins.read(_CAUSES) == (cause, 0)


@cocotb.test()
async def answers_wait_until_they_are_taken(dut):
    """Hand over the next access meanwhile; its answer takes the place of the first."""
    model = _golden()
    pins = await _start_by_hand(dut)
    places = [SETTINGS["task"], 0x04C, 0x000, 0xFFC]
    await pins.ask(places[0])
    await pins.tell(places[0], b"\1\2\3\4", 15)
    await ClockCycles(dut.clk, 4)
    for place, following in pairwise(places):
        await pins.ask(following)
        await pins.tell(following, b"\5\6\7\x08", 15)
        expected = (0, 0) if place == SETTINGS["task"] else model.read(place)  # before the write
        for _ in range(4):
            assert await pins.look("r", "rdata", "rresp") == expected
            assert await pins.look("b", "bresp") == (model.read_response(place),)
            await RisingEdge(dut.clk)
        await pins.take("r")
        await pins.take("b")
        await ClockCycles(dut.clk, 4)


@cocotb.test()
async def counters_hold_64_bits(dut):
    """Set the counters, since counting that far would take years, and step them."""
    rng = np.random.default_rng(1)
    pins = await _start_by_hand(dut)
    tried = [dict.fromkeys(COUNTERS, held) for held in (2**64 - 1, 2**64 - 2**15, 2**32 - 1)]
    for words in rng.integers(2**64, size=(6, len(COUNTERS)), dtype=np.uint64).tolist():
        tried.append(dict(zip(COUNTERS, words, strict=True)))
    for held in tried:
        for steps in (dict.fromkeys(COUNTERS, 0), _MOST):
            await _check_counters(dut, pins, held, steps)
    await pins.write(_CONTROL, b"\1\0\0\0", 1)
    for address in range(COUNTERS["cycles"], COUNTERS["write_beats"] + 8, 4):
        assert await pins.read(address) == (0, 0)


async def _check_counters(dut, pins, held, steps):
    await FallingEdge(dut.clk)
    for name, value in held.items():
        getattr(dut, f"counter_{name}").value = value
        getattr(dut, f"count_{name}").value = steps[name]
    await RisingEdge(dut.clk)
    for name in held:
        getattr(dut, f"count_{name}").value = 0
    for _ in range(2):
        await RisingEdge(dut.clk)
    for name, address in COUNTERS.items():
        total = (held[name] + steps[name]) % 2**64
        assert await pins.read(address) == (total % 2**32, 0), name
        assert await pins.read(address + 4) == (total // 2**32, 0), name
