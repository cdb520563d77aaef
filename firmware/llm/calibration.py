"""Thresholds of delta attention for one model, from a text that is not scored."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.attention import Attention, Delta, Dense
from edgewright.firmware.llm.backend import BLOCK, Batch
from edgewright.firmware.llm.native import Native
from edgewright.firmware.llm.packed import PackedModel
from edgewright.firmware.llm.sensitivity import importance, least_damage

__all__ = ["POLICIES", "Calibration"]

POLICIES = ("global", "sigma", "query", "budget", "measured")

Array = NDArray[np.float32]
Report = Callable[..., None]

_ASKED = 0.25  # share of the channels sent when the model is asked what each layer's errors do
_CHUNK = 256
_MULTIPLES = (0, 0.1, 0.2, 0.3, 0.4, 0.55, 0.7, 0.9, 1.1, 1.4, 1.8, 2.4, 3.2, 5)


class Calibration:
    """What a model's keys do on some text, and thresholds that follow from it.

    Parameters
    ----------
    model : PackedModel
        Any decoder.
    tokens : (tokens,) int32
        Of a text that will not be scored: a few thousand. The first two thirds show the keys, the
        rest is read once per layer for the policy ``"measured"``.
    spec : Delta
        Its window and sinks; its threshold is not looked at.
    context : int, optional
        Length of the texts that a wanted sparsity is meant for; the number of tokens if left out.
    kv : str
        As of `Native`.
    threads : int
        As of `Native`.
    progress : callable, optional
        Called with what is done, how far, and of how much.
    """

    def __init__(
        self,
        model: PackedModel,
        tokens: NDArray[np.int32],
        spec: Delta,
        *,
        context: int | None = None,
        kv: str = "int8",
        threads: int = 0,
        progress: Report | None = None,
    ) -> None:
        least = 3 * (spec.window + max(1, spec.sinks) + 2)
        if len(tokens) < least:
            raise ValueError(f"tokens must be at least {least}, not {len(tokens)}")
        self.model = model
        self.spec = spec
        self._kv, self._threads = kv, threads
        self._report = progress or (lambda *_: None)
        c = model.config
        cut = 2 * len(tokens) // 3
        self._held_out = np.asarray(tokens[cut:], np.int32)
        q, k, v = self._trace(np.asarray(tokens[:cut], np.int32))
        self._keys = k
        self._far, self._pairs = self._shares(context or len(tokens))
        self._deviation = k.std(axis=1)
        self._step = np.sqrt(np.square(np.diff(k, axis=1)).mean(axis=1))
        group = c.heads // c.kv_heads
        shape = (c.layers, c.kv_heads, group, c.head_dim)
        self._query = np.square(q).mean(axis=1).reshape(shape).mean(axis=2)
        weights = np.empty_like(k)
        output = np.empty((c.layers, c.kv_heads), np.float32)
        for layer in range(c.layers):
            self._report("weigh keys", layer, c.layers)
            local = c.window if c.is_local(layer) else 0
            weights[layer], output[layer] = importance(
                q[layer], k[layer], v[layer], spec, c.scale, local
            )
        self._weights = weights
        self._output = output.mean(axis=1)
        self._factor: NDArray[np.float64] | None = None

    def thresholds(self, policy: str, sparsity: float) -> Array:
        """Return (layers, kv_heads, head_dim) thresholds that leave so much of QK^T out.

        ``"global"`` is one number; ``"sigma"`` a multiple of every channel's deviation;
        ``"query"`` one of the root of the channel's step over its queries' size; ``"budget"`` one
        number per layer, so that every layer leaves out the same; ``"measured"`` the least damage
        to the model's predictions, see `sensitivity`.
        """
        if policy not in POLICIES:
            raise ValueError(f"policy must be one of {', '.join(POLICIES)}, not {policy}")
        most = float(self._far.sum() / self._pairs.sum())
        if not 0 < sparsity < most:
            raise ValueError(f"sparsity must be between 0 and {most:.3f}, not {sparsity}")
        sent = 1 - sparsity / most  # of the far pairs
        ones = np.ones_like(self._deviation)
        if policy == "measured":
            return self._measured(sent)
        if policy == "budget":
            return self._scaled(ones, sent, by_layer=True)
        shape = {
            "global": ones,
            "sigma": self._deviation,
            "query": np.sqrt(self._step / np.sqrt(np.maximum(self._query, 1e-12))),
        }[policy]
        return self._scaled(shape, sent, by_layer=False)

    def _scaled(self, shape: Array, sent: float, *, by_layer: bool) -> Array:
        """Return the multiple of a shape at which the wanted share is sent, by bisection."""
        low, high = np.full(len(shape), -12.0), np.full(len(shape), 8.0)
        for _ in range(24):
            scale = np.exp((low + high) / 2)
            found = self._curve(shape * scale[:, None, None].astype(np.float32))[0].mean(
                axis=(1, 2)
            )
            if not by_layer:
                found = np.full(len(shape), (found * self._far).sum() / self._far.sum())
            low, high = (
                np.where(found > sent, np.log(scale), low),
                np.where(found > sent, high, np.log(scale)),
            )
        scaled: Array = (shape * np.exp(high)[:, None, None]).astype(np.float32)
        return scaled

    def _measured(self, sent: float) -> Array:
        grid = [self._deviation * np.float32(multiple) for multiple in _MULTIPLES]
        curves = [self._curve(thresholds) for thresholds in grid]
        rates, damage = (np.stack(values) for values in zip(*curves, strict=True))
        rates *= (self._far / self._far.sum() * len(self._far))[:, None, None]
        # Damage to a layer's output as a share of it, until the model itself has been asked.
        damage /= self._output[:, None, None]
        if self._factor is None:
            first = least_damage(rates, damage, _ASKED)
            chosen = np.take_along_axis(np.stack(grid), first[None], 0)[0]
            expected = np.take_along_axis(damage, first[None], 0)[0].sum(axis=(1, 2))
            # As far as a layer's measured damage differs from the expected, so does its weight.
            factor = self._divergences(chosen) / np.maximum(expected, 1e-30)
            self._factor = np.clip(factor / np.median(factor), 1e-2, 1e2)
        best = least_damage(rates, damage * self._factor[:, None, None], sent)
        found: Array = np.take_along_axis(np.stack(grid), best[None], 0)[0]
        return found

    def _curve(self, thresholds: Array) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return of every channel how often it is sent, and its weighted squared error."""
        keys, whole = self._keys, self.spec.whole(np.arange(self._keys.shape[1]))
        reference = keys[:, 0]
        sent, damage = np.zeros(thresholds.shape), np.zeros(thresholds.shape)
        for row in range(keys.shape[1]):
            key = keys[:, row]
            send = ~(np.abs(key - reference) <= thresholds) | whole[row]
            reference = np.where(send, key, reference)
            sent += send
            damage += self._weights[:, row] * np.square(key - reference)
        return sent / keys.shape[1], damage / keys.shape[1]

    def _divergences(self, thresholds: Array) -> NDArray[np.float64]:
        """Return how far predictions move when one layer alone uses its thresholds.

        The mean Kullback-Leibler divergence of dense predictions from those.
        """
        dense = self._log_probabilities(Dense())
        found = []
        for layer in range(len(thresholds)):
            self._report("measure layers", layer, len(thresholds))
            alone = np.zeros_like(thresholds)
            alone[layer] = thresholds[layer]
            moved = self._log_probabilities(self._delta(alone))
            found.append(float((np.exp(dense) * (dense - moved)).sum(axis=1).mean()))
        return np.array(found)

    def _delta(self, thresholds: Array) -> Delta:
        spec = self.spec
        return Delta(
            threshold=thresholds,
            window=spec.window,
            window_kind=spec.window_kind,
            sinks=spec.sinks,
            keyframe=spec.keyframe,
        )

    def _log_probabilities(self, attention: Attention) -> Array:
        tokens = self._held_out
        engine = self._engine(len(tokens), attention)
        # Every fourth row past those that see little of what is far.
        rows = np.arange(min(self.spec.window * 2, len(tokens) // 2), len(tokens), 4)
        logits = np.concatenate([engine.forward(batch) for batch in _passes(tokens, rows)])
        logits -= logits.max(axis=1, keepdims=True)
        logits -= np.log(np.exp(logits).sum(axis=1, keepdims=True))
        return logits

    def _trace(self, tokens: NDArray[np.int32]) -> tuple[Array, Array, Array]:
        c, count = self.model.config, len(tokens)
        engine = self._engine(count, Dense())
        parts = []
        for batch in _passes(tokens, np.array([], np.int64)):
            self._report("read keys", int(batch.positions[0]), count)
            shape = (c.layers, len(batch.tokens), c.heads + 2 * c.kv_heads, c.head_dim)
            parts.append(np.empty(shape, np.float32))
            engine.forward(batch, parts[-1])
        trace = np.concatenate(parts, axis=1)
        cuts = [c.heads, c.heads + c.kv_heads]
        q, k, v = np.split(trace, cuts, axis=2)
        return q, np.ascontiguousarray(k), v

    def _engine(self, count: int, attention: Attention) -> Native:
        blocks = -(-count // BLOCK)
        return Native(
            self.model, blocks=blocks, kv=self._kv, threads=self._threads, attention=attention
        )

    def _shares(self, context: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return pairs outside window and sinks, and all pairs, of every layer."""
        c, spec, positions = self.model.config, self.spec, np.arange(context)
        found = []
        for layer in range(c.layers):
            first = np.maximum(positions - c.window + 1, 0) * c.is_local(layer)
            far = spec.exact_from(positions) - np.maximum(first, spec.sinks)
            found.append((np.maximum(far, 0).sum(), (positions + 1 - first).sum()))
        far_pairs, pairs = np.array(found, np.float64).T
        return far_pairs, pairs


def _passes(tokens: NDArray[np.int32], wanted: NDArray[np.int64]) -> list[Batch]:
    table = np.arange(-(-len(tokens) // BLOCK), dtype=np.int32)[None]
    found = []
    for first in range(0, len(tokens), _CHUNK):
        part = tokens[first : first + _CHUNK]
        rows = np.arange(first, first + len(part), dtype=np.int32)
        here = wanted[(wanted >= first) & (wanted < first + len(part))] - first
        starts = np.array([0, len(part)], np.int32)
        found.append(Batch(part, rows, starts, table, here.astype(np.int32)))
    return found
