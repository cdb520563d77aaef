"""The schedule compiler: a graph and a configuration in, a command list and packed weights out."""

import numpy as np

from edgewright.hwgen.commands import COMMAND_BYTES, Destination, ExpertPhase, Op, Source, encode
from edgewright.hwgen.packing import Layer, MemoryImage, pack_layer
from edgewright.hwgen.structure import CompileError, check_structure
from edgewright.models.program import CommandInfo, Program, ProgramOutput

__all__ = ["CompileError", "compile_graph"]


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
        self.image = MemoryImage()
        self.commands = []
        self.infos = []
        self.outputs = {}
        # Tensors that were normalised already, per task; where activations lie, in words.
        self.normed = dict.fromkeys(graph.tasks)
        self.places = {}
        self.consumers = {}
        self.producers = {}
        self.last_use = {}
        for index, operation in enumerate(graph.operations):
            self.producers[operation.output] = operation
            for name in operation.inputs:
                self.consumers.setdefault(name, operation)
                self.last_use[name] = index

    def program(self):
        graph, config = self.graph, self.config
        per_operation = {"patches": 2, "linear": 1, "attention": 1, "mixture": 2}
        count = sum(per_operation.get(operation.op, 0) for operation in graph.operations)
        self._fits("commands", count)
        self.image.reserve(count * COMMAND_BYTES)
        # The other operations are part of a neighbour's command.
        handlers = {
            "patches": self._patches,
            "linear": self._linear,
            "attention": self._attention,
            "mixture": self._mixture,
        }
        for operation in graph.operations:
            if operation.op in handlers:
                handlers[operation.op](operation)
        height, width = graph.network["image"]
        return Program(
            name=graph.name,
            graph_hash=graph.hash,
            build_hash=config.digest().hex(),
            memory=self.image.to_bytes(b"".join(self.commands)),
            commands=tuple(self.infos),
            tasks=graph.tasks,
            outputs=self.outputs,
            image=(3, height, width),
        )

    # One method per operation that has a command of its own.

    def _patches(self, operation):
        """Load the table, then the image, so that the patches can be added to the table."""
        rows = self.config.rows
        embed = next(op for op in self.graph.operations if op.op == "embed")
        table = self.graph.constant(embed, "table")
        tokens, features = table.shape
        self._fits("tokens", tokens)
        self._fits("features", features)
        self._divides("features", features, rows)
        padded = np.zeros((-(-tokens // rows) * rows, features), np.int16)
        padded[:tokens] = table
        blob = padded.tobytes()
        self._command(
            CommandInfo("load", self.graph.tasks),
            op=Op.LOAD,
            address=self.image.place(blob),
            beats=self._beats(len(blob)),
            load_words=padded.size // rows,
        )

        height, width = self.graph.network["image"]
        patch = operation.attributes["patch"]
        self._divides("patch", patch, rows)
        inputs = 3 * patch * patch
        grid_height, grid_width = height // patch, width // patch
        base = self._place(operation, grid_height * grid_width * inputs // rows)
        self._command(
            CommandInfo("load", self.graph.tasks),
            op=Op.LOAD,
            image=1,
            destination_base=base,
            beats=self._beats(3 * height * width),
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
        source, consumer = operation.inputs[0], self.consumers.get(operation.output)
        layer = self._layer(operation)
        outputs, inputs = layer.weight.shape
        tokens = self._tokens(operation, source)
        destination, info, fields = self._destination(operation, consumer, tokens, outputs)
        fields |= self._source(operation, source, inputs, info)
        fields |= self._gelu(operation)
        self._place_layer(fields, layer)
        info |= {"macs": tokens * inputs * outputs, "columns": outputs, "tokens": tokens}
        self._command(
            CommandInfo("linear", self._task_names(operation), column=operation.output, **info),
            tasks=self._mask(operation),
            op=Op.LINEAR,
            destination=destination,
            narrow=operation.attributes["out"] == "int8" and "gelu" not in operation.attributes,
            tokens=tokens,
            **fields,
        )

    def _attention(self, operation):
        rows, columns = self.config.rows, self.config.columns
        heads = operation.attributes["heads"]
        query = operation.inputs[0]
        tokens, features = self.graph.types(self._task_names(operation)[0])[query].shape
        size = features // heads
        self._power_of_two("features per head", size)
        self._fits("head_features", size)
        self._divides("features per head", size, rows)
        padded = -(-tokens // rows) * rows
        key_tiles = -(-tokens // columns)
        value_tiles = max(1, size // columns)
        self._fits("key_words", key_tiles * features)
        self._fits("value_words", heads * value_tiles * padded)
        base = self._place(operation, padded * features // rows)
        self._command(
            CommandInfo(
                "attention",
                self._task_names(operation),
                column=operation.output,
                score=f"{operation.name}.score",
                macs=2 * tokens * tokens * features,
                columns=features,
                tokens=tokens,
            ),
            tasks=self._mask(operation),
            op=Op.ATTENTION,
            destination=Destination.ACTIVATION,
            narrow=1,
            tokens=tokens,
            depth=size,
            tiles=heads,
            source_base=self.places[query][0],
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
        graph, rows = self.graph, self.config.rows
        experts = operation.attributes["experts"]
        self._fits("experts", experts)
        tasks = self._task_names(operation)
        tokens = graph.types(tasks[0])[operation.output].shape[0]
        top_k = next(
            op.attributes["top_k"] for op in graph.operations if op.output == operation.inputs[2]
        )
        hidden = graph.weight(operation, "fc1.weight").shape[1]
        self._divides("expert hidden features", hidden, rows)
        base = self._free(operation, -(-tokens // rows) * hidden)
        shared = {"tasks": self._mask(operation), "op": Op.LINEAR}
        for part, phase in (("fc1", ExpertPhase.GATHER), ("fc2", ExpertPhase.SCATTER)):
            layers = self._expert_layers(operation, part)
            outputs, inputs = layers[0].weight.shape
            fields = {"expert": phase}
            self._place_layer(fields, *layers)
            info = {"macs": tokens * top_k * inputs * outputs, "columns": outputs, "tokens": tokens}
            if part == "fc1":
                info |= {"column": f"{operation.name}.hidden"}
                fields |= {
                    "destination": Destination.ACTIVATION,
                    "destination_base": base,
                    "source": Source.NORMED,
                    **self._gelu(operation),
                }
            else:
                info |= {"column": f"{operation.name}.expert", "word": operation.output}
                fields |= {"destination": Destination.RESIDUAL, "source_base": base}
            self._command(
                CommandInfo("gather" if part == "fc1" else "scatter", tasks, **info),
                source_groups=inputs // rows,
                source_stride=inputs // rows,
                destination_stride=outputs // rows,
                **shared,
                **fields,
            )

    # What an operation's neighbours make of it.

    def _destination(self, operation, consumer, tokens, outputs):
        """Return where a linear layer's columns go, with what the trace calls them."""
        rows, columns = self.config.rows, self.config.columns
        tiles = -(-outputs // columns)
        fields = {"tiles": tiles, "last_columns": outputs - (tiles - 1) * columns}
        if consumer is None:
            self._divides(f"outputs of {operation.name}", outputs, rows)
            padded = -(-tokens // rows) * rows
            for task, output in self.graph.outputs.items():
                if output.tensor == operation.output:
                    self.outputs[task] = ProgramOutput(
                        offset=0,
                        bytes=-(-padded * outputs * 2 // 64) * 64,
                        tokens=tokens,
                        columns=outputs,
                        tile=columns,
                        rows=rows,
                        scale=output.scale,
                    )
            return Destination.OUTPUT, {}, fields | {"load_words": padded * outputs // rows}
        if consumer.op == "gate":
            if outputs > columns:
                raise CompileError(f"columns must be at least {outputs} (experts), not {columns}")
            if consumer.attributes["top_k"] != 2:
                raise CompileError(f"top_k must be 2, not {consumer.attributes['top_k']}")
            self._fits("experts", outputs)
            return Destination.GATE, {"route": consumer.output}, fields
        self._divides(f"outputs of {operation.name}", outputs, rows)
        fields |= {"destination_stride": outputs // rows}
        if consumer.op in {"add", "embed"}:
            fields |= {"token_offset": int(consumer.op == "embed")}
            return Destination.RESIDUAL, {"word": consumer.output}, fields
        if consumer.op == "attention":
            size = outputs // consumer.attributes["heads"]
            fields |= {
                "head_shift": size.bit_length() - 1,
                "key_stride": outputs,
                "value_stride": -(-tokens // rows) * rows,
            }
            position = consumer.inputs.index(operation.output)
            if position:
                return (Destination.KEY, Destination.VALUE)[position - 1], {}, fields
        fields |= {"destination_base": self._place(operation, -(-tokens // rows) * outputs)}
        return Destination.ACTIVATION, {}, fields

    def _source(self, operation, source, inputs, info):
        """Return where a linear layer's rows come from; the first user of a layer norm runs it."""
        rows = self.config.rows
        fields = {"source_groups": inputs // rows, "source_stride": inputs // rows}
        producer = self.producers[source]
        if producer.op != "layer_norm":
            return fields | {"source_base": self.places[source][0]}
        fields |= {"source": Source.NORMED}
        tasks = self._task_names(operation)
        if any(self.normed[task] != source for task in tasks):
            for task in tasks:
                self.normed[task] = source
            info["norm"] = source
            fields |= {"norm": 1, "fraction": producer.attributes["fraction"]}
        return fields

    def _gelu(self, operation):
        gelu = operation.attributes.get("gelu")
        if not gelu:
            return {}
        if gelu["fraction"] != 8:
            raise CompileError(f"gelu fraction must be 8, not {gelu['fraction']}")
        return {"gelu": 1, "out_shift": gelu["out_shift"]}

    def _place(self, operation, words):
        """Give an operation's result a place in the activation buffer; return its first word."""
        base = self._free(operation, words)
        self.places[operation.output] = (base, words)
        return base

    def _free(self, operation, words):
        """Return the first place that nothing lies in which is used now or later."""
        now = self.graph.operations.index(operation)
        base = 0
        for start, size in sorted(
            place for name, place in self.places.items() if self.last_use.get(name, 0) >= now
        ):
            if base + words <= start:
                break
            base = max(base, start + size)
        self._fits("activation_words", base + words)
        return base

    def _tokens(self, operation, source):
        return self.graph.types(self._task_names(operation)[0])[source].shape[0]

    def _task_names(self, operation):
        return self.graph.tasks if operation.task is None else (operation.task,)

    def _mask(self, operation):
        return sum(1 << self.graph.tasks.index(task) for task in self._task_names(operation))

    # Constants.

    def _layer(self, operation):
        constant = self.graph.constant
        return Layer(
            self.graph.weight(operation),
            constant(operation, "bias"),
            constant(operation, "multiplier"),
            constant(operation, "shift"),
            ternary=operation.attributes["weights"] == "ternary",
        )

    def _expert_layers(self, operation, part):
        constant = self.graph.constant
        weights = self.graph.weight(operation, f"{part}.weight")
        parts = [constant(operation, f"{part}.{name}") for name in ("bias", "multiplier", "shift")]
        ternary = operation.attributes["weights"] == "ternary"
        return [
            Layer(weight, *(values[index] for values in parts), ternary=ternary)
            for index, weight in enumerate(weights)
        ]

    def _place_layer(self, fields, *layers):
        """Pack equally shaped layers one after the other and point ``fields`` at the first."""
        config = self.config
        outputs, inputs = layers[0].weight.shape
        self._fits("weight_words", inputs)
        if layers[0].ternary and not config.ternary:
            raise CompileError("ternary must be True for this network, not False")
        blobs = [pack_layer(layer, config) for layer in layers]
        stride = -(-len(blobs[0]) // COMMAND_BYTES) * COMMAND_BYTES
        tiles = -(-outputs // config.columns)
        fields |= {
            "address": self.image.place(b"".join(blob.ljust(stride, b"\0") for blob in blobs)),
            "beats": self._beats(len(blobs[0])),
            "expert_bytes": stride,
            "ternary": layers[0].ternary,
            "depth": inputs,
            "tiles": tiles,
            "last_columns": outputs - (tiles - 1) * config.columns,
        }

    def _command(self, info, **fields):
        fields.setdefault("tasks", (1 << len(self.graph.tasks)) - 1)
        try:
            self.commands.append(encode(**{name: int(value) for name, value in fields.items()}))
        except ValueError as error:
            raise CompileError(f"{info.column or 'loading'}: {error}") from None
        self.infos.append(info)

    def _beats(self, size):
        bytes_ = self.config.port_width // 8
        if size % bytes_:
            raise CompileError(f"port_width must divide {8 * size} bits, not be {8 * bytes_}")
        return size // bytes_

    # What does not fit, said with the number to change.

    def _fits(self, name, needed):
        have = getattr(self.config, name)
        if needed > have:
            raise CompileError(
                f"{name} must be at least {needed} for {self.graph.name}, not {have}"
            )

    def _divides(self, name, value, divisor):
        if value % divisor:
            raise CompileError(f"{name} must be a multiple of rows ({divisor}), not {value}")

    def _power_of_two(self, name, value):
        if value & (value - 1):
            raise CompileError(f"{name} must be a power of two, not {value}")
