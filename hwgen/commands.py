"""The command: one step of a network, 64 bytes in memory, read by the sequencer."""

import enum

from amaranth.hdl import unsigned
from amaranth.lib import data

__all__ = [
    "COMMAND_BYTES",
    "COMMAND_LAYOUT",
    "Destination",
    "ExpertPhase",
    "Op",
    "Source",
    "encode",
]

COMMAND_BYTES = 64


class Op(enum.IntEnum):
    """What a command does."""

    LOAD = 1
    LINEAR = 2
    ATTENTION = 3


class Destination(enum.IntEnum):
    """Where the columns that leave the array go."""

    ACTIVATION = 0
    KEY = 1
    VALUE = 2
    RESIDUAL = 3
    GATE = 4
    OUTPUT = 5
    SCORE = 6


class Source(enum.IntEnum):
    """Where the rows that enter the array come from."""

    ACTIVATION = 0
    NORMED = 1


class ExpertPhase(enum.IntEnum):
    """Part of the pair of commands that is repeated for every expert with tokens."""

    NONE = 0
    GATHER = 1
    SCATTER = 2


_FIELDS = {
    # What.
    "op": 4,
    "destination": 3,
    "source": 1,
    "norm": 1,
    "gelu": 1,
    "ternary": 1,
    "narrow": 1,
    "expert": 2,
    "image": 1,
    "unused0": 1,
    "tasks": 8,
    "out_shift": 4,
    "fraction": 3,
    "unused1": 1,
    # Shape: rows, steps, columns; column tiles and how much of the last one counts.
    "tokens": 16,
    "depth": 16,
    "tiles": 16,
    "last_columns": 16,
    # On-chip places, in words of `rows` elements; stride is words per token.
    "source_base": 24,
    "source_groups": 8,
    "source_stride": 16,
    "destination_stride": 16,
    "destination_base": 24,
    "token_offset": 8,
    # Memory: bytes from the program's start, and beats (per expert for expert commands).
    "address": 32,
    "beats": 32,
    "expert_bytes": 32,
    # Attention.
    "multiplier": 17,
    "shift": 6,
    "head_shift": 4,
    "unused2": 5,
    "heads": 8,
    "key_tiles": 8,
    "value_tiles": 8,
    "last_keys": 16,
    "value_columns": 16,
    "key_stride": 16,
    "value_stride": 16,
    # Loading: words in all; for the image, the shape of a patch and of the grid.
    "load_words": 24,
    "patch_words": 8,
    "patch_rows": 8,
    "grid_width": 8,
    "grid_height": 8,
    "channels": 8,
    "strip_words": 24,
    "plane_words": 16,
}

assert sum(_FIELDS.values()) == 8 * COMMAND_BYTES
COMMAND_LAYOUT = data.StructLayout({name: unsigned(width) for name, width in _FIELDS.items()})


def encode(**fields: int) -> bytes:
    """Return the 64 bytes of a command; fields that are not given are 0.

    Raises
    ------
    ValueError
        When a value does not fit its field.
    """
    word = 0
    for name, value in fields.items():
        if name not in _FIELDS:
            raise ValueError(f"field must be one of {', '.join(_FIELDS)}, not {name}")
        if not 0 <= value < 1 << _FIELDS[name]:
            raise ValueError(
                f"{name} must be between 0 and {(1 << _FIELDS[name]) - 1}, not {value}"
            )
        word |= int(value) << COMMAND_LAYOUT[name].offset
    return word.to_bytes(COMMAND_BYTES, "little")
