"""The cycle model: what a program takes on an accelerator, before anything is built."""

import dataclasses
import math
from collections import deque

from edgewright.hwgen.commands import COMMAND_BYTES

__all__ = ["CommandEstimate", "Estimate", "estimate"]

# Cycles that a command takes beside its steps: sequencer, the feeder's and array's pipelines,
# and the last column's way to its buffer. Counted on the RTL.
_SEQUENCE, _FILL, _TAIL = 5, 14, 21
_HAND_OVER = 4  # cycles from a tile's last column to the next tile's last step, see MacArray
_NORM_LATENCY = 80


@dataclasses.dataclass(frozen=True)
class CommandEstimate:
    """Cycles and bytes of one command; ``steps`` are the cycles on which the array multiplies."""

    kind: str
    name: str
    steps: int
    cycles: int
    bytes: int


@dataclasses.dataclass(frozen=True)
class Estimate:
    """What one image of one task takes.

    ``macs`` are useful multiplications; ``mac_utilisation`` is ``macs`` over lanes x ``cycles``.
    """

    cycles: int
    steps: int
    bytes: int
    macs: int
    mac_utilisation: float
    commands: tuple[CommandEstimate, ...]


def estimate(graph, config, task, *, latency=64, queue_lengths=None):
    """Predict cycles from the shapes of a graph.

    Weights are fetched ahead as far as the ring allows; a tile starts as soon as its first words
    are there. Experts are taken as equally loaded unless ``queue_lengths`` says otherwise.

    Parameters
    ----------
    graph : Graph
        The network.
    config : AcceleratorConfig
        The accelerator.
    task : str
        The task.
    latency : int
        Cycles from a read request to its first beat.
    queue_lengths : dict of str to sequence of int, optional
        Tokens per expert, by mixture.

    Returns
    -------
    Estimate
    """
    model = _Model(graph, config, task, latency, queue_lengths or {})
    for operation in graph.program(task):
        handler = getattr(model, operation.op, None)
        if handler is not None:
            handler(operation)
    return model.result()


class _Model:
    def __init__(self, graph, config, task, latency, queue_lengths):
        self.graph, self.config, self.task = graph, config, task
        self.types = graph.types(task)
        self.latency, self.queue_lengths = latency, queue_lengths
        self.beat = config.port_width // 8
        self.port_free = self.now = 0  # when the port and the array are free
        self.ring = deque()  # words of a tile and when they are given back
        self.ring_words = 0
        self.normed = None
        self.macs = 0
        self.commands = []
        self.fetch_from = 0

        commands = (
            2
            + sum(op.op in {"linear", "attention"} for op in graph.operations)
            + 2 * sum(op.op == "mixture" for op in graph.operations)
        )
        self.now = self.port_free = latency + commands * COMMAND_BYTES // self.beat

    def patches(self, operation):
        """Count the table and the image, one after the other; a word is placed per cycle."""
        rows = self.config.rows
        tokens, features = self.types["embed"].shape
        height, width = self.graph.network["image"]
        padded = -(-tokens // rows) * rows
        start, total = self.now, 0
        for values, size in ((padded * features, 2), (3 * height * width, 1)):
            self.now += max(values // rows, values * size // self.beat) + _SEQUENCE
            total += values * size
        self.now += self.latency
        self.port_free = self.now
        self._record("load", operation.name, 0, self.now - start, total)

    def linear(self, operation):
        weight = self.graph.weight(operation)
        tokens = self.types[operation.inputs[0]].shape[0]
        source = operation.inputs[0]
        norm = source.rsplit(".", 1)[-1].startswith("norm") and self.normed != source
        if norm:
            self.normed = source
        ternary = operation.attributes["weights"] == "ternary"
        self._layer("linear", operation.name, weight.shape, tokens, ternary=ternary, norm=norm)

    def gate(self, operation):
        """Count the last tokens' way through the gate; experts are fetched only after it."""
        experts = self.types[operation.inputs[0]].shape[1]
        top_k = operation.attributes["top_k"]
        self.now += self.config.rows * max(2 * experts + 6, 17 * top_k + 1) + 18
        self.port_free = max(self.port_free, self.now)

    def attention(self, operation):
        rows, columns = self.config.rows, self.config.columns
        tokens, features = self.types[operation.output].shape
        heads = operation.attributes["heads"]
        size = features // heads
        row_tiles, key_tiles = -(-tokens // rows), -(-tokens // columns)
        last_keys = tokens - (key_tiles - 1) * columns
        value_tiles = max(1, size // columns)
        score = (key_tiles - 1) * max(size, columns + _HAND_OVER)
        score += max(size, last_keys + _HAND_OVER)
        steps = heads * row_tiles * (key_tiles * size + value_tiles * tokens)
        cycles = heads * row_tiles * (score + value_tiles * tokens)
        start = self.now
        self.now += cycles + _SEQUENCE + _FILL + 2 * rows + _TAIL + min(columns, size)
        self.macs += 2 * tokens * tokens * features
        self._record("attention", operation.name, steps, self.now - start, 0)

    def mixture(self, operation):
        graph, attributes = self.graph, operation.attributes
        tokens = self.types[operation.output].shape[0]
        route = next(op for op in graph.operations if op.output == operation.inputs[2])
        total, experts = tokens * route.attributes["top_k"], attributes["experts"]
        even = [total // experts + (index < total % experts) for index in range(experts)]
        shapes = [graph.weight(operation, f"{part}.weight").shape[1:] for part in ("fc1", "fc2")]
        for count in self.queue_lengths.get(operation.name, even):
            if count:
                for part, shape in zip(("fc1", "fc2"), shapes, strict=True):
                    self._layer(
                        "expert",
                        f"{operation.name}.{part}",
                        shape,
                        count,
                        ternary=attributes["weights"] == "ternary",
                    )

    def _layer(self, kind, name, shape, tokens, *, ternary, norm=False):
        config = self.config
        outputs, depth = shape
        row_tiles = -(-tokens // config.rows)
        tiles = -(-outputs // config.columns)
        weight_bytes = depth * config.columns // (4 if ternary else 1)
        tile_beats = config.columns * 8 // self.beat + math.ceil(weight_bytes / self.beat)
        start = self.now
        self.now += _SEQUENCE + _FILL + 2 * config.rows
        if norm:
            self.now += depth + _NORM_LATENCY
        count = min(config.columns, outputs)
        for index in range(tiles):
            # Room in the ring, then the port; the array follows word by word.
            while self.ring and self.ring_words + depth > config.weight_words:
                words, given_back = self.ring.popleft()
                self.ring_words -= words
                self.port_free = max(self.port_free, given_back)
            arrived = self.port_free + tile_beats + 6
            self.port_free = arrived
            pass_ = max(depth, count + _HAND_OVER)
            begin = max(self.now, arrived - tile_beats + config.columns * 8 // self.beat)
            end = max(begin + row_tiles * pass_, arrived + (row_tiles - 1) * pass_)
            if norm and index == 0:
                end = max(end, begin + row_tiles * max(depth, 110))
                end += depth // 4 + _NORM_LATENCY if tiles > 1 else 0
            self.now = end
            self.ring.append((depth, end))
            self.ring_words += depth
        count = outputs - (tiles - 1) * config.columns
        self.now += count + _TAIL
        self.macs += tokens * depth * outputs
        self._record(
            kind, name, tiles * row_tiles * depth, self.now - start, tiles * tile_beats * self.beat
        )

    def _record(self, kind, name, steps, cycles, size):
        self.commands.append(CommandEstimate(kind, name, steps, cycles, size))

    def result(self):
        return Estimate(
            cycles=self.now,
            steps=sum(command.steps for command in self.commands),
            bytes=sum(command.bytes for command in self.commands),
            macs=self.macs,
            mac_utilisation=self.macs / (self.config.lanes * self.now),
            commands=tuple(self.commands),
        )
