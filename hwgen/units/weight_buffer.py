"""Weight buffer unit: streamed tiles of weights and parameters, kept until they were used."""

from amaranth.hdl import Cat, Module, Mux, Signal, unsigned
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from edgewright.hwgen.units._ring import Ring
from edgewright.hwgen.units.gearbox import Gearbox

__all__ = ["PARAMETER_LAYOUT", "WeightBuffer"]

# One output column's requantisation parameters, 64 bits in memory.
PARAMETER_LAYOUT = data.StructLayout({
    "bias": 32,
    "multiplier": 17,
    "shift": 6,
    "unused": 9,
})


class WeightBuffer(wiring.Component):
    """Two rings that are filled ahead of use: weight words and requantisation parameters.

    Bit-exact with :func:`edgewright.sim.golden.weight_buffer.weight_buffer`.

    A tile arrives as ``columns`` parameters of 64 bits, then ``depth`` words of ``columns``
    weights (8 bits each, or 2-bit codes), each part padded to whole beats.

    Parameters
    ----------
    columns : int, power of two, 8 or more
        Weights per word.
    port_width : int, power of two, 32 to ``64 * columns``
        Bits per beat.
    weight_words : int, power of two, 2 or more
        Depth of the weight ring; it must hold the deepest tile.
    parameter_words : int, power of two, at least ``2 * columns``
        Depth of the parameter ring.
    ternary : bool
        Whether 2-bit codes are understood.

    Members
    -------
    group : In(stream)
        Announces ``tiles`` tiles of ``depth`` words, ``ternary`` or not.
    beats : In(stream), ``port_width`` bits
        The tiles' bytes.
    offset : In(range(weight_words))
        Word of the oldest tile to read.
    ready : Out(1)
        Whether that word has arrived; combinational. ``ready_after`` : Out(1), the word after it.
    enable : In(1)
        Read it; ``weight`` changes on the next cycle and holds while ``enable`` is low.
    weight : Out, (columns,) int8
        The word.
    release : In(1), ``release_words`` : In
        Drop that many weight words.
    column : In(range(columns)), ``column_enable`` : In(1)
        Parameter of the oldest tile to read, one cycle later at ``parameter``.
    parameter : Out
        ``bias`` int32, ``multiplier``, ``shift``.
    column_release : In(1)
        Drop the oldest tile's parameters.

    Timing
    ------
    A part takes one cycle for each of its beats or for each of its words, padding included,
    whichever are more. Weights follow parameters after 2 cycles more, the next tile's parameters
    after 3, or 4 where a group ends. A word can be read 3 cycles after its last beat.
    """

    def __init__(self, *, columns, port_width, weight_words, parameter_words, ternary=True):
        if columns < 8 or not _power_of_two(columns):
            raise ValueError(f"columns must be a power of two, at least 8, not {columns}")
        if not 32 <= port_width <= 64 * columns or not _power_of_two(port_width):
            raise ValueError(
                f"port_width must be a power of two between 32 and {64 * columns}, not {port_width}"
            )
        if weight_words < 2 or not _power_of_two(weight_words):
            raise ValueError(f"weight_words must be a power of two, at least 2, not {weight_words}")
        if parameter_words < 2 * columns or not _power_of_two(parameter_words):
            raise ValueError(
                f"parameter_words must be a power of two, at least {2 * columns}, "
                f"not {parameter_words}"
            )
        self.columns = columns
        self.port_width = port_width
        self.weight_words = weight_words
        self.parameter_words = parameter_words
        self.ternary = ternary
        super().__init__({
            "group": In(
                stream.Signature(data.StructLayout({"tiles": 16, "depth": 16, "ternary": 1}))
            ),
            "beats": In(stream.Signature(unsigned(port_width))),
            "offset": In(range(weight_words)),
            "ready": Out(1),
            "ready_after": Out(1),
            "enable": In(1),
            "weight": Out(data.ArrayLayout(unsigned(8), columns)),
            "release": In(1),
            "release_words": In(range(weight_words + 1)),
            "column": In(range(columns)),
            "column_enable": In(1),
            "parameter": Out(PARAMETER_LAYOUT),
            "column_release": In(1),
        })

    def elaborate(self, platform):
        m = Module()
        columns, width = self.columns, self.port_width

        # Each part goes through the gearbox that makes its words.
        m.submodules.parameters = parameters = Gearbox(in_width=width, out_width=64)
        m.submodules.bytes = byte_words = Gearbox(in_width=width, out_width=8 * columns)
        gears = [parameters, byte_words]
        if self.ternary:
            m.submodules.codes = code_words = Gearbox(in_width=width, out_width=2 * columns)
            gears.append(code_words)

        # A part takes `beats_left` beats, which are cut into `part_words` words of which the first
        # `depth` count; the rest is padding. `taking` is a register: it holds up the beats.
        tiles, depth = Signal(16), Signal(16)
        codes = Signal()
        beats_left, taking = Signal(24), Signal()
        words_taken = Signal(16)

        word = Signal(8 * columns)
        word_valid, word_ready = Signal(), Signal()
        in_parameters = Signal()
        chosen = [in_parameters, ~in_parameters & ~codes, ~in_parameters & codes]
        for gear, choose in zip(gears, chosen, strict=False):
            m.d.comb += [
                gear.source.payload.eq(self.beats.payload),
                gear.source.valid.eq(self.beats.valid & taking & choose),
            ]
            with m.If(choose):
                m.d.comb += self.beats.ready.eq(gear.source.ready & taking)
        with m.If(self.beats.valid & self.beats.ready):
            m.d.sync += [beats_left.eq(beats_left - 1), taking.eq(beats_left != 1)]

        m.d.comb += [
            word.eq(byte_words.result.payload),
            word_valid.eq(byte_words.result.valid & ~in_parameters),
            byte_words.result.ready.eq(word_ready & ~in_parameters),
        ]
        if self.ternary:
            with m.If(codes):
                expanded = [
                    Cat(
                        code_words.result.payload[2 * c],
                        code_words.result.payload[2 * c + 1].replicate(7),
                    )
                    for c in range(columns)
                ]
                m.d.comb += [
                    word.eq(Cat(expanded)),
                    word_valid.eq(code_words.result.valid & ~in_parameters),
                    byte_words.result.ready.eq(0),
                    code_words.result.ready.eq(word_ready & ~in_parameters),
                ]

        with m.FSM(name="fill"):
            with m.State("GROUP"):
                m.d.comb += self.group.ready.eq(1)
                with m.If(self.group.valid):
                    m.d.sync += [
                        tiles.eq(self.group.p.tiles),
                        depth.eq(self.group.p.depth),
                        codes.eq(self.group.p.ternary if self.ternary else 0),
                    ]
                    m.next = "TILE"
            with m.State("TILE"):
                m.d.sync += [
                    beats_left.eq(columns * 64 // width),
                    taking.eq(1),
                    words_taken.eq(0),
                ]
                m.next = "PARAMETERS"
            with m.State("PARAMETERS"):
                m.d.comb += in_parameters.eq(1)
                with m.If(words_taken == columns):
                    m.d.sync += [
                        beats_left.eq(
                            Mux(
                                codes,
                                _beats(depth, 2 * columns, width),
                                _beats(depth, 8 * columns, width),
                            )
                        ),
                        taking.eq(1),
                        words_taken.eq(0),
                    ]
                    m.next = "WEIGHTS"
            with m.State("WEIGHTS"):
                whole = Mux(
                    codes,
                    _whole(depth, 2 * columns, width),
                    _whole(depth, 8 * columns, width),
                )
                part_words = Signal(17)
                m.d.comb += part_words.eq(whole)
                with m.If(words_taken == part_words):
                    m.d.sync += tiles.eq(tiles - 1)
                    with m.If(tiles == 1):
                        m.next = "GROUP"
                    with m.Else():
                        m.next = "TILE"

        self._weight_ring(m, word, word_valid, word_ready, words_taken, depth)
        self._parameter_ring(m, parameters, in_parameters, words_taken)
        return m

    def _weight_ring(self, m, word, word_valid, word_ready, words_taken, depth):
        m.submodules.weights = ring = Ring(width=8 * self.columns, depth=self.weight_words)
        # A register before the ring: whether there is room must not reach the beats' handshake.
        staged = Signal()
        m.d.comb += [
            word_ready.eq(~staged | ring.room),
            ring.store.eq(staged & ring.room),
            ring.offset.eq(self.offset),
            ring.enable.eq(self.enable),
            ring.release.eq(self.release),
            ring.release_words.eq(self.release_words),
            self.ready.eq(ring.level > self.offset),
            self.ready_after.eq(ring.level > self.offset + 1),
            self.weight.as_value().eq(ring.read),
        ]
        with m.If(word_ready):
            m.d.sync += [staged.eq(word_valid & (words_taken < depth)), ring.word.eq(word)]
            with m.If(word_valid):
                m.d.sync += words_taken.eq(words_taken + 1)

    def _parameter_ring(self, m, parameters, in_parameters, words_taken):
        m.submodules.columns = ring = Ring(width=64, depth=self.parameter_words)
        m.d.comb += [
            parameters.result.ready.eq(in_parameters & ring.room),
            ring.word.eq(parameters.result.payload),
            ring.store.eq(parameters.result.valid & parameters.result.ready),
            ring.offset.eq(self.column),
            ring.enable.eq(self.column_enable),
            ring.release.eq(self.column_release),
            ring.release_words.eq(self.columns),
            self.parameter.as_value().eq(ring.read),
        ]
        with m.If(ring.store):
            m.d.sync += words_taken.eq(words_taken + 1)


def _power_of_two(value):
    return value > 0 and not value & (value - 1)


def _whole(depth, word_width, beat_width):
    """Words in the whole beats that hold ``depth`` words."""
    if word_width >= beat_width:
        return depth
    ratio = beat_width // word_width
    return (depth + (ratio - 1)) & ~(ratio - 1)


def _beats(depth, word_width, beat_width):
    """Beats that hold ``depth`` words."""
    if word_width >= beat_width:
        return depth * (word_width // beat_width)
    ratio = beat_width // word_width
    return (depth + (ratio - 1)) >> (ratio.bit_length() - 1)
