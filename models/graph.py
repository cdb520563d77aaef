"""The graph: one quantised network, as a list of operations and their constant tensors.

The file format is written down in ``docs/graph.md``.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import safetensors
import safetensors.numpy
from numpy.typing import NDArray

from edgewright.models.files import write_whole
from edgewright.models.formats import unpack_ternary
from edgewright.models.graph_check import GraphError, TensorType, check, types_of
from edgewright.models.graph_text import parse

__all__ = ["Graph", "GraphError", "Operation", "Output", "load", "save", "write_whole"]

_FORMAT, _VERSION = "edgewright-graph", "1"


@dataclass(frozen=True)
class Operation:
    """One step of a network.

    Attributes
    ----------
    op : str
        What it does: a row of the table in ``docs/graph.md``.
    name : str
        Unique in the graph; its constants are named ``<name>.<part>``.
    inputs : tuple of str
        Outputs of earlier operations, or ``image``.
    output : str
    task : str or None
        The only task that runs it; None when every task does.
    attributes : dict
        The other entries of its row: ``heads``, ``out``, ``gelu`` and so on.
    """

    op: str
    name: str
    inputs: tuple[str, ...]
    output: str
    task: str | None
    attributes: dict[str, Any]


@dataclass(frozen=True)
class Output:
    """Where a task's result is, and how to read it.

    Attributes
    ----------
    tensor : str
        A (tokens, cells * channels) int16 tensor; its first row, the class token, is unused.
    scale : float
        The worth of one step.
    cells : tuple of int
        Rows and columns of cells in one patch.
    channels : int
        Values per cell.
    """

    tensor: str
    scale: float
    cells: tuple[int, int]
    channels: int


@dataclass(frozen=True)
class Graph:
    """A quantised network. Checked by :func:`load` and :func:`save`.

    Attributes
    ----------
    name, precision, trained_on : str
    network : dict
        The fields of the network's configuration; ``image`` (height, width) is always there.
    tasks, classes : tuple of str
    operations : tuple of Operation
        In execution order.
    outputs : dict of str to Output
        By task.
    tensors : dict of str to array
        All constants.
    """

    name: str
    precision: str
    network: dict[str, Any]
    tasks: tuple[str, ...]
    classes: tuple[str, ...]
    trained_on: str
    operations: tuple[Operation, ...]
    outputs: dict[str, Output]
    tensors: dict[str, NDArray[Any]]

    def program(self, task: str) -> list[Operation]:
        """Return the operations that ``task`` runs, in order."""
        if task not in self.tasks:
            raise ValueError(f"task must be one of {', '.join(self.tasks)}, not {task}")
        return [operation for operation in self.operations if operation.task in (None, task)]

    def types(self, task: str) -> dict[str, TensorType]:
        """Return shape and dtype of every tensor that ``task`` computes, by name."""
        return types_of(self, task)

    def constant(self, operation: Operation, part: str) -> NDArray[Any]:
        """Return the constant ``<operation>.<part>`` as stored."""
        return self.tensors[f"{operation.name}.{part}"]

    def weight(self, operation: Operation, part: str = "weight") -> NDArray[np.int8]:
        """Return a weight constant as (..., outputs, inputs) int8, ternary codes unpacked."""
        stored = self.constant(operation, part)
        return unpack_ternary(stored) if operation.attributes["weights"] == "ternary" else stored

    @property
    def hash(self) -> str:
        """SHA-256 of the whole graph, as its file holds it."""
        return _hash(self._text(), self.tensors)

    def _text(self) -> str:
        fields = asdict(self)
        del fields["tensors"]
        fields["operations"] = [
            {
                **{key: value for key, value in operation.items() if key != "attributes"},
                **operation["attributes"],
            }
            for operation in fields["operations"]
        ]
        return json.dumps(fields, sort_keys=True, separators=(",", ":"))


def load(path: str | Path) -> Graph:
    """Read and check a graph file; :class:`GraphError` says in one line what is wrong with it."""
    path = Path(path)
    if not path.is_file():
        raise GraphError(f"{path} must be a graph file, not missing")
    try:
        with safetensors.safe_open(path, framework="numpy") as file:
            metadata = file.metadata() or {}
            tensors = {name: file.get_tensor(name) for name in file.keys()}
    except (safetensors.SafetensorError, TypeError, ValueError) as error:
        raise GraphError(
            f"{path} must be a complete safetensors file, not damaged: {error}"
        ) from None
    if metadata.get("format") != _FORMAT:
        raise GraphError(f"{path} must be of format {_FORMAT}, not {metadata.get('format')}")
    if metadata.get("version") != _VERSION:
        raise GraphError(f"{path} must be of version {_VERSION}, not {metadata.get('version')}")
    text = metadata.get("graph", "")
    if _hash(text, tensors) != metadata.get("hash"):
        raise GraphError(f"{path} must match its hash, not be edited after it was written")
    try:
        graph = Graph(**_typed(parse(text)), tensors=tensors)
        check(graph)
    except GraphError as error:
        raise GraphError(f"{path}: {error}") from None
    return graph


def save(graph: Graph, path: str | Path) -> None:
    """Check a graph and write its file; the file appears whole or not at all."""
    check(graph)
    path = Path(path)
    text = graph._text()
    metadata = {
        "format": _FORMAT,
        "version": _VERSION,
        "graph": text,
        "hash": _hash(text, graph.tensors),
    }
    tensors = {name: np.ascontiguousarray(value) for name, value in graph.tensors.items()}
    write_whole(path, safetensors.numpy.save(tensors, metadata=metadata))


def _typed(fields: dict[str, Any]) -> dict[str, Any]:
    operations = tuple(Operation(**operation) for operation in fields.pop("operations"))
    outputs = {task: Output(**output) for task, output in fields.pop("outputs").items()}
    return {**fields, "operations": operations, "outputs": outputs}


def _hash(text: str, tensors: dict[str, NDArray[Any]]) -> str:
    digest = hashlib.sha256(text.encode())
    for name in sorted(tensors):
        value = np.ascontiguousarray(tensors[name])
        shape = ",".join(str(size) for size in value.shape)
        digest.update(f"\n{name}\n{value.dtype.name}\n{shape}\n".encode())
        digest.update(value.astype(value.dtype.newbyteorder("<")).tobytes())
    return digest.hexdigest()
