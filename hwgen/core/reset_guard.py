"""Reset guard: stops the engine in mid-run without leaving the memory port in mid-burst."""

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

from edgewright.hwgen.units._layouts import beat_layout, burst_layout

__all__ = ["ResetGuard"]


class ResetGuard(wiring.Component):
    """Cut the engine off the memory port, end what it began there, and reset it.

    What the engine has offered stays offered until it is accepted; nothing new passes. Beats that
    arrive are thrown away; beats that a write burst lacks are made up, and write nothing. None of
    this needs the engine to go on, so that one that hangs can be reset as well.

    Parameters
    ----------
    width : int
        Bits of a beat.

    Members
    -------
    request : In(1)
        Reset is wanted. Kept in mind until it is done.
    engine_read, engine_write, engine_write_data : In(stream), engine_read_data : Out(stream)
        The memory port as the engine knows it.
    read, write, write_data : Out(stream), read_data : In(stream)
        The memory port itself.
    write_done : In(1)
        High for one cycle per burst written.
    blank : Out(1)
        The beat on ``write_data`` was made up: no byte of it may be written.
    reset : Out(1)
        To the engine, which must offer nothing from the second cycle after its rise until its fall
        at least.
    busy : Out(1)
        A reset is wanted or under way; so after power-up.
    finished : Out(1)
        High on the last cycle of ``reset``: nothing is on its way any more.

    Timing
    ------
    No latency. ``reset`` rises when every offer was accepted, and falls after two cycles
    at least, when ``request`` is low and no beat and no response is awaited.
    """

    def __init__(self, *, width):
        bursts = stream.Signature(burst_layout())
        written, arrived = stream.Signature(beat_layout(width)), stream.Signature(width)
        super().__init__({
            "request": In(1),
            "engine_read": In(bursts),
            "engine_read_data": Out(arrived),
            "engine_write": In(bursts),
            "engine_write_data": In(written),
            "read": Out(bursts),
            "read_data": In(arrived),
            "write": Out(bursts),
            "write_data": Out(written),
            "write_done": In(1),
            "blank": Out(1),
            "reset": Out(1, init=1),
            "busy": Out(1, init=1),
            "finished": Out(1),
        })

    def elaborate(self, platform):
        m = Module()
        read, write, write_data = self.read, self.write, self.write_data
        offers, helds = {}, {}
        for name in ("read", "write", "write_data"):
            inner, outer = getattr(self, f"engine_{name}"), getattr(self, name)
            offers[name] = offer = Signal(name=f"{name}_offer")
            helds[name] = held = Signal(name=f"{name}_held")
            passes = ~self.busy | held
            m.d.comb += [
                offer.eq(inner.valid & passes),
                outer.valid.eq(offer),
                outer.payload.eq(inner.payload),
                inner.ready.eq(outer.ready & passes),
            ]
            m.d.sync += held.eq(offer & ~outer.ready)
        m.d.comb += [
            self.engine_read_data.payload.eq(self.read_data.payload),
            self.engine_read_data.valid.eq(self.read_data.valid & ~self.busy),
            self.read_data.ready.eq(self.engine_read_data.ready | self.busy),
        ]

        # Data may be wanted before the address is accepted, so it is owed from the offer on.
        beats_awaited, beats_owed, responses_awaited = Signal(16), Signal(10), Signal(8)
        read_taken, write_begun = read.valid & read.ready, write.valid & ~helds["write"]
        m.d.sync += [
            beats_awaited.eq(
                beats_awaited
                + Mux(read_taken, read.p.beats, 0)
                - (self.read_data.valid & self.read_data.ready)
            ),
            beats_owed.eq(
                beats_owed
                + Mux(write_begun, write.p.beats, 0)
                - (write_data.valid & write_data.ready)
            ),
            responses_awaited.eq(responses_awaited + (write.valid & write.ready) - self.write_done),
        ]
        # The last beat of a burst is offered before the next burst is: one burst can lack beats.
        m.d.comb += self.blank.eq(self.busy & ~helds["write_data"] & (beats_owed != 0))
        with m.If(self.blank):
            # The engine's own data may change meanwhile, and an offer may not.
            m.d.comb += [
                write_data.valid.eq(1),
                write_data.p.data.eq(0),
                write_data.p.last.eq(beats_owed == 1),
            ]

        # The engine obeys a cycle late.
        obeyed = Signal()
        m.d.sync += obeyed.eq(self.reset)
        quiet = (beats_awaited == 0) & (beats_owed == 0) & (responses_awaited == 0)
        m.d.comb += self.finished.eq(obeyed & self.reset & quiet & ~self.request)
        with m.If(self.finished):
            m.d.sync += [self.busy.eq(0), self.reset.eq(0)]
        with m.Elif(self.busy & ~(helds["read"] | helds["write"] | helds["write_data"])):
            m.d.sync += self.reset.eq(1)
        with m.If(self.request):
            m.d.sync += self.busy.eq(1)
        return m
