"""Gate: logits of a tile of tokens in, the winning experts and their scores out."""

from amaranth.hdl import Array, Cat, Const, Module, Mux, Signal, signed, unsigned
from amaranth.lib import data, memory, stream, wiring
from amaranth.lib.wiring import In, Out, connect, flipped
from amaranth.utils import bits_for

from edgewright.hwgen.units._layouts import route_layout
from edgewright.hwgen.units._scores import Scores

__all__ = ["Gate"]

_ONE = 1 << 15


class Gate(wiring.Component):
    """Pick the largest logits of each token and weigh them by a softmax over all of them.

    Bit-exact with :func:`edgewright.sim.golden.gate.gate`.

    Parameters
    ----------
    rows : int, 1 or more
        Tokens in a tile.
    experts_max : int, ``top_k`` or more
        Most experts of a tile. The experts of a tile are the transfers up to ``last``; there must
        be at least ``top_k``.
    tokens_max : int, 1 or more
        Tokens that can be told apart.
    top_k : int, 1 or more
        Winners of each token.

    Members
    -------
    logits : In(stream), ``value`` (rows,) int16, ``last``, ``token``, ``count``
        One expert's logits for a tile of tokens, experts ascending; ``last`` on the last expert.
        With it come ``token``, the index of the token in row 0, and ``count``, the number of rows
        that hold tokens, 1 to rows. Unit: 1/256 of a power of two.
    routes : Out(stream), ``token``, ``expert``, ``score`` uint16
        Tokens ascending, largest logit first, ties to the lower expert. ``score`` is in 1/65536.

    Timing
    ------
    A tile is accepted at one transfer per cycle while the one before it is worked on. Its first
    route follows ``2 * experts + 25`` cycles after its last transfer. A token takes
    ``max(2 * experts + 6, 17 * top_k + 1)`` cycles, the first of a tile ``2 * experts + 7`` if that
    is more. Winners of a token leave 17 cycles apart. Full back-pressure.
    """

    def __init__(self, *, rows, experts_max, tokens_max, top_k=2):
        if rows < 1:
            raise ValueError(f"rows must be at least 1, not {rows}")
        if top_k < 1:
            raise ValueError(f"top_k must be at least 1, not {top_k}")
        if experts_max < top_k:
            raise ValueError(f"experts_max must be at least top_k = {top_k}, not {experts_max}")
        if tokens_max < 1:
            raise ValueError(f"tokens_max must be at least 1, not {tokens_max}")
        self.rows = rows
        self.experts_max = experts_max
        self.tokens_max = tokens_max
        self.top_k = top_k
        super().__init__({
            "logits": In(
                stream.Signature(
                    data.StructLayout({
                        "value": data.ArrayLayout(signed(16), rows),
                        "last": 1,
                        "token": bits_for(tokens_max - 1),
                        "count": bits_for(rows),
                    })
                )
            ),
            "routes": Out(stream.Signature(route_layout(experts_max, tokens_max))),
        })

    def elaborate(self, platform):
        m = Module()
        index_bits = bits_for(self.experts_max - 1)
        sum_bits = bits_for(self.experts_max * _ONE)

        # Two tiles, so that one fills while the other is worked on.
        m.submodules.tiles = tiles = memory.Memory(
            shape=data.ArrayLayout(signed(16), self.rows), depth=2 << index_bits, init=[]
        )
        full = Signal(2)
        token = Array(Signal(bits_for(self.tokens_max - 1), name=f"token{i}") for i in range(2))
        count = Array(Signal(bits_for(self.rows), name=f"count{i}") for i in range(2))
        last = Array(Signal(index_bits, name=f"last{i}") for i in range(2))
        self._fill(m, tiles.write_port(), full, token, count, last)

        # Sweep one row twice: the first sweep finds the winners, the second sums the powers
        # relative to the first winner, whose magnitude must be known before anything is rounded.
        bank, row, index = Signal(), Signal(range(self.rows)), Signal(index_bits)
        final = Signal()
        m.d.comb += final.eq(index == last[bank])
        winners = self._winners()
        total = Signal(sum_bits)
        shares = [Signal(16, name=f"share{rank}") for rank in range(self.top_k)]

        scanning, summing, empty = Signal(), Signal(), Signal()
        read = tiles.read_port()
        m.d.comb += read.addr.eq(Cat(index, bank))
        value, index1, index2 = Signal(signed(16)), Signal(index_bits), Signal(index_bits)
        scanned, added = Signal(2), Signal(2)
        m.d.sync += [
            value.eq(read.data[row]),
            index1.eq(index),
            index2.eq(index1),
            scanned.eq(Cat(scanning, scanned)),
            added.eq(Cat(summing, added)),
        ]
        with m.If(scanned[-1]):
            self._insert(m, winners, value, index2)
        summed, index5, power = self._power(m, value, index2, added[-1], winners[0])
        with m.If(summed[-1]):
            m.d.sync += total.eq(total + power)
            for (_, _, winner), share in zip(winners, shares, strict=True):
                with m.If(winner == index5):
                    m.d.sync += share.eq(power)
        m.d.comb += empty.eq(~(added.any() | summed.any()))

        m.submodules.scores = scores = Scores(
            experts=self.experts_max,
            tokens=self.tokens_max,
            top_k=self.top_k,
            total_max=self.experts_max * _ONE,
        )
        connect(m, scores.routes, flipped(self.routes))
        m.d.comb += [
            scores.winners.p.total.eq(total),
            scores.winners.p.token.eq(token[bank] + row),
            *(scores.winners.p.share[rank].eq(share) for rank, share in enumerate(shares)),
            *(scores.winners.p.expert[i].eq(winner) for i, (_, _, winner) in enumerate(winners)),
        ]

        restart = [index.eq(0), total.eq(0), *(held.eq(0) for held, _, _ in winners)]
        with m.FSM(name="sweep"):
            with m.State("idle"):
                m.d.sync += [row.eq(0), *restart]
                with m.If(full.bit_select(bank, 1)):
                    m.next = "scan"
            with m.State("scan"):
                m.d.comb += scanning.eq(1)
                m.d.sync += index.eq(Mux(final, 0, index + 1))
                with m.If(final):
                    m.next = "sum"
            with m.State("sum"):
                m.d.comb += summing.eq(1)
                m.d.sync += index.eq(index + 1)
                with m.If(final):
                    m.next = "hand"
            with m.State("hand"):
                m.d.comb += scores.winners.valid.eq(empty)
                with m.If(empty & scores.winners.ready):
                    m.d.sync += [row.eq(row + 1), *restart]
                    m.next = "scan"
                    with m.If(row + 1 == count[bank]):
                        m.d.sync += [full.bit_select(bank, 1).eq(0), bank.eq(~bank)]
                        m.next = "idle"

        return m

    def _fill(self, m, write, full, token, count, last):
        bank, index = Signal(name="fill_bank"), Signal.like(last[0], name="fill_index")
        logits, transfer = self.logits, Signal(name="fill")
        m.d.comb += [
            logits.ready.eq(~full.bit_select(bank, 1)),
            transfer.eq(logits.valid & logits.ready),
            write.addr.eq(Cat(index, bank)),
            write.data.eq(logits.p.value),
            write.en.eq(transfer),
        ]
        with m.If(transfer):
            m.d.sync += index.eq(index + 1)
            with m.If(logits.p.last):
                m.d.sync += [
                    full.bit_select(bank, 1).eq(1),
                    token[bank].eq(logits.p.token),
                    count[bank].eq(logits.p.count),
                    last[bank].eq(index),
                    index.eq(0),
                    bank.eq(~bank),
                ]

    def _winners(self):
        """Return (held, value, index) per rank."""
        index_bits = bits_for(self.experts_max - 1)
        return [
            (
                Signal(name=f"held{rank}"),
                Signal(signed(16), name=f"best{rank}"),
                Signal(index_bits, name=f"winner{rank}"),
            )
            for rank in range(self.top_k)
        ]

    def _insert(self, m, winners, value, index):
        """Insert into the sorted winners; only a larger value displaces an earlier expert."""
        beats = Signal(self.top_k)
        for rank, (held, best, _) in enumerate(winners):
            m.d.comb += beats[rank].eq(~held | (value > best))
        for rank, (held, best, winner) in enumerate(winners):
            with m.If(beats[rank]):
                m.d.sync += [held.eq(1), best.eq(value), winner.eq(index)]
            if rank:
                above = winners[rank - 1]
                with m.If(beats[rank - 1]):
                    m.d.sync += [held.eq(above[0]), best.eq(above[1]), winner.eq(above[2])]

    def _power(self, m, value, index2, sum2, first):
        """Return the rounded power of two of ``value`` relative to the first winner, 3 later."""
        table = [round(_ONE * 2 ** (fraction / 256)) for fraction in range(256)]
        m.submodules.table = rom = memory.Memory(shape=unsigned(16), depth=256, init=table)
        port = rom.read_port()

        ceiling, distance = Signal(signed(9)), Signal(signed(10))
        m.d.comb += [
            port.addr.eq(value[:8]),
            ceiling.eq((first[1] + 255) >> 8),
            distance.eq(ceiling - (value >> 8)),
        ]
        summed = Signal(3)
        index3, index4, index5 = (Signal.like(index2, name=f"index{stage}") for stage in (3, 4, 5))
        shift, shift4, entry = Signal(range(18)), Signal(range(18)), Signal(16)
        m.d.sync += [
            summed.eq(Cat(sum2, summed)),
            index3.eq(index2),
            index4.eq(index3),
            index5.eq(index4),
            shift.eq(Mux(distance > 17, 17, distance)),
            shift4.eq(shift),
            entry.eq(port.data),
        ]
        scaled = Signal(33)
        m.d.comb += scaled.eq(Cat(Const(0, 17), entry) >> shift4)
        up = Signal()
        m.d.comb += up.eq(scaled[16] & (scaled[:16].any() | scaled[17]))
        power = Signal(16)
        m.d.sync += power.eq(scaled[17:] + up)
        return summed, index5, power
