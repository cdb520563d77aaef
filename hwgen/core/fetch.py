"""Fetch: the walker over the command list that asks for weights ahead of their use."""

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from edgewright.hwgen.commands import COMMAND_BYTES, COMMAND_LAYOUT, ExpertPhase, Op
from edgewright.hwgen.core.expert_order import expert_order
from edgewright.hwgen.core.memory_port import Route
from edgewright.hwgen.core.ports import read_port

__all__ = ["Fetch"]


class Fetch(wiring.Component):
    """Ask for the command list, then for what every command needs, in order.

    Parameters
    ----------
    config : AcceleratorConfig
        Sizes.

    Members
    -------
    start : In(1); program_address, image_address, commands, task : In
        From the registers; ``start`` only when nothing runs.
    program : Out, read port
        The command list.
    running : In(1)
        The whole list has arrived.
    active : In
        Experts with tokens.
    gates_done : In(8)
        Gates whose routes have all been received since ``start``, modulo 256.
    request : Out(stream)
        Memory reads: ``address``, ``beats``; ``route`` says where the beats go.
    group : Out(stream)
        To the weight buffer: the tiles that a request brings.
    load : Out(stream)
        To the loader: the command.
    """

    def __init__(self, config):
        self.config = config
        super().__init__({
            "start": In(1),
            "program_address": In(32),
            "image_address": In(32),
            "commands": In(16),
            "task": In(3),
            "program": Out(read_port(config.commands, 8 * COMMAND_BYTES)),
            "running": In(1),
            "active": In(config.experts),
            "gates_done": In(8),
            "request": Out(
                stream.Signature(data.StructLayout({"address": 32, "beats": 24, "route": 2}))
            ),
            "group": Out(
                stream.Signature(data.StructLayout({"tiles": 16, "depth": 16, "ternary": 1}))
            ),
            "load": Out(stream.Signature(COMMAND_LAYOUT)),
        })

    def elaborate(self, platform):
        m = Module()
        position = Signal(16)
        command = Signal(COMMAND_LAYOUT)
        expert, first, more, following = expert_order(m, self.active, "fetch")
        visiting = Signal()
        gates_used = Signal(8)
        pending = Signal()
        sent = {name: Signal(name=f"{name}_sent") for name in ("request", "group", "load")}
        is_load, has_weights = command.op == Op.LOAD, command.op == Op.LINEAR
        request = self.request.p
        m.d.comb += [
            self.program.address.eq(position),
            self.program.enable.eq(1),
            self.group.p.tiles.eq(command.tiles),
            self.group.p.depth.eq(command.depth),
            self.group.p.ternary.eq(command.ternary),
            self.load.payload.eq(command),
        ]
        with m.If(self.start):
            m.d.sync += [
                pending.eq(1),
                request.address.eq(self.program_address),
                request.beats.eq(self.commands * (8 * COMMAND_BYTES // self.config.port_width)),
                request.route.eq(Route.COMMANDS),
            ]

        # An address is a product and two sums, one to a cycle.
        base = Mux(is_load & command.image, self.image_address, self.program_address)
        first_byte, lower, upper, offset = Signal(32), Signal(32), Signal(32), Signal(32)
        m.d.sync += [
            first_byte.eq(base + command.address),
            lower.eq(expert * command.expert_bytes[:16]),
            upper.eq(expert * command.expert_bytes[16:]),
        ]

        with m.FSM(name="fetch"):
            with m.State("IDLE"):
                m.d.comb += self.request.valid.eq(pending)
                with m.If(pending & self.request.ready):
                    m.d.sync += [pending.eq(0), position.eq(0), gates_used.eq(0), visiting.eq(0)]
                    m.next = "PROGRAM"
            with m.State("PROGRAM"):
                with m.If(self.running):
                    m.next = "NEXT"
            with m.State("NEXT"):
                with m.If(position == self.commands):
                    m.next = "IDLE"
                with m.Else():
                    m.next = "READ"
            with m.State("READ"):
                m.d.sync += [command.as_value().eq(self.program.data), offset.eq(0)]
                m.d.sync += [flag.eq(0) for flag in sent.values()]
                m.next = "DECODE"
            with m.State("DECODE"):
                with m.If(~command.tasks.bit_select(self.task, 1)):
                    m.d.sync += position.eq(position + 1)
                    m.next = "NEXT"
                with m.Elif((command.expert == ExpertPhase.GATHER) & ~visiting):
                    with m.If(gates_used != self.gates_done):
                        m.d.sync += [position.eq(position + 1), visiting.eq(1), expert.eq(first)]
                        m.next = "EXPERT"
                with m.Else():
                    m.d.sync += position.eq(position + 1)
                    with m.If(command.expert != ExpertPhase.NONE):
                        m.next = "EXPERT"
                    with m.Elif(is_load | has_weights):
                        m.next = "ADDRESS"
                    with m.Else():
                        m.next = "NEXT"
            with m.State("EXPERT"):
                m.next = "OFFSET"
            with m.State("OFFSET"):
                m.d.sync += offset.eq(lower + (upper << 16))
                m.next = "ADDRESS"
            with m.State("ADDRESS"):
                m.d.sync += [
                    request.address.eq(first_byte + offset),
                    request.beats.eq(command.beats),
                    request.route.eq(
                        Mux(is_load, Mux(command.image, Route.IMAGE, Route.TABLE), Route.WEIGHTS)
                    ),
                ]
                m.next = "ISSUE"
            with m.State("ISSUE"):
                m.d.comb += [
                    self.request.valid.eq(~sent["request"]),
                    self.group.valid.eq(has_weights & ~sent["group"]),
                    self.load.valid.eq(is_load & ~sent["load"]),
                ]
                for name, flag in sent.items():
                    port = getattr(self, name)
                    with m.If(port.valid & port.ready):
                        m.d.sync += flag.eq(1)
                with m.If(
                    (sent["request"] | self.request.ready)
                    & (~has_weights | sent["group"] | self.group.ready)
                    & (~is_load | sent["load"] | self.load.ready)
                ):
                    m.next = "ISSUED"
            with m.State("ISSUED"):
                m.next = "NEXT"
                with m.If(command.expert == ExpertPhase.SCATTER):
                    with m.If(more):
                        m.d.sync += [expert.eq(following), position.eq(position - 2)]
                    with m.Else():
                        m.d.sync += [visiting.eq(0), gates_used.eq(gates_used + 1)]
        return m
