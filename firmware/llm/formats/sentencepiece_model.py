"""Tokenizer files of the sentencepiece library, read without it.

The format is a protocol buffer; the fields that matter are in ``docs/formats.md``.
"""

import struct
from collections.abc import Iterator
from pathlib import Path

from edgewright.firmware.llm.formats.tensor_file import FileError, map_bytes
from edgewright.firmware.llm.tokenizer import Pieces, sentencepiece_bpe

__all__ = ["read_sentencepiece"]

_BPE = 2
_VARINT, _EIGHT, _LENGTH, _FOUR = 0, 1, 2, 5
_LIMIT = 1 << 26  # bytes; the largest that is published has 10 million


def read_sentencepiece(path: Path) -> tuple[str, Pieces]:
    """Return a tokenizer file as JSON of the ``tokenizers`` library, and its pieces.

    Raises
    ------
    FileError
        If the file is no sentencepiece model of the kind BPE.
    """
    mapped = map_bytes(path)
    if len(mapped) > _LIMIT:
        raise FileError(f"{path} must be at most {_LIMIT} bytes, not {len(mapped)}")
    texts: list[str] = []
    scores: list[float] = []
    types: list[int] = []
    kind, prefix, collapse, charsmap = 1, True, True, b""
    for field, value in _fields(path, mapped.tobytes()):
        if field == 1:
            piece = dict(_fields(path, _bytes(path, value)))
            texts.append(_text(path, piece.get(1, b"")))
            scores.append(_float(path, piece.get(2, b"\0\0\0\0")))
            types.append(_int(path, piece.get(3, 1)))
        elif field == 2:
            kind = _int(path, dict(_fields(path, _bytes(path, value))).get(3, 1))
        elif field == 3:
            rules = dict(_fields(path, _bytes(path, value)))
            charsmap = _bytes(path, rules.get(2, b""))
            prefix = bool(_int(path, rules.get(3, 1)))
            collapse = bool(_int(path, rules.get(4, 1)))
    if kind != _BPE:
        raise FileError(f"{path} must be a sentencepiece model of the kind BPE, not kind {kind}")
    pieces = Pieces(texts, types, scores)
    text = sentencepiece_bpe(str(path), pieces, prefix=prefix, collapse=collapse, charsmap=charsmap)
    return text, pieces


def _fields(path: Path, raw: bytes) -> Iterator[tuple[int, int | bytes]]:
    """Yield number and value of every field of a message."""
    at = 0
    while at < len(raw):
        tag, at = _varint(path, raw, at)
        number, wire = tag >> 3, tag & 7
        if wire == _VARINT:
            value, at = _varint(path, raw, at)
            yield number, value
            continue
        if wire == _LENGTH:
            size, at = _varint(path, raw, at)
        elif wire in (_FOUR, _EIGHT):
            size = 4 if wire == _FOUR else 8
        else:
            raise FileError(f"{path} must be a sentencepiece model, not other bytes")
        if size > len(raw) - at:
            raise FileError(f"{path} must be a complete sentencepiece model, not cut short")
        yield number, raw[at : at + size]
        at += size


def _varint(path: Path, raw: bytes, at: int) -> tuple[int, int]:
    value = 0
    for shift in range(0, 70, 7):
        if at >= len(raw):
            raise FileError(f"{path} must be a complete sentencepiece model, not cut short")
        value |= (raw[at] & 127) << shift
        at += 1
        if raw[at - 1] < 128:
            return value, at
    raise FileError(f"{path} must be a sentencepiece model, not other bytes")


def _bytes(path: Path, value: int | bytes) -> bytes:
    if not isinstance(value, bytes):
        raise FileError(f"{path} must be a sentencepiece model, not other bytes")
    return value


def _int(path: Path, value: int | bytes) -> int:
    if not isinstance(value, int):
        raise FileError(f"{path} must be a sentencepiece model, not other bytes")
    return value


def _float(path: Path, value: int | bytes) -> float:
    raw = _bytes(path, value)
    if len(raw) != 4:
        raise FileError(f"{path} must be a sentencepiece model, not other bytes")
    return float(struct.unpack("<f", raw)[0])


def _text(path: Path, value: int | bytes) -> str:
    try:
        return _bytes(path, value).decode()
    except UnicodeDecodeError:
        raise FileError(f"{path} pieces must be UTF-8 text, not other bytes") from None
