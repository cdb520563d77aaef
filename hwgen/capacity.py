"""What must fit where: a network's sizes, and its results in the activation buffer."""

from edgewright.hwgen.structure import CompileError

__all__ = ["ActivationBuffer", "Capacity"]


class Capacity:
    """What an accelerator has room for. Every check raises CompileError with the size to change.

    Parameters
    ----------
    config : AcceleratorConfig
        The accelerator.
    network : str
        Whose sizes are checked, for the text.
    """

    def __init__(self, config, network):
        self.config = config
        self.network = network

    def fits(self, name, needed):
        """Check that the configuration's size ``name`` is at least ``needed``."""
        have = getattr(self.config, name)
        if needed > have:
            raise CompileError(f"{name} must be at least {needed} for {self.network}, not {have}")

    def whole_words(self, name, value):
        """Check that ``value`` elements fill words of ``rows`` elements."""
        if value % self.config.rows:
            raise CompileError(
                f"{name} must be a multiple of rows ({self.config.rows}), not {value}"
            )

    def power_of_two(self, name, value):
        """Check that ``value`` is a power of two."""
        if value & (value - 1):
            raise CompileError(f"{name} must be a power of two, not {value}")

    def beats(self, size):
        """Return how many beats of the memory port ``size`` bytes are, if they are whole beats."""
        width = self.config.port_width
        if 8 * size % width:
            raise CompileError(f"port_width must divide {8 * size} bits, not be {width}")
        return 8 * size // width


class ActivationBuffer:
    """Where results lie in the activation buffer, in words; each is kept until its last use.

    Parameters
    ----------
    graph : Graph
        The network; its operations ask for places in order.
    capacity : Capacity
        Checks that the buffer is deep enough.
    """

    def __init__(self, graph, capacity):
        self._capacity = capacity
        self._operations = graph.operations
        self._last_use = {
            name: index
            for index, operation in enumerate(graph.operations)
            for name in operation.inputs
        }
        self._places = {}

    def place(self, operation, words):
        """Give the result of ``operation`` a place; return its first word."""
        base = self.free(operation, words)
        self._places[operation.output] = (base, words)
        return base

    def free(self, operation, words):
        """Return the first place where nothing lies that is used by ``operation`` or later."""
        now = self._operations.index(operation)
        base = 0
        for start, size in sorted(
            place for name, place in self._places.items() if self._last_use.get(name, 0) >= now
        ):
            if base + words <= start:
                break
            base = max(base, start + size)
        self._capacity.fits("activation_words", base + words)
        return base

    def base(self, tensor):
        """Return the first word of a result that has a place."""
        return self._places[tensor][0]
