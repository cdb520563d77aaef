"""Memory reader: requests of any length in, a steady stream of beats out."""

from amaranth.hdl import Module, Signal
from amaranth.lib import data, fifo, stream, wiring
from amaranth.lib.wiring import In, Out, connect, flipped

from edgewright.hwgen.units._bursts import Bursts, check_port
from edgewright.hwgen.units._layouts import beat_layout, burst_layout

__all__ = ["MemoryReader"]


class MemoryReader(wiring.Component):
    """Read runs of memory in bursts, the next ones asked for while earlier ones arrive.

    Bit-exact with :mod:`edgewright.sim.golden.memory_reader`.

    Parameters
    ----------
    width : int, power of two, 8 to 1024
        Bits of a beat.
    burst : int, 1 to 256
        Most beats of a burst.
    outstanding : int, 1 or more
        Most bursts asked for and not yet passed on.

    Members
    -------
    request : In(stream), ``address``, ``beats``
        A run of memory: its byte address, a multiple of ``width / 8``, and its length in beats.
        A run of 0 beats is dropped.
    read : Out(stream), ``address``, ``beats``
        Bursts to the memory, none across a multiple of 4096 bytes.
    read_data : In(stream), unsigned(width)
        Beats of these bursts, in order.
    data : Out(stream), ``data``, ``last``
        The same beats; ``last`` on the last one of each request.

    Timing
    ------
    The first burst leaves 4 cycles after its request, later ones at most every 2 cycles. Beats have
    latency 1 cycle and throughput 1 per cycle, across bursts and requests too, while the
    ``outstanding`` bursts cover the latency of the memory. Full back-pressure.
    """

    def __init__(self, *, width, burst=64, outstanding=4):
        check_port(width=width, burst=burst)
        if outstanding < 1:
            raise ValueError(f"outstanding must be at least 1, not {outstanding}")
        self.width = width
        self.burst = burst
        self.outstanding = outstanding
        super().__init__({
            "request": In(stream.Signature(data.StructLayout({"address": 32, "beats": 24}))),
            "read": Out(stream.Signature(burst_layout())),
            "read_data": In(stream.Signature(width)),
            "data": Out(stream.Signature(beat_layout(width))),
        })

    def elaborate(self, platform):
        m = Module()
        read, source, sink = self.read, self.read_data, self.data

        m.submodules.bursts = bursts = Bursts(width=self.width, burst=self.burst)
        connect(m, flipped(self.request), bursts.run)

        # Every burst asked for waits in this queue until its last beat has been passed on.
        entry = data.StructLayout({"beats": 9, "last": 1})
        m.submodules.asked = asked = fifo.SyncFIFO(width=10, depth=self.outstanding)
        ask, head = entry(asked.w_data), entry(asked.r_data)
        issue = Signal()
        m.d.comb += [
            bursts.bursts.ready.eq(asked.w_rdy & (~read.valid | read.ready)),
            issue.eq(bursts.bursts.valid & bursts.bursts.ready),
            asked.w_en.eq(issue),
            ask.beats.eq(bursts.bursts.p.beats),
            ask.last.eq(bursts.bursts.p.last),
        ]
        with m.If(read.ready):
            m.d.sync += read.valid.eq(0)
        with m.If(issue):
            m.d.sync += [
                read.valid.eq(1),
                read.p.address.eq(bursts.bursts.p.address),
                read.p.beats.eq(bursts.bursts.p.beats),
            ]

        passed, final, move = Signal(9), Signal(), Signal()
        m.d.comb += [
            source.ready.eq(asked.r_rdy & (~sink.valid | sink.ready)),
            move.eq(source.valid & source.ready),
            final.eq(passed + 1 == head.beats),
            asked.r_en.eq(move & final),
        ]
        with m.If(sink.ready):
            m.d.sync += sink.valid.eq(0)
        with m.If(move):
            m.d.sync += [
                sink.valid.eq(1),
                sink.p.data.eq(source.payload),
                sink.p.last.eq(final & head.last),
                passed.eq(passed + 1),
            ]
            with m.If(final):
                m.d.sync += passed.eq(0)

        return m
