"""The quantiser: each pass alone, and the whole against the float network."""

import math
import re

import numpy as np
import pytest

from edgewright.models.float_run import float_gelu, run_float
from edgewright.models.graph import load, save
from edgewright.models.quantise import quantise
from edgewright.models.quantise.averages import Average, average_inputs
from edgewright.models.quantise.calibrate import calibrate, choose_scales
from edgewright.models.quantise.fold import fold_norms
from edgewright.models.quantise.weights import quantise_layer
from edgewright.sim.golden.run import run
from tests.models.checkpoints import CONFIG, frames, random_checkpoint


def test_float_gelu():
    x = np.linspace(-6, 6, 101, dtype=np.float32)
    wanted = [value * math.erfc(-value / math.sqrt(2)) / 2 for value in x.tolist()]
    np.testing.assert_allclose(float_gelu(x), wanted, atol=2e-6)


def test_float_run_rejects_image():
    image = frames()[0, :, :8]
    message = "image must be uint8 (3, 16, 32), not uint8 (3, 8, 32)"
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        run_float(random_checkpoint(), image, "depth")


def test_folding_changes_nothing():
    checkpoint, image = random_checkpoint(), frames()[0]
    folded = fold_norms(checkpoint)
    assert not any(".norm" in name for name in folded.tensors)
    for task in CONFIG.tasks:
        name = f"heads.{task}.fc2"
        wanted = run_float(checkpoint, image, task)[name]
        np.testing.assert_allclose(run_float(folded, image, task)[name], wanted, atol=1e-4)


def test_folding_keeps_experts_ternary():
    checkpoint = random_checkpoint(ternary=True)
    ones = {"blocks.1.norm2.weight": np.ones(32, np.float32)}
    zeros = {"blocks.1.norm2.bias": np.zeros(32, np.float32)}
    folded = fold_norms(checkpoint.with_tensors({**checkpoint.tensors, **ones, **zeros}))
    name = "blocks.1.experts.fc1.weight"
    np.testing.assert_array_equal(folded.tensors[name], checkpoint.tensors[name])
    tensors = {**checkpoint.tensors, "blocks.1.norm2.weight": ones["blocks.1.norm2.weight"] * 2}
    message = r"^blocks.1.norm2.weight must be 1 before ternary experts, not others$"
    with pytest.raises(ValueError, match=message):
        fold_norms(checkpoint.with_tensors({**tensors, **zeros}))


def test_layer_by_hand():
    # Row scale 0.5 * 127 / 127 = 0.5; accumulator step 0.25 * 0.5 = 1/8; ratio (1/8) / 0.5 = 1/4.
    weight = np.array([[63.5, -0.5]], np.float32)
    found = quantise_layer(weight, np.array([3.0], np.float32), 0.25, 0.5)
    assert found["weight"].tolist() == [[127, -1]]
    assert found["bias"].tolist() == [24]
    assert found["multiplier"].item() / 2.0 ** found["shift"].item() == 0.25


def test_bias_makes_up_for_rounding():
    # Row scale 1: 0.25 becomes 0, so an average input of 8 loses 2; 3 rounded to 3.5 gains 63.5.
    weight = np.array([[127, 0.25]], np.float32)
    average = Average(np.array([3.0, 8.0]), np.array([3.5, 8.0]))
    found = quantise_layer(weight, np.zeros(1, np.float32), 1.0, 1.0, average=average)
    assert found["weight"].tolist() == [[127, 0]]
    assert found["bias"].tolist() == [-62]  # 2 - 63.5 = -61.5, a tie


def test_averages_of_a_network():
    checkpoint, images = fold_norms(random_checkpoint()), frames(count=1)
    scales = choose_scales(checkpoint, calibrate(checkpoint, images))
    averages = average_inputs(checkpoint, images, scales)
    runs = [run_float(checkpoint, images[0], task) for task in CONFIG.tasks]
    wanted = np.mean([run["blocks.2.norm1"] for run in runs], axis=(0, 1))
    np.testing.assert_allclose(averages["blocks.2.norm1"].exact, wanted, atol=1e-5)
    error = averages["blocks.2.norm1"].rounded - wanted
    assert 0 < np.abs(error).max() < 2.0 ** -scales.fraction["blocks.2.norm1"]
    both = np.concatenate([run["blocks.1.route.expert"] for run in runs])
    normed = np.concatenate([run["blocks.1.norm2"] for run in runs])
    for expert, found in enumerate(averages["blocks.1.mixture.fc1"].exact):
        rows = normed[(both == expert).any(axis=1)]
        wanted = rows.mean(axis=0) if len(rows) >= 32 else np.zeros(CONFIG.dim)
        np.testing.assert_allclose(found, wanted, atol=1e-5)
    assert averages["blocks.1.mixture.fc2"].exact.shape == (CONFIG.experts, CONFIG.expert_hidden)


def test_row_of_zeros_keeps_its_bias():
    found = quantise_layer(np.zeros((1, 4), np.float32), np.array([1000.0], np.float32), 1.0, 1.0)
    ratio = found["multiplier"].item() / 2.0 ** found["shift"].item()
    assert found["bias"].item() * ratio == pytest.approx(1000, rel=1e-4)


def test_ternary_layer_must_be_ternary():
    weight = np.array([[0.5, -0.5, 0, 0.5]], np.float32)
    found = quantise_layer(weight, np.zeros(1, np.float32), 1.0, 1.0, ternary=True)
    assert found["weight"].tolist() == [[0b01001101]]
    message = r"^weight must be a scale times -1, 0 or 1 in every row, not in between$"
    with pytest.raises(ValueError, match=message):
        quantise_layer(weight * [[1, 1, 1, 0.4]], np.zeros(1), 1.0, 1.0, ternary=True)


def test_calibration_needs_frames():
    message = r"^frames must be \(frames, 3, height, width\), not \(0, 3, 16, 32\)$"
    with pytest.raises(ValueError, match=message):
        calibrate(random_checkpoint(), frames(count=0))


def test_scales_cover_what_was_seen():
    checkpoint = fold_norms(random_checkpoint())
    values = calibrate(checkpoint, frames(count=1))
    scales = choose_scales(checkpoint, values)
    largest = max(np.abs(values[f"blocks.{block}.add1"]).max() for block in range(CONFIG.depth))
    assert scales.residual * 32767 >= 1.4 * largest
    assert set(scales.fraction.values()) <= {4, 5, 6}


@pytest.mark.parametrize("ternary", [False, True])
def test_quantised_network_follows_the_float_network(tmp_path, ternary):
    checkpoint, images = random_checkpoint(ternary=ternary), frames()
    save(quantise(checkpoint, images[:2]), tmp_path / "graph.safetensors")
    graph = load(tmp_path / "graph.safetensors")
    assert graph.precision == ("ternary-experts" if ternary else "int8")
    for task in CONFIG.tasks:
        output = graph.outputs[task]
        found = run(graph, images[2], task)[output.tensor] * output.scale
        wanted = run_float(checkpoint, images[2], task)[output.tensor]
        # 8 bits through 4 blocks: measured 0.03 to 0.05 of the deviation; routes may flip.
        assert np.sqrt(np.mean((found - wanted) ** 2)) < 0.15 * wanted.std()


def test_image_must_fit():
    graph = quantise(random_checkpoint(), frames(count=1))
    message = "image must be uint8 (3, 16, 32), not float64 (3, 16, 32)"
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        run(graph, np.zeros((3, 16, 32)), "depth")
