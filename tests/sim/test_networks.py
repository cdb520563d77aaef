"""Whole networks on the simulated accelerator: every tensor that it reports equals the golden."""

import dataclasses

import numpy as np
import pytest

from edgewright.hwgen.config import CONFIGURATIONS
from edgewright.models.networks.m3vit import HeadConfig
from edgewright.models.networks.random_graph import random_graph, small_config
from edgewright.sim.golden.run import run
from edgewright.sim.network import Job, simulate
from tests.hwgen.compiling import edited, linear

pytestmark = [pytest.mark.sim, pytest.mark.slow]

NANO = CONFIGURATIONS["nano"]
# Another shape of array, without ternary weights, with a narrow port.
WIDE = dataclasses.replace(
    NANO,
    rows=4,
    columns=16,
    port_width=32,
    tokens=24,
    features=48,
    activation_words=1024,
    key_words=256,
    value_words=256,
    weight_words=256,
    ternary=False,
)


def picture(config, seed):
    rng = np.random.default_rng(seed)
    return rng.integers(0, 256, (3, *config.image), dtype=np.uint8)


def check(graph, image, hardware=NANO, **memory):
    """Run both tasks, one after the other, and compare everything; return the runs."""
    jobs = [Job(graph, image, task, trace=True) for task in graph.tasks]
    runs = simulate(jobs, hardware, **memory)
    for one in runs:
        assert one.differences == ()
        # All that is computed was compared, and the output in memory once more.
        made = sum(
            {"attention": 2, "gate": 2, "mixture": 3, "add": 1, "embed": 1, "layer_norm": 1}.get(
                operation.op, operation.op == "linear"
            )
            for operation in graph.program(one.job.task)
        )
        assert one.tensors == made + 1
        causes = ("compute", "wait_weights", "wait_activations", "wait_drain", "wait_memory")
        causes += ("sequence",)
        assert sum(one.counters[cause] for cause in causes) == one.cycles
        assert one.counters["macs"] == one.macs
    return runs


SHAPES = {
    "as it comes": {},
    "heads narrower than an array": {"heads": 2, "dim": 8},
    "heads as wide as an array": {"heads": 2},
    "heads wider than an array": {"heads": 1},
    "two tokens": {"image": (4, 4)},
    "three tokens": {"image": (4, 8)},
    "as many tokens as columns": {"image": (4, 28)},
    "full buffers": {"image": (4, 44)},
    "one block": {"depth": 1},
    "four blocks": {"depth": 4},
    "layers that fill no tile": {"hidden": 22, "expert_hidden": 10},
    "layers of one word": {"hidden": 2, "expert_hidden": 2},
    "layers of many tiles": {"hidden": 72, "expert_hidden": 40},
    "three experts": {"experts": 3},
    "two experts": {"experts": 2},
    "no experts": {"experts": 0, "top_k": 1},
    "one task": {"tasks": {"depth": HeadConfig(hidden=6, cells=(2, 1), channels=5)}, "classes": ()},
}


def odd(changes):
    """Whether the experts cannot be ternary: there are none, or codes do not fill bytes."""
    return changes.get("experts") == 0 or changes.get("expert_hidden", 4) % 4 > 0


@pytest.mark.parametrize("shape", SHAPES)
def test_shapes(shape):
    config = small_config(**SHAPES[shape])
    check(random_graph(config, seed=len(shape)), picture(config, 1))


@pytest.mark.parametrize("shape", [name for name, changes in SHAPES.items() if not odd(changes)])
def test_shapes_with_ternary_experts(shape):
    config = small_config(**SHAPES[shape])
    check(random_graph(config, ternary=True, seed=len(shape)), picture(config, 1))


@pytest.mark.parametrize(
    ("latency", "stall", "seed"),
    [(1, 0.0, 1), (1, 0.5, 2), (64, 0.0, 3), (64, 0.9, 4), (300, 0.0, 5), (300, 0.5, 6)],
)
def test_memories(latency, stall, seed):
    """Another memory, another power-up state: another schedule, the same numbers."""
    config = small_config(heads=2)
    graph = random_graph(config, ternary=True, seed=seed)
    check(graph, picture(config, seed), latency=latency, stall=stall, seed=seed)


@pytest.mark.parametrize(
    "shape",
    [
        {"heads": 2, "dim": 32, "hidden": 64},
        {"heads": 1, "dim": 16, "expert_hidden": 12},
        {"heads": 2, "dim": 8, "image": (8, 40)},
        {"heads": 3, "dim": 48, "image": (4, 24)},
        {"image": (4, 4)},
    ],
)
def test_another_array(shape):
    config = small_config(**shape)
    graph = random_graph(config, seed=9)
    check(graph, picture(config, 2), WIDE, latency=20, stall=0.2)


PICTURES = {
    "black": np.zeros((3, 8, 16), np.uint8),
    "white": np.full((3, 8, 16), 255, np.uint8),
    "chequered": np.where(np.indices((3, 8, 16)).sum(0) % 2, 255, 0).astype(np.uint8),
}


@pytest.mark.parametrize("name", PICTURES)
def test_pictures(name):
    check(random_graph(small_config(), seed=2), PICTURES[name])


def gates(graph, biases, *, weights=True):
    """Give all gates these biases, in logit steps, and maybe no weights; logits are the biases."""
    tensors = dict(graph.tensors)
    for name in graph.tensors:
        if ".gate." in name and name.endswith(".bias"):
            layer = name.removesuffix("bias")
            tensors[name] = np.array(biases, np.int32)
            tensors[f"{layer}multiplier"] = np.full(len(biases), 65536, np.uint32)
            tensors[f"{layer}shift"] = np.full(len(biases), 16, np.uint8)
            if not weights:
                tensors[f"{layer}weight"] = np.zeros_like(tensors[f"{layer}weight"])
    return dataclasses.replace(graph, tensors=tensors)


ROUTES = {
    "all logits tied": ([0, 0, 0, 0], [9, 9, 0, 0]),
    "one expert has every token, as does the second": ([100, 32000, 500, 20000], [0, 9, 0, 9]),
    "the last expert has every token": ([0, 0, 0, 30000], [9, 0, 0, 9]),
    "extremes": ([-32768, 32767, -32768, -32768], [9, 9, 0, 0]),
    "all lowest": ([-40000, -40000, -40000, -40000], [9, 9, 0, 0]),
}


@pytest.mark.parametrize("ternary", [False, True])
@pytest.mark.parametrize("case", ROUTES)
def test_routes(case, ternary):
    """Experts with every token and with none; ties go to the lower index."""
    biases, tokens = ROUTES[case]
    config = small_config()
    graph = gates(random_graph(config, ternary=ternary, seed=6), biases, weights=False)
    image = picture(config, 3)
    for task in graph.tasks:
        experts = run(graph, image, task, trace=True)["blocks.1.route.expert"]
        assert np.bincount(experts.ravel(), minlength=4).tolist() == tokens
    for result in check(graph, image, stall=0.3, seed=2):
        head = config.tasks[result.job.task]
        macs = sum(config.macs(result.job.task).values())
        # The class token goes through the head as well.
        assert result.counters["macs"] == macs + head.hidden * (config.dim + head.outputs)


def test_one_expert_of_three_is_left_out():
    config = small_config(experts=3, depth=4)
    graph = gates(random_graph(config, seed=8), [0, -30000, 0])
    check(graph, picture(config, 4), stall=0.3)


def test_layers_in_a_row():
    """A network of another structure: results lie beside what they are made from."""
    graph = random_graph(small_config(), seed=1)
    graph = linear(graph, "first", "patches", (24, 48), "patch")
    graph = linear(graph, "second", "first", (48, 24), "patch")
    graph = edited(graph, "patch", inputs=("second",))
    check(graph, picture(small_config(), 5))
