"""Stream payloads as bits: the layout of one transfer, and arrays of rows packed into it.

A payload is described by ``fields``, a dict in bit order, least significant first, from name to
``(width, count, signed)``: ``count`` elements of ``width`` bits each, or one plain number when
``count`` is None. A payload without a struct around it is a description with one field.

Rows are a dict from the same names to arrays: ``(rows, count)``, or ``(rows,)`` for a number.
"""

import numpy as np

__all__ = ["Fields", "Rows", "pack", "unpack", "width"]

Fields = dict[str, tuple[int, int | None, bool]]
Rows = dict[str, np.ndarray]


def width(fields: Fields) -> int:
    """Return the bits of one payload."""
    return sum(bits * (1 if count is None else count) for bits, count, _ in fields.values())


def pack(rows: Rows, fields: Fields) -> list[int]:
    """Return each row as one unsigned number, ready for the wires."""
    if rows.keys() != fields.keys():
        raise ValueError(f"rows must have the fields {list(fields)}, not {list(rows)}")
    columns = [_columns(name, rows[name], *fields[name]) for name in fields]
    lengths = {len(column) for column, _ in columns}
    if len(lengths) != 1:
        raise ValueError(f"rows must have one length, not {sorted(lengths)}")
    words = []
    for parts in zip(*(column for column, _ in columns), strict=True):
        word, position = 0, 0
        for elements, (_, bits) in zip(parts, columns, strict=True):
            for element in elements:
                word |= (element & ((1 << bits) - 1)) << position
                position += bits
        words.append(word)
    return words


def unpack(words: list[int], fields: Fields) -> Rows:
    """Return rows of int64 from the numbers seen on the wires."""
    rows, position = {}, 0
    for name, (bits, count, signed) in fields.items():
        size = 1 if count is None else count
        shifts = [position + index * bits for index in range(size)]
        mask, sign = (1 << bits) - 1, (1 << (bits - 1)) if signed else 0
        values = [[(((word >> s) & mask) ^ sign) - sign for s in shifts] for word in words]
        array = np.array(values, dtype=np.int64).reshape(len(words), size)
        rows[name] = array[:, 0] if count is None else array
        position += size * bits
    return rows


def _columns(name, values, bits, count, signed):
    array = np.asarray(values)
    shape = (len(array),) if count is None else (len(array), count)
    if array.shape != shape:
        raise ValueError(f"{name} must have shape {shape}, not {array.shape}")
    low, high = (-(1 << (bits - 1)), 1 << (bits - 1)) if signed else (0, 1 << bits)
    if array.size and not (low <= int(array.min()) and int(array.max()) < high):
        kind = "signed" if signed else "unsigned"
        raise ValueError(f"{name} must fit {bits} {kind} bits, not {array.min()}..{array.max()}")
    return array.reshape(len(array), -1).astype(object).tolist(), bits
