"""The driver: one image through one accelerator, on any device."""

import dataclasses
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.device import Device, DeviceError
from edgewright.firmware.interface import Interface
from edgewright.models.program import Program, ProgramOutput

__all__ = ["Driver", "Result", "image_bytes", "unscramble"]

_RESET_READS = 10_000  # status reads; a burst takes far fewer
_PAGE = 4096


@dataclasses.dataclass(frozen=True)
class Result:
    """What came out of one run.

    Attributes
    ----------
    output : (tokens, columns) int16
        The task's head, the class token's row first.
    counters : dict of str to int
        The performance counters.
    """

    output: NDArray[np.int16]
    counters: dict[str, int]


class Driver:
    """Drive the accelerator that ``interface`` describes.

    Parameters
    ----------
    device : Device
    interface : Interface
        What the generator wrote beside the hardware.

    Raises
    ------
    DeviceError
        If the device is not that hardware; the message says what to build again.
    """

    def __init__(self, device: Device, interface: Interface) -> None:
        self.device = device
        self.interface = interface
        self._program: Program | None = None
        self._image_address = self._output_address = 0
        self._check()

    @property
    def program(self) -> Program | None:
        """The program that is loaded."""
        return self._program

    def load(self, program: Program) -> None:
        """Put ``program`` into memory, with room for an image and outputs behind it.

        Raises
        ------
        DeviceError
            If it was compiled for other hardware, or the memory is too small.
        """
        if program.build_hash != self.interface.build_hash:
            raise DeviceError(
                f"program {program.name} was compiled for hardware {program.build_hash[:12]}, "
                f"not {self.interface.build_hash[:12]}; compile it again for this configuration"
            )
        image = _page(len(program.memory))
        output = image + _page(program.image_bytes)
        end = output + _page(program.output_bytes)
        if end > self.device.memory_bytes:
            raise DeviceError(
                f"memory must be at least {end} bytes for {program.name}, "
                f"not {self.device.memory_bytes}"
            )
        self.reset()
        self.device.write(0, program.memory.tobytes())
        self._program, self._image_address, self._output_address = program, image, output
        self._set("program_address", 0)
        self._set("commands", len(program.commands))
        self._set("image_address", image)
        self._set("output_address", output)
        self._set("interrupt_enable", 3)

    def run(
        self,
        image: NDArray[np.uint8],
        task: str,
        *,
        cycles: int | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> Result:
        """Run one task on one image.

        Parameters
        ----------
        image : (height, width, 3) uint8
            Red, green, blue; of the size that the program was compiled for.
        task : str
            One of ``program.tasks``.
        cycles : int, optional
            Clock cycles to wait at most; by default many times what the program needs.
        progress : callable, optional
            Called now and then with the cycles that have passed.

        Raises
        ------
        DeviceError
            If the run does not end in time, or the hardware reports an error; the message holds
            the state of the device, which has been reset.
        """
        program = self._program
        if program is None:
            raise DeviceError("a program must be loaded before a run; call load(program)")
        if task not in program.tasks:
            raise ValueError(f"task must be one of {', '.join(program.tasks)}, not {task}")
        self.device.write(self._image_address, image_bytes(image, program.image))
        if cycles is None:
            cycles = self._patience(program, task)

        self._set("task", program.tasks.index(task))
        self._set("interrupt_status", 3)
        self._set("control", 1)
        ended = self.device.wait(cycles, progress)
        causes = self._get("interrupt_status")
        if not ended or causes & 2:
            state = self.state()
            self.reset()
            self._set("interrupt_enable", 3)
            must = "run without error" if ended else f"end within {cycles} cycles"
            raise DeviceError(f"{program.name} {task} must {must}; the device says: {state}")
        self._set("interrupt_status", 3)

        layout = program.outputs[task]
        content = self.device.read(self._output_address + layout.offset, layout.bytes)
        return Result(unscramble(content, layout), self.counters())

    def counters(self) -> dict[str, int]:
        """Return the performance counters of the last run, by name."""
        return {
            name: self._get(f"{name}_low") | self._get(f"{name}_high") << 32
            for name in self.interface.counters
        }

    def state(self) -> str:
        """Return one line about what the device is doing: status, command and counters."""
        status = self._get("status")
        flags = [name for bit, name in enumerate(("busy", "done", "error")) if status >> bit & 1]
        command = status >> 16
        line = f"{' and '.join(flags) or 'idle'}, state {status >> 8 & 0xFF}, command {command}"
        # The sequencer has fetched this command already, so its index is that of the next one.
        if self._program is not None and 0 < command <= len(self._program.commands):
            info = self._program.commands[command - 1]
            line += f" (after {info.kind} {info.column or 'of tables and image'})"
        return line + "".join(f", {name} {value}" for name, value in self.counters().items())

    def reset(self) -> None:
        """Stop whatever runs, and wait until the memory port is quiet."""
        self._set("control", 2)
        self._set("control", 0)
        for _ in range(_RESET_READS):
            if not self._get("status") & 1:
                return
        raise DeviceError(f"reset must end, not last; the device says: {self.state()}")

    def _check(self) -> None:
        interface = self.interface
        if (identity := self._get("id")) != int.from_bytes(b"EDGW", "little"):
            raise DeviceError(
                f"register id must read 0x57474445, not 0x{identity:08x}: this is no Edgewright "
                "accelerator, or its registers are mapped elsewhere; check the address"
            )
        version = self._get("version")
        found = f"{version >> 16}.{version >> 8 & 0xFF}.{version & 0xFF}"
        if found != interface.version:
            raise DeviceError(
                f"hardware version must be {interface.version}, not {found}; "
                "build the hardware again from the Verilog beside this interface file"
            )
        words = [self._get(f"build_hash{index}") for index in range(8)]
        build_hash = b"".join(word.to_bytes(4, "little") for word in words).hex()
        if build_hash != interface.build_hash:
            raise DeviceError(
                f"hardware must have build hash {interface.build_hash[:12]}, not "
                f"{build_hash[:12]}; build the hardware again from the Verilog beside this "
                "interface file, or use the interface file of that hardware"
            )

    def _patience(self, program: Program, task: str) -> int:
        parameters = self.interface.parameters
        lanes = parameters["rows"] * parameters["columns"]
        return 20 * (program.macs(task) // lanes) + 8 * len(program.memory) + 200_000

    def _get(self, name: str) -> int:
        return self.device.read32(self.interface.registers[name])

    def _set(self, name: str, value: int) -> None:
        self.device.write32(self.interface.registers[name], value)


def image_bytes(image: NDArray[Any], shape: tuple[int, int, int]) -> bytes:
    """Return a (height, width, 3) uint8 image as the accelerator's planes of ``pixel - 128``.

    ``shape`` is the program's: channels, height, width.
    """
    channels, height, width = shape
    wanted = (height, width, channels)
    if image.dtype != np.uint8 or image.shape != wanted:
        raise ValueError(f"image must be uint8 {wanted}, not {image.dtype} {image.shape}")
    return (image.transpose(2, 0, 1) ^ 0x80).tobytes()


def unscramble(content: bytes, layout: ProgramOutput) -> NDArray[np.int16]:
    """Return a task's output as (tokens, columns) int16 from the bytes that the hardware wrote."""
    rows = layout.rows
    padded = -(-layout.tokens // rows) * rows
    values = np.frombuffer(content, "<i2")[: padded * layout.columns]
    result = np.empty((padded, layout.columns), np.int16)
    for start in range(0, layout.columns, layout.tile):
        width = min(layout.tile, layout.columns - start)
        part = values[padded * start : padded * (start + width)]
        # Token tile, column group, token, column become token tile, token, column group, column.
        part = part.reshape(padded // rows, width // rows, rows, rows).swapaxes(1, 2)
        result[:, start : start + width] = part.reshape(padded, width)
    return result[: layout.tokens]


def _page(size: int) -> int:
    return -(-size // _PAGE) * _PAGE
