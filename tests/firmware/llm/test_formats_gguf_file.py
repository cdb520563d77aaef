"""GGUF headers that lie are refused in one line."""

import re
import struct

import numpy as np
import pytest

from edgewright.firmware.llm.formats.gguf_file import GgufFile
from edgewright.firmware.llm.formats.gguf_writer import write_gguf
from edgewright.firmware.llm.formats.tensor_file import FileError


def text(value):
    raw = value.encode() if isinstance(value, str) else value
    return struct.pack("<Q", len(raw)) + raw


def tensor(name="a", sizes=(4,), kind=0, offset=0):
    return text(name) + struct.pack(f"<I{len(sizes)}QIQ", len(sizes), *sizes, kind, offset)


def made(tmp_path, fields=(), tensors=(), data=bytes(64), front=None, alignment=32):
    path = tmp_path / "m.gguf"
    raw = front or struct.pack("<4sIQQ", b"GGUF", 3, len(tensors), len(fields))
    raw += b"".join([*fields, *tensors])
    path.write_bytes(raw + bytes(-len(raw) % alignment) + data)
    return path


def refuses(path, message):
    with pytest.raises(FileError, match=f"^{re.escape(f'{path} {message}')}$"):
        GgufFile(path)


def field(key, kind, raw):
    return text(key) + struct.pack("<I", kind) + raw


def test_every_kind_of_value_is_read(tmp_path):
    fields = [
        field("u8", 0, b"\xff"),
        field("i16", 3, struct.pack("<h", -2)),
        field("yes", 7, b"\1"),
        field("text", 8, text("é")),
        field("long", 11, struct.pack("<q", -(2**40))),
        field("double", 12, struct.pack("<d", 0.1)),
        field("texts", 9, struct.pack("<IQ", 8, 2) + text("a") + text("")),
        field("numbers", 9, struct.pack("<IQ3i", 5, 3, 1, -2, 3)),
        field("general.alignment", 4, struct.pack("<I", 64)),
    ]
    path = made(tmp_path, fields, [tensor(sizes=(2, 2))], np.arange(4.0).astype("<f4").tobytes(),
                alignment=64)  # fmt: skip
    file = GgufFile(path)
    assert file.fields == {
        "u8": 255,
        "i16": -2,
        "yes": True,
        "text": "é",
        "long": -(2**40),
        "double": 0.1,
        "texts": ["a", ""],
        "numbers": [1, -2, 3],
        "general.alignment": 64,
    }
    assert file.tensors["a"].shape == (2, 2)
    assert file.tensors["a"].raw.view("<f4").tolist() == [0, 1, 2, 3]


CUT = "must be a complete GGUF file, not end in its header"
HUGE = struct.pack("<Q", 2**63)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"front": b"GGUF\x01", "data": b"", "alignment": 1}, CUT),
        (
            {"front": struct.pack("<4sIQQ", b"GGUF", 1, 0, 0)},
            "must be GGUF of version 2 or 3, not b'GGUF' 1",
        ),
        ({"front": struct.pack("<4sIQQ", b"GGUF", 3, 2**63, 0)}, CUT),
        ({"front": struct.pack("<4sIQQ", b"GGUF", 3, 0, 2**63)}, CUT),
        ({"fields": [HUGE]}, CUT),
        ({"fields": [field("a", 8, HUGE)]}, CUT),
        ({"fields": [field("a", 9, struct.pack("<I", 5) + HUGE)]}, CUT),
        ({"fields": [field("a", 9, struct.pack("<I", 8) + HUGE)]}, CUT),
        ({"fields": [field("a", 0, b"\1")] * 2}, "keys must be given once, not 'a' twice"),
        ({"fields": [field(b"\xff", 0, b"\1")]}, "text must be UTF-8, not other bytes"),
        ({"fields": [field("a", 13, b"")]}, "values must be of a known type, not 13"),
        (
            {"fields": [field("a", 9, struct.pack("<IQ", 9, 1))]},
            "arrays must hold numbers or text, not type 9",
        ),
        (
            {"fields": [field("general.alignment", 4, struct.pack("<I", 4))]},
            "general.alignment must be 8 or more, not 4",
        ),
        ({"tensors": [tensor(sizes=())]}, "a must have 1 to 4 sizes, not 0"),
        ({"tensors": [tensor(sizes=(0,))]}, "a must have sizes above 0, not (0,)"),
        ({"tensors": [tensor(), tensor()]}, "a must be given once, not twice"),
        ({"tensors": [tensor(kind=5)]}, "a must be of a known type, not 5"),
        ({"tensors": [tensor(kind=8)]}, "a rows must be a multiple of 32, not 4"),
        ({"tensors": [tensor(sizes=(17,))]}, "a must lie inside the file, not at 64 to 132"),
        ({"tensors": [tensor(offset=4)]}, "a must lie inside the file, not at 68 to 84"),
        (
            {"tensors": [tensor(sizes=(9,)), tensor("b", offset=32)]},
            "a must end before b, not inside",
        ),
        (
            {
                "tensors": [tensor(sizes=(128,), kind=36), tensor("b", offset=96)],
                "data": bytes(128),
            },
            "a must take 64 bytes, not more",
        ),
    ],
)
def test_headers_that_lie_are_refused(tmp_path, options, message):
    refuses(made(tmp_path, **options), message)


def test_the_writer_refuses_what_it_did_not_announce(tmp_path):
    path = tmp_path / "m.gguf"
    message = "a must be 16 bytes, not 20"
    with pytest.raises(ValueError, match=f"^{message}$"):
        write_gguf(path, {}, {"a": (0, (4,))}, [np.zeros(5, np.float32)])
    assert not path.exists()
