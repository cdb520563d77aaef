"""Softmax unit: scores of some queries, key by key, in; unnormalised probabilities out."""

from amaranth.hdl import Array, Cat, Const, Module, Mux, Signal, signed, unsigned
from amaranth.lib import data, fifo, memory, stream, wiring
from amaranth.lib.wiring import In, Out
from amaranth.utils import bits_for

from edgewright.hwgen.units._arithmetic import halve, limit, next_address
from edgewright.hwgen.units._layouts import NO_COLLISION
from edgewright.hwgen.units._reciprocal import Reciprocal, reciprocal_timing

__all__ = ["Softmax"]

_TILES = 4  # begun and not yet sent, or not yet divided
_FILL_STAGES = 5
_DRAIN_STAGES = 4
_TABLE = [round(128 * 2 ** (index / 16)) for index in range(16)]


class Softmax(wiring.Component):
    """Exponentiate the scores of ``rows`` queries in one sweep, base 2.

    Bit-exact with :func:`edgewright.sim.golden.softmax.softmax`. The division is left to
    whoever sums the weighted values: it is one requantisation with ``normaliser``.

    Parameters
    ----------
    rows : int, 1 or more
        Queries worked on together.
    keys_max : int, 1 to 65536
        Most keys of a tile of queries.

    Members
    -------
    passes : In, unsigned(4)
        How often a tile's probabilities are sent, 1 or more; stable while busy.
    scores : In(stream), ``value`` (rows,) int16, ``last``
        One key for each query, in 1/16 of a power of two; ``last`` on the tile's last key.
    probabilities : Out(stream), ``value`` (rows,) uint8, ``first``, ``last``
        In key order, in 1/255 of one, not divided by their sum; ``first`` and ``last`` mark the
        first and last key of each pass.
    normaliser : Out(stream), ``multiplier`` (rows,) 17-bit unsigned, ``shift`` (rows,) 6-bit
        Once per tile: the sum of ``value * v`` over the keys, times ``multiplier / 2**shift``, is
        the attention in units of ``v``.

    Timing
    ------
    The first probability is sent ``latency`` cycles after the tile's last score; the normaliser
    ``normaliser_latency`` cycles after it. Scores and probabilities move at one transfer per
    cycle, the next tile being written while one is read, for tiles of at least ``keys_sustained``
    keys; shorter tiles follow each other every ``keys_sustained`` cycles. Normalisers of two tiles
    wait without holding up the probabilities of the tiles after them. Full back-pressure.
    """

    latency = _FILL_STAGES + 1 + _DRAIN_STAGES

    def __init__(self, *, rows, keys_max):
        if rows < 1:
            raise ValueError(f"rows must be at least 1, not {rows}")
        if keys_max not in range(1, 65537):
            raise ValueError(f"keys_max must be between 1 and 65536, not {keys_max}")
        self.rows = rows
        self.keys_max = keys_max
        super().__init__({
            "passes": In(unsigned(4)),
            "scores": In(
                stream.Signature(
                    data.StructLayout({"value": data.ArrayLayout(signed(16), rows), "last": 1})
                )
            ),
            "probabilities": Out(
                stream.Signature(
                    data.StructLayout({
                        "value": data.ArrayLayout(unsigned(8), rows),
                        "first": 1,
                        "last": 1,
                    })
                )
            ),
            "normaliser": Out(
                stream.Signature(
                    data.StructLayout({
                        "multiplier": data.ArrayLayout(unsigned(17), rows),
                        "shift": data.ArrayLayout(unsigned(6), rows),
                    })
                )
            ),
        })
        self._top = data.ArrayLayout(signed(13), rows)
        self._sums = data.ArrayLayout(unsigned(bits_for(keys_max * 255 * 256)), rows)
        self._tile = data.StructLayout({"keys": bits_for(keys_max), "top": self._top})
        self._key = data.ArrayLayout(data.StructLayout({"p": 8, "top": signed(13)}), rows)

    @property
    def normaliser_latency(self):
        """Cycles from a tile's last score to its normaliser, when idle."""
        return _FILL_STAGES + 1 + reciprocal_timing(self._sums.elem_shape.width)[1]

    @property
    def keys_sustained(self):
        """Keys from which on a tile's sums are divided before the next tile's are there."""
        return reciprocal_timing(self._sums.elem_shape.width)[0]

    def elaborate(self, platform):
        m = Module()
        depth = 2 * self.keys_max
        m.submodules.keys = keys = memory.Memory(
            shape=self._key, depth=depth, init=[], attrs=NO_COLLISION
        )
        m.submodules.tiles = tiles = fifo.SyncFIFO(width=self._tile.size, depth=_TILES)
        m.submodules.sums = sums = fifo.SyncFIFO(width=self._sums.size, depth=_TILES)
        m.submodules.reciprocal = reciprocal = Reciprocal(
            rows=self.rows, width=self._sums.elem_shape.width
        )

        # A tile may begin only if its results are sure to find room, so nothing inside waits.
        used = Signal(range(depth + 1))
        unsent, undivided = Signal(range(_TILES + 1)), Signal(range(_TILES + 1))
        at_first, accepted, begun, released = Signal(init=1), Signal(), Signal(), Signal()
        full = Signal()
        m.d.comb += [
            full.eq((unsent == _TILES) | (undivided == _TILES)),
            self.scores.ready.eq((used != depth) & ~(at_first & full)),
            accepted.eq(self.scores.valid & self.scores.ready),
            begun.eq(accepted & at_first),
        ]
        m.d.sync += [
            used.eq(used + accepted - released),
            unsent.eq(unsent + begun - tiles.r_en),
            undivided.eq(undivided + begun - (sums.r_rdy & sums.r_en)),
        ]
        with m.If(accepted):
            m.d.sync += at_first.eq(self.scores.p.last)

        self._fill(m, keys.write_port(), accepted, at_first, tiles, sums)
        self._drain(m, keys.read_port(), tiles, released)
        m.d.comb += [
            reciprocal.sums.payload.eq(sums.r_data),
            reciprocal.sums.valid.eq(sums.r_rdy),
            sums.r_en.eq(reciprocal.sums.ready),
            self.normaliser.payload.eq(reciprocal.normaliser.payload),
            self.normaliser.valid.eq(reciprocal.normaliser.valid),
            reciprocal.normaliser.ready.eq(self.normaliser.ready),
        ]
        return m

    def _fill(self, m, write, accepted, at_first, tiles, sums):
        """Exponentiate against the maximum so far, and sum; five stages that never stop."""
        moving, heading, ending = (Signal(_FILL_STAGES, name=n) for n in ("move", "head", "end"))
        m.d.sync += [
            moving.eq(Cat(accepted, moving)),
            heading.eq(Cat(at_first, heading)),
            ending.eq(Cat(self.scores.p.last, ending)),
        ]
        count, tile, sum_ = Signal(range(self.keys_max + 1)), Signal(self._tile), Signal(self._sums)
        m.d.comb += [
            write.en.eq(moving[3]),
            tiles.w_en.eq(moving[4] & ending[4]),
            tiles.w_data.eq(tile),
            sums.w_en.eq(tiles.w_en),
            sums.w_data.eq(sum_),
            tile.keys.eq(count),
        ]
        with m.If(moving[3]):
            m.d.sync += [
                count.eq(Mux(heading[3], 1, count + 1)),
                write.addr.eq(next_address(write.addr, 2 * self.keys_max)),
            ]
        for lane in range(self.rows):
            top, halvings, p = self._exponentiate(m, lane, moving[0], heading[0])
            final = Signal(signed(13), name=f"final{lane}")
            m.d.sync += final.eq(top)
            m.d.comb += [
                write.data[lane].p.eq(p),
                write.data[lane].top.eq(top),
                tile.top[lane].eq(final),
            ]
            with m.If(moving[3]):
                kept = Mux(halvings[4], 0, sum_[lane] >> halvings[:4])
                m.d.sync += sum_[lane].eq(kept + (p << 8))

    def _exponentiate(self, m, lane, moving, first):
        """Return a key's maximum so far, the halvings that brought it, and its power, in step."""
        score = self.scores.p.value[lane]
        top = [Signal(signed(13), name=f"top{lane}_{i}") for i in range(4)]
        whole = [Signal(signed(12), name=f"whole{lane}_{i}") for i in range(2)]
        index = [Signal(4, name=f"index{lane}_{i}") for i in range(2)]
        growth, distance = Signal(signed(14), name=f"growth{lane}"), Signal(14, name=f"far{lane}")
        halvings = [Signal(5, name=f"halvings{lane}_{i}") for i in range(3)]
        shift, entry = Signal(4, name=f"shift{lane}"), Signal(8, name=f"entry{lane}")
        p = Signal(8, name=f"p{lane}")
        power = halve(m, Cat(Const(0, 1), entry), shift, f"power{lane}")
        m.d.comb += [growth.eq(top[0] - top[1]), distance.eq(top[1] - whole[1])]
        with m.If(moving):
            with m.If(first):
                m.d.sync += [top[1].eq(top[0]), halvings[0].eq(16)]
            with m.Elif(growth > 0):
                m.d.sync += [top[1].eq(top[0]), halvings[0].eq(limit(growth, 16))]
            with m.Else():
                m.d.sync += halvings[0].eq(0)
        m.d.sync += [
            top[0].eq((score + 15) >> 4),
            whole[0].eq(score >> 4),
            index[0].eq(score[:4]),
            whole[1].eq(whole[0]),
            index[1].eq(index[0]),
            shift.eq(limit(distance, 15)),
            entry.eq(Array(_TABLE)[index[1]]),
            p.eq(limit(power, 255)),
            top[2].eq(top[1]),
            top[3].eq(top[2]),
            halvings[1].eq(halvings[0]),
            halvings[2].eq(halvings[1]),
        ]
        return top[3], halvings[2], p

    def _drain(self, m, read, tiles, released):
        """Send each tile ``passes`` times, every key brought to the tile's final maximum."""
        out = self.probabilities
        advance, issued, final, over = Signal(), Signal(), Signal(), Signal()
        tile, start = Signal(self._tile), Signal.like(read.addr)
        key, sent, following = (
            Signal(bits_for(self.keys_max - 1)),
            Signal(4),
            Signal.like(read.addr),
        )
        m.d.comb += [
            advance.eq(~out.valid | out.ready),
            tile.eq(tiles.r_data),
            issued.eq(advance & tiles.r_rdy),
            final.eq(key == tile.keys - 1),
            over.eq(sent == self.passes - 1),
            released.eq(issued & over),
            tiles.r_en.eq(released & final),
            read.en.eq(advance),
            following.eq(next_address(read.addr, 2 * self.keys_max)),
        ]
        with m.If(issued):
            m.d.sync += [key.eq(key + 1), read.addr.eq(following)]
            with m.If(final):
                m.d.sync += [key.eq(0), sent.eq(sent + 1), read.addr.eq(start)]
                with m.If(over):
                    m.d.sync += [sent.eq(0), start.eq(following), read.addr.eq(following)]

        valid, first, last = (Signal(_DRAIN_STAGES, name=n) for n in ("sending", "first", "last"))
        top = [Signal(self._top, name=f"top_stage{stage}") for stage in range(2)]
        m.d.comb += [out.valid.eq(valid[-1]), out.p.first.eq(first[-1]), out.p.last.eq(last[-1])]
        with m.If(advance):
            m.d.sync += [
                valid.eq(Cat(issued, valid)),
                first.eq(Cat(key == 0, first)),
                last.eq(Cat(final, last)),
                top[0].eq(tile.top),
                top[1].eq(top[0]),
            ]
        for lane in range(self.rows):
            stored = Signal(self._key.elem_shape, name=f"stored{lane}")
            distance = Signal(14, name=f"behind{lane}")
            p, shift = Signal(8, name=f"power_of_key{lane}"), Signal(4, name=f"align{lane}")
            m.d.comb += distance.eq(top[1][lane] - stored.top)
            aligned = halve(m, p, shift, f"aligned{lane}")
            with m.If(advance):
                m.d.sync += [
                    stored.eq(read.data[lane]),
                    p.eq(stored.p),
                    shift.eq(limit(distance, 15)),
                    out.p.value[lane].eq(aligned),
                ]
