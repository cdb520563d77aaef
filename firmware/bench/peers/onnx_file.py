"""Writes ONNX files: the few messages of its protocol buffer that a graph needs.

Field numbers: ``onnx/onnx.proto`` of github.com/onnx/onnx.
"""

import struct
from collections.abc import Iterable, Mapping, Sequence

__all__ = ["FLOAT", "INT32", "INT64", "UINT8", "external", "graph", "initializer", "node", "value"]

FLOAT, UINT8, INT32, INT64 = 1, 2, 6, 7

_VERSION = 8  # of the file format
_OPERATORS = {"": 17, "com.microsoft": 1}
_ATTRIBUTE_FLOAT, _ATTRIBUTE_INT = 1, 2
_EXTERNAL = 1


def graph(
    nodes: Iterable[bytes],
    initializers: Iterable[bytes],
    inputs: Iterable[bytes],
    outputs: Iterable[bytes],
) -> bytes:
    """Return a whole model."""
    parts = [_field(1, node) for node in nodes]
    parts.append(_field(2, b"model"))
    parts += [_field(5, entry) for entry in initializers]
    parts += [_field(11, entry) for entry in inputs]
    parts += [_field(12, entry) for entry in outputs]
    model = [_number(1, _VERSION), _field(2, b"edgewright"), _field(7, b"".join(parts))]
    for domain, number in _OPERATORS.items():
        model.append(_field(8, _field(1, domain.encode()) + _number(2, number)))
    return b"".join(model)


def node(
    operator: str,
    inputs: Sequence[str],
    outputs: Sequence[str],
    attributes: Mapping[str, int | float] | None = None,
    *,
    domain: str = "",
) -> bytes:
    """Return an operator; an input or output left out is an empty name."""
    parts = [_field(1, name.encode()) for name in inputs]
    parts += [_field(2, name.encode()) for name in outputs]
    parts += [_field(3, outputs[0].encode()), _field(4, operator.encode())]
    for name, setting in (attributes or {}).items():
        parts.append(_field(5, _attribute(name, setting)))
    parts.append(_field(7, domain.encode()))
    return b"".join(parts)


def initializer(name: str, kind: int, shape: Sequence[int], content: bytes) -> bytes:
    """Return a constant."""
    return _constant(name, kind, shape) + _field(9, content)


def external(
    name: str, kind: int, shape: Sequence[int], file: str, offset: int, length: int
) -> bytes:
    """Return a constant whose bytes lie in another file."""
    parts = [_constant(name, kind, shape)]
    for key, text in {"location": file, "offset": str(offset), "length": str(length)}.items():
        parts.append(_field(13, _field(1, key.encode()) + _field(2, text.encode())))
    parts.append(_number(14, _EXTERNAL))
    return b"".join(parts)


def value(name: str, kind: int, shape: Sequence[int | str]) -> bytes:
    """Return an input or output; a size that may vary is a name."""
    sizes = b"".join(
        _field(1, _field(2, size.encode()) if isinstance(size, str) else _number(1, size))
        for size in shape
    )
    tensor = _number(1, kind) + _field(2, sizes)
    return _field(1, name.encode()) + _field(2, _field(1, tensor))


def _constant(name: str, kind: int, shape: Sequence[int]) -> bytes:
    sizes = b"".join(_number(1, size) for size in shape)
    return sizes + _number(2, kind) + _field(8, name.encode())


def _attribute(name: str, setting: int | float) -> bytes:
    if isinstance(setting, float):
        kind, stored = _ATTRIBUTE_FLOAT, _varint(2 << 3 | 5) + struct.pack("<f", setting)
    else:
        kind, stored = _ATTRIBUTE_INT, _number(3, setting)
    return _field(1, name.encode()) + stored + _number(20, kind)


def _field(number: int, content: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _number(number: int, content: int) -> bytes:
    return _varint(number << 3) + _varint(content)


def _varint(content: int) -> bytes:
    """Seven bits a byte, lowest first; negative ones as 64-bit two's complement."""
    content &= (1 << 64) - 1
    out = bytearray()
    while content > 127:
        out.append(content & 127 | 128)
        content >>= 7
    return bytes([*out, content])
