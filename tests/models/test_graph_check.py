"""What is wrong with a graph is said before it is written."""

import re
from dataclasses import replace

import numpy as np
import pytest

from edgewright.models.graph import GraphError, save
from edgewright.models.networks.random_graph import random_graph, small_config
from tests.models.graphs import GRAPH, changed, with_tensor


def refused(graph, message, tmp_path):
    path = tmp_path / "graph.safetensors"
    with pytest.raises(GraphError, match=f"^{re.escape(message)}$"):
        save(graph, path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("graph", "message"),
    [
        (
            replace(GRAPH, precision="int4"),
            "precision must be one of int8, ternary-experts, not int4",
        ),
        (replace(GRAPH, tasks=()), "tasks must be different names, at least one, not []"),
        (
            replace(GRAPH, tasks=("depth",)),
            "outputs must be given for depth, not ['depth', 'segmentation']",
        ),
        (
            changed("patch", op="convolution"),
            (
                "patch op must be one of patches, linear, embed, "
                "layer_norm, attention, add, gate, mixture, not convolution"
            ),
        ),
        (changed("patch", name="embed"), "embed name must be unique, not used twice or empty"),
        (changed("patch", task="flow"), "patch task must be one of segmentation, depth, not flow"),
        (
            changed("patch", inputs=("nowhere",)),
            "patch inputs must be computed before it, not nowhere",
        ),
        (
            changed("patch", output="patches"),
            "output must be computed once in task segmentation, not twice as patches",
        ),
        (changed("patch", size=3), "patch must have the attributes out, weights, not have size"),
        (
            changed("patch", attributes={"out": "int8"}),
            "patch must have the attributes out, weights, not lack weights",
        ),
        (changed("patch", out="int32"), "patch out must be int8 or int16, not 'int32'"),
        (
            changed("patch", gelu={"fraction": 8, "out_shift": 4}),
            "patch out must be int8 with gelu, not int16",
        ),
        (changed("patches", patch=5), "patches patch must be a divisor of 8 and 16, not 5"),
        (changed("patches", patch=True), "patches patch must be 1 to 256, not True"),
        (changed("blocks.0.norm1", fraction=7), "blocks.0.norm1 fraction must be 2 to 6, not 7"),
        (
            changed("blocks.0.attention", heads=5),
            "blocks.0.attention heads must be a divisor of 16, not 5",
        ),
        (
            changed("blocks.0.attention", shift=48),
            "blocks.0.attention shift must be 0 to 47, not 48",
        ),
        (
            changed("blocks.1.route.depth", top_k=5),
            "blocks.1.route.depth top_k must be at most 4, not 5",
        ),
        (
            changed("blocks.1.mixture", experts=3),
            "blocks.1.mixture experts must be 4, as its gate has, not 3",
        ),
        (
            changed("blocks.0.fc1", gelu={"fraction": 7, "out_shift": 4}),
            (
                "blocks.0.fc1 gelu must be fraction 8 and an out_shift of 0 to 15, "
                "not {'fraction': 7, 'out_shift': 4}"
            ),
        ),
        (
            changed("blocks.0.add1", inputs=("embed", "patch")),
            (
                "blocks.0.add1 inputs must be "
                "int16 of 2 sizes, int16 of 2 sizes, all alike, not int16 (9, 16), int16 (8, 16)"
            ),
        ),
        (
            replace(GRAPH, network={}),
            "network.image must be a height and a width, 1 to 4096 pixels, not None",
        ),
        (
            replace(GRAPH, network={"image": [8, 10**9]}),
            "network.image must be a height and a width, 1 to 4096 pixels, not [8, 1000000000]",
        ),
        (with_tensor("other", np.zeros(1)), "tensors must belong to an operation, not other"),
        (
            with_tensor("patch.bias", np.zeros(16)),
            "patch.bias must be int32 (16,), not float64 (16,)",
        ),
        (
            with_tensor("patch.bias", np.zeros((16, 1), np.int32)),
            "patch.bias must have 1 sizes above 0, not (16, 1)",
        ),
        (
            with_tensor("patch.weight", np.zeros((16, 47), np.int8)),
            "patch.weight must be int8 (16, 48), not int8 (16, 47)",
        ),
        (
            with_tensor("patch.weight", np.full((16, 48), -128, np.int8)),
            "patch.weight must be -127 to 127, not -128",
        ),
        (
            with_tensor("patch.multiplier", np.full(16, 131072, np.uint32)),
            "patch.multiplier must be below 131072, not 131072",
        ),
        (
            with_tensor("patch.shift", np.full(16, 48, np.uint8)),
            "patch.shift must be below 48, not 48",
        ),
        (
            with_tensor("blocks.1.mixture.fc1.weight", np.full((4, 16, 4), 0b10, np.uint8)),
            "blocks.1.mixture.fc1.weight must be codes 00, 01 or 11, not 10",
        ),
        (
            replace(GRAPH, tensors={k: v for k, v in GRAPH.tensors.items() if k != "embed.table"}),
            "embed.table must be in the file, not missing",
        ),
        (
            replace(GRAPH, tensors={k: v for k, v in GRAPH.tensors.items() if k != "patch.bias"}),
            "patch.bias must be in the file, not missing",
        ),
    ],
)
def test_refuses(graph, message, tmp_path):
    refused(graph, message, tmp_path)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (
            {"tensor": "blocks.0.norm1"},
            "tensor must be an int16 result of the task, not blocks.0.norm1",
        ),
        ({"scale": 0.0}, "scale must be above 0, not 0.0"),
        ({"scale": float("inf")}, "scale must be above 0, not inf"),
        ({"cells": (2, 0)}, "cells and channels must be three positive sizes, not (2, 0, 1)"),
    ],
)
def test_refuses_output(fields, message, tmp_path):
    outputs = {**GRAPH.outputs, "depth": replace(GRAPH.outputs["depth"], **fields)}
    refused(replace(GRAPH, outputs=outputs), f"outputs.depth.{message}", tmp_path)


def test_refuses_output_of_another_width(tmp_path):
    outputs = {**GRAPH.outputs, "depth": replace(GRAPH.outputs["depth"], channels=2)}
    message = "outputs.depth must have 4 values a token, not 8"
    refused(replace(GRAPH, outputs=outputs), message, tmp_path)


def test_layer_norm_of_too_many_features(tmp_path):
    graph = random_graph(small_config(dim=516))
    path = tmp_path / "graph.safetensors"
    message = r"^blocks.0.norm1 features must be at most 512, not 516$"
    with pytest.raises(GraphError, match=message):
        save(graph, path)
