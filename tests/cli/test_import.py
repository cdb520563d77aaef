"""The verb ``import``."""

import io
import re

import pytest
from rich.console import Console

from edgewright.cli.common import BadRequest
from edgewright.cli.import_ import import_
from edgewright.firmware.llm.formats.container import open_container
from edgewright.firmware.llm.open import open_checkpoint
from tests.firmware.llm.gguf_files import write_gguf
from tests.firmware.llm.samples import checkpoint, config

BITNET = config(hidden=256, ffn=256, heads=4, kv_heads=2, head_dim=64, vocab=300)


@pytest.fixture
def model(tmp_path):
    return write_gguf(tmp_path / "m.gguf", checkpoint(BITNET), ternary="I2_S")


def shown(outcome):
    console = Console(file=io.StringIO(), width=200)
    outcome.show(console)
    return console.file.getvalue()


@pytest.mark.parametrize("to", ["container", "gguf", "hugging-face"])
def test_a_model_is_written_in_another_format(tmp_path, model, to):
    outcome = import_(str(model), out=tmp_path / "out", to=to)
    assert open_checkpoint(tmp_path / "out").config == BITNET
    assert outcome.result["source"] == "GGUF I2_S"
    assert outcome.result["bytes"] > 100_000
    assert "GGUF I2_S: 2 layers of 256, 300 tokens, context 128\n" in shown(outcome)
    assert "note: The file does not show its I2_S layout" in shown(outcome)
    assert f"written: {tmp_path / 'out'} (0." in shown(outcome)
    if to == "container":
        assert open_container(tmp_path / "out").format == "GGUF I2_S"


def test_a_model_can_be_looked_at_only(tmp_path, model):
    outcome = import_(str(model))
    assert outcome.result["out"] is None
    assert "written" not in shown(outcome)
    assert [file.name for file in tmp_path.iterdir()] == ["m.gguf"]


def test_channels_that_are_always_zero_are_left_out(tmp_path):
    whole = checkpoint(BITNET)
    codes = whole.read("layers.1.up").codes
    codes[[7, 200]] = 0
    write_gguf(tmp_path / "m.gguf", whole, ternary="TQ2_0")
    outcome = import_(str(tmp_path / "m.gguf"), out=tmp_path / "out", compact=True)
    assert outcome.result["config"]["ffn_kept"] == [256, 254]
    assert "2 of 512 feed-forward channels are always zero and left out." in shown(outcome)
    assert open_container(tmp_path / "out").config.ffn_of(1) == 254


def test_nothing_to_leave_out_is_said(tmp_path, model):
    outcome = import_(str(model), compact=True)
    assert "note: No feed-forward channel is always zero." in shown(outcome)
    assert "ffn_kept" not in outcome.result["config"]


def refuses(message, *arguments, **options):
    with pytest.raises(BadRequest, match=f"^{re.escape(message)}$"):
        import_(*arguments, **options)


def test_bad_requests_are_one_line(tmp_path, model):
    refuses(
        "--to must be one of container, gguf, hugging-face, not zip; choose one of them",
        str(model),
        to="zip",
    )
    refuses(
        "--compact is for --to container, not gguf; leave one of them out",
        str(model),
        to="gguf",
        compact=True,
    )
    out = tmp_path / "no" / "m"
    refuses(f"--out must be in a folder that exists, not {out}; make it first", str(model), out=out)
    refuses("--out must be another file than the model; name another", str(model), out=model)
    model.write_bytes(b"other")
    refuses(
        f"{model} must be a model file of a known format, not other bytes; "
        "type: edgewright import --help",
        str(model),
    )
