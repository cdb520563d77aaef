# amaranth: UnusedElaboratable=no
"""Gate: hardware against the golden model."""

import numpy as np
import pytest

from edgewright.hwgen.emit import emit
from edgewright.hwgen.units.gate import Gate
from edgewright.sim.bench.gate import expected, logits_fields, routes_fields, stimulus, tiles
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
    routes, seen, _ = run(*case, stall=stall)
    for name, values in routes.items():
        np.testing.assert_array_equal(seen[name], values, name)


def test_routes_wait_for_a_slow_consumer():
    """Longer than the next division takes."""
    routes, seen, _ = run(4, 5, 16, 13, 2, stall={"routes": 0.97})
    for name, values in routes.items():
        np.testing.assert_array_equal(seen[name], values, name)


@pytest.mark.parametrize(("experts", "top_k"), [(16, 2), (5, 2), (4, 1)])
def test_tile_time(experts, top_k):
    _, _, cycles = run(4, experts, 16, 24, top_k)
    accepted = cycles["logits"].reshape(-1, experts)
    first, second = cycles["routes"][0], cycles["routes"][4 * top_k]
    token = max(2 * experts + 6, 17 * top_k + 1)
    assert (accepted[:2] == np.arange(2 * experts).reshape(2, -1)).all()  # not held up by the first
    assert second - first <= 4 * token + 1
    assert second - first <= 2 * experts + 20 * 4 * top_k


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
