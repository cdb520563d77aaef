"""Where a linear layer reads and writes: what its neighbours in the graph make of it."""

from edgewright.hwgen.commands import Destination, ExpertPhase, Source
from edgewright.hwgen.structure import CompileError
from edgewright.models.program import ProgramOutput

__all__ = ["LinearEnds", "program_output"]


class LinearEnds:
    """Both ends of linear layers, asked for in the order of the graph.

    They come as two dictionaries: fields of the command, and fields of its CommandInfo, which
    are the names of the tensors that it makes.

    Parameters
    ----------
    graph : Graph
        A network whose structure is checked.
    capacity : Capacity
        Checks that the layers fit.
    buffer : ActivationBuffer
        Where results lie that are not kept elsewhere.
    """

    def __init__(self, graph, capacity, buffer):
        self._capacity = capacity
        self._buffer = buffer
        self._producers = {operation.output: operation for operation in graph.operations}
        # Asked only about linear layers, which have one each.
        self._consumers = {
            name: operation for operation in graph.operations for name in operation.inputs
        }
        # The tensor that each task normalised last.
        self._normed = dict.fromkeys(graph.tasks)

    def source(self, operation, tasks, inputs):
        """Return where the rows come from; the first user of a layer norm runs it.

        Parameters
        ----------
        operation : Operation
        tasks : tuple of str
            Tasks that run it.
        inputs : int
            Features of a row.
        """
        (name,) = operation.inputs
        words = inputs // self._capacity.config.rows
        fields = {"source_groups": words, "source_stride": words}
        producer = self._producers[name]
        if producer.op != "layer_norm":
            return fields | {"source_base": self._buffer.base(name)}, {}
        fields["source"] = Source.NORMED
        if all(self._normed[task] == name for task in tasks):
            return fields, {}
        self._normed |= dict.fromkeys(tasks, name)
        return fields | {"norm": 1, "fraction": producer.attributes["fraction"]}, {"norm": name}

    def destination(self, operation, tokens, outputs):
        """Return where ``tokens`` rows of ``outputs`` columns go."""
        rows = self._capacity.config.rows
        consumer = self._consumers.get(operation.output)
        if consumer is not None and consumer.op == "gate":
            return self._to_gate(consumer, outputs)
        self._capacity.whole_words(f"outputs of {operation.name}", outputs)
        words = -(-tokens // rows) * outputs
        if consumer is None:
            return {"destination": Destination.OUTPUT, "load_words": words}, {}
        fields = {"destination_stride": outputs // rows}
        if consumer.op in {"add", "embed"}:
            fields |= {
                "destination": Destination.RESIDUAL,
                "token_offset": consumer.op == "embed",  # after the class token
            }
            return fields, {"word": consumer.output}
        if consumer.op == "attention":
            fields |= self._attention_strides(consumer, tokens, outputs)
            position = consumer.inputs.index(operation.output)
            if position:
                fields["destination"] = (Destination.KEY, Destination.VALUE)[position - 1]
                return fields, {}
        fields |= {
            "destination": Destination.ACTIVATION,
            "destination_base": self._buffer.place(operation, words),
        }
        return fields, {}

    def experts(self, operation, tokens, features, hidden):
        """Return both ends of a mixture's first layers, which gather, and of its second.

        Parameters
        ----------
        operation : Operation
        tokens : int
            Rows that there is room for between the two: all, should one expert get them.
        features, hidden : int
            Width of the residual stream, and of what lies between the two.
        """
        rows = self._capacity.config.rows
        base = self._buffer.free(operation, -(-tokens // rows) * hidden)
        gather = {
            "expert": ExpertPhase.GATHER,
            "source": Source.NORMED,
            "source_groups": features // rows,
            "source_stride": features // rows,
            "destination": Destination.ACTIVATION,
            "destination_base": base,
            "destination_stride": hidden // rows,
        }
        scatter = {
            "expert": ExpertPhase.SCATTER,
            "source_base": base,
            "source_groups": hidden // rows,
            "source_stride": hidden // rows,
            "destination": Destination.RESIDUAL,
            "destination_stride": features // rows,
        }
        return (
            (gather, {"column": f"{operation.name}.hidden"}),
            (scatter, {"column": f"{operation.name}.expert", "word": operation.output}),
        )

    def _to_gate(self, gate, experts):
        columns = self._capacity.config.columns
        if experts > columns:
            raise CompileError(f"columns must be at least {experts} (experts), not {columns}")
        if gate.attributes["top_k"] != 2:
            raise CompileError(f"top_k must be 2, not {gate.attributes['top_k']}")
        self._capacity.fits("experts", experts)
        return {"destination": Destination.GATE}, {"route": gate.output}

    def _attention_strides(self, attention, tokens, features):
        rows = self._capacity.config.rows
        size = features // attention.attributes["heads"]
        return {
            "head_shift": size.bit_length() - 1,
            "key_stride": features,
            "value_stride": -(-tokens // rows) * rows,
        }


def program_output(graph, config, task):
    """Return where the linear layer whose columns are the result of ``task`` writes them."""
    output = graph.outputs[task]
    tokens, columns = graph.types(task)[output.tensor].shape
    size = -(-tokens // config.rows) * config.rows * columns * 2
    return ProgramOutput(
        offset=0,
        bytes=-(-size // 64) * 64,
        tokens=tokens,
        columns=columns,
        tile=config.columns,
        rows=config.rows,
        scale=output.scale,
    )
