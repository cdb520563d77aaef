# amaranth: UnusedElaboratable=no
"""Weight buffer: golden model against the packer, hardware against the golden model."""

import numpy as np
import pytest
from amaranth.hdl import Value
from amaranth.sim import Simulator

from edgewright.hwgen.config import CONFIGURATIONS
from edgewright.hwgen.emit import emit
from edgewright.hwgen.packing import Layer, pack_layer
from edgewright.hwgen.units.weight_buffer import WeightBuffer
from edgewright.sim.bench.weight_buffer import Reader, arrivals, sources, stimulus
from edgewright.sim.golden.weight_buffer import part_sizes, weight_buffer
from edgewright.sim.runner import run_bench
from edgewright.sim.traffic import Traffic

SHAPES = [  # columns, port_width, weight_words, ternary
    (8, 32, 16, True),
    (8, 256, 16, True),
    (8, 64, 8, False),
    (16, 32, 16, True),
    (16, 256, 64, True),
    (32, 128, 32, True),
    (64, 128, 16, True),
    (64, 256, 16, False),
]


def build(columns, port_width, weight_words, ternary):
    return WeightBuffer(
        columns=columns,
        port_width=port_width,
        weight_words=weight_words,
        parameter_words=2 * columns,
        ternary=ternary,
    )


def run(unit, groups, port_width, reader, stall=0.0):
    """Send the groups and let ``reader`` read; return the cycles of the beats."""
    traffic = Traffic(sources(groups, port_width), {}, stall=stall)
    weight, parameter = Value.cast(unit.weight), Value.cast(unit.parameter)

    async def bench(ctx):
        while not (traffic.done and reader.done):
            for name, word in traffic.offers().items():
                port = getattr(unit, name)
                ctx.set(port.valid, word is not None)
                ctx.set(Value.cast(port.payload), word or 0)
            for name, value in reader.ask().items():
                ctx.set(getattr(unit, name), value)
            for name, value in reader.answer(ctx.get(unit.ready)).items():
                ctx.set(getattr(unit, name), value)
            sampled = (unit.group.ready, unit.beats.ready, weight, parameter)
            _, _, group_ready, beats_ready, *outputs = await ctx.tick().sample(*sampled)
            reader.advance(*outputs)
            traffic.advance({"group": group_ready, "beats": beats_ready}, {})

    simulator = Simulator(unit)
    simulator.add_clock(1e-8)
    simulator.add_testbench(bench)
    simulator.run()
    return traffic.results()[1]


@pytest.mark.parametrize("ternary", [False, True])
@pytest.mark.parametrize("name", ["nano", "ulx3s", "edge256"])
def test_golden_reads_what_the_packer_writes(name, ternary):
    rng = np.random.default_rng(1)
    config = CONFIGURATIONS[name]
    outputs, inputs = 2 * config.columns + 3, 13
    low, high = (-1, 2) if ternary else (-127, 128)
    layer = Layer(
        rng.integers(low, high, (outputs, inputs)).astype(np.int8),
        rng.integers(-(2**31), 2**31, outputs).astype(np.int32),
        rng.integers(0, 2**17, outputs).astype(np.uint32),
        rng.integers(0, 48, outputs).astype(np.uint8),
        ternary=ternary,
    )
    tiles = weight_buffer(
        pack_layer(layer, config),
        columns=config.columns,
        port_width=config.port_width,
        depth=inputs,
        ternary=ternary,
    )
    for part in ("bias", "multiplier", "shift"):
        together = np.concatenate([getattr(tile, part) for tile in tiles])
        np.testing.assert_array_equal(together[:outputs], getattr(layer, part), part)
        assert not together[outputs:].any()
    weight = np.concatenate([tile.weight for tile in tiles], axis=1)
    np.testing.assert_array_equal(weight[:, :outputs], layer.weight.T)


def test_golden_rejects_partial_tiles():
    assert part_sizes(columns=8, port_width=256, depth=3, ternary=True) == (64, 32)
    with pytest.raises(ValueError, match=r"^stream must be a multiple of 96 bytes, not 95$"):
        weight_buffer(bytes(95), columns=8, port_width=256, depth=3, ternary=True)


@pytest.mark.parametrize("stalls", [(0.0, 0.0), (0.5, 0.5), (0.0, 0.8), (0.8, 0.0)], ids=str)
@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_component_equals_golden(shape, stalls):
    groups, tiles = stimulus(*shape)
    run(build(*shape), groups, shape[1], Reader(tiles, stall=stalls[1]), stalls[0])


@pytest.mark.parametrize("depth", [9, 16])
@pytest.mark.parametrize("ternary", [False, True])
@pytest.mark.parametrize(("columns", "port_width"), [(8, 32), (8, 128), (16, 256), (64, 128)])
def test_filling_takes_the_stated_time(columns, port_width, ternary, depth):
    sizes = {"columns": columns, "port_width": port_width, "depth": depth, "ternary": ternary}
    tile = bytes(sum(part_sizes(**sizes)))
    unit = WeightBuffer(
        columns=columns, port_width=port_width, weight_words=64, parameter_words=4 * columns
    )
    groups = [(count, depth, ternary, tile * count) for count in (3, 2)]
    reader = Reader(weight_buffer(tile * 5, **sizes), stall=0.0)
    cycles = run(unit, groups, port_width, reader)["beats"].reshape(5, -1)
    beats = part_sizes(**sizes)[0] * 8 // port_width
    starts, weights = arrivals(5, **sizes)
    later = np.array([0, 0, 0, 1, 1])  # a cycle more where a group ends
    assert (cycles[:, 0] - cycles[0, 0] == starts + later).all()
    assert (cycles[:, beats] - cycles[0, 0] == weights + later).all()


@pytest.mark.sim
def test_verilog_equals_golden(tmp_path):
    parameters = dict(
        zip(("columns", "port_width", "weight_words", "ternary"), (8, 128, 32, True), strict=True)
    )
    verilog = emit(build(**parameters), "weight_buffer")
    run_bench("weight_buffer", verilog, build_root=tmp_path, **parameters)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"columns": 4}, "columns must be a power of two, at least 8, not 4"),
        ({"columns": 12}, "columns must be a power of two, at least 8, not 12"),
        ({"port_width": 16}, "port_width must be a power of two between 32 and 512, not 16"),
        ({"port_width": 96}, "port_width must be a power of two between 32 and 512, not 96"),
        ({"port_width": 1024}, "port_width must be a power of two between 32 and 512, not 1024"),
        ({"weight_words": 1}, "weight_words must be a power of two, at least 2, not 1"),
        ({"weight_words": 24}, "weight_words must be a power of two, at least 2, not 24"),
        ({"parameter_words": 8}, "parameter_words must be a power of two, at least 16, not 8"),
        ({"parameter_words": 24}, "parameter_words must be a power of two, at least 16, not 24"),
    ],
)
def test_rejects(change, message):
    legal = {"columns": 8, "port_width": 64, "weight_words": 16, "parameter_words": 16}
    with pytest.raises(ValueError, match=f"^{message}$"):
        WeightBuffer(**legal | change)
