"""Tables from the metrics that training leaves in a checkpoint."""

import json

import numpy as np
import pytest
from safetensors.numpy import save_file

from edgewright.models.train.report import expert_table, metric_table


def _write(path, **changes):
    metrics = {
        "segmentation": {"miou": 0.5, "pixel_accuracy": 0.875},
        "depth": {"rmse": 4.0, "delta_1.25": 0.25},
        "experts": {"1": {"segmentation": [30, 10], "depth": [20, 20]}},
        "cpu_seconds": 12,
    }
    metadata = {
        "network": json.dumps({"name": "small"}),
        "precision": "float",
        "steps": "7",
        "metrics": json.dumps(metrics),
    }
    save_file({"x": np.zeros(1)}, path, {**metadata, **changes})
    return path


def test_metric_table(tmp_path):
    table = metric_table([_write(tmp_path / "a.safetensors")]).splitlines()
    assert table[0] == (
        "| network | precision | steps | mIoU | pixel accuracy | depth RMSE "
        "| depth delta < 1.25 | CPU s |"
    )
    assert table[2] == "| small | float | 7 | 0.500 | 0.875 | 4.000 | 0.250 | 12 |"


def test_expert_table(tmp_path):
    table = expert_table(_write(tmp_path / "a.safetensors")).splitlines()
    assert table[0] == "| small block | task | expert 0, % | expert 1, % |"
    assert table[2:] == ["| 1 | segmentation | 75 | 25 |", "| 1 | depth | 50 | 50 |"]


def test_unfinished_training_is_refused(tmp_path):
    path = tmp_path / "x.safetensors"
    save_file({"x": np.zeros(1)}, path, {"format": "edgewright-checkpoint"})
    text = r"^checkpoint must be one of a finished training, not x\.safetensors$"
    with pytest.raises(ValueError, match=text):
        metric_table([path])
