"""What the operations of a network must have to do with each other for the commands to be right.

Commands work in place: there is one residual stream, one layer norm of it, one set of keys and
values, one set of queues. This walks a network as the accelerator would, keeping what is where.
"""

__all__ = ["CompileError", "check_structure"]


# What a linear layer's result can go into, by its type.
_USES = {"int8": ("linear", "attention"), "int16": ("embed", "add", "gate")}


class CompileError(ValueError):
    """A network that the hardware cannot run; the text says what would have to be different."""


def check_structure(graph):
    """Raise CompileError unless every operation finds its inputs where they must be.

    Parameters
    ----------
    graph : Graph
        A checked graph.
    """
    for op in ("patches", "embed"):
        found = [operation for operation in graph.operations if operation.op == op]
        if len(found) != 1 or found[0].task is not None:
            names = ", ".join(operation.name for operation in found) or "none"
            raise CompileError(f"{op} must be one operation, of all tasks, not {names}")
    if graph.operations[0].op != "patches":
        raise CompileError(f"patches must be the first operation, not {graph.operations[0].name}")
    for task in graph.tasks:
        _Walk(graph, task).check()


class _Walk:
    """One task's run; ``stream``, ``normed``, ``routes``, ``kept`` are the names held on chip."""

    def __init__(self, graph, task):
        self.graph, self.task = graph, task
        self.operations = graph.program(task)
        self.producers = {operation.output: operation for operation in self.operations}
        self.stream = self.normed = self.routes = None
        self.kept = {}
        self.made, self.written = set(), set()

    def check(self):
        for operation in self.operations:
            getattr(self, f"_{operation.op}")(operation)
        wanted = self.graph.outputs[self.task].tensor
        if wanted not in self.written:
            raise CompileError(
                f"outputs.{self.task}.tensor must be a linear layer's that nothing else uses, "
                f"not {wanted}"
            )

    def _patches(self, operation):
        pass

    def _linear(self, operation):
        (source,) = operation.inputs
        producer = self.producers[source]
        if producer.op == "layer_norm":
            self._norm(operation, source)
            self.normed = source
        elif producer.op not in {"patches", "linear", "attention"}:
            raise CompileError(
                f"{operation.name} must read patches, linear, attention or layer_norm, "
                f"not {producer.op}"
            )
        # A command's result has one place, so it has one kind of user, which all its tasks run.
        users = [user for user in self.graph.operations if operation.output in user.inputs]
        if len(users) > 1:
            raise CompileError(f"{operation.name} must have one user, not {len(users)}")
        if not users:
            self._output(operation)
            return
        (user,) = users
        if user.task != operation.task:
            raise CompileError(
                f"{operation.name} must be of the tasks of its user {user.name}, "
                f"not of {operation.task or 'all'}"
            )
        uses = _USES[operation.attributes["out"]]
        if user.op not in uses:
            raise CompileError(
                f"{operation.name} must be used by {' or '.join(uses)}, not {user.op}"
            )
        getattr(self, f"_into_{user.op}")(operation, user)

    # What becomes of a linear layer's result.

    def _output(self, operation):
        for task in (operation.task,) if operation.task else self.graph.tasks:
            if self.graph.outputs[task].tensor != operation.output:
                raise CompileError(
                    f"{operation.name} must be used or be the output of {task}, not neither"
                )
        self.written.add(operation.output)

    def _into_linear(self, operation, user):
        pass

    def _into_embed(self, operation, user):
        self.stream = user.output
        self.made.add(user.output)

    def _into_add(self, operation, user):
        (other,) = [name for name in user.inputs if name != operation.output] or [operation.output]
        if other != self.stream:
            raise CompileError(
                f"{user.name} must add to the residual stream, now {self.stream}, not to {other}"
            )
        self.stream = user.output
        self.made.add(user.output)

    def _into_gate(self, operation, user):
        if self.routes is not None:
            raise CompileError(
                f"{self.routes} must be used by a mixture before {user.name} makes other routes, "
                "not after"
            )
        self.routes = user.output
        self.made.add(user.output)

    def _into_attention(self, operation, user):
        position = user.inputs.index(operation.output)
        if user.inputs.count(operation.output) > 1:
            raise CompileError(
                f"{user.name} must have three different inputs, not {operation.output} twice"
            )
        self.kept[position] = operation.output

    # The other operations: what they read must still be there.

    def _embed(self, operation):
        self._made(operation)

    def _add(self, operation):
        self._made(operation)

    def _gate(self, operation):
        self._made(operation)

    def _made(self, operation):
        if operation.output not in self.made:
            raise CompileError(
                f"{operation.name} must have a linear layer's result as an input, "
                f"not {' and '.join(operation.inputs)}"
            )

    def _layer_norm(self, operation):
        """Do nothing: its first user runs it, and is checked then."""

    def _norm(self, operation, source):
        before = self.producers[source].inputs[0]
        if before != self.stream:
            raise CompileError(
                f"{operation.name} must use {source} while the residual stream is {before}, "
                f"not {self.stream}"
            )

    def _attention(self, operation):
        for position, name in enumerate(operation.inputs):
            if self.kept.get(position) != name:
                raise CompileError(
                    f"{operation.name} must find {name} where a linear layer just put it, "
                    f"not {self.kept.get(position, 'nothing')}"
                )
        self.kept.clear()

    def _mixture(self, operation):
        stream, normed, routes = operation.inputs
        if self.producers[normed].op != "layer_norm":
            raise CompileError(
                f"{operation.name} must read a layer_norm, not {self.producers[normed].op}"
            )
        self._norm(operation, normed)
        for name, held, what in (
            (stream, self.stream, "residual stream"),
            (normed, self.normed, "layer norm"),
            (routes, self.routes, "routes"),
        ):
            if name != held:
                raise CompileError(f"{operation.name} must use the last {what}, {held}, not {name}")
        self.stream, self.routes = operation.output, None
