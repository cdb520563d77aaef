"""Hugging Face folders: packed both ways, master, shards; what is left open is refused."""

import json
import re

import numpy as np
import pytest
from tokenizers import Tokenizer, models, pre_tokenizers, processors

from edgewright.firmware.llm.checkpoint import Ternary
from edgewright.firmware.llm.formats.hugging_face import open_hugging_face, unpack_codes
from edgewright.firmware.llm.formats.tensor_file import FileError
from edgewright.firmware.llm.open import open_checkpoint
from edgewright.firmware.llm.packed import pack
from tests.firmware.llm.hugging_face_files import config_of, master, write_folder
from tests.firmware.llm.samples import checkpoint, config

BITNET = config()
LLAMA = config(sub_norms=False, activation="silu", tied=False)


def same(found, wanted):
    for name, tensor in found.tensors():
        expected = wanted.read(name)
        assert type(tensor) is type(expected), name
        if isinstance(tensor, Ternary):
            np.testing.assert_array_equal(tensor.codes, expected.codes, name)
            np.testing.assert_allclose(tensor.scales, expected.scales, rtol=2e-7)
        else:
            np.testing.assert_array_equal(tensor, expected, name)


def test_hand_worked_bytes():
    packed = np.array([[0b00_01_10_00]], np.uint8)
    assert unpack_codes(packed).ravel().tolist() == [-1, 1, 0, -1]


@pytest.mark.parametrize("shards", [1, 3])
def test_packed_bitnet_comes_back(tmp_path, shards):
    model = checkpoint(BITNET)
    found = open_checkpoint(write_folder(tmp_path / "m", model, shards=shards))
    assert found.format == "Hugging Face packed autobitlinear"
    assert found.config == BITNET
    same(found, model)
    pack(found)


@pytest.mark.parametrize("architecture", ["LlamaForCausalLM", "FalconForCausalLM"])
def test_bitlinear_divides_by_its_scale(tmp_path, architecture):
    model = checkpoint(LLAMA)
    changes = {
        "architectures": [architecture],
        "quantization_config": {"quant_method": "bitnet", "modules_to_not_convert": ["lm_head"]},
    }
    found = open_checkpoint(write_folder(tmp_path / "m", model, config=changes, inverse=True))
    assert found.format == "Hugging Face packed bitlinear"
    same(found, model)


@pytest.mark.parametrize(("inverse", "how"), [(False, "multiplies"), (True, "divides")])
def test_scales_that_look_inverted_are_said(tmp_path, inverse, how):
    kind = "bitlinear" if inverse else "autobitlinear"
    changes = {"quantization_config": {"quant_method": "bitnet", "linear_class": kind}}
    scale = np.full(1, 0.25 if inverse else 4, np.float32)
    swap = {"model.layers.0.self_attn.q_proj.weight_scale": scale}
    model = checkpoint(BITNET)
    path = write_folder(tmp_path / "m", model, config=changes, swap=swap, inverse=inverse)
    assert open_hugging_face(path).findings[0] == (
        f"Scales may be inverted: layers.0.q has {scale[0]:.3g}, and {kind} {how} by it."
    )


@pytest.mark.parametrize("quantised", [True, False])
def test_a_master_is_ternarised(tmp_path, quantised):
    model = checkpoint(BITNET)
    swap = master(model)
    stored = {name: t for name, t in swap.items() if not isinstance(t, Ternary)}
    changes = {"quantization_config": ...}
    if quantised:
        changes["quantization_config"] = {
            "quant_method": "bitnet",
            "quantization_mode": "online",
            "linear_class": "autobitlinear",
        }
    scales = [f"{name.removesuffix('.weight')}.weight_scale" for name in stored]
    path = write_folder(tmp_path / "m", model, config=changes, swap=stored, without=scales)
    found = open_checkpoint(path)
    assert found.format == "Hugging Face bf16 master"
    tensor = found.read("layers.1.up")
    np.testing.assert_array_equal(tensor.codes, model.read("layers.1.up").codes)
    np.testing.assert_array_equal(tensor.scales, swap["layers.1.up"].scales)


def test_float_llama_comes_back(tmp_path):
    model = checkpoint(LLAMA, "float")
    found = open_checkpoint(
        write_folder(tmp_path / "m", model, config={"quantization_config": ...})
    )
    assert found.format == "Hugging Face float"
    same(found, model)


def test_ternary_is_a_property_of_a_layer(tmp_path):
    model = checkpoint(BITNET)
    floats = {
        f"model.layers.{layer}.self_attn.o_proj.weight": np.ones((64, 64), np.float32)
        for layer in range(2)
    }
    scales = [f"{name}_scale" for name in floats]
    changes = {
        "quantization_config": {
            "quant_method": "bitnet",
            "linear_class": "autobitlinear",
            "modules_to_not_convert": ["lm_head", "o_proj"],
        }
    }
    path = write_folder(tmp_path / "m", model, config=changes, swap=floats, without=scales)
    found = open_hugging_face(path)
    assert isinstance(found.read("layers.0.q"), Ternary)
    np.testing.assert_array_equal(found.read("layers.0.o"), 1)


def test_a_file_beside_its_configuration_is_enough(tmp_path):
    path = write_folder(tmp_path / "m", checkpoint(BITNET))
    assert open_checkpoint(path / "model.safetensors").config == BITNET


def test_a_tied_head_that_is_the_embedding_is_allowed(tmp_path):
    model = checkpoint(BITNET)
    extra = {"lm_head.weight": model.read("embedding")}
    open_hugging_face(write_folder(tmp_path / "m", model, extra=extra))


def refuses(path, message):
    with pytest.raises(FileError, match=f"^{re.escape(message)}$"):
        list(open_hugging_face(path).tensors())


NEEDED = [key for key in config_of(BITNET) if key[:4] not in ("bos_", "eos_", "quan")]


@pytest.mark.parametrize("key", NEEDED)
def test_missing_keys_are_refused(tmp_path, key):
    path = write_folder(tmp_path / "m", checkpoint(BITNET), config={key: ...})
    with pytest.raises(FileError, match=rf"config\.json {key} must be .+, not (missing|None)$"):
        open_hugging_face(path)


YARN = {"rope_type": "yarn", "rope_theta": 1e4}
QUANTISED = {"quant_method": "bitnet", "linear_class": "autobitlinear"}


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"hidden_act": "gelu"}, "hidden_act must be relu2 or silu, not gelu"),
        ({"rope_scaling": {"type": "linear"}}, "rope_scaling must be null, not {'type': 'linear'}"),
        ({"sliding_window": 8}, "sliding_window must be null, not 8"),
        ({"partial_rotary_factor": 0.5}, "partial_rotary_factor must be 1, not 0.5"),
        ({"head_dim": 15}, "head_dim must be even, not 15"),
        ({"head_dim": "a"}, "head_dim must be int, not str"),
        ({"num_attention_heads": 0}, "heads must be between 1 and 1024, not 0"),
        ({"tie_word_embeddings": 1}, "tie_word_embeddings must be bool, not 1"),
        (
            {"quantization_config": {"quant_method": "gptq"}},
            "quantization_config must be of bitnet, not {'quant_method': 'gptq'}",
        ),
        (
            {"quantization_config": {**QUANTISED, "linear_class": "other"}},
            "linear_class must be bitlinear or autobitlinear, not 'other'",
        ),
        (
            {"quantization_config": {**QUANTISED, "quantization_mode": "other"}},
            "quantization_mode must be online or offline, not 'other'",
        ),
        (
            {"quantization_config": {**QUANTISED, "use_rms_norm": True}},
            "use_rms_norm must be false, not true",
        ),
        (
            {"quantization_config": {**QUANTISED, "modules_to_not_convert": "lm_head"}},
            "modules_to_not_convert must be a list of names, not 'lm_head'",
        ),
        (
            {"rope_theta": ..., "rope_parameters": YARN},
            f"rope_parameters must be of rope_type default, not {YARN}",
        ),
    ],
)
def test_what_this_package_cannot_compute_is_refused(tmp_path, changes, message):
    path = write_folder(tmp_path / "m", checkpoint(BITNET), config=changes)
    refuses(path, f"{path / 'config.json'} {message}")


def test_the_newer_rotary_key_is_read(tmp_path):
    changes = {"rope_theta": ..., "rope_parameters": {"rope_type": "default", "rope_theta": 5e5}}
    path = write_folder(tmp_path / "m", checkpoint(BITNET), config=changes)
    assert open_hugging_face(path).config.rope_base == 5e5


Q = "model.layers.0.self_attn.q_proj.weight"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"without": [Q]}, f"must hold {Q}, not lack it"),
        ({"without": [f"{Q}_scale"]}, f"must hold {Q}_scale, not lack it"),
        ({"swap": {Q: np.zeros((15, 64), np.uint8)}}, f"{Q} must be (16, 64), not (15, 64)"),
        (
            {"swap": {Q: np.full((16, 64), 3, np.uint8)}},
            f"{Q} codes must be -1, 0 or 1, not the fourth; the layout is another",
        ),
        (
            {"swap": {f"{Q}_scale": np.full(1, np.nan, np.float32)}},
            f"{Q}_scale scale must be finite and above 0, not nan",
        ),
        (
            {"swap": {f"{Q}_scale": np.ones(2, np.float32)}},
            f"{Q}_scale must be one float, not (2,) BF16",
        ),
        (
            {"swap": {Q: np.zeros((64, 64), np.float32)}},
            f"{Q} must be packed codes, not a float matrix",
        ),
        (
            {"swap": {"model.embed_tokens.weight": np.zeros((10, 64), np.uint8)}},
            "model.embed_tokens.weight must be a float matrix, not packed codes",
        ),
        (
            {"swap": {"model.norm.weight": np.full(64, np.inf, np.float32)}},
            "model.norm.weight must be finite, not otherwise",
        ),
        (
            {"extra": {"model.layers.0.self_attn.q_proj.bias": np.zeros(64, np.float32)}},
            (
                "must hold the tensors of its configuration, "
                "not model.layers.0.self_attn.q_proj.bias"
            ),
        ),
        (
            {"extra": {"lm_head.weight": np.zeros((40, 64), np.float32)}},
            "lm_head.weight must be the embedding if tied, not other",
        ),
    ],
)
def test_tensors_that_do_not_fit_are_refused(tmp_path, options, message):
    path = write_folder(tmp_path / "m", checkpoint(BITNET), **options)
    refuses(path, f"{path} {message}")


def test_an_index_cannot_point_elsewhere(tmp_path):
    path = write_folder(tmp_path / "m", checkpoint(BITNET), shards=2)
    index = path / "model.safetensors.index.json"
    index.write_text(json.dumps({"weight_map": {Q: "../other.safetensors"}}))
    refuses(path, f"{index} weight_map must be file names by tensor, not otherwise")
    part = "model-00001-of-00002.safetensors"
    index.write_text(json.dumps({"weight_map": {"no": part}}))
    refuses(path, f"{path / part} must hold no, not lack it")


def test_a_folder_without_weights_is_refused(tmp_path):
    path = write_folder(tmp_path / "m", checkpoint(BITNET))
    (path / "model.safetensors").unlink()
    refuses(
        path,
        f"{path} must hold model.safetensors or model.safetensors.index.json, not neither",
    )


def tokenizer(begin=False):
    words = {"<s>": 1, "</s>": 2, "a": 3, "b": 4, "<|eot_id|>": 5}
    made = Tokenizer(models.BPE(words, []))
    made.add_special_tokens(["<s>", "</s>", "<|eot_id|>"])
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    if begin:
        made.post_processor = processors.TemplateProcessing("<s> $A", None, [("<s>", 1)])
    return made.to_str()


@pytest.mark.parametrize("begin", [True, False])
def test_the_tokenizer_says_what_begins_and_ends_a_text(tmp_path, begin):
    path = write_folder(tmp_path / "m", checkpoint(BITNET))
    (path / "tokenizer.json").write_text(tokenizer(begin))
    (path / "tokenizer_config.json").write_text('{"chat_template": "{{ messages }}"}')
    (path / "generation_config.json").write_text('{"eos_token_id": [2, 7]}')
    found = open_hugging_face(path)
    assert found.vocabulary.add_bos is begin
    assert found.vocabulary.tokenizer == tokenizer(begin)
    assert found.vocabulary.chat_template == "{{ messages }}"
    assert found.config.stop == (2, 7, 5)
    assert "34 rows of the embedding have no token." in found.findings


@pytest.mark.parametrize(
    ("file", "content", "message"),
    [
        ("tokenizer.json", "{}", None),
        ("tokenizer.json", b"\xff", "tokenizer.json must be UTF-8 text, not other bytes"),
        ("tokenizer_config.json", "[]", "tokenizer_config.json must be a JSON object, not list"),
        ("generation_config.json", '{"eos_token_id": 99}', "eos_token_id must be below 40, not 99"),
    ],
)
def test_broken_tokenizer_files_are_refused(tmp_path, file, content, message):
    path = write_folder(tmp_path / "m", checkpoint(BITNET))
    (path / file).write_bytes(content if isinstance(content, bytes) else content.encode())
    if message and "json" in message:
        refuses(path, f"{path}/{message}")
    elif message:
        refuses(path, f"{path} {message}")
    else:
        with pytest.raises(FileError, match=r" tokenizer must be whole, not broken: "):
            open_hugging_face(path)


def test_a_vocabulary_larger_than_the_embedding_is_refused(tmp_path):
    small = config(vocab=4)
    path = write_folder(tmp_path / "m", checkpoint(small))
    (path / "tokenizer.json").write_text(tokenizer())
    refuses(path, f"{path} tokenizer must know at most 4 tokens, not 6")
