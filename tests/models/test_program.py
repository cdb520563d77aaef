"""Program files: whole, unedited, or refused in one line."""

import dataclasses
import json
import re

import numpy as np
import pytest
import safetensors.numpy

from edgewright.hwgen.compile import compile_graph
from edgewright.hwgen.config import CONFIGURATIONS
from edgewright.models import program as programs
from edgewright.models.networks.random_graph import random_graph, small_config
from edgewright.models.program import ProgramError


@pytest.fixture(scope="module")
def program():
    return compile_graph(random_graph(small_config(), ternary=True), CONFIGURATIONS["nano"])


@pytest.fixture
def path(program, tmp_path):
    programs.save(program, tmp_path / "p.safetensors")
    return tmp_path / "p.safetensors"


def rewrite(path, memory=None, **metadata):
    """Write the file again with parts of it changed."""
    with safetensors.safe_open(path, framework="numpy") as file:
        old, tensors = file.metadata(), {"memory": file.get_tensor("memory")}
    tensors = tensors if memory is None else memory
    safetensors.numpy.save_file(tensors, path, metadata={**old, **metadata})


def refused(path, message):
    with pytest.raises(ProgramError, match=f"^{re.escape(str(path))} {message}$") as caught:
        programs.load(path)
    assert "\n" not in str(caught.value)


def test_comes_back_as_it_was(program, path):
    again = programs.load(path)
    np.testing.assert_array_equal(again.memory, program.memory)
    for field in dataclasses.fields(program):
        if field.name != "memory":
            assert getattr(again, field.name) == getattr(program, field.name)
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_sizes(program):
    config = small_config()
    assert program.image_bytes == 3 * 8 * 16
    assert program.output_bytes == 10 * 12 * 2 // 64 * 64 + 64
    for task in program.tasks:
        macs = config.macs(task)
        # The accelerator computes the class token's head as well.
        head = config.tasks[task]
        macs["head"] += head.hidden * (config.dim + head.outputs)
        assert program.macs(task) == sum(macs.values())


def test_missing(tmp_path):
    refused(tmp_path / "none", "must be a program file, not missing")


def test_directory(tmp_path):
    refused(tmp_path, "must be a whole program file, not damaged: .*")


@pytest.mark.parametrize("kept", [0, 7, 300, -1])
def test_truncated(path, kept):
    path.write_bytes(path.read_bytes()[:kept])
    refused(path, "must be a whole program file, not damaged: .*")


def test_not_safetensors(path):
    path.write_bytes(bytes(range(256)) * 8)
    refused(path, "must be a whole program file, not damaged: .*")


def test_foreign(path):
    rewrite(path, format="edgewright-graph")
    refused(path, "must be of format edgewright-program 1, not edgewright-graph 1")


def test_without_metadata(path):
    safetensors.numpy.save_file({"memory": np.zeros(64, np.uint8)}, path)
    refused(path, "must be of format edgewright-program 1, not None None")


def test_later_version(path):
    rewrite(path, version="2")
    refused(path, "must be of format edgewright-program 1, not edgewright-program 2")


EDITED = "must match its hash, not be edited; generate it again"


def test_edited_memory(path, program):
    memory = program.memory.copy()
    memory[-1] ^= 1
    rewrite(path, memory={"memory": memory})
    refused(path, EDITED)


def test_edited_fields(path):
    with safetensors.safe_open(path, framework="numpy") as file:
        fields = json.loads(file.metadata()["program"])
    fields["build_hash"] = "0" * 64
    rewrite(path, program=json.dumps(fields, sort_keys=True))
    refused(path, EDITED)


@pytest.mark.parametrize("memory", [{}, {"memory": np.zeros(64, np.int8)}])
def test_no_memory(path, memory):
    rewrite(path, memory=memory)
    refused(path, EDITED)
