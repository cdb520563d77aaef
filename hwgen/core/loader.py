"""Loader: puts the position table and the image into the buffers where the network starts."""

from amaranth.hdl import Module, Signal, unsigned
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

from edgewright.hwgen.commands import COMMAND_LAYOUT
from edgewright.hwgen.core.ports import write_port
from edgewright.hwgen.units.gearbox import Gearbox

__all__ = ["Loader"]


class Loader(wiring.Component):
    """Write the table in order, and the image as rows of patches.

    The image arrives as planes of rows of pixels; a word of ``rows`` pixels of channel ``c``, line
    ``y`` of patch ``(py, px)`` belongs to token ``py * grid_width + px``, at feature
    ``c * patch * patch + y * patch + x``.

    Parameters
    ----------
    config : AcceleratorConfig
        Sizes.

    Members
    -------
    load : In(stream)
        The load command.
    table, image : In(stream), ``port_width`` bits
        Beats.
    activation, residual_store : write ports
        The image's and the table's buffers.
    loaded : Out(1)
        Pulses when all words of a command were written.

    Timing
    ------
    One word per cycle.
    """

    def __init__(self, config):
        self.config = config
        rows, width = config.rows, config.port_width
        super().__init__({
            "load": In(stream.Signature(COMMAND_LAYOUT)),
            "table": In(stream.Signature(unsigned(width))),
            "image": In(stream.Signature(unsigned(width))),
            "activation": Out(write_port(config.activation_words, 8 * rows)),
            "residual_store": Out(
                write_port(config.padded_tokens * config.features // rows, 16 * rows)
            ),
            "loaded": Out(1),
        })

    def elaborate(self, platform):
        m = Module()
        rows, width = self.config.rows, self.config.port_width
        m.submodules.table_words = table = Gearbox(in_width=width, out_width=16 * rows)
        m.submodules.image_words = image = Gearbox(in_width=width, out_width=8 * rows)
        for gear, beats in ((table, self.table), (image, self.image)):
            m.d.comb += [
                gear.source.payload.eq(beats.payload),
                gear.source.valid.eq(beats.valid),
                beats.ready.eq(gear.source.ready),
            ]

        command = Signal(COMMAND_LAYOUT)
        left, start = Signal(24), Signal()
        with m.FSM(name="load"):
            with m.State("IDLE"):
                m.d.comb += self.load.ready.eq(1)
                with m.If(self.load.valid):
                    m.d.sync += [command.eq(self.load.payload), left.eq(self.load.p.load_words)]
                    m.next = "START"
            with m.State("START"):
                m.d.comb += start.eq(1)
                m.next = "RUN"
            with m.State("RUN"):
                chosen = Signal()
                m.d.comb += chosen.eq(command.image)
                taken = Signal()
                m.d.comb += [
                    image.result.ready.eq(chosen),
                    table.result.ready.eq(~chosen),
                    taken.eq(
                        (image.result.valid & image.result.ready)
                        | (table.result.valid & table.result.ready)
                    ),
                ]
                with m.If(taken):
                    m.d.sync += left.eq(left - 1)
                    with m.If(left == 1):
                        m.d.comb += self.loaded.eq(1)
                        m.next = "IDLE"

        table_address = Signal(24)
        m.d.comb += [
            self.residual_store.address.eq(table_address),
            self.residual_store.data.eq(table.result.payload),
            self.residual_store.enable.eq(table.result.valid & table.result.ready),
        ]
        with m.If(self.residual_store.enable):
            m.d.sync += table_address.eq(table_address + 1)
        with m.If(start):
            m.d.sync += table_address.eq(0)
        self._place_pixels(m, image, command, start)
        return m

    def _place_pixels(self, m, image, command, start):
        """Walk words, patches of a strip, lines of a patch, strips, channels."""
        word, patch, line, strip = Signal(8), Signal(8), Signal(8), Signal(8)
        patch_base, line_base = Signal(24), Signal(24)
        strip_base, channel_base = Signal(24), Signal(24)
        address = Signal(24)
        m.d.comb += [
            address.eq(patch_base + word),
            self.activation.address.eq(address),
            self.activation.data.eq(image.result.payload),
            self.activation.enable.eq(image.result.valid & image.result.ready),
        ]
        ends = {name: Signal(8, name=f"{name}_end") for name in ("word", "patch", "line", "strip")}
        m.d.sync += [
            ends["word"].eq(command.patch_words - 1),
            ends["patch"].eq(command.grid_width - 1),
            ends["line"].eq(command.patch_rows - 1),
            ends["strip"].eq(command.grid_height - 1),
        ]
        next_line = line_base + command.patch_words
        next_strip = strip_base + command.strip_words
        next_channel = channel_base + command.plane_words
        with m.If(self.activation.enable):
            m.d.sync += word.eq(word + 1)
            with m.If(word == ends["word"]):
                m.d.sync += [
                    word.eq(0),
                    patch.eq(patch + 1),
                    patch_base.eq(patch_base + command.destination_stride),
                ]
                with m.If(patch == ends["patch"]):
                    m.d.sync += [
                        patch.eq(0),
                        line.eq(line + 1),
                        line_base.eq(next_line),
                        patch_base.eq(next_line),
                    ]
                    with m.If(line == ends["line"]):
                        m.d.sync += [line.eq(0), strip.eq(strip + 1)]
                        m.d.sync += [
                            base.eq(next_strip) for base in (strip_base, line_base, patch_base)
                        ]
                        with m.If(strip == ends["strip"]):
                            m.d.sync += strip.eq(0)
                            m.d.sync += [
                                base.eq(next_channel)
                                for base in (channel_base, strip_base, line_base, patch_base)
                            ]
        with m.If(start):
            m.d.sync += [counter.eq(0) for counter in (word, patch, line, strip)]
            m.d.sync += [
                base.eq(command.destination_base)
                for base in (channel_base, strip_base, line_base, patch_base)
            ]
