"""The fields of a request's body: read by name and type, every other one refused."""

import json
from collections.abc import Mapping
from typing import Any, TypeVar

from edgewright.firmware.llm.server_errors import ApiError

__all__ = ["Fields", "parse_object"]

Value = TypeVar("Value")

_NAMES = {str: "a text", int: "a whole number", float: "a number", bool: "true or false"}


class Fields:
    """A JSON object whose fields are taken one after the other.

    A field that is null counts as left out.

    Parameters
    ----------
    body : mapping
        The object.
    prefix : str
        Its name within the body, for messages.
    """

    def __init__(self, body: Mapping[str, Any], prefix: str = "") -> None:
        self._left = {name: value for name, value in body.items() if value is not None}
        self._prefix = prefix

    def take(self, name: str, kind: type[Value], default: Value) -> Value:
        """Return a field of one type, or what stands for it when it is left out."""
        found = self.maybe(name, kind)
        return default if found is None else found

    def maybe(self, name: str, kind: type[Value]) -> Value | None:
        """Return a field of one type, or None when it is left out."""
        value = self._left.pop(name, None)
        if value is None:
            return None
        whole = isinstance(value, int) and not isinstance(value, bool)
        if kind is float and whole and abs(value) < 1 << 53:
            value = float(value)
        if not isinstance(value, kind) or (kind is not bool and isinstance(value, bool)):
            raise self.wrong(name, f"must be {_NAMES[kind]}, not {_shown(value)}")
        return value

    def any(self, name: str) -> Any:
        """Return a field of any type, or None when it is left out."""
        return self._left.pop(name, None)

    def only(self, name: str, *allowed: object) -> None:
        """Take a field that may only have values that change nothing."""
        value = self._left.pop(name, None)
        same = (v == value and isinstance(v, bool) == isinstance(value, bool) for v in allowed)
        if value is not None and not any(same):
            shown = " or ".join(json.dumps(choice) for choice in allowed)
            raise self.wrong(name, f"must be {shown or 'left out'}, not {_shown(value)}")

    def skip(self, *names: str) -> None:
        """Take fields that mean nothing here."""
        for name in names:
            self._left.pop(name, None)

    def end(self) -> None:
        """Refuse what is left."""
        if self._left:
            name = next(iter(self._left))
            raise self.wrong(name[:100], "must be left out, for it is not known")

    def wrong(self, name: str, rule: str) -> ApiError:
        """Return the error of a field."""
        name = self._prefix + name
        return ApiError(400, f"{name} {rule}", param=name)


def parse_object(raw: bytes) -> dict[str, Any]:
    """Return a body's JSON object."""
    try:
        body = json.loads(raw, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        text = "nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise ApiError(400, f"body must be JSON, not damaged: {text}") from None
    if not isinstance(body, dict):
        raise ApiError(400, f"body must be a JSON object, not {_shown(body)}")
    return body


def _refuse(name: str) -> None:
    raise ValueError(f"{name} is not a number")


def _shown(value: object) -> str:
    text = json.dumps(value)
    return text if len(text) <= 40 else f"{text[:40]}..."
