"""The schedule compiler: a graph and a configuration in, a command list and packed weights out."""

import numpy as np

from edgewright.hwgen.capacity import ActivationBuffer, Capacity
from edgewright.hwgen.commands import COMMAND_BYTES, Destination, Op, encode
from edgewright.hwgen.layer_constants import expert_layers, linear_layer, place_layers
from edgewright.hwgen.linear_ends import LinearEnds, program_output
from edgewright.hwgen.packing import MemoryImage
from edgewright.hwgen.structure import CompileError, check_structure
from edgewright.models.program import CommandInfo, Program

__all__ = ["CompileError", "compile_graph"]

# Commands of each operation; those that are not here are part of a neighbour's command.
_COMMANDS = {"patches": 2, "linear": 1, "attention": 1, "mixture": 2}


def compile_graph(graph, config):
    """Compile ``graph`` for an accelerator.

    Parameters
    ----------
    graph : Graph
        A quantised network.
    config : AcceleratorConfig
        The accelerator.

    Returns
    -------
    Program
        Command list, packed weights, and where everything is.

    Raises
    ------
    CompileError
        When the network does not fit; the text says which size must grow, and to what. When its
        operations depend on each other in a way that the hardware cannot follow, the text says
        which.
    """
    check_structure(graph)
    return _Compiler(graph, config).program()


class _Compiler:
    def __init__(self, graph, config):
        self.graph = graph
        self.config = config
        self.capacity = Capacity(config, graph.name)
        self.buffer = ActivationBuffer(graph, self.capacity)
        self.ends = LinearEnds(graph, self.capacity, self.buffer)
        self.image = MemoryImage()
        self.commands = []
        self.infos = []

    def program(self):
        graph = self.graph
        count = sum(_COMMANDS.get(operation.op, 0) for operation in graph.operations)
        self.capacity.fits("commands", count)
        self.image.reserve(count * COMMAND_BYTES)
        for operation in graph.operations:
            if operation.op in _COMMANDS:
                getattr(self, f"_{operation.op}")(operation)
        height, width = graph.network["image"]
        return Program(
            name=graph.name,
            graph_hash=graph.hash,
            build_hash=self.config.digest().hex(),
            memory=self.image.to_bytes(b"".join(self.commands)),
            commands=tuple(self.infos),
            tasks=graph.tasks,
            outputs={task: program_output(graph, self.config, task) for task in graph.tasks},
            image=(3, height, width),
        )

    # One method per operation that has a command of its own.

    def _patches(self, operation):
        """Load the table, then the image, so that the patches can be added to the table."""
        rows = self.config.rows
        embed = next(op for op in self.graph.operations if op.op == "embed")
        table = self.graph.constant(embed, "table")
        tokens, features = table.shape
        self.capacity.fits("tokens", tokens)
        self.capacity.fits("features", features)
        self.capacity.whole_words("features", features)
        padded = np.zeros((-(-tokens // rows) * rows, features), np.int16)
        padded[:tokens] = table
        blob = padded.tobytes()
        self._command(
            CommandInfo("load", self.graph.tasks),
            op=Op.LOAD,
            address=self.image.place(blob),
            beats=self.capacity.beats(len(blob)),
            load_words=padded.size // rows,
        )

        height, width = self.graph.network["image"]
        patch = operation.attributes["patch"]
        self.capacity.whole_words("patch", patch)
        inputs = 3 * patch * patch
        grid_height, grid_width = height // patch, width // patch
        base = self.buffer.place(operation, grid_height * grid_width * inputs // rows)
        self._command(
            CommandInfo("load", self.graph.tasks),
            op=Op.LOAD,
            image=1,
            destination_base=base,
            beats=self.capacity.beats(3 * height * width),
            load_words=3 * height * width // rows,
            destination_stride=inputs // rows,
            patch_words=patch // rows,
            patch_rows=patch,
            grid_width=grid_width,
            grid_height=grid_height,
            channels=3,
            strip_words=grid_width * inputs // rows,
            plane_words=patch * patch // rows,
        )

    def _linear(self, operation):
        layer = linear_layer(self.graph, operation)
        outputs, inputs = layer.weight.shape
        tasks, (tokens, _) = self._tasks(operation), self._shape(operation)
        destination, written = self.ends.destination(operation, tokens, outputs)
        source, normed = self.ends.source(operation, tasks, inputs)
        self._command(
            CommandInfo(
                "linear",
                tasks,
                column=operation.output,
                macs=tokens * layer.weight.size,
                columns=outputs,
                tokens=tokens,
                **written,
                **normed,
            ),
            op=Op.LINEAR,
            narrow=operation.attributes["out"] == "int8" and "gelu" not in operation.attributes,
            tokens=tokens,
            **destination,
            **source,
            **_gelu(operation),
            **place_layers([layer], self.image, self.capacity),
        )

    def _attention(self, operation):
        rows, columns = self.config.rows, self.config.columns
        heads = operation.attributes["heads"]
        tokens, features = self._shape(operation)
        size = features // heads
        self.capacity.power_of_two("features per head", size)
        self.capacity.fits("head_features", size)
        self.capacity.whole_words("features per head", size)
        padded = -(-tokens // rows) * rows
        key_tiles = -(-tokens // columns)
        value_tiles = max(1, size // columns)
        self.capacity.fits("key_words", key_tiles * features)
        self.capacity.fits("value_words", heads * value_tiles * padded)
        base = self.buffer.place(operation, padded * features // rows)
        self._command(
            CommandInfo(
                "attention",
                self._tasks(operation),
                column=operation.output,
                score=f"{operation.name}.score",
                macs=2 * tokens * tokens * features,
                columns=features,
                tokens=tokens,
            ),
            op=Op.ATTENTION,
            destination=Destination.ACTIVATION,
            narrow=1,
            tokens=tokens,
            depth=size,
            tiles=heads,
            source_base=self.buffer.base(operation.inputs[0]),
            source_groups=size // rows,
            source_stride=features // rows,
            destination_base=base,
            destination_stride=features // rows,
            multiplier=operation.attributes["multiplier"],
            shift=operation.attributes["shift"],
            heads=heads,
            head_shift=size.bit_length() - 1,
            key_tiles=key_tiles,
            last_keys=tokens - (key_tiles - 1) * columns,
            key_stride=features,
            value_tiles=value_tiles,
            value_columns=min(columns, size),
            value_stride=padded,
        )

    def _mixture(self, operation):
        graph = self.graph
        self.capacity.fits("experts", operation.attributes["experts"])
        tokens, features = self._shape(operation)
        top_k = next(
            op.attributes["top_k"] for op in graph.operations if op.output == operation.inputs[2]
        )
        hidden = graph.weight(operation, "fc1.weight").shape[1]
        self.capacity.whole_words("expert hidden features", hidden)
        gather, scatter = self.ends.experts(operation, tokens, features, hidden)
        for kind, part, (ends, names) in (("gather", "fc1", gather), ("scatter", "fc2", scatter)):
            layers = expert_layers(graph, operation, part)
            constants = place_layers(layers, self.image, self.capacity)
            self._command(
                CommandInfo(
                    kind,
                    self._tasks(operation),
                    macs=tokens * top_k * layers[0].weight.size,
                    columns=layers[0].weight.shape[0],
                    tokens=tokens,
                    **names,
                ),
                op=Op.LINEAR,
                **ends,
                **(_gelu(operation) if kind == "gather" else {}),
                **constants,
            )

    def _command(self, info, **fields):
        fields["tasks"] = sum(1 << self.graph.tasks.index(task) for task in info.tasks)
        try:
            self.commands.append(encode(**{name: int(value) for name, value in fields.items()}))
        except ValueError as error:
            raise CompileError(f"{info.column or 'loading'}: {error}") from None
        self.infos.append(info)

    def _tasks(self, operation):
        return self.graph.tasks if operation.task is None else (operation.task,)

    def _shape(self, operation):
        return self.graph.types(self._tasks(operation)[0])[operation.output].shape


def _gelu(operation):
    gelu = operation.attributes.get("gelu")
    if not gelu:
        return {}
    if gelu["fraction"] != 8:
        raise CompileError(f"gelu fraction must be 8, not {gelu['fraction']}")
    return {"gelu": 1, "out_shift": gelu["out_shift"]}
