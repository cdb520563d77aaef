"""Whole networks on the smallest accelerator: every tensor is golden, whatever the memory does."""

import dataclasses
import re

import numpy as np
import pytest

from edgewright.firmware.device import DeviceError
from edgewright.hwgen.compile import compile_graph
from edgewright.hwgen.config import CONFIGURATIONS
from edgewright.models.networks.random_graph import random_graph, small_config
from edgewright.sim.network import Job, simulate

pytestmark = pytest.mark.sim

NANO = CONFIGURATIONS["nano"]


def jobs(graph, seed=1, trace=True):
    height, width = graph.network["image"]
    image = np.random.default_rng(seed).integers(0, 256, (3, height, width), dtype=np.uint8)
    return [Job(graph, image, task, trace) for task in graph.tasks]


@pytest.mark.parametrize(
    ("ternary", "latency", "stall", "seed"),
    [(False, 1, 0.0, 1), (True, 64, 0.0, 2), (False, 20, 0.5, 3), (True, 300, 0.8, 4)],
)
def test_every_tensor_is_golden(ternary, latency, stall, seed):
    graph = random_graph(small_config(), ternary=ternary, seed=seed)
    for run in simulate(jobs(graph, seed), NANO, latency=latency, stall=stall, seed=seed):
        assert run.differences == ()
        assert run.tensors == 33
        waits = sum(
            run.counters[name]
            for name in (
                "wait_weights",
                "wait_activations",
                "wait_drain",
                "wait_memory",
                "sequence",
            )
        )
        assert run.counters["compute"] + waits == run.cycles
        assert run.counters["macs"] == run.macs


def test_networks_take_turns():
    one, other = (random_graph(small_config(), seed=seed) for seed in (5, 6))
    runs = simulate([*jobs(one), *jobs(other), *jobs(one)], NANO)
    assert [run.bit_exact for run in runs] == [True] * 6


def test_a_spoiled_weight_is_noticed(monkeypatch):
    def spoil(graph, config):
        program = compile_graph(graph, config)
        memory = program.memory.copy()
        memory[len(memory) // 2] ^= 0x40
        return dataclasses.replace(program, memory=memory)

    monkeypatch.setattr("edgewright.sim.network.compile_graph", spoil)
    run = simulate(jobs(random_graph(small_config(), seed=7))[:1], NANO)[0]
    assert not run.bit_exact
    assert all(
        re.match(r"^[\w.]+( in memory)?: \d+ of \d+ differ", line) for line in run.differences
    )


def test_progress_counts_up():
    said = []
    graph = random_graph(small_config(), seed=8)
    simulate(jobs(graph)[:1], NANO, progress=lambda *what: said.append(what))
    assert ("compiling m3vit-random", None, None) in said
    assert said[-1][0] == "m3vit-random, segmentation"
    assert said[-1][1] > 0


def test_hang_is_reported_with_state(monkeypatch):
    monkeypatch.setattr("edgewright.firmware.driver.Driver._patience", lambda *_: 500)
    graph = random_graph(small_config(), seed=9)
    expected = (
        r"^m3vit-random segmentation must end within 500 cycles; the device says: busy, state .*$"
    )
    with pytest.raises(DeviceError, match=expected):
        simulate(jobs(graph)[:1], NANO)
