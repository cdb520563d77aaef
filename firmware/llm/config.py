"""What a decoder language model is, in the words of this package."""

import dataclasses
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

__all__ = ["ACTIVATIONS", "Config", "linear_shapes", "norm_widths"]

ACTIVATIONS = ("relu2", "silu", "gelu")


@dataclass(frozen=True, kw_only=True)
class Config:
    """Shape and arithmetic of a decoder model.

    Nothing that changes a result has a silent default: a loader sets every field that its file
    states and refuses a file that leaves it open.

    Parameters
    ----------
    hidden, layers, heads, kv_heads, head_dim, ffn, vocab : int, 1 or more
        ``heads`` is a multiple of ``kv_heads``; ``head_dim`` is even.
    context : int
        Positions that the model was made for, and the limit of every run.
    activation : str
        One of `ACTIVATIONS`: ``relu(gate)**2 * up``, ``silu(gate) * up``, or ``gelu(gate) * up``
        with the tanh form of GELU.
    eps : float
        Added to the mean square in every RMS norm.
    rope_base : float
        Rotary base. Pairs are half-split: channel ``i`` turns with ``i + head_dim / 2``.
    tied : bool
        Whether the embedding is the output matrix too.
    sub_norms : bool
        An RMS norm before ``o`` and one before ``down`` (BitNet).
    qk_norm : bool
        An RMS norm over every query and key head before rotation (Gemma 3).
    post_norms : bool
        An RMS norm after ``o`` and one after ``down``, before the residual sum (Gemma 3).
    embedding_scale : float
        Factor on the embedded token.
    score_scale : float
        Factor on query times key; 0 stands for ``head_dim ** -0.5``.
    window : int
        Keys that a local layer sees, its own included; 0 when no layer is local.
    global_every : int
        Layer ``i`` is global when ``(i + 1) % global_every == 0``; only with ``window``.
    rope_base_local : float
        Rotary base of local layers; only with ``window``.
    bos : int
        Token that begins a text; -1 when there is none.
    stop : tuple of int
        Tokens that end a text.
    ffn_kept : tuple of int
        Feed-forward channels that each layer still has, others being always zero; empty stands for
        all ``ffn`` of every layer. The sub-norm's mean is over all ``ffn`` either way.
    """

    hidden: int
    layers: int
    heads: int
    kv_heads: int
    head_dim: int
    ffn: int
    vocab: int
    context: int
    activation: str
    eps: float
    rope_base: float
    tied: bool
    sub_norms: bool = False
    qk_norm: bool = False
    post_norms: bool = False
    embedding_scale: float = 1.0
    score_scale: float = 0.0
    window: int = 0
    global_every: int = 1
    rope_base_local: float = 0.0
    bos: int = -1
    stop: tuple[int, ...] = field(default=())
    ffn_kept: tuple[int, ...] = field(default=())

    def __post_init__(self) -> None:
        for name in _COUNTS:
            value = getattr(self, name)
            if isinstance(value, bool) or not isinstance(value, int):
                raise TypeError(f"{name} must be int, not {type(value).__name__}")
            if not 1 <= value <= _LIMITS.get(name, 1 << 20):
                limit = _LIMITS.get(name, 1 << 20)
                raise ValueError(f"{name} must be between 1 and {limit}, not {value}")
        if self.heads % self.kv_heads:
            raise ValueError(f"heads must be a multiple of {self.kv_heads}, not {self.heads}")
        if self.head_dim % 2:
            raise ValueError(f"head_dim must be even, not {self.head_dim}")
        if self.activation not in ACTIVATIONS:
            known = ", ".join(ACTIVATIONS)
            raise ValueError(f"activation must be one of {known}, not {self.activation}")
        for name in ("eps", "rope_base", "embedding_scale"):
            value = getattr(self, name)
            if not (math.isfinite(value) and value > 0):
                raise ValueError(f"{name} must be finite and above 0, not {value}")
        for name in ("tied", "sub_norms", "qk_norm", "post_norms"):
            if not isinstance(getattr(self, name), bool):
                raise TypeError(f"{name} must be bool, not {type(getattr(self, name)).__name__}")
        for name, least in {"window": 0, "global_every": 1}.items():
            if getattr(self, name) not in range(least, 1 << 32):
                raise ValueError(f"{name} must be at least {least}, not {getattr(self, name)}")
        for name, needed in {"score_scale": False, "rope_base_local": self.window > 0}.items():
            value = getattr(self, name)
            if not (math.isfinite(value) and (value > 0 or (value == 0 and not needed))):
                raise ValueError(f"{name} must be finite and above 0, not {value}")
        for token in (*self.stop, *([self.bos] if self.bos >= 0 else [])):
            if not 0 <= token < self.vocab:
                raise ValueError(f"special token must be below {self.vocab}, not {token}")
        if len(self.ffn_kept) not in (0, self.layers):
            count = len(self.ffn_kept)
            raise ValueError(f"ffn_kept must be of {self.layers} layers or none, not {count}")
        for kept in self.ffn_kept:
            if type(kept) is not int or not 1 <= kept <= self.ffn:
                raise ValueError(f"ffn_kept must be between 1 and {self.ffn}, not {kept}")

    def ffn_of(self, layer: int) -> int:
        """Return the feed-forward channels of ``layer``."""
        return self.ffn_kept[layer] if self.ffn_kept else self.ffn

    def is_local(self, layer: int) -> bool:
        """Return whether ``layer`` sees only the last ``window`` keys."""
        return self.window > 0 and (layer + 1) % self.global_every != 0

    @property
    def scale(self) -> float:
        """Factor on query times key."""
        return self.score_scale or self.head_dim**-0.5

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON values that `from_dict` takes back."""
        values = {**dataclasses.asdict(self), "stop": list(self.stop)}
        kept = list(values.pop("ffn_kept"))
        return {**values, "ffn_kept": kept} if kept else values

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> "Config":
        """Return the configuration that `to_dict` wrote."""
        names = {entry.name for entry in dataclasses.fields(cls)}
        unknown = sorted(set(values) - names)
        if unknown:
            raise ValueError(f"configuration must hold known keys, not {unknown[0]}")
        lists = {name: tuple(values.get(name, ())) for name in ("stop", "ffn_kept")}
        return cls(**{**values, **lists})


_COUNTS = ("hidden", "layers", "heads", "kv_heads", "head_dim", "ffn", "vocab", "context")
_LIMITS = {"layers": 1024, "heads": 1024, "kv_heads": 1024, "head_dim": 1024, "vocab": 1 << 22}


def linear_shapes(config: Config, layer: int = 0) -> dict[str, tuple[int, int]]:
    """Return (outputs, inputs) of the linear layers of a block, by name."""
    ffn = config.ffn_of(layer)
    wide, narrow = config.heads * config.head_dim, config.kv_heads * config.head_dim
    return {
        "q": (wide, config.hidden),
        "k": (narrow, config.hidden),
        "v": (narrow, config.hidden),
        "o": (config.hidden, wide),
        "gate": (ffn, config.hidden),
        "up": (ffn, config.hidden),
        "down": (config.hidden, ffn),
    }


def norm_widths(config: Config, layer: int = 0) -> dict[str, int]:
    """Return the width of every norm of a block, by name."""
    widths = {"attention_norm": config.hidden, "ffn_norm": config.hidden}
    if config.sub_norms:
        widths |= {"attention_sub_norm": config.heads * config.head_dim}
        widths |= {"ffn_sub_norm": config.ffn_of(layer)}
    if config.qk_norm:
        widths |= {"q_norm": config.head_dim, "k_norm": config.head_dim}
    if config.post_norms:
        widths |= {"attention_post_norm": config.hidden, "ffn_post_norm": config.hidden}
    return widths
