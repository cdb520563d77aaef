"""``import edgewright``: every public name is there, and none costs anything before it is used."""

import subprocess
import sys

import numpy as np
import pytest

import edgewright
from edgewright.models.graph import save
from edgewright.models.networks.random_graph import random_graph, small_config


@pytest.mark.parametrize("name", edgewright.__all__)
def test_public_names_are_found_and_listed(name):
    assert getattr(edgewright, name) is not None
    assert name in dir(edgewright)


def test_other_names_are_not(tmp_path):
    with pytest.raises(AttributeError, match=r"^module 'edgewright' has no attribute 'nothing'$"):
        edgewright.nothing  # noqa: B018 (the access is the test)


def test_import_loads_nothing_else():
    program = "import sys, edgewright; print([name for name in sys.modules if 'numpy' in name])"
    seen = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert seen.stdout == "[]\n"


def test_a_graph_is_loaded_run_and_compiled(tmp_path):
    save(random_graph(small_config()), tmp_path / "small.safetensors")
    graph = edgewright.load(tmp_path / "small.safetensors")
    image = np.zeros((3, *graph.network["image"]), np.uint8)
    task = graph.tasks[0]
    tensors = edgewright.run(graph, image, task, trace=True)
    assert list(tensors)[-1] == graph.outputs[task].tensor
    program = edgewright.compile(graph, edgewright.CONFIGURATIONS["edge256"])
    assert isinstance(program, edgewright.Program)
