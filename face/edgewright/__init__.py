"""Quantised networks on generated hardware, equal bit for bit to a golden model.

``load`` reads a graph and ``run`` computes it exactly, ``trace=True`` for every tensor;
``load_checkpoint`` and ``quantize`` make one; ``compile`` turns it into a ``Program`` for an
``AcceleratorConfig``; a ``Driver`` runs that on a ``Device``. ``LLM`` opens a language model and
writes with it.
"""

from importlib import import_module
from typing import Any

# Looked up on first use, so that ``import edgewright`` costs nothing and needs no tool.
_PLACES = {
    "AcceleratorConfig": ("edgewright.hwgen.config", "AcceleratorConfig"),
    "CONFIGURATIONS": ("edgewright.hwgen.config", "CONFIGURATIONS"),
    "Device": ("edgewright.firmware.device", "Device"),
    "Driver": ("edgewright.firmware.driver", "Driver"),
    "Graph": ("edgewright.models.graph", "Graph"),
    "LLM": ("edgewright.firmware.llm.llm", "LLM"),
    "Program": ("edgewright.models.program", "Program"),
    "compile": ("edgewright.hwgen.compile", "compile_graph"),
    "find_model": ("edgewright.models.catalog", "find_model"),
    "load": ("edgewright.models.graph", "load"),
    "load_checkpoint": ("edgewright.models.checkpoint", "load_checkpoint"),
    "quantize": ("edgewright.models.quantise", "quantise"),
    "run": ("edgewright.sim.golden.run", "run"),
}

__all__ = list(_PLACES)


def __getattr__(name: str) -> Any:
    """Return the public ``name`` from the module that defines it."""
    if name not in _PLACES:
        raise AttributeError(f"module 'edgewright' has no attribute {name!r}")
    module, attribute = _PLACES[name]
    return getattr(import_module(module), attribute)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
