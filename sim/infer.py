"""Run a network on a device that is chosen by name."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.driver import Driver
from edgewright.hwgen.compile import compile_graph
from edgewright.hwgen.config import CONFIGURATIONS
from edgewright.models.graph import Graph
from edgewright.sim.design import make_design
from edgewright.sim.device import VerilatedDevice
from edgewright.sim.golden.run import run as run_golden

__all__ = ["DEVICES", "infer"]

DEVICES = ("golden", "rtl")

_MEGABYTE = 1 << 20


def infer(
    graph: Graph,
    image: NDArray[np.uint8],
    tasks: Sequence[str],
    *,
    device: str = "golden",
    config: str = "edge256",
    progress: Callable[..., None] = lambda what, done=None, total=None: None,
) -> dict[str, NDArray[np.int16]]:
    """Return each task's output, the head's integers.

    Parameters
    ----------
    graph : Graph
    image : (3, height, width) uint8
    tasks : sequence of str
    device : str
        ``golden``, the definition in NumPy, or ``rtl``, the simulated accelerator; they agree.
    config : str
        Name of the accelerator's configuration; ``golden`` needs none.
    progress : callable
        Called with what is being done, how much of it is done, and how much there is.
    """
    if device not in DEVICES:
        raise ValueError(f"device must be {' or '.join(DEVICES)}, not {device}")
    if config not in CONFIGURATIONS:
        raise ValueError(f"config must be one of {', '.join(CONFIGURATIONS)}, not {config}")
    if device == "golden":
        outputs = {}
        for number, task in enumerate(tasks):
            progress(task, number, len(tasks))
            outputs[task] = run_golden(graph, image, task)[graph.outputs[task].tensor]
        return outputs

    progress(f"compile {graph.name}")
    program = compile_graph(graph, CONFIGURATIONS[config])
    design = make_design(CONFIGURATIONS[config], progress=progress)
    needed = len(program.memory) + program.image_bytes + program.output_bytes
    with VerilatedDevice(
        verilog=design.verilog,
        top=design.interface.top,
        memory_bytes=(needed // _MEGABYTE + 2) * _MEGABYTE,
        progress=progress,
    ) as simulated:
        driver = Driver(simulated, design.interface)
        driver.load(program)
        pixels = image.transpose(1, 2, 0)
        return {task: driver.run(pixels, task).output for task in tasks}
