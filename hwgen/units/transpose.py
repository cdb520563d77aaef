"""Transpose: turns square blocks, one row per transfer, into their columns."""

from amaranth.hdl import Cat, Module, Signal, signed
from amaranth.lib import data, memory, stream, wiring
from amaranth.lib.wiring import In, Out

__all__ = ["Transpose"]


class Transpose(wiring.Component):
    """Transpose blocks of ``rows`` transfers of ``rows`` values.

    Bit-exact with :func:`edgewright.sim.golden.transpose.transpose`.

    Parameters
    ----------
    rows : int, power of two, 2 or more
        Values per transfer and transfers per block.
    width : int, 1 or more
        Bits of a value.
    tag_width : int, 1 or more
        Bits of the tag.

    Members
    -------
    block : In(stream), ``value`` (rows,) int, ``tag``
        Rows of blocks.
    turned : Out(stream), ``value`` (rows,) int, ``tag``
        Columns of blocks: ``turned[i].value[j] = block[j].value[i]`` within a block. Tags are not
        turned: ``turned[i].tag = block[i].tag``.

    Timing
    ------
    Latency ``rows + 1`` cycles from a block's first transfer to its first column; throughput 1
    transfer per cycle; full back-pressure. A block leaves when it is complete.
    """

    def __init__(self, *, rows, width, tag_width):
        if rows < 2 or rows & (rows - 1):
            raise ValueError(f"rows must be a power of two and at least 2, not {rows}")
        if width < 1:
            raise ValueError(f"width must be at least 1, not {width}")
        if tag_width < 1:
            raise ValueError(f"tag_width must be at least 1, not {tag_width}")
        self.rows = rows
        self.width = width
        self.tag_width = tag_width
        layout = data.StructLayout({
            "value": data.ArrayLayout(signed(width), rows),
            "tag": tag_width,
        })
        super().__init__({
            "block": In(stream.Signature(layout)),
            "turned": Out(stream.Signature(layout)),
        })

    def elaborate(self, platform):
        m = Module()
        block, turned, rows = self.block, self.turned, self.rows
        write_row, write_bank = Signal(range(rows)), Signal()
        read_row, read_bank = Signal(range(rows)), Signal()
        full = Signal(2)

        write, read = Signal(), Signal()
        m.d.comb += [
            block.ready.eq(~full.bit_select(write_bank, 1)),
            write.eq(block.valid & block.ready),
            read.eq(full.bit_select(read_bank, 1) & (~turned.valid | turned.ready)),
        ]
        with m.If(write):
            m.d.sync += write_row.eq(write_row + 1)
            with m.If(write_row == rows - 1):
                m.d.sync += [full.bit_select(write_bank, 1).eq(1), write_bank.eq(~write_bank)]
        with m.If(turned.ready):
            m.d.sync += turned.valid.eq(0)
        with m.If(read):
            m.d.sync += [turned.valid.eq(1), read_row.eq(read_row + 1)]
            with m.If(read_row == rows - 1):
                m.d.sync += [full.bit_select(read_bank, 1).eq(0), read_bank.eq(~read_bank)]

        # Lane j of row i lives in memory (i + j) mod rows at address i. Then the lanes of a row are
        # in different memories and so are the rows of a lane: small memories do for registers.
        columns = []
        for n in range(rows):
            m.submodules[f"diagonal{n}"] = diagonal = memory.Memory(
                shape=signed(self.width), depth=2 * rows, init=[]
            )
            source, sink = diagonal.write_port(), diagonal.read_port(domain="comb")
            lane = Signal(range(rows), name=f"lane{n}")
            row = Signal(range(rows), name=f"row{n}")
            m.d.comb += [
                lane.eq(n - write_row),
                source.addr.eq(Cat(write_row, write_bank)),
                source.data.eq(block.p.value[lane]),
                source.en.eq(write),
                row.eq(n - read_row),
                sink.addr.eq(Cat(row, read_bank)),
            ]
            columns.append(sink.data)
        with m.If(read):
            diagonals = data.ArrayLayout(signed(self.width), rows)(Cat(columns))
            for j in range(rows):
                at = Signal(range(rows), name=f"diagonal_of_lane{j}")
                m.d.comb += at.eq(read_row + j)
                m.d.sync += turned.p.value[j].eq(diagonals[at])

        m.submodules.tags = tags = memory.Memory(shape=self.tag_width, depth=2 * rows, init=[])
        source, sink = tags.write_port(), tags.read_port(domain="comb")
        m.d.comb += [
            source.addr.eq(Cat(write_row, write_bank)),
            source.data.eq(block.p.tag),
            source.en.eq(write),
            sink.addr.eq(Cat(read_row, read_bank)),
        ]
        with m.If(read):
            m.d.sync += turned.p.tag.eq(sink.data)

        return m
