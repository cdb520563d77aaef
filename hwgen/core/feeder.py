"""Feeder: reads the rows that a command multiplies, normalised on the way when asked."""

from amaranth.hdl import Cat, Module, Mux, Signal, signed
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from edgewright.hwgen.commands import COMMAND_LAYOUT, ExpertPhase, Op, Source
from edgewright.hwgen.core.ports import read_port, write_port
from edgewright.hwgen.core.skid import Skid
from edgewright.hwgen.units.layer_norm import LayerNorm
from edgewright.hwgen.units.transpose import Transpose

__all__ = ["Feeder"]


class Feeder(wiring.Component):
    """Turn token-major words into steps: one channel of ``rows`` tokens at a time.

    For a linear command every tile of tokens is read once per column tile; for attention the
    queries of every head are read once. Tokens come in order, or through an expert's queue.
    With ``norm``, the first pass reads the residual stream through layer norm and keeps the
    result in the normed buffer, where the other passes and later commands find it.

    Parameters
    ----------
    config : AcceleratorConfig
        Sizes.

    Members
    -------
    command : In
        The command, stable while it runs; ``start`` pulses when it begins.
    tokens, row_tiles : In
        Rows of this run, and ``ceil(tokens / rows)``.
    slot : Out, queued : In
        Slot of the expert's queue asked for, and its token one cycle later.
    activation, normed, residual : read ports
        One word of ``rows`` elements each.
    keep : write port
        Into the normed buffer.
    steps : Out(stream), (rows,) int8
        One channel of ``rows`` tokens.
    reading : Out(1)
        A word is read on this cycle.

    Timing
    ------
    One step per cycle; the first step comes 2 * rows + 10 cycles after ``start``, later by the
    latency of layer norm with ``norm``.
    """

    def __init__(self, config):
        self.config = config
        rows = config.rows
        words = {
            "activation": (config.activation_words, 8 * rows),
            "normed": (config.padded_tokens * config.features // rows, 8 * rows),
            "residual": (config.padded_tokens * config.features // rows, 16 * rows),
        }
        super().__init__({
            "command": In(COMMAND_LAYOUT),
            "start": In(1),
            "tokens": In(16),
            "row_tiles": In(16),
            "slot": Out(16),
            "queued": In(16),
            "activation": Out(read_port(*words["activation"])),
            "normed": Out(read_port(*words["normed"])),
            "residual": Out(read_port(*words["residual"])),
            "keep": Out(write_port(*words["normed"])),
            "steps": Out(stream.Signature(data.ArrayLayout(signed(8), rows))),
            "reading": Out(1),
            "kept_valid": Out(1),
            "kept_token": Out(16),
            "kept_group": Out(16),
        })

    def elaborate(self, platform):
        m = Module()
        rows = self.config.rows
        row_bits = (rows - 1).bit_length()
        command = self.command

        m.submodules.transpose = transpose = Transpose(rows=rows, width=8, tag_width=1)
        m.submodules.layer_norm = norm = LayerNorm(rows=rows, features_max=self.config.features)
        m.d.comb += [norm.features.eq(command.depth), norm.fraction.eq(command.fraction)]

        # The walk: pass (column tile or head), row tile, group of channels, row.
        walking, norming = Signal(), Signal()
        pass_, tile, group = Signal(16), Signal(16), Signal(16)
        row = Signal(row_bits)
        passes, offset = Signal(16), Signal(16)
        attention = Signal()
        m.d.comb += [
            attention.eq(command.op == Op.ATTENTION),
            passes.eq(Mux(attention, command.heads, command.tiles)),
            self.slot.eq(Cat(row, tile)),
        ]
        advance = Signal()
        kept_all = Signal()
        last_row, last_group, last_tile, last_pass = Signal(), Signal(), Signal(), Signal()
        group_end, tile_end, pass_end = Signal(16), Signal(16), Signal(16)
        m.d.comb += last_row.eq(row == rows - 1)
        # A cycle late: these change at a last row and are asked for at the next one.
        m.d.sync += [
            last_group.eq(group == group_end),
            last_tile.eq(tile == tile_end),
            last_pass.eq(pass_ == pass_end),
            group_end.eq(command.source_groups - 1),
            tile_end.eq(self.row_tiles - 1),
            pass_end.eq(passes - 1),
        ]
        with m.If(walking & advance):
            m.d.sync += row.eq(row + 1)
            with m.If(last_row):
                m.d.sync += [row.eq(0), group.eq(group + 1)]
                with m.If(last_group):
                    m.d.sync += [group.eq(0), tile.eq(tile + 1)]
                    with m.If(last_tile):
                        m.d.sync += [tile.eq(0), pass_.eq(pass_ + 1)]
                        with m.If(attention):
                            m.d.sync += offset.eq(offset + command.source_groups)
                        # The normed buffer is read only after all of it was written.
                        with m.If(norming | last_pass):
                            m.d.sync += walking.eq(0)
        with m.If(norming & kept_all):
            m.d.sync += [norming.eq(0), walking.eq(pass_ != passes)]
        with m.If(self.start):
            m.d.sync += [
                walking.eq(1),
                norming.eq(command.norm),
                pass_.eq(0),
                tile.eq(0),
                group.eq(0),
                row.eq(0),
                offset.eq(0),
            ]

        # Stages: queue look-up, token, token x stride, address, the buffer's own register, its
        # output. An address has a stage to itself: the blocks of a buffer lie far apart.
        valid = Signal(5)
        slot1, column1 = Signal(16), Signal(16)
        token2, column2 = Signal(16), Signal(24)
        product3, column3, address = Signal(24), Signal(24), Signal(24)
        fresh, held, token1 = Signal(), Signal(16), Signal(16)
        m.d.sync += fresh.eq(advance)
        with m.If(fresh):
            m.d.sync += held.eq(self.queued)
        gathering = command.expert == ExpertPhase.GATHER
        m.d.comb += token1.eq(Mux(gathering, Mux(fresh, self.queued, held), slot1))
        with m.If(advance):
            m.d.sync += [
                valid.eq((valid << 1) | walking),
                slot1.eq(self.slot),
                column1.eq(group + offset),
                token2.eq(token1),
                column2.eq(column1 + command.source_base),
                product3.eq(token2 * command.source_stride),
                column3.eq(column2),
                address.eq(product3 + column3),
            ]
        m.d.comb += [
            self.activation.address.eq(address),
            self.normed.address.eq(address),
            self.residual.address.eq(address),
            self.activation.enable.eq(advance),
            self.normed.enable.eq(advance),
            self.residual.enable.eq(advance),
            self.reading.eq(valid[3] & advance),
        ]

        # A deep buffer is many blocks and a wide selection after them: give that a cycle, and keep
        # the units' answers from the stages before.
        sources = ("residual", "normed", "activation")
        layout = data.StructLayout({name: getattr(self, name).data.shape() for name in sources})
        m.submodules.words = words = Skid(layout)
        word = words.result.p
        m.d.comb += [
            advance.eq(words.source.ready),
            words.source.valid.eq(valid[4]),
            *(words.source.p[name].eq(getattr(self, name).data) for name in sources),
            norm.x.payload.as_value().eq(word.residual),
            norm.x.valid.eq(words.result.valid & norming),
        ]
        into = transpose.block
        # The whole payload, its unused tag too: bits that nothing drives are random in simulators.
        m.d.comb += into.payload.as_value().eq(
            Mux(
                norming,
                norm.act.payload.as_value(),
                Mux(command.source == Source.NORMED, word.normed, word.activation),
            )
        )
        with m.If(norming):
            m.d.comb += [
                words.result.ready.eq(norm.x.ready),
                into.valid.eq(norm.act.valid),
                norm.act.ready.eq(into.ready),
            ]
        with m.Else():
            m.d.comb += [
                words.result.ready.eq(into.ready),
                into.valid.eq(words.result.valid),
            ]
        self._keep(m, norm, row_bits, kept_all)

        m.submodules.skid = skid = Skid(self.steps.payload.shape())
        m.d.comb += [
            skid.source.payload.eq(transpose.turned.p.value),
            skid.source.valid.eq(transpose.turned.valid),
            transpose.turned.ready.eq(skid.source.ready),
            self.steps.payload.eq(skid.result.payload),
            self.steps.valid.eq(skid.result.valid),
            skid.result.ready.eq(self.steps.ready),
        ]
        return m

    def _keep(self, m, norm, row_bits, kept_all):
        """Write what leaves layer norm into the normed buffer, in the order of the walk."""
        rows = self.config.rows
        row, group, tile = Signal(row_bits), Signal(16), Signal(16)
        base, address = Signal(24), Signal(24)
        kept = Signal()
        m.d.comb += [
            kept.eq(norm.act.valid & norm.act.ready),
            address.eq(base + group),
            self.keep.address.eq(address),
            self.keep.data.eq(norm.act.payload.as_value()),
            self.keep.enable.eq(kept),
            kept_all.eq(tile == self.row_tiles),
            self.kept_valid.eq(kept),
            self.kept_token.eq(Cat(row, tile)),
            self.kept_group.eq(group),
        ]
        tile_base = Signal(24)
        with m.If(kept):
            m.d.sync += [row.eq(row + 1), base.eq(base + self.command.source_stride)]
            with m.If(row == rows - 1):
                m.d.sync += [row.eq(0), group.eq(group + 1), base.eq(tile_base)]
                with m.If(group + 1 == self.command.source_groups):
                    next_base = base + self.command.source_stride
                    m.d.sync += [
                        group.eq(0),
                        tile.eq(tile + 1),
                        tile_base.eq(next_base),
                        base.eq(next_base),
                    ]
        with m.If(self.start):
            m.d.sync += [row.eq(0), group.eq(0), tile.eq(0), base.eq(0), tile_base.eq(0)]
