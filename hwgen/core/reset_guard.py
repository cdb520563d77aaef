"""Reset guard: stops the engine in mid-run without leaving the memory port in mid-burst."""

from amaranth.hdl import Module, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

__all__ = ["ResetGuard"]


class ResetGuard(wiring.Component):
    """Hold the engine in reset until every burst that it began has ended.

    Members
    -------
    request : In(1)
        Reset is wanted. Kept in mind until it is done.
    read_offered, read_taken, read_beats : In
        A read burst is offered, or accepted, of that many beats.
    read_beat : In(1)
        A beat of a read burst has arrived.
    write_offered, write_taken : In(1)
        The same of write bursts.
    write_last, write_done : In(1)
        The last beat of a write burst has left; its response has come.
    reset : Out(1)
        To the engine. While it is high, beats that arrive must be thrown away.
    busy : Out(1)
        A reset is wanted or under way.

    Timing
    ------
    ``reset`` rises when no offer is pending and no write burst lacks data, and falls when no
    beat and no response is awaited.
    """

    def __init__(self):
        super().__init__({
            "request": In(1),
            "read_offered": In(1),
            "read_taken": In(1),
            "read_beats": In(9),
            "read_beat": In(1),
            "write_offered": In(1),
            "write_taken": In(1),
            "write_last": In(1),
            "write_done": In(1),
            "reset": Out(1),
            "busy": Out(1),
        })

    def elaborate(self, platform):
        m = Module()
        wanted = Signal()
        beats_awaited, data_owed, responses_awaited = Signal(16), Signal(8), Signal(8)
        m.d.sync += [
            beats_awaited.eq(
                beats_awaited + (self.read_beats & self.read_taken.replicate(9)) - self.read_beat
            ),
            data_owed.eq(data_owed + self.write_taken - self.write_last),
            responses_awaited.eq(responses_awaited + self.write_taken - self.write_done),
        ]
        m.d.comb += self.busy.eq(wanted | self.reset)
        with m.If(self.request):
            m.d.sync += wanted.eq(1)
        with m.If(~self.reset):
            with m.If(wanted & ~self.read_offered & ~self.write_offered & (data_owed == 0)):
                m.d.sync += [self.reset.eq(1), wanted.eq(self.request)]
        with m.Elif(~self.request & ~wanted & (beats_awaited == 0) & (responses_awaited == 0)):
            m.d.sync += self.reset.eq(0)
        with m.If(self.reset):
            m.d.sync += wanted.eq(0)
        return m
