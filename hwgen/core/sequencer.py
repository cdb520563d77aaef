"""Sequencer: two walkers over the command list, one fetching ahead, one computing."""

from amaranth.hdl import Module, Mux, Signal, unsigned
from amaranth.lib import data, stream, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out, connect, flipped

from edgewright.hwgen.commands import COMMAND_BYTES, COMMAND_LAYOUT, Destination, ExpertPhase, Op
from edgewright.hwgen.core.expert_order import expert_order
from edgewright.hwgen.core.fetch import Fetch
from edgewright.hwgen.units._layouts import NO_COLLISION

__all__ = ["Sequencer", "State"]


class State:
    """What the computing walker is doing, as the status register shows it."""

    IDLE = 0
    NEXT = 1
    LOAD = 2
    RUN = 3
    DRAIN = 4


class Sequencer(wiring.Component):
    """Run the command list once per ``start``.

    The list is read from memory first. Then one walker asks for the weights of every command in
    order, as fast as the weight buffer takes them, and the other runs the commands. They meet
    only where routing decides what is fetched: the fetching walker waits for the gate before it
    visits the experts that have tokens. A pair of expert commands is repeated for each of those,
    in ascending order. A command starts when the one before it has reached its place.

    Parameters
    ----------
    config : AcceleratorConfig
        Sizes.
    top_k : int
        Experts per token.

    Members
    -------
    start : In(1); program_address, image_address, output_address, commands, task : In
        From the registers.
    words : In(stream), 512 bits
        The command list, as it arrives.
    request : Out(stream)
        Memory reads: ``address``, ``beats``; ``route`` says where the beats go.
    group : Out(stream)
        To the weight buffer: the tiles that a request brings.
    output : Out(stream)
        To the memory writer: ``address``, ``words``.
    load : Out(stream)
        To the loader: the command.
    command : Out; compute_start : Out(1); tokens, row_tiles, expert : Out
        The running command, its start pulse, its rows and its expert.
    active, count : In
        Experts with tokens, and the tokens of ``expert``.
    loaded, routed, routes_clear : loads finished (pulse), routes received (pulse), reset of queues
    computing, outstanding, output_idle : In
        Dispatch is issuing; columns are on their way; the memory writer has finished.
    busy, done : Out(1); state, position : Out
        For the status register; ``done`` is a pulse.

    Timing
    ------
    Four cycles from the end of a command to the start of the next.
    """

    def __init__(self, config, *, top_k=2):
        self.config = config
        self.top_k = top_k
        expert_bits = max(1, (config.experts - 1).bit_length())
        self.expert_bits = expert_bits
        super().__init__({
            "start": In(1),
            "program_address": In(32),
            "image_address": In(32),
            "output_address": In(32),
            "commands": In(16),
            "task": In(3),
            "words": In(stream.Signature(unsigned(8 * COMMAND_BYTES))),
            "request": Out(
                stream.Signature(data.StructLayout({"address": 32, "beats": 24, "route": 2}))
            ),
            "group": Out(
                stream.Signature(data.StructLayout({"tiles": 16, "depth": 16, "ternary": 1}))
            ),
            "output": Out(stream.Signature(data.StructLayout({"address": 32, "words": 24}))),
            "load": Out(stream.Signature(COMMAND_LAYOUT)),
            "command": Out(COMMAND_LAYOUT),
            "compute_start": Out(1),
            "tokens": Out(16),
            "row_tiles": Out(16),
            "expert": Out(expert_bits),
            "active": In(config.experts),
            "count": In(16),
            "loaded": In(1),
            "routed": In(1),
            "routes_clear": Out(1),
            "computing": In(1),
            "outstanding": In(1),
            "output_idle": In(1),
            "busy": Out(1),
            "done": Out(1),
            "state": Out(8),
            "position": Out(16),
        })

    def elaborate(self, platform):
        m = Module()
        m.submodules.program = program = Memory(
            shape=unsigned(8 * COMMAND_BYTES),
            depth=self.config.commands,
            init=[],
            attrs=NO_COLLISION,
        )
        write = program.write_port()
        filled = Signal(16)
        running = Signal()  # the whole program has arrived
        m.d.comb += [
            write.addr.eq(filled),
            write.data.eq(self.words.payload),
            write.en.eq(self.words.valid & ~running),
            self.words.ready.eq(1),
        ]
        m.d.sync += running.eq(self.busy & (filled == self.commands))
        with m.If(write.en):
            m.d.sync += filled.eq(filled + 1)
        with m.If(self.start & ~self.busy):
            m.d.sync += [filled.eq(0), self.busy.eq(1)]

        # How many gates have finished is all that the walkers tell each other.
        gates_done = Signal(8)
        self._fetch(m, program.read_port(), running, gates_done)
        self._compute(m, program.read_port(), running, gates_done)
        return m

    def _fetch(self, m, read, running, gates_done):
        m.submodules.fetch = fetch = Fetch(self.config)
        for name in ("request", "group", "load"):
            connect(m, getattr(fetch, name), flipped(getattr(self, name)))
        for name in ("program_address", "image_address", "commands", "task", "active"):
            m.d.comb += getattr(fetch, name).eq(getattr(self, name))
        m.d.comb += [
            fetch.start.eq(self.start & ~self.busy),
            fetch.running.eq(running),
            fetch.gates_done.eq(gates_done),
            read.addr.eq(fetch.program.address),
            read.en.eq(fetch.program.enable),
            fetch.program.data.eq(read.data),
        ]

    def _compute(self, m, read, running, gates_done):
        position, command = self.position, self.command
        expert, first, more, following = expert_order(m, self.active, "compute")
        visiting = Signal(name="compute_visiting")
        loads, routes, routes_wanted = Signal(8), Signal(16), Signal(16)
        m.d.comb += [
            read.addr.eq(position),
            read.en.eq(1),
            self.expert.eq(expert),
            self.output.p.address.eq(self.output_address),
            self.output.p.words.eq(command.load_words),
        ]
        with m.If(self.routed):
            m.d.sync += routes.eq(routes + 1)
        is_gate = command.destination == Destination.GATE
        is_output = command.destination == Destination.OUTPUT
        is_expert = command.expert != ExpertPhase.NONE
        row_bits = (self.config.rows - 1).bit_length()
        load_taken = Signal()

        with m.FSM(name="compute"):
            with m.State("IDLE"):
                with m.If(running):
                    m.d.sync += [
                        position.eq(0),
                        gates_done.eq(0),
                        visiting.eq(0),
                        self.state.eq(State.NEXT),
                    ]
                    m.next = "NEXT"
            with m.State("NEXT"):
                m.d.sync += self.state.eq(State.NEXT)
                with m.If(position == self.commands):
                    m.d.sync += [self.busy.eq(0), self.state.eq(State.IDLE)]
                    m.next = "END"
                with m.Else():
                    m.next = "READ"
            with m.State("END"):
                m.d.comb += self.done.eq(1)
                m.next = "IDLE"
            with m.State("READ"):
                m.d.sync += command.as_value().eq(read.data)
                m.next = "DECODE"
            with m.State("DECODE"):
                m.d.sync += position.eq(position + 1)
                with m.If(~command.tasks.bit_select(self.task, 1)):
                    m.next = "NEXT"
                with m.Elif(command.op == Op.LOAD):
                    m.d.sync += self.state.eq(State.LOAD)
                    m.next = "LOAD"
                with m.Else():
                    m.d.sync += self.state.eq(State.RUN)
                    with m.If((command.expert == ExpertPhase.GATHER) & ~visiting):
                        m.d.sync += [visiting.eq(1), expert.eq(first)]
                    m.next = "COUNT"
            with m.State("LOAD"):
                with m.If(loads != 0):
                    m.d.comb += load_taken.eq(1)
                    m.next = "NEXT"
            with m.State("COUNT"):
                rows = Mux(is_expert, self.count, command.tokens)
                m.d.sync += [
                    self.tokens.eq(rows),
                    self.row_tiles.eq((rows + self.config.rows - 1) >> row_bits),
                    routes.eq(0),
                    routes_wanted.eq(rows * self.top_k),
                ]
                with m.If(is_output):
                    m.next = "OUTPUT"
                with m.Else():
                    m.next = "START"
            with m.State("OUTPUT"):
                m.d.comb += self.output.valid.eq(1)
                with m.If(self.output.ready):
                    m.next = "START"
            with m.State("START"):
                m.d.comb += [self.compute_start.eq(1), self.routes_clear.eq(is_gate)]
                m.next = "RUN"
            with m.State("RUN"):
                with m.If(~self.computing):
                    m.d.sync += self.state.eq(State.DRAIN)
                    m.next = "DRAIN"
            with m.State("DRAIN"):
                with m.If(
                    ~self.outstanding
                    & (~is_gate | (routes == routes_wanted))
                    & (~is_output | self.output_idle)
                ):
                    m.next = "NEXT"
                    with m.If(is_gate):
                        m.d.sync += gates_done.eq(gates_done + 1)
                    with m.If(command.expert == ExpertPhase.SCATTER):
                        with m.If(more):
                            m.d.sync += [expert.eq(following), position.eq(position - 2)]
                        with m.Else():
                            m.d.sync += visiting.eq(0)
        m.d.sync += loads.eq(loads + self.loaded - load_taken)
