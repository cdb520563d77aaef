"""Writer: puts result columns into the buffers, the residual stream, softmax, gate or memory."""

from amaranth.hdl import Cat, Module, Mux, Signal, signed, unsigned
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from edgewright.hwgen.commands import COMMAND_LAYOUT, Destination, ExpertPhase
from edgewright.hwgen.core.drain import COLUMN_TAG
from edgewright.hwgen.core.ports import read_port, write_port
from edgewright.hwgen.units.residual import Residual
from edgewright.hwgen.units.transpose import Transpose

__all__ = ["Writer"]


class Writer(wiring.Component):
    """Send every column of results where its tag says.

    Scores, logits and keys are used column by column; everything else is turned into words of
    ``rows`` channels of one token. Words for the residual stream are added to it, weighted by the
    gate's score and scattered to the queue's tokens in an expert's second layer.

    Parameters
    ----------
    config : AcceleratorConfig
        Sizes.

    Members
    -------
    command : In
        The command, stable while it runs.
    columns : In(stream)
        From the drain.
    scores, logits, words : Out(stream)
        To softmax, to the gate, to the memory writer.
    activation, residual_store, key, value : write ports
        ``key`` and ``value`` with one enable bit per ``rows`` bytes.
    residual : read port
        The residual stream.
    slot : Out, queued, score : In
        Slot of the expert's queue, and one cycle later its token and score.
    retired : Out
        Columns or words that reached their place on this cycle, 0 to 2.
    word_* : Out
        Residual words written on this cycle, for the trace.

    Timing
    ------
    One column per cycle; only ``words``, ``scores`` and ``logits`` can hold it up.
    """

    def __init__(self, config):
        self.config = config
        rows, columns = config.rows, config.columns
        stream_words = config.padded_tokens * config.features // rows
        lanes = columns // rows
        vector = data.ArrayLayout(signed(16), rows)
        super().__init__({
            "command": In(COMMAND_LAYOUT),
            "columns": In(
                stream.Signature(data.StructLayout({"value": vector, "tag": COLUMN_TAG}))
            ),
            "scores": Out(stream.Signature(data.StructLayout({"value": vector, "last": 1}))),
            "logits": Out(
                stream.Signature(
                    data.StructLayout({"value": vector, "last": 1, "token": 16, "count": 4})
                )
            ),
            "words": Out(stream.Signature(vector)),
            "activation": Out(write_port(config.activation_words, 8 * rows)),
            "residual": Out(read_port(stream_words, 16 * rows)),
            "residual_store": Out(write_port(stream_words, 16 * rows)),
            "key": Out(write_port(config.key_words, 8 * columns, lanes)),
            "value": Out(write_port(config.value_words, 8 * columns, lanes)),
            "slot": Out(16),
            "queued": In(16),
            "score": In(16),
            "retired": Out(2),
            "word_valid": Out(1),
            "word_token": Out(16),
            "word_group": Out(16),
            "word_value": Out(vector),
        })

    def elaborate(self, platform):
        m = Module()
        rows = self.config.rows
        columns = self.columns
        tag = columns.p.tag
        m.submodules.transpose = transpose = Transpose(
            rows=rows, width=16, tag_width=COLUMN_TAG.size
        )
        direct, retired_word = Signal(), Signal()
        m.d.comb += self.retired.eq(direct + retired_word)

        bytes_ = Cat(columns.p.value[r][:8] for r in range(rows))
        m.d.comb += [
            self.scores.p.value.eq(columns.p.value),
            self.scores.p.last.eq(tag.last),
            self.logits.p.value.eq(columns.p.value),
            self.logits.p.last.eq(tag.last),
            self.logits.p.token.eq(tag.row),
            self.logits.p.count.eq(tag.count),
            transpose.block.p.value.eq(columns.p.value),
            transpose.block.p.tag.eq(tag.as_value()),
        ]
        with m.Switch(tag.destination):
            for destination, port in (
                (Destination.SCORE, self.scores),
                (Destination.GATE, self.logits),
            ):
                with m.Case(destination):
                    m.d.comb += [
                        port.valid.eq(columns.valid),
                        columns.ready.eq(port.ready),
                        direct.eq(columns.valid & port.ready),
                    ]
            with m.Case(Destination.KEY):
                m.d.comb += [columns.ready.eq(1), direct.eq(columns.valid)]
            with m.Default():
                m.d.comb += [
                    transpose.block.valid.eq(columns.valid),
                    columns.ready.eq(transpose.block.ready),
                ]
        self._write_keys(m, bytes_)
        self._write_words(m, transpose, retired_word)
        return m

    def _write_keys(self, m, bytes_):
        """A key tile's word is one channel of ``columns`` keys: ``rows`` of them come at a time."""
        rows, columns = self.config.rows, self.config.columns
        log_rows, log_columns = (rows - 1).bit_length(), (columns - 1).bit_length()
        tag = self.columns.p.tag
        valid, lane = Signal(), Signal(range(max(2, columns // rows)))
        address, word = Signal(24), Signal(8 * rows)
        m.d.sync += [
            valid.eq(self.columns.valid & (tag.destination == Destination.KEY)),
            lane.eq(tag.row[log_rows:log_columns]),
            address.eq((tag.row >> log_columns) * self.command.key_stride + tag.column),
            word.eq(bytes_),
        ]
        m.d.comb += [
            self.key.address.eq(address),
            self.key.data.eq(word.replicate(columns // rows)),
            self.key.enable.eq(valid << lane),
        ]

    def _write_words(self, m, transpose, retired_word):
        rows, columns, command = self.config.rows, self.config.columns, self.command
        log_rows, log_columns = (rows - 1).bit_length(), (columns - 1).bit_length()
        turned = transpose.turned
        tag = data.View(COLUMN_TAG, turned.p.tag)
        row = tag.column[:log_rows]
        to_memory = Signal()
        counts = Signal()
        m.d.comb += [
            to_memory.eq(tag.destination == Destination.OUTPUT),
            counts.eq(row < tag.count),
            self.slot.eq(tag.row + row),
            self.words.valid.eq(turned.valid & to_memory),
            turned.ready.eq(~to_memory | self.words.ready),
        ]
        # Rows that only fill up the last tile go out as zeros, so that memory is defined.
        for r in range(rows):
            m.d.comb += self.words.payload[r].eq(Mux(counts, turned.p.value[r], 0))

        # Stages: queue look-up, token x stride, address, buffer.
        scatter = command.expert == ExpertPhase.SCATTER
        valid = [Signal(name=f"valid{stage}") for stage in range(1, 5)]
        good = [Signal(name=f"good{stage}") for stage in range(1, 5)]
        value = [
            Signal(data.ArrayLayout(signed(16), rows), name=f"value{stage}")
            for stage in range(1, 5)
        ]
        where = [Signal(3, name=f"where{stage}") for stage in range(1, 4)]
        token = [Signal(16, name=f"token{stage}") for stage in range(1, 5)]
        group = [Signal(16, name=f"group{stage}") for stage in range(1, 5)]
        score = [Signal(16, name=f"score{stage}") for stage in range(2, 5)]
        column = [Signal(16, name=f"column{stage}") for stage in range(1, 4)]
        m.d.sync += [
            valid[0].eq(turned.valid & ~to_memory),
            good[0].eq(counts),
            value[0].eq(turned.p.value),
            where[0].eq(tag.destination),
            token[0].eq(self.slot),
            group[0].eq(tag.column >> log_rows),
            column[0].eq(tag.column & ~(rows - 1)),
            score[0].eq(self.score),
        ]
        actual = Signal(16)
        m.d.comb += actual.eq(Mux(scatter, self.queued, token[0]) + command.token_offset)
        product = Signal(24)
        values_per_word = Signal(4)
        m.d.comb += values_per_word.eq(
            Mux(command.head_shift < log_columns, command.head_shift, log_columns)
        )
        unit = Signal(16)
        m.d.comb += unit.eq(column[0] >> values_per_word)
        m.d.sync += [
            product.eq(Mux(
                where[0] == Destination.VALUE,
                unit * command.value_stride,
                actual * command.destination_stride,
            )),
            token[1].eq(actual),
        ]
        for stage in range(1, 4):
            m.d.sync += [
                valid[stage].eq(valid[stage - 1]),
                good[stage].eq(good[stage - 1]),
                value[stage].eq(value[stage - 1]),
                group[stage].eq(group[stage - 1]),
            ]
        for stage in (1, 2):
            m.d.sync += [
                where[stage].eq(where[stage - 1]),
                column[stage].eq(column[stage - 1]),
                score[stage].eq(score[stage - 1]),
            ]
        m.d.sync += [token[2].eq(token[1]), token[3].eq(token[2])]

        address = [Signal(24, name=f"address{stage}") for stage in range(3, 5)]
        mask = Signal(16)
        m.d.comb += mask.eq((1 << values_per_word) - 1)
        m.d.sync += [
            address[0].eq(
                product
                + Mux(where[1] == Destination.VALUE, token[1], group[1] + command.destination_base)
            ),
            address[1].eq(address[0]),
        ]
        lane = Signal(range(max(2, columns // rows)))
        m.d.sync += lane.eq((column[1] & mask) >> log_rows)
        bytes_ = Cat(value[2][r][:8] for r in range(rows))
        store = Signal()
        m.d.comb += [
            store.eq(valid[2] & good[2]),
            self.activation.address.eq(address[0]),
            self.activation.data.eq(bytes_),
            self.activation.enable.eq(store & (where[2] == Destination.ACTIVATION)),
            self.value.address.eq(address[0]),
            self.value.data.eq(bytes_.replicate(columns // rows)),
            self.value.enable.eq((store & (where[2] == Destination.VALUE)) << lane),
            self.residual.address.eq(address[0]),
            self.residual.enable.eq(1),
        ]
        self._add(m, valid, good, value, where, token, group, score, address, retired_word)

    def _add(self, m, valid, good, value, where, token, group, score, address, retired_word):
        rows, command = self.config.rows, self.command
        place = data.StructLayout({"good": 1, "address": 24, "token": 16, "group": 16})
        m.submodules.add = add = Residual(rows=rows, tag_width=place.size)
        in_place, out_place = Signal(place), data.View(place, add.total.p.tag)
        is_residual = Signal()
        m.d.sync += is_residual.eq(where[2] == Destination.RESIDUAL)
        m.d.comb += [
            in_place.good.eq(good[3]),
            in_place.address.eq(address[1]),
            in_place.token.eq(token[3]),
            in_place.group.eq(group[3]),
            add.terms.valid.eq(valid[3] & is_residual),
            add.terms.p.x.as_value().eq(self.residual.data),
            add.terms.p.y.eq(value[3]),
            add.terms.p.score.eq(score[2]),
            add.terms.p.weighted.eq(command.expert == ExpertPhase.SCATTER),
            add.terms.p.tag.eq(in_place.as_value()),
            add.total.ready.eq(1),
            self.residual_store.address.eq(out_place.address),
            self.residual_store.data.eq(add.total.p.value.as_value()),
            self.residual_store.enable.eq(add.total.valid & out_place.good),
            self.word_valid.eq(self.residual_store.enable),
            self.word_token.eq(out_place.token),
            self.word_group.eq(out_place.group),
            self.word_value.eq(add.total.p.value),
        ]
        m.d.comb += retired_word.eq(
            (self.words.valid & self.words.ready)
            | (valid[3] & ~is_residual)
            | add.total.valid
        )
