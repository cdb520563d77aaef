"""The simulated device: the Verilated accelerator and its memory in a native library."""

from edgewright.sim.device.build import build_library, cache_directory
from edgewright.sim.device.tools import BuildError, find_compiler, find_verilator
from edgewright.sim.device.verilated import VerilatedDevice

__all__ = [
    "BuildError",
    "VerilatedDevice",
    "build_library",
    "cache_directory",
    "find_compiler",
    "find_verilator",
]
