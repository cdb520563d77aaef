"""Float checkpoints: read back, and refused in one line when something is wrong."""

import re
from dataclasses import replace

import numpy as np
import pytest

from edgewright.models.checkpoint import CheckpointError, load_checkpoint
from tests.models.checkpoints import CONFIG, random_checkpoint, write

CHECKPOINT = random_checkpoint()


def refused(path, message):
    with pytest.raises(CheckpointError, match=f"^{re.escape(f'{path} {message}')}"):
        load_checkpoint(path)


def with_tensor(name, value):
    return replace(CHECKPOINT, tensors={**CHECKPOINT.tensors, name: value})


def test_round_trip(tmp_path):
    back = load_checkpoint(write(CHECKPOINT, tmp_path / "float.safetensors"))
    assert back.config == CONFIG
    assert (back.precision, back.trained_on) == ("float", "nothing: random weights")
    np.testing.assert_array_equal(back.tensors["position"], CHECKPOINT.tensors["position"])


def test_refuses_files(tmp_path):
    path = tmp_path / "float.safetensors"
    refused(path, "must be a checkpoint file, not missing")
    whole = write(CHECKPOINT, path).read_bytes()
    path.write_bytes(whole[:-10])
    refused(path, "must be a complete safetensors file: ")


@pytest.mark.parametrize(
    ("metadata", "message"),
    [
        ({"format": "other"}, "format must be edgewright-checkpoint, not other"),
        ({"version": "2"}, "version must be 1, not 2"),
        ({"network": "{}"}, "network must be an M3ViT configuration: "),
        ({"network": "["}, "network must be an M3ViT configuration: "),
        ({"network": "3"}, "network must be an M3ViT configuration: "),
        ({"precision": "int8"}, "precision must be float or ternary-experts, not int8"),
    ],
)
def test_refuses_metadata(tmp_path, metadata, message):
    refused(write(CHECKPOINT, tmp_path / "float.safetensors", **metadata), message)


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        (
            "patch.bias",
            np.zeros(3, np.float32),
            "patch.bias must be float32 (32,), not float32 (3,)",
        ),
        ("patch.bias", np.zeros(32), "patch.bias must be float32 (32,), not float64 (32,)"),
        ("patch.bias", np.full(32, np.nan, np.float32), "patch.bias must be finite, "),
        ("other", np.zeros(3, np.float32), "must hold known tensors only, not other"),
    ],
)
def test_refuses_tensors(tmp_path, name, value, message):
    refused(write(with_tensor(name, value), tmp_path / "float.safetensors"), message)


def test_refuses_missing_tensor(tmp_path):
    tensors = {name: v for name, v in CHECKPOINT.tensors.items() if name != "patch.bias"}
    path = write(CHECKPOINT.with_tensors(tensors), tmp_path / "float.safetensors")
    refused(path, "patch.bias must be in the file, not missing")
