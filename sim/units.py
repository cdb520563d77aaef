"""One unit at its checked-in size: its Verilog under its cocotb bench, beside the golden model."""

import inspect
import tempfile
from pathlib import Path
from typing import Any

from edgewright.hwgen.configurations import configurations
from edgewright.hwgen.emit import emit

__all__ = ["simulate_unit"]


def simulate_unit(name: str, *, seeds: tuple[int, ...] = (1, 2)) -> dict[str, Any]:
    """Run the bench of a unit.

    Parameters
    ----------
    name : str
        A unit.
    seeds : tuple of int
        Of what registers and memories hold at power-up; the bench runs once for each.

    Returns
    -------
    dict
        ``unit``, ``bit_exact``, ``parameters``, ``seeds``; ``differences``, what the bench
        printed last when it is not bit-exact.
    """
    from edgewright.sim.runner import run_bench

    known = configurations()
    if name not in known:
        raise ValueError(f"unit must be one of {', '.join(known)}, not {name}")
    component = known[name]()
    parameters = _parameters(name, component, known[name])
    lines: list[str] = []
    with tempfile.TemporaryDirectory(prefix="edgewright-") as folder:
        try:
            run_bench(
                name, emit(component, name), build_root=Path(folder), seeds=seeds, **parameters
            )
        except AssertionError as error:
            lines = str(error).splitlines()
    return {
        "unit": name,
        "bit_exact": not lines,
        "parameters": parameters,
        "seeds": list(seeds),
        "differences": lines[-40:],
    }


def _parameters(name: str, component: Any, build: Any) -> dict[str, Any]:
    """Return what the bench asks for: the component's arguments and the times it states."""
    signature = inspect.signature(build.func)
    values = {
        key: parameter.default
        for key, parameter in signature.parameters.items()
        if parameter.default is not inspect.Parameter.empty
    }
    values |= build.keywords
    for time in ("latency", "normaliser_latency"):
        if isinstance(getattr(component, time, None), int):
            values[time] = getattr(component, time)
    if name == "layer_norm":
        values["features"] = values["features_max"]
        values["cycles_per_tile"] = max(values["features"], component.features_sustained)
    return {
        key: value.hex() if isinstance(value, bytes) else value for key, value in values.items()
    }
