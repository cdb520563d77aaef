"""What every cocotb bench shares: parameters, reset, and moving rows through streams.

Inputs change just after a rising edge and are sampled on the falling edge, so the benches
do not depend on how a simulator orders events around the rising edge.
"""

import json
import os

from cocotb.clock import Clock
from cocotb.triggers import FallingEdge, RisingEdge

from edgewright.sim.traffic import Traffic

__all__ = ["parameters", "reset", "run_streams"]


def parameters(*names):
    """Return the named generator parameters of the unit under test."""
    values = json.loads(os.environ["EDGEWRIGHT_BENCH_PARAMETERS"])
    return [values[name] for name in names]


async def reset(dut, *, start_clock=True):
    """Hold reset for two cycles; ``start_clock`` is False for a second reset in one test.

    Offer nothing meaningful before: a stream that the bench never runs must be quieted by it.
    """
    if start_clock:
        Clock(dut.clk, 10, unit="ns").start()
    dut.rst.value = 1
    for _ in range(2):
        await RisingEdge(dut.clk)
    dut.rst.value = 0


async def run_streams(dut, sources, sinks, *, ports=None, stall=0.0, seed=1, patience=5000):
    """Send rows into streams of ``dut`` and collect rows from others.

    The parameters and results are those of :func:`edgewright.sim.pysim.run_streams`.
    """
    traffic = Traffic(sources, sinks, stall=stall, seed=seed, patience=patience)
    inputs = {name: _wires(dut, name) for name in sources}
    outputs = {name: _wires(dut, name) for name in sinks}
    for name, value in (ports or {}).items():
        getattr(dut, name).value = value
    while not traffic.done:
        for name, word in traffic.offers().items():
            valid, _, payload = inputs[name]
            valid.value = int(word is not None)
            if word is not None:
                payload.value = word
        for name, is_ready in traffic.readies().items():
            outputs[name][1].value = int(is_ready)
        await FallingEdge(dut.clk)
        accepted = {name: bool(ready.value) for name, (_, ready, _) in inputs.items()}
        offers = {
            name: int(payload.value) if valid.value else None
            for name, (valid, _, payload) in outputs.items()
        }
        await RisingEdge(dut.clk)
        traffic.advance(accepted, offers)
    for valid, _, _ in inputs.values():
        valid.value = 0
    for _, ready, _ in outputs.values():
        ready.value = 0
    return traffic.results()


def _wires(dut, name):
    return [getattr(dut, f"{name}__{member}") for member in ("valid", "ready", "payload")]
