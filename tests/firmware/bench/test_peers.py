"""Runners of other runtimes: protocol, order of rounds, and whether all compute the same.

The peers themselves run where they are installed, or under the interpreter that the variable
``EDGEWRIGHT_PEER_PYTHON`` names.
"""

import dataclasses
import json
import os
import sys
from types import SimpleNamespace

import numpy as np
import pytest

from benchmarks.llm_peers import markdown
from edgewright.firmware.bench.peers import compare as compare_module
from edgewright.firmware.bench.peers import prepare, protocol
from edgewright.firmware.bench.peers.compare import compare, rounds_of
from edgewright.firmware.bench.peers.process import CONTESTANTS, OURS, Contestant, Failed, Runner
from edgewright.firmware.bench.peers.summary import summary
from edgewright.firmware.llm.backend import Batch
from edgewright.firmware.llm.formats.container import open_container
from edgewright.firmware.llm.native import Native

SHAPE = "bitnet-small"
PYTHON = os.environ.get("EDGEWRIGHT_PEER_PYTHON", sys.executable)
PROMPT = np.random.default_rng(2).integers(0, 4096, 150, np.int32)  # more than litespark's chunk


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="module")
def model(folder):
    return open_container(prepare.prepare(SHAPE, "container", folder))


def start(contestant, folder):
    hub = prepare.folder_of(SHAPE, folder) / "hub"
    return Runner(contestant, python=PYTHON, threads=1, folder=hub)


def logits_of(model, activation="relu2", kv="int8"):
    config = dataclasses.replace(model.config, activation=activation)
    backend = Native(dataclasses.replace(model, config=config), blocks=3, threads=1, kv=kv)
    places = np.arange(len(PROMPT), dtype=np.int32)
    starts = np.array([0, len(PROMPT)], np.int32)
    table = np.arange(3, dtype=np.int32)[None]
    return backend.forward(Batch(PROMPT, places, starts, table, places[-1:]))[0]


def test_our_runner_computes_what_the_runtime_does(folder, model):
    with start(CONTESTANTS[0], folder) as runner:
        path = str(prepare.prepare(SHAPE, "container", folder))
        answer = runner.ask("load", path=path, threads=1, context=192)
        assert 0 < answer["seconds"] < answer["first"]
        assert answer["about"]["weight_bytes"] == model.nbytes
        np.testing.assert_array_equal(runner.logits(PROMPT.tolist()), logits_of(model))
        assert runner.ask("prefill", tokens=192)["seconds"] > 0
        assert runner.ask("decode", tokens=184)["seconds"] > 0
        memory = runner.ask("memory")
        assert 0 < runner.bare < memory["resident"] <= memory["peak"]
        assert [*runner.ask("versions")["versions"]] == ["edgewright", "numpy"]


@pytest.mark.parametrize(
    ("do", "values", "message"),
    [
        ("prefill", {"tokens": 1}, "model must be loaded first, not asked before"),
        ("sing", {}, "do must be one of load, prefill, decode, logits, memory, versions, not sing"),
    ],
)
def test_runner_answers_bad_commands(folder, do, values, message):
    with start(CONTESTANTS[0], folder) as runner:
        with pytest.raises(Failed, match=rf"^edgewright: ValueError: {message}$"):
            runner.ask(do, **values)
        assert "resident" in runner.ask("memory")  # and goes on


@pytest.mark.parametrize(("do", "most"), [("prefill", 64), ("decode", 56)])
@pytest.mark.parametrize("count", [0, 65, 1.5, None])
def test_runner_takes_counts_that_fit(do, most, count):
    runner = protocol._Runner(lambda *_: SimpleNamespace(vocab=9, about={}, prefill=print))
    runner.answer(json.dumps({"do": "load", "path": "", "threads": 1, "context": 64}))
    with pytest.raises(ValueError, match=rf"^tokens must be between 1 and {most}, not {count}$"):
        runner.answer(json.dumps({"do": do, "tokens": count}))


def test_runner_says_what_brings_a_missing_package():
    message = r"^no_such is not here \(No module named 'no_such'\); type: pip install no-such==1$"
    with pytest.raises(protocol.Missing, match=message):
        protocol.package("no_such", "no-such==1")


def test_runner_that_ends_is_told_with_its_last_words(tmp_path):
    script = tmp_path / "python"
    script.write_text("#!/bin/sh\necho first >&2\necho 'out of luck' >&2\nexit 3\n")
    script.chmod(0o755)
    peer = Contestant("peer", "llama_cpp", "gguf-f16")
    with pytest.raises(Failed, match=r"^peer ended with exit code 3: out of luck$"):
        Runner(peer, python=script, threads=1, folder=tmp_path)
    with pytest.raises(Failed, match=r"^python must be an interpreter that starts, not nowhere$"):
        Runner(peer, python="nowhere", threads=1, folder=tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("contestant", CONTESTANTS, ids=lambda contestant: contestant.name)
def test_every_runtime_computes_the_same_model(folder, model, contestant):
    prepare.prepare(SHAPE, "hub", folder)
    path = str(prepare.prepare(SHAPE, contestant.kind, folder))
    try:
        runner = start(contestant, folder)
    except Failed as error:
        pytest.skip(str(error))
    with runner:
        runner.ask("load", path=path, threads=1, context=192)
        found = runner.logits(PROMPT.tolist())
    # llama.cpp knows no other gate for this architecture; litespark's head has four bits.
    expected = logits_of(model, "silu" if contestant.module == "llama_cpp" else "relu2", "f32")
    least = 0.98 if contestant.module == "litespark" else 0.998
    assert np.corrcoef(found, expected)[0, 1] > least
    assert np.linalg.norm(found) == pytest.approx(np.linalg.norm(expected), rel=0.03)


class Clock:
    """Limits and runners that note who was asked what; every answer takes longer."""

    def __init__(self):
        self.asked, self.bandwidths, self.peaks = [], [], []

    def read(self):
        self.bandwidths.append(len(self.asked) * 1e9)

    def multiply(self):
        self.peaks.append(1e9)

    def runner(self, name):
        def ask(do, tokens):
            self.asked.append((name, do))
            return {"seconds": float(len(self.asked))}

        return SimpleNamespace(ask=ask)


def test_rounds_are_interleaved_and_the_first_does_not_count(monkeypatch):
    monkeypatch.setattr("time.sleep", lambda _: None)
    clock = Clock()
    speeds = rounds_of({n: clock.runner(n) for n in "ab"}, clock, 2, prefill=10, decode=20)
    one_round = [("a", "prefill"), ("a", "decode"), ("b", "prefill"), ("b", "decode")]
    assert clock.asked == one_round * 3
    assert speeds["a"] == {"prefill": [10 / 5, 10 / 9], "decode": [20 / 6, 20 / 10]}
    assert speeds["b"]["decode"] == [20 / 8, 20 / 12]
    assert len(clock.peaks) == 8
    assert clock.bandwidths[0] == 4e9


def example():
    about = {"weights": "w", "head": "h", "kv": "f16", "chunk": 1}
    fact = {"versions": {"p": "1"}, "about": about, "load_s": 0.5, "first_token_s": 0.75}
    facts = {
        n: {**fact, "resident": 2e6, "bare": 1e6, "agreement": 1.0} for n in (OURS, "slow", "fast")
    }
    speeds = {
        OURS: {"prefill": [90.0, 100.0, 120.0], "decode": [8.0, 9.0, 10.0]},
        "slow": {"prefill": [10.0] * 3, "decode": [6.0] * 3},
        "fast": {"prefill": [60.0, 50.0, 40.0], "decode": [1.0] * 3},
    }
    limits = SimpleNamespace(bandwidths=[30e9, 20e9], peaks=[233e9])
    setting = {"shape": "s", "threads": 1, "rounds": 3, "prefill": 512, "decode": 64, "context": 9}
    return summary(setting, facts, speeds, limits, {"lost": "lost is not here; type: this"})


def test_summary_compares_with_the_fastest_of_each():
    found = example()
    assert found["ratios"] == {
        "decode": {"value": 1.5, "least": 8 / 6, "most": 10 / 6, "against": "slow"},
        "prefill": {"value": 2.0, "least": 1.5, "most": 3.0, "against": "fast"},
    }
    assert found["limits"]["read_bandwidth_gb_s"]["median"] == 25
    assert found["runtimes"]["fast"]["prefill"]["most"] == 60
    names = [record["name"] for record in found["records"]]
    assert names.count("decode_tokens_per_s") == 3
    assert {"decode_ratio", "prefill_ratio", "resident"} <= set(names)


def test_page_holds_every_figure():
    text = markdown([example()], "this")
    assert "| fast | 50.0 (40.0 to 60.0) | 1.0 (1.0 to 1.0) | 0.50 | 0.75 | 2 | 1 |" in text
    assert "decode 1.50 times slow (1.33 to 1.67); prefill 2.00 times fast (1.50 to 3.00)." in text
    assert "| slow | p 1 | w | h | f16 | 1 | 1.0000 |" in text
    assert "Not run: lost is not here; type: this." in text


def test_compare_checks_what_it_is_asked(folder):
    for name in ("threads", "rounds", "prefill", "decode"):
        with pytest.raises(ValueError, match=rf"^{name} must be at least 1, not 0$"):
            compare(**{name: 0})
    message = r"^only must be among litespark, llama_cpp, onnxruntime, not torch$"
    with pytest.raises(ValueError, match=message):
        compare(shape=SHAPE, folder=folder, only=["torch"])


def test_compare_goes_on_without_peers(folder):
    sizes = {"rounds": 1, "prefill": 8, "decode": 2}
    found = compare(shape=SHAPE, folder=folder, python="nowhere", only=["onnxruntime"], **sizes)
    assert list(found["runtimes"]) == [OURS]
    assert found["ratios"] == {}
    assert list(found["missing"].values()) == [
        "python must be an interpreter that starts, not nowhere"
    ]


def test_compare_leaves_out_who_computes_something_else(folder, monkeypatch):
    twin = Contestant("twin", "ours", "container")
    monkeypatch.setattr(compare_module, "CONTESTANTS", (CONTESTANTS[0], twin))
    sizes = {"rounds": 1, "prefill": 8, "decode": 2}
    found = compare(shape=SHAPE, folder=folder, python=sys.executable, **sizes)
    assert found["runtimes"]["twin"]["agreement"] == pytest.approx(1)
    assert found["ratios"]["decode"]["against"] == "twin"

    monkeypatch.setattr(compare_module, "_agreements", lambda *_: {OURS: 1.0, "twin": np.nan})
    found = compare(shape=SHAPE, folder=folder, python=sys.executable, **sizes)
    assert found["missing"] == {"twin": "twin must agree with our logits, not correlate by nan"}
    assert list(found["runtimes"]) == [OURS]
