"""What this machine can do: reads from memory and int8 dot products, measured."""

from statistics import median

from edgewright.firmware import _native

__all__ = ["Limits"]


class Limits:
    """Measures the machine again and again, beside what is being measured.

    Memory and cores are often shared with others, so a limit is worth something only next to a
    figure taken in the same moments.

    Parameters
    ----------
    kernels : str
        Whose loads and dot products to use.
    threads : int
        Threads that read or multiply together.
    megabytes : int
        Memory to read, more than any cache holds.
    """

    def __init__(self, kernels: str, threads: int, *, megabytes: int = 1024) -> None:
        self.kernels = kernels
        self.threads = threads
        self._memory = _native.Memory(megabytes << 20)
        self.bandwidths: list[float] = []
        self.peaks: list[float] = []

    def read(self) -> float:
        """Return bytes per second of one pass through the memory, and keep it."""
        self.bandwidths.append(self._memory.read_bandwidth(self.kernels, self.threads, 1))
        return self.bandwidths[-1]

    def multiply(self, seconds: float = 0.1) -> float:
        """Return int8 multiply-accumulates per second in registers, and keep it."""
        self.peaks.append(_native.int8_peak(self.kernels, self.threads, seconds))
        return self.peaks[-1]

    @property
    def bandwidth(self) -> float:
        """Median bytes per second."""
        return median(self.bandwidths)

    @property
    def peak(self) -> float:
        """Median multiply-accumulates per second."""
        return median(self.peaks)
