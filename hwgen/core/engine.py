"""Engine: the datapath, its buffers and its walkers, between a memory port and a start pulse."""

from amaranth.hdl import Module, Mux, ResetInserter, Signal, unsigned
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out, connect, flipped

from edgewright.hwgen.core.buffers import Buffers
from edgewright.hwgen.core.dispatch import Dispatch
from edgewright.hwgen.core.drain import Drain
from edgewright.hwgen.core.feeder import Feeder
from edgewright.hwgen.core.loader import Loader
from edgewright.hwgen.core.memory_port import MemoryPort
from edgewright.hwgen.core.observation import COUNTS, count, trace, trace_members
from edgewright.hwgen.core.sequencer import Sequencer
from edgewright.hwgen.core.skid import Skid
from edgewright.hwgen.core.writer import Writer
from edgewright.hwgen.units._layouts import beat_layout, burst_layout
from edgewright.hwgen.units.expert_queue import ExpertQueue
from edgewright.hwgen.units.gate import Gate
from edgewright.hwgen.units.mac_array import MacArray
from edgewright.hwgen.units.softmax import Softmax
from edgewright.hwgen.units.weight_buffer import WeightBuffer

__all__ = ["TOP_K", "Engine"]

TOP_K = 2


class Engine(wiring.Component):
    """Run a command list from memory.

    Parameters
    ----------
    config : AcceleratorConfig
        Sizes.

    Members
    -------
    reset : In(1)
        Stop and forget everything, from the second cycle after its rise.
    start, program_address, commands, task, image_address, output_address : In
        From the registers.
    busy, done : Out(1); state, position : Out
        For the registers; ``done`` is a pulse.
    count_* : Out
        What each performance counter gains on this cycle.
    read, read_data, write, write_data, write_done :
        The memory port.
    trace_* : Out
        Retired results.

    Timing
    ------
    See :class:`edgewright.hwgen.accelerator.Accelerator`.
    """

    def __init__(self, config):
        self.config = config
        width = config.port_width
        super().__init__({
            "reset": In(1),
            "start": In(1),
            **{
                name: In(32)
                for name in (
                    "program_address",
                    "commands",
                    "task",
                    "image_address",
                    "output_address",
                )
            },
            "busy": Out(1),
            "done": Out(1),
            "state": Out(8),
            "position": Out(16),
            **{f"count_{name}": Out(16) for name in COUNTS},
            "read": Out(stream.Signature(burst_layout())),
            "read_data": In(stream.Signature(unsigned(width))),
            "write": Out(stream.Signature(burst_layout())),
            "write_data": Out(stream.Signature(beat_layout(width))),
            "write_done": In(1),
            **trace_members(config.rows),
        })

    def elaborate(self, platform):
        m = Module()
        config = self.config
        rows, columns = config.rows, config.columns
        sequencer = Sequencer(config, top_k=TOP_K)
        loader, feeder, dispatch = Loader(config), Feeder(config), Dispatch(config)
        array = MacArray(rows=rows, columns=columns)
        drain, writer = Drain(config), Writer(config)
        softmax = Softmax(rows=rows, keys_max=config.tokens)
        gate = Gate(
            rows=rows, experts_max=config.experts, tokens_max=config.padded_tokens, top_k=TOP_K
        )
        queue = ExpertQueue(experts=config.experts, tokens=config.padded_tokens, top_k=TOP_K)
        weights = WeightBuffer(
            columns=columns,
            port_width=config.port_width,
            weight_words=config.weight_words,
            parameter_words=config.parameter_words,
            ternary=config.ternary,
        )
        operands = Skid(dispatch.operands.payload.shape())
        probabilities = Skid(dispatch.probabilities.payload.shape())
        memory, buffers = MemoryPort(config), Buffers(config)
        resetting = self._add_units(
            m,
            sequencer=sequencer,
            loader=loader,
            feeder=feeder,
            dispatch=dispatch,
            operands=operands,
            mac_array=array,
            drain=drain,
            writer=writer,
            softmax=softmax,
            probabilities=probabilities,
            gate=gate,
            queue=queue,
            weights=weights,
            memory=memory,
            buffers=buffers,
        )

        # A start that comes during a reset is kept until all units are there.
        waiting = Signal()
        with m.If(self.start):
            m.d.sync += waiting.eq(1)
        with m.Elif(self.reset | ~resetting):
            m.d.sync += waiting.eq(0)
        m.d.comb += [
            sequencer.start.eq(waiting & ~resetting),
            sequencer.program_address.eq(self.program_address),
            sequencer.image_address.eq(self.image_address),
            sequencer.output_address.eq(self.output_address),
            sequencer.commands.eq(self.commands),
            sequencer.task.eq(self.task),
            sequencer.count.eq(queue.count_a),
            sequencer.computing.eq(dispatch.busy),
            sequencer.loaded.eq(loader.loaded),
            self.busy.eq(sequencer.busy | resetting | waiting),
            self.done.eq(sequencer.done),
            self.state.eq(sequencer.state),
            self.position.eq(sequencer.position),
        ]
        # A cycle late: asked about only after every route was counted.
        m.d.sync += sequencer.active.eq(queue.active)
        for walker in (feeder, dispatch):
            m.d.comb += [
                walker.start.eq(sequencer.compute_start),
                walker.tokens.eq(sequencer.tokens),
                walker.row_tiles.eq(sequencer.row_tiles),
            ]
        for user in (feeder, dispatch, drain, writer):
            m.d.comb += user.command.eq(sequencer.command)

        self._memory(m, memory, sequencer, loader, weights, writer)
        self._routing(m, sequencer, gate, queue, feeder, writer)
        self._array(m, feeder, dispatch, operands, array, drain, writer)
        self._attention(m, dispatch, drain, writer, softmax, probabilities)
        self._weights(m, dispatch, drain, weights)
        self._buffers(m, buffers, feeder, dispatch, writer, loader)
        self._outstanding(m, resetting, sequencer, dispatch, writer)
        count(m, self, sequencer, feeder, dispatch)
        trace(m, self, sequencer, drain, writer, feeder, gate)
        return m

    def _add_units(self, m, **units):
        """Add submodules with a reset register each; return whether one is still being reset.

        One register for all would be far from most. They are released one after the other, which
        also keeps synthesis from making one of them again.
        """
        before = self.reset
        for name, unit in units.items():
            reset = Signal(init=1, name=f"{name}_reset")
            m.d.sync += reset.eq(self.reset | before)
            m.submodules[name] = ResetInserter(reset)(unit)
            before = reset
        return before

    def _memory(self, m, memory, sequencer, loader, weights, writer):
        connect(m, sequencer.request, memory.request)
        connect(m, memory.commands, sequencer.words)
        connect(m, sequencer.group, weights.group)
        connect(m, memory.weights, weights.beats)
        connect(m, sequencer.load, loader.load)
        connect(m, memory.table, loader.table)
        connect(m, memory.image, loader.image)
        connect(m, sequencer.output, memory.output)
        connect(m, writer.words, memory.words)
        for name in ("read", "read_data", "write", "write_data"):
            connect(m, getattr(memory, name), flipped(getattr(self, name)))
        m.d.comb += [
            memory.write_done.eq(self.write_done),
            sequencer.output_idle.eq(memory.output_idle),
            self.count_read_beats.eq(self.read_data.valid & self.read_data.ready),
            self.count_write_beats.eq(self.write_data.valid & self.write_data.ready),
        ]

    def _routing(self, m, sequencer, gate, queue, feeder, writer):
        connect(m, gate.routes, queue.routes)
        m.d.comb += [
            gate.logits.valid.eq(writer.logits.valid),
            writer.logits.ready.eq(gate.logits.ready),
            gate.logits.p.value.eq(writer.logits.p.value),
            gate.logits.p.last.eq(writer.logits.p.last),
            gate.logits.p.token.eq(writer.logits.p.token),
            gate.logits.p.count.eq(writer.logits.p.count),
            queue.clear.eq(sequencer.routes_clear),
            queue.expert_a.eq(sequencer.expert),
            queue.expert_b.eq(sequencer.expert),
            queue.slot_a.eq(feeder.slot),
            queue.slot_b.eq(writer.slot),
            feeder.queued.eq(queue.token_a),
            writer.queued.eq(queue.token_b),
            writer.score.eq(queue.score_b),
            sequencer.routed.eq(gate.routes.valid & gate.routes.ready),
        ]

    def _array(self, m, feeder, dispatch, operands, array, drain, writer):
        connect(m, feeder.steps, dispatch.steps)
        # A stop of the array reaches whatever feeds it one step later.
        connect(m, dispatch.operands, operands.source)
        connect(m, operands.result, array.operands)
        connect(m, array.acc, drain.acc)
        connect(m, drain.columns, writer.columns)
        m.d.comb += [
            drain.job.eq(dispatch.job),
            drain.job_valid.eq(dispatch.job_valid),
            dispatch.job_ready.eq(drain.job_ready),
        ]

    def _attention(self, m, dispatch, drain, writer, softmax, probabilities):
        connect(m, writer.scores, softmax.scores)
        connect(m, softmax.normaliser, drain.normaliser)
        connect(m, probabilities.result, dispatch.probabilities)
        m.d.comb += [
            softmax.passes.eq(dispatch.command.value_tiles),
            probabilities.source.payload.eq(softmax.probabilities.p.value),
            probabilities.source.valid.eq(softmax.probabilities.valid),
            softmax.probabilities.ready.eq(probabilities.source.ready),
        ]

    def _weights(self, m, dispatch, drain, weights):
        m.d.comb += [
            weights.offset.eq(dispatch.weight_offset),
            dispatch.weight_ready.eq(weights.ready),
            dispatch.weight_ready_after.eq(weights.ready_after),
            weights.enable.eq(dispatch.weight_enable),
            dispatch.weight.eq(weights.weight),
            weights.release.eq(dispatch.weight_release),
            weights.release_words.eq(dispatch.command.depth),
            weights.column.eq(drain.column),
            weights.column_enable.eq(drain.column_enable),
            weights.column_release.eq(drain.column_release),
            drain.parameter.eq(weights.parameter),
        ]

    def _buffers(self, m, buffers, feeder, dispatch, writer, loader):
        for name in ("activation", "normed", "residual"):
            connect(m, getattr(feeder, name), getattr(buffers, name))
        connect(m, dispatch.key, buffers.key)
        connect(m, dispatch.value, buffers.value)
        connect(m, feeder.keep, buffers.normed_store)
        connect(m, writer.residual, buffers.residual_again)
        connect(m, writer.residual_store, buffers.residual_store)
        for name in ("activation", "key", "value"):
            connect(m, getattr(writer, name), getattr(buffers, f"{name}_store"))
        connect(m, loader.activation, buffers.activation_load)
        connect(m, loader.residual_store, buffers.residual_load)

    def _outstanding(self, m, resetting, sequencer, dispatch, writer):
        """Columns that were issued and have not reached their place."""
        outstanding = Signal(16)
        issued, retired = Signal(16), Signal.like(writer.retired)
        m.d.comb += sequencer.outstanding.eq(outstanding != 0)
        # A cycle late: nothing retires or is asked about so soon after it was issued.
        m.d.sync += [
            issued.eq(Mux(dispatch.job_valid, dispatch.operand_columns, 0)),
            retired.eq(writer.retired),
            outstanding.eq(Mux(resetting, 0, outstanding + issued - retired)),
        ]
