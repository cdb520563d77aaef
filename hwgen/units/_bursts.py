"""Splits a run of beats into bursts that a memory port accepts."""

from amaranth.hdl import Cat, Const, Module, Mux, Signal
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out
from amaranth.utils import bits_for

__all__ = ["Bursts", "check_port"]

_PAGE = 4096  # no AXI burst may cross a multiple of it (AMBA AXI specification, A3.4.1)


def check_port(*, width, burst):
    """Raise unless ``width`` and ``burst`` describe a memory port."""
    if width not in (8, 16, 32, 64, 128, 256, 512, 1024):
        raise ValueError(f"width must be a power of two between 8 and 1024, not {width}")
    if burst not in range(1, 257):
        raise ValueError(f"burst must be between 1 and 256 beats, not {burst}")


class Bursts(wiring.Component):
    """Split runs of beats into bursts of at most ``burst`` beats within a 4 KiB page.

    Parameters
    ----------
    width : int
        Bits of a beat.
    burst : int, 1 to 256
        Most beats of a burst.
    beats_width : int
        Bits of the number of beats of a run.

    Members
    -------
    run : In(stream), ``address``, ``beats``
        A run of beats; a run of 0 beats is dropped. The address is a multiple of the beat.
    bursts : Out(stream), ``address``, ``beats``, ``last``
        Its bursts, ascending; ``last`` on the last one of a run.

    Timing
    ------
    Latency 3 cycles; throughput 1 burst per 2 cycles, across runs too; full back-pressure.
    """

    def __init__(self, *, width, burst, beats_width=24):
        check_port(width=width, burst=burst)
        self.width = width
        self.burst = burst
        super().__init__({
            "run": In(stream.Signature(data.StructLayout({"address": 32, "beats": beats_width}))),
            "bursts": Out(
                stream.Signature(data.StructLayout({"address": 32, "beats": 9, "last": 1}))
            ),
        })

    def elaborate(self, platform):
        m = Module()
        run, bursts = self.run, self.bursts
        beat = bits_for(self.width // 8 - 1) if self.width > 8 else 0  # address bits within a beat
        page = _PAGE * 8 // self.width
        address, left = Signal(32), Signal.like(run.p.beats)

        # Measured on one cycle and used on the next: the comparisons and the two additions after
        # them would make one long path.
        place, size = address[beat:12], Signal(9)  # beats into the page
        limit, fits, final = Signal(9), Signal(), Signal()
        m.d.comb += [
            limit.eq(Mux(place > page - self.burst, page - place, self.burst)),
            fits.eq((left <= self.burst) & (place + left[:9] <= page)),
        ]
        with m.If(bursts.ready):
            m.d.sync += bursts.valid.eq(0)

        accept = [address.eq(run.p.address), left.eq(run.p.beats)]
        with m.FSM(name="bursts"):
            with m.State("idle"):
                m.d.comb += run.ready.eq(1)
                m.d.sync += accept
                with m.If(run.valid & (run.p.beats != 0)):
                    m.next = "measure"
            with m.State("measure"):
                m.d.sync += [final.eq(fits), size.eq(Mux(fits, left, limit))]
                m.next = "issue"
            with m.State("issue"):
                # A burst that is taken at once is gone by now: no need to ask for `ready`.
                with m.If(~bursts.valid):
                    m.d.sync += [
                        bursts.valid.eq(1),
                        bursts.p.address.eq(address),
                        bursts.p.beats.eq(size),
                        bursts.p.last.eq(final),
                        address.eq(address + Cat(Const(0, beat), size)),
                        left.eq(left - size),
                    ]
                    m.next = "measure"
                    with m.If(final):
                        m.d.comb += run.ready.eq(1)
                        m.d.sync += accept
                        with m.If(~run.valid | (run.p.beats == 0)):
                            m.next = "idle"

        return m
