"""GGUF: every architecture and type comes back as it went in; what is not stated is refused."""

import re

import numpy as np
import pytest

from edgewright.firmware.llm.backend import Batch
from edgewright.firmware.llm.checkpoint import Checkpoint, Ternary
from edgewright.firmware.llm.formats.gguf import open_gguf
from edgewright.firmware.llm.formats.gguf_config import ARCHITECTURES
from edgewright.firmware.llm.formats.tensor_file import FileError
from edgewright.firmware.llm.formats.ternary import ternarise
from edgewright.firmware.llm.open import open_checkpoint
from edgewright.firmware.llm.reference import Reference
from tests.firmware.llm.gguf_files import write_gguf
from tests.firmware.llm.samples import checkpoint, config

SIZES = {"hidden": 256, "ffn": 512, "heads": 4, "kv_heads": 2, "head_dim": 64, "vocab": 300}
BITNET = config(**SIZES)
LLAMA = config(**SIZES, sub_norms=False, activation="silu", tied=False)
GEMMA = config(
    **SIZES,
    layers=6,
    sub_norms=False,
    activation="gelu",
    qk_norm=True,
    post_norms=True,
    embedding_scale=16.0,
    window=8,
    global_every=6,
    rope_base_local=10000.0,
)
UNSTATED = "must be stated, not missing; to take"
SILU = [("bitnet.hidden_activation", "add_string", "silu")]


def exact(model: Checkpoint) -> Checkpoint:
    """The same model, its scales numbers that 16 bits can hold."""

    def read(name):
        tensor = model.read(name)
        if isinstance(tensor, Ternary):
            return Ternary(tensor.codes, tensor.scales.astype(np.float16).astype("f4"), tensor.ends)
        return tensor

    return Checkpoint(model.config, model.format, read)


def same(found: Checkpoint, wanted: Checkpoint):
    assert found.config == wanted.config
    for name, tensor in found.tensors():
        expected = wanted.read(name)
        assert type(tensor) is type(expected), name
        if isinstance(tensor, Ternary):
            np.testing.assert_array_equal(tensor.codes, expected.codes, name)
            np.testing.assert_array_equal(tensor.scales, expected.scales, name)
            assert tensor.ends == expected.ends
        else:
            np.testing.assert_array_equal(tensor, expected, name)


@pytest.mark.parametrize("kind", ["I2_S", "TQ1_0", "TQ2_0", "F32", "F16"])
@pytest.mark.parametrize("architecture", ["bitnet-b1.58", "bitnet-25"])
def test_bitnet_comes_back(tmp_path, architecture, kind):
    model = exact(checkpoint(BITNET))
    path = write_gguf(tmp_path / "m.gguf", model, architecture=architecture, ternary=kind)
    found = open_checkpoint(path)
    assert found.format == f"GGUF {kind}"
    same(found, model)
    assert found.vocabulary.add_bos is False
    assert "The file states no activation; its architecture has squared ReLU." in found.findings


@pytest.mark.parametrize("layout", ["b", "c"])
def test_other_layouts_are_read_when_allowed(tmp_path, layout):
    model = checkpoint(BITNET)
    path = write_gguf(tmp_path / "m.gguf", model, ternary="I2_S", layout=layout)
    same(open_gguf(path, {f"i2s-{layout}"}), model)


def test_a_layout_that_nothing_shows_is_said_to_be_assumed(tmp_path):
    path = write_gguf(tmp_path / "m.gguf", checkpoint(BITNET), ternary="I2_S")
    assert open_gguf(path).findings[-1] == (
        "The file does not show its I2_S layout; a was assumed, and if the text is nonsense "
        "it was another."
    )


def with_dead_channels(model: Checkpoint) -> Checkpoint:
    def read(name):
        tensor = model.read(name)
        if name == "layers.1.gate" or name == "layers.1.up":
            tensor.codes[[5, 100]] = 0
        if name == "layers.1.down":
            tensor.codes[:, [5, 100]] = 0
        return tensor

    return Checkpoint(model.config, model.format, read)


@pytest.mark.parametrize("layout", ["a", "b", "c"])
def test_dead_channels_show_the_layout(tmp_path, layout):
    model = with_dead_channels(checkpoint(BITNET))
    path = write_gguf(tmp_path / "m.gguf", model, ternary="I2_S", layout=layout)
    other = "a" if layout != "a" else "b"
    with pytest.raises(FileError, match=r" I2_S must be of layout ") as error:
        open_gguf(path, {f"i2s-{other}"})
    option = f'allow "i2s-{layout}"' if layout != "a" else 'leave out "i2s-b"'
    assert str(error.value) == (
        f"{path} I2_S must be of layout {other}, not {layout}; to read it, {option}"
    )
    found = open_gguf(path, {f"i2s-{layout}"})
    same(found, model)
    assert "2 matrices have rows that are all zeros, layers.1.up has 2." in found.findings
    assert "1 matrices have columns that are all zeros, layers.1.down has 2." in found.findings


def test_bitnet_with_a_stated_activation_and_a_scale_of_its_own(tmp_path):
    model = checkpoint(config(**SIZES, activation="silu"))
    ones = {
        name: Ternary(tensor.codes, np.ones(1, np.float32), tensor.ends)
        for name, tensor in model.tensors()
        if isinstance(tensor, Ternary)
    }
    scales = [
        (f"blk.{name.split('.')[1]}.{GGUF[name.split('.')[2]]}.scale", model.read(name).scales)
        for name in ones
    ]
    path = write_gguf(
        tmp_path / "m.gguf", model, architecture="bitnet", keys=SILU, swap=ones, extra=scales
    )
    same(open_gguf(path), model)


GGUF = dict(
    zip(
        ("q", "k", "v", "o", "gate", "up", "down"),
        ("attn_q", "attn_k", "attn_v", "attn_output", "ffn_gate", "ffn_up", "ffn_down"),
        strict=True,
    )
)


@pytest.mark.parametrize("kind", ["I2_S", "TQ2_0"])
def test_ternary_llama_comes_back_half_split(tmp_path, kind):
    model = exact(checkpoint(LLAMA))
    path = write_gguf(tmp_path / "m.gguf", model, architecture="llama", ternary=kind)
    same(open_gguf(path), model)


def test_float_llama_comes_back_half_split(tmp_path):
    model = checkpoint(LLAMA, "float")
    path = write_gguf(tmp_path / "m.gguf", model, architecture="llama", tokenizer="llama")
    found = open_gguf(path)
    same(found, model)
    assert found.vocabulary.add_bos is True


def test_gemma_comes_back(tmp_path):
    model = checkpoint(GEMMA, "float")
    same(open_gguf(write_gguf(tmp_path / "m.gguf", model, architecture="gemma3")), model)


def test_float_bitnet_is_ternarised_and_says_so(tmp_path):
    model = checkpoint(BITNET, "float")
    found = open_gguf(write_gguf(tmp_path / "m.gguf", model))
    tensor = found.read("layers.0.q")
    expected = ternarise(model.read("layers.0.q"))
    np.testing.assert_array_equal(tensor.codes, expected.codes)
    assert "1 float matrices were rounded to ternary." in found.findings


def test_blocks_of_different_scale_stay_float(tmp_path):
    swap = {"layers.0.q": checkpoint(BITNET).read("layers.0.q")}
    rows = np.repeat([[1.0], [0.5]], 128, axis=0).astype(np.float32)
    model = checkpoint(LLAMA)
    swap["layers.0.v"] = model.read("layers.0.v").codes * rows[:128]
    swap["layers.0.v"][64:] *= 0.5
    path = write_gguf(
        tmp_path / "m.gguf",
        model,
        architecture="llama",
        swap={"layers.0.v": swap["layers.0.v"]},
        dense="TQ2_0",
    )
    np.testing.assert_array_equal(open_gguf(path).read("layers.0.v"), swap["layers.0.v"])


def test_the_reference_runs_what_was_read(tmp_path):
    model = exact(checkpoint(LLAMA))
    found = open_gguf(write_gguf(tmp_path / "m.gguf", model, architecture="llama"))
    batch = Batch(
        np.array([1, 5, 7], np.int32),
        np.arange(3, dtype=np.int32),
        np.array([0, 3], np.int32),
        np.zeros((1, 1), np.int32),
        np.array([2], np.int32),
    )
    results = [Reference(m, blocks=1).forward(batch) for m in (model, found)]
    np.testing.assert_array_equal(*results)


def refuses(path, message, allow=()):
    with pytest.raises(FileError, match=f"^{re.escape(f'{path} {message}')}$"):
        checkpoint_of = open_gguf(path, allow)
        list(checkpoint_of.tensors())


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {"architecture": "gpt2"},
            f"general.architecture must be one of {', '.join(ARCHITECTURES)}, not gpt2",
        ),
        (
            {"architecture": "bitnet"},
            f'bitnet.hidden_activation {UNSTATED} one, allow "relu2" or "silu"',
        ),
        (
            {
                "architecture": "bitnet",
                "keys": [("bitnet.hidden_activation", "add_string", "gelu")],
            },
            "bitnet.hidden_activation must be relu2 or silu, not 'gelu'",
        ),
        (
            {"without": ["rope.freq_base"]},
            f'bitnet-b1.58.rope.freq_base {UNSTATED} 10000, allow "rope-10000"',
        ),
        (
            {"without": ["attention.head_count_kv"]},
            "bitnet-b1.58.attention.head_count_kv must be one whole number, not missing",
        ),
        (
            {"without": ["attention.layer_norm_rms_epsilon"]},
            "bitnet-b1.58.attention.layer_norm_rms_epsilon must be a finite number, not missing",
        ),
        (
            {"keys": [("bitnet-b1.58.rope.dimension_count", "add_uint32", 32)]},
            "bitnet-b1.58.rope.dimension_count must be 64, not 32",
        ),
        (
            {"keys": [("bitnet-b1.58.vocab_size", "add_uint32", 299)]},
            "bitnet-b1.58.vocab_size must be 300 like the embedding, not 299",
        ),
        (
            {
                "keys": [
                    ("bitnet-b1.58.rope.scaling.type", "add_string", "linear"),
                    ("bitnet-b1.58.rope.scaling.factor", "add_float32", 8.0),
                ]
            },
            "bitnet-b1.58.rope.scaling.type must be none, not 'linear'",
        ),
        (
            {"extra": [("rope_freqs.weight", np.full(32, 2, np.float32))]},
            "rope_freqs.weight must be all 1, not scale positions",
        ),
        (
            {"extra": [("blk.0.attn_q.bias", np.zeros(256, np.float32))]},
            "must hold the tensors of its architecture, not blk.0.attn_q.bias",
        ),
        (
            {"keys": [("split.count", "add_uint16", 3)]},
            "must be a whole model, not one of 3 parts; join them",
        ),
        ({"without": ["blk.1.ffn_norm.weight"]}, "must hold blk.1.ffn_norm.weight, not lack it"),
        (
            {"without": ["token_embd.weight"]},
            "must hold a matrix token_embd.weight, not lack it",
        ),
        (
            {"swap": {"layers.0.ffn_norm": np.zeros(128, np.float32)}},
            "blk.0.ffn_norm.weight must be (256,), not (128,)",
        ),
        (
            {"swap": {"layers.0.ffn_norm": np.full(256, np.nan, np.float32)}},
            "blk.0.ffn_norm.weight must be finite, not otherwise",
        ),
        (
            {"without": ["tokenizer.ggml.pre"]},
            "tokenizer.ggml.pre must be stated, not missing or default",
        ),
        (
            {"without": ["tokenizer.ggml.merges"]},
            "tokenizer.ggml.merges must be a list of str, not otherwise",
        ),
        (
            {"extra": [("blk.0.attn_q.scale", np.zeros(1, np.float32))]},
            "blk.0.attn_q.scale scale must be finite and above 0, not 0.0",
        ),
        (
            {"extra": [("blk.0.attn_q.scale", np.ones(2, np.float32))]},
            "blk.0.attn_q.scale must be one float, not (2,)",
        ),
    ],
)
def test_what_does_not_fit_is_refused(tmp_path, options, message):
    refuses(write_gguf(tmp_path / "m.gguf", checkpoint(BITNET), **options), message)


def test_the_activation_can_be_vouched_for(tmp_path):
    path = write_gguf(tmp_path / "m.gguf", checkpoint(BITNET), architecture="bitnet")
    assert open_gguf(path, {"silu"}).config.activation == "silu"
    found = open_checkpoint(path, allow={"relu2"})
    assert found.config.activation == "relu2"
    assert "The file states no activation; relu2 was taken as allowed." in found.findings


def test_the_rotary_base_can_be_vouched_for(tmp_path):
    path = write_gguf(tmp_path / "m.gguf", checkpoint(BITNET), without=["rope.freq_base"])
    found = open_gguf(path, {"rope-10000"})
    assert found.config.rope_base == 10000
    assert "The file states no rotary base; 10000 was taken as allowed." in found.findings


@pytest.mark.parametrize("value", [np.nan, np.inf, -1.0, 0.0])
def test_bad_scales_are_refused(tmp_path, value):
    model = checkpoint(BITNET)
    bad = Ternary(model.read("layers.0.v").codes, np.array([value], np.float32), (128,))
    path = write_gguf(tmp_path / "m.gguf", model, ternary="I2_S", swap={"layers.0.v": bad})
    refuses(path, f"blk.0.attn_v.weight scale must be finite and above 0, not {value}")


def test_the_fourth_code_is_refused(tmp_path):
    model = checkpoint(BITNET)
    codes = model.read("layers.0.v").codes.copy()
    codes[3, 4] = 2
    bad = Ternary(codes, np.ones(1, np.float32), (128,))
    path = write_gguf(tmp_path / "m.gguf", model, ternary="I2_S", swap={"layers.0.v": bad})
    refuses(
        path,
        "blk.0.attn_v.weight codes must be -1, 0 or 1, not the fourth; the layout is another",
    )


def test_end_of_turn_stops_whatever_the_end_of_text_is(tmp_path):
    found = open_gguf(write_gguf(tmp_path / "m.gguf", checkpoint(BITNET)))
    assert found.config.stop == (2,)
    assert found.config.bos == 1
