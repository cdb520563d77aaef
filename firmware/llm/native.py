"""The native backend: the same computation as the reference, at the speed of the machine."""

import os
import threading
import weakref
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware import _native
from edgewright.firmware.llm.attention import Attention, Delta, DeltaBlocks, Dense
from edgewright.firmware.llm.backend import KV_TYPES, Batch, check_batch
from edgewright.firmware.llm.config import Config, norm_widths
from edgewright.firmware.llm.counters import Counters
from edgewright.firmware.llm.packed import FUSED, Packed, PackedModel
from edgewright.firmware.llm.pages import let_go, may_move, moved
from edgewright.firmware.llm.rotary import Rotary

__all__ = ["Native", "default_threads", "kernel_names"]


class Native:
    """Computes batches with the kernels of this processor.

    Sums of quantised products equal the reference's exactly; attention and gates differ from it
    by the rounding of float32, because they sum in another order.

    Parameters
    ----------
    model : PackedModel
        The weights.
    blocks : int, 1 or more
        Blocks of 64 positions in the key-value cache.
    kv : str
        ``"int8"`` with a scale per position and head, ``"f16"`` or ``"f32"``.
    threads : int
        Threads that compute; 0 for as many as `default_threads` says.
    kernels : str
        One of `kernel_names`; the fastest if left out.
    attention : Attention
        Its plug-in; dense if left out. The references of delta attention lie beside the cache as
        float32, whatever ``kv`` is: they are exactly values that the cache has held.
    mapped : bool, optional
        Whether weights of a mapped file stay there. If left out they are copied into large pages
        when that helps, see `may_move`: in the background, one matrix after the other, while
        the first batches are computed. The model keeps its own, which take no memory then.
    """

    def __init__(
        self,
        model: PackedModel,
        *,
        blocks: int,
        kv: str = "int8",
        threads: int = 0,
        kernels: str = "",
        attention: Attention | None = None,
        mapped: bool | None = None,
    ) -> None:
        if kv not in KV_TYPES:
            raise ValueError(f"kv must be one of {', '.join(KV_TYPES)}, not {kv}")
        if not 0 <= threads <= 1024:
            raise ValueError(f"threads must be between 0 and 1024, not {threads}")
        if blocks < 1:
            raise ValueError(f"blocks must be at least 1, not {blocks}")
        if kernels and kernels not in kernel_names():
            known = ", ".join(kernel_names())
            raise ValueError(f"kernels must be one of {known}, not {kernels}")
        self.model = model
        self.config = model.config
        self.blocks = blocks
        self.kv = kv
        self.attention = attention or Dense()
        self.threads = threads or default_threads(model.nbytes)
        self.kernels = kernels or kernel_names()[0]
        shape = {**self.config.to_dict(), "score_scale": self.config.scale}
        self._engine = _native.Engine(shape, self.kernels, self.threads, kv, blocks)
        self._kept: list[NDArray[np.generic]] = []  # what the engine points into
        c = self.config
        self._rotary = {
            base: Rotary(base, c.head_dim, c.context)
            for base in {c.rope_base, c.rope_base_local or c.rope_base}
        }
        self._places = _places(self.config)
        self._hand_over()
        if isinstance(self.attention, Delta):
            spec = self.attention
            thresholds = spec.thresholds(self.config).reshape(-1)
            blockwise = spec.window_kind == "block"
            self._engine.set_delta(thresholds, spec.window, blockwise, spec.sinks, spec.keyframe)
        elif isinstance(self.attention, DeltaBlocks):
            thresholds = self.attention.thresholds(self.config).reshape(-1)
            kept = self.attention
            self._engine.set_blocks(thresholds, kept.window, kept.margin, kept.keep_keys)
        self._lock = threading.Lock()  # to compute, or to change what is computed with
        self._mover: threading.Thread | None = None
        if may_move(model.nbytes) if mapped is None else not mapped:
            self._mover = threading.Thread(target=_move, args=(weakref.ref(self),), name="weights")
            self._mover.start()

    def forward(
        self,
        batch: Batch,
        trace: NDArray[np.float32] | None = None,
        replay: NDArray[np.float32] | None = None,
    ) -> NDArray[np.float32]:
        """Return (outputs, vocab) logits of the wanted rows.

        Parameters
        ----------
        batch : Batch
            What is computed.
        trace : (layers, rows, heads + 2 * kv_heads, head_dim) float32, optional
            Receives queries and keys, both after rotation and before they are stored, and values.
        replay : the same, optional
            Stands for them: to measure attention on what another model has made.
        """
        logits = np.empty((len(batch.wanted), self.config.vocab), np.float32)
        self._run(batch, logits, trace, replay)
        return logits

    def store(self, batch: Batch, replay: NDArray[np.float32]) -> None:
        """Keep the keys and values of ``replay`` and compute nothing; see `forward`."""
        self._run(batch, None, None, replay)

    def settle(self) -> None:
        """Wait until all weights are where they stay: for whoever measures."""
        if self._mover is not None:
            self._mover.join()

    @property
    def resumes(self) -> bool:
        """Whether a text can go on from any of its positions, and others share its beginning."""
        return not isinstance(self.attention, DeltaBlocks) or self.attention.keep_keys

    def counters(self) -> Counters:
        """Return what attention has counted."""
        c = self.config
        heads = (c.layers, c.kv_heads)
        counts = self._engine.counts().T.reshape(6, 2, *heads).copy()
        rows, pairs, exact, kept, unmet, unread = counts
        histogram = self._engine.histogram().reshape(*heads, -1)
        updates = self._engine.updates().reshape(*heads, -1)
        for layer in range(c.layers):
            local = isinstance(self.attention, DeltaBlocks) and c.is_local(layer)
            if local or isinstance(self.attention, Dense):
                histogram[layer, :, -1] = rows[:, layer].sum(axis=0)
                updates[layer] = histogram[layer, :, -1:]
        return Counters(c, self.kv, rows, pairs, exact, kept, histogram, updates, unmet, unread)

    def reset_counters(self) -> None:
        """Begin to count anew."""
        self._engine.reset_counts()

    def memory_bytes(self) -> dict[str, int]:
        """Return bytes held: ``weights``, ``cache`` when it is full, and ``sealed`` by now."""
        return {
            "weights": self.model.nbytes,
            "cache": self._engine.cache_bytes,
            "sealed": self._engine.sealed_bytes,
        }

    def seconds(self) -> dict[str, float]:
        """Return wall-clock seconds of all batches so far: ``linear`` layers and ``attention``."""
        return {
            "linear": self._engine.linear_seconds,
            "attention": self._engine.attention_seconds,
        }

    def _run(
        self,
        batch: Batch,
        logits: NDArray[np.float32] | None,
        trace: NDArray[np.float32] | None,
        replay: NDArray[np.float32] | None,
    ) -> None:
        check_batch(batch, self.config, self.blocks)
        turns = batch.positions if batch.turns is None else batch.turns
        for rotary in self._rotary.values():
            rotary.reach(int(turns.max()) + 1)
        arguments = (
            _ints(batch.tokens),
            _ints(batch.positions),
            _ints(batch.starts),
            _ints(batch.tables),
            _ints(batch.wanted),
            logits,
            None if batch.prompts is None else _ints(batch.prompts),
            trace,
            replay,
            None if batch.turns is None else _ints(batch.turns),
            batch.largest,
        )
        with self._lock:
            self._engine.forward(*arguments)

    def _hand_over(self) -> None:
        config, tensors = self.config, self.model.tensors
        for layer in range(config.layers):
            self._engine.set_ffn(layer, config.ffn_of(layer))
        for name in self._places:
            self._matrix(name, tensors[name])
        self._vector(-1, "final_norm", tensors["final_norm"])
        for layer in range(config.layers):
            for name in norm_widths(config):
                self._vector(layer, name, tensors[f"layers.{layer}.{name}"])
            local = config.is_local(layer)
            rotary = self._rotary[config.rope_base_local if local else config.rope_base]
            self._vector(layer, "cos", rotary.cos)
            self._vector(layer, "sin", rotary.sin)
            self._engine.set_local(layer, local)

    def _matrix(self, name: str, packed: Packed | NDArray[np.float32]) -> None:
        assert isinstance(packed, Packed)  # by the contract of PackedModel
        tiles = np.ascontiguousarray(packed.tiles).reshape(-1).view(np.uint8)
        scales = np.ascontiguousarray(packed.scales, np.float32)
        self._kept += [tiles, scales]
        groups = len(packed.tiles)
        for layer, slot in self._places[name]:
            self._engine.set_matrix(layer, slot, packed.kind, tiles, scales, groups, packed.columns)

    def _vector(self, layer: int, name: str, values: Packed | NDArray[np.float32]) -> None:
        assert isinstance(values, np.ndarray)  # by the contract of PackedModel
        flat = np.ascontiguousarray(values, np.float32).reshape(-1)
        self._kept.append(flat)
        self._engine.set_vector(layer, name, flat)


def _places(config: Config) -> dict[str, list[tuple[int, str]]]:
    """Return where the engine wants each matrix, as layer and name."""
    places = {
        f"layers.{layer}.{name}": [(layer, name)]
        for layer in range(config.layers)
        for name in FUSED
    }
    if config.tied:
        return {"embedding": [(-1, "embedding"), (-1, "head")], **places}
    return {"embedding": [(-1, "embedding")], **places, "head": [(-1, "head")]}


def _move(backend: "weakref.ref[Native]") -> None:
    """Copy the weights of a backend into large pages, until it or the program ends."""
    native = backend()
    if native is None:
        return
    packed = {n: t for n, t in native.model.tensors.items() if isinstance(t, Packed)}
    del native
    for name, tiles in moved({name: tensor.tiles for name, tensor in packed.items()}):
        native = backend()
        if native is None or not threading.main_thread().is_alive():
            return
        with native._lock:
            native._matrix(name, replace(packed[name], tiles=tiles))
        del native
        let_go(packed[name].tiles)


def kernel_names() -> list[str]:
    """Return the kernels that this processor can run, fastest first."""
    return _native.kernels()


def default_threads(weight_bytes: int) -> int:
    """Return how many cores this process may use, or 1 when the weights are few.

    Threads meet about ten times per layer and token; below some megabytes that costs more than
    it saves.
    """
    if weight_bytes < _FEW:
        return 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


_FEW = 8 << 20


def _ints(values: NDArray[np.int32]) -> NDArray[np.int32]:
    return np.ascontiguousarray(values, np.int32)
