"""A measured or computed figure, and how it was obtained."""

import dataclasses
import json
import math
import subprocess
from collections.abc import Mapping
from functools import cache
from pathlib import Path

__all__ = ["HOW", "Record", "commit"]

HOW = (
    "golden",
    "simulated cycles",
    "post-route timing",
    "wall clock",
    "estimate",
)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Record:
    """One figure with what is needed to believe it or to get it again.

    Parameters
    ----------
    name : str
        What the figure is of, such as ``"fmax"``.
    value : int or float
        The figure; finite.
    unit : str
        Unit in words or symbols, such as ``"MHz"``; ``"1"`` for a ratio.
    how : str
        One of `HOW`.
    configuration : mapping
        What was measured: names and JSON values.
    commit : str
        Commit of the source, ``"-dirty"`` appended when it had changes; empty outside a checkout.
    tools : mapping of str to str
        Tools that took part and their versions.
    """

    name: str
    value: int | float
    unit: str
    how: str
    configuration: Mapping[str, object] = dataclasses.field(default_factory=dict)
    commit: str = dataclasses.field(default_factory=lambda: _here())
    tools: Mapping[str, str] = dataclasses.field(default_factory=dict)

    def __post_init__(self) -> None:
        if isinstance(self.value, bool) or not isinstance(self.value, int | float):
            raise TypeError(f"value must be int or float, not {type(self.value).__name__}")
        if not math.isfinite(self.value):
            raise ValueError(f"value must be finite, not {self.value}")
        if self.how not in HOW:
            raise ValueError(f"how must be one of {', '.join(HOW)}, not {self.how}")

    def to_dict(self) -> dict[str, object]:
        """Return plain values in order of declaration."""
        return {
            **{field.name: getattr(self, field.name) for field in dataclasses.fields(self)},
            "configuration": dict(self.configuration),
            "tools": dict(self.tools),
        }

    def to_json(self) -> str:
        """Return one line of JSON that `from_json` takes back."""
        return json.dumps(self.to_dict())

    @classmethod
    def from_json(cls, text: str) -> "Record":
        """Return the record written by `to_json`."""
        return cls(**json.loads(text))


@cache
def commit() -> str:
    """Return the commit of the checkout that holds this file, or an empty string."""
    root = Path(__file__).parents[1]
    if not (root / ".git").exists():
        return ""
    try:
        result = subprocess.run(
            ["git", "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*"],
            cwd=root,
            capture_output=True,
            text=True,
            check=True,
            timeout=10,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return result.stdout.strip()


def _here() -> str:
    return commit()  # in the class body the name is the field's
