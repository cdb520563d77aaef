"""Dispatch: pairs each step of activations with its weights, tile by tile, for the MAC array."""

from amaranth.hdl import Module, Mux, Signal, signed, unsigned
from amaranth.lib import data, stream, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from edgewright.hwgen.commands import COMMAND_LAYOUT, Op
from edgewright.hwgen.core.ports import read_port
from edgewright.hwgen.core.walk import Kind, Walk, of_kind
from edgewright.hwgen.units._layouts import NO_COLLISION

__all__ = ["JOB_LAYOUT", "Dispatch"]


# What the drain must know of a tile when its columns leave the array.
JOB_LAYOUT = data.StructLayout({
    "kind": 2,
    "row": 16,
    "column": 16,
    "count": 4,
    "release": 1,
    "final": 1,
})


class Dispatch(wiring.Component):
    """Walk the tiles of a command and issue their steps.

    Linear: for each column tile, for each row tile, ``depth`` steps against the weight ring.
    Attention: per head and row tile of queries, one tile of scores per ``columns`` keys, then the
    probabilities against the values; the scores of the next queries are issued before the values
    of these, so that softmax is never waited for. Queries are kept in a small buffer while they
    meet all key tiles. Keys and values are read one ``columns``-byte word per step, whatever
    the number of query rows.

    Parameters
    ----------
    config : AcceleratorConfig
        Sizes.

    Members
    -------
    command, start, tokens, row_tiles : In
        As for the feeder.
    steps : In(stream), (rows,) int8
        From the feeder.
    probabilities : In(stream)
        From softmax: ``value`` (rows,) uint8.
    operands : Out(stream)
        To the MAC array.
    job : Out, job_valid : Out(1)
        Pulses as the last step of a tile is issued.
    job_ready : In(1)
        Room for a job.
    weight_* :
        The weight buffer's reading side.
    key, value : read ports, words of ``columns`` bytes
        The key and value buffers.
    busy : Out(1)
        From ``start`` until the last step was issued.
    fired, starved_weights, starved_steps, blocked : Out(1)
        What this cycle was spent on while busy; exactly one is high.
    fetched : Out(1)
        A word of keys or values is read on this cycle.
    macs, operand_columns : Out
        Useful multiplications issued on the cycle before; columns that this tile hands on.

    Timing
    ------
    One step per cycle.
    """

    def __init__(self, config):
        self.config = config
        rows, columns = config.rows, config.columns
        super().__init__({
            "command": In(COMMAND_LAYOUT),
            "start": In(1),
            "tokens": In(16),
            "row_tiles": In(16),
            "steps": In(stream.Signature(data.ArrayLayout(signed(8), rows))),
            "probabilities": In(stream.Signature(data.ArrayLayout(unsigned(8), rows))),
            "operands": Out(
                stream.Signature(
                    data.StructLayout({
                        "activation": data.ArrayLayout(signed(9), rows),
                        "weight": data.ArrayLayout(signed(8), columns),
                        "first": 1,
                        "last": 1,
                        "count": unsigned(columns.bit_length()),
                    })
                )
            ),
            "job": Out(JOB_LAYOUT),
            "job_valid": Out(1),
            "job_ready": In(1),
            "weight_offset": Out(range(config.weight_words)),
            "weight_ready": In(1),
            "weight_ready_after": In(1),
            "weight_enable": Out(1),
            "weight": In(data.ArrayLayout(unsigned(8), columns)),
            "weight_release": Out(1),
            "key": Out(read_port(config.key_words, 8 * columns)),
            "value": Out(read_port(config.value_words, 8 * columns)),
            "busy": Out(1),
            "fired": Out(1),
            "fetched": Out(1),
            "starved_weights": Out(1),
            "starved_steps": Out(1),
            "blocked": Out(1),
            "macs": Out(range(rows * columns + 1)),
            "operand_columns": Out(range(columns + 1)),
        })

    def elaborate(self, platform):
        m = Module()
        command, rows = self.command, self.config.rows

        fire, last_step = Signal(), Signal()
        m.submodules.walk = walk = Walk(self.config)
        m.d.comb += [
            walk.command.eq(command),
            walk.row_tiles.eq(self.row_tiles),
            walk.start.eq(self.start),
            walk.done.eq(fire & last_step),
            self.busy.eq(walk.busy),
        ]
        kind, step = walk.kind, Signal(16)

        # Scores and linear tiles sum over features, values over keys.
        # Every tile has two steps at least: whether the next one is the last is known before.
        depth_before, keys_before = Signal(16), Signal(16)
        m.d.sync += [depth_before.eq(command.depth - 2), keys_before.eq(self.tokens - 2)]
        releasing = Signal()
        with m.If(fire):
            before = Mux(walk.value, keys_before, depth_before)
            m.d.sync += [
                last_step.eq(~last_step & (step == before)),
                releasing.eq(~last_step & (step == before) & walk.releases),
            ]
        valid_rows, count = self._extent(m, "issued", kind, walk)
        with m.If(fire):
            m.d.sync += step.eq(Mux(last_step, 0, step + 1))
        with m.If(self.start):
            m.d.sync += [step.eq(0), last_step.eq(0), releasing.eq(0)]

        # Which operand each side waits for. Queries come from the feeder once, then from here.
        m.submodules.queries = queries = Memory(
            shape=unsigned(8 * rows), depth=self.config.head_features, init=[], attrs=NO_COLLISION
        )
        query_write, query_read = queries.write_port(), queries.read_port()
        have_step, have_weight, room, fetched = Signal(), Signal(), Signal(), Signal()
        advance = self.operands.ready
        m.d.comb += [
            have_weight.eq(
                self._weight_ready(m, fire, last_step, walk.last_row) & (walk.linear | fetched)
            ),
            have_step.eq(
                walk.replay
                | (walk.fresh & self.steps.valid)
                | (walk.value & self.probabilities.valid)
            ),
            room.eq(advance & self.job_ready),
        ]
        fetching = self.busy & have_step & room & ~walk.linear
        m.d.comb += self.fetched.eq(fetching)
        if self.config.broadcast:
            m.d.comb += fetched.eq(1)
        else:
            row = Signal(range(rows))
            m.d.comb += fetched.eq(row == rows - 1)
            with m.If(fetching):
                m.d.sync += row.eq(Mux(fetched, 0, row + 1))
        m.d.comb += [
            fire.eq(self.busy & have_step & have_weight & room),
            self.steps.ready.eq(fire & walk.fresh),
            self.probabilities.ready.eq(fire & walk.value),
            self.fired.eq(fire),
            self.blocked.eq(self.busy & ~room),
            self.starved_weights.eq(self.busy & room & ~have_weight),
            self.starved_steps.eq(self.busy & room & have_weight & ~have_step),
        ]

        # Read the weight side; the registers below line up with the buffers' outputs.
        m.d.comb += [
            self.weight_offset.eq(step),
            self.weight_enable.eq(advance),
            self.weight_release.eq(fire & releasing),
            self.key.address.eq(walk.key_base + step),
            self.key.enable.eq(advance),
            self.value.address.eq(walk.value_base + step),
            self.value.enable.eq(advance),
            query_read.addr.eq(step),
            query_read.en.eq(advance),
            query_write.addr.eq(step),
            query_write.data.eq(self.steps.payload.as_value()),
            query_write.en.eq(fire & walk.fresh),
        ]
        held = data.View(data.ArrayLayout(signed(9), rows), Signal(9 * rows, name="held"))
        issued, issued_first, issued_last = Signal(), Signal(), Signal()
        issued_kind, issued_replay, issued_count = Signal(2), Signal(), Signal.like(count)
        with m.If(advance):
            m.d.sync += issued.eq(fire)
        with m.If(fire):
            m.d.sync += [
                issued_first.eq(step == 0),
                issued_last.eq(last_step),
                issued_count.eq(count),
                issued_kind.eq(kind),
                issued_replay.eq(walk.replay),
            ]
            for r in range(rows):
                m.d.sync += held[r].eq(
                    Mux(walk.value, self.probabilities.payload[r], self.steps.payload[r])
                )
        # What the buffers and rings answer comes late in the cycle: choose, and register again.
        operands = self.operands
        weight = of_kind(issued_kind, self.weight.as_value(), self.key.data, self.value.data)
        with m.If(advance):
            m.d.sync += [
                operands.valid.eq(issued),
                operands.p.first.eq(issued_first),
                operands.p.last.eq(issued_last),
                operands.p.count.eq(issued_count),
                operands.p.weight.as_value().eq(weight),
            ]
            for r in range(rows):
                query = query_read.data.word_select(r, 8).as_signed()
                m.d.sync += operands.p.activation[r].eq(Mux(issued_replay, query, held[r]))

        # Counted a cycle late, when the flags are those of the step that was issued.
        counted, counted_kind = Signal(), Signal(2)
        counted_rows, counted_columns = self._extent(m, "counted", counted_kind, walk)
        m.d.sync += [counted.eq(fire), counted_kind.eq(kind)]
        m.d.comb += [
            self.macs.eq(Mux(counted, counted_rows * counted_columns, 0)),
            self.operand_columns.eq(count),
            self.job_valid.eq(fire & last_step),
            self.job.kind.eq(kind),
            self.job.row.eq(walk.row),
            self.job.column.eq(walk.column),
            self.job.count.eq(valid_rows),
            self.job.release.eq(walk.linear & walk.last_row),
            self.job.final.eq(walk.last_tile),
        ]
        return m

    def _weight_ready(self, m, fire, last_step, released):
        """Return whether this step's word has arrived, as known one cycle ago.

        What was asked then was the word of the step of then and the one after it. When a tile is
        started again its first word is there; when a new one is started, it is the word after.
        Attention has its words on the chip.
        """
        here, after, fired, again = Signal(), Signal(), Signal(), Signal()
        attention = self.command.op == Op.ATTENTION
        m.d.sync += [
            here.eq(self.weight_ready | attention),
            after.eq(self.weight_ready_after | attention),
            fired.eq(fire),
            again.eq(fire & last_step & ~released),
        ]
        ready = Signal()
        m.d.comb += ready.eq(Mux(fired, after | again, here))
        return ready

    def _extent(self, m, name, kind, walk):
        """Return how many rows and columns of a tile count."""
        command, rows, columns = self.command, self.config.rows, self.config.columns
        valid_rows = Signal(range(rows + 1), name=f"{name}_rows")
        last_rows = Signal(range(rows + 1), name=f"{name}_last_rows")
        count = Signal(range(columns + 1), name=f"{name}_columns")
        m.d.sync += last_rows.eq(((self.tokens - 1) & (rows - 1)) + 1)
        m.d.comb += [
            valid_rows.eq(Mux(of_kind(kind, *(last.rows for last in walk.last)), last_rows, rows)),
            count.eq(
                of_kind(
                    kind,
                    Mux(walk.last[Kind.LINEAR].tile, command.last_columns, columns),
                    Mux(walk.last[Kind.SCORE].tile, command.last_keys, columns),
                    command.value_columns,
                )
            ),
        ]
        return valid_rows, count
