"""The verbs for language models: ``run --prompt``, ``chat``, ``eval``, ``serve``."""

import io
import json
import signal
import subprocess
import sys

import httpx
import numpy as np
import pytest

from edgewright.cli.language import printable
from edgewright.firmware.llm.attention import Delta, DeltaBlocks
from edgewright.firmware.llm.formats.container import write
from edgewright.firmware.llm.llm import LLM
from edgewright.firmware.llm.packed import pack
from tests.cli.command import edgewright
from tests.firmware.llm.talkers import TEMPLATE, talker

ON = ("--device", "reference")


@pytest.fixture(scope="session")
def model_file(tmp_path_factory):
    """Return the file of a small language model with random weights."""
    path = tmp_path_factory.mktemp("llm") / "small.safetensors"
    write(pack(talker(template=TEMPLATE)), path)
    return path


@pytest.fixture(scope="session")
def llm(model_file):
    return LLM(model_file, device="reference")


def typed(monkeypatch, *lines):
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_run_goes_on_with_a_prompt(capfd, model_file, llm):
    seen = edgewright(capfd, "run", model_file, "--prompt", "Hello", "--max-tokens", 9, *ON)
    wanted = llm.generate("Hello", max_tokens=9)
    assert seen.code == 0
    assert seen.out == f"{printable(wanted.text)}\n"
    assert "6 + 9 tokens in " in seen.err


def test_run_says_everything_in_json(capfd, model_file, llm):
    choices = {"temperature": 0.9, "top_k": 20, "top_p": 0.9, "min_p": 0.01, "seed": 5}
    words = [f"--{name.replace('_', '-')}={value}" for name, value in choices.items()]
    words += ["--repetition-penalty=1.1", "--kv=f32", "--context=100", "--max-tokens=12"]
    seen = edgewright(capfd, "run", model_file, "--prompt", "Hello", *words, *ON, "--json")
    other = LLM(pack(talker()), device="reference", kv="f32", context=100)
    wanted = other.generate("Hello", max_tokens=12, repetition_penalty=1.1, **choices)
    assert seen.json["output"] == wanted.text
    assert (seen.json["tokens"], seen.json["prompt_tokens"]) == (12, 6)
    assert (seen.json["device"], seen.json["seed"]) == ("reference", 5)
    assert (seen.json["model"], seen.json["finish"]) == ("small", "length")
    assert 0 < seen.json["first_token_seconds"] < seen.json["seconds"]
    assert seen.json["decode_tokens_per_s"] > 0


def test_run_stops_at_any_stop(capfd, model_file, llm):
    text = llm.generate("Hello", max_tokens=30).text
    word = text[4:6]
    words = ("--stop", "never there", "--stop", word, "--max-tokens", 30)
    seen = edgewright(capfd, "run", model_file, "--prompt", "Hello", *words, *ON, "--json")
    assert (seen.json["output"], seen.json["finish"]) == (text[: text.index(word)], "stop")


def test_run_uses_native_code_unless_told_otherwise(capfd, model_file):
    pytest.importorskip("edgewright.firmware._native")
    seen = edgewright(capfd, "run", model_file, "--prompt", "Hello", "--threads", 1, "--json")
    assert seen.json["device"] == "cpu"


def test_a_device_that_is_not_there_is_one_line(capfd, model_file, monkeypatch):
    monkeypatch.setitem(sys.modules, "edgewright.firmware.llm.native", None)
    seen = edgewright(capfd, "run", model_file, "--prompt", "Hello")
    assert seen.complaint == (
        "device must be reference in an installation without native code, not cpu; "
        "type: edgewright models"
    )


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("--temperature", "-1"), "temperature must be between 0 and 100, not -1.0"),
        (("--top-p", "2"), "top_p must be above 0 and at most 1, not 2.0"),
        (("--min-p", "2"), "min_p must be between 0 and 1, not 2.0"),
        (("--top-k", "-1"), "top_k must be between 0 and 2147483647, not -1"),
        (("--seed", "-1"), "seed must be between 0 and 18446744073709551615, not -1"),
        (("--max-tokens", "0"), "max_tokens must be at least 1, not 0"),
        (("--stop", ""), "stop must be 1 to 256 characters long, not 0"),
        (("--context", "513"), "context must be between 2 and 512, not 513"),
        (("--kv", "int4"), "kv must be one of int8, f16, f32, not int4"),
        (("--device", "rtl"), "device must be one of cpu, reference, not rtl"),
        (("--threads", "0"), "threads must be between 1 and 1024, not 0"),
        (("--image", "a.png"), "--prompt can't go with --image"),
        (("--fit",), "--prompt can't go with --fit"),
        (("--out", "."), "--prompt can't go with --out"),
    ],
)
def test_run_refuses_in_one_line(capfd, model_file, words, complaint):
    seen = edgewright(capfd, "run", model_file, "--prompt", "Hello", *ON, *words)
    assert seen.complaint.partition("; type: ")[0] == complaint


def test_run_refuses_a_prompt_that_is_too_long(capfd, model_file):
    seen = edgewright(capfd, "run", model_file, "--prompt", "a" * 100_000, *ON)
    assert seen.complaint.startswith("prompt must be at most 511 tokens, not 5883 or more; type:")


def test_run_needs_a_prompt_for_a_language_model(capfd, graph_file):
    for name in ("tiny-bitnet", "some.gguf"):
        complaint = edgewright(capfd, "run", name).complaint
        assert complaint == f"{name} writes text; add --prompt TEXT"
    seen = edgewright(capfd, "run", graph_file, "--top-k", 3)
    assert seen.complaint == "say --prompt TEXT with --top-k; type: edgewright run --help"


@pytest.mark.parametrize("verb", [("run", "--prompt", "x"), ("chat",), ("eval", "--text", "t")])
def test_a_model_that_is_not_there_is_one_line(capfd, folder, verb):
    (folder / "t").write_text("text")
    seen = edgewright(capfd, verb[0], "nothing", *verb[1:])
    assert "or a file or folder, not nothing; type: edgewright models" in seen.complaint


def test_a_truncated_model_is_one_line(capfd, model_file, folder):
    whole = model_file.read_bytes()
    for size in (0, 5, 1000, len(whole) - 1):
        (folder / "cut.safetensors").write_bytes(whole[:size])
        assert edgewright(capfd, "run", "cut.safetensors", "--prompt", "x", *ON).complaint


def test_text_can_not_command_a_terminal():
    assert printable("a\x1b[2J\x9bé\n\t") == "a\ufffd[2J\ufffdé\n\t"


def test_chat_answers_each_line_and_remembers(capfd, model_file, llm, monkeypatch):
    typed(monkeypatch, "Hello", "", "more")
    seen = edgewright(
        capfd, "chat", model_file, "--max-tokens", 6, "--system", "Brief.", *ON, "--json"
    )
    talk = [{"role": "system", "content": "Brief."}]
    for line in ("Hello", "more"):
        talk.append({"role": "user", "content": line})
        talk.append({"role": "assistant", "content": llm.chat(talk, max_tokens=6).text})
    assert seen.json["messages"] == talk
    assert (seen.json["turns"], seen.json["tokens"]) == (2, 12)


def test_chat_shows_answers_as_they_come(capfd, model_file, llm, monkeypatch):
    typed(monkeypatch, "Hello", "/exit", "never read")
    seen = edgewright(capfd, "chat", model_file, "--max-tokens", 6, *ON)
    wanted = llm.chat([{"role": "user", "content": "Hello"}], max_tokens=6).text
    assert seen.code == 0
    assert seen.out.startswith(f"{printable(wanted)}\n1 turns, 6 tokens, ")


def test_chat_forgets_when_told(capfd, model_file, monkeypatch):
    typed(monkeypatch, "Hello", "/reset", "/what", "again", "/exit")
    seen = edgewright(capfd, "chat", model_file, "--max-tokens", 3, *ON, "--json")
    assert [m["content"] for m in seen.json["messages"]][:1] == ["again"]
    assert seen.json["turns"] == 2
    assert seen.err.count("/reset begins anew") == 2


def test_a_full_conversation_says_what_to_do(capfd, model_file, monkeypatch):
    typed(monkeypatch, "Hello", "a" * 600, "/reset", "more")
    seen = edgewright(capfd, "chat", model_file, "--max-tokens", 3, *ON, "--json")
    assert "prompt must be at most 511 tokens, not " in seen.err
    assert "; type /reset" in seen.err
    assert seen.json["turns"] == 2


@pytest.mark.parametrize(
    ("lines", "words", "complaint"),
    [
        (["a" * 600], (), "; say less"),
        (["Hello"], ("--top-p", 0), "top_p must be above 0 and at most 1, not 0.0; type: "),
    ],
)
def test_chat_refuses_in_one_line(capfd, model_file, monkeypatch, lines, words, complaint):
    typed(monkeypatch, *lines)
    seen = edgewright(capfd, "chat", model_file, *words, *ON)
    assert complaint in seen.complaint


def test_chat_needs_a_template(capfd, folder):
    write(pack(talker(sub_norms=False)), folder / "plain.safetensors")
    seen = edgewright(capfd, "chat", "plain.safetensors", *ON)
    assert seen.complaint == (
        "chat must have a template in the model file, not none; use a prompt; "
        "type: edgewright run --help"
    )


def test_an_interrupted_answer_is_kept_and_the_talk_goes_on(capfd, model_file, monkeypatch):
    from edgewright.firmware.llm.reference import Reference

    forward, passes = Reference.forward, []

    def interrupted(self, batch):
        passes.append(batch)
        if len(passes) == 4:
            raise KeyboardInterrupt
        return forward(self, batch)

    monkeypatch.setattr(Reference, "forward", interrupted)
    typed(monkeypatch, "Hello", "more")
    seen = edgewright(capfd, "chat", model_file, "--max-tokens", 5, *ON, "--json")
    assert seen.code == 0
    assert "stopped" in seen.err
    assert (seen.json["turns"], seen.json["tokens"]) == (2, 3 + 5)


def test_eval_measures_perplexity(capfd, model_file, llm, folder):
    (folder / "story.txt").write_text("Once upon a time. " * 20, encoding="utf-8")
    words = ("--task", "perplexity", "--text", "story.txt", "--context", 64, "--max-tokens", 150)
    seen = edgewright(capfd, "eval", model_file, *words, *ON, "--json")
    wanted = llm.perplexity("Once upon a time. " * 20, context=64, max_tokens=150)
    assert seen.json["perplexity"] == pytest.approx(wanted.perplexity)
    assert seen.json["metrics"]["bits_per_character"] == pytest.approx(wanted.bits_per_character)
    assert seen.json["counters"] == {"scored_tokens": wanted.tokens, "windows": 3}
    assert (seen.json["attention"], seen.json["context"]) == ("dense", 64)
    seen = edgewright(capfd, "eval", model_file, *words, *ON)
    assert "bits per character" in seen.out
    assert "147 tokens in 3 windows of 64" in seen.out


def test_eval_with_delta_attention_shows_dense_beside_it(capfd, model_file, llm, folder):
    (folder / "story.txt").write_text("Once upon a time. " * 20, encoding="utf-8")
    np.save(folder / "t.npy", np.full(llm.config.layers, 0.7, np.float32))
    words = ("--text", "story.txt", "--context", 64, "--attention", "delta", "--window", 8)
    more = ("--window-kind", "block", "--sinks", 2, "--keyframe", 32, "--threshold")
    seen = edgewright(capfd, "eval", model_file, *words, *more, "t.npy", *ON, "--json").json
    dense = llm.perplexity("Once upon a time. " * 20, context=64)
    spec = Delta(threshold=0.7, window=8, window_kind="block", sinks=2, keyframe=32)
    changed = LLM(str(model_file), device="reference", attention=spec, context=64)
    wanted = changed.perplexity("Once upon a time. " * 20, decoded=16)
    assert seen["perplexity"] == pytest.approx(wanted.perplexity)
    assert seen["perplexity_dense"] == pytest.approx(dense.perplexity)
    assert seen["perplexity_increase"] == pytest.approx(wanted.perplexity / dense.perplexity - 1)
    counters = changed.counters()
    stages = ("prefill", "decode", "both")
    assert seen["qk_sparsity"] == {stage: counters.qk_sparsity(stage) for stage in stages}
    assert 0 < seen["qk_sparsity"]["prefill"] < seen["qk_sparsity"]["decode"] < 1
    assert seen["counters"]["decode"]["rows"] == 16 * seen["counters"]["windows"]
    assert seen["counters"]["key_bytes"] == counters.key_bytes()
    assert (seen["window"], seen["window_kind"], seen["sinks"], seen["keyframe"]) == (
        *(8, "block", 2, 32),
    )
    out = edgewright(capfd, "eval", model_file, *words, *more, "0.7", *ON).out
    assert "perplexity of dense attention" in out
    assert "QK^T multiplications left out, decode" in out


def test_eval_with_delta_attention_by_blocks(capfd, model_file, llm, folder):
    text = "Once upon a time. " * 60
    (folder / "story.txt").write_text(text, encoding="utf-8")
    words = ("--text", "story.txt", "--context", 256, "--attention", "delta-blocks")
    more = ("--threshold", 0.7, "--margin", 4, "--window", 8)
    seen = edgewright(capfd, "eval", model_file, *words, *more, *ON, "--json").json
    spec = DeltaBlocks(threshold=0.7, margin=4, window=8)
    changed = LLM(str(model_file), device="reference", attention=spec, context=256)
    wanted = changed.perplexity(text, decoded=64)
    assert seen["perplexity"] == pytest.approx(wanted.perplexity)
    assert seen["perplexity_dense"] == pytest.approx(llm.perplexity(text, context=256).perplexity)
    assert (seen["margin"], seen["window"]) == (4, 8)
    assert 0 < seen["counters"]["decode"]["pv_sparsity"] < 1
    wish = ("--sparsity", 0.5, "--policy", "sigma", "--calibration", "story.txt")
    more = ("--save-thresholds", "t.npy", "--window", 8)
    first = edgewright(capfd, "eval", model_file, *words, *wish, *more, *ON, "--json").json
    assert first["threshold_shape"] == list(np.load(folder / "t.npy").shape)


@pytest.mark.parametrize("verb", ["run", "chat"])
def test_writes_with_delta_attention(capfd, model_file, folder, monkeypatch, verb):
    words = ("--attention", "delta-blocks", "--threshold", 0.5, "--margin", 3)
    if verb == "run":
        words = ("--prompt", "Once", *words, "--drop-keys")
    made = []
    real = LLM.__init__
    monkeypatch.setattr(
        LLM, "__init__", lambda self, *a, **b: made.append(b["attention"]) or real(self, *a, **b)
    )
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    edgewright(capfd, verb, model_file, *words, *ON)
    wanted = DeltaBlocks(threshold=0.5, margin=3.0, keep_keys=verb == "chat")
    assert made[0].to_dict() == wanted.to_dict()


def test_run_refuses_attention_of_an_image(capfd):
    seen = edgewright(capfd, "run", "m3vit-micro", "--margin", "3")
    assert seen.complaint.startswith("say --prompt TEXT with --margin")


def test_eval_calibrates_thresholds(capfd, model_file, folder):
    (folder / "story.txt").write_text("Once upon a time. " * 20, encoding="utf-8")
    (folder / "other.txt").write_text("Call me Ishmael. Some years ago " * 9, encoding="utf-8")
    words = ("--text", "story.txt", "--context", 128, "--attention", "delta", "--window", 8)
    wish = ("--sparsity", 0.5, "--policy", "sigma", "--calibration", "other.txt")
    more = ("--save-thresholds", "t.npy")
    first = edgewright(capfd, "eval", model_file, *words, *wish, *more, *ON, "--json").json
    assert first["qk_sparsity"]["both"] == pytest.approx(0.5, abs=0.15)
    again = edgewright(capfd, "eval", model_file, *words, "--threshold", "t.npy", *ON, "--json")
    assert again.json["qk_sparsity"] == first["qk_sparsity"]
    assert again.json["threshold_shape"] == list(np.load(folder / "t.npy").shape)


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (
            ("--attention", "delta", "--sparsity", "0.5"),
            "sparsity and calibration must be given together",
        ),
        (
            ("--attention", "delta", "--policy", "sigma", "--threshold", "1"),
            "sparsity must be left out but with delta and no threshold",
        ),
        (
            (
                *("--attention", "delta", "--sparsity", "0.5", "--calibration", "story.txt"),
                *("--policy", "best"),
            ),
            "policy must be one of global, sigma, query, budget, measured, not best",
        ),
        (("--window", "8"), "window must be left out with dense attention"),
        (("--drop-keys",), "drop_keys must be left out but with delta-blocks attention"),
        (
            ("--attention", "delta", "--threshold", "much"),
            "threshold must be a number or a .npy file, not much",
        ),
        (("--attention", "delta", "--window", "0"), "window must be between 1 and 1073741824"),
        (("--decode", "512"), "decoded must be between 0 and 511, not 512"),
        (("--task", "smell"), "--task must be one of perplexity, questions, not smell"),
        (("--attention", "lazy"), "attention must be one of dense, delta, delta-blocks, not lazy"),
        (("--stride", "600"), "stride must be between 1 and 512, not 600"),
        (("--max-tokens", "1"), "max_tokens must be at least 2, not 1"),
        (("--text", "none.txt"), "none.txt: No such file or directory"),
        (("--text", "bytes.txt"), "'utf-8' codec can't decode byte 0xff"),
        (("--text", "empty.txt"), "text must be at least 2 tokens, not 1"),
    ],
)
def test_eval_refuses_in_one_line(capfd, model_file, folder, words, complaint):
    (folder / "story.txt").write_text("Once upon a time.")
    (folder / "bytes.txt").write_bytes(b"\xff\xff")
    (folder / "empty.txt").touch()
    seen = edgewright(capfd, "eval", model_file, "--text", "story.txt", *words, *ON)
    assert seen.complaint.startswith(complaint)
    assert "; type: edgewright " in seen.complaint


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_serve_answers_until_it_is_ended(model_file, number, tmp_path):
    program = (
        # A shell starts background jobs with this signal ignored.
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from edgewright.cli import main; main()"
    )
    words = ["serve", str(model_file), "--port", "0", *ON, "--name", "mine", "--json"]
    process = subprocess.Popen(
        [sys.executable, "-c", program, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
        env={"EDGEWRIGHT_API_KEY": "secret", "PATH": ""},
    )
    try:
        line = ""
        while not line.startswith("mine: http"):
            line = process.stderr.readline()
            assert line, "it ended"
        url = line.split()[1]
        assert httpx.get(f"{url}/models").status_code == 401
        seen = httpx.post(
            f"{url}/completions",
            json={"model": "mine", "prompt": "Hello", "max_tokens": 3},
            headers={"Authorization": "Bearer secret"},
            timeout=30,
        )
        assert seen.json()["usage"]["completion_tokens"] == 3
        process.send_signal(number)
        out, err = process.communicate(timeout=30)
    finally:
        process.kill()
        process.wait()
    assert process.returncode == 0, err
    assert json.loads(out)["url"] == url
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("--port", 70000), "port must be between 0 and 65535, not 70000"),
        (("--max-body", 0), "body_bytes must be above 0, not 0"),
        (("--batch", 0), "max_batch must be at least 1, not 0"),
        (("--api-key", ""), "api_key must be ASCII text, not empty or other"),
    ],
)
def test_serve_refuses_in_one_line(capfd, model_file, words, complaint):
    seen = edgewright(capfd, "serve", model_file, "--port", 0, *ON, *words)
    assert seen.complaint.startswith(complaint)


def test_a_port_that_is_taken_is_one_line(capfd, model_file):
    from edgewright.firmware.llm.server_run import listen

    with listen("127.0.0.1", 0) as sock:
        port = sock.getsockname()[1]
        seen = edgewright(capfd, "serve", model_file, "--port", port, *ON)
    assert "Address already in use" in seen.complaint
