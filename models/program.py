"""The program: one network compiled for one accelerator, as bytes for its memory and their map.

A program file is a ``.safetensors`` file: tensor ``memory`` (uint8), metadata ``format`` =
``edgewright-program``, ``version`` = ``1``, ``program`` = JSON of the other fields, and ``hash`` =
SHA-256 over that JSON text and the memory.
"""

import dataclasses
import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import safetensors
import safetensors.numpy
from numpy.typing import NDArray

from edgewright.models.graph import write_whole

__all__ = ["CommandInfo", "Program", "ProgramError", "ProgramOutput", "load", "save"]

_FORMAT, _VERSION = "edgewright-program", "1"


class ProgramError(ValueError):
    """A program file that cannot be used; the text is one line."""


@dataclasses.dataclass(frozen=True)
class CommandInfo:
    """What one command computes, in the graph's names, for traces and reports.

    Attributes
    ----------
    kind : str
        ``load``, ``linear``, ``attention``, ``gather`` (an expert's first layer) or ``scatter``
        (its second).
    tasks : tuple of str
        Tasks that run it.
    column : str or None
        Tensor that its columns are; of attention the output, with its scores in ``score``.
    word, norm, route, score : str or None
        Tensors of the residual stream, the layer norm, the routes and the scores that it makes.
    macs : int
        Multiplications, of all experts together for ``gather`` and ``scatter``.
    columns, tokens : int
        Shape of the result.
    """

    kind: str
    tasks: tuple[str, ...]
    column: str | None = None
    word: str | None = None
    norm: str | None = None
    route: str | None = None
    score: str | None = None
    macs: int = 0
    columns: int = 0
    tokens: int = 0


@dataclasses.dataclass(frozen=True)
class ProgramOutput:
    """Where a task's result lies, after the output address, and its shape.

    The bytes are int16, little endian, in the order that the array makes them: for each
    ``tile`` columns, for each ``rows`` tokens, for each ``rows`` columns, for each token, its
    ``rows`` values. Tokens are padded to a multiple of ``rows``.
    """

    offset: int
    bytes: int
    tokens: int
    columns: int
    tile: int
    rows: int
    scale: float


@dataclasses.dataclass(frozen=True)
class Program:
    """A compiled network.

    Attributes
    ----------
    name : str
        The graph's name.
    graph_hash, build_hash : str
        Hexadecimal: the graph it was made from, and the hardware it was made for.
    memory : (bytes,) uint8
        The command list, then constants; placed at any multiple of 4096.
    commands : tuple of CommandInfo
        One per command.
    tasks : tuple of str
        In the order of the task register.
    outputs : dict of str to ProgramOutput
        Per task.
    image : tuple of int
        Channels, height and width; the image is int8 planes (``pixel - 128``).
    """

    name: str
    graph_hash: str
    build_hash: str
    memory: NDArray[np.uint8]
    commands: tuple[CommandInfo, ...]
    tasks: tuple[str, ...]
    outputs: dict[str, ProgramOutput]
    image: tuple[int, int, int]

    @property
    def image_bytes(self) -> int:
        """Bytes of one image."""
        channels, height, width = self.image
        return channels * height * width

    @property
    def output_bytes(self) -> int:
        """Bytes to reserve for the result of any task."""
        return max(output.offset + output.bytes for output in self.outputs.values())

    def macs(self, task: str) -> int:
        """Return the multiplications of one image for ``task``."""
        return sum(command.macs for command in self.commands if task in command.tasks)


def save(program: Program, path: Path) -> None:
    """Write a program file, under a temporary name until it is complete."""
    fields = dataclasses.asdict(program)
    del fields["memory"]
    text = json.dumps(fields, sort_keys=True)
    metadata = {
        "format": _FORMAT,
        "version": _VERSION,
        "program": text,
        "hash": _hash(text, program.memory),
    }
    write_whole(Path(path), safetensors.numpy.save({"memory": program.memory}, metadata))


def load(path: Path) -> Program:
    """Read a program file.

    Raises
    ------
    ProgramError
        When the file is not a complete, unedited program; the text says why.
    """
    try:
        with safetensors.safe_open(str(path), framework="numpy") as file:
            metadata = file.metadata() or {}
            tensors = {name: file.get_tensor(name) for name in file.keys()}
    except FileNotFoundError:
        raise ProgramError(f"{path} must be a program file, not missing") from None
    except (safetensors.SafetensorError, OSError) as error:
        raise ProgramError(f"{path} must be a whole program file, not damaged: {error}") from None
    if metadata.get("format") != _FORMAT or metadata.get("version") != _VERSION:
        found = f"{metadata.get('format')} {metadata.get('version')}"
        raise ProgramError(f"{path} must be of format {_FORMAT} {_VERSION}, not {found}")
    text, memory = metadata.get("program", ""), tensors.get("memory")
    if memory is None or memory.dtype != np.uint8 or metadata.get("hash") != _hash(text, memory):
        raise ProgramError(f"{path} must match its hash, not be edited; generate it again")
    fields: dict[str, Any] = json.loads(text)
    return Program(
        name=fields["name"],
        graph_hash=fields["graph_hash"],
        build_hash=fields["build_hash"],
        memory=memory,
        commands=tuple(
            CommandInfo(**{**command, "tasks": tuple(command["tasks"])})
            for command in fields["commands"]
        ),
        tasks=tuple(fields["tasks"]),
        outputs={task: ProgramOutput(**output) for task, output in fields["outputs"].items()},
        image=tuple(fields["image"]),
    )


def _hash(text: str, memory: NDArray[np.uint8]) -> str:
    return hashlib.sha256(text.encode() + memory.tobytes()).hexdigest()
