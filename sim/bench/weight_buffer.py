"""Bench of the weight buffer: streams worth trying, a reader of both rings, a cocotb check."""

import cocotb
import numpy as np
from cocotb.triggers import ClockCycles, FallingEdge, RisingEdge, Timer

from edgewright.sim.golden.weight_buffer import part_sizes, weight_buffer
from edgewright.sim.harness import parameters, reset, run_streams
from edgewright.sim.traffic import Traffic

__all__ = ["Reader", "arrivals", "sources", "stimulus"]


def stimulus(columns, port_width, weight_words, ternary, seed=1):
    """Return (groups, tiles): (tiles, depth, ternary) of each group, and what they hold.

    Depths of one, of a whole ring, and odd ones that fill no beat, so that tiles start anywhere
    in the ring; weights -128 and 127, and every legal code; padding and unused bits are noise.
    """
    rng = np.random.default_rng(seed)
    depths = [(2, 5), (2, weight_words), (2, weight_words - 5), (2, 7), (3, 1), (1, 2)]
    groups, tiles = [], []
    for index, (count, depth) in enumerate(depths):
        codes = bool(ternary and index % 2)
        first, second = part_sizes(
            columns=columns, port_width=port_width, depth=depth, ternary=codes
        )
        text = b""
        for _ in range(count):
            noise = rng.integers(0, 256, second, np.uint8)
            # A code 10 becomes 00; padding holds no legal codes in particular.
            legal = noise & ~(0xAA & ~(noise << 1)).astype(np.uint8) if codes else noise
            legal[::5] = 255
            text += rng.bytes(first) + legal.tobytes()
        groups.append((count, depth, codes, text))
        tiles += weight_buffer(
            text, columns=columns, port_width=port_width, depth=depth, ternary=codes
        )
    return groups, tiles


def sources(groups, port_width):
    """Return what to send, as for :func:`edgewright.sim.pysim.run_streams`."""
    group_fields = {"tiles": (16, None, False), "depth": (16, None, False)}
    group_fields["ternary"] = (1, None, False)
    group_rows = {
        name: np.array([group[place] for group in groups]).astype(int)
        for place, name in enumerate(group_fields)
    }
    text = np.frombuffer(b"".join(group[3] for group in groups), np.uint8)
    beats = {"data": text.reshape(-1, port_width // 8)}
    return {
        "group": (group_fields, group_rows),
        "beats": ({"data": (8, port_width // 8, False)}, beats),
    }


def arrivals(count, depth, columns, port_width, ternary):
    """Return the cycle of each tile's first and of its first weights' beat, when nobody waits.

    A part takes a cycle for each beat or for each word, whichever are more.
    """
    sizes = {"columns": columns, "port_width": port_width, "ternary": ternary}
    first, second = (8 * size // port_width for size in part_sizes(depth=depth, **sizes))
    words = max(1, port_width // (columns * (2 if ternary else 8)))
    weights = max(second, second * words)
    parameter = max(first, columns)
    starts = np.arange(count) * (parameter + weights + 5)
    return starts, starts + parameter + 2


class Reader:
    """Reads every tile one to three times and its parameters once, and checks what comes.

    Each cycle: set the ports of ``ask()``, look at ``ready``, set the ports of ``answer(ready)``,
    and give the outputs of this cycle to ``advance``.
    """

    def __init__(self, tiles, *, stall, seed=3):
        self._tiles = tiles
        self._stall = stall
        self._rng = np.random.default_rng(seed)
        self._tile = self._begun = self._parameter_tile = self._column = 0
        self._passes = self._order(0)
        self._ask, self._taken = {}, False
        self._weight = self._parameter = None  # what the outputs must be, if anything

    @property
    def done(self):
        """Whether everything has been read and seen."""
        return self._parameter_tile == len(self._tiles) and self._tile == len(self._tiles)

    def ask(self):
        """Return the ports of both reads on this cycle."""
        reading = self._tile < len(self._tiles) and self._rng.random() >= self._stall
        parameter = self._parameter_tile < self._begun and self._rng.random() >= self._stall
        self._ask = {
            "offset": self._passes[0] if reading else 0,
            "enable": int(reading),
            "column": self._column if parameter else 0,
            "column_enable": int(parameter),
        }
        return self._ask

    def answer(self, ready):
        """Return the ports that let go of what is read, when ``ready`` says that it is."""
        self._taken = bool(ready and self._ask["enable"])
        last = self._taken and len(self._passes) == 1
        depth = len(self._tiles[self._tile].weight) if last else 1
        columns = len(self._tiles[0].bias)
        return {
            "release": int(last),
            "release_words": depth,
            "column_release": int(self._ask["column_enable"] and self._column == columns - 1),
        }

    def advance(self, weight, parameter):
        """End a cycle on which the outputs were these."""
        if self._weight is not None:
            assert weight == self._weight, f"weight {weight:x}, not {self._weight:x}"
        if self._parameter is not None:
            assert parameter % 2**55 == self._parameter, f"parameter {parameter:x}"
        if self._ask["enable"]:
            self._weight = self._take() if self._taken else None
        if self._ask["column_enable"]:
            tile, column = self._tiles[self._parameter_tile], self._column
            self._parameter = int(tile.bias[column]) % 2**32
            self._parameter |= int(tile.multiplier[column]) << 32 | int(tile.shift[column]) << 49
            self._column = (column + 1) % len(tile.bias)
            self._parameter_tile += self._column == 0

    def _take(self):
        """Return the word that is being read; go on to the next."""
        word = self._tiles[self._tile].weight[self._passes.pop(0)]
        self._begun = self._tile + 1
        if not self._passes:
            self._tile += 1
            self._passes = self._order(self._tile)
        return int.from_bytes(word.tobytes(), "little")

    def _order(self, tile):
        if tile == len(self._tiles):
            return []
        steps = list(range(len(self._tiles[tile].weight)))
        return [steps, steps + steps, steps[::-1] + steps * 2][tile % 3]


@cocotb.test()
@cocotb.parametrize(stall=[0.0, 0.5])
async def verilog_equals_golden(dut, stall):
    names = ("columns", "port_width", "weight_words", "ternary")
    columns, port_width, weight_words, ternary = parameters(*names)
    groups, tiles = stimulus(columns, port_width, weight_words, ternary)
    traffic = Traffic(sources(groups, port_width), {}, stall=stall)
    reader = Reader(tiles, stall=stall)
    streams = {
        name: [getattr(dut, f"{name}__{part}") for part in ("valid", "ready", "payload")]
        for name in ("group", "beats")
    }
    for valid, _, _ in streams.values():
        valid.value = 0
    await _start(dut)
    while not (traffic.done and reader.done):
        for name, word in traffic.offers().items():
            streams[name][0].value = int(word is not None)
            streams[name][2].value = word or 0
        for name, value in reader.ask().items():
            getattr(dut, name).value = value
        await FallingEdge(dut.clk)
        ready = dut.ready.value
        await _check_ready_after(dut, weight_words)
        for name, value in reader.answer(ready).items():
            getattr(dut, name).value = value
        accepted = {name: bool(ready.value) for name, (_, ready, _) in streams.items()}
        weight, parameter = int(dut.weight.value), int(dut.parameter.value)
        await RisingEdge(dut.clk)
        reader.advance(weight, parameter)
        traffic.advance(accepted, {})


@cocotb.test()
@cocotb.parametrize(codes=[False, True])
async def filling_takes_the_stated_time(dut, codes):
    columns, port_width = parameters("columns", "port_width")
    sizes = {"columns": columns, "port_width": port_width, "depth": 9, "ternary": codes}
    text = bytes(2 * sum(part_sizes(**sizes)))
    await _start(dut)
    _, cycles = await run_streams(dut, sources([(2, 9, codes, text)], port_width), {})
    beats = cycles["beats"].reshape(2, -1)
    starts, weights = arrivals(2, **sizes)
    first = 8 * part_sizes(**sizes)[0] // port_width
    assert (beats[:, 0] - beats[0, 0] == starts).all()
    assert (beats[:, first] - beats[0, 0] == weights).all()


@cocotb.test()
@cocotb.parametrize(codes=[False, True])
async def large_groups_begin_well(dut, codes):
    """Send the beginnings of groups of many tiles, and of tiles too deep to be kept whole."""
    columns, port_width = parameters("columns", "port_width")
    first, second = part_sizes(columns=columns, port_width=port_width, depth=1, ternary=codes)
    deep = first + 24 * columns * (2 if codes else 8) // 8
    many = [(2**bit + more, 1, 2, 2 * (first + second)) for bit in range(2, 16) for more in (1, 2)]
    for tiles, depth, words, size in many + [(1, 2**bit + 4, 24, deep) for bit in range(5, 16)]:
        await _start(dut, start_clock=tiles == 5)
        group = (tiles, depth, codes, bytes(size))
        await run_streams(dut, sources([group], port_width), {}, patience=50)
        dut.offset.value = words - 1
        await ClockCycles(dut.clk, 16)
        assert dut.ready.value, (tiles, depth)
        assert not dut.group__ready.value, (tiles, depth)


@cocotb.test()
async def a_full_ring_keeps_its_parameters(dut):
    """Send a third tile's parameters when those of two tiles fill the ring."""
    columns, port_width = parameters("columns", "port_width")
    sizes = part_sizes(columns=columns, port_width=port_width, depth=1, ternary=False)
    text = np.random.default_rng(4).bytes(2 * sum(sizes) + port_width // 8)
    await _start(dut)
    await run_streams(dut, sources([(3, 1, False, text)], port_width), {})
    await ClockCycles(dut.clk, 8)
    dut.column_enable.value = 1
    for column in range(columns):
        dut.column.value = column
        await ClockCycles(dut.clk, 2)
        expected = int.from_bytes(text[8 * column : 8 * column + 8], "little")
        assert int(dut.parameter.value) == expected, column


async def _check_ready_after(dut, weight_words):
    """Compare it with what ``ready`` says of the next word, which is combinational."""
    offset, is_after = int(dut.offset.value), dut.ready_after.value
    dut.offset.value = (offset + 1) % weight_words
    await Timer(1, "ns")
    assert is_after == (dut.ready.value and offset + 1 < weight_words), offset
    dut.offset.value = offset
    await Timer(1, "ns")


async def _start(dut, **options):
    dut.enable.value = dut.column_enable.value = dut.offset.value = 0
    dut.column_release.value = dut.release.value = 0
    await reset(dut, **options)
