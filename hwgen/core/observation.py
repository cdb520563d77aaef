"""Observation: what the engine shows of itself, performance counters and retired results."""

from amaranth.hdl import Mux, Signal
from amaranth.lib.wiring import Out

from edgewright.hwgen.commands import Op
from edgewright.hwgen.core.sequencer import State

__all__ = ["COUNTS", "count", "trace", "trace_members"]

COUNTS = (
    "cycles",
    "compute",
    "macs",
    "wait_weights",
    "wait_activations",
    "wait_drain",
    "wait_memory",
    "sequence",
    "key_value_bytes",
    "query_bytes",
    "activation_bytes",
    "read_beats",
    "write_beats",
)


def trace_members(rows):
    """Return the retirement ports: results as they reach their place, for checking."""
    fields = {
        "column": {"expert": 8, "row": 16, "index": 16, "value": 16 * rows},
        "word": {"token": 16, "index": 16, "value": 16 * rows},
        "norm": {"token": 16, "index": 16, "value": 8 * rows},
        "route": {"token": 16, "expert": 8, "score": 16},
    }
    return {
        f"trace_{kind}_{field}": Out(width)
        for kind, widths in fields.items()
        for field, width in {"valid": 1, "command": 16, **widths}.items()
    }


def count(m, engine, sequencer, feeder, dispatch):
    """Give every cycle of a run to exactly one cause."""
    rows, columns = engine.config.rows, engine.config.columns
    busy = sequencer.busy
    idle = busy & ~dispatch.busy
    attention = sequencer.command.op == Op.ATTENTION
    waits_memory = Signal()
    m.d.comb += [
        waits_memory.eq(
            (sequencer.state == State.IDLE)
            | (sequencer.state == State.LOAD)
            | ((sequencer.state == State.DRAIN) & ~sequencer.output_idle)
        ),
        engine.count_cycles.eq(busy),
        engine.count_compute.eq(dispatch.fired),
        engine.count_macs.eq(dispatch.macs),
        engine.count_wait_weights.eq(dispatch.starved_weights),
        engine.count_wait_activations.eq(dispatch.starved_steps),
        engine.count_wait_drain.eq(
            dispatch.blocked | (idle & (sequencer.state == State.DRAIN) & ~waits_memory)
        ),
        engine.count_wait_memory.eq(idle & waits_memory),
        engine.count_sequence.eq(idle & ~waits_memory & (sequencer.state != State.DRAIN)),
        engine.count_key_value_bytes.eq(Mux(dispatch.fetched, columns, 0)),
        engine.count_query_bytes.eq(Mux(feeder.reading & attention, rows, 0)),
        engine.count_activation_bytes.eq(Mux(feeder.reading & ~attention, rows, 0)),
    ]


def trace(m, engine, sequencer, drain, writer, feeder, gate):
    """Show each result on the cycle on which it reaches its place."""
    columns = drain.columns
    position = Signal(16)
    m.d.comb += position.eq(sequencer.position - 1)
    m.d.comb += [
        getattr(engine, f"trace_{kind}_command").eq(position)
        for kind in ("column", "word", "norm", "route")
    ]
    m.d.comb += [
        engine.trace_column_valid.eq(columns.valid & columns.ready),
        engine.trace_column_expert.eq(sequencer.expert),
        engine.trace_column_row.eq(columns.p.tag.row),
        engine.trace_column_index.eq(columns.p.tag.column),
        engine.trace_column_value.eq(columns.p.value),
        engine.trace_word_valid.eq(writer.word_valid),
        engine.trace_word_token.eq(writer.word_token),
        engine.trace_word_index.eq(writer.word_group),
        engine.trace_word_value.eq(writer.word_value),
        engine.trace_norm_valid.eq(feeder.kept_valid),
        engine.trace_norm_token.eq(feeder.kept_token),
        engine.trace_norm_index.eq(feeder.kept_group),
        engine.trace_norm_value.eq(feeder.keep.data),
        engine.trace_route_valid.eq(gate.routes.valid & gate.routes.ready),
        engine.trace_route_token.eq(gate.routes.p.token),
        engine.trace_route_expert.eq(gate.routes.p.expert),
        engine.trace_route_score.eq(gate.routes.p.score),
    ]
