"""Bench of the accelerator: whole networks over AXI, with a memory that answers when it likes."""

import itertools
from pathlib import Path

import cocotb
import numpy as np
from cocotb.triggers import ClockCycles, FallingEdge, RisingEdge, with_timeout
from cocotbext.axi import AxiBus, AxiLiteBus, AxiLiteMaster, AxiRam

from edgewright.models import graph as graphs
from edgewright.models import program as programs
from edgewright.sim.golden.run import run
from edgewright.sim.harness import parameters, reset

__all__ = ["images"]

_PATIENCE = 100_000  # cycles, many times what a small network takes
_CONTROL, _STATUS, _PROGRAM, _COMMANDS = 0x028, 0x02C, 0x038, 0x03C
_INTERRUPT_ENABLE, _INTERRUPT_STATUS = 0x030, 0x034
_TASK, _IMAGE, _OUTPUT, _CYCLES = 0x040, 0x044, 0x048, 0x080
_CAUSES = ("compute", "macs", "weights", "activations", "drain", "memory", "sequence")


def images(shape, count, seed=1):
    """Return (count, *shape) uint8: noise, then one colour, then the extremes in turn."""
    rng = np.random.default_rng(seed)
    pictures = rng.integers(0, 256, (count, *shape), dtype=np.uint8)
    if count > 1:
        pictures[1] = 128
    if count > 2:
        pictures[2] = np.where(np.indices(shape).sum(0) % 2, 255, 0)
    return pictures


class _Host:
    """Registers and memory, as a driver sees them."""

    def __init__(self, dut, stall, seed):
        # The simulator runs in a folder of its own beside these files.
        program, graph = (Path("..", name) for name in parameters("program", "graph"))
        self.dut = dut
        self.program = programs.load(program)
        self.graph = graphs.load(graph)
        self.image_address = -(-self.program.memory.nbytes // 4096) * 4096
        self.output_address = self.image_address + -(-self.program.image_bytes // 4096) * 4096
        size = 1 << (self.output_address + self.program.output_bytes + 8192).bit_length()
        self.registers = AxiLiteMaster(AxiLiteBus.from_prefix(dut, "s_axil"), dut.clk, dut.rst)
        self.memory = AxiRam(AxiBus.from_prefix(dut, "m_axi"), dut.clk, dut.rst, size=size)
        self.memory.write(0, self.program.memory.tobytes())
        if stall:
            rng = np.random.default_rng(seed)
            channels = [
                self.memory.write_if.aw_channel,
                self.memory.write_if.w_channel,
                self.memory.write_if.b_channel,
                self.memory.read_if.ar_channel,
                self.memory.read_if.r_channel,
            ]
            for channel in channels:
                channel.set_pause_generator(int(pause) for pause in _pauses(rng, stall))

    async def start(self, image, task):
        planes = (image.astype(np.int16) - 128).astype(np.int8)
        self.memory.write(self.image_address, planes.tobytes())
        self.memory.write(self.output_address, bytes(self.program.output_bytes))
        settings = {
            _INTERRUPT_STATUS: 3,
            _INTERRUPT_ENABLE: 3,
            _PROGRAM: 0,
            _COMMANDS: len(self.program.commands),
            _TASK: self.program.tasks.index(task),
            _IMAGE: self.image_address,
            _OUTPUT: self.output_address,
            _CONTROL: 1,
        }
        for address, value in settings.items():
            await self.registers.write_dword(address, value)

    async def finish(self):
        """Wait for the interrupt; return the counters."""
        await with_timeout(RisingEdge(self.dut.interrupt), 10 * _PATIENCE, "ns")
        status = await self.registers.read_dword(_STATUS)
        assert status & 7 == 2, f"must be done, without error, not status {status:08x}"
        values = await self.registers.read_qwords(_CYCLES, 1 + len(_CAUSES))
        return dict(zip(("cycles", *_CAUSES), values, strict=True))

    def result(self, task):
        """Return the task's (tokens, columns) int16, from the order that the array made them in."""
        output = self.program.outputs[task]
        rows, padded = output.rows, -(-output.tokens // output.rows) * output.rows
        raw = self.memory.read(self.output_address + output.offset, padded * output.columns * 2)
        blocks = iter(np.frombuffer(raw, "<i2").reshape(-1, rows, rows))
        result = np.empty((padded, output.columns), np.int16)
        for tile in range(0, output.columns, output.tile):
            groups = range(tile, min(tile + output.tile, output.columns), rows)
            for token, group in itertools.product(range(0, padded, rows), groups):
                result[token : token + rows, group : group + rows] = next(blocks)
        return result[: output.tokens]

    async def check(self, image, task):
        await self.start(image, task)
        counters = await self.finish()
        expected = run(self.graph, image, task)[self.graph.outputs[task].tensor]
        np.testing.assert_array_equal(self.result(task), expected, f"task {task}")
        attributed = sum(counters[cause] for cause in _CAUSES if cause != "macs")
        assert attributed == counters["cycles"], counters
        assert counters["macs"] == self.program.macs(task), counters


def _pauses(rng, stall):
    while True:
        yield from [0] * int(rng.geometric(0.5))
        yield from [1] * int(rng.geometric(1 - stall))


@cocotb.test()
@cocotb.parametrize(stall=[0.0, 0.5])
async def networks_equal_golden(dut, stall):
    """Both tasks on two images, back to back, without a reset between them."""
    await reset(dut)
    host = _Host(dut, stall, seed=1)
    for image in images(host.program.image, 2):
        for task in host.program.tasks:
            await host.check(image, task)


@cocotb.test()
async def runs_after_a_reset_in_mid_run(dut):
    await reset(dut)
    host = _Host(dut, 0.5, seed=2)
    (image,) = images(host.program.image, 1, seed=3)
    for cycles in (300, 1500, 4000):
        await host.start(image, host.program.tasks[0])
        await ClockCycles(dut.clk, cycles)
        await FallingEdge(dut.clk)
        dut.rst.value = 1
        await ClockCycles(dut.clk, 3)
        dut.rst.value = 0
        await RisingEdge(dut.clk)
    await host.check(image, host.program.tasks[1])
