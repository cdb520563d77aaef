"""Layer norm unit: int16 residual words in, int8 activations out."""

from itertools import pairwise

from amaranth.hdl import Cat, Module, Mux, Signal, signed, unsigned
from amaranth.lib import data, fifo, memory, stream, wiring
from amaranth.lib.wiring import In, Out
from amaranth.utils import bits_for

from edgewright.hwgen.units._arithmetic import next_address
from edgewright.hwgen.units._deviation import Deviation, deviation_timing, moment_layout
from edgewright.hwgen.units._layouts import NO_COLLISION
from edgewright.hwgen.units._round_shift import RoundShift

__all__ = ["LayerNorm"]

_TILES = 4  # begun and not yet sent
_TOKENS_PER_SOLVER = 4
_SUM_STAGES = 3
_SCALE_STAGES = 6


class LayerNorm(wiring.Component):
    """Centre each token of a tile and divide it by its standard deviation.

    Bit-exact with :func:`edgewright.sim.golden.layer_norm.layer_norm`.

    Parameters
    ----------
    rows : int, 1 or more
        Tokens in a tile, and channels in a word.
    features_max : int, a multiple of rows, at most 512
        Largest ``features``.

    Members
    -------
    features : In, unsigned
        Channels of a token, a multiple of ``rows``; stable while busy.
    fraction : In, unsigned, 2 to 6
        Fraction bits of ``act``; stable while busy.
    x : In(stream), (rows,) int16
        For each word of a token, for each token of the tile: ``rows`` consecutive channels.
    act : Out(stream), (rows,) int8
        In the same order, in steps of ``2**-fraction`` standard deviations.

    Timing
    ------
    The first word of a tile is sent ``latency`` cycles after the last word of its first token,
    when the tile before it is out; the next tile is accepted meanwhile. One word per cycle is
    sustained from ``features_sustained`` features on, if ``2 * features_max`` words of buffer
    hold ``features + latency + features_sustained`` words. Full back-pressure.
    """

    def __init__(self, *, rows, features_max):
        if rows < 1:
            raise ValueError(f"rows must be at least 1, not {rows}")
        if features_max not in range(rows, 513, rows):
            raise ValueError(
                f"features_max must be a multiple of rows = {rows} up to 512, not {features_max}"
            )
        self.rows = rows
        self.features_max = features_max
        super().__init__({
            "features": In(unsigned(bits_for(features_max))),
            "fraction": In(unsigned(3)),
            "x": In(stream.Signature(data.ArrayLayout(signed(16), rows))),
            "act": Out(stream.Signature(data.ArrayLayout(signed(8), rows))),
        })

    @property
    def features_sustained(self):
        """Features from which on a tile's deviations are ready before the next tile's moments."""
        return self._tokens * deviation_timing(self.features_max)[0]

    @property
    def latency(self):
        """Cycles from the last word of a tile's first token to the first word of the result."""
        solving = 2 + deviation_timing(self.features_max)[1]
        return _SUM_STAGES + solving + _SCALE_STAGES + RoundShift.latency

    @property
    def _solvers(self):
        return -(-self.rows // _TOKENS_PER_SOLVER)

    @property
    def _tokens(self):
        return -(-self.rows // self._solvers)

    def elaborate(self, platform):
        m = Module()
        depth = 2 * self.features_max
        m.submodules.words = words = memory.Memory(
            shape=self.x.payload.shape(), depth=depth, init=[], attrs=NO_COLLISION
        )
        used, open_tiles = Signal(range(depth + 1)), Signal(range(_TILES + 1))
        at_first, accepted, issued, closed = Signal(init=1), Signal(), Signal(), Signal()
        m.d.comb += [
            self.x.ready.eq((used != depth) & ~(at_first & (open_tiles == _TILES))),
            accepted.eq(self.x.valid & self.x.ready),
        ]
        m.d.sync += [
            used.eq(used + accepted - issued),
            open_tiles.eq(open_tiles + (accepted & at_first) - closed),
        ]
        finished, moments = self._fill(m, words.write_port(), accepted, at_first)
        scales = self._solve(m, finished, moments)
        self._drain(m, words.read_port(), scales, issued, closed)
        return m

    def _fill(self, m, write, accepted, at_first):
        """Store the words and add up their moments; return when a token is finished, and its."""
        layout = moment_layout(self.features_max)
        count, last = Signal(bits_for(self.features_max - 1)), Signal()
        m.d.comb += [
            last.eq(count == self.features - 1),
            write.en.eq(accepted),
            write.data.eq(self.x.payload),
        ]
        with m.If(accepted):
            m.d.sync += [
                at_first.eq(last),
                count.eq(Mux(last, 0, count + 1)),
                write.addr.eq(next_address(write.addr, 2 * self.features_max)),
            ]

        # Squares, then sums over the word, then sums over the token: a ring of one partial sum
        # per token turns as the tokens do.
        moving, heading, ending = (Signal(_SUM_STAGES, name=n) for n in ("move", "head", "end"))
        m.d.sync += [
            moving.eq(Cat(accepted, moving)),
            heading.eq(Cat(count < self.rows, heading)),
            ending.eq(Cat(count + self.rows >= self.features, ending)),
        ]
        value = [Signal(signed(16), name=f"value{lane}") for lane in range(self.rows)]
        square = [Signal(31, name=f"square{lane}") for lane in range(self.rows)]
        word = Signal(layout)
        ring = [Signal(layout, name=f"ring{token}") for token in range(self.rows)]
        for lane in range(self.rows):
            sent = self.x.p[lane]
            m.d.sync += [value[lane].eq(sent), square[lane].eq(sent * sent)]
        m.d.sync += [word.s1.eq(sum(value)), word.s2.eq(sum(square))]
        with m.If(moving[1]):
            for early, late in pairwise(ring):
                m.d.sync += early.eq(late)
            m.d.sync += [
                ring[-1].s1.eq(Mux(heading[1], 0, ring[0].s1) + word.s1),
                ring[-1].s2.eq(Mux(heading[1], 0, ring[0].s2) + word.s2),
            ]
        finished = Signal()
        m.d.comb += finished.eq(moving[2] & ending[2])
        return finished, ring[-1]

    def _solve(self, m, finished, moments):
        """Deal the tokens out to the solvers; return their streams of scales."""
        deal = _Deal(m, "solve", finished, self.rows, self._solvers)
        scales = []
        for number in range(self._solvers):
            solver = Deviation(features_max=self.features_max)
            # Room for every open tile, so that finished tokens never have to wait.
            before = fifo.SyncFIFO(width=len(moments.as_value()), depth=_TILES * self._tokens)
            layout = solver.scale.payload.shape()
            after = fifo.SyncFIFO(width=layout.size, depth=max(2, self._tokens))
            m.submodules[f"solver{number}"] = solver
            m.submodules[f"before{number}"] = before
            m.submodules[f"after{number}"] = after
            scale = Signal(layout, name=f"scale{number}")
            m.d.comb += [
                solver.features.eq(self.features),
                before.w_data.eq(moments),
                before.w_en.eq(finished & (deal.number == number)),
                solver.moments.payload.eq(before.r_data),
                solver.moments.valid.eq(before.r_rdy),
                before.r_en.eq(solver.moments.ready),
                after.w_data.eq(solver.scale.payload),
                after.w_en.eq(solver.scale.valid),
                solver.scale.ready.eq(after.w_rdy),
                scale.eq(after.r_data),
            ]
            scales.append((after.r_rdy, after.r_en, scale))
        return scales

    def _drain(self, m, read, scales, issued, closed):
        """Read the words back and scale them; the scales of the first word turn in a ring."""
        act = self.act
        advance, fresh, last, ready = Signal(), Signal(), Signal(), Signal()
        count = Signal(bits_for(self.features_max - 1))
        deal = _Deal(m, "drain", issued & fresh, self.rows, self._solvers)
        layout = scales[0][2].shape()
        offered, current = Signal(layout), Signal(layout)
        ring = [Signal(layout, name=f"scale_ring{token}") for token in range(self.rows)]
        with m.Switch(deal.number):
            for number, (valid, take, scale) in enumerate(scales):
                with m.Case(number):
                    m.d.comb += [ready.eq(valid), offered.eq(scale), take.eq(issued & fresh)]
        m.d.comb += [
            advance.eq(~act.valid | act.ready),
            fresh.eq(count < self.rows),
            last.eq(count == self.features - 1),
            issued.eq(advance & (ready | ~fresh)),
            closed.eq(issued & last),
            current.eq(Mux(fresh, offered, ring[0])),
            read.en.eq(advance),
        ]
        with m.If(issued):
            for early, late in pairwise(ring):
                m.d.sync += early.eq(late)
            m.d.sync += [
                ring[-1].eq(current),
                count.eq(Mux(last, 0, count + 1)),
                read.addr.eq(next_address(read.addr, 2 * self.features_max)),
            ]

        valid = Signal(_SCALE_STAGES + RoundShift.latency)
        scale = [Signal(layout, name=f"scale_stage{stage}") for stage in range(4)]
        shift = [Signal(6, name=f"shift_stage{stage}") for stage in range(2)]
        m.d.comb += act.valid.eq(valid[-1])
        with m.If(advance):
            m.d.sync += [
                valid.eq(Cat(issued, valid)),
                scale[0].eq(current),
                scale[1].eq(scale[0]),
                scale[2].eq(scale[1]),
                scale[3].eq(scale[2]),
                shift[0].eq(scale[3].bits + 16 - self.fraction),
                shift[1].eq(shift[0]),
            ]
        width = len(scale[0].s1) + 2
        for lane in range(self.rows):
            word = Signal(signed(16), name=f"word{lane}")
            multiple = Signal(signed(width), name=f"multiple{lane}")
            centred = Signal(signed(width), name=f"centred{lane}")
            # Of the lower and the upper bits, so that no stage is more than one small multiplier.
            lower = Signal(34, name=f"lower{lane}")
            upper = Signal(signed(width + 2), name=f"upper{lane}")
            product = Signal(signed(width + 18), name=f"product{lane}")
            with m.If(advance):
                m.d.sync += [
                    word.eq(read.data[lane]),
                    multiple.eq(word * self.features),
                    centred.eq(multiple - scale[2].s1),
                    lower.eq(centred[:16] * scale[3].inverse),
                    upper.eq(centred[16:].as_signed() * scale[3].inverse),
                    product.eq((upper << 16) + lower),
                ]
            m.submodules[f"scale{lane}"] = rounder = RoundShift(width=width + 18, shift_width=6)
            m.d.comb += [
                rounder.advance.eq(advance),
                rounder.value.eq(product),
                rounder.shift.eq(shift[1]),
                rounder.narrow.eq(1),
                act.p[lane].eq(rounder.result),
            ]


class _Deal:
    """Counts ``steps`` 0, 1, .. ``hands`` - 1, 0, 1, .. and starts again every ``period``."""

    def __init__(self, m, name, step, period, hands):
        self.number = Signal(bits_for(hands - 1), name=f"{name}_hand")
        position = Signal(bits_for(period - 1), name=f"{name}_position")
        last = position == period - 1
        with m.If(step):
            m.d.sync += [
                position.eq(Mux(last, 0, position + 1)),
                self.number.eq(Mux(last | (self.number == hands - 1), 0, self.number + 1)),
            ]
