"""Requantise unit: int32 accumulators in, int8 or int16 activations out."""

from itertools import pairwise

from amaranth.hdl import Module, Mux, Signal, signed, unsigned
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from edgewright.hwgen.units._round_shift import RoundShift

__all__ = ["Requantise"]


class Requantise(wiring.Component):
    """Add the bias, multiply by ``multiplier / 2**shift``, round half to even, saturate.

    Bit-exact with :func:`edgewright.sim.golden.requantise.requantise`.

    Parameters
    ----------
    rows : int, 1 or more
        Lanes.
    tag_width : int, 1 or more
        Bits that travel along unchanged.

    Members
    -------
    acc : In(stream)
        ``value`` (rows,) int32 and ``bias`` int32, in units of input step x weight step;
        ``multiplier`` (rows,) 17-bit unsigned and ``shift`` (rows,) 0 to 47: one output step is
        ``2**shift / multiplier`` of them; ``narrow``: saturate to int8 rather than int16; ``tag``.
    act : Out(stream)
        ``value`` (rows,) int16, in output steps; ``tag``.

    Timing
    ------
    Latency 6 cycles; throughput 1 transfer per cycle; full back-pressure.
    """

    latency = 3 + RoundShift.latency

    def __init__(self, *, rows, tag_width=1):
        if rows < 1:
            raise ValueError(f"rows must be at least 1, not {rows}")
        if tag_width < 1:
            raise ValueError(f"tag_width must be at least 1, not {tag_width}")
        self.rows = rows
        self.tag_width = tag_width
        super().__init__({
            "acc": In(
                stream.Signature(
                    data.StructLayout({
                        "value": data.ArrayLayout(signed(32), rows),
                        "bias": signed(32),
                        "multiplier": data.ArrayLayout(unsigned(17), rows),
                        "shift": data.ArrayLayout(unsigned(6), rows),
                        "narrow": 1,
                        "tag": unsigned(tag_width),
                    })
                )
            ),
            "act": Out(
                stream.Signature(
                    data.StructLayout({
                        "value": data.ArrayLayout(signed(16), rows),
                        "tag": unsigned(tag_width),
                    })
                )
            ),
        })

    def elaborate(self, platform):
        m = Module()
        acc, act = self.acc, self.act

        advance = Signal()
        valid = Signal(self.latency)
        tags = [Signal(self.tag_width, name=f"tag{stage}") for stage in range(self.latency)]
        narrow = [Signal(name=f"narrow{stage}") for stage in range(3)]
        m.d.comb += [
            advance.eq(~act.valid | act.ready),
            acc.ready.eq(advance),
            act.valid.eq(valid[-1]),
            act.p.tag.eq(tags[-1]),
        ]
        with m.If(advance):
            m.d.sync += valid.eq((valid << 1) | acc.valid)
            m.d.sync += [late.eq(early) for early, late in pairwise(tags)]
            m.d.sync += [
                tags[0].eq(acc.p.tag),
                narrow[0].eq(acc.p.narrow),
                narrow[1].eq(narrow[0]),
                narrow[2].eq(narrow[1]),
            ]

        for lane in range(self.rows):
            total = Signal(signed(33), name=f"total{lane}")
            clipped = Signal(signed(32), name=f"clipped{lane}")
            multiplier = Signal(17, name=f"multiplier{lane}")
            # Of the lower and the upper half, so that no stage is more than one small multiplier.
            lower = Signal(33, name=f"lower{lane}")
            upper = Signal(signed(33), name=f"upper{lane}")
            product = Signal(signed(49), name=f"product{lane}")
            shift = [Signal(6, name=f"shift{lane}_{stage}") for stage in range(3)]
            m.d.comb += total.eq(acc.p.value[lane] + acc.p.bias)
            with m.If(advance):
                m.d.sync += [
                    clipped.eq(_saturate(total)),
                    multiplier.eq(acc.p.multiplier[lane]),
                    shift[0].eq(acc.p.shift[lane]),
                    lower.eq(clipped[:16] * multiplier),
                    upper.eq(clipped[16:].as_signed() * multiplier),
                    product.eq((upper << 16) + lower),
                    shift[1].eq(shift[0]),
                    shift[2].eq(shift[1]),
                ]
            m.submodules[f"scale{lane}"] = scale = RoundShift(width=49, shift_width=6)
            m.d.comb += [
                scale.advance.eq(advance),
                scale.value.eq(product),
                scale.shift.eq(shift[2]),
                scale.narrow.eq(narrow[2]),
                act.p.value[lane].eq(scale.result),
            ]
        return m


def _saturate(total):
    overflow = total[32] ^ total[31]
    return Mux(overflow, Mux(total[32], -(1 << 31), (1 << 31) - 1), total[:32].as_signed())
