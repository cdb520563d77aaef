"""Golden model of the memory reader: what it asks for and what it passes on."""

from collections.abc import Sequence

__all__ = ["bursts", "passed_on"]


def bursts(address: int, beats: int, width: int, burst: int) -> list[tuple[int, int]]:
    """Return the (address, beats) of the bursts that cover a run of beats.

    Parameters
    ----------
    address : int
        Byte address of the first beat, a multiple of ``width / 8``.
    beats : int, 0 or more
        Length of the run.
    width : int
        Bits of a beat.
    burst : int
        Most beats of a burst.
    """
    size = width // 8
    if address % size:
        raise ValueError(f"address must be a multiple of {size}, not {address}")
    found: list[tuple[int, int]] = []
    for beat in range(address, address + beats * size, size):
        if not found or found[-1][1] == burst or beat % 4096 == 0:
            found.append((beat, 0))
        start, length = found[-1]
        found[-1] = (start, length + 1)
    return found


def passed_on(
    memory: Sequence[int], requests: Sequence[tuple[int, int]], width: int
) -> list[tuple[int, int]]:
    """Return (data, last) of every beat of ``requests``.

    Parameters
    ----------
    memory : sequence of int
        Beats of the memory, from address 0.
    requests : sequence of (address, beats)
    width : int
        Bits of a beat.
    """
    return [
        (memory[address * 8 // width + index], int(index == beats - 1))
        for address, beats in requests
        for index in range(beats)
    ]
