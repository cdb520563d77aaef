"""Writer: puts result columns into the buffers, the residual stream, softmax, gate or memory."""

from amaranth.hdl import Cat, Module, Mux, Signal, signed
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
        """Put ``rows`` keys into a word, which is one channel of ``columns`` keys."""
        rows, columns = self.config.rows, self.config.columns
        log_rows, log_columns = (rows - 1).bit_length(), (columns - 1).bit_length()
        tag = self.columns.p.tag
        lanes = range(max(2, columns // rows))
        arrived = self.columns.valid & (tag.destination == Destination.KEY)
        valid = self._delay(m, 1, arrived, 1, 2, "key_valid")
        lane = self._delay(m, lanes, tag.row[log_rows:log_columns], 1, 2, "key_lane")
        word = self._delay(m, 8 * rows, bytes_, 1, 2, "key_word")
        first, column, address = Signal(24), Signal(16), Signal(24)
        m.d.sync += [
            first.eq((tag.row >> log_columns) * self.command.key_stride),
            column.eq(tag.column),
            address.eq(first + column),
        ]
        m.d.comb += [
            self.key.address.eq(address),
            self.key.data.eq(word[2].replicate(columns // rows)),
            self.key.enable.eq(valid[2] << lane[2]),
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

        # Stages after this one: 1 queue look-up, 2 token, 3 token x stride, 4 address, 5 buffer.
        scatter = command.expert == ExpertPhase.SCATTER
        vector = data.ArrayLayout(signed(16), rows)
        valid = self._delay(m, 1, turned.valid & ~to_memory, 1, 5, "valid")
        good = self._delay(m, 1, counts, 1, 5, "good")
        value = self._delay(m, vector, turned.p.value, 1, 5, "value")
        where = self._delay(m, 3, tag.destination, 1, 5, "where")
        group = self._delay(m, 16, tag.column >> log_rows, 1, 5, "group")
        column = self._delay(m, 16, tag.column & ~(rows - 1), 1, 3, "column")
        slot = self._delay(m, 16, self.slot, 1, 1, "slot")
        token = self._delay(
            m, 16, Mux(scatter, self.queued, slot[1]) + command.token_offset, 2, 5, "token"
        )
        score = self._delay(m, 16, self.score, 2, 5, "score")

        # A value's word holds the channels of one head, or `columns` of them.
        word_bits, unit, product, mask = Signal(4), Signal(16), Signal(24), Signal(16)
        m.d.comb += [
            word_bits.eq(Mux(command.head_shift < log_columns, command.head_shift, log_columns)),
            mask.eq((1 << word_bits) - 1),
        ]
        m.d.sync += [
            unit.eq(column[1] >> word_bits),
            product.eq(
                Mux(
                    where[2] == Destination.VALUE,
                    unit * command.value_stride,
                    token[2] * command.destination_stride,
                )
            ),
        ]
        is_value = where[3] == Destination.VALUE
        address = self._delay(
            m,
            24,
            product + Mux(is_value, token[3], group[3] + command.destination_base),
            4,
            5,
            "address",
        )
        lane = Signal(range(max(2, columns // rows)))
        m.d.sync += lane.eq((column[3] & mask) >> log_rows)
        bytes_ = Cat(value[4][r][:8] for r in range(rows))
        store = Signal()
        m.d.comb += [
            store.eq(valid[4] & good[4]),
            self.activation.address.eq(address[4]),
            self.activation.data.eq(bytes_),
            self.activation.enable.eq(store & (where[4] == Destination.ACTIVATION)),
            self.value.address.eq(address[4]),
            self.value.data.eq(bytes_.replicate(columns // rows)),
            self.value.enable.eq((store & (where[4] == Destination.VALUE)) << lane),
            self.residual.address.eq(address[4]),
            self.residual.enable.eq(1),
        ]
        is_residual = where[5] == Destination.RESIDUAL
        place = {"good": good[5], "address": address[5], "token": token[5], "group": group[5]}
        total_valid = self._add(m, valid[5] & is_residual, value[5], score[5], place)
        m.d.comb += retired_word.eq(
            (self.words.valid & self.words.ready) | (valid[5] & ~is_residual) | total_valid
        )

    def _delay(self, m, shape, source, first, last, name):
        """Return registers of stages ``first`` to ``last``; the first takes ``source``."""
        stages = {}
        for stage in range(first, last + 1):
            stages[stage] = Signal(shape, name=f"{name}{stage}")
            m.d.sync += stages[stage].eq(source)
            source = stages[stage]
        return stages

    def _add(self, m, valid, value, score, place):
        """Add to the residual stream; return whether a word is finished."""
        rows, command = self.config.rows, self.command
        layout = data.StructLayout({"good": 1, "address": 24, "token": 16, "group": 16})
        m.submodules.add = add = Residual(rows=rows, tag_width=layout.size)
        before, after = Signal(layout), data.View(layout, add.total.p.tag)
        m.d.comb += [before[name].eq(part) for name, part in place.items()]
        m.d.comb += [
            add.terms.valid.eq(valid),
            add.terms.p.x.as_value().eq(self.residual.data),
            add.terms.p.y.eq(value),
            add.terms.p.score.eq(score),
            add.terms.p.weighted.eq(command.expert == ExpertPhase.SCATTER),
            add.terms.p.tag.eq(before.as_value()),
            add.total.ready.eq(1),
            self.residual_store.address.eq(after.address),
            self.residual_store.data.eq(add.total.p.value.as_value()),
            self.residual_store.enable.eq(add.total.valid & after.good),
            self.word_valid.eq(self.residual_store.enable),
            self.word_token.eq(after.token),
            self.word_group.eq(after.group),
            self.word_value.eq(add.total.p.value),
        ]
        return add.total.valid
