"""Skid buffer: two places in a stream, so that neither side's logic reaches the other's."""

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

__all__ = ["Skid"]


class Skid(wiring.Component):
    """Pass a stream on through registers, ``ready`` included.

    Parameters
    ----------
    shape : shape-castable
        Payload.

    Members
    -------
    source : In(stream), result : Out(stream)
        The stream before and after.

    Timing
    ------
    Latency 1 cycle; throughput 1 transfer per cycle; full back-pressure.
    """

    def __init__(self, shape):
        super().__init__({
            "source": In(stream.Signature(shape)),
            "result": Out(stream.Signature(shape)),
        })

    def elaborate(self, platform):
        m = Module()
        source, result = self.source, self.result
        spare = Signal.like(result.payload)
        spared = Signal()
        m.d.comb += source.ready.eq(~spared)
        with m.If(~result.valid | result.ready):
            m.d.sync += [
                result.valid.eq(spared | source.valid),
                result.payload.eq(Mux(spared, spare, source.payload)),
                spared.eq(0),
            ]
        with m.Elif(source.valid & source.ready):
            m.d.sync += [spare.eq(source.payload), spared.eq(1)]
        return m
