"""Metrics against hand-worked values."""

from dataclasses import replace

import numpy as np
import pytest

from edgewright.models.frames import IGNORE
from edgewright.models.metrics import TaskMetric, decode_depth, encode_depth, output_map
from edgewright.models.networks.m3vit import HeadConfig, M3ViTConfig

CONFIG = M3ViTConfig(
    name="two-patches",
    image=(4, 8),
    patch=4,
    dim=4,
    depth=1,
    heads=1,
    hidden=4,
    experts=0,
    expert_hidden=1,
    top_k=1,
    tasks={
        "segmentation": HeadConfig(4, (1, 2), 3),
        "depth": HeadConfig(4, (4, 4), 1),
        "boundary": HeadConfig(4, (4, 4), 1),
    },
    classes=("a", "b", "c"),
)


def test_output_map_follows_the_column_rule():
    head = HeadConfig(4, (2, 2), 3)
    config = replace(CONFIG, tasks={"segmentation": head})
    output = np.arange(3 * 12).reshape(3, 12)  # token, column; the class token comes first
    mapped = output_map(config, "segmentation", output)
    assert mapped.shape == (2, 4, 3)
    for y in range(2):
        for x in range(4):
            for channel in range(3):
                column = ((y * 2) + x % 2) * 3 + channel
                assert mapped[y, x, channel] == output[1 + x // 2, column]
    np.testing.assert_array_equal(output_map(config, "segmentation", output[1:]), mapped)


def test_segmentation_by_hand():
    metric = TaskMetric(CONFIG, "segmentation")
    output = np.zeros((1, 3, 6))
    # Four cells, 4x2 pixels each: classes 0, 0, 1, 1.
    output[0, 1, [0, 3]] = 1
    output[0, 2, [1, 4]] = 1
    label = np.zeros((1, 4, 8), np.uint8)
    label[:, :, 2:6] = 1
    label[:, :, 6:] = IGNORE
    metric.add(output, label)
    result = metric.result()
    # Known pixels: 8 right in a, 8 wrong (b called a), 8 right in b.
    assert result["iou"] == {"a": 0.5, "b": 0.5}
    assert (result["miou"], result["pixel_accuracy"]) == (0.5, 16 / 24)


def test_depth_by_hand():
    metric = TaskMetric(CONFIG, "depth")
    label = np.full((1, 4, 8), 9, np.uint8)
    label[:, :, 4:] = IGNORE
    output = np.zeros((1, 3, 16))
    output[0, 1, :8] = encode_depth(np.array(11))  # 12 / 10 is close
    output[0, 1, 8:] = encode_depth(np.array(13))  # 14 / 10 is not
    metric.add(output, label)
    result = metric.result()
    assert result["delta_1.25"] == 0.5
    assert result["rmse"] == pytest.approx(np.sqrt(10), rel=1e-6)  # float32 inside the logarithm


def test_boundary_tolerates_one_pixel():
    metric = TaskMetric(CONFIG, "boundary")
    label = np.zeros((1, 4, 8), np.uint8)
    label[:, :, 1] = 1
    output = np.full((1, 3, 4, 4), -9.0)
    output[:, 1, :, 2] = 9  # one pixel off: right
    output[:, 2, :, 3] = 9  # far away: wrong
    metric.add(output.reshape(1, 3, 16), label)
    assert metric.result()["f"] == pytest.approx(2 / 3)  # precision 1/2, recall 1


def test_depth_code_is_undone():
    depth = np.arange(255, dtype=np.uint8)
    code = encode_depth(depth)
    assert code[0] == 0
    assert code[-1] < 1
    np.testing.assert_allclose(decode_depth(code), depth, rtol=1e-5, atol=1e-5)  # float32 code
    assert decode_depth(np.array([-1.0, 2.0])).tolist() == [0, 255]


def test_unknown_tasks_are_refused():
    text = r"^task must be one of segmentation, depth, boundary, not pose$"
    with pytest.raises(ValueError, match=text):
        TaskMetric(CONFIG, "pose")


def test_labels_of_another_network_are_refused():
    expected = (
        r"^label must be a class below 3, not 3: the frames are of another network's classes$"
    )
    with pytest.raises(ValueError, match=expected):
        TaskMetric(CONFIG, "segmentation").add(np.zeros((1, 3, 6)), np.full((1, 4, 8), 3, np.uint8))
