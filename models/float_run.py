"""Run a checkpoint in float32: what quantisation is measured against."""

import numpy as np
from numpy.typing import NDArray

from edgewright.models.checkpoint import Checkpoint

__all__ = ["float_gelu", "run_float"]

Tensor = NDArray[np.float32]

_EPSILON = 1e-6  # of every layer norm


def run_float(checkpoint: Checkpoint, image: NDArray[np.uint8], task: str) -> dict[str, Tensor]:
    """Compute one task on one image.

    Parameters
    ----------
    checkpoint : Checkpoint
    image : (3, height, width) uint8
    task : str

    Returns
    -------
    dict of str to float32 array
        Every tensor, with the names of ``docs/graph.md``; ``heads.<task>.fc2`` is the result.
        Scores and logits are natural, not base 2; a gate's ``.expert`` holds whole numbers.
    """
    run = _Run(checkpoint, task)
    config = checkpoint.config
    if image.dtype != np.uint8 or image.shape != (3, *config.image):
        expected = (3, *config.image)
        raise ValueError(f"image must be uint8 {expected}, not {image.dtype} {image.shape}")
    run.keep("image", (image.astype(np.float32) - np.float32(128)) / np.float32(128))
    x = run.embed()
    for index in range(config.depth):
        block = f"blocks.{index}"
        x = run.attention(block, x)
        x = run.mixture(block, x) if config.has_experts(index) else run.dense(block, x)
    head = f"heads.{task}"
    run.linear(f"{head}.fc2", run.gelu(f"{head}.fc1", run.norm(f"{head}.norm", x)))
    return run.tensors


def float_gelu(x: Tensor) -> Tensor:
    """Return ``x`` times the standard normal distribution function of ``x``.

    The error function is formula 7.1.26 of Abramowitz and Stegun, absolute error below 1.5e-7.
    """
    a = np.abs(x) / np.float32(np.sqrt(2))
    t = 1 / (1 + np.float32(0.3275911) * a)
    series = np.zeros_like(t)
    for factor in (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592):
        series = (series + np.float32(factor)) * t
    erf = 1 - series * np.exp(-a * a)
    out: Tensor = (x * (1 + np.copysign(erf, x)) / 2).astype(np.float32)
    return out


class _Run:
    def __init__(self, checkpoint: Checkpoint, task: str) -> None:
        self.config = checkpoint.config
        self.weights = checkpoint.tensors
        self.task = task
        self.tensors: dict[str, Tensor] = {}

    def keep(self, name: str, value: Tensor) -> Tensor:
        self.tensors[name] = value
        return value

    def embed(self) -> Tensor:
        size, (height, width) = self.config.patch, self.config.image
        shape = (3, height // size, size, width // size, size)
        squares = self.tensors["image"].reshape(shape).transpose(1, 3, 0, 2, 4)
        patches = self.keep("patches", squares.reshape(-1, 3 * size * size))
        position = self.weights["position"]
        moved = self.linear("patch", patches) + position[1:]
        return self.keep("embed", np.concatenate([position[:1], moved]))

    def attention(self, block: str, x: Tensor) -> Tensor:
        normed = self.norm(f"{block}.norm1", x)
        parts = (self.linear(f"{block}.{part}", normed) for part in ("query", "key", "value"))
        q, k, v = (part.reshape(len(x), self.config.heads, -1).transpose(1, 0, 2) for part in parts)
        score = self.keep(
            f"{block}.attention.score", q @ k.transpose(0, 2, 1) / np.float32(q.shape[-1] ** 0.5)
        )
        out = (_softmax(score) @ v).transpose(1, 0, 2).reshape(x.shape)
        y = self.linear(f"{block}.projection", self.keep(f"{block}.attention", out))
        return self.keep(f"{block}.add1", x + y)

    def dense(self, block: str, x: Tensor) -> Tensor:
        hidden = self.gelu(f"{block}.fc1", self.norm(f"{block}.norm2", x))
        return self.keep(f"{block}.add2", x + self.linear(f"{block}.fc2", hidden))

    def mixture(self, block: str, x: Tensor) -> Tensor:
        normed = self.norm(f"{block}.norm2", x)
        logits = self.linear(f"{block}.gate.{self.task}", normed)
        winners = np.argsort(-logits, axis=-1, kind="stable")[:, : self.config.top_k]
        score = np.take_along_axis(_softmax(logits), winners, axis=-1)
        self.keep(f"{block}.route.expert", winners.astype(np.float32))
        self.keep(f"{block}.route.score", score)
        fc1, fc2 = (
            (
                self.weights[f"{block}.experts.{layer}.weight"],
                self.weights[f"{block}.experts.{layer}.bias"],
            )
            for layer in ("fc1", "fc2")
        )
        before = np.zeros((*winners.shape, fc1[0].shape[1]), np.float32)
        output = np.zeros((*winners.shape, x.shape[1]), np.float32)
        for expert in range(self.config.experts):
            token, rank = np.nonzero(winners == expert)
            before[token, rank] = normed[token] @ fc1[0][expert].T + fc1[1][expert]
        self.keep(f"{block}.mixture.before", before)
        hidden = self.keep(f"{block}.mixture.hidden", float_gelu(before))
        for expert in range(self.config.experts):
            token, rank = np.nonzero(winners == expert)
            output[token, rank] = hidden[token, rank] @ fc2[0][expert].T + fc2[1][expert]
        self.keep(f"{block}.mixture.expert", output)
        return self.keep(f"{block}.mixture", x + (output * score[..., None]).sum(axis=1))

    def norm(self, name: str, x: Tensor) -> Tensor:
        centred = x - x.mean(axis=-1, keepdims=True)
        variance = (centred * centred).mean(axis=-1, keepdims=True)
        out = centred / np.sqrt(variance + np.float32(_EPSILON))
        if f"{name}.weight" in self.weights:
            out = out * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]
        return self.keep(name, out)

    def gelu(self, name: str, x: Tensor) -> Tensor:
        return self.keep(name, float_gelu(self.keep(f"{name}.before", self.linear(name, x))))

    def linear(self, name: str, x: Tensor) -> Tensor:
        out = x @ self.weights[f"{name}.weight"].T
        bias = self.weights.get(f"{name}.bias")
        return self.keep(name, out if bias is None else out + bias)


def _softmax(x: Tensor) -> Tensor:
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    share: Tensor = (e / e.sum(axis=-1, keepdims=True)).astype(np.float32)
    return share
