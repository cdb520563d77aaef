"""Walk: the order in which the tiles of a command are issued."""

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from edgewright.hwgen.commands import COMMAND_LAYOUT, Op

__all__ = ["LAST_LAYOUT", "Kind", "Walk", "of_kind"]


class Kind:
    """What a tile of the array computes."""

    LINEAR = 0
    SCORE = 1
    VALUE = 2


# Whether the place of each kind is the last of its columns or keys, of its rows, of its heads.
LAST_LAYOUT = data.ArrayLayout(data.StructLayout({"tile": 1, "rows": 1, "head": 1}), 3)

# Where a walk is; `base` is that of its keys or values, `head_base` that of the head's first.
# `behind`: a whole row tile of scores is ahead of the values; `ended`: all of them are.
_PLACE = data.StructLayout({
    "tile": 16,
    "row_tile": 16,
    "head": 8,
    "column": 16,
    "base": 16,
    "head_base": 16,
    "behind": 1,
    "ended": 1,
})

# What follows a tile.
_NEXT = data.StructLayout({"busy": 1, "kind": 2, "fresh": 1, "replay": 1})


def of_kind(kind, linear, score, value):
    """Return the one of three values that ``kind`` names."""
    return Mux(kind == Kind.LINEAR, linear, Mux(kind == Kind.SCORE, score, value))


class Walk(wiring.Component):
    """Go from tile to tile of a command.

    Linear: for each column tile, each row tile. Attention: for each head and row tile of queries,
    the key tiles, then the value tiles of the queries before them; scores and values so keep a
    place each. Where a walk goes next is worked out while its tile is issued, so that ``done``
    only has to enable registers: a tile must have two steps at least.

    Parameters
    ----------
    config : AcceleratorConfig
        Sizes.

    Members
    -------
    command, row_tiles : In
        Stable from the cycle before ``start`` and from ``start`` on.
    start, done : In(1)
        Begin; the last step of this tile is issued on this cycle.
    busy : Out(1)
        From ``start`` until the last tile is done.
    kind : Out, linear, score, value : Out(1)
        Of this tile; one of the three is high.
    fresh, replay : Out(1)
        This tile's rows come from the feeder; they are the queries of the tile before. Neither is
        high for values.
    row, column : Out(16)
        First row and column of this tile.
    key_base, value_base : Out(16)
        Word of the tile's first key or value.
    last : Out
        Of every kind; right from the second step of a tile.
    last_tile, last_row : Out(1)
        The same, of this tile.
    releases : Out(1)
        The weights of this tile are needed for no other rows; right from its first step, but late
        in the cycle.
    """

    def __init__(self, config):
        self.config = config
        super().__init__({
            "command": In(COMMAND_LAYOUT),
            "row_tiles": In(16),
            "start": In(1),
            "done": In(1),
            "busy": Out(1),
            "kind": Out(2),
            "linear": Out(1),
            "score": Out(1),
            "value": Out(1),
            "row": Out(16),
            "column": Out(16),
            "fresh": Out(1),
            "replay": Out(1),
            "key_base": Out(16),
            "value_base": Out(16),
            "last": Out(LAST_LAYOUT),
            "last_tile": Out(1),
            "last_row": Out(1),
            "releases": Out(1),
        })

    def elaborate(self, platform):
        m = Module()
        command, kind = self.command, self.kind
        log_rows = (self.config.rows - 1).bit_length()
        names = ("linear", "score", "value")
        places = [Signal(_PLACE, name=name) for name in names]
        after = [Signal(_PLACE, name=f"after_{name}") for name in names]
        last = self._last(m, places)
        m.d.sync += self.last.eq(last)

        # The place, and what the next tile is, after a tile of each kind.
        next_after = [Signal(_NEXT, name=f"next_after_{name}") for name in names]
        m.d.sync += [then.eq(now) for then, now in zip(after, places, strict=True)]
        self._after_linear(m, places[0], after[0], last[0])
        self._after_score(m, places[1], after[1], last[1])
        self._after_value(m, places[2], after[2], last[2])
        to_values, to_scores = Signal(), Signal()
        m.d.comb += [
            to_values.eq(last[1].tile & (places[1].behind | (last[1].rows & last[1].head))),
            to_scores.eq(last[2].tile & ~places[1].ended),
        ]
        m.d.sync += [
            next_after[0].busy.eq(~(last[0].tile & last[0].rows)),
            next_after[0].kind.eq(Kind.LINEAR),
            next_after[0].fresh.eq(1),
            next_after[0].replay.eq(0),
            next_after[1].busy.eq(1),
            next_after[1].kind.eq(Mux(to_values, Kind.VALUE, Kind.SCORE)),
            next_after[1].fresh.eq(last[1].tile & ~to_values),
            next_after[1].replay.eq(~last[1].tile),
            next_after[2].busy.eq(~(last[2].tile & last[2].rows & last[2].head)),
            next_after[2].kind.eq(Mux(to_scores, Kind.SCORE, Kind.VALUE)),
            next_after[2].fresh.eq(to_scores),
            next_after[2].replay.eq(0),
        ]

        # `done` comes late in the cycle: registers select what it enables.
        following, chosen = Signal(_NEXT), (self.linear, self.score, self.value)
        with m.If(self.start):
            m.d.comb += [
                following.kind.eq(Mux(command.op == Op.ATTENTION, Kind.SCORE, Kind.LINEAR)),
                following.fresh.eq(1),
                following.busy.eq(1),
            ]
        with m.Else():
            m.d.comb += following.eq(of_kind(kind, *(after.as_value() for after in next_after)))
        with m.If(self.done):
            for index, place in enumerate(places):
                with m.If(chosen[index]):
                    m.d.sync += place.eq(after[index])
        with m.If(self.done | self.start):
            m.d.sync += [
                self.busy.eq(following.busy),
                kind.eq(following.kind),
                self.fresh.eq(following.fresh),
                self.replay.eq(following.replay),
            ]
            m.d.sync += [flag.eq(following.kind == index) for index, flag in enumerate(chosen)]
        with m.If(self.start):
            m.d.sync += [place.eq(0) for place in places]

        m.d.comb += [
            self.row.eq(of_kind(kind, *(place.row_tile for place in places)) << log_rows),
            self.column.eq(of_kind(kind, *(place.column for place in places))),
            self.releases.eq(self.linear & last[0].rows),
            self.key_base.eq(places[1].base),
            self.value_base.eq(places[2].base),
            self.last_tile.eq(of_kind(kind, *(self.last[k].tile for k in range(3)))),
            self.last_row.eq(of_kind(kind, *(self.last[k].rows for k in range(3)))),
        ]
        return m

    def _last(self, m, places):
        """Return whether each place is the last of its tiles, rows and heads."""
        command = self.command
        rows_end, heads_end = Signal(16), Signal(8)
        tile_ends = [Signal(16, name=f"tile_end{k}") for k in range(3)]
        m.d.sync += [
            rows_end.eq(self.row_tiles - 1),
            heads_end.eq(command.heads - 1),
            tile_ends[0].eq(command.tiles - 1),
            tile_ends[1].eq(command.key_tiles - 1),
            tile_ends[2].eq(command.value_tiles - 1),
        ]
        last = Signal(LAST_LAYOUT)
        for flags, place, tile_end in zip(last, places, tile_ends, strict=True):
            m.d.comb += [
                flags.tile.eq(place.tile == tile_end),
                flags.rows.eq(place.row_tile == rows_end),
                flags.head.eq(place.head == heads_end),
            ]
        return last

    def _after_linear(self, m, place, after, last):
        m.d.sync += after.row_tile.eq(Mux(last.rows, 0, place.row_tile + 1))
        with m.If(last.rows):
            m.d.sync += [
                after.tile.eq(place.tile + 1),
                after.column.eq(place.column + self.config.columns),
            ]

    def _after_score(self, m, place, after, last):
        next_head = place.head_base + self.command.depth
        with m.If(last.tile):
            m.d.sync += [
                after.tile.eq(0),
                after.column.eq(0),
                after.base.eq(place.head_base),
                after.behind.eq(1),
                after.row_tile.eq(Mux(last.rows, 0, place.row_tile + 1)),
            ]
            with m.If(last.rows):
                m.d.sync += [
                    after.head.eq(place.head + 1),
                    after.base.eq(next_head),
                    after.head_base.eq(next_head),
                    after.ended.eq(last.head),
                ]
        with m.Else():
            m.d.sync += [
                after.tile.eq(place.tile + 1),
                after.column.eq(place.column + self.config.columns),
                after.base.eq(place.base + self.command.key_stride),
            ]

    def _after_value(self, m, place, after, last):
        command = self.command
        # How far a head's first and last tile lie apart.
        back_columns, back_base = Signal(16), Signal(16)
        m.d.sync += [
            back_columns.eq(command.value_columns * (command.value_tiles - 1)),
            back_base.eq(command.value_stride * (command.value_tiles - 1)),
        ]
        m.d.sync += [
            after.tile.eq(Mux(last.tile, 0, place.tile + 1)),
            after.column.eq(place.column + command.value_columns),
            after.base.eq(place.base + command.value_stride),
        ]
        with m.If(last.tile):
            m.d.sync += after.row_tile.eq(Mux(last.rows, 0, place.row_tile + 1))
            with m.If(last.rows):
                m.d.sync += after.head.eq(place.head + 1)
            with m.Else():
                # The same head again, from its first columns.
                m.d.sync += [
                    after.column.eq(place.column - back_columns),
                    after.base.eq(place.base - back_base),
                ]
