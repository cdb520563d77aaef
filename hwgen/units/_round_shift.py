"""Rounding right shift with saturation, in three register stages: a part of several units."""

from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed, unsigned
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from edgewright.hwgen.units._arithmetic import shift_right

__all__ = ["RoundShift"]


class RoundShift(wiring.Component):
    """Divide by ``2**shift``, round half to even, saturate to int8 or int16.

    Parameters
    ----------
    width : int, 2 or more
        Bits of ``value``.
    shift_width : int, 1 or more
        Bits of ``shift``.

    Members
    -------
    advance : In(1)
        Every stage moves on when high, and holds when low.
    value : In(signed(width))
    shift : In(unsigned(shift_width))
    narrow : In(1)
        Saturate to int8 rather than int16.
    result : Out(signed(16))

    Timing
    ------
    Latency 3 cycles of ``advance``; one value per cycle.
    """

    latency = 3

    def __init__(self, *, width, shift_width):
        if width < 2:
            raise ValueError(f"width must be at least 2, not {width}")
        if shift_width < 1:
            raise ValueError(f"shift_width must be at least 1, not {shift_width}")
        self.width = width
        self.shift_width = shift_width
        super().__init__({
            "advance": In(1),
            "value": In(signed(width)),
            "shift": In(unsigned(shift_width)),
            "narrow": In(1),
            "result": Out(signed(16)),
        })

    def elaborate(self, platform):
        m = Module()

        # One bit below the point is kept as the guard; whatever falls further only counts as
        # "not zero", which is all that telling a tie from more than a tie needs.
        kept = Signal(signed(self.width + 1))
        m.d.comb += kept.eq(Cat(Const(0, 1), self.value).as_signed())
        coarse_bits = self.shift_width // 2
        coarse, coarse_lost = shift_right(m, kept, self.shift[coarse_bits:], coarse_bits, "coarse")
        value1, lost1 = Signal(signed(self.width + 1)), Signal()
        shift1, narrow1 = Signal(max(coarse_bits, 1)), Signal()

        fine, fine_lost = shift_right(m, value1, shift1, 0, "fine")
        value2, lost2, narrow2 = Signal(signed(19)), Signal(), Signal()

        whole, rounded = Signal(signed(18)), Signal(signed(19))
        m.d.comb += [
            whole.eq(value2 >> 1),
            rounded.eq(whole + (value2[0] & (lost2 | whole[0]))),
        ]
        with m.If(self.advance):
            m.d.sync += [
                value1.eq(coarse),
                lost1.eq(coarse_lost),
                shift1.eq(self.shift[:coarse_bits]),
                narrow1.eq(self.narrow),
                # Far beyond int16 it no longer matters how far.
                value2.eq(_saturate(fine, 19)),
                lost2.eq(lost1 | fine_lost),
                narrow2.eq(narrow1),
                self.result.eq(Mux(narrow2, _saturate(rounded, 8), _saturate(rounded, 16))),
            ]
        return m


def _saturate(value, width):
    low, high = -(1 << (width - 1)), (1 << (width - 1)) - 1
    return Mux(value > high, high, Mux(value < low, low, value))
