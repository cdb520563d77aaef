"""Channels that are always zero, left out: the same model, less to read."""

import dataclasses

import numpy as np
import pytest

from edgewright.firmware.llm.backend import Batch
from edgewright.firmware.llm.checkpoint import Ternary
from edgewright.firmware.llm.compaction import compacted
from edgewright.firmware.llm.config import Config
from edgewright.firmware.llm.formats.container import open_container, write
from edgewright.firmware.llm.formats.export import export_gguf
from edgewright.firmware.llm.native import Native, kernel_names
from edgewright.firmware.llm.open import open_checkpoint
from edgewright.firmware.llm.packed import pack
from edgewright.firmware.llm.reference import Reference
from tests.firmware.llm.models import CONFIGS, random_checkpoint

TOKENS = np.random.default_rng(3).integers(0, 90, 40, np.int32)
PLACES = np.arange(40, dtype=np.int32)
BATCH = Batch(TOKENS, PLACES, np.array([0, 40], np.int32), np.zeros((1, 1), np.int32), PLACES)


def with_dead_channels(kind, seed=1, blank_down=False):
    """Return a model, and how many channels of each layer are not dead.

    ``blank_down``: their columns of down are zeros too, so that they can't set a row's scale.
    """
    whole = random_checkpoint(kind, seed)
    rng = np.random.default_rng(seed + 100)
    zeros, kept = {}, []
    for layer in range(whole.config.layers):
        some = rng.permutation(whole.config.ffn)[: 5 + 19 * layer]
        zeros[f"layers.{layer}.gate"], zeros[f"layers.{layer}.up"] = some[::2], some[1::2]
        if blank_down:
            zeros[f"layers.{layer}.down"] = (slice(None), some)
        kept.append(whole.config.ffn - len(some))

    def read(name):
        tensor = whole.read(name)
        if name not in zeros:
            return tensor
        if isinstance(tensor, Ternary):
            codes = tensor.codes.copy()
            codes[zeros[name]] = 0
            return dataclasses.replace(tensor, codes=codes)
        tensor = tensor.copy()
        tensor[zeros[name]] = 0
        return tensor

    return dataclasses.replace(whole, read=read, findings=[]), tuple(kept)


@pytest.mark.parametrize("kernels", kernel_names())
@pytest.mark.parametrize("dense", ["bf16", "int8"])
@pytest.mark.parametrize("kind", CONFIGS)
def test_logits_are_those_of_the_whole_model(kind, dense, kernels):
    whole, kept = with_dead_channels(kind, blank_down=dense == "int8")
    less = compacted(whole)
    assert less.config.ffn_kept == kept
    total = whole.config.ffn * whole.config.layers
    assert less.findings == [
        f"{total - sum(kept)} of {total} feed-forward channels are always zero and left out."
    ]
    models = [pack(checkpoint, dense=dense) for checkpoint in (whole, less)]
    assert models[1].nbytes < models[0].nbytes
    logits = [Native(model, blocks=1, kernels=kernels).forward(BATCH) for model in models]
    # The sums of squares and the float sums of down group what is left otherwise.
    np.testing.assert_allclose(logits[1], logits[0], rtol=2e-4, atol=2e-4)
    if kind == "bitnet":  # its sums are integers
        np.testing.assert_array_equal(logits[1], logits[0])


def test_the_mean_of_the_sub_norm_is_over_all_channels():
    whole, kept = with_dead_channels("bitnet")
    model = pack(compacted(whole))
    narrow = dataclasses.replace(model.config, ffn=max(kept))
    wrong = dataclasses.replace(model, config=narrow)
    logits = [Native(m, blocks=1).forward(BATCH) for m in (model, wrong)]
    assert np.abs(logits[0] - logits[1]).max() > 0


@pytest.mark.parametrize("kind", CONFIGS)
def test_a_container_keeps_it_and_gives_a_whole_model_back(kind, tmp_path):
    whole, kept = with_dead_channels(kind)
    write(pack(compacted(whole)), tmp_path / "model")
    model = open_container(tmp_path / "model")
    assert model.config.ffn_kept == kept and "left out" in model.findings[-1]
    again = model.checkpoint()
    assert again.config == whole.config
    for name, tensor in again.tensors():
        assert tensor.shape == whole.read(name).shape
    expected = Reference(pack(whole).checkpoint(), blocks=1).forward(BATCH)
    np.testing.assert_allclose(
        Reference(again, blocks=1).forward(BATCH), expected, rtol=2e-4, atol=2e-4
    )
    assert compacted(again).config == model.config, "and what is left out is found again"


def test_a_gguf_file_of_it_is_whole(tmp_path):
    shape = dataclasses.replace(CONFIGS["bitnet"], ffn=256, hidden=256, heads=4, head_dim=64)
    whole = random_checkpoint("bitnet", shape=shape)
    codes = whole.read("layers.0.up").codes
    codes[[3, 100]] = 0
    write(pack(compacted(whole)), tmp_path / "model")
    export_gguf(open_container(tmp_path / "model").checkpoint(), tmp_path / "model.gguf")
    found = open_checkpoint(tmp_path / "model.gguf", allow=("tokenizer",))
    up = found.read("layers.0.up").codes
    np.testing.assert_array_equal(up[:-2], np.delete(codes, [3, 100], axis=0))
    assert not up[-2:].any()


def test_a_model_without_dead_channels_is_returned_as_it_is():
    whole = random_checkpoint("bitnet")
    assert compacted(whole) is whole


def test_one_channel_stays_when_all_are_dead():
    whole, _ = with_dead_channels("bitnet")
    codes = np.zeros((whole.config.ffn, whole.config.hidden), np.int8)
    dead = Ternary(codes, np.ones(1, np.float32), (whole.config.ffn,))
    blank = dataclasses.replace(
        whole, read=lambda name: dead if name == "layers.0.gate" else whole.read(name)
    )
    less = compacted(blank)
    assert less.config.ffn_of(0) == 1
    logits = [Native(pack(c), blocks=1).forward(BATCH) for c in (blank, less)]
    np.testing.assert_array_equal(*logits)


def test_matrices_of_several_scales_stay_whole():
    whole, _ = with_dead_channels("bitnet")
    half = whole.config.ffn // 2 // 16 * 16

    def read(name):
        tensor = whole.read(name)
        if name.endswith("gate"):
            scales = np.array([0.1, 0.2], np.float32)
            return dataclasses.replace(tensor, scales=scales, ends=(half, whole.config.ffn))
        return tensor

    ranged = dataclasses.replace(whole, read=read)
    assert compacted(ranged) is ranged


@pytest.mark.parametrize(
    "kept, error",
    [
        ((8,), "ffn_kept must be of 2 layers or none, not 1"),
        ((8, 0), "ffn_kept must be between 1 and"),
        ((8, 1 << 20), "ffn_kept must be between 1 and"),
        ((8, 8.5), "ffn_kept must be between 1 and"),
    ],
)
def test_a_wrong_configuration_is_refused(kept, error):
    assert CONFIGS["bitnet"].layers == 2
    with pytest.raises(ValueError, match=error):
        dataclasses.replace(CONFIGS["bitnet"], ffn_kept=kept)


def test_a_configuration_survives_json():
    shape = dataclasses.replace(CONFIGS["bitnet"], ffn_kept=(3, 5))
    assert Config.from_dict(shape.to_dict()) == shape
    assert "ffn_kept" not in CONFIGS["bitnet"].to_dict(), "older readers know what they always did"
