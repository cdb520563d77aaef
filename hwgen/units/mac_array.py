"""The unified compute unit: every multiplication of weights, queries, keys and values."""

from amaranth.hdl import Array, Module, Mux, Signal, signed, unsigned
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

__all__ = ["MacArray"]


class MacArray(wiring.Component):
    """Multiply ``rows`` activations by ``columns`` weights per step; sum the steps of a tile.

    Bit-exact with :func:`edgewright.sim.golden.mac_array.mac_array`.

    Parameters
    ----------
    rows : int, 1 or more
        Activations per step.
    columns : int, 2 or more
        Weights per step.

    Members
    -------
    operands : In(stream)
        ``activation`` (rows,) 9-bit signed (int8, or uint8 for softmax weights), ``weight``
        (columns,) int8, ``first`` and ``last`` step of the tile, and, with the last step,
        ``count``: how many columns to hand on, 1 to ``columns``.
    acc : Out(stream)
        ``value`` (rows,) int32: one column of sums, in units of activation step x weight step;
        ``index`` of the column and ``last`` column of the tile.

    Timing
    ------
    One step per cycle, across tiles too. The first column of a tile follows its last step by 5
    cycles, and the others follow at one per cycle while the next tile is summed. The next tile's
    first column follows that one by its own number of steps or by this tile's ``count`` and 4,
    whichever is more: the last step of a tile with fewer waits for the difference. Full
    back-pressure.
    """

    def __init__(self, *, rows, columns):
        if rows < 1:
            raise ValueError(f"rows must be at least 1, not {rows}")
        if columns < 2:
            raise ValueError(f"columns must be at least 2, not {columns}")
        self.rows = rows
        self.columns = columns
        super().__init__({
            "operands": In(
                stream.Signature(
                    data.StructLayout({
                        "activation": data.ArrayLayout(signed(9), rows),
                        "weight": data.ArrayLayout(signed(8), columns),
                        "first": 1,
                        "last": 1,
                        "count": unsigned(columns.bit_length()),
                    })
                )
            ),
            "acc": Out(
                stream.Signature(
                    data.StructLayout({
                        "value": data.ArrayLayout(signed(32), rows),
                        "index": range(columns),
                        "last": 1,
                    })
                )
            ),
        })

    def elaborate(self, platform):
        m = Module()
        rows, columns = range(self.rows), range(self.columns)
        operands, acc = self.operands, self.acc

        # Three stages that never stand still: operand registers, product registers, sums. A tile's
        # last step is accepted only when the holding registers are free for its sums, so nothing
        # behind it has to wait, and no handshake reaches the arithmetic.
        accepted, reserved = Signal(), Signal()
        valid, first, last = Signal(2), Signal(2), Signal(2)
        count = [Signal.like(operands.p.count, name=f"count{stage}") for stage in range(3)]
        done = Signal()
        m.d.comb += [
            operands.ready.eq(~(reserved & operands.p.last)),
            accepted.eq(operands.valid & operands.ready),
        ]
        m.d.sync += [
            valid.eq((valid << 1) | accepted),
            first.eq((first << 1) | operands.p.first),
            last.eq((last << 1) | operands.p.last),
            done.eq(valid[1] & last[1]),
            count[0].eq(operands.p.count),
            count[1].eq(count[0]),
            count[2].eq(count[1]),
        ]

        activation = [Signal(signed(9), name=f"activation{r}") for r in rows]
        weight = [Signal(signed(8), name=f"weight{c}") for c in columns]
        total = [[Signal(signed(32), name=f"total{r}_{c}") for c in columns] for r in rows]
        m.d.sync += [activation[r].eq(operands.p.activation[r]) for r in rows]
        m.d.sync += [weight[c].eq(operands.p.weight[c]) for c in columns]
        for r in rows:
            for c in columns:
                product = Signal(signed(17), name=f"product{r}_{c}")
                base = Signal(signed(32), name=f"base{r}_{c}")
                m.d.comb += base.eq(Mux(first[1], 0, total[r][c]))
                m.d.sync += product.eq(activation[r] * weight[c])
                with m.If(valid[1]):
                    m.d.sync += total[r][c].eq(base + product)

        # A finished tile moves to the holding registers, which free the sums for the next one.
        held = [[Signal(signed(32), name=f"held{r}_{c}") for c in columns] for r in rows]
        holding = Signal()
        index = Signal(range(self.columns))
        remaining = Signal.like(operands.p.count)
        offer = Signal()
        m.d.comb += offer.eq(~acc.valid | acc.ready)
        with m.If(accepted & operands.p.last):
            m.d.sync += reserved.eq(1)
        with m.If(offer):
            m.d.sync += acc.valid.eq(holding)
            with m.If(holding):
                m.d.sync += [
                    acc.p.index.eq(index),
                    acc.p.last.eq(remaining == 1),
                    index.eq(index + 1),
                    remaining.eq(remaining - 1),
                ]
                m.d.sync += [acc.p.value[r].eq(Array(held[r])[index]) for r in rows]
                with m.If(remaining == 1):
                    m.d.sync += [holding.eq(0), reserved.eq(0)]
        with m.If(done):
            m.d.sync += [holding.eq(1), index.eq(0), remaining.eq(count[2])]
            m.d.sync += [held[r][c].eq(total[r][c]) for r in rows for c in columns]
        return m
