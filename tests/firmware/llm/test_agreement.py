"""Agreement with other programs: the parts of the command, and small models in those programs."""

import importlib.util
import json
import re
import sys

import numpy as np
import pytest

from benchmarks.agreement import _disagreements
from benchmarks.agreement_blocks import in_blocks, nudged, quantise_blocks
from benchmarks.agreement_models import _check_activation
from benchmarks.agreement_pages import llama_cpp_page
from benchmarks.agreement_text import PROMPTS, TEXTS, detokenised, stories
from benchmarks.agreement_tokens import Absent, ask, change, compare, forced
from edgewright import LLM
from edgewright.firmware.llm.checkpoint import Ternary
from edgewright.firmware.llm.formats.export import export_gguf, export_hugging_face
from edgewright.firmware.llm.packed import pack
from edgewright.firmware.llm.reference import linear
from tests.firmware.llm.samples import checkpoint, config

SIZES = {"hidden": 256, "heads": 4, "kv_heads": 2, "head_dim": 64, "vocab": 300}
PROMPT = [[1, 5, 9], [1, 70, 200, 31, 8]]


def needs(*packages):
    missing = [name for name in packages if importlib.util.find_spec(name) is None]
    return pytest.mark.skipif(bool(missing), reason=f"needs {', '.join(missing)}")


def scored(perplexity, kv):
    one = {"matrices": "bf16", "head": "bf16", "kv": kv, "perplexity": perplexity}
    return {"wikitext": {"theirs": 20, "ours": [one]}}


def small(**changes):
    """A model whose ternary layers keep the size of their inputs."""
    model = checkpoint(config(**SIZES, ffn=512, **changes))

    def read(name):
        tensor = model.read(name)
        if isinstance(tensor, Ternary):
            return Ternary(tensor.codes, np.array([0.07], np.float32), tensor.ends)
        return np.abs(tensor) + 0.5 if tensor.ndim == 1 else tensor

    return pack(type(model)(model.config, "sample", read), head="bf16")


def test_there_are_prompts_and_texts_enough():
    assert len(set(PROMPTS)) >= 20
    assert len(set(TEXTS)) >= 5


@pytest.mark.parametrize(
    ("stored", "wanted"),
    [
        (" a @-@ b , 1 @,@ 000 and 2 @.@ 5 % . ", "a-b, 1,000 and 2.5%."),
        (' He said " yes , sir ! " ( twice ) . ', 'He said "yes, sir!" (twice).'),
        (" Tom 's dogs ' bones aren 't £ 5 ", "Tom's dogs' bones aren't £5"),
        (" = = Life = = \n \n A <unk> . ", "== Life ==\n\nA <unk>."),
        (" It 's [ sic ] ; so : no ? ", "It's [sic]; so: no?"),
    ],
)
def test_wikitext_becomes_text(stored, wanted):
    assert detokenised(stored) == wanted


def test_stories_stand_between_marks():
    assert stories("\nA\n<|endoftext|>\n B b\n<|endoftext|>\n") == ["A", "B b"]


def test_activations_have_a_scale_for_each_block():
    x = np.zeros((1, 512), np.float32)
    x[0, :3] = 127, 3.5, -2.5  # ties go to the even one
    x[0, 256:258] = 0.5, -0.25
    q, step = quantise_blocks(x)
    assert q[0, 0, :3].tolist() == [127, 4, -2]
    assert q[0, 1, :2].tolist() == [127, -64]
    np.testing.assert_allclose(step[0], [1, 0.5 / 127], rtol=1e-6)


def test_a_block_of_zeros_stays_zero():
    q, step = quantise_blocks(np.zeros((2, 256), np.float32))
    assert not q.any()
    assert not step.any()


def test_blocks_are_the_rule_where_a_layer_has_one():
    packed = small(activation="silu")
    model = packed.checkpoint()
    ours = LLM(model, device="reference", kv="f32").logits([1, 2])
    one = LLM(in_blocks(model), device="reference", kv="f32").logits([1, 2])
    assert np.corrcoef(ours.ravel(), one.ravel())[0, 1] > 0.999
    x = np.random.default_rng(1).normal(size=(3, 256)).astype(np.float32)
    matrix = model.read("layers.0.q")
    np.testing.assert_allclose(
        linear(x, in_blocks(model).read("layers.0.q")), linear(x, matrix), rtol=1e-5, atol=1e-5
    )


@pytest.mark.parametrize(
    ("scales", "columns", "message"),
    [
        ([1, 2], 256, "matrix must have one scale, not 2"),
        ([1], 384, "columns must be a multiple of 256, not 384"),
    ],
)
def test_blocks_refuse_what_llama_cpp_cannot_hold(scales, columns, message):
    tensor = Ternary(np.zeros((4, columns), np.int8), np.array(scales, np.float32), (2, 4))
    model = checkpoint(config())
    model = type(model)(model.config, "sample", lambda _name: tensor)
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        in_blocks(model).read("layers.0.q")


def test_a_nudged_embedding_is_a_unit_away():
    model = checkpoint(config())
    before, after = model.read("embedding"), nudged(model, 1).read("embedding")
    assert 0 < np.abs(after / before - 1).max() <= 2.0**-22
    assert nudged(model, 1).read("final_norm") is model.read("final_norm")


def test_exceptions_are_listed_with_their_gap():
    ours = np.zeros((2, 2, 4), np.float32)
    ours[..., 1] = 5
    ours[1, 0, 2] = 4.75
    theirs = ours.copy()
    theirs[1, 0, 2] = 5.25
    found = compare(ours, theirs, 0.3)
    assert found["exceptions"] == [
        {"prompt": 1, "position": 0, "ours": 1, "theirs": 2, "gap": 0.25}
    ]
    assert (found["positions"], found["prompts"], found["prompts_equal"]) == (4, 2, 1)
    assert found["beyond"] == 0
    assert compare(ours, theirs, 0.25)["beyond"] == 1
    assert found["differences"]["most"] == 0.5
    assert change(ours, theirs).tolist() == [[0, 0], [0.5, 0]]


def test_another_activation_is_found_and_refused():
    model = small(activation="relu2").checkpoint()
    silu = small(activation="silu").checkpoint()
    versions = {"llama-cpp-python": "9"}
    right, wrong = (
        LLM(in_blocks(m), device="reference", kv="f32").logits(PROMPT[0])[-1] for m in (model, silu)
    )
    _check_activation(model, PROMPT[0], right, versions)
    message = (
        "llama-cpp-python 9 must compute relu2, not silu;"
        " docs/agreement.md says how to build one that does"
    )
    with pytest.raises(Absent, match=f"^{re.escape(message)}$"):
        _check_activation(model, PROMPT[0], wrong, versions)


def test_an_interpreter_must_start(tmp_path):
    message = f"peer must be an interpreter that starts, not {tmp_path / 'none'}"
    with pytest.raises(Absent, match=f"^{re.escape(message)}$"):
        ask(tmp_path / "none", do="score")


_HAS_LLAMA = importlib.util.find_spec("llama_cpp") is not None


@pytest.mark.skipif(_HAS_LLAMA, reason="is about the package missing")
def test_a_missing_package_is_named():
    with pytest.raises(Absent, match=r"^llama-cpp-python must be installed for this, not missing"):
        ask(sys.executable, do="llama_cpp")


def test_the_page_lists_what_did_not_run():
    page = llama_cpp_page([{"model": "m", "missing": "no reason"}])
    assert "m not run: no reason." in page
    assert page.endswith("No token was another.")


@pytest.mark.parametrize(
    ("results", "said"),
    [
        ([{"missing": "x"}, {"beyond": 0, "bound": 0.2, "texts": [{"difference": 0.1}]}], ""),
        ([{"read": 3, "to_read": 5}], "must make the same tokens of every text, not others of 2"),
        ([{"beyond": 2}], "must agree, not have 2 tokens and 0 texts beyond"),
        (
            [{"beyond": 0, "bound": 0.2, "texts": [{"difference": 0.2}]}],
            "must agree, not have 0 tokens and 1 texts beyond",
        ),
        (scored(20.01, "f16"), ""),
        ({"stories": []}, ""),
        (scored(19.97, "f16"), "perplexity must be within 0.1%, not -0.150%"),
        (scored(19.97, "int8"), ""),
        (scored(20.3, "int8"), "perplexity must be within 1.0%, not +1.500%"),
    ],
)
def test_what_is_beyond_its_tolerance_is_said(results, said):
    assert _disagreements(results) == said


@needs("llama_cpp")
def test_llama_cpp_computes_an_exported_model(tmp_path):
    model = small(activation="silu")
    export_gguf(model.checkpoint(), tmp_path / "m.gguf")
    _, theirs = ask(
        sys.executable,
        do="llama_cpp",
        model=str(tmp_path / "m.gguf"),
        threads=1,
        prompts=PROMPT,
        count=8,
        kv="f32",
        texts=[],
    )
    near(LLM(in_blocks(model.checkpoint()), device="reference", kv="f32"), theirs)


@needs("transformers", "torch", "accelerate")
@pytest.mark.parametrize("activation", ["relu2", "silu"])
def test_transformers_computes_an_exported_model(tmp_path, activation):
    model = small(activation=activation)
    export_hugging_face(model.checkpoint(), tmp_path / "m")
    assert json.loads((tmp_path / "m/config.json").read_text())["hidden_act"] == activation
    _, theirs = ask(
        sys.executable,
        do="bitnet",
        model=str(tmp_path / "m"),
        threads=1,
        prompts=PROMPT,
        count=8,
        texts=[[1, 2, 3]],
    )
    llm = LLM(model, device="reference", kv="f32")
    near(llm, theirs)
    assert theirs["text0"].shape == (3, 300)


def near(llm, theirs):
    """Nearly all: an activation that is rounded otherwise changes what follows a little."""
    ours = forced(llm, PROMPT, theirs["tokens"])
    assert np.corrcoef(ours.ravel(), theirs["logits"].ravel())[0, 1] > 0.999
    # Before that happens, the two differ by the order of sums, and by a head in float16.
    apart = np.abs(ours - theirs["logits"]).max(axis=-1) / np.abs(ours).max(axis=-1)
    assert apart.min() < 2.0**-11
