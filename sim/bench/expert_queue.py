"""Bench of the expert queues: the routes worth trying, and a cocotb check on their Verilog."""

import cocotb
import numpy as np
from cocotb.triggers import FallingEdge, RisingEdge

from edgewright.sim.bench.gate import routes_fields
from edgewright.sim.golden.expert_queue import expert_queue
from edgewright.sim.harness import parameters, reset, run_streams
from edgewright.sim.payload import pack

__all__ = ["PATTERNS", "sent", "stimulus", "swept"]

PATTERNS = ("spread", "one expert", "ties", "one token", "nothing", "full")


def stimulus(pattern, experts, tokens, top_k, seed=1):
    """Return (expert, score), each (tokens, top_k), or (tokens, experts) for ``full``.

    ``one expert`` sends every token to the last expert first, ``ties`` every token to the lowest
    experts with equal scores, ``full`` every token to all experts; the others leave experts
    without a token where they can.
    """
    rng = np.random.default_rng(seed)
    tokens = {"one token": 1, "nothing": 0}.get(pattern, tokens)
    top_k = experts if pattern == "full" else top_k
    expert = np.array([rng.permutation(experts)[:top_k] for _ in range(tokens)], int)
    expert = expert.reshape(tokens, top_k)
    score = rng.integers(0, 1 << 16, (tokens, top_k))
    if pattern == "one expert":
        expert[:] = np.arange(experts)[::-1][:top_k]
    if pattern == "ties":
        expert[:], score[:] = np.arange(top_k), 65535
    return expert, score


def sent(expert, score):
    """Return the transfers for (tokens, top_k) winners."""
    token = np.repeat(np.arange(len(expert)), expert.shape[1])
    return {"token": token, "expert": expert.ravel(), "score": score.ravel()}


def swept(queues):
    """Return (expert, slot, token, score) of every entry, queue by queue."""
    return [
        (expert, slot, int(queue.token[slot]), int(queue.score[slot]))
        for expert, queue in enumerate(queues)
        for slot in range(len(queue.token))
    ]


@cocotb.test()
@cocotb.parametrize(pattern=PATTERNS, stall=[0.0, 0.5])
async def verilog_equals_golden(dut, pattern, stall):
    experts, tokens, top_k = parameters("experts", "tokens", "top_k")
    expert, score = stimulus(pattern, experts, tokens, top_k)
    queues = expert_queue(expert, score, experts)
    await _start(dut)
    if expert.size:
        routes = {"routes": (routes_fields(experts, tokens), sent(expert, score))}
        _, cycles = await run_streams(dut, routes, {}, stall=stall)
        assert stall or (cycles["routes"] == np.arange(expert.size)).all()

    await FallingEdge(dut.clk)
    assert int(dut.active.value) == sum(
        1 << index for index, queue in enumerate(queues) if len(queue.token)
    )
    for index, queue in enumerate(queues):
        await RisingEdge(dut.clk)
        dut.expert_a.value = index
        await FallingEdge(dut.clk)
        assert int(dut.count_a.value) == len(queue.token), index

    entries = swept(queues)
    for a, b in zip(entries, reversed(entries), strict=True):
        await RisingEdge(dut.clk)
        dut.expert_a.value, dut.slot_a.value = a[:2]
        dut.expert_b.value, dut.slot_b.value = b[:2]
        await RisingEdge(dut.clk)
        await FallingEdge(dut.clk)
        assert (int(dut.token_a.value), int(dut.score_a.value)) == a[2:]
        assert (int(dut.token_b.value), int(dut.score_b.value)) == b[2:]

    await RisingEdge(dut.clk)
    await _clear(dut)


@cocotb.test()
async def counts_follow_every_route(dut):
    """Fill all queues in random order; a route on the cycle of ``clear`` is lost."""
    experts, tokens, _ = parameters("experts", "tokens", "top_k")
    order = np.random.default_rng(2).permutation(experts * tokens)
    expert, token = order // tokens, order % tokens
    rows = {"token": token, "expert": expert, "score": token}
    counts = np.zeros(experts, int)
    await _start(dut)

    dut.routes__valid.value = 1
    for index, word in zip(expert, pack(rows, routes_fields(experts, tokens)), strict=True):
        dut.routes__payload.value = word
        dut.expert_a.value = int(index)
        await FallingEdge(dut.clk)
        assert int(dut.count_a.value) == counts[index], index
        assert int(dut.active.value) == sum(1 << i for i in np.flatnonzero(counts).tolist())
        await RisingEdge(dut.clk)
        counts[index] += 1

    await _clear(dut)


async def _clear(dut):
    dut.clear.value = 1
    await RisingEdge(dut.clk)
    dut.clear.value = dut.routes__valid.value = 0
    await FallingEdge(dut.clk)
    assert int(dut.active.value) == 0


async def _start(dut):
    for name in ("expert_a", "slot_a", "expert_b", "slot_b", "clear", "routes__valid"):
        getattr(dut, name).value = 0
    await reset(dut)
