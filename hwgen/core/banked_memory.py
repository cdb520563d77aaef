"""Banked memory: a deep memory cut so that block RAMs need next to nothing behind them."""

from amaranth.hdl import Module, Mux, Signal, unsigned
from amaranth.lib import wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In
from amaranth.utils import exact_log2

from edgewright.hwgen.core.ports import read_port, write_port
from edgewright.hwgen.units._layouts import NO_COLLISION

__all__ = ["BankedMemory", "bank_shapes"]

_BLOCK_BITS = 16384  # of one block RAM, in any shape from 512 x 32 to 16384 x 1
_BLOCK_DEPTH = 512


class BankedMemory(wiring.Component):
    """Hold ``depth`` words in banks of power-of-two depths, deep banks in slices of few bits.

    Synthesis builds a deep memory from blocks of the widest shape and selects between them after
    their slow outputs. A slice as deep as its bank fills a block just as well and needs no
    selection, and a depth just above a power of two does not double the blocks.

    Parameters
    ----------
    depth, width : int
        Words and their bits.
    granules : int
        Parts of a word that are written separately.
    readers, writers : int
        Ports. At most one writer may be enabled on a cycle; a word must not be read on the cycle
        on which it is written, nor on the next.

    Members
    -------
    read0, read1, ... : read ports
        Data follow ``enable`` by one cycle and then hold.
    write0, write1, ... : write ports
    """

    def __init__(self, *, depth, width, granules=1, readers=1, writers=1):
        self.depth = depth
        self.width = width
        self.granules = granules
        self.readers = readers
        self.writers = writers
        members = {f"read{n}": In(read_port(depth, width)) for n in range(readers)}
        members |= {f"write{n}": In(write_port(depth, width, granules)) for n in range(writers)}
        super().__init__(members)

    def elaborate(self, platform):
        m = Module()
        # A register before the blocks, which lie far apart.
        store = write_port(self.depth, self.width, self.granules).create()
        m.d.sync += store.enable.eq(0)
        for writer in (getattr(self, f"write{n}") for n in range(self.writers)):
            with m.If(writer.enable.any()):
                m.d.sync += [
                    store.address.eq(writer.address),
                    store.data.eq(writer.data),
                    store.enable.eq(writer.enable),
                ]
        readers = [getattr(self, f"read{n}") for n in range(self.readers)]
        shapes = bank_shapes(self.depth, self.width, self.granules)
        sizes = [size for size, _ in shapes]
        chosen = [_bank_number(sizes, f"chosen{n}") for n in range(self.readers)]
        for reader, bank in zip(readers, chosen, strict=True):
            with m.If(reader.enable):
                m.d.sync += bank.eq(_bank_of(m, reader.address, sizes))
        stored = _bank_of(m, store.address, sizes)
        for index, shape in enumerate(shapes):
            words = self._bank(m, index, shape, store, stored == index, readers)
            for reader, bank, word in zip(readers, chosen, words, strict=True):
                with m.If(bank == index):
                    m.d.comb += reader.data.eq(word)
        return m

    def _bank(self, m, index, shape, store, stored, readers):
        """Add the memories of one bank; return the word that each reader gets from it."""
        size, slice_bits = shape
        granule = self.width // self.granules
        enables = max(1, slice_bits // granule)
        words = [Signal(unsigned(self.width), name=f"word{index}_{n}") for n in range(len(readers))]
        for low in range(0, self.width, slice_bits):
            part = slice(low, low + slice_bits)
            name = f"bank{index}_bit{low}"
            m.submodules[name] = memory = Memory(
                shape=unsigned(slice_bits), depth=size, init=[], attrs=NO_COLLISION
            )
            port = memory.write_port(granularity=granule if enables > 1 else None)
            enable = store.enable[low // granule :][:enables]
            m.d.comb += [
                port.addr.eq(store.address),
                port.data.eq(store.data[part]),
                port.en.eq(Mux(stored, enable, 0)),
            ]
            for reader, word in zip(readers, words, strict=True):
                port = memory.read_port()
                m.d.comb += [
                    port.addr.eq(reader.address),
                    port.en.eq(reader.enable),
                    word[part].eq(port.data),
                ]
        return words


def bank_shapes(depth, width, granules=1):
    """Return the depth of every bank and the bits of each of its slices.

    The depths are powers of two that add up to ``depth``, what is left for one block as the last.
    """
    sizes = []
    while depth > _BLOCK_DEPTH:
        sizes.append(1 << (depth.bit_length() - 1))
        depth -= sizes[-1]
    sizes += [depth] if depth else []
    shapes = []
    for size in sizes:
        slice_bits = min(width // granules, max(1, _BLOCK_BITS // size))
        shapes.append((size, width if size <= _BLOCK_DEPTH else slice_bits))
    return shapes


def _bank_of(m, address, sizes):
    """Return the number of the bank that ``address`` is in; its low bits count within the bank."""
    bank = _bank_number(sizes, f"{address.name}_bank")
    m.d.comb += bank.eq(len(sizes) - 1)
    for index, size in reversed(list(enumerate(sizes[:-1]))):
        with m.If(~address[exact_log2(size)]):
            m.d.comb += bank.eq(index)
    return bank


def _bank_number(sizes, name):
    """Return a signal that names a bank, of one bit where there is one bank: none is no Verilog."""
    return Signal(range(max(2, len(sizes))), name=name)
