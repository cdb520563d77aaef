"""A whole graph: shapes and dtypes as promised, tasks apart, every operation where it should be."""

import numpy as np
import pytest

from edgewright.models.networks.m3vit import NETWORKS
from edgewright.models.networks.random_graph import random_graph, small_config
from edgewright.sim.golden.gate import gate
from edgewright.sim.golden.residual import add
from edgewright.sim.golden.run import run


def image_for(config, seed=1):
    shape = (3, *config.image)
    return np.random.default_rng(seed).integers(0, 256, shape, dtype=np.uint8)


@pytest.mark.parametrize(
    "config",
    [
        small_config(),
        small_config(dim=24, heads=3, depth=4, experts=8, image=(20, 12)),
        small_config(experts=1, top_k=1),
        small_config(experts=0),
        small_config(image=(4, 4)),
        NETWORKS["m3vit-micro"],
    ],
    ids=["small", "wide", "one expert", "dense", "one patch", "micro"],
)
@pytest.mark.parametrize("ternary", [False, True])
def test_every_tensor_is_as_the_graph_says(config, ternary):
    graph = random_graph(config, ternary=ternary)
    for task in graph.tasks:
        types = graph.types(task)
        tensors = run(graph, image_for(config), task, trace=True)
        assert {name for name, kind in types.items() if kind.dtype != "route"} == set(tensors)
        for name, value in tensors.items():
            assert (value.shape, value.dtype.name) == types[name], name


def test_activations_spread_over_their_range():
    graph = random_graph(NETWORKS["m3vit-micro"])
    tensors = run(graph, image_for(NETWORKS["m3vit-micro"]), "depth", trace=True)
    for name, value in tensors.items():
        if value.dtype == np.int8:
            assert value.max() > 40, name
            assert value.std() > 8, name
            assert (np.abs(value.astype(int)) >= 127).mean() < 0.05, name
        if value.dtype == np.int16 and not name.endswith(".score"):
            assert np.abs(value.astype(int)).max() > 800, name
            assert (np.abs(value.astype(int)) >= 32767).mean() < 0.01, name


def test_tensors_follow_from_each_other():
    config = small_config()
    graph = random_graph(config)
    image = image_for(config)
    t = run(graph, image, "segmentation", trace=True)
    np.testing.assert_array_equal(t["image"], image.astype(int) - 128)
    np.testing.assert_array_equal(t["blocks.0.add2"], add(t["blocks.0.add1"], t["blocks.0.fc2"]))
    experts, scores = gate(t["blocks.1.gate.segmentation"], 2)
    np.testing.assert_array_equal(t["blocks.1.route.expert"], experts)
    np.testing.assert_array_equal(t["blocks.1.route.score"], scores)
    assert "blocks.1.gate.depth" not in t


def test_tasks_differ_after_the_first_gate_only():
    config = small_config()
    graph = random_graph(config)
    first, second = (run(graph, image_for(config), task, trace=True) for task in graph.tasks)
    np.testing.assert_array_equal(first["blocks.1.norm2"], second["blocks.1.norm2"])
    assert (first["blocks.1.mixture"] != second["blocks.1.mixture"]).any()


def test_without_trace_only_the_output_is_returned():
    config = small_config()
    graph = random_graph(config)
    assert list(run(graph, image_for(config), "depth")) == ["heads.depth.fc2"]


def test_rejects_image_and_task():
    graph = random_graph(small_config())
    message = r"^image must be uint8 \(3, 8, 16\), not uint8 \(8, 16, 3\)$"
    with pytest.raises(ValueError, match=message):
        run(graph, np.zeros((8, 16, 3), np.uint8), "depth")
    message = r"^task must be one of segmentation, depth, not flow$"
    with pytest.raises(ValueError, match=message):
        run(graph, np.zeros((3, 8, 16), np.uint8), "flow")
