"""Edgewright: quantised networks on generated hardware, equal bit for bit to a golden model."""

from importlib import import_module
from typing import Any

__all__: list[str] = []

# Looked up on first use, so that ``import edgewright`` costs nothing and needs no tool.
_PLACES: dict[str, tuple[str, str]] = {}


def __getattr__(name: str) -> Any:
    """Return the public ``name`` from the module that defines it."""
    if name not in _PLACES:
        raise AttributeError(f"module 'edgewright' has no attribute {name!r}")
    module, attribute = _PLACES[name]
    return getattr(import_module(module), attribute)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
