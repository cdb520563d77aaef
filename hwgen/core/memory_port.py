"""Memory port: one port for reads of four kinds and for the writes of outputs."""

from amaranth.hdl import Module, signed, unsigned
from amaranth.lib import data, stream, wiring
from amaranth.lib.fifo import SyncFIFO
from amaranth.lib.wiring import In, Out, connect, flipped

from edgewright.hwgen.commands import COMMAND_BYTES
from edgewright.hwgen.core.skid import Skid, insert_skid
from edgewright.hwgen.units._layouts import beat_layout, burst_layout
from edgewright.hwgen.units.gearbox import Gearbox
from edgewright.hwgen.units.memory_reader import MemoryReader
from edgewright.hwgen.units.memory_writer import MemoryWriter

__all__ = ["MemoryPort", "Route"]


class Route:
    """Where the beats of a memory request go."""

    COMMANDS = 0
    WEIGHTS = 1
    TABLE = 2
    IMAGE = 3


class MemoryPort(wiring.Component):
    """Read runs of memory, each labelled with where its beats go, and write the outputs.

    Every handshake with a unit goes through a skid buffer: the units on both sides of one would
    make long paths.

    Parameters
    ----------
    config : AcceleratorConfig
        Sizes.

    Members
    -------
    request : In(stream), ``address``, ``beats``, ``route``
        A run to read.
    commands : Out(stream)
        Commands read.
    weights, table, image : Out(stream)
        Beats read.
    output : In(stream), ``address``, ``words``
        A run to write; ``words`` : In(stream), what it consists of.
    output_idle : Out(1)
        Everything written has been acknowledged.
    read, read_data, write, write_data, write_done :
        The memory.
    """

    def __init__(self, config):
        self.config = config
        width = config.port_width
        run = {"address": 32, "beats": 24}
        super().__init__({
            "request": In(stream.Signature(data.StructLayout({**run, "route": 2}))),
            "commands": Out(stream.Signature(unsigned(8 * COMMAND_BYTES))),
            "weights": Out(stream.Signature(unsigned(width))),
            "table": Out(stream.Signature(unsigned(width))),
            "image": Out(stream.Signature(unsigned(width))),
            "output": In(stream.Signature(data.StructLayout({"address": 32, "words": 24}))),
            "words": In(stream.Signature(data.ArrayLayout(signed(16), config.rows))),
            "output_idle": Out(1),
            "read": Out(stream.Signature(burst_layout())),
            "read_data": In(stream.Signature(unsigned(width))),
            "write": Out(stream.Signature(burst_layout())),
            "write_data": Out(stream.Signature(beat_layout(width))),
            "write_done": In(1),
        })

    def elaborate(self, platform):
        m = Module()
        width = self.config.port_width
        m.submodules.reader = reader = MemoryReader(width=width, burst=64, outstanding=4)
        m.submodules.writer = writer = MemoryWriter(width=width, rows=self.config.rows)
        connect(m, flipped(self.output), writer.request)
        insert_skid(m, "stored", self.words, writer.words)
        insert_skid(m, "asked", reader.read, self.read)
        connect(m, flipped(self.read_data), reader.read_data)
        connect(m, writer.write, flipped(self.write))
        connect(m, writer.write_data, flipped(self.write_data))
        m.d.comb += [writer.write_done.eq(self.write_done), self.output_idle.eq(writer.idle)]

        # What was asked for, in order, until its last beat.
        m.submodules.routes = routes = SyncFIFO(width=2, depth=8)
        m.submodules.requested = requested = Skid(self.request.payload.shape())
        connect(m, flipped(self.request), requested.source)
        request = requested.result
        m.d.comb += [
            reader.request.p.address.eq(request.p.address),
            reader.request.p.beats.eq(request.p.beats),
            reader.request.valid.eq(request.valid & routes.w_rdy),
            request.ready.eq(reader.request.ready & routes.w_rdy),
            routes.w_data.eq(request.p.route),
            routes.w_en.eq(request.valid & request.ready),
        ]

        m.submodules.arrived = arrived = Skid(reader.data.payload.shape())
        connect(m, reader.data, arrived.source)
        beats = arrived.result
        m.submodules.command_words = command_words = Gearbox(
            in_width=width, out_width=8 * COMMAND_BYTES
        )
        connect(m, command_words.result, flipped(self.commands))
        m.submodules.command_beats = command_beats = Skid(unsigned(width))
        connect(m, command_beats.result, command_words.source)
        m.submodules.weight_beats = weight_beats = Skid(unsigned(width))
        connect(m, weight_beats.result, flipped(self.weights))
        sinks = {
            Route.COMMANDS: command_beats.source,
            Route.WEIGHTS: weight_beats.source,
            Route.TABLE: self.table,
            Route.IMAGE: self.image,
        }
        for route, sink in sinks.items():
            chosen = routes.r_rdy & (routes.r_data == route)
            m.d.comb += [sink.payload.eq(beats.p.data), sink.valid.eq(beats.valid & chosen)]
            with m.If(chosen):
                m.d.comb += beats.ready.eq(sink.ready)
        m.d.comb += routes.r_en.eq(beats.valid & beats.ready & beats.p.last)
        return m
