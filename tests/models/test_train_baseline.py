"""The position prior against hand-worked scores."""

from dataclasses import replace

import numpy as np

from edgewright.models.frames import IGNORE, Frames
from edgewright.models.networks.m3vit import NETWORKS, HeadConfig
from edgewright.models.train.baseline import position_prior
from edgewright.models.train.data import DataSet


def test_prior_is_the_usual_class_and_depth_of_each_place():
    config = replace(
        NETWORKS["m3vit-micro"],
        image=(8, 16),
        tasks={
            "segmentation": HeadConfig(hidden=4, cells=(4, 4), channels=2),
            "depth": HeadConfig(hidden=4, cells=(8, 8), channels=1),
        },
        classes=("far", "near"),
    )
    label = np.zeros((3, 8, 16), np.uint8)
    label[:, 4:, :8] = 1
    depth = np.where(label, 3, 63).astype(np.uint8)
    depth[2] = IGNORE
    odd = label.copy()
    odd[2] = 1 - odd[2]  # outvoted
    train = Frames(np.zeros((3, 3, 8, 16), np.uint8), {"segmentation": odd, "depth": depth}, "")
    held_out = Frames(train.image[:1], {"segmentation": label[:1], "depth": depth[:1]}, "")
    scores = position_prior(DataSet(config, train, held_out))
    assert scores["segmentation"]["miou"] == 1
    assert scores["depth"]["delta_1.25"] == 1
    assert scores["depth"]["rmse"] < 1e-4  # the code of a depth is float32
