"""The ternary language model in training: quantiser, network, loop, folder."""

import json

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("tokenizers")

from edgewright.models.train.llm import folder, loop, network, score, tokens  # noqa: E402  after the skip

SHAPE = network.Shape(
    vocabulary=300, hidden=32, layers=2, heads=4, kv_heads=2, ffn=48, context=16, theta=1000.0
)
TEXT = [
    "It is a truth universally acknowledged.\n\n",
    "Chapter 2\n\nIn the beginning was the Word. ",
]


@pytest.fixture(autouse=True)
def _one_thread():
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def _network(seed=0, quantised=True):
    torch.manual_seed(seed)
    made = network.BitNet(SHAPE, quantised)
    with torch.no_grad():
        for name, parameter in made.named_parameters():
            if "norm" in name:
                parameter += 0.3 * torch.randn_like(parameter)
    return made


def _text(seed=3, count=600):
    return np.random.default_rng(seed).integers(2, 300, count)


def _tokenizer():
    return tokens.make_tokenizer(TEXT * 4, SHAPE.vocabulary)


def test_weights_by_hand():
    # The mean of the sizes is 0.5: a half and one and a half are ties and go to the even code.
    weight = torch.tensor([[0.25, -0.25, 0.75, -0.75], [0.0, 1.5, 0.26, -0.24]])
    codes, scale = network.ternary(weight)
    assert float(scale) == 0.5
    assert codes.tolist() == [[0, 0, 1, -1], [0, 1, 1, 0]]
    assert not network.ternary(torch.zeros(2, 2))[0].any()


def test_activations_by_hand():
    x = torch.tensor([[127.0, -0.5, 1.5, 2.5], [0.5, -0.5, 0.25, 0.0], [0.0, 0.0, 0.0, 0.0]])
    codes, scale = network.activation_codes(x)
    assert scale.flatten()[:2].tolist() == [1.0, 254.0]
    assert codes.tolist() == [[127, 0, 2, 2], [127, -127, 64, 0], [0, 0, 0, 0]]  # 63.5: to even


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_bit_linear_equals_integers(dtype):
    generator = torch.Generator().manual_seed(1)
    x = torch.randn(3, 5, 32, generator=generator)
    weights = [torch.randn(rows, 32, generator=generator) for rows in (8, 4)]
    expected = []
    for weight in (weight.numpy() for weight in weights):
        mean = np.abs(weight).mean()
        codes = np.clip(np.rint(weight / mean), -1, 1).astype(np.int8)
        scale = np.float32(127) / np.abs(x.numpy()).max(-1, keepdims=True)
        act = np.clip(np.rint(x.numpy() * scale), -128, 127).astype(np.int8)
        total = act.astype(np.int32) @ codes.T.astype(np.int32)
        expected.append(total * mean / scale)
    found = network.bit_linear(x, *weights, dtype=dtype)
    # float32: the sums are exact, two roundings of scales stay. bfloat16: the sums have 8 bits.
    tolerance = {torch.float32: 1e-6, torch.bfloat16: 2**-8}[dtype]
    np.testing.assert_allclose(found.numpy(), np.concatenate(expected, -1), rtol=tolerance)


def test_gradients_pass_the_rounding():
    x = torch.randn(2, 3, 32, requires_grad=True)
    weight = torch.randn(8, 32, requires_grad=True)
    slope = torch.randn(2, 3, 8)
    (network.bit_linear(x, weight) * slope).sum().backward()
    codes, scale = network.ternary(weight.detach())
    torch.testing.assert_close(x.grad, slope @ (codes * scale))
    act, steps = network.activation_codes(x.detach())
    torch.testing.assert_close(weight.grad, torch.einsum("blo,bli->oi", slope, act / steps))


def test_a_token_sees_only_what_came_before():
    made = _network()
    first = torch.from_numpy(_text(count=16))[None]
    second = first.clone()
    second[0, 9:] = 5
    before, after = made(first), made(second)
    torch.testing.assert_close(before[:, :9], after[:, :9])
    assert not torch.allclose(before[:, 9], after[:, 9])


@pytest.mark.parametrize("quantised", [True, False])
def test_steps_on_one_batch_lower_the_loss(quantised):
    run = loop.Run(_text(count=34), loop.Plan(40, sequences=2, rate=3e-3), SHAPE, quantised)
    losses = [run.advance() for _ in range(40)]
    assert losses[0] == pytest.approx(np.log(300), rel=0.05)
    assert losses[-1] < losses[0] - 1


def test_rate_rises_and_falls():
    plan = loop.Plan(1000, rate=1.0)
    assert plan.rate_at(0) == 0.01
    assert plan.rate_at(99) == plan.rate_at(100) == 1
    assert plan.rate_at(550) == pytest.approx(0.51)
    assert plan.rate_at(999) == pytest.approx(0.02, rel=1e-3)


def test_an_interrupted_run_goes_on(tmp_path):
    plan = loop.Plan(8, seed=5, sequences=2)
    whole, state = loop.Run(_text(), plan, SHAPE), tmp_path / "state"
    whole.finish(tmp_path / "whole", lambda line, done, total: None)

    def stop(line, done, total):
        if done == 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        loop.Run(_text(), plan, SHAPE).finish(state, stop, every=0)
    again, seen = loop.Run(_text(), plan, SHAPE), []
    again.finish(state, lambda line, done, total: seen.append(done))
    assert seen == [5, 6, 7, 8]
    for name, value in whole.network.state_dict().items():
        assert torch.equal(again.network.state_dict()[name], value), name
    text = rf"^steps must be 8 to go on from {state}, not 9; remove that file to begin again$"
    with pytest.raises(ValueError, match=text):
        loop.Run(_text(), loop.Plan(9, seed=5, sequences=2), SHAPE).finish(state, stop)


@pytest.mark.parametrize("name", ["steps", "sequences"])
def test_plans_refuse_nothing(name):
    with pytest.raises(ValueError, match=rf"^{name} must be at least 1, not 0$"):
        loop.Plan(**{"steps": 4, name: 0})


def test_settled_matrices_keep_their_codes():
    weight = torch.randn(64, 256, generator=torch.Generator().manual_seed(2))
    scale = weight.abs().mean()
    weight[0, :200] = scale * torch.linspace(0.497, 0.503, 200)
    weight[1, :200] = -weight[0, :200]
    kept = folder.settled(weight)
    codes, scale = network.ternary(kept.float())
    assert kept.dtype == torch.bfloat16
    assert torch.equal(codes, network.ternary(weight)[0])
    assert ((kept.float() / scale).abs() - 0.5).abs().min() >= 1e-3
    assert float(scale) == pytest.approx(float(weight.abs().mean()), rel=1e-4)
    assert (kept != weight.bfloat16()).sum() < 400


@pytest.mark.parametrize("quantised", [True, False])
def test_folder_round_trip(tmp_path, quantised):
    made = _network(quantised=quantised)
    facts = folder.write_folder(tmp_path / "hf", made, _tokenizer())
    assert facts["changed_codes"] == 0
    back = folder.read_folder(tmp_path / "hf")
    assert (back.shape, back.quantised) == (SHAPE, quantised)
    folder.write_folder(tmp_path / "again", back, _tokenizer())
    for name in ("model.safetensors", "config.json", "tokenizer.json", "tokenizer_config.json"):
        assert (tmp_path / "hf" / name).read_bytes() == (tmp_path / "again" / name).read_bytes()
    config = json.loads((tmp_path / "hf" / "config.json").read_text())
    assert config["architectures"] == ["BitNetForCausalLM"]
    assert ("quantization_config" in config) is quantised


def test_foreign_folders_are_refused(tmp_path):
    (tmp_path / "config.json").write_text('{"model_type": "llama"}')
    with pytest.raises(ValueError, match=rf"^model_type must be bitnet, not llama: {tmp_path}$"):
        folder.read_folder(tmp_path)


def test_score_counts_every_token_once(tmp_path):
    tokenizer, made = _tokenizer(), _network()
    folder.write_folder(tmp_path, made, tokenizer)
    held_out = {"one": "In the beginning was a truth. " * 8, "two": "Chapter 2\n\nWord"}
    found = score.score(tmp_path, tokenizer, held_out, batch=2)
    back, nats = folder.read_folder(tmp_path).requires_grad_(False), 0.0
    ids = tokenizer.encode(held_out["one"]).ids
    for at in range(0, len(ids), 15):
        piece = torch.tensor([tokens.BOS, *ids[at : at + 15]])
        likely = back(piece[None, :-1])[0].log_softmax(-1)
        nats -= float(likely[torch.arange(len(piece) - 1), piece[1:]].sum())
    assert found["one"]["tokens"] == len(ids) > 30
    assert found["one"]["characters"] == 240
    assert found["one"]["perplexity"] == pytest.approx(np.exp(nats / len(ids)), rel=1e-4)
    assert found["one"]["bits_per_character"] == pytest.approx(nats / np.log(2) / 240, rel=1e-3)
    assert found["all"]["tokens"] == len(ids) + found["two"]["tokens"]


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # not ours to mend
@pytest.mark.parametrize("quantised", [True, False])
def test_transformers_agrees(tmp_path, quantised):
    transformers = pytest.importorskip("transformers")
    folder.write_folder(tmp_path, _network(quantised=quantised), _tokenizer())
    theirs = transformers.BitNetForCausalLM.from_pretrained(tmp_path, dtype=torch.float32)
    inputs = torch.from_numpy(_text(count=32).reshape(2, 16))
    with torch.inference_mode(), torch.compiler.set_stance("force_eager"):  # no C++ compiler needed
        expected, found = theirs(inputs).logits, folder.read_folder(tmp_path)(inputs)
    # The last bit of a float sum may turn an activation near a half: one code of 127 elsewhere.
    difference = (found - expected).abs().max() / expected.abs().max()
    assert float(difference) < (0.02 if quantised else 1e-5)
