"""How a model is named."""

import pytest

from edgewright.models.catalog import find_model, shipped_models
from edgewright.models.graph import load


def test_shipped_models_are_found_by_name():
    for name, path in shipped_models().items():
        assert find_model(name) == path


def test_shipped_models_are_whole():
    for name, path in shipped_models().items():
        assert name.startswith(load(path).name)


def test_a_path_is_taken_as_it_is(tmp_path):
    (tmp_path / "own").touch()
    assert find_model(str(tmp_path / "own")) == tmp_path / "own"
    assert find_model("not/there.safetensors").name == "there.safetensors"


def test_unknown_model_is_refused():
    with pytest.raises(ValueError, match=r"^model must be .* or a graph file, not m3vit-huge$"):
        find_model("m3vit-huge")
