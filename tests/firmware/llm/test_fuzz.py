"""Damaged files of every format: one line that says what is wrong, or a model; nothing else."""

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
import xxhash
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from edgewright.firmware.llm.checkpoint import Rows8, Ternary, Vocabulary
from edgewright.firmware.llm.config import Config
from edgewright.firmware.llm.formats import container
from edgewright.firmware.llm.formats.export import export_hugging_face
from edgewright.firmware.llm.formats.sentencepiece_model import read_sentencepiece
from edgewright.firmware.llm.open import open_checkpoint, open_model
from edgewright.firmware.llm.packed import pack
from tests.firmware.llm import test_formats_export, test_formats_llama2c
from tests.firmware.llm.gguf_files import write_gguf
from tests.firmware.llm.samples import checkpoint, config

SMALL = config(hidden=32, ffn=16, heads=2, kv_heads=1, vocab=290, layers=1)
GGUF = config(hidden=128, ffn=128, heads=2, kv_heads=1, head_dim=64, vocab=290, layers=1)
WIDE = config(hidden=256, ffn=256, heads=2, kv_heads=1, head_dim=128, vocab=290, layers=1)
LLAMA = config(
    hidden=128, ffn=128, heads=2, kv_heads=1, head_dim=64, vocab=290, layers=1,
    sub_norms=False, activation="silu",
)  # fmt: skip

ODD = [0, 1, 3, 0x55, 0x7F, 0x80, 0xFF, ord('"'), ord("{"), ord("-"), ord("9"), ord("[")]
WORDS = [0, 1, 2**31 - 1, 2**32 - 1, 2**63 - 1, 2**64 - 1, 2**40, 0x7FC00000, 0x7F80]


@st.composite
def edits(draw):
    """A few changes: where (as a share of the file, its beginning more often), and what."""
    place = st.floats(0, 1) | st.floats(0, 0.1) | st.floats(0, 0.01)
    byte = st.tuples(st.just("byte"), place, st.sampled_from(ODD) | st.integers(0, 255))
    word = st.tuples(st.just("word"), place, st.sampled_from(WORDS))
    cut = st.tuples(st.just("cut"), place, st.integers(0, 64))
    grow = st.tuples(st.just("grow"), place, st.integers(1, 64))
    end = st.tuples(st.just("end"), place, st.just(0))
    return draw(st.lists(byte | byte | byte | word | cut | grow | end, min_size=1, max_size=4))


def edited(raw, changes):
    raw = bytearray(raw)
    for kind, place, value in changes:
        at = min(int(place * len(raw)), max(len(raw) - 1, 0))
        if kind == "byte" and raw:
            raw[at] = value
        elif kind == "word":
            raw[at : at + 8] = value.to_bytes(8, "little")
        elif kind == "cut":
            del raw[at : at + value]
        elif kind == "grow":
            raw[at:at] = raw[at : at + value]
        elif kind == "end":
            del raw[at:]
    return bytes(raw)


def signed(raw):
    """Give a container the checksums that its content has, so that more than they is tested."""
    try:
        length = int.from_bytes(raw[:8], "little")
        header = json.loads(raw[8 : 8 + length])
        metadata = header["__metadata__"]
        sums = {}
        for name, entry in header.items():
            if name != "__metadata__" and not name.startswith("padding."):
                start, stop = entry["data_offsets"]
                piece = raw[8 + length + start : 8 + length + stop]
                sums[name] = xxhash.xxh3_64_hexdigest(piece)
        metadata["checksums"] = json.dumps(sums, sort_keys=True)
        metadata["checksum"] = container._digest_text(metadata)
        text = json.dumps(header).encode()
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return raw
    return len(text).to_bytes(8, "little") + text + raw[8 + length :]


def usable(model):
    """Read everything, and check what every backend relies on."""
    assert isinstance(model.config, Config)
    for _, tensor in model.tensors():
        if isinstance(tensor, Ternary):
            assert set(np.unique(tensor.codes)) <= {-1, 0, 1}
            assert (tensor.scales > 0).all()
            assert np.isfinite(tensor.scales).all()
        else:
            values = tensor.scales if isinstance(tensor, Rows8) else tensor
            assert np.isfinite(values).all()


@cache
def seed(kind):
    """The files of a whole model, by name, and which of them are damaged."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "m"
        vocabulary = test_formats_export.byte_level()
        if kind == "container":
            model = checkpoint(SMALL, vocabulary=Vocabulary("{}", "", True))
            container.write(pack(model), path)
        elif kind == "hugging-face":
            export_hugging_face(checkpoint(SMALL, vocabulary=vocabulary), path)
            files = {file.name: file.read_bytes() for file in path.iterdir()}
            return files, sorted(files)
        elif kind == "llama2c":
            plain = config(activation="silu", sub_norms=False, layers=1)
            test_formats_llama2c.write_version0(path, checkpoint(plain, "float"))
        elif kind == "bitllama2c":
            test_formats_llama2c.write_ternary(path, test_formats_llama2c.trained())
        elif kind == "sentencepiece":
            path.write_bytes(_sentencepiece())
        else:
            shape, options = GGUF_KINDS[kind]
            model = checkpoint(shape, options.pop("matrices", "ternary"))
            write_gguf(path, model, **options)
        return {"m": path.read_bytes()}, ["m"]


GGUF_KINDS = {
    "i2s": (GGUF, {"ternary": "I2_S"}),
    "tq2": (WIDE, {"ternary": "TQ2_0"}),
    "tq1": (WIDE, {"ternary": "TQ1_0"}),
    "q8": (LLAMA, {"architecture": "llama", "dense": "Q8_0", "matrices": "float"}),
    "spm": (LLAMA, {"architecture": "llama", "tokenizer": "llama", "matrices": "float"}),
}
KINDS = ["container", "hugging-face", "llama2c", "bitllama2c", "sentencepiece", *GGUF_KINDS]


def _sentencepiece():
    """A model of ten pieces, written by hand."""
    out = b""
    for text in ("<unk>", "<s>", "</s>", "\u2581", "a", "b", "ab", "\u2581a", "c", "abc"):
        raw = text.encode()
        kind = {"<unk>": 2, "<s>": 3, "</s>": 3}.get(text, 1)
        piece = b"\x0a" + bytes([len(raw)]) + raw + b"\x15\0\0\x80\xbf\x18" + bytes([kind])
        out += b"\x0a" + bytes([len(piece)]) + piece
    return out + b"\x12\x02\x18\x02" + b"\x1a\x04\x18\x01\x20\x00"


def read(kind, folder, files, target):
    if kind == "sentencepiece":
        read_sentencepiece(Path(folder, target))
        return
    path = Path(folder) if len(files) > 1 else Path(folder, target)
    usable(open_checkpoint(path))
    if kind == "container":
        open_model(path)


def attempt(kind, changes, which):
    files, names = seed(kind)
    target = names[which % len(names)]
    with TemporaryDirectory() as folder:
        for name, raw in files.items():
            content = edited(raw, changes) if name == target else raw
            if kind == "container" and which % 2:
                content = signed(content)
            Path(folder, name).write_bytes(content)
        if not changes:
            read(kind, folder, files, target)
            return
        try:
            read(kind, folder, files, target)
        except ValueError as error:
            text = str(error).replace(folder, "")
            assert "\n" not in text
            assert 0 < len(text) < 600, text


@pytest.mark.parametrize("kind", KINDS)
def test_damaged_files_are_refused_or_read(kind):
    fuzz(kind, 200)


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_two_thousand_damaged_files_are_refused_or_read(kind):
    fuzz(kind, 2000)


def fuzz(kind, count):
    @settings(
        max_examples=count,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(edits(), st.integers(0, 7))
    def run(changes, which):
        attempt(kind, changes, which)

    attempt(kind, [], 0)
    attempt(kind, [], 1)
    run()
