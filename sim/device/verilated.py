"""The Verilated accelerator as a device: the same driver runs it as runs a board."""

import ctypes
from collections.abc import Callable
from pathlib import Path

import numpy as np

from edgewright.firmware.device import Device, DeviceError
from edgewright.sim.device.build import build_library
from edgewright.sim.forget import forget

__all__ = ["TRACES", "VerilatedDevice"]

# Kinds of trace in the library's order; each with the names of its three header words and the
# type of one value.
TRACES = {
    "column": (("expert", "row", "index"), np.int16),
    "word": (("unused", "token", "index"), np.int16),
    "norm": (("unused", "token", "index"), np.int8),
    "route": (("expert", "token", "score"), np.int16),
}
_SLICE = 200_000  # cycles between two looks at the progress


class VerilatedDevice(Device):
    """Simulate an accelerator, cycle by cycle, with an AXI4 memory.

    Parameters
    ----------
    verilog : str or Path
        The accelerator: its text, or the file.
    top : str
        Its module.
    memory_bytes : int, multiple of 4096
        Size of the memory, which starts at address 0 and holds random bytes.
    latency : int, 1 or more
        Cycles from the address handshake to the first beat; also from the last beat of a write
        to its response.
    stall : float, 0 to 0.95
        Chance, on each cycle and channel, that the memory pauses.
    seed : int
        Of the pauses, and of every register and memory that starts without a value.
    power_up : bool
        Start registers at the values in the Verilog, as an FPGA does. Otherwise at random, so
        that only reset and writes can bring the design into order.
    native, jobs, progress
        See :func:`edgewright.sim.device.build.build_library`.
    """

    _handle = None  # until the simulation is there; closing needs to know

    def __init__(
        self,
        *,
        verilog: str | Path,
        top: str = "accelerator",
        memory_bytes: int = 1 << 24,
        latency: int = 64,
        stall: float = 0.0,
        seed: int = 1,
        power_up: bool = False,
        native: bool = False,
        jobs: int = 2,
        progress: Callable[[str], None] | None = None,
    ) -> None:
        if memory_bytes < 4096 or memory_bytes % 4096:
            raise ValueError(f"memory_bytes must be a multiple of 4096, not {memory_bytes}")
        if latency < 1:
            raise ValueError(f"latency must be at least 1, not {latency}")
        if not 0 <= stall <= 0.95:
            raise ValueError(f"stall must be between 0 and 0.95, not {stall}")
        text = verilog.read_text() if isinstance(verilog, Path) else verilog
        text = text if power_up else forget(text)
        self.library = build_library(text, top, native=native, jobs=jobs, progress=progress)
        self._native = _bind(self.library)
        self._memory_bytes = memory_bytes
        self._handle = self._native.edgewright_create(memory_bytes, latency, stall, seed)
        address = self._native.edgewright_memory(self._handle)
        self._memory = np.ctypeslib.as_array(
            ctypes.cast(address, ctypes.POINTER(ctypes.c_uint8)), (memory_bytes,)
        )

    @property
    def memory_bytes(self) -> int:
        """Size of the memory."""
        return self._memory_bytes

    @property
    def cycle(self) -> int:
        """Clock cycles since the device was made."""
        return self._native.edgewright_cycle(self._open())

    def read32(self, offset: int) -> int:
        """Return a register."""
        value = ctypes.c_uint32()
        response = self._native.edgewright_read_register(self._open(), offset, ctypes.byref(value))
        self._answered(response, "read", offset)
        return value.value

    def write32(self, offset: int, value: int) -> None:
        """Set a register."""
        response = self._native.edgewright_write_register(self._open(), offset, value)
        self._answered(response, "write", offset)

    def read(self, address: int, count: int) -> bytes:
        """Return ``count`` bytes of memory."""
        return self._memory[self._span(address, count)].tobytes()

    def write(self, address: int, content: bytes) -> None:
        """Set bytes of memory."""
        self._memory[self._span(address, len(content))] = np.frombuffer(content, np.uint8)

    def wait(self, cycles: int, progress: Callable[[int], None] | None = None) -> bool:
        """Run until the interrupt comes, at most ``cycles``."""
        handle, passed, interrupt = self._open(), 0, 0
        while passed < cycles and not interrupt:
            step = min(_SLICE, cycles - passed)
            interrupt = self._native.edgewright_run(handle, step)
            if interrupt < 0:
                raise self._broken()
            passed += step
            if progress:
                progress(passed)
        return bool(interrupt)

    def run(self, cycles: int) -> None:
        """Let ``cycles`` clock cycles pass, or fewer if the interrupt comes."""
        self.wait(cycles)

    def answer_error(self, address: int, count: int) -> None:
        """Let the memory answer SLVERR to bursts that touch ``count`` bytes; none with 0."""
        span = self._span(address, count)
        self._native.edgewright_answer_error(self._open(), span.start, span.stop)

    def reset(self, cycles: int = 4) -> None:
        """Hold the reset pin for some cycles; memory keeps its contents but forgets its bursts."""
        self._native.edgewright_reset(self._open(), cycles)

    def record(self, on: bool = True) -> None:
        """Start or stop recording what the accelerator retires; starting forgets what there is."""
        handle = self._open()
        if on:
            self._native.edgewright_trace_clear(handle)
        self._native.edgewright_trace(handle, on)

    def recorded(self, kind: str) -> np.ndarray:
        """Return the records of one kind of ``TRACES``, in order, as a structured array.

        Fields: ``cycle`` (its low 32 bits), ``command``, what the kind names, ``value``.
        """
        if kind not in TRACES:
            raise ValueError(f"kind must be one of {', '.join(TRACES)}, not {kind}")
        handle, index = self._open(), list(TRACES).index(kind)
        words, element = TRACES[kind]
        lanes = (
            self._native.edgewright_trace_value_bytes(handle, index) // np.dtype(element).itemsize
        )
        layout = [("cycle", "<u4"), ("command", "<u2"), *((word, "<u2") for word in words)]
        layout += [("value", element, (lanes,))]
        size = self._native.edgewright_trace_bytes(handle, index)
        content = ctypes.string_at(self._native.edgewright_trace_data(handle, index), size)
        return np.frombuffer(content, layout)

    def close(self) -> None:
        """Free the simulation."""
        if self._handle is not None:
            self._memory = np.empty(0, np.uint8)
            self._native.edgewright_destroy(self._handle)
            self._handle = None

    def __del__(self) -> None:
        self.close()

    def _open(self):
        if self._handle is None:
            raise DeviceError("the device is closed; make a new one")
        return self._handle

    def _span(self, address: int, count: int) -> slice:
        self._open()
        if address < 0 or count < 0 or address + count > self._memory_bytes:
            raise ValueError(
                f"address must leave {count} bytes inside the memory of {self._memory_bytes}, "
                f"not be {address}"
            )
        return slice(address, address + count)

    def _answered(self, response: int, what: str, offset: int) -> None:
        if response < 0:
            raise self._broken(f"a {what} of register 0x{offset:03x} was never answered")
        if response > 0:
            raise DeviceError(f"a {what} of register 0x{offset:03x} was answered with an error")

    def _broken(self, otherwise: str = "the simulation stopped") -> DeviceError:
        text = self._native.edgewright_error(self._open()).decode()
        if not text:
            return DeviceError(otherwise)
        return DeviceError(f"the accelerator broke the rules of AXI4: {text} in cycle {self.cycle}")


def _bind(library: Path) -> ctypes.CDLL:
    native = ctypes.CDLL(str(library))
    handle, u32, u64 = ctypes.c_void_p, ctypes.c_uint32, ctypes.c_uint64
    signatures = {
        "create": (handle, u64, u32, ctypes.c_double, u64),
        "destroy": (None, handle),
        "memory": (handle, handle),
        "cycle": (u64, handle),
        "error": (ctypes.c_char_p, handle),
        "answer_error": (None, handle, u64, u64),
        "reset": (None, handle, u64),
        "run": (ctypes.c_int, handle, u64),
        "read_register": (ctypes.c_int, handle, u32, ctypes.POINTER(u32)),
        "write_register": (ctypes.c_int, handle, u32, u32),
        "trace": (None, handle, ctypes.c_int),
        "trace_clear": (None, handle),
        "trace_value_bytes": (u32, handle, u32),
        "trace_bytes": (u64, handle, u32),
        "trace_data": (handle, handle, u32),
    }
    for name, (result, *arguments) in signatures.items():
        function = getattr(native, f"edgewright_{name}")
        function.restype, function.argtypes = result, arguments
    return native
