# amaranth: UnusedElaboratable=no
"""Gate: hardware against the golden model."""

import numpy as np
import pytest

from edgewright.hwgen.emit import emit
from edgewright.hwgen.units.gate import Gate
from edgewright.sim.bench.gate import (
    arrivals,
    expected,
    logits_fields,
    routes_fields,
    stimulus,
    tiles,
)
from edgewright.sim.pysim import run_streams
from edgewright.sim.runner import run_bench

CASES = [  # rows, experts, experts_max, tokens, top_k
    (4, 16, 16, 25, 2),
    (4, 5, 16, 13, 2),
    (2, 3, 3, 12, 3),
    (8, 4, 7, 20, 1),
    (1, 1, 1, 2, 1),
    (4, 2, 2, 1, 2),
]


def run(rows, experts, experts_max, tokens, top_k, stall=0.0):
    logits = stimulus(tokens, experts)
    routes = expected(logits, top_k)
    unit = Gate(rows=rows, experts_max=experts_max, tokens_max=tokens, top_k=top_k)
    seen, cycles = run_streams(
        unit,
        {"logits": (logits_fields(rows, tokens), tiles(logits, rows))},
        {"routes": (routes_fields(experts_max, tokens), len(routes["token"]))},
        stall=stall,
    )
    return routes, seen["routes"], cycles


@pytest.mark.parametrize("stall", [0.0, 0.5])
@pytest.mark.parametrize("case", CASES, ids=str)
def test_component_equals_golden(case, stall):
    routes, seen, cycles = run(*case, stall=stall)
    for name, values in routes.items():
        np.testing.assert_array_equal(seen[name], values, name)
    if not stall:
        rows, experts, _, tokens, top_k = case
        due = arrivals(tokens, rows, experts, top_k)
        np.testing.assert_array_equal(cycles["routes"] - cycles["logits"][0], due)


def test_routes_wait_for_a_slow_consumer():
    """Longer than the next division takes."""
    routes, seen, _ = run(4, 5, 16, 13, 2, stall={"routes": 0.97})
    for name, values in routes.items():
        np.testing.assert_array_equal(seen[name], values, name)


@pytest.mark.parametrize(("experts", "top_k"), [(16, 2), (14, 2), (5, 2), (6, 1), (4, 1)])
def test_tile_time(experts, top_k):
    _, _, cycles = run(4, experts, 16, 12, top_k)
    assert cycles["logits"][: 2 * experts].tolist() == list(range(2 * experts))  # not held up
    first = cycles["routes"][::top_k]
    assert first[0] - cycles["logits"][experts - 1] == 2 * experts + 25
    token = max(2 * experts + 6, 17 * top_k + 1)
    other_tile = max(2 * experts + 7, 17 * top_k + 1)
    assert np.diff(first).tolist() == ([token] * 3 + [other_tile]) * 2 + [token] * 3


@pytest.mark.sim
def test_verilog_equals_golden(build_root):
    parameters = {"rows": 4, "experts_max": 16, "tokens_max": 129, "top_k": 2}
    run_bench("gate", emit(Gate(**parameters), "gate"), build_root=build_root, **parameters)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"rows": 0}, "rows must be at least 1, not 0"),
        ({"top_k": 0}, "top_k must be at least 1, not 0"),
        ({"experts_max": 1}, "experts_max must be at least top_k = 2, not 1"),
        ({"tokens_max": 0}, "tokens_max must be at least 1, not 0"),
    ],
)
def test_rejects(change, message):
    with pytest.raises(ValueError, match=f"^{message}$"):
        Gate(**{"rows": 4, "experts_max": 16, "tokens_max": 129, "top_k": 2} | change)
