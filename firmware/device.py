"""What a driver needs of an accelerator, wherever it is: registers, memory, and waiting."""

import abc
import importlib
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

__all__ = ["DEVICES", "Device", "DeviceError"]

# By name, so that no kind of device has to be installed for another to work.
DEVICES = {
    "rtl": ("edgewright.sim.device.verilated", "VerilatedDevice"),
}


class DeviceError(RuntimeError):
    """The accelerator, or the way to it, failed; the message says what and what to do."""


class Device(abc.ABC):
    """One accelerator with its memory.

    Addresses are bytes: of registers from the start of the register map, of memory as the
    accelerator counts them.
    """

    @staticmethod
    def open(name: str, **options: Any) -> "Device":
        """Return a new device of the kind ``name``, one of ``DEVICES``.

        Options are those of the kind: for ``rtl`` see
        :class:`edgewright.sim.device.VerilatedDevice`.
        """
        if name not in DEVICES:
            raise ValueError(f"name must be one of {', '.join(sorted(DEVICES))}, not {name}")
        module, attribute = DEVICES[name]
        device: Device = getattr(importlib.import_module(module), attribute)(**options)
        return device

    @property
    @abc.abstractmethod
    def memory_bytes(self) -> int:
        """Size of the memory."""

    @abc.abstractmethod
    def read32(self, offset: int) -> int:
        """Return a register."""

    @abc.abstractmethod
    def write32(self, offset: int, value: int) -> None:
        """Set a register."""

    @abc.abstractmethod
    def read(self, address: int, count: int) -> bytes:
        """Return ``count`` bytes of memory."""

    @abc.abstractmethod
    def write(self, address: int, content: bytes) -> None:
        """Set bytes of memory."""

    @abc.abstractmethod
    def wait(self, cycles: int, progress: Callable[[int], None] | None = None) -> bool:
        """Wait for the interrupt.

        Parameters
        ----------
        cycles : int
            Clock cycles of the accelerator to wait at most.
        progress : callable, optional
            Called now and then with the cycles that have passed.

        Returns
        -------
        bool
            Whether the interrupt is there.
        """

    @abc.abstractmethod
    def close(self) -> None:
        """Give back what the device holds; it can't be used afterwards."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
