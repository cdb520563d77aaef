"""Export: what is written for others is read again exactly, and by their own packages."""

import json
import re
from dataclasses import replace

import gguf
import numpy as np
import pytest
import safetensors
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

from edgewright.firmware.llm.checkpoint import Checkpoint, Ternary, Vocabulary
from edgewright.firmware.llm.formats.export import export_gguf, export_hugging_face
from edgewright.firmware.llm.formats.pre_tokenizers import PRE_TOKENIZERS
from edgewright.firmware.llm.open import open_checkpoint
from edgewright.firmware.llm.packed import pack
from edgewright.firmware.llm.tokenizer import Pieces, sentencepiece_bpe
from tests.firmware.llm.hugging_face_files import bf16
from tests.firmware.llm.samples import checkpoint, config

SIZES = {"hidden": 256, "ffn": 512, "heads": 4, "kv_heads": 2, "head_dim": 64, "vocab": 300}
BITNET = config(**SIZES)
LLAMA = config(**SIZES, sub_norms=False, activation="silu", tied=False)
TEXTS = ["The cat sat on the mat.\n\n  Then 123 it's gone, é 中文 😀!", "", " a  b "]


def byte_level(pre="gpt-2"):
    made = Tokenizer(models.BPE(ignore_merges=pre == "llama3"))
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=290,
        special_tokens=["<unk>", "<s>", "</s>"],
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        show_progress=False,
    )
    made.train_from_iterator(TEXTS * 20, trainer)
    whole = json.loads(made.to_str())
    steps = PRE_TOKENIZERS[pre]
    whole["pre_tokenizer"] = (
        steps[0] if len(steps) == 1 else {"type": "Sequence", "pretokenizers": steps}
    )
    return Vocabulary(json.dumps(whole), "{{ messages }}", True)


def sentencepiece():
    rng = np.random.default_rng(5)
    bytes_ = [f"<0x{byte:02X}>" for byte in range(256)]
    letters = [
        "\u2581",
        *"thecasonmi",
        "th",
        "he",
        "the",
        "\u2581the",
        "at",
        "\u2581c",
        "\u2581cat",
    ]
    texts = ["<unk>", "<s>", "</s>", *bytes_, *letters]
    types = [2, 3, 3, *[6] * 256, *[1] * len(letters)]
    scores = rng.permutation(len(texts)).astype(float).tolist()
    return Vocabulary(sentencepiece_bpe("m", Pieces(texts, types, scores), prefix=True), "", True)


def model_of(shape, vocabulary=None, embedding=bf16):
    model = checkpoint(shape)

    def read(name):
        tensor = model.read(name)
        return embedding(tensor) if name in ("embedding", "head") else tensor

    return Checkpoint(shape, "sample", read, vocabulary or byte_level())


def same(found, wanted):
    assert found.config == wanted.config
    for name, tensor in found.tensors():
        expected = wanted.read(name)
        if isinstance(tensor, Ternary):
            np.testing.assert_array_equal(tensor.codes, expected.codes, name)
            np.testing.assert_array_equal(tensor.scales, expected.scales, name)
        else:
            np.testing.assert_array_equal(tensor, expected, name)
    assert found.vocabulary.chat_template == wanted.vocabulary.chat_template
    assert found.vocabulary.add_bos == wanted.vocabulary.add_bos
    ours, theirs = (Tokenizer.from_str(m.vocabulary.tokenizer) for m in (found, wanted))
    for text in TEXTS:
        tokens = theirs.encode(text, add_special_tokens=False).ids
        assert ours.encode(text, add_special_tokens=False).ids == tokens
        assert ours.decode(tokens) == theirs.decode(tokens)


@pytest.mark.parametrize("export", [export_gguf, export_hugging_face])
@pytest.mark.parametrize("shape", [BITNET, LLAMA], ids=["bitnet", "llama"])
def test_what_is_exported_comes_back(tmp_path, export, shape):
    model = model_of(shape)
    said = []
    export(model, tmp_path / "m", progress=lambda *a: said.append(a))
    same(open_checkpoint(tmp_path / "m"), model)
    assert said[0] == ("writing", 0, len(said))


@pytest.mark.parametrize("export", [export_gguf, export_hugging_face])
def test_a_packed_model_comes_back(tmp_path, export):
    packed = pack(model_of(BITNET), head="bf16").checkpoint()
    export(packed, tmp_path / "m")
    same(open_checkpoint(tmp_path / "m"), packed)


@pytest.mark.parametrize("pre", ["gpt-2", "llama3", "qwen2", "smollm"])
def test_the_way_text_is_split_comes_back(tmp_path, pre):
    model = model_of(BITNET, byte_level(pre))
    export_gguf(model, tmp_path / "m")
    same(open_checkpoint(tmp_path / "m"), model)


def test_a_sentencepiece_vocabulary_comes_back(tmp_path):
    model = model_of(BITNET, sentencepiece())
    export_gguf(model, tmp_path / "m")
    same(open_checkpoint(tmp_path / "m"), model)


def test_a_model_without_tokenizer_comes_back(tmp_path):
    model = model_of(BITNET, Vocabulary())
    export_gguf(model, tmp_path / "m")
    found = open_checkpoint(tmp_path / "m")
    assert found.vocabulary.tokenizer == ""
    assert found.config == BITNET


@pytest.mark.parametrize(("embedding", "kind"), [(np.round, "F16"), (lambda values: values, "F32")])
def test_the_package_of_gguf_reads_it(tmp_path, embedding, kind):
    model = model_of(BITNET, embedding=embedding)
    export_gguf(model, tmp_path / "m.gguf")
    reader = gguf.GGUFReader(tmp_path / "m.gguf")
    tensors = {t.name: t for t in reader.tensors}
    assert tensors["token_embd.weight"].tensor_type.name == kind
    q = tensors["blk.1.attn_q.weight"]
    assert q.tensor_type.name == "TQ2_0"
    codes = gguf.quants.dequantize(q.data, q.tensor_type)
    np.testing.assert_array_equal(codes, model.read("layers.1.q").codes)
    assert reader.get_field("bitnet.hidden_activation").contents() == "relu2"
    assert reader.get_field("general.file_type").contents() == 37


def test_the_safetensors_library_reads_it(tmp_path):
    export_hugging_face(model_of(BITNET), tmp_path / "m")
    with safetensors.safe_open(tmp_path / "m/model.safetensors", framework="numpy") as file:
        names = set(file.keys())
        packed = file.get_tensor("model.layers.0.mlp.down_proj.weight")
    assert packed.shape == (64, 512)
    assert "model.layers.0.mlp.down_proj.weight_scale" in names


@pytest.mark.parametrize(("brief", "kind"), [(True, "BF16"), (False, "F32")])
def test_a_folder_has_one_type_of_floats(tmp_path, brief, kind):
    # transformers 5 keeps the type of every tensor of a packed model and multiplies none of two.
    whole = model_of(BITNET)

    def read(name):
        tensor = whole.read(name)
        if not isinstance(tensor, Ternary):
            return bf16(tensor)
        return replace(tensor, scales=bf16(tensor.scales)) if brief else tensor

    model = replace(whole, read=read)
    export_hugging_face(model, tmp_path / "m")
    header = json.loads((tmp_path / "m/model.safetensors").read_bytes()[8:].split(b"}}")[0] + b"}}")
    assert {entry["dtype"] for name, entry in header.items() if name != "__metadata__"} == {
        "U8",
        kind,
    }
    stated = json.loads((tmp_path / "m/config.json").read_text())["torch_dtype"]
    assert stated == {"BF16": "bfloat16", "F32": "float32"}[kind]
    same(open_checkpoint(tmp_path / "m"), model)


def refuses(export, model, path, message):
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        export(model, path / "m")
    assert not (path / "m").is_file()


@pytest.mark.parametrize("export", [export_gguf, export_hugging_face])
def test_what_others_do_not_know_is_refused(tmp_path, export):
    other = config(**SIZES, qk_norm=True)
    message = "model must be built like BitNet or Llama to be written so, not otherwise"
    refuses(export, model_of(other), tmp_path, message)
    floats = checkpoint(BITNET, "float", vocabulary=byte_level())
    message = "layers.0.q must be ternary with one scale, not otherwise"
    refuses(export, floats, tmp_path, message)


@pytest.mark.parametrize(
    ("shape", "message"),
    [
        (
            config(**{**SIZES, "ffn": 384}),
            "ffn must be a multiple of 256 for TQ2_0, not 384",
        ),
        (
            config(**SIZES, tied=False),
            "bitnet in GGUF must share its embedding and have heads of its width",
        ),
        (
            config(**SIZES, sub_norms=False),
            "activation must be silu for llama in GGUF, not relu2",
        ),
        (
            config(**SIZES, stop=(2, 3, 4, 5)),
            "stop must be at most 3 tokens in GGUF, not 4",
        ),
    ],
)
def test_what_gguf_cannot_hold_is_refused(tmp_path, shape, message):
    refuses(export_gguf, model_of(shape), tmp_path, message)


def test_what_a_folder_cannot_hold_is_refused(tmp_path):
    refuses(
        export_hugging_face,
        model_of(config(**{**SIZES, "ffn": 30})),
        tmp_path,
        "rows must be a multiple of 4 to be packed, not 30",
    )
    refuses(
        export_hugging_face,
        model_of(config(**SIZES, activation="gelu")),
        tmp_path,
        "activation must be relu2 or silu, not gelu",
    )


def test_tokenizers_without_a_name_in_gguf_are_refused(tmp_path):
    whole = json.loads(byte_level().tokenizer)
    whole["pre_tokenizer"] = {"type": "Whitespace"}
    model = model_of(BITNET, Vocabulary(json.dumps(whole)))
    message = "tokenizer must split text in a way that GGUF names, not by {'type': 'Whitespace'}"
    refuses(export_gguf, model, tmp_path, message)

    whole["model"] = {"type": "WordLevel", "vocab": {"a": 0}, "unk_token": "a"}
    model = model_of(BITNET, Vocabulary(json.dumps(whole)))
    message = "tokenizer must be BPE to be written as GGUF, not WordLevel"
    refuses(export_gguf, model, tmp_path, message)

    whole = json.loads(sentencepiece().tokenizer)
    whole["normalizer"]["normalizers"].append({"type": "Lowercase"})
    model = model_of(BITNET, Vocabulary(json.dumps(whole)))
    message = "tokenizer must only mark spaces to be written as GGUF, not change text"
    refuses(export_gguf, model, tmp_path, message)
