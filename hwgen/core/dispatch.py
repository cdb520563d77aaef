"""Dispatch: pairs each step of activations with its weights, tile by tile, for the MAC array."""

from amaranth.hdl import Module, Mux, Signal, signed, unsigned
from amaranth.lib import data, stream, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from edgewright.hwgen.commands import COMMAND_LAYOUT, Op
from edgewright.hwgen.core.ports import read_port
from edgewright.hwgen.units._layouts import NO_COLLISION

__all__ = ["JOB_LAYOUT", "Dispatch", "Kind"]


class Kind:
    """What a tile of the array computes."""

    LINEAR = 0
    SCORE = 1
    VALUE = 2


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
        command, rows, columns = self.command, self.config.rows, self.config.columns

        kind, step = Signal(2), Signal(16)
        linear = Signal()
        m.d.comb += linear.eq(kind == Kind.LINEAR)
        fire, last_step = Signal(), Signal()
        depth, count = Signal(16), Signal(range(columns + 1))
        last = self._walk(m, kind, fire & last_step)

        # Scores and linear tiles sum over features, values over keys.
        m.d.comb += [
            depth.eq(Mux(kind == Kind.VALUE, self.tokens, command.depth)),
            last_step.eq(step + 1 == depth),
            count.eq(columns),
        ]
        with m.Switch(kind):
            with m.Case(Kind.LINEAR):
                with m.If(last["tile"]):
                    m.d.comb += count.eq(command.last_columns)
            with m.Case(Kind.SCORE):
                with m.If(last["tile"]):
                    m.d.comb += count.eq(command.last_keys)
            with m.Default():
                m.d.comb += count.eq(command.value_columns)
        with m.If(fire):
            m.d.sync += step.eq(Mux(last_step, 0, step + 1))
        with m.If(self.start):
            m.d.sync += step.eq(0)

        # Which operand each side waits for. Queries come from the feeder once, then from here.
        m.submodules.queries = queries = Memory(
            shape=unsigned(8 * rows), depth=self.config.head_features, init=[], attrs=NO_COLLISION
        )
        query_write, query_read = queries.write_port(), queries.read_port()
        replay = Signal()
        have_step, have_weight, room, fetched = Signal(), Signal(), Signal(), Signal()
        m.d.comb += [
            replay.eq((kind == Kind.SCORE) & ~last["first_tile"]),
            have_weight.eq(Mux(linear, self.weight_ready, fetched)),
            room.eq((~self.operands.valid | self.operands.ready) & self.job_ready),
        ]
        with m.If(kind == Kind.VALUE):
            m.d.comb += have_step.eq(self.probabilities.valid)
        with m.Else():
            m.d.comb += have_step.eq(replay | self.steps.valid)
        fetching = self.busy & have_step & room & ~linear
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
            self.steps.ready.eq(fire & (kind != Kind.VALUE) & ~replay),
            self.probabilities.ready.eq(fire & (kind == Kind.VALUE)),
            self.fired.eq(fire),
            self.blocked.eq(self.busy & ~room),
            self.starved_weights.eq(self.busy & room & ~have_weight),
            self.starved_steps.eq(self.busy & room & have_weight & ~have_step),
        ]

        # Read the weight side; the operand register below lines up with the buffers' outputs.
        advance = ~self.operands.valid | self.operands.ready
        m.d.comb += [
            self.weight_offset.eq(step),
            self.weight_enable.eq(advance),
            self.weight_release.eq(fire & last_step & linear & last["row"]),
            self.key.address.eq(last["key_base"] + step),
            self.key.enable.eq(advance),
            self.value.address.eq(last["value_base"] + step),
            self.value.enable.eq(advance),
            query_read.addr.eq(step),
            query_read.en.eq(advance),
            query_write.addr.eq(step),
            query_write.data.eq(self.steps.payload.as_value()),
            query_write.en.eq(fire & (kind == Kind.SCORE) & ~replay),
        ]
        held = data.View(data.ArrayLayout(signed(9), rows), Signal(9 * rows, name="held"))
        issued_kind, issued_replay = Signal(2), Signal()
        operands = self.operands
        with m.If(advance):
            m.d.sync += operands.valid.eq(fire)
        with m.If(fire):
            m.d.sync += [
                operands.p.first.eq(step == 0),
                operands.p.last.eq(last_step),
                operands.p.count.eq(count),
                issued_kind.eq(kind),
                issued_replay.eq(replay),
            ]
            for r in range(rows):
                m.d.sync += held[r].eq(
                    Mux(kind == Kind.VALUE, self.probabilities.payload[r], self.steps.payload[r])
                )
        for r in range(rows):
            query = query_read.data.word_select(r, 8).as_signed()
            m.d.comb += operands.p.activation[r].eq(Mux(issued_replay, query, held[r]))
        for c in range(columns):
            words = [port.word_select(c, 8) for port in (self.key.data, self.value.data)]
            with m.Switch(issued_kind):
                with m.Case(Kind.LINEAR):
                    m.d.comb += operands.p.weight[c].eq(self.weight[c])
                with m.Case(Kind.SCORE):
                    m.d.comb += operands.p.weight[c].eq(words[0])
                with m.Default():
                    m.d.comb += operands.p.weight[c].eq(words[1])

        valid_rows = Signal(range(rows + 1))
        counted, counted_rows = Signal(), Signal.like(valid_rows)
        counted_columns = Signal.like(count)
        m.d.sync += [counted.eq(fire), counted_rows.eq(valid_rows), counted_columns.eq(count)]
        m.d.comb += [
            valid_rows.eq(
                Mux(self.tokens - last["row_base"] < rows, self.tokens - last["row_base"], rows)
            ),
            self.macs.eq(Mux(counted, counted_rows * counted_columns, 0)),
            self.operand_columns.eq(count),
            self.job_valid.eq(fire & last_step),
            self.job.kind.eq(kind),
            self.job.row.eq(last["row_base"]),
            self.job.column.eq(last["column_base"]),
            self.job.count.eq(valid_rows),
            self.job.release.eq(linear & last["row"]),
            self.job.final.eq(last["tile"]),
        ]
        return m

    def _walk(self, m, kind, done):
        """Advance from tile to tile when ``done``; return the flags and bases of this tile."""
        command, columns = self.command, self.config.columns
        log_rows = (self.config.rows - 1).bit_length()

        # Scores and values walk heads and row tiles separately; values follow one tile behind.
        places = {}
        for name in ("linear", "score", "value"):
            places[name] = {
                field: Signal(24, name=f"{name}_{field}")
                for field in ("tile", "row_tile", "head", "column", "base")
            }
        linear, score, value = places["linear"], places["score"], places["value"]
        head_base = Signal(24)
        score_any = Signal()  # a whole row tile of scores is ahead of the values
        row_last = {name: Signal(name=f"{name}_row_last") for name in places}
        tile_last = {name: Signal(name=f"{name}_tile_last") for name in places}
        head_last = {name: Signal(name=f"{name}_head_last") for name in ("score", "value")}
        for name, place in places.items():
            m.d.comb += row_last[name].eq(place["row_tile"] + 1 == self.row_tiles)
        m.d.comb += [
            tile_last["linear"].eq(linear["tile"] + 1 == command.tiles),
            tile_last["score"].eq(score["tile"] + 1 == command.key_tiles),
            tile_last["value"].eq(value["tile"] + 1 == command.value_tiles),
            head_last["score"].eq(score["head"] + 1 == command.heads),
            head_last["value"].eq(value["head"] + 1 == command.heads),
        ]

        with m.If(done):
            with m.Switch(kind):
                with m.Case(Kind.LINEAR):
                    m.d.sync += linear["row_tile"].eq(linear["row_tile"] + 1)
                    with m.If(row_last["linear"]):
                        m.d.sync += [
                            linear["row_tile"].eq(0),
                            linear["tile"].eq(linear["tile"] + 1),
                            linear["column"].eq(linear["column"] + columns),
                        ]
                        with m.If(tile_last["linear"]):
                            m.d.sync += self.busy.eq(0)
                with m.Case(Kind.SCORE):
                    m.d.sync += [
                        score["tile"].eq(score["tile"] + 1),
                        score["column"].eq(score["column"] + columns),
                        score["base"].eq(score["base"] + command.key_stride),
                    ]
                    with m.If(tile_last["score"]):
                        next_head = head_base + command.depth
                        m.d.sync += [
                            score["tile"].eq(0),
                            score["column"].eq(0),
                            score["base"].eq(head_base),
                            score["row_tile"].eq(score["row_tile"] + 1),
                            score_any.eq(1),
                        ]
                        with m.If(row_last["score"]):
                            m.d.sync += [
                                score["row_tile"].eq(0),
                                score["head"].eq(score["head"] + 1),
                                score["base"].eq(next_head),
                                head_base.eq(next_head),
                            ]
                        with m.If(score_any | (row_last["score"] & head_last["score"])):
                            m.d.sync += kind.eq(Kind.VALUE)
                with m.Default():
                    m.d.sync += [
                        value["tile"].eq(value["tile"] + 1),
                        value["column"].eq(value["column"] + command.value_columns),
                        value["base"].eq(value["base"] + command.value_stride),
                    ]
                    with m.If(tile_last["value"]):
                        m.d.sync += [
                            value["tile"].eq(0),
                            value["row_tile"].eq(value["row_tile"] + 1),
                        ]
                        with m.If(row_last["value"]):
                            m.d.sync += [
                                value["row_tile"].eq(0),
                                value["head"].eq(value["head"] + 1),
                            ]
                            with m.If(head_last["value"]):
                                m.d.sync += self.busy.eq(0)
                        with m.Else():
                            # The same head again, from its first columns.
                            m.d.sync += [
                                value["column"].eq(
                                    value["column"] - self._back(m, "value_columns")
                                ),
                                value["base"].eq(value["base"] - self._back(m, "value_stride")),
                            ]
                        with m.If(score["head"] != command.heads):
                            m.d.sync += kind.eq(Kind.SCORE)
        with m.If(self.start):
            m.d.sync += [
                self.busy.eq(1),
                kind.eq(Mux(command.op == Op.ATTENTION, Kind.SCORE, Kind.LINEAR)),
                head_base.eq(0),
                score_any.eq(0),
            ]
            m.d.sync += [field.eq(0) for place in places.values() for field in place.values()]

        def of(linear_value, score_value, value_value):
            return Mux(
                kind == Kind.LINEAR,
                linear_value,
                Mux(kind == Kind.SCORE, score_value, value_value),
            )

        flags = {
            "tile": Signal(name="last_tile"),
            "row": Signal(name="last_row"),
            "first_tile": Signal(name="first_tile"),
            "row_base": Signal(16, name="row_base"),
            "column_base": Signal(16, name="column_base"),
            "key_base": score["base"],
            "value_base": value["base"],
        }
        m.d.comb += [
            flags["tile"].eq(of(*tile_last.values())),
            flags["row"].eq(of(*row_last.values())),
            flags["first_tile"].eq(score["tile"] == 0),
            flags["row_base"].eq(of(*(place["row_tile"] for place in places.values())) << log_rows),
            flags["column_base"].eq(of(*(place["column"] for place in places.values()))),
        ]
        return flags

    def _back(self, m, field):
        """How far the tiles of one head lie apart, first to last, in units of ``field``."""
        distance = Signal(24, name=f"back_{field}")
        m.d.comb += distance.eq(self.command[field] * (self.command.value_tiles - 1))
        return distance
