"""Ring: words in order of arrival, read at any place behind the oldest, freed in runs."""

from amaranth.hdl import Module, Mux, Signal, unsigned
from amaranth.lib import wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from edgewright.hwgen.units._layouts import NO_COLLISION

__all__ = ["Ring"]


class Ring(wiring.Component):
    """Keep the last words that came, until they are released, oldest first.

    Parameters
    ----------
    width : int
        Bits of a word.
    depth : int, power of two
        Words.

    Members
    -------
    word : In(width), store : In(1), room : Out(1)
        Append a word; ``store`` only while there is room.
    level : Out(range(depth + 1))
        Words held.
    offset : In(range(depth)), enable : In(1)
        Read the word so far behind the oldest.
    read : Out(width)
        That word, one cycle later; holds while ``enable`` is low.
    release : In(1), release_words : In(range(depth + 1))
        Forget so many of the oldest.
    """

    def __init__(self, *, width, depth):
        self.width = width
        self.depth = depth
        super().__init__({
            "word": In(width),
            "store": In(1),
            "room": Out(1),
            "level": Out(range(depth + 1)),
            "offset": In(range(depth)),
            "enable": In(1),
            "read": Out(width),
            "release": In(1),
            "release_words": In(range(depth + 1)),
        })

    def elaborate(self, platform):
        m = Module()
        m.submodules.words = words = Memory(
            shape=unsigned(self.width), depth=self.depth, init=[], attrs=NO_COLLISION
        )
        write, read = words.write_port(), words.read_port()
        newest, oldest = Signal(range(self.depth)), Signal(range(self.depth))
        m.d.comb += [
            self.room.eq(self.level != self.depth),
            write.addr.eq(newest),
            write.data.eq(self.word),
            write.en.eq(self.store),
            read.addr.eq(oldest + self.offset),
            read.en.eq(self.enable),
            self.read.eq(read.data),
        ]
        with m.If(self.store):
            m.d.sync += newest.eq(newest + 1)
        # Both sums wait for `release`, which comes late in the cycle.
        grown = self.level + self.store
        m.d.sync += self.level.eq(Mux(self.release, grown - self.release_words, grown))
        with m.If(self.release):
            m.d.sync += oldest.eq(oldest + self.release_words)
        return m
