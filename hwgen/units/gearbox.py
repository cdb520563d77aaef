"""Gearbox unit: words of one width in, words of another out, first bits lowest."""

from amaranth.hdl import Module, Signal, unsigned
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

__all__ = ["Gearbox"]


class Gearbox(wiring.Component):
    """Join narrow words into wide ones, or split wide words into narrow ones.

    Bit-exact with :func:`edgewright.sim.golden.gearbox.gearbox`.

    Parameters
    ----------
    in_width, out_width : int, 1 or more
        Bits per word; one must be a multiple of the other.

    Members
    -------
    source : In(stream), ``in_width`` bits
        Words; the first bits travel lowest.
    result : Out(stream), ``out_width`` bits
        The same bits, regrouped.

    Timing
    ------
    The narrower side moves one word per cycle; latency 1 cycle after
    the last word needed. Full back-pressure.
    """

    def __init__(self, *, in_width, out_width):
        small, large = sorted((in_width, out_width))
        if small < 1 or large % small:
            raise ValueError(
                f"out_width must be a multiple or a divisor of in_width ({in_width}), "
                f"not {out_width}"
            )
        self.in_width = in_width
        self.out_width = out_width
        super().__init__({
            "source": In(stream.Signature(unsigned(in_width))),
            "result": Out(stream.Signature(unsigned(out_width))),
        })

    def elaborate(self, platform):
        m = Module()
        if self.in_width < self.out_width:
            self._join(m)
        else:
            self._split(m)
        return m

    def _join(self, m):
        ratio = self.out_width // self.in_width
        source, result = self.source, self.result
        index = Signal(range(ratio))
        free = Signal()
        m.d.comb += [
            free.eq(~result.valid | result.ready),
            source.ready.eq(free),
        ]
        with m.If(free):
            m.d.sync += result.valid.eq(0)
            with m.If(source.valid):
                m.d.sync += result.payload.word_select(index, self.in_width).eq(source.payload)
                with m.If(index == ratio - 1):
                    m.d.sync += [index.eq(0), result.valid.eq(1)]
                with m.Else():
                    m.d.sync += index.eq(index + 1)

    def _split(self, m):
        ratio = self.in_width // self.out_width
        source, result = self.source, self.result
        held = Signal(self.in_width)
        left = Signal(range(ratio + 1))
        m.d.comb += [
            result.valid.eq(left != 0),
            result.payload.eq(held[: self.out_width]),
            source.ready.eq((left == 0) | ((left == 1) & result.ready)),
        ]
        with m.If(source.valid & source.ready):
            m.d.sync += [held.eq(source.payload), left.eq(ratio)]
        with m.Elif(result.valid & result.ready):
            m.d.sync += [held.eq(held >> self.out_width), left.eq(left - 1)]
