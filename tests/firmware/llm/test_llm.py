"""The class `LLM`: writing, streaming, chatting, batches, logits, perplexity, bad requests."""

import gc
import math
import re
import threading

import numpy as np
import pytest

from edgewright.firmware.llm import devices
from edgewright.firmware.llm.formats.container import write
from edgewright.firmware.llm.llm import LLM
from edgewright.firmware.llm.packed import pack
from edgewright.firmware.llm.sampler import LogitError
from tests.firmware.llm.samples import checkpoint, config
from tests.firmware.llm.talkers import TEMPLATE, talker

TALK = [{"role": "user", "content": "Hi"}]


def model(**choices):
    return LLM(talker(template=TEMPLATE), device="reference", **choices)


@pytest.fixture(scope="module")
def llm():
    return model(context=256)


def test_generate_repeats_itself_and_counts(llm):
    seen = llm.generate("Hello", max_tokens=12)
    assert llm.generate(llm.text.encode("Hello"), max_tokens=12).tokens == seen.tokens
    assert (len(seen.tokens), seen.finish, seen.prompt_tokens) == (12, "length", 6)
    assert seen.text == llm.text.decode(seen.tokens).rstrip("\ufffd")
    assert 0 < seen.first_seconds < seen.seconds
    assert seen.decode_tokens_per_s > 0


def test_a_seed_repeats(llm):
    first = llm.generate("Hello", max_tokens=12, temperature=1.0)
    again = llm.generate("Hello", max_tokens=12, temperature=1.0, seed=first.seed)
    other = llm.generate("Hello", max_tokens=12, temperature=1.0)
    assert first.tokens == again.tokens != other.tokens


def test_greedy_is_what_the_logits_say(llm):
    tokens = llm.text.encode("Hello")
    seen = llm.generate(tokens, max_tokens=5, stop_tokens=frozenset())
    logits = llm.logits([*tokens, *seen.tokens])
    assert logits.shape == (11, 300)
    assert logits[len(tokens) - 1 : -1].argmax(axis=1).tolist() == list(seen.tokens)


def test_a_stream_gives_the_same_text_in_parts(llm):
    whole = llm.generate("Hello", max_tokens=20)
    stream = llm.generate("Hello", max_tokens=20, stream=True)
    with pytest.raises(
        ValueError, match=r"^stream must be read to its end first, not be under way$"
    ):
        _ = stream.result
    parts = list(stream)
    assert all(parts)
    assert "".join(parts) == whole.text
    assert stream.result.tokens == whole.tokens


def test_a_stream_that_is_closed_or_forgotten_holds_nothing():
    llm = model(context=256)
    for end in (lambda s: s.close(), lambda _s: None):
        stream = llm.generate("Hello", max_tokens=200, stream=True)
        next(stream)
        end(stream)
        del stream
        gc.collect()
        assert llm.logits("a").shape == (2, 300)
        assert llm.scheduler.idle
        assert llm.scheduler.pool.counts()["held"] == 0


def test_two_streams_may_be_read_in_turns(llm):
    wanted = [llm.generate(p, max_tokens=9).text for p in ("one", "two")]
    streams = [llm.generate(p, max_tokens=9, stream=True) for p in ("one", "two")]
    seen = ["", ""]
    for _ in range(30):
        for i, stream in enumerate(streams):
            seen[i] += next(stream, "")
    assert seen == wanted


def test_threads_take_turns(llm):
    wanted = llm.generate("Hello", max_tokens=10).tokens
    seen = []
    threads = [
        threading.Thread(target=lambda: seen.append(llm.generate("Hello", max_tokens=10).tokens))
        for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [wanted] * 6


def test_a_stop_string_may_be_one_or_several(llm):
    text = llm.generate("Hello", max_tokens=30).text
    word = text[4:6]
    for stop in (word, [word], (word, "never")):
        seen = llm.generate("Hello", max_tokens=30, stop=stop)
        assert (seen.text, seen.finish) == (text[: text.index(word)], "stop")


def test_progress_of_a_long_prompt():
    reports = []
    model(context=256, chunk=64).generate(
        [1] * 200, max_tokens=2, progress=lambda *seen: reports.append(seen)
    )
    assert reports[:3] == [("read", n, 200) for n in (64, 128, 192)]


def test_a_batch_is_what_each_is_alone_and_may_be_larger_than_the_queue():
    llm = model(context=64, queue=2, batch=3)
    prompts = [f"number {n}" for n in range(9)]
    wanted = [llm.generate(p, max_tokens=6).tokens for p in prompts]
    seen = llm.generate_batch(prompts, max_tokens=6)
    assert [g.tokens for g in seen] == wanted


def test_chat_reads_the_template_and_finds_its_beginning_again(llm):
    prompt = llm.template.render(TALK)
    first = llm.chat(TALK, max_tokens=70)
    assert first.tokens == llm.generate(prompt, max_tokens=70).tokens
    talk = [*TALK, {"role": "assistant", "content": "x" * 80}, *TALK]
    assert llm.chat(talk, max_tokens=2).reused == 0
    assert llm.chat([*talk, *talk], max_tokens=2).reused == 64
    assert "".join(llm.chat(TALK, max_tokens=70, stream=True)) == first.text


def test_logits_do_not_depend_on_chunks():
    tokens = np.random.default_rng(0).integers(0, 300, 150).tolist()
    a, b = (model(chunk=chunk).logits(tokens) for chunk in (7, 256))
    np.testing.assert_array_equal(a, b)


def plain_perplexity(llm, tokens, context, stride):
    """Windows written out, from whole logits."""
    nll, scored, done = 0.0, 0, 0
    for start in range(0, len(tokens), stride):
        window = tokens[start : start + context]
        if start + len(window) <= done:
            break
        logits = llm.logits(window).astype(np.float64)
        p = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
        for i in range(1, len(window)):
            if start + i >= done:
                nll -= np.log(p[i - 1, window[i]])
                scored += 1
        done = start + len(window)
    return nll, scored


@pytest.mark.parametrize(("context", "stride"), [(50, 50), (50, 20), (30, 1), (256, 256), (2, 2)])
def test_perplexity_is_what_its_definition_says(llm, context, stride):
    tokens = np.random.default_rng(0).integers(0, 300, 101).tolist()
    seen = llm.perplexity(tokens, context=context, stride=stride)
    nll, scored = plain_perplexity(llm, tokens, context, stride)
    assert seen.tokens == scored
    assert seen.nll == pytest.approx(nll, rel=1e-6)
    assert seen.perplexity == pytest.approx(math.exp(nll / scored), rel=1e-6)


def test_windows_do_not_overlap_and_score_all_but_their_first_token(llm):
    assert llm.perplexity([1] * 100, context=20).tokens == 95
    assert llm.perplexity([1] * 100, context=20).windows == 5
    assert llm.perplexity([1] * 101, context=20).windows == 5  # one token alone scores nothing
    assert llm.perplexity([1] * 100, context=20, max_tokens=40).tokens == 38


def test_bits_per_character_count_characters(llm):
    seen = llm.perplexity("é" * 20, context=64)
    # 1 token that begins the text, and 2 for every letter.
    assert seen.bits_per_character == pytest.approx(seen.bits_per_token * 41 / 20)


def test_perplexity_too_large_for_a_float_is_infinite():
    from edgewright.firmware.llm.scoring import Perplexity

    assert Perplexity(1000.0, 1, 1).perplexity == math.inf


def test_a_model_without_a_tokenizer_takes_tokens():
    llm = LLM(checkpoint(config()), device="reference")
    assert len(llm.generate([1, 2], max_tokens=3, stop_tokens=frozenset()).tokens) == 3
    assert llm.perplexity([1, 2, 3]).bits_per_character is None
    with pytest.raises(
        ValueError,
        match=r"^tokenizer must be in the model file, not missing; pass token numbers$",
    ):
        llm.generate("Hello")


def test_a_file_is_opened_by_its_path(tmp_path):
    write(pack(talker()), tmp_path / "small.safetensors")
    llm = LLM(tmp_path / "small.safetensors", device="reference")
    assert (llm.name, llm.format) == ("small", "sample")
    assert llm.generate("Hello", max_tokens=3).finish == "length"


def test_native_code_writes_what_the_reference_writes():
    pytest.importorskip("edgewright.firmware._native")
    # Packed for both: bf16 rounds the float matrices.
    packed = pack(talker())
    cpu, reference = (LLM(packed, device=device, kv="f32") for device in ("cpu", "reference"))
    for prompt in ("Hello", "a" * 100):
        tokens = cpu.text.encode(prompt)
        np.testing.assert_allclose(
            cpu.logits(tokens), reference.logits(tokens), rtol=2e-2, atol=0.1
        )
    long = [7] * 200
    first, second = (cpu.generate(long, max_tokens=20) for _ in range(2))
    assert (first.tokens, second.reused) == (second.tokens, 192)
    prompts = ["one", "two words", "x" * 70, "y", "zz", "w" * 65, "v", "u"]
    assert [g.tokens for g in cpu.generate_batch(prompts, max_tokens=20)] == [
        cpu.generate(p, max_tokens=20).tokens for p in prompts
    ]


def test_logits_that_are_no_numbers_are_an_error(monkeypatch):
    llm = model()
    monkeypatch.setattr(
        llm.scheduler.backend,
        "forward",
        lambda batch: np.full((len(batch.wanted), 300), np.nan, np.float32),
    )
    with pytest.raises(LogitError, match=r"^logits must be finite, not nan$"):
        llm.generate("Hello")
    with pytest.raises(LogitError, match=r"^logits must be finite, not nan$"):
        llm.generate_batch(["Hello"])
    with pytest.raises(LogitError, match=r"^logits must be finite, not nan$"):
        llm.perplexity("Hello")
    assert llm.scheduler.idle


@pytest.mark.parametrize(
    ("choices", "message"),
    [
        ({"device": "gpu"}, "device must be one of cpu, reference, not gpu"),
        ({"kv": "int4"}, "kv must be one of int8, f16, f32, not int4"),
        ({"attention": "lazy"}, "attention must be one of dense, delta, delta-blocks, not lazy"),
        ({"threads": 0}, "threads must be between 1 and 1024, not 0"),
        ({"context": 513}, "context must be between 2 and 512, not 513"),
        ({"context": 1}, "context must be between 2 and 512, not 1"),
        ({"cache": 1}, "cache must be at least 2 positions, not 1"),
        ({"batch": 0}, "max_batch must be at least 1, not 0"),
    ],
)
def test_choices_that_do_not_exist_are_refused(choices, message):
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        LLM(talker(), **{"device": "reference", **choices})


def test_native_code_that_is_not_there_is_one_line(monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "edgewright.firmware.llm.native", None)
    message = "device must be reference in an installation without native code, not cpu"
    with pytest.raises(ValueError, match=f"^{message}$"):
        devices.open_backend(talker(), "cpu", blocks=1)


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda m: m.generate([]), "prompt must be at least 1 token, not 0"),
        (lambda m: m.generate("a" * 255), "prompt must be at most 255 tokens, not 256"),
        (lambda m: m.generate("a" * 10**6), "prompt must be at most 255 tokens, not 58824 or more"),
        (lambda m: m.generate([1] * 256), "prompt must be at most 255 tokens, not 256"),
        (
            lambda m: m.generate([1] * 200, max_tokens=57),
            "prompt and max_tokens must be at most 256 tokens together, not 200 + 57",
        ),
        (lambda m: m.generate([300]), "prompt tokens must be between 0 and 299, not 300"),
        (lambda m: m.logits([300]), "tokens must be between 0 and 299, not 300"),
        (lambda m: m.logits([]), "text must be at least 1 token, not 0"),
        (lambda m: m.logits([1] * 257), "prompt must be at most 256 tokens, not 257"),
        (lambda m: m.perplexity([1]), "text must be at least 2 tokens, not 1"),
        (lambda m: m.perplexity([1, 300]), "tokens must be between 0 and 299, not 300"),
        (
            lambda m: m.perplexity([1, 2], context=257),
            "context must be between 2 and 256, not 257",
        ),
        (
            lambda m: m.perplexity([1, 2], context=10, stride=11),
            "stride must be between 1 and 10, not 11",
        ),
        (
            lambda m: m.perplexity([1, 2], max_tokens=1),
            "max_tokens must be at least 2, not 1",
        ),
    ],
)
def test_requests_that_cannot_be_met_are_refused(llm, ask, message):
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        ask(llm)
    assert llm.scheduler.idle


def test_scoring_beside_a_running_text_needs_room():
    llm = model(context=512, cache=512)
    stream = llm.generate([1] * 100, max_tokens=400, stream=True)
    next(stream)
    with pytest.raises(ValueError, match=r"^cache must have room for 200 tokens, not be in use$"):
        llm.logits([1] * 200)
    stream.close()
