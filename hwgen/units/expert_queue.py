"""Expert queue: sorts routes by expert, so that each expert's weights are read once."""

from amaranth.hdl import Array, Cat, Module, Signal
from amaranth.lib import data, memory, stream, wiring
from amaranth.lib.wiring import In, Out
from amaranth.utils import bits_for

from edgewright.hwgen.units._layouts import route_layout

__all__ = ["ExpertQueue"]


class ExpertQueue(wiring.Component):
    """One queue of (token, score) per expert, filled in order of arrival, read at random.

    Bit-exact with :func:`edgewright.sim.golden.expert_queue.expert_queue`.

    Parameters
    ----------
    experts : int, 1 or more
        Queues.
    tokens : int, 1 or more
        Capacity of each queue: a token visits an expert at most once.
    top_k : int, 1 to experts
        Routes of each token.

    Members
    -------
    routes : In(stream), ``token``, ``expert``, ``score`` uint16
        Always ready.
    clear : In(1)
        Empty all queues. A route that arrives on the same cycle is lost.
    active : Out(experts)
        Bit e is set while queue e holds a token.
    expert_a, slot_a, expert_b, slot_b : In
        What to read on ports a and b: the queue and the place in it, 0 being the first arrival.
    token_a, score_a, token_b, score_b : Out
        What was read.
    count_a : Out
        Length of queue ``expert_a``, 0 to tokens, on the same cycle (combinational).

    Timing
    ------
    A route is counted 1 cycle after its transfer and can be addressed from then on; reads have
    latency 1 cycle; throughput 1 route and 2 reads per cycle.
    """

    def __init__(self, *, experts, tokens, top_k=2):
        if experts < 1:
            raise ValueError(f"experts must be at least 1, not {experts}")
        if tokens < 1:
            raise ValueError(f"tokens must be at least 1, not {tokens}")
        if top_k not in range(1, experts + 1):
            raise ValueError(f"top_k must be between 1 and experts = {experts}, not {top_k}")
        self.experts = experts
        self.tokens = tokens
        self.top_k = top_k
        expert, slot = bits_for(experts - 1), bits_for(tokens - 1)
        super().__init__({
            "routes": In(stream.Signature(route_layout(experts, tokens))),
            "clear": In(1),
            "active": Out(experts),
            "count_a": Out(bits_for(tokens)),
            **{f"expert_{port}": In(expert) for port in "ab"},
            **{f"slot_{port}": In(slot) for port in "ab"},
            **{f"token_{port}": Out(slot) for port in "ab"},
            **{f"score_{port}": Out(16) for port in "ab"},
        })

    def elaborate(self, platform):
        m = Module()
        routes = self.routes
        counts = Array(Signal.like(self.count_a, name=f"count{i}") for i in range(self.experts))

        # Queues start at powers of two: the address is a concatenation, not a multiplication.
        entry = data.StructLayout({"token": len(self.slot_a), "score": 16})
        depth = 1 << (len(self.expert_a) + len(self.slot_a))
        m.submodules.entries = entries = memory.Memory(shape=entry, depth=depth, init=[])
        write = entries.write_port()
        slot = Signal.like(self.count_a)
        m.d.comb += [
            routes.ready.eq(1),
            slot.eq(counts[routes.p.expert]),
            write.addr.eq(Cat(slot[: len(self.slot_a)], routes.p.expert)),
            write.data.token.eq(routes.p.token),
            write.data.score.eq(routes.p.score),
            write.en.eq(routes.valid),
        ]
        for expert, count in enumerate(counts):
            m.d.comb += self.active[expert].eq(count != 0)
            with m.If(self.clear):
                m.d.sync += count.eq(0)
            with m.Elif(routes.valid & (routes.p.expert == expert)):
                m.d.sync += count.eq(count + 1)

        m.d.comb += self.count_a.eq(counts[self.expert_a])
        for port in "ab":
            read = entries.read_port()
            expert, slot = getattr(self, f"expert_{port}"), getattr(self, f"slot_{port}")
            m.d.comb += [
                read.addr.eq(Cat(slot, expert)),
                getattr(self, f"token_{port}").eq(read.data.token),
                getattr(self, f"score_{port}").eq(read.data.score),
            ]

        return m
