"""Training as a user calls it: a few steps on made-up frames, interrupted, ternary, dense."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from edgewright.models.networks.m3vit import HeadConfig, M3ViTConfig

torch = pytest.importorskip("torch")

from edgewright.models.train import checkpoint, data, loop  # noqa: E402  after the skip

pytestmark = pytest.mark.slow  # trains, if only for some steps

CONFIG = M3ViTConfig(
    name="m3vit-test",
    image=(16, 32),
    patch=8,
    dim=16,
    depth=2,
    heads=2,
    hidden=24,
    experts=4,
    expert_hidden=12,
    top_k=2,
    tasks={
        "segmentation": HeadConfig(hidden=16, cells=(4, 4), channels=2),
        "depth": HeadConfig(hidden=16, cells=(8, 8), channels=1),
    },
)


@pytest.fixture(scope="module")
def scenes(tmp_path_factory):
    """Return a file whose lower half is bright, near and of class 1."""
    rng = np.random.default_rng(0)
    arrays = {}
    for split, count in (("train", 24), ("held_out", 6)):
        image = rng.integers(0, 60, (count, 3, 32, 64), dtype=np.uint8)
        image[:, :, 16:] += 150
        label = np.zeros((count, 32, 64), np.uint8)
        label[:, 16:] = 1
        depth = np.where(label, 15, 100).astype(np.uint8)
        arrays |= {
            f"{split}_image": image,
            f"{split}_segmentation": label,
            f"{split}_depth": depth,
        }
    path = tmp_path_factory.mktemp("scenes") / "scenes.npz"
    np.savez_compressed(path, **arrays)
    return path


def _train(scenes: Path, out: Path, **changes):
    options = {"steps": 8, "batch": 4, "rate": 1e-2, "seed": 3}
    return loop.train(CONFIG, data=scenes, out=out, **{**options, **changes})


def _tensors(path: Path):
    return checkpoint.read_checkpoint(path).state_dict()


def test_learns_halves(scenes, tmp_path):
    result = _train(scenes, tmp_path / "a.safetensors", steps=40)
    assert result["metrics"]["segmentation"]["miou"] > 0.9
    assert result["metrics"]["depth"]["delta_1.25"] > 0.8
    counts = result["metrics"]["experts"]["1"]
    assert sum(counts["depth"]) == 6 * CONFIG.tokens * CONFIG.top_k
    assert [path.name for path in tmp_path.iterdir()] == ["a.safetensors"]


def test_same_seed_same_weights(scenes, tmp_path):
    for name in ("a", "b"):
        _train(scenes, tmp_path / f"{name}.safetensors")
    _train(scenes, tmp_path / "c.safetensors", seed=4)
    first, second, other = (_tensors(tmp_path / f"{name}.safetensors") for name in "abc")
    assert all(torch.equal(first[name], second[name]) for name in first)
    assert not torch.equal(first["patch.weight"], other["patch.weight"])


def test_interrupted_run_ends_like_a_whole_one(scenes, tmp_path, monkeypatch):
    monkeypatch.setattr(loop, "_KEEP_EVERY", 4)
    whole, cut = tmp_path / "whole.safetensors", tmp_path / "cut.safetensors"
    _train(scenes, whole, shallow=(1, 3))

    def interrupt(what, done, total):
        if done == 6:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        _train(scenes, cut, shallow=(1, 3), progress=interrupt)
    assert (tmp_path / "cut.safetensors.state").exists()
    _train(scenes, cut, shallow=(1, 3))
    first, second = _tensors(whole), _tensors(cut)
    assert all(torch.equal(first[name], second[name]) for name in first)


def test_going_on_with_other_steps_is_refused(scenes, tmp_path):
    out = tmp_path / "a.safetensors"
    torch.save({"steps": 9}, tmp_path / "a.safetensors.state")
    text = r"^steps must be 9 to go on from .*a\.safetensors\.state, not 8; remove that file"
    with pytest.raises(ValueError, match=text):
        _train(scenes, out)


def test_ternary_experts_from_a_float_checkpoint(scenes, tmp_path):
    start, out = tmp_path / "float.safetensors", tmp_path / "ternary.safetensors"
    _train(scenes, start)
    result = _train(scenes, out, precision="ternary-experts", start=start)
    weight = _tensors(out)["blocks.1.experts.fc1.weight"]
    assert all(len(row[row != 0].abs().unique()) == 1 for row in weight.flatten(0, 1))
    assert "blocks.1.gate.depth.bias" in _tensors(out)
    with checkpoint.safe_open(out, "np") as content:
        metadata = content.metadata()
    assert metadata["precision"] == "ternary-experts"
    assert metadata["trained_on"] == data.SCENES_SOURCE
    assert json.loads(metadata["metrics"]) == result["metrics"]


def test_dense_twin_has_one_expert(scenes, tmp_path):
    out = tmp_path / "dense.safetensors"
    result = _train(scenes, out, dense=True)
    assert checkpoint.read_checkpoint(out).config.experts == 1
    assert len(result["metrics"]["experts"]["1"]["depth"]) == 1


def test_camvid_brings_its_own_heads(tmp_path):
    rng = np.random.default_rng(0)
    arrays = {}
    for split, count in (("train", 4), ("val", 2)):
        arrays[f"{split}_x"] = rng.integers(0, 256, (count, 30, 40, 3), dtype=np.uint8)
        label = np.full((count, 30, 40), 3, np.uint8)
        label[:, :, 20:] = 8
        label[:, :, 36:] = 11  # void
        arrays[f"{split}_y"] = label
    np.savez(tmp_path / "camvid.npz", **arrays)
    opened = data.open_data(CONFIG, tmp_path / "camvid.npz")
    assert opened.config.tasks["segmentation"].channels == 11
    labels = opened.train.labels
    assert labels["segmentation"].shape == (4, 16, 32)
    assert set(np.unique(labels["segmentation"])) == {3, 8, 255}
    edges = np.flatnonzero(labels["boundary"][0, 0] == 1)
    assert edges.tolist() == [15]
    result = loop.train(CONFIG, data=tmp_path / "camvid.npz", out=tmp_path / "c", steps=2, batch=2)
    assert set(result["metrics"]) == {"segmentation", "boundary", "experts", "cpu_seconds"}


def test_other_data_is_refused(tmp_path):
    np.savez(tmp_path / "other.npz", x=np.zeros(1))
    text = r"^data must be scenes \(train_image\) or CamVid \(train_x\), not other\.npz$"
    with pytest.raises(ValueError, match=text):
        data.open_data(CONFIG, tmp_path / "other.npz")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"steps": 0}, "steps must be at least 1, not 0"),
        ({"batch": 0}, "batch must be at least 1, not 0"),
        ({"threads": 0}, "threads must be at least 1, not 0"),
        ({"precision": "int4"}, "precision must be one of float, ternary-experts, not int4"),
        (
            {"precision": "ternary-experts"},
            "start must be a float checkpoint for ternary-experts, not none",
        ),
    ],
)
def test_bad_requests_are_refused(tmp_path, change, message):
    with pytest.raises(ValueError, match=f"^{message}$"):
        _train(tmp_path / "none.npz", tmp_path / "a", **change)


def test_unknown_network_is_refused(tmp_path):
    text = r"^network must be one of m3vit-tiny, m3vit-micro, not vit$"
    with pytest.raises(ValueError, match=text):
        loop.train("vit", out=tmp_path / "a", steps=1)


def test_start_of_another_network_is_refused(scenes, tmp_path):
    start = tmp_path / "float.safetensors"
    _train(scenes, start, steps=1)
    other = replace(CONFIG, name="wider", hidden=32)
    text = r"^start must be a checkpoint of wider, not m3vit-test$"
    with pytest.raises(ValueError, match=text):
        loop.train(other, data=scenes, out=tmp_path / "b", steps=1, start=start)
