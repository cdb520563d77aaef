"""Sums of the softmax unit in, requantisation multipliers out, digit by digit."""

from amaranth.hdl import Cat, Module, Mux, Signal, unsigned
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

__all__ = ["Reciprocal", "reciprocal_timing"]

_QUOTIENT_BITS = 18
_LARGEST = (1 << 17) - 1


class Reciprocal(wiring.Component):
    """Compute ``min(floor(2**(b + 16) / sum), 131071)`` where ``b`` is the bit length of ``sum``.

    Parameters
    ----------
    rows : int, 1 or more
        Lanes, all worked on together.
    width : int, 1 to 54
        Bits of a sum.

    Members
    -------
    sums : In(stream), (rows,) unsigned
        1 or more.
    normaliser : Out(stream), ``multiplier`` (rows,) 17-bit unsigned, ``shift`` (rows,) 6-bit
        ``shift`` is ``b + 8``. Two transfers are kept for the consumer.

    Timing
    ------
    Interval and latency are given by :func:`reciprocal_timing`; full back-pressure.
    """

    def __init__(self, *, rows, width):
        if rows < 1:
            raise ValueError(f"rows must be at least 1, not {rows}")
        if width not in range(1, 55):
            raise ValueError(f"width must be between 1 and 54 bits, not {width}")
        self.rows = rows
        self.width = width
        super().__init__({
            "sums": In(stream.Signature(data.ArrayLayout(unsigned(width), rows))),
            "normaliser": Out(
                stream.Signature(
                    data.StructLayout({
                        "multiplier": data.ArrayLayout(unsigned(17), rows),
                        "shift": data.ArrayLayout(unsigned(6), rows),
                    })
                )
            ),
        })

    def elaborate(self, platform):
        m = Module()
        steps = self.width + _QUOTIENT_BITS
        full, count, done, push = Signal(), Signal(range(steps + 1)), Signal(), Signal()
        aligning, dividing = Signal(), Signal()
        m.d.comb += [
            done.eq(full & (count == 0)),
            aligning.eq(full & (count > _QUOTIENT_BITS)),
            dividing.eq(full & (count <= _QUOTIENT_BITS) & ~done),
            self.sums.ready.eq(~full | push),
        ]
        with m.If(full & ~done):
            m.d.sync += count.eq(count - 1)
        with m.If(self.sums.ready):
            m.d.sync += [full.eq(self.sums.valid), count.eq(steps)]

        result = Signal(self.normaliser.payload.shape())
        for lane in range(self.rows):
            divisor = Signal(self.width, name=f"divisor{lane}")
            rest = Signal(self.width + 1, name=f"rest{lane}")
            bits = Signal(range(self.width + 1), name=f"bits{lane}")
            quotient = Signal(_QUOTIENT_BITS, name=f"quotient{lane}")
            digit = Signal(name=f"digit{lane}")
            m.d.comb += [
                digit.eq(rest >= divisor),
                # Only a power of two reaches the eighteenth bit.
                result.multiplier[lane].eq(Mux(quotient[17], _LARGEST, quotient)),
                result.shift[lane].eq(bits + 8),
            ]
            with m.If(aligning & ~divisor[-1]):
                m.d.sync += [divisor.eq(divisor << 1), bits.eq(bits - 1)]
            with m.If(dividing):
                m.d.sync += [
                    rest.eq(Mux(digit, rest - divisor, rest) << 1),
                    quotient.eq(Cat(digit, quotient)),
                ]
            with m.If(self.sums.ready):
                m.d.sync += [
                    divisor.eq(self.sums.p[lane]),
                    bits.eq(self.width),
                    rest.eq(1 << (self.width - 1)),
                ]
        self._offer(m, result, done, push)
        return m

    def _offer(self, m, result, done, push):
        """Keep one result in the output register and one more behind it."""
        out = self.normaliser
        spare, waiting = Signal(result.shape()), Signal()
        m.d.comb += push.eq(done & ~waiting)
        with m.If(~out.valid | out.ready):
            m.d.sync += [
                out.valid.eq(waiting | push),
                out.payload.eq(Mux(waiting, spare, result)),
                waiting.eq(0),
            ]
        with m.Elif(push):
            m.d.sync += [spare.eq(result), waiting.eq(1)]


def reciprocal_timing(width):
    """Return the cycles from one transfer to the next, and from sums to normaliser."""
    steps = width + _QUOTIENT_BITS
    return steps + 1, steps + 2
