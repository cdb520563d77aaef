"""M3ViT's sizes: the named networks, their counts, and what is refused."""

import json
from dataclasses import replace

import pytest

from edgewright.models.networks.m3vit import NETWORKS, HeadConfig, M3ViTConfig, dense_twin

TINY, MICRO = NETWORKS["m3vit-tiny"], NETWORKS["m3vit-micro"]


def test_tiny_is_the_network_of_edge_moe():
    assert (TINY.tokens, TINY.grid, TINY.head_dim) == (129, (8, 16), 64)
    assert [block for block in range(12) if TINY.has_experts(block)] == [1, 3, 5, 7, 9, 11]


def test_backbone_macs_are_the_published_count():
    macs = TINY.macs("segmentation")
    backbone = sum(count for part, count in macs.items() if part != "head")
    assert round(backbone / 1e6, 1) == 782.7  # 1.565 GOP an image
    assert macs["patch"] == 128 * 768 * 192
    assert macs["scores"] == 12 * 129 * 129 * 192
    assert macs["head"] == 128 * 192 * (192 + 128)


def test_macs_differ_by_head_only():
    first, second = MICRO.macs("segmentation"), MICRO.macs("depth")
    assert {part for part in first if first[part] != second[part]} == {"head"}


def test_dense_twin_has_equal_active_macs():
    twin = dense_twin(MICRO)
    assert twin.macs("depth")["experts"] == MICRO.macs("depth")["experts"]
    assert (twin.name, twin.experts, twin.expert_hidden) == ("m3vit-micro-dense", 1, 128)


@pytest.mark.parametrize("name", NETWORKS)
def test_survives_json(name):
    config = NETWORKS[name]
    assert M3ViTConfig.from_dict(json.loads(json.dumps(config.to_dict()))) == config


def test_macs_need_a_task_of_the_network():
    with pytest.raises(ValueError, match=r"^task must be one of segmentation, depth, not pose$"):
        MICRO.macs("pose")


def test_foreign_fields_are_refused():
    fields = MICRO.to_dict()
    del fields["dim"]
    text = r"^network must be the fields of M3ViTConfig, not other in dim$"
    with pytest.raises(ValueError, match=text):
        M3ViTConfig.from_dict(fields)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"dim": 0}, "dim must be an integer of at least 1, not 0"),
        ({"depth": True}, "depth must be an integer of at least 1, not True"),
        ({"image": (64,)}, r"image must be two integers of at least 1, not \(64,\)"),
        (
            {"image": (60, 128)},
            r"image must be a multiple of patch 8 each way, not \(60, 128\)",
        ),
        ({"heads": 3}, "heads must divide dim 64, not 3"),
        ({"experts": -1}, "experts must be an integer of at least 0, not -1"),
        ({"top_k": 9}, "top_k must be at most experts 8, not 9"),
        ({"tasks": {}}, "tasks must be one or more, not none"),
        (
            {"classes": ("wall",)},
            "classes must be 8 names, one per segmentation channel, not 1",
        ),
    ],
)
def test_bad_sizes_are_refused(change, message):
    with pytest.raises(ValueError, match=f"^{message}$"):
        replace(MICRO, **change)


def test_tasks_are_head_configs():
    with pytest.raises(TypeError, match=r"^task depth must be a HeadConfig, not dict$"):
        replace(MICRO, tasks={"depth": {}})


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"hidden": 0}, "hidden must be an integer of at least 1, not 0"),
        ({"channels": 1.5}, "channels must be an integer of at least 1, not 1.5"),
        ({"cells": (4, 0)}, r"cells must be two integers of at least 1, not \(4, 0\)"),
    ],
)
def test_bad_heads_are_refused(change, message):
    with pytest.raises(ValueError, match=f"^{message}$"):
        HeadConfig(**{"hidden": 8, "cells": (4, 4), "channels": 2, **change})
