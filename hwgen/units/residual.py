"""Residual unit: add a tensor, or an expert's weighted share of it, to the residual stream."""

from amaranth.hdl import Module, Mux, Signal, signed, unsigned
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

__all__ = ["Residual"]


class Residual(wiring.Component):
    """Add ``y``, or ``y * score / 65536`` rounded half to even, to ``x``; saturate to int16.

    Bit-exact with :func:`edgewright.sim.golden.residual.residual`.

    Parameters
    ----------
    rows : int, 1 or more
        Lanes.
    tag_width : int, 1 or more
        Bits that travel along unchanged.

    Members
    -------
    terms : In(stream)
        ``x`` and ``y`` (rows,) int16, in residual steps; ``score`` 16-bit unsigned, 65536 for
        one; ``weighted``: whether ``y`` is multiplied by ``score``; ``tag``.
    total : Out(stream)
        ``value`` (rows,) int16, in residual steps; ``tag``.

    Timing
    ------
    Latency 3 cycles; throughput 1 transfer per cycle; full back-pressure.
    """

    def __init__(self, *, rows, tag_width):
        if rows < 1:
            raise ValueError(f"rows must be at least 1, not {rows}")
        if tag_width < 1:
            raise ValueError(f"tag_width must be at least 1, not {tag_width}")
        self.rows = rows
        self.tag_width = tag_width
        word = data.ArrayLayout(signed(16), rows)
        super().__init__({
            "terms": In(
                stream.Signature(
                    data.StructLayout({
                        "x": word,
                        "y": word,
                        "score": unsigned(16),
                        "weighted": 1,
                        "tag": unsigned(tag_width),
                    })
                )
            ),
            "total": Out(
                stream.Signature(data.StructLayout({"value": word, "tag": unsigned(tag_width)}))
            ),
        })

    def elaborate(self, platform):
        m = Module()
        terms, total = self.terms, self.total

        advance = Signal()
        valid = Signal(2)
        tag = [Signal(self.tag_width, name=f"tag{stage}") for stage in range(2)]
        weighted = Signal()
        m.d.comb += [advance.eq(~total.valid | total.ready), terms.ready.eq(advance)]
        with m.If(advance):
            m.d.sync += [
                valid.eq((valid << 1) | terms.valid),
                tag[0].eq(terms.p.tag),
                tag[1].eq(tag[0]),
                weighted.eq(terms.p.weighted),
                total.valid.eq(valid[1]),
                total.p.tag.eq(tag[1]),
            ]

        for lane in range(self.rows):
            x = [Signal(signed(16), name=f"x{lane}_{stage}") for stage in range(2)]
            y = Signal(signed(16), name=f"y{lane}")
            product = Signal(signed(33), name=f"product{lane}")
            rounded = Signal(signed(17), name=f"rounded{lane}")
            share = Signal(signed(17), name=f"share{lane}")
            sum_ = Signal(signed(18), name=f"sum{lane}")
            # Half minus one, plus the bit that will be odd or even, tips a tie to the even side.
            m.d.comb += [
                rounded.eq((product + 0x7FFF + product[16]) >> 16),
                sum_.eq(x[1] + share),
            ]
            with m.If(advance):
                m.d.sync += [
                    x[0].eq(terms.p.x[lane]),
                    y.eq(terms.p.y[lane]),
                    product.eq(terms.p.y[lane] * terms.p.score),
                    x[1].eq(x[0]),
                    share.eq(Mux(weighted, rounded, y)),
                    total.p.value[lane].eq(
                        Mux(sum_ > 32767, 32767, Mux(sum_ < -32768, -32768, sum_))
                    ),
                ]
        return m
