"""Memory writer: words of activations in, bursts of full beats out."""

from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out
from amaranth.utils import bits_for, exact_log2

from edgewright.hwgen.units._bursts import Bursts, check_port
from edgewright.hwgen.units._layouts import beat_layout, burst_layout

__all__ = ["MemoryWriter"]


class MemoryWriter(wiring.Component):
    """Pack words into beats and write them in bursts.

    Bit-exact with :mod:`edgewright.sim.golden.memory_writer`.

    Parameters
    ----------
    width : int, power of two, 8 to 1024
        Bits of a beat.
    rows : int, power of two, 1 to 64
        Values of a word.
    burst : int, 1 to 256
        Most beats of a burst.
    outstanding : int, 1 or more
        Most bursts written and not yet confirmed.

    Members
    -------
    request : In(stream), ``address``, ``words``
        Where the next words go: a byte address, a multiple of ``width / 8``, and how many words. A
        request of 0 words is dropped.
    words : In(stream), (rows,) int16
        The words, packed little-endian into beats, the last beat of a request filled with zeros.
    write : Out(stream), ``address``, ``beats``
        Bursts to the memory, none across a multiple of 4096 bytes.
    write_data : Out(stream), ``data``, ``last``
        Beats of a burst, offered after the burst was; ``last`` on the last one.
    write_done : In(1)
        High for one cycle per burst that the memory has confirmed.
    idle : Out(1)
        High when every request was accepted, written and confirmed; low from the cycle after a
        request is accepted.

    Timing
    ------
    Throughput 1 beat or 1 word per cycle, whichever is slower, within a burst; 1 more cycle per
    burst and 4 more per request. Full back-pressure.
    """

    def __init__(self, *, width, rows, burst=16, outstanding=8):
        check_port(width=width, burst=burst)
        if rows not in (1, 2, 4, 8, 16, 32, 64):
            raise ValueError(f"rows must be a power of two between 1 and 64, not {rows}")
        if outstanding < 1:
            raise ValueError(f"outstanding must be at least 1, not {outstanding}")
        self.width = width
        self.rows = rows
        self.burst = burst
        self.outstanding = outstanding
        super().__init__({
            "request": In(stream.Signature(data.StructLayout({"address": 32, "words": 24}))),
            "words": In(stream.Signature(data.ArrayLayout(signed(16), rows))),
            "write": Out(stream.Signature(burst_layout())),
            "write_data": Out(stream.Signature(beat_layout(width))),
            "write_done": In(1),
            "idle": Out(1),
        })

    def elaborate(self, platform):
        m = Module()
        request, write, write_data = self.request, self.write, self.write_data
        gather = max(1, self.width // (16 * self.rows))  # words in a beat
        scatter = max(1, 16 * self.rows // self.width)  # beats of a word

        words_left, splitting, free_for_next = Signal.like(request.p.words), Signal(), Signal()
        m.submodules.bursts = bursts = Bursts(
            width=self.width, burst=self.burst, beats_width=24 + bits_for(scatter - 1)
        )
        m.d.comb += [
            free_for_next.eq((words_left == 0) & ~splitting),
            bursts.run.valid.eq(request.valid & free_for_next),
            request.ready.eq(bursts.run.ready & free_for_next),
            bursts.run.p.address.eq(request.p.address),
            bursts.run.p.beats.eq(
                ((request.p.words + (gather - 1)) >> exact_log2(gather)) << exact_log2(scatter)
            ),
        ]

        beat = stream.Signature(self.width).create(path=("beat",))
        with m.If(beat.ready):
            m.d.sync += beat.valid.eq(0)
        free, take = Signal(), Signal()
        m.d.comb += [
            free.eq(~beat.valid | beat.ready),
            take.eq(self.words.valid & self.words.ready),
        ]
        if scatter == 1:
            self._gather(m, beat, free, take, words_left, gather)
        else:
            self._scatter(m, beat, free, take, words_left, scatter)
        with m.If(take):
            m.d.sync += words_left.eq(words_left - 1)
        with m.If(request.valid & request.ready):
            m.d.sync += words_left.eq(request.p.words)

        # The beats of a burst follow it; the next burst waits for the last of them.
        beats_left, pending = Signal(9), Signal(range(self.outstanding + 1))
        issue, move = Signal(), Signal()
        m.d.comb += [
            bursts.bursts.ready.eq(
                (beats_left == 0) & (pending != self.outstanding) & (~write.valid | write.ready)
            ),
            issue.eq(bursts.bursts.valid & bursts.bursts.ready),
            beat.ready.eq((beats_left != 0) & (~write_data.valid | write_data.ready)),
            move.eq(beat.valid & beat.ready),
        ]
        with m.If(write.ready):
            m.d.sync += write.valid.eq(0)
        with m.If(issue):
            m.d.sync += [
                write.valid.eq(1),
                write.p.address.eq(bursts.bursts.p.address),
                write.p.beats.eq(bursts.bursts.p.beats),
                beats_left.eq(bursts.bursts.p.beats),
            ]
        with m.If(write_data.ready):
            m.d.sync += write_data.valid.eq(0)
        with m.If(move):
            m.d.sync += [
                write_data.valid.eq(1),
                write_data.p.data.eq(beat.payload),
                write_data.p.last.eq(beats_left == 1),
                beats_left.eq(beats_left - 1),
            ]
        m.d.sync += pending.eq(pending + issue - self.write_done)

        with m.If(request.valid & request.ready & (request.p.words != 0)):
            m.d.sync += splitting.eq(1)
        with m.Elif(issue & bursts.bursts.p.last):
            m.d.sync += splitting.eq(0)
        m.d.comb += self.idle.eq(~splitting & (words_left == 0) & (pending == 0))

        return m

    def _gather(self, m, beat, free, take, words_left, gather):
        """Fill a beat word by word; the first word clears the rest of it."""
        place = Signal(range(max(2, gather)))
        complete = Signal()
        m.d.comb += [
            self.words.ready.eq((words_left != 0) & free),
            complete.eq((place == gather - 1) | (words_left == 1)),
        ]
        size = 16 * self.rows
        with m.If(take):
            m.d.sync += [beat.valid.eq(complete), place.eq(Mux(complete, 0, place + 1))]
            with m.Switch(place):
                for index in range(gather):
                    with m.Case(index):
                        first = beat.payload[: index * size] if index else Const(0, 0)
                        rest = Const(0, self.width - (index + 1) * size)
                        m.d.sync += beat.payload.eq(Cat(first, self.words.payload, rest))

    def _scatter(self, m, beat, free, take, words_left, scatter):
        """Send a word beat by beat, its last beat making room for the next word."""
        rest = Signal((scatter - 1) * self.width)
        left = Signal(range(max(2, scatter)))
        m.d.comb += self.words.ready.eq((words_left != 0) & free & (left == 0))
        with m.If(take):
            m.d.sync += [
                beat.valid.eq(1),
                Cat(beat.payload, rest).eq(self.words.payload),
                left.eq(scatter - 1),
            ]
        with m.Elif(free & (left != 0)):
            m.d.sync += [
                beat.valid.eq(1),
                Cat(beat.payload, rest).eq(rest),
                left.eq(left - 1),
            ]
