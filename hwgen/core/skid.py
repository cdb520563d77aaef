"""Skid buffer: two places in a stream, so that neither side's logic reaches the other's."""

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

__all__ = ["Skid", "insert_skid"]


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
        # `spared` selects payloads and has many loads; `open_` answers the source.
        spared, open_ = Signal(), Signal(init=1)
        m.d.comb += source.ready.eq(open_)
        with m.If(~result.valid | result.ready):
            m.d.sync += [
                result.valid.eq(spared | source.valid),
                result.payload.eq(Mux(spared, spare, source.payload)),
                spared.eq(0),
                open_.eq(1),
            ]
        with m.Elif(source.valid & open_):
            m.d.sync += [spared.eq(1), open_.eq(0)]
        with m.If(open_):
            m.d.sync += spare.eq(source.payload)
        return m


def insert_skid(m, name, source, sink):
    """Connect two streams of one payload through a skid buffer, a submodule ``name`` of ``m``."""
    m.submodules[name] = skid = Skid(source.payload.shape())
    m.d.comb += [
        skid.source.payload.eq(source.payload),
        skid.source.valid.eq(source.valid),
        source.ready.eq(skid.source.ready),
        sink.payload.eq(skid.result.payload),
        sink.valid.eq(skid.result.valid),
        skid.result.ready.eq(sink.ready),
    ]
