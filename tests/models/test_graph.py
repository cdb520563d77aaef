"""The graph file: what is written comes back, and no broken file is accepted."""

import json
import re
from dataclasses import replace

import numpy as np
import pytest
import safetensors.numpy

from edgewright.models.graph import GraphError, load, save
from edgewright.models.networks.random_graph import random_graph, small_config
from tests.models.graphs import GRAPH, with_tensor

FIRST = GRAPH.operations[1]  # the patch embedding


@pytest.mark.parametrize("ternary", [False, True])
def test_round_trip(tmp_path, ternary):
    graph = random_graph(small_config(), ternary=ternary, seed=3)
    path = tmp_path / "graph.safetensors"
    save(graph, path)
    back = load(path)
    assert back.hash == graph.hash
    assert back.operations == graph.operations
    assert back.outputs == graph.outputs
    assert (back.tasks, back.classes, back.precision) == (
        graph.tasks,
        graph.classes,
        graph.precision,
    )
    for name, value in graph.tensors.items():
        np.testing.assert_array_equal(back.tensors[name], value)
    assert [path] == list(tmp_path.iterdir())


def test_hash_follows_every_part():
    bias = GRAPH.tensors["patch.bias"].copy()
    bias[0] += 1
    assert with_tensor("patch.bias", bias).hash != GRAPH.hash
    assert replace(GRAPH, name="other").hash != GRAPH.hash
    assert random_graph(small_config(), ternary=True).hash == GRAPH.hash


def test_program_and_constants():
    names = [operation.name for operation in GRAPH.program("depth")]
    assert "blocks.1.route.depth" in names
    assert "blocks.1.route.segmentation" not in names
    assert GRAPH.constant(FIRST, "bias") is GRAPH.tensors["patch.bias"]
    mixture = next(operation for operation in GRAPH.operations if operation.op == "mixture")
    assert GRAPH.constant(mixture, "fc1.weight").shape == (4, 16, 4)
    assert GRAPH.weight(mixture, "fc1.weight").shape == (4, 16, 16)
    assert GRAPH.types("depth")["blocks.1.route.expert"].shape == (9, 2)
    with pytest.raises(ValueError, match=r"^task must be one of segmentation, depth, not flow$"):
        GRAPH.program("flow")


def test_truncated_file(tmp_path):
    path = tmp_path / "graph.safetensors"
    save(GRAPH, path)
    whole = path.read_bytes()
    for length in (0, 5, 100, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:length])
        start = re.escape(f"{path} must be a complete safetensors file, not damaged: ")
        with pytest.raises(GraphError, match=rf"^{start}.*$"):
            load(path)


def test_every_edited_byte_is_noticed(tmp_path):
    path = tmp_path / "graph.safetensors"
    save(GRAPH, path)
    whole = path.read_bytes()
    rng = np.random.default_rng(1)
    for place in rng.integers(8, len(whole), 60):
        edited = bytearray(whole)
        edited[place] ^= 1 << int(rng.integers(8))
        path.write_bytes(edited)
        with pytest.raises(GraphError) as caught:
            load(path)
        assert "\n" not in str(caught.value)


def test_foreign_files(tmp_path):
    path = tmp_path / "graph.safetensors"
    with pytest.raises(GraphError, match=rf"^{path} must be a graph file, not missing$"):
        load(path)
    path.write_bytes(safetensors.numpy.save({"a": np.zeros(3)}))
    message = rf"^{path} must be of format edgewright-graph, not None$"
    with pytest.raises(GraphError, match=message):
        load(path)
    metadata = {"format": "edgewright-graph", "version": "2"}
    path.write_bytes(safetensors.numpy.save({"a": np.zeros(3)}, metadata=metadata))
    with pytest.raises(GraphError, match=rf"^{path} must be of version 1, not 2$"):
        load(path)
    metadata["version"] = "1"
    path.write_bytes(safetensors.numpy.save({"a": np.zeros(3)}, metadata=metadata))
    message = rf"^{path} must match its hash, not be edited after it was written$"
    with pytest.raises(GraphError, match=message):
        load(path)


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (lambda text: "[", "graph must be JSON, not broken: "),
        (lambda text: "[" * 100000, "graph must be JSON, not broken: "),
        (lambda text: "3", "graph must have the fields name, precision, "),
        (
            lambda text: text.replace('"tasks":[', '"tasks":[3,'),
            "tasks must be a list of strings, ",
        ),
        (lambda text: text.replace('"op":"embed"', '"ap":"embed"'), "operation must have op, "),
        (
            lambda text: text.replace('"op":"embed"', '"op":3'),
            "operation op must be a string, not 3",
        ),
        (
            lambda text: text.replace('"channels":3', '"channels":"3"'),
            "outputs.segmentation.channels must be int, not str",
        ),
        (
            lambda text: text.replace(
                '"cells":[2,2],"channels":3,"scale"', '"cells":[2,[2]],"channels":3,"scale"'
            ),
            "outputs.segmentation.cells and channels must be three positive sizes, not ",
        ),
        (lambda text: text.replace('"task":null', '"task":1', 1), "patches task must be a string"),
    ],
)
def test_bad_text_with_a_right_hash(tmp_path, monkeypatch, edit, message):
    # A writer that hashes nonsense faithfully: everything still has to be checked.
    text = edit(GRAPH._text())
    path = tmp_path / "graph.safetensors"
    monkeypatch.setattr("edgewright.models.graph.Graph._text", lambda graph: text)
    save(GRAPH, path)
    monkeypatch.undo()
    with pytest.raises(GraphError, match=f"^{re.escape(f'{path}: {message}')}.*$"):
        load(path)


def test_text_is_the_documented_json():
    fields = json.loads(GRAPH._text())
    assert fields["operations"][1] == {
        "op": "linear",
        "name": "patch",
        "inputs": ["patches"],
        "output": "patch",
        "task": None,
        "out": "int16",
        "weights": "int8",
    }


def test_interrupted_save_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "graph.safetensors"
    save(GRAPH, path)
    before = path.read_bytes()

    def fail(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="No space left on device"):
        save(replace(GRAPH, name="other"), path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]
