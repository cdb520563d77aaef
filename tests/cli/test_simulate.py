"""The verb ``simulate``, and ``run`` on the simulated accelerator."""

import numpy as np
import pytest
from PIL import Image

from tests.cli.command import edgewright


@pytest.mark.sim
@pytest.mark.parametrize("stall", [0, 0.5])
def test_simulate_is_bit_exact_and_accounts_for_every_cycle(capfd, nano_file, stall):
    words = ["--model", nano_file, "--config", "nano", "--stall", stall, "--seed", 3, "--trace"]
    seen = edgewright(capfd, "simulate", *words, "--json")
    assert seen.code == 0
    assert seen.json["bit_exact"] is True
    assert [run["task"] for run in seen.json["runs"]] == ["segmentation", "depth"]
    for part in (seen.json, *seen.json["runs"]):
        assert part["cycles"] == part["cycles_ideal"] + sum(part["stalls"].values())
        assert part["stalls"]["other"] == 0
        ratio = part["cycles_ideal"] / part["cycles"]
        assert part["mac_utilisation"] == pytest.approx(ratio, abs=0.001)


@pytest.mark.sim
def test_simulate_shows_tables(capfd, nano_file):
    words = ["--model", nano_file, "--config", "nano", "--task", "depth"]
    seen = edgewright(capfd, "simulate", *words)
    assert seen.code == 0
    assert "yes" in seen.out
    assert "wait weights" in seen.out


@pytest.mark.sim
def test_run_on_rtl_draws_the_same(capfd, nano_file, folder):
    words = ["run", nano_file, "--config", "nano", "--task", "segmentation"]
    pictures = []
    for device in ("golden", "rtl"):
        (folder / device).mkdir()
        seen = edgewright(capfd, *words, "--device", device, "-o", device, "--json")
        assert seen.json["device"] == device
        pictures.append(Image.open(seen.json["output"]["segmentation"]["picture"]))
    np.testing.assert_array_equal(*map(np.asarray, pictures))


@pytest.mark.sim
def test_simulate_runs_the_bench_of_a_unit(capfd):
    seen = edgewright(capfd, "simulate", "residual", "--json")
    assert seen.code == 0
    assert seen.json["bit_exact"] is True
    assert seen.json["unit"] == "residual"


def test_unknown_unit_is_one_line(capfd):
    assert "not warp_drive" in edgewright(capfd, "simulate", "warp_drive").complaint


def test_nothing_to_simulate_is_one_line(capfd, nano_file):
    for words in ([], ["gelu", "--model", nano_file]):
        seen = edgewright(capfd, "simulate", *words)
        assert seen.complaint.startswith("say one of UNIT and --model")


def test_unknown_configuration_is_one_line(capfd, nano_file):
    seen = edgewright(capfd, "simulate", "--model", nano_file, "--config", "huge")
    assert "not huge" in seen.complaint


def test_network_that_does_not_fit_names_the_number(capfd, graph_file):
    seen = edgewright(capfd, "simulate", "--model", graph_file, "--config", "nano")
    assert "must be at least " in seen.complaint


def test_demo_into_a_folder_that_is_not_there_is_one_line(capfd):
    seen = edgewright(capfd, "demo", "-o", "no/where.png")
    assert "picture must be in a folder that exists, not in no" in seen.complaint
