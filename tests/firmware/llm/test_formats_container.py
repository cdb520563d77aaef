"""The container: what is written is read again, and nothing else is."""

import dataclasses
import json
import re

import numpy as np
import pytest
import safetensors.numpy
import xxhash

from edgewright.firmware.llm.checkpoint import Vocabulary
from edgewright.firmware.llm.formats import container
from edgewright.firmware.llm.formats.container import open_container, write
from edgewright.firmware.llm.formats.tensor_file import FileError
from edgewright.firmware.llm.packed import Packed, pack
from tests.firmware.llm.samples import checkpoint, config, flat

VOCABULARY = Vocabulary('{"model": "é"}', "{{ messages }}", False)


def sample(kind="ternary", dense="bf16", head="int8", **changes):
    whole = checkpoint(
        config(**changes),
        kind,
        vocabulary=VOCABULARY,
        original={"hidden_act": "relu2"},
        findings=["layer 0 has 3 rows of zeros"],
    )
    return pack(whole, dense=dense, head=head)


@pytest.fixture
def path(tmp_path):
    write(sample(), tmp_path / "m.safetensors")
    return tmp_path / "m.safetensors"


@pytest.mark.parametrize(
    ("kind", "dense", "head", "changes"),
    [
        ("ternary", "bf16", "int8", {}),
        ("float", "bf16", "bf16", {"tied": False, "vocab": 41, "hidden": 66}),
        ("float", "int8", "int8", {"qk_norm": True, "post_norms": True, "sub_norms": False}),
    ],
)
def test_what_is_written_is_read(tmp_path, kind, dense, head, changes):
    model = sample(kind, dense, head, **changes)
    write(model, tmp_path / "m")
    again = open_container(tmp_path / "m")
    assert again.config == model.config
    assert again.vocabulary == VOCABULARY
    assert again.original == model.original
    assert again.format == "sample"
    assert list(again.findings) == list(model.findings)
    assert set(again.tensors) == set(model.tensors)
    for name, tensor in model.tensors.items():
        other = again.tensors[name]
        for a, b in zip(flat(tensor), flat(other), strict=True):
            np.testing.assert_array_equal(a, b)
            assert a.dtype == b.dtype
        if isinstance(tensor, Packed):
            fields = ("kind", "parts", "columns", "interleaved")
            assert all(getattr(tensor, f) == getattr(other, f) for f in fields)


def test_numbers_that_json_lacks_are_kept_as_text(tmp_path):
    original = {"a": float("nan"), "b": [1.5, float("inf")], "c": {"d": None}}
    model = dataclasses.replace(sample(), original=original)
    write(model, tmp_path / "m")
    found = open_container(tmp_path / "m").original
    assert found == {"a": "nan", "b": [1.5, "inf"], "c": {"d": None}}


def test_arrays_are_aligned_views_of_the_file(path):
    for tensor in open_container(path).tensors.values():
        for array in flat(tensor):
            assert array.ctypes.data % 64 == 0
            assert not array.flags.owndata
            assert not array.flags.writeable


def test_data_begin_on_a_page(path):
    assert (8 + int.from_bytes(path.read_bytes()[:8], "little")) % 4096 == 0


def test_other_readers_of_safetensors_read_it(path):
    tensors = safetensors.numpy.load_file(path)
    expected = open_container(path).tensors["layers.1.down"].tiles
    np.testing.assert_array_equal(tensors["layers.1.down.tiles"], expected)


def edit(path, change, sign=True):
    """Change the header of a file, and sign it again."""
    raw = path.read_bytes()
    length = int.from_bytes(raw[:8], "little")
    header = json.loads(raw[8 : 8 + length])
    change(header, header["__metadata__"])
    if sign:
        header["__metadata__"]["checksum"] = container._digest_text(header["__metadata__"])
    text = json.dumps(header).encode()
    path.write_bytes(len(text).to_bytes(8, "little") + text + raw[8 + length :])


def poke(path, name, at, value, dtype=np.uint8):
    """Change one element of a tensor, and its checksum."""
    raw = bytearray(path.read_bytes())
    length = int.from_bytes(raw[:8], "little")
    start, stop = json.loads(raw[8 : 8 + length])[name]["data_offsets"]
    array = np.frombuffer(
        raw, dtype, (stop - start) // np.dtype(dtype).itemsize, 8 + length + start
    )
    array[at] = value
    path.write_bytes(raw)
    digest = xxhash.xxh3_64_hexdigest(array.tobytes())

    def signed(_header, metadata):
        sums = json.loads(metadata["checksums"])
        metadata["checksums"] = json.dumps({**sums, name: digest})

    edit(path, signed)


def refuses(path, message):
    with pytest.raises(FileError, match=f"^{re.escape(f'{path} {message}')}$"):
        open_container(path)


def test_a_flipped_bit_is_found(path):
    raw = bytearray(path.read_bytes())
    raw[-4100] ^= 1
    path.write_bytes(raw)
    with pytest.raises(FileError, match=r"must match its checksum, not be damaged$"):
        open_container(path)
    open_container(path, verify=False)


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("format", "other", "must be of format edgewright-llm, not other"),
        ("version", "2", "must be of version 1, not 2"),
        (
            "layout",
            "8x8",
            "must be of layout 16x16-2bit/16x4-int8/16x1-bf16/pairs, not 8x8",
        ),
        ("add_bos", "1", "add_bos must be bool, not int"),
        ("add_bos", "{", None),
        ("findings", "{}", "findings must be list, not dict"),
        ("config", "{}", None),
        ("config", '{"depth": 3}', "config: configuration must hold known keys, not depth"),
        (
            "packed",
            "{}",
            "must describe the matrices of its config, not differ in 'embedding'",
        ),
        (
            "checksums",
            "{}",
            "must hold a checksum for every tensor, not differ in 'embedding.scales'",
        ),
    ],
)
def test_metadata_of_another_kind_are_refused(path, key, value, message):
    edit(path, lambda _h, m: m.update({key: value}))
    if message:
        refuses(path, message)
    else:
        with pytest.raises(FileError, match=rf"^{re.escape(str(path))} {key}"):
            open_container(path)


def test_edited_metadata_are_refused(path):
    edit(path, lambda _h, m: m.update(chat_template="other"), sign=False)
    refuses(path, "metadata must match its checksum, not be edited")


def test_missing_metadata_are_refused(path):
    edit(path, lambda _h, m: m.pop("source"))
    keys = ", ".join(container._KEYS)
    refuses(path, f"metadata must hold {keys}, not lack source")


def test_a_description_that_does_not_fit_is_refused(path):
    def change(_header, metadata):
        packed = json.loads(metadata["packed"])
        packed["layers.0.o"]["parts"] = [65]
        metadata["packed"] = json.dumps(packed)

    edit(path, change)
    asked = {"kind": "ternary", "parts": [64], "columns": 64, "interleaved": False}
    found = {"columns": 64, "interleaved": False, "kind": "ternary", "parts": [65]}
    refuses(path, f"layers.0.o must be described as {asked}, not {found}")


@pytest.mark.parametrize(
    ("name", "kind", "message"),
    [
        ("layers.0.o", "int4", "layers.0.o must be ternary, int8 or bf16, not {'kind': 'int4'}"),
        ("embedding", "ternary", "embedding must be int8 or bf16, not ternary"),
    ],
)
def test_kinds_that_no_kernel_reads_are_refused(path, name, kind, message):
    def change(_header, metadata):
        packed = json.loads(metadata["packed"])
        packed[name] = {"kind": kind}
        metadata["packed"] = json.dumps(packed)

    edit(path, change)
    refuses(path, message)


@pytest.mark.parametrize("value", [np.nan, np.inf, 0, -1])
def test_scales_must_be_positive(path, value):
    poke(path, "layers.0.o.scales", 1, value, np.float32)
    refuses(path, "layers.0.o scales must be finite and above 0, not otherwise")


def test_code_three_is_refused(path):
    poke(path, "layers.1.down.tiles", -1, 0b11_01_01_01)
    refuses(path, "layers.1.down weights must be -1, 0 or 1, not otherwise")


def test_int8_of_minus_128_is_refused(path):
    poke(path, "embedding.tiles", 7, 0)
    refuses(path, "embedding weights must be between -127 and 127, not otherwise")


def test_norms_must_be_finite(path):
    poke(path, "final_norm", 3, np.nan, np.float32)
    refuses(path, "final_norm must be finite, not otherwise")


def test_bf16_must_be_finite(tmp_path):
    path = tmp_path / "m"
    write(sample("float"), path)
    poke(path, "layers.0.o.tiles", 3, 0x7F80, np.uint16)
    refuses(path, "layers.0.o weights must be finite, not otherwise")


def test_shapes_must_fit(path):
    def change(header, _metadata):
        header["final_norm"]["shape"] = [2, 32]

    edit(path, change)
    refuses(path, "final_norm must be (64,) float32, not (2, 32) float32")


@pytest.mark.parametrize("missing", [True, False])
def test_tensors_must_be_those_of_the_configuration(path, missing):
    def change(header, metadata):
        sums = json.loads(metadata["checksums"])
        if missing:
            del header["final_norm"], sums["final_norm"]
        else:
            header["extra"], sums["extra"] = header["final_norm"], sums["final_norm"]
        metadata["checksums"] = json.dumps(sums)

    edit(path, change)
    refuses(
        path,
        "must hold final_norm, not lack it"
        if missing
        else "must hold the tensors of its config, not also 'extra'",
    )
