"""Attention plug-ins: what each one computes, said as a frozen specification."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.backend import BLOCK
from edgewright.firmware.llm.config import Config

__all__ = [
    "ATTENTIONS",
    "WINDOW_KINDS",
    "Attention",
    "Delta",
    "DeltaBlocks",
    "Dense",
    "attention_of",
]

WINDOW_KINDS = ("sliding", "block")

_MOST = 1 << 30


@dataclass(frozen=True)
class Dense:
    """Every query meets every key that it sees."""

    @property
    def name(self) -> str:
        """What it is called."""
        return "dense"

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON values."""
        return {"attention": self.name}


@dataclass(frozen=True, kw_only=True, eq=False)
class _Threshold:
    threshold: float | NDArray[Any] = 1.0

    def __post_init__(self) -> None:
        values = np.asarray(self.threshold)
        if values.dtype.kind not in "fiu":
            raise TypeError(f"threshold must be numbers, not {values.dtype}")
        bad = ~(np.isfinite(values) & (values >= 0))
        if bad.any():
            first = np.atleast_1d(values)[np.atleast_1d(bad)][0]
            raise ValueError(f"threshold must be finite and at least 0, not {first}")

    def thresholds(self, config: Config) -> NDArray[np.float32]:
        """Return (layers, kv_heads, head_dim) float32 thresholds of a model."""
        values = np.asarray(self.threshold, np.float32)
        shape = (config.layers, config.kv_heads, config.head_dim)
        if values.shape != shape[: values.ndim]:
            raise ValueError(
                f"threshold must be one number or of shape {shape}, or its first axes, "
                f"not of {values.shape}"
            )
        spread = values.reshape(values.shape + (1,) * (3 - values.ndim))
        return np.ascontiguousarray(np.broadcast_to(spread, shape))

    def _threshold_dict(self) -> dict[str, Any]:
        values = np.asarray(self.threshold)
        return {"threshold": float(values.mean()), "threshold_shape": list(values.shape)}


@dataclass(frozen=True, kw_only=True, eq=False)
class Delta(_Threshold):
    """Keys as changes against the last value sent (DeltaLLM, arXiv 2507.19608).

    Every channel of every key head holds a reference, the value that was sent last. A key's
    channel is sent when it differs from it by more than the threshold, and then becomes the
    reference. Outside an exact window queries meet the references instead of the keys.

    What is kept of a token depends on it and on what stands before it, on nothing else: decoding
    after a prompt equals computing all at once, beginnings can be shared, and going back to an
    earlier length restores the state bit for bit.

    Parameters
    ----------
    threshold : float or array
        Largest difference that is not sent, inclusive: one number, or an array that broadcasts
        from the left to (layers, kv_heads, head_dim): (layers,), (layers, kv_heads) or whole.
        Finite and at least 0.
    window : int, 1 or more
        Keys that a query meets exactly, its own included.
    window_kind : str
        ``"sliding"``: the last ``window`` keys; ``"block"``: those since the last multiple of
        ``window`` positions, as the paper has it.
    sinks : int, 0 or more
        So many first keys are sent whole, and so are exact for every query. The very first one
        is always sent whole.
    keyframe : int, 0 or more
        Every so many tokens a key is sent whole; 0 for never.
    """

    window: int = 64
    window_kind: str = "sliding"
    sinks: int = 4
    keyframe: int = 0

    def __post_init__(self) -> None:
        super().__post_init__()
        for name, least in {"window": 1, "sinks": 0, "keyframe": 0}.items():
            _check_count(name, getattr(self, name), least)
        if self.window_kind not in WINDOW_KINDS:
            known = ", ".join(WINDOW_KINDS)
            raise ValueError(f"window_kind must be one of {known}, not {self.window_kind}")

    @property
    def name(self) -> str:
        """What it is called."""
        return "delta"

    def whole(self, positions: NDArray[Any]) -> NDArray[np.bool_]:
        """Return whether the keys at these positions are sent whole."""
        sent: NDArray[np.bool_] = positions < max(1, self.sinks)
        return sent | (positions % self.keyframe == 0) if self.keyframe else sent

    def exact_from(self, positions: NDArray[Any]) -> NDArray[np.int64]:
        """Return the first key of the exact window of queries at these positions, 0 or more."""
        if self.window_kind == "block":
            return (positions // self.window * self.window).astype(np.int64)
        return np.maximum(positions.astype(np.int64) - self.window + 1, 0)

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON values; an array of thresholds as its mean and shape."""
        return {
            "attention": self.name,
            **self._threshold_dict(),
            "window": self.window,
            "window_kind": self.window_kind,
            "sinks": self.sinks,
            "keyframe": self.keyframe,
        }


@dataclass(frozen=True, kw_only=True, eq=False)
class DeltaBlocks(_Threshold):
    """Delta attention in a form that saves time: keys in runs, and values where they matter.

    Positions are cut into blocks of 64. A query meets the first block exactly, and those from the
    one with the first key of its window on. In all blocks between them a channel of the keys is
    kept as runs of one value, none of them farther from a key than the threshold and half of the
    block's int8 step. Scores are with these, and with the query in int8. Where a score lies more
    than ``margin`` below the logarithm of the sum of the exact ones' exponentials, so that the
    probability is below ``exp(-margin)``, the mean value of the block stands for the value.

    Layers that see only a window of their own attend exactly. What is kept of a block depends on
    its own keys and values, on nothing else.

    Parameters
    ----------
    threshold : float or array
        As of `Delta`. Runs look ahead: a key's channel may differ from its run's value by as
        much as a key may from a reference there, with fewer values sent.
    margin : float
        Above 0, in nats; infinite to meet every value.
    window : int, 1 or more
        Last keys that are met exactly at least; the block of the first of them is, too.
    keep_keys : bool
        Whether keys stay in the cache when no later query meets them exactly. Without them
        memory is given back, and a text can only go on at its end: no beginning is shared.
    """

    margin: float = 7.0
    window: int = 64
    keep_keys: bool = True

    def __post_init__(self) -> None:
        super().__post_init__()
        _check_count("window", self.window, 1)
        if isinstance(self.margin, bool) or not isinstance(self.margin, int | float):
            raise TypeError(f"margin must be float, not {type(self.margin).__name__}")
        if not self.margin > 0:
            raise ValueError(f"margin must be above 0, not {self.margin}")

    @property
    def name(self) -> str:
        """What it is called."""
        return "delta-blocks"

    def exact_from(self, positions: NDArray[Any]) -> NDArray[np.int64]:
        """Return the first position of the last exact blocks of queries at these positions."""
        first = np.maximum(positions.astype(np.int64) - self.window + 1, 0)
        return first // BLOCK * BLOCK

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON values; an array of thresholds as its mean and shape."""
        return {
            "attention": self.name,
            **self._threshold_dict(),
            "margin": self.margin if np.isfinite(self.margin) else None,
            "window": self.window,
            "keep_keys": self.keep_keys,
        }


Attention = Dense | Delta | DeltaBlocks

ATTENTIONS: Mapping[str, type[Dense] | type[Delta] | type[DeltaBlocks]] = {
    "dense": Dense,
    "delta": Delta,
    "delta-blocks": DeltaBlocks,
}


def attention_of(name: str, **options: Any) -> Attention:
    """Return the attention called ``name``, one of `ATTENTIONS`, with its options."""
    if name not in ATTENTIONS:
        raise ValueError(f"attention must be one of {', '.join(ATTENTIONS)}, not {name}")
    kind = ATTENTIONS[name]
    known = {field.name for field in fields(kind)}
    for option in options:
        if option not in known:
            raise ValueError(f"{option} must be left out with {name} attention")
    return kind(**options)


def _check_count(name: str, value: int, least: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{name} must be int, not {type(value).__name__}")
    if not least <= value <= _MOST:
        raise ValueError(f"{name} must be between {least} and {_MOST}, not {value}")
