"""The reference backend: what a model computes, in plain NumPy."""

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.attention import Attention, Dense
from edgewright.firmware.llm.backend import Batch, check_batch
from edgewright.firmware.llm.checkpoint import Checkpoint, Rows8, Tensor, Ternary
from edgewright.firmware.llm.counters import Counters
from edgewright.firmware.llm.reference_attention import BlockMemory

__all__ = ["Reference", "linear", "quantise_rows", "quantise_rows_16", "rms_norm", "rotary_table"]

Array = NDArray[np.float32]


class Reference:
    """Defines the right result; slow.

    Ternary layers take int8 activations, one scale per row, and sum in integers. The output
    matrix, when it is int8, takes 16-bit activations. Everything else is float32.

    Parameters
    ----------
    checkpoint : Checkpoint
        The model; all its tensors are read.
    blocks : int
        Blocks of 64 positions in the key-value cache.
    kv : str
        ``"int8"`` with a scale per position and head, ``"f16"``, or ``"f32"``.
    attention : Attention
        Its plug-in; dense if left out.
    """

    def __init__(
        self,
        checkpoint: Checkpoint,
        *,
        blocks: int,
        kv: str = "int8",
        attention: Attention | None = None,
    ) -> None:
        if kv not in ("int8", "f16", "f32"):
            raise ValueError(f"kv must be int8, f16 or f32, not {kv}")
        self.config = checkpoint.config
        self.blocks = blocks
        self.kv = kv
        self._tensors: dict[str, Tensor] = dict(checkpoint.tensors())
        c = self.config
        self.attention = attention or Dense()
        self._memory = BlockMemory(c, blocks, kv, self.attention)
        self._rotary = {
            base: rotary_table(base, c.head_dim, c.context)
            for base in {c.rope_base, c.rope_base_local or c.rope_base}
        }

    def forward(self, batch: Batch) -> Array:
        """Return (outputs, vocab) logits of the wanted rows."""
        c = self.config
        check_batch(batch, c, self.blocks)
        x = _rows(self._tensors["embedding"], batch.tokens) * np.float32(c.embedding_scale)
        for layer in range(c.layers):
            x = self._block(layer, x, batch)
        x = rms_norm(x[batch.wanted], self._norm("final_norm"), c.eps)
        return linear(x, self._tensors["embedding" if c.tied else "head"])

    @property
    def resumes(self) -> bool:
        """True: keys are never given back here."""
        return True

    def memory_bytes(self) -> dict[str, int]:
        """Return bytes held: ``weights`` as int8 or float32, ``cache`` as float32."""
        weights = 0
        for tensor in self._tensors.values():
            held = tensor.codes if isinstance(tensor, Ternary) else tensor
            weights += held.values.nbytes if isinstance(held, Rows8) else held.nbytes
        return {"weights": weights, "cache": self._memory.nbytes}

    def counters(self) -> Counters:
        """Return what attention has counted."""
        return self._memory.counters

    def reset_counters(self) -> None:
        """Begin to count anew."""
        self._memory.counters = Counters.empty(self.config, self.kv)

    def _block(self, layer: int, x: Array, batch: Batch) -> Array:
        c, at = self.config, f"layers.{layer}."
        h = rms_norm(x, self._norm(f"{at}attention_norm"), c.eps)
        q, k, v = (self._heads(linear(h, self._tensors[at + name])) for name in "qkv")
        if c.qk_norm:
            q = rms_norm(q, self._norm(f"{at}q_norm"), c.eps)
            k = rms_norm(k, self._norm(f"{at}k_norm"), c.eps)
        base = c.rope_base_local if c.is_local(layer) else c.rope_base
        turns = batch.positions if batch.turns is None else batch.turns
        cos, sin = (table[turns][:, None] for table in self._rotary[base])
        h = self._attend(layer, rotate(q, cos, sin), rotate(k, cos, sin), v, batch)
        if c.sub_norms:
            h = rms_norm(h, self._norm(f"{at}attention_sub_norm"), c.eps)
        h = linear(h, self._tensors[f"{at}o"])
        if c.post_norms:
            h = rms_norm(h, self._norm(f"{at}attention_post_norm"), c.eps)
        x = x + h

        h = rms_norm(x, self._norm(f"{at}ffn_norm"), c.eps)
        gate, up = (linear(h, self._tensors[at + name]) for name in ("gate", "up"))
        h = _activate(gate, c.activation) * up
        if c.sub_norms:
            h = rms_norm(h, self._norm(f"{at}ffn_sub_norm"), c.eps)
        h = linear(h, self._tensors[f"{at}down"])
        if c.post_norms:
            h = rms_norm(h, self._norm(f"{at}ffn_post_norm"), c.eps)
        return x + h

    def _attend(self, layer: int, q: Array, k: Array, v: Array, batch: Batch) -> Array:
        """Store keys and values, then attend; return (rows, heads * head_dim)."""
        out = np.empty_like(q)
        for s, table in enumerate(batch.tables):
            rows = slice(batch.starts[s], batch.starts[s + 1])
            positions = batch.positions[rows]
            kept = (_stored(x[rows], self.kv) for x in (k, v))
            self._memory.store(layer, table, positions, *kept)
            prompt = positions[-1] + 1 if batch.prompts is None else batch.prompts[s]
            out[rows] = self._memory.attend(layer, table, positions, q[rows], prompt)
        return out.reshape(len(out), -1)

    def _heads(self, x: Array) -> Array:
        return x.reshape(len(x), -1, self.config.head_dim)

    def _norm(self, name: str) -> Array:
        weight = self._tensors[name]
        assert isinstance(weight, np.ndarray)  # for the type checker; norms are never quantised
        return weight


def rms_norm(x: Array, weight: Array, eps: float) -> Array:
    """Divide by the root of the mean square, times ``weight``; the sum in float64."""
    mean = np.square(x, dtype=np.float64).mean(axis=-1, keepdims=True)
    inverse = (1.0 / np.sqrt(mean + eps)).astype(np.float32)
    normed: Array = x * inverse * weight
    return normed


def quantise_rows(x: Array) -> tuple[NDArray[np.int8], Array]:
    """Return int8 rows and what 1 is worth in each: the largest magnitude becomes 127.

    BitNet b1.58: ``round(x * 127 / max(max|x|, 1e-5))``, half to even (arXiv 2402.17764).
    """
    largest = np.maximum(np.abs(x).max(axis=-1), np.float32(1e-5))
    q = np.rint(x * (np.float32(127) / largest)[..., None])
    return np.clip(q, -128, 127).astype(np.int8), largest / np.float32(127)


def quantise_rows_16(x: Array) -> tuple[NDArray[np.int32], Array]:
    """Return rows of 16 bits and what 1 is worth in each: the largest becomes 32512."""
    largest = np.maximum(np.abs(x).max(axis=-1), np.float32(1e-5))
    q = np.rint(x * (np.float32(32512) / largest)[..., None])
    return np.clip(q, -32512, 32512).astype(np.int32), largest / np.float32(32512)


def linear(x: Array, weight: Tensor) -> Array:
    """Return ``x`` times the transpose of ``weight``, (rows, outputs) float32."""
    if isinstance(weight, Ternary):
        q, step = quantise_rows(x)
        acc = q.astype(np.int64) @ weight.codes.T.astype(np.int64)
        scales = np.repeat(weight.scales, np.diff((0, *weight.ends)))
        return acc.astype(np.float32) * (step[:, None] * scales)
    if isinstance(weight, Rows8):
        wide, step = quantise_rows_16(x)
        acc = wide.astype(np.int64) @ weight.values.T.astype(np.int64)
        return acc.astype(np.float32) * (step[:, None] * weight.scales)
    return (x.astype(np.float64) @ weight.T.astype(np.float64)).astype(np.float32)


def rotary_table(base: float, head_dim: int, context: int) -> tuple[Array, Array]:
    """Return cosine and sine, (context, head_dim / 2) each."""
    frequency = base ** (-np.arange(0, head_dim, 2) / head_dim)
    cos, sin = (np.empty((context, head_dim // 2), np.float32) for _ in range(2))
    for position in range(context):  # one at a time: float64 tables would stay in the heap
        angle = position * frequency
        cos[position], sin[position] = np.cos(angle), np.sin(angle)
    return cos, sin


def rotate(x: Array, cos: Array, sin: Array) -> Array:
    """Turn every half-split pair of channels by its angle."""
    first, second = np.split(x, 2, axis=-1)
    return np.concatenate([first * cos - second * sin, second * cos + first * sin], axis=-1)


def _activate(gate: Array, name: str) -> Array:
    if name == "relu2":
        squared: Array = np.square(np.maximum(gate, 0))
        return squared
    wide = gate.astype(np.float64)
    inner = np.sqrt(2 / np.pi) * (wide + 0.044715 * wide**3)
    passed: NDArray[np.float64]
    passed = 1 / (1 + np.exp(-wide)) if name == "silu" else 0.5 * (1 + np.tanh(inner))
    return (wide * passed).astype(np.float32)


def _stored(x: Array, kv: str) -> Array:
    """Return keys or values as the cache keeps them, one scale per position and head."""
    if kv == "f32":
        return x
    if kv == "f16":
        return x.astype(np.float16).astype(np.float32)
    q, step = quantise_rows(x)
    kept: Array = q * step[..., None]
    return kept


def _rows(weight: Tensor, tokens: NDArray[np.int32]) -> Array:
    if isinstance(weight, Ternary):
        raise TypeError("embedding must be float32 or int8, not ternary")
    if isinstance(weight, Rows8):
        rows: Array = weight.values[tokens] * weight.scales[tokens, None]
        return rows
    return weight[tokens]
