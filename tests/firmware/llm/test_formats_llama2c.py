"""llama2.c and bitllama2c: what the arrays hold, and the order of weights in a byte."""

import dataclasses
import re
import struct

import numpy as np
import pytest

from edgewright.firmware.llm.checkpoint import Checkpoint, Ternary
from edgewright.firmware.llm.formats.llama2c import is_llama2c, open_llama2c
from edgewright.firmware.llm.formats.rotary import side_by_side
from edgewright.firmware.llm.formats.tensor_file import FileError
from edgewright.firmware.llm.open import open_checkpoint
from tests.firmware.llm.samples import checkpoint, config

PLAIN = config(activation="silu", sub_norms=False, eps=1e-5, stop=(1, 2))
TERNARY = dataclasses.replace(PLAIN, sub_norms=True, eps=1e-12, ffn=256)
LINEAR = ("q", "k", "v", "o", "gate", "down", "up")


def header(c, negative=False):
    vocab = -c.vocab if negative else c.vocab
    return struct.pack("<7i", c.hidden, c.ffn, c.layers, c.heads, c.kv_heads, vocab, c.context)


def floats(model, names, layers=True):
    c = model.config
    for name in names:
        outer = name in ("embedding", "head", "final_norm")
        for layer in range(1 if outer or not layers else c.layers):
            tensor = model.read(name if outer else f"layers.{layer}.{name}")
            if name in ("q", "k"):
                tensor = side_by_side(tensor, len(tensor) // c.head_dim)
            yield tensor.tobytes()


def write_version0(path, model):
    c = model.config
    order = ["embedding", "attention_norm", "q", "k", "v", "o", "ffn_norm", "gate", "down", "up"]
    tail = [] if c.tied else floats(model, ["head"])
    angles = bytes(4 * c.context * c.head_dim)
    parts = [header(c, not c.tied), *floats(model, [*order, "final_norm"]), angles, *tail]
    path.write_bytes(b"".join(parts))


def write_version1(path, model):
    c = model.config
    front = struct.pack("<2I", 0x616B3432, 1) + header(c) + bytes([c.tied])
    order = ["attention_norm", "ffn_norm", "final_norm", "embedding", *LINEAR]
    parts = floats(model, order if c.tied else [*order, "head"])
    path.write_bytes(front.ljust(256, b"\0") + b"".join(parts))


def write_ternary(path, model, shifts=(6, 4, 2, 0)):
    c = model.config
    front = struct.pack("<2I", 0x616B3432, 1) + header(c) + b"\1"
    parts = [front.ljust(256, b"\0"), *floats(model, ["final_norm", "embedding"])]
    for name in LINEAR:
        for layer in range(c.layers):
            tensor = model.read(f"layers.{layer}.{name}")
            codes = tensor.codes
            if name in ("q", "k"):
                codes = side_by_side(tensor, len(codes) // c.head_dim).codes
            pairs = (codes.reshape(-1, 4) & 3).view(np.uint8)
            packed = np.bitwise_or.reduce(pairs << np.array(shifts, np.uint8), axis=1)
            parts += [tensor.scales.tobytes(), packed.astype(np.uint8).tobytes()]
    path.write_bytes(b"".join(parts))


def trained(shape=TERNARY) -> Checkpoint:
    """Random weights whose channels differ in zeros, as those of a trained model do."""
    model = checkpoint(shape)
    rng = np.random.default_rng(2)
    zeros = [rng.uniform(0.1, 0.9, shape.ffn) for _ in range(shape.layers)]
    made = {}
    for name, tensor in model.tensors():
        if name == "final_norm" or name == "embedding":
            made[name] = tensor
        elif isinstance(tensor, Ternary):
            share = zeros[int(name.split(".")[1])]
            if name.endswith(("gate", "up")):
                tensor.codes[rng.random(tensor.shape) < share[:, None]] = 0
            if name.endswith("down"):
                tensor.codes[rng.random(tensor.shape) < share] = 0
            made[name] = tensor
        else:
            made[name] = np.full(len(tensor), 1 / len(tensor), np.float32)
    return Checkpoint(shape, "bitllama2c", made.__getitem__)


def same(found, wanted):
    assert found.config == wanted.config
    for name, tensor in found.tensors():
        expected = wanted.read(name)
        if isinstance(tensor, Ternary):
            np.testing.assert_array_equal(tensor.codes, expected.codes, name)
            np.testing.assert_array_equal(tensor.scales, expected.scales, name)
        else:
            np.testing.assert_array_equal(tensor, expected, name)


@pytest.mark.parametrize("tied", [True, False])
@pytest.mark.parametrize("write", [write_version0, write_version1])
def test_float_files_come_back(tmp_path, write, tied):
    model = checkpoint(dataclasses.replace(PLAIN, tied=tied), "float")
    write(tmp_path / "m.bin", model)
    found = open_checkpoint(tmp_path / "m.bin")
    assert found.format == "llama2.c"
    same(found, model)


@pytest.mark.parametrize("shifts", [(6, 4, 2, 0), (0, 2, 4, 6)])
def test_ternary_files_come_back_in_either_order(tmp_path, shifts):
    model = trained()
    write_ternary(tmp_path / "m.bin", model, shifts)
    found = open_checkpoint(tmp_path / "m.bin")
    assert found.format == "bitllama2c"
    same(found, model)


def test_an_order_that_nothing_shows_must_be_vouched_for(tmp_path):
    model = checkpoint(TERNARY)
    path = tmp_path / "m.bin"
    write_ternary(path, model)
    message = (
        f"{path} must show the order of the weights in a byte, not leave it open; "
        'allow "high-first" or "low-first"'
    )
    with pytest.raises(FileError, match=f"^{re.escape(message)}$"):
        open_llama2c(path)
    found = open_llama2c(path, {"high-first"})
    np.testing.assert_array_equal(
        found.read("layers.1.down").codes, model.read("layers.1.down").codes
    )


def test_the_wrong_order_is_refused(tmp_path):
    path = tmp_path / "m.bin"
    write_ternary(path, trained(), (0, 2, 4, 6))
    message = f"{path} weights must be low-first in a byte, not high-first"
    with pytest.raises(FileError, match=f"^{re.escape(message)}$"):
        open_llama2c(path, {"high-first"})


def test_the_illegal_code_is_refused(tmp_path):
    path = tmp_path / "m.bin"
    write_ternary(path, trained())
    raw = bytearray(path.read_bytes())
    raw[-1] = 0b10_00_00_00
    path.write_bytes(raw)
    message = f"{path} layers.1.up codes must be -1, 0 or 1, not the fourth; the layout is another"
    with pytest.raises(FileError, match=f"^{re.escape(message)}$"):
        open_llama2c(path).read("layers.1.up")


def test_a_file_of_another_length_is_none(tmp_path):
    path = tmp_path / "m.bin"
    write_version0(path, checkpoint(PLAIN, "float"))
    path.write_bytes(path.read_bytes()[:-1])
    assert not is_llama2c(path)
    size = path.stat().st_size
    message = f"{path} must be as long as its sizes say, not {size} bytes"
    with pytest.raises(FileError, match=f"^{re.escape(message)}$"):
        open_llama2c(path)


def test_numbers_that_are_not_finite_are_refused(tmp_path):
    model = checkpoint(PLAIN, "float")
    model.read("layers.0.o")[1, 2] = np.nan
    path = tmp_path / "m.bin"
    write_version0(path, model)
    message = f"{path} layers.0.o must be finite, not otherwise"
    with pytest.raises(FileError, match=f"^{re.escape(message)}$"):
        open_llama2c(path).read("layers.0.o")


def test_a_missing_tokenizer_is_said(tmp_path):
    write_version0(tmp_path / "m.bin", checkpoint(PLAIN, "float"))
    found = open_llama2c(tmp_path / "m.bin")
    assert found.findings == ["No tokenizer lies beside the file; it can be run on tokens only."]
    assert found.vocabulary.tokenizer == ""
