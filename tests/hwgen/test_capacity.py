"""What is too small for a network, and what the hardware has only one size of."""

import dataclasses

import pytest

from edgewright.models.networks.m3vit import HeadConfig
from edgewright.models.networks.random_graph import random_graph, small_config
from tests.hwgen.compiling import NANO, changed, edited, refused

FOUR_ROWS = dataclasses.replace(NANO, rows=4, head_features=8)


@pytest.mark.parametrize(
    ("network", "config", "message"),
    [
        ({}, changed(commands=8), "commands must be at least 23 for m3vit-random, not 8"),
        ({}, changed(tokens=8), "tokens must be at least 9 for m3vit-random, not 8"),
        ({}, changed(features=8), "features must be at least 16 for m3vit-random, not 8"),
        (
            {},
            changed(activation_words=191),
            "activation_words must be at least 192 for m3vit-random, not 191",
        ),
        (
            {"image": (4, 4)},
            changed(activation_words=31),
            "activation_words must be at least 32 for m3vit-random, not 31",
        ),
        (
            {"expert_hidden": 64},
            changed(activation_words=319),
            "activation_words must be at least 320 for m3vit-random, not 319",
        ),
        ({}, changed(head_features=8), "head_features must be at least 16 for m3vit-random, not 8"),
        ({}, changed(key_words=31), "key_words must be at least 32 for m3vit-random, not 31"),
        ({}, changed(value_words=19), "value_words must be at least 20 for m3vit-random, not 19"),
        ({}, changed(experts=3), "experts must be at least 4 for m3vit-random, not 3"),
        ({"experts": 9}, changed(experts=16), "columns must be at least 9 (experts), not 8"),
        ({}, changed(weight_words=32), "weight_words must be at least 48 for m3vit-random, not 32"),
        ({"top_k": 1}, NANO, "top_k must be 2, not 1"),
        ({"experts": 4, "top_k": 3}, NANO, "top_k must be 2, not 3"),
        (
            {"dim": 24},
            changed(features=24, head_features=32),
            "features per head must be a power of two, not 24",
        ),
        (
            {"heads": 8},
            FOUR_ROWS,
            "features per head must be a multiple of rows (4), not 2",
        ),
        (
            {"dim": 18},
            dataclasses.replace(FOUR_ROWS, features=20),
            "features must be a multiple of rows (4), not 18",
        ),
        (
            {"patch": 2, "image": (4, 4)},
            FOUR_ROWS,
            "patch must be a multiple of rows (4), not 2",
        ),
        (
            {"hidden": 30, "heads": 2},
            FOUR_ROWS,
            "outputs of blocks.0.fc1 must be a multiple of rows (4), not 30",
        ),
        (
            {"expert_hidden": 14, "heads": 2},
            FOUR_ROWS,
            "expert hidden features must be a multiple of rows (4), not 14",
        ),
        (
            {"tasks": {"depth": HeadConfig(hidden=16, cells=(3, 3), channels=1)}, "classes": ()},
            NANO,
            "outputs of heads.depth.fc2 must be a multiple of rows (2), not 9",
        ),
        ({"image": (4, 4)}, changed(port_width=256), "port_width must divide 384 bits, not be 256"),
        (
            {"hidden": 512},
            changed(weight_words=512, activation_words=4096),
            "blocks.0.fc2: source_groups must be between 0 and 255, not 256",
        ),
    ],
)
def test_sizes(network, config, message):
    refused(random_graph(small_config(**network)), config, message)


def test_ternary():
    graph = random_graph(small_config(), ternary=True)
    refused(graph, changed(ternary=False), "ternary must be True for this network, not False")


def test_gelu():
    graph = random_graph(small_config())
    graph = edited(graph, "blocks.0.fc1", gelu={"fraction": 7, "out_shift": 4})
    refused(graph, NANO, "gelu fraction must be 8, not 7")
