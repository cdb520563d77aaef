"""The verb ``quantize``."""

import resource
import subprocess
import sys

import numpy as np

from edgewright.models.graph import load
from tests.cli.command import edgewright

OUT = ["--out", "g.safetensors"]


def test_quantize_writes_a_graph_and_reports_both(capfd, checkpoint_file, frames_file):
    seen = edgewright(capfd, "quantize", checkpoint_file, "--held-out", frames_file, *OUT, "--json")
    assert seen.code == 0
    assert load("g.safetensors").hash == seen.json["hash"]
    assert seen.json["graph"] == "g.safetensors"
    assert seen.json["frames"] == 2
    for key in ("metrics_float", "metrics_quantised"):
        assert set(seen.json[key]) == set(load("g.safetensors").tasks)


def test_quantize_shows_a_table(capfd, checkpoint_file, frames_file):
    words = ["--data", frames_file, "--held-out", frames_file, "--frames", 1, *OUT]
    seen = edgewright(capfd, "quantize", checkpoint_file, *words)
    assert seen.code == 0
    assert "measured on 1 frames" in seen.out
    assert "graph: g.safetensors" in seen.out


def test_labels_of_other_classes_are_one_line(capfd, checkpoint_file, folder):
    seen = edgewright(capfd, "quantize", checkpoint_file, "--frames", 1, *OUT)
    assert "label must be a class below 3" in seen.complaint
    assert not list(folder.iterdir())


def test_foreign_checkpoint_is_one_line(capfd, graph_file):
    seen = edgewright(capfd, "quantize", graph_file, *OUT)
    assert "must be edgewright-checkpoint, not edgewright-graph" in seen.complaint


def test_missing_frames_are_one_line(capfd, checkpoint_file):
    seen = edgewright(capfd, "quantize", checkpoint_file, "--data", "nowhere.npz")
    assert "nowhere.npz: No such file or directory" in seen.complaint


def test_frames_of_a_size_that_does_not_fit_are_one_line(capfd, checkpoint_file, folder):
    np.savez("odd.npz", image=np.zeros((1, 3, 10, 20), np.uint8))
    seen = edgewright(capfd, "quantize", checkpoint_file, "--data", "odd.npz")
    assert "frames must be a whole multiple of 16x32, not 10x20" in seen.complaint


def test_folder_that_is_not_there_is_one_line(capfd, checkpoint_file):
    seen = edgewright(capfd, "quantize", checkpoint_file, "--out", "no/where.safetensors")
    assert seen.complaint.startswith("--out must be in a folder that exists, not no/where")


def test_full_disk_is_one_line_and_leaves_nothing(checkpoint_file, frames_file, folder):
    def small_files():
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    program = "import sys; from edgewright.cli import main; main(sys.argv[1:])"
    words = ["quantize", checkpoint_file, "--held-out", frames_file, *OUT]
    seen = subprocess.run(
        [sys.executable, "-B", "-c", program, *words],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=small_files,
    )
    assert seen.returncode == 2
    assert seen.stderr.splitlines()[-1].startswith("edgewright: File too large")
    assert "Traceback" not in seen.stderr
    assert not list(folder.iterdir())
