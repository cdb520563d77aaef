"""The example in every verb's help works as pasted, in the order of a newcomer's day."""

import shlex

import pytest

from edgewright.cli.app import VERBS
from edgewright.models.catalog import shipped_models
from tests.cli.command import edgewright

LONG = {"demo", "simulate", "generate", "quantize", "train"}


def examples():
    for verb in VERBS:
        name = verb.__name__.rpartition(".")[2]
        marks = [pytest.mark.slow] if name in LONG else []
        yield pytest.param(name, verb.EXAMPLE, marks=marks, id=name)


@pytest.mark.parametrize(("verb", "example"), list(examples()))
def test_example_works_as_pasted(capfd, verb, example, request):
    if verb == "train":
        pytest.importorskip("torch")
        pytest.importorskip("vizdoom")
    if verb == "quantize":
        request.getfixturevalue("micro_checkpoint")
    if verb in {"demo", "run", "simulate", "generate"} and not shipped_models():
        pytest.skip("no model is shipped")
    program, *words = shlex.split(example)
    assert program == "edgewright"
    seen = edgewright(capfd, *words)
    assert seen.code == 0, seen.err
