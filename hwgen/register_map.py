"""The register map: the one description behind RTL, C header, Markdown, JSON and CMSIS-SVD."""

from dataclasses import dataclass

__all__ = [
    "COUNTERS",
    "IDENTITY",
    "REGISTERS",
    "Counter",
    "Field",
    "Register",
    "address_of",
]

IDENTITY = int.from_bytes(b"EDGW", "little")  # reads as the text in a little-endian dump
_COUNTER_BASE = 0x080


@dataclass(frozen=True)
class Field:
    """Part of a register, from bit ``low`` to bit ``high``.

    ``access`` is ``ro`` (read only), ``rw`` (read and write), ``w1`` (writing 1 acts once and
    reads as 0) or ``w1c`` (writing 1 clears).
    """

    name: str
    low: int
    high: int
    access: str
    description: str

    @property
    def mask(self) -> int:
        """Bits of the field within the register."""
        return (1 << (self.high + 1)) - (1 << self.low)


@dataclass(frozen=True)
class Register:
    """One 32-bit register at byte ``offset``; ``access`` is that of its fields, or ``mixed``."""

    name: str
    offset: int
    access: str
    description: str
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True)
class Counter:
    """One 64-bit counter, of which the core may add up to ``bits`` bits on a cycle."""

    name: str
    bits: int
    description: str


COUNTERS = (
    Counter("cycles", 1, "cycles from start to done"),
    Counter("compute", 1, "cycles on which the array multiplied"),
    Counter("macs", 16, "multiply-accumulates of real operands"),
    Counter("wait_weights", 1, "cycles on which the array waited for weights"),
    Counter("wait_activations", 1, "cycles on which the array waited for activations"),
    Counter("wait_drain", 1, "cycles on which the array waited for its results to leave"),
    Counter("wait_memory", 1, "cycles on which a command waited for the memory port"),
    Counter("sequence", 1, "cycles between commands"),
    Counter("key_value_bytes", 16, "bytes of keys and values read by attention"),
    Counter("query_bytes", 16, "bytes of queries read by attention"),
    Counter("activation_bytes", 16, "bytes of activations read for the array"),
    Counter("read_beats", 1, "beats read on the memory port"),
    Counter("write_beats", 1, "beats written on the memory port"),
)

REGISTERS = (
    Register("id", 0x000, "ro", "the text EDGW, first letter in the lowest byte"),
    Register(
        "version",
        0x004,
        "ro",
        "version of the generator",
        (
            Field("patch", 0, 7, "ro", "patch"),
            Field("minor", 8, 15, "ro", "minor"),
            Field("major", 16, 31, "ro", "major"),
        ),
    ),
    *(
        Register(
            f"build_hash{i}",
            0x008 + 4 * i,
            "ro",
            f"build hash, bytes {4 * i} to {4 * i + 3}, first in the lowest byte",
        )
        for i in range(8)
    ),
    Register(
        "control",
        0x028,
        "mixed",
        "control",
        (
            Field("start", 0, 0, "w1", "run the program; clears the counters and status.done"),
            Field("soft_reset", 1, 1, "rw", "hold the core in reset; clears status and interrupts"),
        ),
    ),
    Register(
        "status",
        0x02C,
        "mixed",
        "status",
        (
            Field("busy", 0, 0, "ro", "a program runs"),
            Field("done", 1, 1, "w1c", "a program has ended"),
            Field(
                "error", 2, 2, "ro", "the memory or the core reported an error; until soft_reset"
            ),
            Field("state", 8, 15, "ro", "state of the sequencer"),
            Field("command", 16, 31, "ro", "index of the current command"),
        ),
    ),
    Register(
        "interrupt_enable",
        0x030,
        "rw",
        "which causes raise the interrupt",
        (
            Field("done", 0, 0, "rw", "a program has ended"),
            Field("error", 1, 1, "rw", "an error was reported"),
        ),
    ),
    Register(
        "interrupt_status",
        0x034,
        "w1c",
        "which causes have occurred",
        (
            Field("done", 0, 0, "w1c", "a program has ended"),
            Field("error", 1, 1, "w1c", "an error was reported"),
        ),
    ),
    Register("program_address", 0x038, "rw", "byte address of the command list"),
    Register("commands", 0x03C, "rw", "number of commands"),
    Register("task", 0x040, "rw", "index of the task to run"),
    Register("image_address", 0x044, "rw", "byte address of the input image"),
    Register("output_address", 0x048, "rw", "byte address of the outputs"),
    *(
        Register(
            f"{counter.name}_{half}",
            _COUNTER_BASE + 8 * index + 4 * (half == "high"),
            "ro",
            counter.description
            + (", bits 31 to 0" if half == "low" else ", bits 63 to 32")
            + ("; reading latches the high half" if half == "low" else ", as last latched"),
        )
        for index, counter in enumerate(COUNTERS)
        for half in ("low", "high")
    ),
)


def address_of(name: str) -> int:
    """Return the byte offset of the register ``name``."""
    for register in REGISTERS:
        if register.name == name:
            return register.offset
    raise ValueError(f"name must be a register, not {name}")
