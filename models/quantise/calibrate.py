"""Second pass: see what values every tensor takes on a few frames, and choose its scale."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from edgewright.models.checkpoint import Checkpoint
from edgewright.models.float_run import run_float

__all__ = ["Scales", "Values", "calibrate", "choose_scales"]

_HEADROOM = 1.5  # of every int16 scale: 16 bits are plenty, saturation is not
_SHARES: list[float] = np.geomspace(
    1.0, 0.2, 33
).tolist()  # of the largest magnitude, tried as the int8 limit
_SAMPLES = 100_000  # of every tensor, over all runs

Values = dict[str, NDArray[np.float32]]


@dataclass(frozen=True)
class Scales:
    """What one step of each tensor is worth, in float units.

    Attributes
    ----------
    residual : float
        Of the whole int16 residual stream.
    step : dict of str to float
        Of every other tensor that has a choice: query, key, value (and attention), head outputs.
    fraction : dict of str to int
        Fraction bits of every layer norm.
    gelu_shift : dict of str to int
        Of every operation with GELU: one step of its int8 result is ``2**(gelu_shift - 8)``.
    """

    residual: float
    step: dict[str, float]
    fraction: dict[str, int]
    gelu_shift: dict[str, int]


def calibrate(checkpoint: Checkpoint, frames: NDArray[np.uint8]) -> Values:
    """Run every task on every frame and keep a sample of every tensor, its extremes included.

    Parameters
    ----------
    checkpoint : Checkpoint
        With folded norms.
    frames : (frames, 3, height, width) uint8

    Returns
    -------
    dict of str to (values,) float32
    """
    if frames.ndim != 4 or not len(frames):
        raise ValueError(f"frames must be (frames, 3, height, width), not {frames.shape}")
    rng = np.random.default_rng(0)
    count = _SAMPLES // (len(frames) * len(checkpoint.config.tasks)) + 1
    samples: dict[str, list[NDArray[np.float32]]] = {}
    for frame in frames:
        for task in checkpoint.config.tasks:
            for name, value in run_float(checkpoint, frame, task).items():
                flat = value.reshape(-1)
                some = flat[rng.integers(0, flat.size, count)] if flat.size > count else flat
                samples.setdefault(name, []).append(np.append(some, [flat.min(), flat.max()]))
    return {name: np.concatenate(parts) for name, parts in samples.items()}


def choose_scales(checkpoint: Checkpoint, values: Values) -> Scales:
    """Choose every scale: int16 by largest magnitude, int8 by least squared error."""
    config = checkpoint.config
    stream = ["embed", "patch"]
    step: dict[str, float] = {}
    norms: list[str] = []
    hidden: dict[str, str] = {}  # by operation with GELU, its int8 result
    for index in range(config.depth):
        block = f"blocks.{index}"
        norms += [f"{block}.norm1", f"{block}.norm2"]
        stream += [f"{block}.projection", f"{block}.add1"]
        step[f"{block}.query"] = _best_step(values[f"{block}.query"])
        step[f"{block}.key"] = _best_step(values[f"{block}.key"])
        both = np.concatenate([values[f"{block}.value"], values[f"{block}.attention"]])
        step[f"{block}.value"] = _best_step(both)
        if config.has_experts(index):
            stream += [f"{block}.mixture.expert", f"{block}.mixture"]
            hidden[f"{block}.mixture"] = f"{block}.mixture.hidden"
        else:
            stream += [f"{block}.fc2", f"{block}.add2"]
            hidden[f"{block}.fc1"] = f"{block}.fc1"
    for task in config.tasks:
        norms.append(f"heads.{task}.norm")
        hidden[f"heads.{task}.fc1"] = f"heads.{task}.fc1"
        step[f"heads.{task}.fc2"] = _wide_step([values[f"heads.{task}.fc2"]])
    position = checkpoint.tensors["position"].reshape(-1)
    return Scales(
        residual=_wide_step([position, *(values[name] for name in stream)]),
        step=step,
        fraction={name: _best_power(values[name], range(2, 7)) for name in norms},
        gelu_shift={
            name: 8 - _best_power(values[result], range(9)) for name, result in hidden.items()
        },
    )


def _wide_step(values: list[NDArray[np.float32]]) -> float:
    largest = max(float(np.abs(value).max()) for value in values)
    return max(largest, 1e-6) * _HEADROOM / 32767


def _best_step(value: NDArray[np.float32]) -> float:
    largest = max(float(np.abs(value).max()), 1e-6)
    return min((largest * share / 127 for share in _SHARES), key=lambda s: _error(value, s))


def _best_power(value: NDArray[np.float32], bits: range) -> int:
    return min(bits, key=lambda fraction: _error(value, 2.0**-fraction))


def _error(value: NDArray[np.float32], step: float) -> float:
    """Return the mean squared error of int8 with this step."""
    rounded = np.clip(np.rint(value / np.float32(step)), -128, 127) * np.float32(step)
    mean: np.float64 = np.square(rounded - value, dtype=np.float64).mean()
    return float(mean)
