"""The demo on a small random network: result, picture, and what it refuses."""

import re

import numpy as np
import pytest
from PIL import Image

from edgewright.hwgen.config import CONFIGURATIONS
from edgewright.models.graph import save
from edgewright.models.networks.random_graph import random_graph, small_config
from edgewright.sim.demo import demo

NANO = CONFIGURATIONS["nano"]


@pytest.fixture
def model(tmp_path):
    path = tmp_path / "random.safetensors"
    save(random_graph(small_config(), seed=3), path)
    return str(path)


@pytest.mark.sim
def test_runs_and_draws(model, tmp_path):
    picture = tmp_path / "demo.png"
    result = demo(picture, images={model: (2, True)}, config=NANO, stall=0.2)
    assert result["bit_exact"] is True
    assert result["images"] == 2
    assert result["tasks"] == ["depth", "segmentation"]
    assert result["picture"] == str(picture)
    assert 0.1 < result["mac_utilisation"] < 1
    assert [(run["image"], run["task"]) for run in result["runs"]] == [
        (0, "segmentation"),
        (0, "depth"),
        (1, "segmentation"),
        (1, "depth"),
    ]
    assert result["cycles"] == sum(run["cycles"] for run in result["runs"])
    assert "synthetic" in result["source"]
    assert "ViZDoom" in result["source"]
    with Image.open(picture) as image:
        pixels = np.asarray(image.convert("RGB"))
    assert pixels.shape[1] == 1384
    # The image itself is the first panel of the first row.
    assert len(np.unique(pixels[130:250, 30:280].reshape(-1, 3), axis=0)) > 20
    assert sorted(path.name for path in tmp_path.iterdir()) == ["demo.png", "random.safetensors"]


def test_refuses_a_missing_folder(model, tmp_path):
    folder = tmp_path / "none"
    expected = rf"^picture must be in a folder that exists, not in {re.escape(str(folder))}$"
    with pytest.raises(ValueError, match=expected):
        demo(folder / "x.png", images={model: (1, False)}, config=NANO)


@pytest.mark.parametrize("count", [0, 9])
def test_refuses_more_images_than_there_are(model, tmp_path, count):
    expected = rf"^images must be between 1 and 8 for {re.escape(model)}, not {count}$"
    with pytest.raises(ValueError, match=expected):
        demo(tmp_path / "x.png", images={model: (count, False)}, config=NANO)
