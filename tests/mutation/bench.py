"""Run the tests of a unit's bench once for every mutant, all in one simulation.

Reads ``EDGEWRIGHT_MUTATION``: JSON with ``unit``, ``mutants`` (values of the selector; 0 is the
design as it is), ``timeout_ns`` (longest simulated time of a test; 0 for none) and ``verdicts`` (a
file that receives one JSON line when a test begins and one when it ends).
"""

import importlib
import json
import os
from pathlib import Path

import cocotb
from cocotb.regression import TestGenerator
from cocotb.utils import get_sim_time

_SETTING = json.loads(os.environ["EDGEWRIGHT_MUTATION"])
_KILLED = set()


def _trial(mutant, inner):
    async def trial(dut):
        if mutant in _KILLED:
            return
        _note(mutant, inner.name, "begun")
        started = get_sim_time("ns")
        dut.mutant.value = mutant
        try:
            await inner.func(dut, *inner.args, **inner.kwargs)
        except BaseException as error:  # cancelled, when the time is up
            _KILLED.add(mutant)
            _note(mutant, inner.name, "killed", why=f"{type(error).__name__}: {error}"[:160])
            raise
        _note(mutant, inner.name, "passed", ns=get_sim_time("ns") - started)

    trial.__qualname__ = f"mutant_{mutant}/{inner.name}"
    if not _SETTING["timeout_ns"]:
        return cocotb.test(trial)
    return cocotb.test(timeout_time=_SETTING["timeout_ns"], timeout_unit="ns")(trial)


def _note(mutant, test, outcome, **more):
    line = json.dumps({"mutant": mutant, "test": test, "outcome": outcome, **more})
    with Path(_SETTING["verdicts"]).open("a", encoding="utf-8") as out:
        out.write(line + "\n")


def _inner_tests():
    bench = importlib.import_module(f"edgewright.sim.bench.{_SETTING['unit']}")
    for value in vars(bench).values():
        if isinstance(value, TestGenerator):
            yield from value.generate_tests()


for _mutant in _SETTING["mutants"]:
    for _index, _inner in enumerate(_inner_tests()):
        globals()[f"trial_{_mutant}_{_index}"] = _trial(_mutant, _inner)
