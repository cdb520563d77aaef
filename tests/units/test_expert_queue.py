# amaranth: UnusedElaboratable=no
"""Expert queues: hardware against the golden model."""

import numpy as np
import pytest
from amaranth.sim import Simulator

from edgewright.hwgen.emit import emit
from edgewright.hwgen.units.expert_queue import ExpertQueue
from edgewright.sim.bench.expert_queue import PATTERNS, sent, stimulus, swept
from edgewright.sim.golden.expert_queue import expert_queue
from edgewright.sim.runner import run_bench


async def send(ctx, unit, expert, score, stall):
    rng = np.random.default_rng(3)
    rows = sent(expert, score)
    for token, index, weight in zip(*rows.values(), strict=True):
        while rng.random() < stall:
            await ctx.tick()
        ctx.set(unit.routes.p, {"token": token, "expert": index, "score": weight})
        ctx.set(unit.routes.valid, 1)
        assert ctx.get(unit.routes.ready)
        await ctx.tick()
        ctx.set(unit.routes.valid, 0)


async def check(ctx, unit, queues):
    lengths = []
    for index in range(len(queues)):
        ctx.set(unit.expert_a, index)
        lengths.append(ctx.get(unit.count_a))
    assert lengths == [len(queue.token) for queue in queues]
    assert ctx.get(unit.active) == sum(1 << i for i, length in enumerate(lengths) if length)
    entries = swept(queues)
    for a, b in zip(entries, reversed(entries), strict=True):
        for port, entry in (("a", a), ("b", b)):
            ctx.set(getattr(unit, f"expert_{port}"), entry[0])
            ctx.set(getattr(unit, f"slot_{port}"), entry[1])
        await ctx.tick()
        assert (ctx.get(unit.token_a), ctx.get(unit.score_a)) == a[2:]
        assert (ctx.get(unit.token_b), ctx.get(unit.score_b)) == b[2:]


@pytest.mark.parametrize("stall", [0.0, 0.5])
@pytest.mark.parametrize("shape", [(16, 17, 2), (3, 4, 3), (1, 1, 1), (5, 8, 1)], ids=str)
def test_component_equals_golden(shape, stall):
    """All patterns in turn, each after a clear that must leave nothing of the one before."""
    experts, tokens, top_k = shape
    unit = ExpertQueue(experts=experts, tokens=tokens, top_k=top_k)

    async def bench(ctx):
        for pattern in PATTERNS:
            expert, score = stimulus(pattern, *shape)
            await send(ctx, unit, expert, score, stall)
            await check(ctx, unit, expert_queue(expert, score, experts))
            ctx.set(unit.clear, 1)
            await ctx.tick()
            ctx.set(unit.clear, 0)

    simulator = Simulator(unit)
    simulator.add_clock(1e-8)
    simulator.add_testbench(bench)
    simulator.run()


@pytest.mark.sim
def test_verilog_equals_golden(build_root):
    parameters = {"experts": 16, "tokens": 17, "top_k": 2}
    verilog = emit(ExpertQueue(**parameters), "expert_queue")
    run_bench("expert_queue", verilog, build_root=build_root, **parameters)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"experts": 0}, "experts must be at least 1, not 0"),
        ({"tokens": 0}, "tokens must be at least 1, not 0"),
        ({"top_k": 17}, "top_k must be between 1 and experts = 16, not 17"),
        ({"top_k": 0}, "top_k must be between 1 and experts = 16, not 0"),
    ],
)
def test_rejects(change, message):
    with pytest.raises(ValueError, match=f"^{message}$"):
        ExpertQueue(**{"experts": 16, "tokens": 129, "top_k": 2} | change)
