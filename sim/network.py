"""Whole networks on the simulated accelerator, beside the golden model."""

import concurrent.futures
import dataclasses
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.driver import Driver
from edgewright.hwgen.compile import compile_graph
from edgewright.hwgen.config import AcceleratorConfig
from edgewright.models.graph import Graph
from edgewright.models.program import Program
from edgewright.sim.design import make_design
from edgewright.sim.device import VerilatedDevice
from edgewright.sim.device.verilated import TRACES
from edgewright.sim.golden.run import run as run_golden
from edgewright.sim.trace import differences, traced_tensors

__all__ = ["Job", "Report", "Run", "simulate"]

Report = Callable[[str, float | None, float | None], None]
_MEGABYTE = 1 << 20


@dataclasses.dataclass(frozen=True)
class Job:
    """One task of one network on one image.

    Attributes
    ----------
    graph : Graph
    image : (3, height, width) uint8
    task : str
    trace : bool
        Compare every tensor that the accelerator reports, not the output alone.
    """

    graph: Graph
    image: NDArray[np.uint8]
    task: str
    trace: bool = False


@dataclasses.dataclass(frozen=True)
class Run:
    """What became of a job.

    Attributes
    ----------
    job : Job
    output : (tokens, columns) int16
        The accelerator's.
    tensors : int
        How many tensors were compared, the output in memory included.
    differences : tuple of str
        One line for each tensor that is not the golden one; empty when all are.
    counters : dict of str to int
        The accelerator's.
    macs : int
        Multiplications that the job needs.
    lanes : int
        Multiplications that the array can do in a cycle.
    """

    job: Job
    output: NDArray[np.int16]
    tensors: int
    differences: tuple[str, ...]
    counters: dict[str, int]
    macs: int
    lanes: int

    @property
    def bit_exact(self) -> bool:
        """Whether everything that was compared is equal."""
        return not self.differences

    @property
    def cycles(self) -> int:
        """Clock cycles from start to done."""
        return self.counters["cycles"]

    @property
    def mac_utilisation(self) -> float:
        """Share of the array's multiplications that the network needed."""
        return self.counters["macs"] / (self.lanes * self.cycles)


def simulate(
    jobs: Sequence[Job],
    config: AcceleratorConfig,
    *,
    latency: int = 64,
    stall: float = 0.0,
    seed: int = 1,
    progress: Report | None = None,
) -> list[Run]:
    """Run jobs one after the other on one simulated accelerator, the golden model meanwhile.

    Parameters
    ----------
    jobs : sequence of Job
    config : AcceleratorConfig
        Must hold all their networks.
    latency, stall, seed
        Of the memory; see :class:`edgewright.sim.device.VerilatedDevice`.
    progress : callable, optional
        Called with what is being done, how much of it is done, and how much there is; the
        numbers are None where there is nothing to count.
    """
    say = progress or (lambda what, done=None, total=None: None)
    graphs = {id(job.graph): job.graph for job in jobs}
    # The golden model in a thread of its own: NumPy and the native library leave Python's lock.
    pool = concurrent.futures.ThreadPoolExecutor(1)
    try:
        golden = [pool.submit(run_golden, job.graph, job.image, job.task, True) for job in jobs]
        programs = {}
        for key, graph in graphs.items():
            say(f"compiling {graph.name}", None, None)
            programs[key] = compile_graph(graph, config)
        design = make_design(config, progress=lambda line: say(line, None, None))
        with VerilatedDevice(
            verilog=design.verilog,
            top=design.interface.top,
            memory_bytes=max(map(_memory_bytes, programs.values())),
            latency=latency,
            stall=stall,
            seed=seed,
            progress=lambda line: say(line, None, None),
        ) as device:
            driver = Driver(device, design.interface)
            return [
                _run(driver, device, programs[id(job.graph)], job, expected, config.lanes, say)
                for job, expected in zip(jobs, golden, strict=True)
            ]
    finally:
        pool.shutdown(cancel_futures=True)


def _run(driver, device, program, job, expected, lanes, say) -> Run:
    if driver.program is not program:
        driver.load(program)
    macs = program.macs(job.task)
    title = f"{program.name}, {job.task}"
    if job.trace:
        device.record()
    result = driver.run(
        job.image.transpose(1, 2, 0),
        job.task,
        progress=lambda cycles: say(title, cycles, max(cycles, macs / lanes)),
    )
    device.record(False)
    golden = expected.result()
    traced = {}
    if job.trace:
        traced = traced_tensors(program, job.task, {kind: device.recorded(kind) for kind in TRACES})
    lines = differences(traced, golden)
    name = job.graph.outputs[job.task].tensor
    wrong = int((result.output != golden[name]).sum())
    if wrong:
        lines.append(f"{name} in memory: {wrong} of {golden[name].size} differ")
    return Run(job, result.output, len(traced) + 1, tuple(lines), result.counters, macs, lanes)


def _memory_bytes(program: Program) -> int:
    needed = len(program.memory) + program.image_bytes + program.output_bytes
    return (needed // _MEGABYTE + 2) * _MEGABYTE
