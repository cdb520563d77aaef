"""Bench of the AXI4 unit: bursts worth trying, and a check with cocotbext-axi on its Verilog."""

import cocotb
import numpy as np
from cocotb.triggers import ClockCycles, FallingEdge, ReadOnly, RisingEdge
from cocotbext.axi import AxiBus, AxiRam, AxiSlave, MemoryRegion

from edgewright.sim.bench.memory_reader import BURST_FIELDS, as_bytes, as_rows, data_fields
from edgewright.sim.golden.axi4 import read, write
from edgewright.sim.harness import parameters, reset, run_streams

__all__ = ["HALF", "pause", "scenario"]

HALF = 1 << 14  # reads come from below, writes go above: their order is the memory's to choose


def scenario(width, seed=1):
    """Return (memory content, read bursts, write bursts, beats of each write burst).

    A single beat, the longest burst, one that ends with its page, two lengths between which every
    bit is 0 and 1, and some at random.
    """
    rng = np.random.default_rng(seed)
    size = width // 8
    longest = min(256, 4096 // size)
    bursts = [(0, 1), (4096, longest), (8192 - 3 * size, 3)]
    bursts += [(0, min(longest, beats)) for beats in (0x55, 0xAA)]
    for _ in range(8):
        start, end = sorted(rng.integers(0, 4096 // size, 2))
        bursts.append((int(start) * size, int(min(max(end - start, 1), 24))))
    writes = [(HALF + address, beats) for address, beats in bursts]
    data = [
        [int.from_bytes(rng.bytes(size), "little") for _ in range(beats)] for _, beats in writes
    ]
    return rng.bytes(2 * HALF), bursts, writes, data


def pause(end, stall):
    """Pause the channels of ``end``, a master or a slave, on a fraction ``stall`` of the cycles."""
    channels = [
        end.write_if.aw_channel,
        end.write_if.w_channel,
        end.write_if.b_channel,
        end.read_if.ar_channel,
        end.read_if.r_channel,
    ]
    for seed, channel in enumerate(channels):
        channel.set_pause_generator(_pauses(stall, seed))


def _pauses(stall, seed):
    rng = np.random.default_rng(seed)
    while True:
        yield bool(rng.random() < stall)


async def _count(dut, counted):
    """Count the confirmations, and check that outputs of registers keep still for a cycle."""
    while True:
        await RisingEdge(dut.clk)
        await ReadOnly()
        early = int(dut.write_done.value), int(dut.error.value)
        await FallingEdge(dut.clk)
        await ReadOnly()
        assert early == (int(dut.write_done.value), int(dut.error.value))
        counted[0] += early[0]


async def _run(dut, width, reads, writes, data, stall):
    beats = [beat for burst in data for beat in burst]
    last = [int(i == len(burst) - 1) for burst in data for i in range(len(burst))]
    count = sum(length for _, length in reads)
    sources = {
        "read": (BURST_FIELDS, as_rows(reads, "address", "beats")),
        "write": (BURST_FIELDS, as_rows(writes, "address", "beats")),
        "write_data": (
            data_fields(width),
            {"data": as_bytes(beats, width), "last": np.array(last)},
        ),
    }
    sinks = {"read_data": ({"data": (8, width // 8, False)}, count)}
    counted = [0]
    counter = cocotb.start_soon(_count(dut, counted))
    seen, _ = await run_streams(dut, sources, sinks, stall=stall)
    for _ in range(3000):
        if counted[0] == len(writes):
            break
        await RisingEdge(dut.clk)
    counter.cancel()
    assert counted[0] == len(writes)
    return seen["read_data"]["data"]


async def _start(dut):
    for name in ("read", "write", "write_data"):
        getattr(dut, f"{name}__valid").value = 0
    await reset(dut)


@cocotb.test()
@cocotb.parametrize(stall=[0.0, 0.5])
async def verilog_equals_golden(dut, stall):
    (width,) = parameters("width")
    content, reads, writes, data = scenario(width)
    ram = AxiRam(AxiBus.from_prefix(dut, "m_axi"), dut.clk, dut.rst, size=2 * HALF)
    ram.write(0, content)
    pause(ram, stall)
    await _start(dut)
    seen = await _run(dut, width, reads, writes, data, stall)

    expected = bytearray(content)
    for (address, _), burst in zip(writes, data, strict=True):
        write(expected, address, burst, width)
    answer = [beat for burst in reads for beat in read(content, *burst, width)]
    np.testing.assert_array_equal(seen, as_bytes(answer, width))
    assert bytes(ram.read(0, 2 * HALF)) == bytes(expected)
    assert not dut.error.value


@cocotb.test()
@cocotb.parametrize(bad=["read", "write"])
async def error_response_sticks(dut, bad):
    """Access what is outside of the memory, which answers SLVERR; later bursts clear nothing."""
    (width,) = parameters("width")
    slave = AxiSlave(AxiBus.from_prefix(dut, "m_axi"), dut.clk, dut.rst, MemoryRegion(HALF))
    slave.write_if.log.disabled = slave.read_if.log.disabled = True
    await _start(dut)
    places = [(0, 2), (2 * HALF, 2), (0, 2)]
    fine = [(0, 2)] * 3
    data = [[1, 2]] * 3
    await _run(dut, width, fine, fine, data, 0.0)
    assert not dut.error.value
    reads, writes = (places, fine) if bad == "read" else (fine, places)
    await _run(dut, width, reads, writes, data, 0.0)
    assert dut.error.value


@cocotb.test()
async def only_transfers_can_be_errors(dut):
    """Show bad responses that are not valid, or valid and not yet taken."""
    await _start(dut)
    dut.m_axi_bresp.value = dut.m_axi_rresp.value = 2
    dut.m_axi_bvalid.value = 0
    for valid, ready in ((0, 0), (0, 1), (1, 0)):
        dut.m_axi_rvalid.value, dut.read_data__ready.value = valid, ready
        await ClockCycles(dut.clk, 3)
        assert not dut.error.value, (valid, ready)
    dut.m_axi_rvalid.value = 0
