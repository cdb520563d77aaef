"""The JSON part of a graph file: its fields, and that each has the right type."""

import json
from typing import Any

__all__ = ["GraphError", "parse"]

_LIMIT = 16 * 2**20  # characters; a network of a thousand operations needs 200 000
_FIELDS: dict[str, type] = {
    "name": str,
    "precision": str,
    "network": dict,
    "tasks": list,
    "classes": list,
    "trained_on": str,
    "operations": list,
    "outputs": dict,
}
_OPERATION = ("op", "name", "inputs", "output", "task")
_OUTPUT: dict[str, type] = {"tensor": str, "scale": float, "cells": list, "channels": int}


class GraphError(ValueError):
    """A graph that cannot be used, in one line."""


def parse(text: str) -> dict[str, Any]:
    """Return the fields of a graph, with tuples for lists and ``attributes`` in operations."""
    if len(text) > _LIMIT:
        raise GraphError(f"graph must be at most {_LIMIT} characters, not {len(text)}")
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise GraphError(f"graph must be JSON, not broken: {error}") from None
    _typed_fields("graph", fields, _FIELDS)
    for field in ("tasks", "classes"):
        fields[field] = _names(field, fields[field])
    fields["operations"] = [_operation(entry) for entry in fields["operations"]]
    for task, output in fields["outputs"].items():
        _typed_fields(f"outputs.{task}", output, _OUTPUT)
        output["cells"] = tuple(output["cells"])
    return {field: fields[field] for field in _FIELDS}


def _operation(entry: Any) -> dict[str, Any]:
    missing = [key for key in _OPERATION if not isinstance(entry, dict) or key not in entry]
    if missing:
        raise GraphError(f"operation must have {', '.join(_OPERATION)}, not lack {missing[0]}")
    for key in ("op", "name", "output"):
        if not isinstance(entry[key], str):
            raise GraphError(f"operation {key} must be a string, not {entry[key]!r:.40}")
    if not isinstance(entry["task"], str | None):
        raise GraphError(
            f"{entry['name']} task must be a string or null, not {entry['task']!r:.40}"
        )
    attributes = {key: value for key, value in entry.items() if key not in _OPERATION}
    inputs = _names(f"{entry['name']} inputs", entry["inputs"])
    return {**{key: entry[key] for key in _OPERATION}, "inputs": inputs, "attributes": attributes}


def _names(what: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise GraphError(f"{what} must be a list of strings, not {value!r:.40}")
    return tuple(value)


def _typed_fields(what: str, value: Any, fields: dict[str, type]) -> None:
    if not isinstance(value, dict) or set(value) != set(fields):
        found = sorted(value) if isinstance(value, dict) else type(value).__name__
        raise GraphError(f"{what} must have the fields {', '.join(fields)}, not {found!s:.120}")
    for field, kind in fields.items():
        if type(value[field]) is not kind:
            found = type(value[field]).__name__
            raise GraphError(f"{what}.{field} must be {kind.__name__}, not {found}")
