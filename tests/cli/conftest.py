"""A graph file and a checkpoint of random weights, and a folder to work in."""

import numpy as np
import pytest

from edgewright.models.frames import Frames
from edgewright.models.graph import save
from edgewright.models.networks.m3vit import NETWORKS
from edgewright.models.networks.random_graph import random_graph, small_config
from tests.models.checkpoints import CONFIG, frames, random_checkpoint, write


@pytest.fixture(scope="session")
def graph_file(tmp_path_factory):
    """Return the file of a graph that suits frames of 16x32."""
    path = tmp_path_factory.mktemp("graph") / "small.safetensors"
    save(random_graph(CONFIG), path)
    return path


@pytest.fixture(scope="session")
def nano_file(tmp_path_factory):
    """Return the file of a graph that the smallest accelerator holds."""
    path = tmp_path_factory.mktemp("graph") / "nano.safetensors"
    save(random_graph(small_config()), path)
    return path


@pytest.fixture(scope="session")
def checkpoint_file(tmp_path_factory):
    """Return the file of a checkpoint of the same network."""
    return write(random_checkpoint(), tmp_path_factory.mktemp("checkpoint") / "small.safetensors")


@pytest.fixture(scope="session")
def frames_file(tmp_path_factory):
    """Return a file of two frames with labels of that network's classes."""
    image = frames(count=2)
    rng = np.random.default_rng(5)
    labels = {
        "segmentation": rng.integers(
            0, CONFIG.tasks["segmentation"].channels, (2, 16, 32), np.uint8
        ),
        "depth": rng.integers(0, 255, (2, 16, 32), np.uint8),
    }
    path = tmp_path_factory.mktemp("frames") / "frames.npz"
    Frames(image, labels, "noise").save(path)
    return path


@pytest.fixture
def micro_checkpoint(folder):
    """Put into the folder what the example of ``train`` makes, with random weights."""
    return write(random_checkpoint(NETWORKS["m3vit-micro"]), folder / "micro.safetensors")


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Work in an empty folder, as examples and their outputs expect."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
