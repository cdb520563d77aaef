"""Golden model of the memory port: bytes in a memory, no bus."""

from collections.abc import Sequence

__all__ = ["read", "write"]


def read(memory: bytes | bytearray, address: int, beats: int, width: int) -> list[int]:
    """Return ``beats`` beats of ``width`` bits from ``address`` on, little-endian."""
    size = width // 8
    return [
        int.from_bytes(memory[address + i * size : address + (i + 1) * size], "little")
        for i in range(beats)
    ]


def write(memory: bytearray, address: int, beats: Sequence[int], width: int) -> None:
    """Put beats of ``width`` bits into ``memory`` from ``address`` on, little-endian."""
    text = b"".join(beat.to_bytes(width // 8, "little") for beat in beats)
    memory[address : address + len(text)] = text
