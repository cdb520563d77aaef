"""The verb ``run``."""

import json

import numpy as np
import safetensors
import safetensors.numpy
from PIL import Image

from edgewright.models.graph import load
from edgewright.models.networks.m3vit import M3ViTConfig
from edgewright.models.pictures import draw_output
from edgewright.sim.golden.run import run as golden
from tests.cli.command import edgewright


def picture(folder, height, width):
    pixels = np.random.default_rng(3).integers(0, 256, (height, width, 3), np.uint8)
    Image.fromarray(pixels).save(folder / "own.png")
    return pixels


def test_run_draws_what_the_golden_model_computes(capfd, graph_file, folder):
    pixels = picture(folder, 16, 32)
    seen = edgewright(capfd, "run", graph_file, "--image", "own.png", "--json")
    assert seen.code == 0
    graph = load(graph_file)
    assert set(seen.json["output"]) == set(graph.tasks)
    assert seen.json["device"] == "golden"
    assert seen.json["seconds"] > 0
    for task, entry in seen.json["output"].items():
        output = graph.outputs[task]
        values = golden(graph, pixels.transpose(2, 0, 1), task)[output.tensor] * output.scale
        wanted = draw_output(M3ViTConfig.from_dict(graph.network), task, values)
        np.testing.assert_array_equal(np.asarray(Image.open(entry["picture"])), wanted)


def test_run_takes_a_held_out_frame(capfd, graph_file):
    seen = edgewright(capfd, "run", graph_file, "--frame", 1, "--task", "depth")
    assert seen.code == 0
    assert "_frame1_depth.png" in seen.out


def test_run_fits_a_picture_when_told(capfd, graph_file, folder):
    picture(folder, 50, 70)
    assert edgewright(capfd, "run", graph_file, "--image", "own.png", "--fit").code == 0


def test_picture_of_another_size_is_one_line(capfd, graph_file, folder):
    picture(folder, 17, 32)
    seen = edgewright(capfd, "run", graph_file, "--image", "own.png")
    assert (
        "own.png must be 16x32 pixels (height x width), not 17x32; choose another, add --fit"
        in seen.complaint
    )


def test_picture_of_another_format_is_one_line(capfd, graph_file):
    seen = edgewright(capfd, "run", graph_file, "--image", graph_file)
    assert "must be a PNG, JPEG, PPM, BMP picture, not another file" in seen.complaint


def test_missing_picture_is_one_line(capfd, graph_file):
    seen = edgewright(capfd, "run", graph_file, "--image", "none.png")
    assert "none.png: No such file or directory" in seen.complaint


def test_unknown_model_is_one_line(capfd):
    seen = edgewright(capfd, "run", "m3vit-huge")
    assert "or a graph file, not m3vit-huge" in seen.complaint
    assert seen.complaint.endswith("type: edgewright models")


def test_unknown_task_is_one_line(capfd, graph_file):
    seen = edgewright(capfd, "run", graph_file, "--task", "smell")
    assert "not smell" in seen.complaint


def test_unknown_device_is_one_line(capfd, graph_file):
    seen = edgewright(capfd, "run", graph_file, "--device", "abacus")
    assert "not abacus" in seen.complaint


def test_frame_that_is_not_there_is_one_line(capfd, graph_file):
    assert "not 99" in edgewright(capfd, "run", graph_file, "--frame", 99).complaint


def test_truncated_graph_is_one_line(capfd, graph_file, folder):
    whole = graph_file.read_bytes()
    for size in (0, 5, 1000, len(whole) - 1):
        (folder / "cut.safetensors").write_bytes(whole[:size])
        assert "not damaged" in edgewright(capfd, "run", "cut.safetensors").complaint


def test_foreign_graph_is_one_line(capfd, checkpoint_file):
    seen = edgewright(capfd, "run", checkpoint_file)
    assert "must be of format edgewright-graph, not edgewright-checkpoint" in seen.complaint


def test_edited_graph_is_one_line(capfd, graph_file, folder):
    with safetensors.safe_open(graph_file, framework="numpy") as file:
        metadata = file.metadata()
        tensors = {name: file.get_tensor(name) for name in file.keys()}
    edited = {**tensors, "embed.table": tensors["embed.table"] + 1}
    (folder / "a.safetensors").write_bytes(safetensors.numpy.save(edited, metadata))
    fields = {**json.loads(metadata["graph"]), "name": "renamed"}
    other = {**metadata, "graph": json.dumps(fields)}
    (folder / "b.safetensors").write_bytes(safetensors.numpy.save(tensors, other))
    for name in ("a", "b"):
        seen = edgewright(capfd, "run", f"{name}.safetensors")
        assert "must match its hash, not be edited" in seen.complaint
