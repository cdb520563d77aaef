"""Safetensors headers that lie are refused in one line."""

import json
import re

import pytest

from edgewright.firmware.llm.formats.tensor_file import FileError, TensorFile


def made(tmp_path, header, data=b"\0" * 64, length=None):
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    size = len(text) if length is None else length
    path = tmp_path / "f.safetensors"
    path.write_bytes(size.to_bytes(8, "little") + text + data)
    return path


def refuses(path, message):
    with pytest.raises(FileError, match=f"^{re.escape(str(path))} {message}$"):
        TensorFile(path)


def entry(dtype="F32", shape=(4,), offsets=(0, 16)):
    return {"dtype": dtype, "shape": list(shape), "data_offsets": list(offsets)}


def test_a_tensor_is_read_in_place(tmp_path):
    file = TensorFile(made(tmp_path, {"a": entry(), "__metadata__": {"k": "v"}}))
    assert file.metadata == {"k": "v"}
    assert file.array("a").tolist() == [0, 0, 0, 0]


def test_missing_and_empty_files_are_refused(tmp_path):
    refuses(tmp_path / "no", "must be a model file, not missing")
    (tmp_path / "empty").touch()
    refuses(tmp_path / "empty", "must be a model file, not empty")


@pytest.mark.parametrize("length", [0, 1, 2**63, 10**9])
def test_header_lengths_that_lie_are_refused(tmp_path, length):
    refuses(
        made(tmp_path, {}, length=length),
        r"must be a complete safetensors file, not \d+ bytes of other",
    )


@pytest.mark.parametrize(
    ("header", "message"),
    [
        (b"[1]", r"header must be a JSON object, not list"),
        (b"{ ", r"header must be JSON, not broken: .+"),
        (b'{"a": NaN}', r"header must be JSON, not broken: NaN is no JSON number"),
        (b'{"a": 1, "a": 2}', r"header must be JSON, not broken: a key appears twice"),
        (b"[" * 100_000, r"header must be JSON, not broken: .+"),
        (b"\xff\xff", r"header must be JSON, not broken: .+"),
        ({"__metadata__": {"a": 1}}, r"metadata must be text by name, not .+"),
        ({"a": 1}, r"tensor 'a' must have dtype, shape and data_offsets, not 1"),
        ({"a": entry(shape=(-1,))}, r"tensor 'a' shape must be up to 8 sizes, not \[-1\]"),
        ({"a": entry(shape=(1 << 60, 1 << 60))}, r"tensor 'a' shape must be up to 8 sizes, not .+"),
        ({"a": entry(offsets=(0, 128))}, r"tensor 'a' must lie inside the file, not at 0 to 128"),
        ({"a": entry(offsets=(16, 0))}, r"tensor 'a' must lie inside the file, not at 16 to 0"),
        ({"a": entry(shape=(5,))}, r"tensor 'a' must fill 20 bytes, not 16"),
    ],
)
def test_headers_that_lie_are_refused(tmp_path, header, message):
    refuses(made(tmp_path, header), message)


def test_unknown_types_are_refused_when_read(tmp_path):
    path = made(tmp_path, {"a": entry("F4", (4,), (0, 2))})
    file = TensorFile(path)
    known = "U8, I8, U16, BF16, F16, F32"
    message = f"{path} a must be of type {known}, not F4"
    with pytest.raises(FileError, match=f"^{re.escape(message)}$"):
        file.array("a")
