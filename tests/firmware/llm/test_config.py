"""The configuration refuses what no model has."""

import re

import pytest

from edgewright.firmware.llm.config import Config
from tests.firmware.llm.samples import config


def test_a_configuration_comes_back_from_its_json():
    assert Config.from_dict(config(window=8, rope_base_local=1e4).to_dict()) == config(
        window=8, rope_base_local=1e4
    )


@pytest.mark.parametrize(
    ("changes", "kind", "message"),
    [
        ({"hidden": 0}, ValueError, "hidden must be between 1 and 1048576, not 0"),
        ({"hidden": True}, TypeError, "hidden must be int, not bool"),
        ({"layers": 1025}, ValueError, "layers must be between 1 and 1024, not 1025"),
        ({"kv_heads": 3}, ValueError, "heads must be a multiple of 3, not 4"),
        ({"head_dim": 15}, ValueError, "head_dim must be even, not 15"),
        (
            {"activation": "relu"},
            ValueError,
            "activation must be one of relu2, silu, gelu, not relu",
        ),
        ({"eps": float("nan")}, ValueError, "eps must be finite and above 0, not nan"),
        ({"tied": 1}, TypeError, "tied must be bool, not int"),
        ({"window": -1}, ValueError, "window must be at least 0, not -1"),
        ({"global_every": 0}, ValueError, "global_every must be at least 1, not 0"),
        (
            {"window": 8, "rope_base_local": 0.0},
            ValueError,
            "rope_base_local must be finite and above 0, not 0.0",
        ),
        ({"score_scale": -1.0}, ValueError, "score_scale must be finite and above 0, not -1.0"),
        ({"stop": (40,)}, ValueError, "special token must be below 40, not 40"),
    ],
)
def test_what_no_model_has_is_refused(changes, kind, message):
    with pytest.raises(kind, match=f"^{re.escape(message)}$"):
        config(**changes)


def test_unknown_keys_are_refused():
    message = "configuration must hold known keys, not depth"
    with pytest.raises(ValueError, match=f"^{message}$"):
        Config.from_dict({**config().to_dict(), "depth": 3})
