"""Drain: takes columns from the MAC array through requantise and GELU to where they belong."""

from amaranth.hdl import Module, Mux, Signal, signed, unsigned
from amaranth.lib import data, stream, wiring
from amaranth.lib.fifo import SyncFIFO
from amaranth.lib.wiring import In, Out, connect, flipped

from edgewright.hwgen.commands import COMMAND_LAYOUT, Destination
from edgewright.hwgen.core.dispatch import JOB_LAYOUT
from edgewright.hwgen.core.skid import Skid
from edgewright.hwgen.core.walk import Kind
from edgewright.hwgen.units.gelu import Gelu
from edgewright.hwgen.units.requantise import Requantise
from edgewright.hwgen.units.weight_buffer import PARAMETER_LAYOUT

__all__ = ["COLUMN_TAG", "Drain"]

# What travels with a column of results: where it goes, its first row, its place, how many
# of its rows count, and whether it is the last of a run (keys of a query, logits of a token).
COLUMN_TAG = data.StructLayout({
    "destination": 3,
    "row": 16,
    "column": 16,
    "count": 4,
    "last": 1,
})


class Drain(wiring.Component):
    """Requantise the columns of each finished tile and label them with their place.

    Parameters
    ----------
    config : AcceleratorConfig
        Sizes.

    Members
    -------
    command : In
        The command, stable while it runs.
    job, job_valid, job_ready :
        Tiles issued, from dispatch, at least two cycles apart.
    acc : In(stream)
        From the MAC array.
    normaliser : In(stream)
        From softmax: ``multiplier`` and ``shift`` per query row.
    parameter, column, column_enable, column_release :
        The weight buffer's parameter side.
    columns : Out(stream)
        ``value`` (rows,) int16 and ``tag`` (``COLUMN_TAG``).

    Timing
    ------
    One column per cycle.
    """

    def __init__(self, config):
        self.config = config
        rows = config.rows
        super().__init__({
            "command": In(COMMAND_LAYOUT),
            "job": In(JOB_LAYOUT),
            "job_valid": In(1),
            "job_ready": Out(1),
            "acc": In(
                stream.Signature(
                    data.StructLayout({
                        "value": data.ArrayLayout(signed(32), rows),
                        "index": range(config.columns),
                        "last": 1,
                    })
                )
            ),
            "normaliser": In(
                stream.Signature(
                    data.StructLayout({
                        "multiplier": data.ArrayLayout(unsigned(17), rows),
                        "shift": data.ArrayLayout(unsigned(6), rows),
                    })
                )
            ),
            "column": Out(range(config.columns)),
            "column_enable": Out(1),
            "parameter": In(PARAMETER_LAYOUT),
            "column_release": Out(1),
            "columns": Out(
                stream.Signature(
                    data.StructLayout({
                        "value": data.ArrayLayout(signed(16), rows),
                        "tag": COLUMN_TAG,
                    })
                )
            ),
        })

    def elaborate(self, platform):
        m = Module()
        command, rows = self.command, self.config.rows
        tag_width = COLUMN_TAG.size

        m.submodules.jobs = jobs = SyncFIFO(width=JOB_LAYOUT.size, depth=4)
        m.submodules.next_job = next_job = Skid(JOB_LAYOUT)
        m.submodules.requantise = requantise = Requantise(rows=rows, tag_width=tag_width)
        m.submodules.gelu = gelu = Gelu(rows=rows, tag_width=tag_width)
        m.submodules.arrived = arrived = Skid(self.acc.payload.shape())
        m.submodules.before = before = Skid(requantise.acc.payload.shape())
        m.submodules.after = after = Skid(self.columns.payload.shape())
        connect(m, before.result, requantise.acc)
        # What holds a column up here must not reach the array, which would stop in the same cycle.
        connect(m, flipped(self.acc), arrived.source)
        acc = arrived.result
        job = next_job.result.p
        m.d.comb += [
            jobs.w_data.eq(self.job.as_value()),
            jobs.w_en.eq(self.job_valid),
            next_job.source.payload.eq(jobs.r_data),
            next_job.source.valid.eq(jobs.r_rdy),
            jobs.r_en.eq(next_job.source.ready),
        ]
        # Known a cycle ahead: jobs are at least two cycles apart.
        m.d.sync += self.job_ready.eq(jobs.level < jobs.depth - 1)

        # Look a column's parameters up while it waits in a register.
        held = Signal(data.ArrayLayout(signed(32), rows))
        held_valid = Signal()
        held_job = Signal(JOB_LAYOUT)
        held_column, held_last = Signal(16), Signal()
        multiplier = Signal(data.ArrayLayout(unsigned(17), rows))
        shift = Signal(data.ArrayLayout(unsigned(6), rows))
        take, move = Signal(), Signal()
        is_value = job.kind == Kind.VALUE
        m.d.comb += [
            move.eq(~held_valid | before.source.ready),
            take.eq(acc.valid & next_job.result.valid & (~is_value | self.normaliser.valid) & move),
            acc.ready.eq(take),
            next_job.result.ready.eq(take & acc.p.last),
            self.normaliser.ready.eq(take & acc.p.last & is_value & job.final),
            self.column.eq(acc.p.index),
            self.column_enable.eq(move),
            self.column_release.eq(take & acc.p.last & job.release),
        ]
        with m.If(move):
            m.d.sync += held_valid.eq(take)
        with m.If(take):
            m.d.sync += [
                held.eq(acc.p.value),
                held_job.eq(job),
                held_column.eq(job.column + acc.p.index),
                held_last.eq(acc.p.last & job.final),
                multiplier.eq(self.normaliser.p.multiplier),
                shift.eq(self.normaliser.p.shift),
            ]

        linear, score = held_job.kind == Kind.LINEAR, held_job.kind == Kind.SCORE
        tag = Signal(COLUMN_TAG)
        payload = before.source.p
        m.d.comb += [
            before.source.valid.eq(held_valid),
            payload.value.eq(held),
            payload.bias.eq(Mux(linear, self.parameter.bias.as_signed(), 0)),
            payload.narrow.eq(Mux(linear, command.narrow, ~score)),
            payload.tag.eq(tag.as_value()),
            tag.destination.eq(
                Mux(
                    linear,
                    command.destination,
                    Mux(score, Destination.SCORE, Destination.ACTIVATION),
                )
            ),
            tag.row.eq(held_job.row),
            tag.column.eq(held_column),
            tag.count.eq(held_job.count),
            tag.last.eq(held_last),
        ]
        for r in range(rows):
            m.d.comb += [
                payload.multiplier[r].eq(
                    Mux(
                        linear,
                        self.parameter.multiplier,
                        Mux(score, command.multiplier, multiplier[r]),
                    )
                ),
                payload.shift[r].eq(
                    Mux(linear, self.parameter.shift, Mux(score, command.shift, shift[r]))
                ),
            ]

        m.d.comb += [
            gelu.pre.valid.eq(requantise.act.valid),
            requantise.act.ready.eq(gelu.pre.ready),
            gelu.pre.p.value.eq(requantise.act.p.value),
            gelu.pre.p.out_shift.eq(command.out_shift),
            gelu.pre.p.enable.eq(command.gelu),
            gelu.pre.p.tag.eq(requantise.act.p.tag),
            after.source.valid.eq(gelu.act.valid),
            gelu.act.ready.eq(after.source.ready),
            after.source.p.value.eq(gelu.act.p.value),
            after.source.p.tag.as_value().eq(gelu.act.p.tag),
            self.columns.valid.eq(after.result.valid),
            self.columns.payload.eq(after.result.payload),
            after.result.ready.eq(self.columns.ready),
        ]
        return m
