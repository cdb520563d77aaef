"""What other programs compute of a ternary model, in NumPy, for what they may differ by.

Any two programs sum in another order, so an activation that lies between two values of 8 bits
becomes now the one, now the other, and what follows differs by as much as those roundings do. A
model whose embedding is one unit of float32 away shows by how much.

BitNet has one scale for all activations of a token. The TQ2_0 products of llama.cpp take
activations as Q8_K, which has one for every 256 of them
(https://github.com/ggml-org/ggml/blob/master/src/ggml-quants.c). Where a layer has 256 inputs
the two are the same.
"""

from dataclasses import replace

import numpy as np

from edgewright.firmware.llm.checkpoint import Ternary
from edgewright.firmware.llm.formats.export_parts import whole

__all__ = ["BLOCK", "in_blocks", "nudged", "quantise_blocks"]

BLOCK = 256
_UNIT = 2.0**-23


def in_blocks(model):
    """Return a checkpoint that the reference backend computes as llama.cpp does.

    Parameters
    ----------
    model : Checkpoint
        Its ternary matrices have one scale each, and a multiple of 256 columns.
    """

    def read(name):
        tensor = model.read(name)
        return _Blocks(tensor) if isinstance(tensor, Ternary) else tensor

    return replace(model, read=read, rows=None)


def nudged(model, seed):
    """Return a checkpoint whose embedding is up to a unit of float32 away, at random."""

    def read(name):
        tensor = model.read(name)
        if name != "embedding":
            return tensor
        values = whole(tensor).astype(np.float64)
        steps = np.random.default_rng(seed).choice([-1, 0, 1], values.shape)
        return (values * (1 + _UNIT * steps)).astype(np.float32)

    return replace(model, read=read, rows=None)


def quantise_blocks(x):
    """Return (rows, blocks, 256) int8 activations and (rows, blocks) float32 steps."""
    x = x.reshape(len(x), -1, BLOCK).astype(np.float32)
    largest = np.abs(x).max(axis=-1)
    inverse = np.divide(np.float32(127), largest, out=np.zeros_like(largest), where=largest > 0)
    step = np.divide(np.float32(1), inverse, out=np.zeros_like(largest), where=inverse > 0)
    return np.rint(x * inverse[..., None]).astype(np.int8), step


class _Blocks:
    """A matrix that the reference backend takes for one of float, and multiplies by ``@``."""

    __array_ufunc__ = None  # so that NumPy leaves ``x @ self`` to this class

    def __init__(self, tensor):
        if len(tensor.scales) != 1:
            raise ValueError(f"matrix must have one scale, not {len(tensor.scales)}")
        rows, columns = tensor.shape
        if columns % BLOCK:
            raise ValueError(f"columns must be a multiple of {BLOCK}, not {columns}")
        # Sums of 256 products are below 2**24, so float32 holds them exactly, and is faster.
        self._codes = tensor.codes.reshape(rows, -1, BLOCK).astype(np.float32)
        self._scale = tensor.scales[0]

    @property
    def T(self):
        return self

    def astype(self, _kind):
        return self

    def __rmatmul__(self, x):
        q, step = quantise_blocks(x)
        sums = np.zeros((len(x), len(self._codes)), np.float32)
        for block in range(q.shape[1]):
            exact = q[:, block].astype(np.float32) @ self._codes[:, block].T
            sums += exact * step[:, block, None]
        return sums * self._scale
