"""The example in every verb's help works as pasted, in the order of a newcomer's day."""

import io
import shlex
import sys

import pytest

from edgewright.cli.app import VERBS
from edgewright.firmware.llm.open import find_model
from edgewright.models.catalog import shipped_models
from tests.cli.command import edgewright

LONG = {"demo", "simulate", "generate", "quantize", "train"}


def examples():
    for verb in VERBS:
        name = verb.__name__.rpartition(".")[2].rstrip("_")
        marks = [pytest.mark.slow] if name in LONG else []
        yield pytest.param(name, verb.EXAMPLE, marks=marks, id=name)


def is_here(model):
    """Whether a language model is shipped or installed."""
    try:
        return find_model(model).is_file()
    except ValueError:
        return False


@pytest.mark.parametrize(("verb", "example"), list(examples()))
def test_example_works_as_pasted(capfd, folder, monkeypatch, verb, example, request):
    if verb == "train":
        pytest.importorskip("torch")
        pytest.importorskip("vizdoom")
    if verb == "quantize":
        request.getfixturevalue("micro_checkpoint")
    if verb == "serve":
        pytest.skip("it serves until it is ended; test_language does that")
    if verb in {"chat", "eval"} and not is_here(example.split()[2]):
        pytest.skip(f"{example.split()[2]} is not here")
    if verb == "chat":
        monkeypatch.setattr(sys, "stdin", io.StringIO("/exit\n"))
    if verb == "eval":
        (folder / "story.txt").write_text("Once upon a time.")
    if verb in {"demo", "run", "simulate", "generate"} and not shipped_models():
        pytest.skip("no model is shipped")
    program, *words = shlex.split(example)
    assert program == "edgewright"
    seen = edgewright(capfd, *words)
    assert seen.code == 0, seen.err
