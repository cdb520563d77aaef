"""The accelerator's parameters: what is refused, and what identifies a configuration."""

import dataclasses
import re

import pytest

from edgewright.hwgen.config import CONFIGURATIONS, AcceleratorConfig
from edgewright.hwgen.generate import accelerator_verilog


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"rows": 3}, "rows must be 2, 4 or 8, not 3"),
        ({"columns": 48}, "columns must be a power of two, at least 8, not 48"),
        ({"columns": 4}, "columns must be a power of two, at least 8, not 4"),
        ({"port_width": 512}, "port_width must be 32, 64, 128 or 256, not 512"),
        ({"tokens": 0}, "tokens must be between 1 and 4096, not 0"),
        ({"tokens": 4097}, "tokens must be between 1 and 4096, not 4097"),
        ({"features": 190}, "features must be a multiple of rows (4), at most 512, not 190"),
        ({"features": 516}, "features must be a multiple of rows (4), at most 512, not 516"),
        ({"activation_words": 0}, "activation_words must be at least 1, not 0"),
        ({"key_words": 0}, "key_words must be at least 1, not 0"),
        ({"value_words": -1}, "value_words must be at least 1, not -1"),
        ({"weight_words": 1}, "weight_words must be a power of two, at least 2, not 1"),
        ({"weight_words": 100}, "weight_words must be a power of two, at least 2, not 100"),
        (
            {"parameter_words": 64},
            "parameter_words must be a power of two, at least 128 (two tiles), not 64",
        ),
        (
            {"parameter_words": 200},
            "parameter_words must be a power of two, at least 128 (two tiles), not 200",
        ),
        ({"experts": 1}, "experts must be between 2 and 64, not 1"),
        ({"experts": 65}, "experts must be between 2 and 64, not 65"),
        ({"head_features": 2}, "head_features must be a power of two between 4 and 960, not 2"),
        ({"head_features": 48}, "head_features must be a power of two between 4 and 960, not 48"),
        (
            {"columns": 8, "head_features": 128},
            "head_features must be a power of two between 4 and 120, not 128",
        ),
        (
            {"columns": 256, "head_features": 2048},
            "head_features must be a power of two between 4 and 1024, not 2048",
        ),
        ({"commands": 100}, "commands must be a power of two, at least 8, not 100"),
        ({"commands": 4}, "commands must be a power of two, at least 8, not 4"),
    ],
)
def test_refuses(change, message):
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        AcceleratorConfig(**{"parameter_words": 1024, **change})


def test_digest_is_of_every_field():
    base = CONFIGURATIONS["nano"]
    changes = [
        {"rows": 4},
        {"columns": 16},
        {"port_width": 32},
        {"tokens": 13},
        {"features": 32},
        {"activation_words": 513},
        {"key_words": 65},
        {"value_words": 65},
        {"weight_words": 256},
        {"parameter_words": 64},
        {"experts": 5},
        {"head_features": 8},
        {"commands": 128},
        {"ternary": False},
        {"broadcast": False},
    ]
    assert {name for change in changes for name in change} == set(base.to_dict())
    digests = {dataclasses.replace(base, **change).digest() for change in changes}
    assert len({base.digest(), *digests}) == len(changes) + 1
    assert all(len(digest) == 32 for digest in digests)


@pytest.mark.slow
@pytest.mark.parametrize(
    "change",
    [
        {"rows": 8, "columns": 8, "features": 16, "head_features": 8},
        {"experts": 2},
        {"experts": 64, "features": 512},
        {"head_features": 64, "weight_words": 2},
        {"tokens": 1, "activation_words": 8, "key_words": 8, "value_words": 8},
        {"port_width": 32, "rows": 4},
        {"port_width": 256, "rows": 8},
    ],
)
def test_what_is_accepted_can_be_built(change):
    """At the ends of the ranges: no unit refuses what the configuration took."""
    config = dataclasses.replace(CONFIGURATIONS["nano"], **change)
    assert "module accelerator(" in accelerator_verilog(config)
