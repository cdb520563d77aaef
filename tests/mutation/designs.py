"""The designs that are mutated: those whose Verilog the unit tests simulate."""

import importlib
from pathlib import Path

__all__ = ["UNITS", "designs"]

UNITS = sorted(path.stem for path in Path(__file__).parents[2].glob("hwgen/units/[!_]*.py"))


def designs(unit):
    """Return (Verilog, bench parameters) for every design of the unit's cocotb test.

    The test is called with its ``run_bench`` replaced by one that only notes what it was given.
    """
    module = importlib.import_module(f"tests.units.test_{unit}")
    test = module.test_verilog_equals_golden
    noted = []
    kept, module.run_bench = module.run_bench, _recorder(noted)
    try:
        for arguments in _arguments(test):
            test(None, **arguments)
    finally:
        module.run_bench = kept
    return noted


def _recorder(noted):
    def run_bench(unit, verilog, *, build_root, **parameters):
        parameters.pop("seeds", None)
        noted.append((verilog, parameters))

    return run_bench


def _arguments(test):
    marks = [mark for mark in test.pytestmark if mark.name == "parametrize"]
    if not marks:
        return [{}]
    (mark,) = marks
    name, values = mark.args
    return [{name: value} for value in values]
