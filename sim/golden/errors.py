"""How far each golden model is from its float definition.

``python -m edgewright.sim.golden.errors`` prints ``docs/golden-errors.md``.
"""

import math

import numpy as np
from numpy.typing import NDArray

from edgewright.sim.golden.attention import attention
from edgewright.sim.golden.gate import gate
from edgewright.sim.golden.gelu import gelu, gelu_table
from edgewright.sim.golden.layer_norm import layer_norm
from edgewright.sim.golden.requantise import requantise
from edgewright.sim.golden.softmax import softmax

__all__ = ["measure", "page"]

Row = tuple[str, str, float, float]
Floats = NDArray[np.float64]


def measure() -> list[Row]:
    """Return unit, condition, largest and root mean square error, in the unit's own steps."""
    rng = np.random.default_rng(2026)
    return [
        _requantise(rng),
        *(_gelu(step, shift) for step, shift in ((0, 0), (0, 4), (3, 0), (4, 0))),
        *(_layer_norm(rng, spread) for spread in (20, 300, 5000)),
        *(_softmax(rng, keys, spread) for keys, spread in ((17, 16), (129, 16), (129, 64))),
        *(_attention(rng, spread) for spread in (16, 64)),
        *(_gate(rng, experts) for experts in (4, 16)),
    ]


def page() -> str:
    """Return the text of ``docs/golden-errors.md``."""
    lines = [
        "# Errors of the golden models against their float definitions",
        "",
        "Printed by `python -m edgewright.sim.golden.errors`; a test compares this page with a",
        "fresh run. Each golden model gets the same integers as its definition in float64, which",
        "is not rounded; the difference is in steps of the golden model's result. Rounding alone",
        "gives 0.5 at most and 0.29 root mean square.",
        "",
        "| unit | inputs | largest error, steps | rms error, steps |",
        "|---|---|---|---|",
        *(f"| {unit} | {what} | {most:.2g} | {rms:.2g} |" for unit, what, most, rms in measure()),
        "",
    ]
    return "\n".join(lines)


def _row(unit: str, what: str, found: Floats, wanted: Floats) -> Row:
    error = found - wanted
    return unit, what, float(np.abs(error).max()), float(np.sqrt(np.mean(error**2)))


def _requantise(rng: np.random.Generator) -> Row:
    acc = rng.normal(0, 2**20, 20000).round()
    found = requantise(acc, 0, 50000, 32, False).astype(np.float64)
    return _row("requantise", "multiplier 50000, shift 32", found, acc * 50000 / 2**32)


def _gelu(step: int, out_shift: int) -> Row:
    z = np.arange(-2047, 2048) if out_shift else np.arange(-2047, 128)
    x = z / 256
    wanted = x * np.array([math.erfc(-value / math.sqrt(2)) / 2 for value in x])
    what = f"step {step} ({len(gelu_table(8, step))} entries), out_shift {out_shift}"
    wanted = np.clip(wanted * 2.0 ** (8 - out_shift), -128, 127)
    return _row("gelu", what, gelu(z, out_shift, step=step).astype(np.float64), wanted)


def _layer_norm(rng: np.random.Generator, spread: float) -> Row:
    x = rng.normal(spread, spread, (200, 192)).round()
    wanted = (x - x.mean(axis=1, keepdims=True)) / x.std(axis=1, keepdims=True)
    found = layer_norm(x, 4).astype(np.float64)
    return _row("layer_norm", f"192 features, deviation {spread}, fraction 4", found, wanted * 16)


def _softmax(rng: np.random.Generator, keys: int, spread: float) -> Row:
    scores = rng.normal(0, spread, (500, keys)).round()
    result = softmax(scores)
    factor = result.inverse / 2.0 ** (result.bits + 8)
    found = result.q.astype(np.float64) * factor[:, None]
    what = f"{keys} keys, deviation {spread / 16:g} powers of two; steps of 1/256"
    return _row("softmax", what, found * 256, _shares(scores / 16) * 256)


def _attention(rng: np.random.Generator, spread: float) -> Row:
    query, key, value = rng.normal(0, 40, (3, 129, 64)).round().clip(-128, 127).astype(np.int8)
    # The deviation of a product of 64 features of deviation 40 is 12800.
    multiplier, shift = round(spread / 12800 * 2**24), 24
    found, _ = attention(query, key, value, 1, multiplier, shift)
    exact = query.astype(np.float64) @ key.T.astype(np.float64) * multiplier / 2**shift
    wanted = _shares(exact / 16) @ value.astype(np.float64)
    what = f"129 tokens, 64 features, scores of deviation {spread / 16:g} powers of two"
    return _row("attention", what, found.astype(np.float64), wanted)


def _gate(rng: np.random.Generator, experts: int) -> Row:
    logits = rng.normal(0, 512, (2000, experts)).round()
    winners, scores = gate(logits, 2)
    wanted = np.take_along_axis(_shares(logits / 256), winners, axis=1) * 65536
    what = f"{experts} experts, top 2, deviation 2 powers of two; steps of 1/65536"
    return _row("gate", what, scores.astype(np.float64), wanted)


def _shares(powers: Floats) -> Floats:
    e = np.exp2(powers - powers.max(axis=-1, keepdims=True))
    shares: Floats = e / e.sum(axis=-1, keepdims=True)
    return shares


if __name__ == "__main__":
    print(page(), end="")
