"""The configuration that a GGUF file states."""

import math
from collections.abc import Collection
from typing import Any

import numpy as np

from edgewright.firmware.llm.config import Config
from edgewright.firmware.llm.formats.gguf_file import GgufFile
from edgewright.firmware.llm.formats.gguf_types import I2_S, dequantise
from edgewright.firmware.llm.formats.tensor_file import FileError

__all__ = ["ARCHITECTURES", "read_config"]

# What a file calls its architecture, and which it is.
ARCHITECTURES = {
    "bitnet": "bitnet",
    "bitnet-b1.58": "bitnet",
    "bitnet-25": "bitnet",
    "llama": "llama",
    "gemma3": "gemma3",
}
_GEMMA_GLOBAL = 6  # every sixth layer sees everything
_GEMMA_LOCAL_BASE = 10000.0
_GEMMA_27B_LAYERS = 62  # the one Gemma 3 whose score scale is not that of its head size


def read_config(
    file: GgufFile, allow: Collection[str], findings: list[str]
) -> tuple[Config, set[str]]:
    """Return the configuration, without stop tokens, and tensors that need not be read."""
    architecture = file.fields.get("general.architecture")
    if architecture not in ARCHITECTURES:
        known = ", ".join(ARCHITECTURES)
        raise FileError(
            f"{file.path} general.architecture must be one of {known}, not {architecture!s:.40}"
        )
    keys = _Keys(file, architecture)
    kind = ARCHITECTURES[architecture]
    embedding = file.tensors.get("token_embd.weight")
    if embedding is None or len(embedding.shape) != 2:
        raise FileError(f"{file.path} must hold a matrix token_embd.weight, not lack it")
    hidden, heads = keys.count("embedding_length"), keys.count("attention.head_count")
    head_dim = keys.count("attention.key_length", hidden // heads if heads else 0)
    for key in ("attention.value_length", "rope.dimension_count"):
        if keys.count(key, head_dim) != head_dim:
            raise FileError(f"{keys.name(key)} must be {head_dim}, not {keys.count(key)}")
    if keys.count("vocab_size", embedding.shape[0]) != embedding.shape[0]:
        raise FileError(
            f"{keys.name('vocab_size')} must be {embedding.shape[0]} like the embedding, "
            f"not {keys.count('vocab_size')}"
        )
    values: dict[str, Any] = {
        "hidden": hidden,
        "layers": keys.count("block_count"),
        "heads": heads,
        "kv_heads": keys.count("attention.head_count_kv"),
        "head_dim": head_dim,
        "ffn": keys.count("feed_forward_length"),
        "vocab": embedding.shape[0],
        "context": keys.count("context_length"),
        "eps": keys.number("attention.layer_norm_rms_epsilon"),
        "rope_base": _rope_base(keys, allow, findings),
        "tied": "output.weight" not in file.tensors,
        "bos": file.fields.get("tokenizer.ggml.bos_token_id", -1),
        "activation": "silu",
    }
    if kind == "bitnet":
        values |= {"activation": _activation(keys, architecture, allow, findings)}
        values |= {"sub_norms": True}
    if kind == "gemma3":
        values |= _gemma(keys, values)
    unused = _without_rope_scaling(keys)
    try:
        return Config(**values), unused
    except (ValueError, TypeError) as error:
        raise FileError(f"{file.path} {error!s:.160}") from None


class _Keys:
    """The keys of one architecture, with the type that each must have."""

    def __init__(self, file: GgufFile, architecture: str) -> None:
        self.file = file
        # Files of one architecture under another's name exist; the keys may follow either.
        kind = ARCHITECTURES[architecture]
        same = [name for name, value in ARCHITECTURES.items() if value == kind]
        self.prefixes = [architecture, *(name for name in same if name != architecture)]

    def name(self, key: str) -> str:
        """Return a key as errors show it."""
        return f"{self.file.path} {self.prefixes[0]}.{key}"

    def get(self, key: str) -> Any:
        """Return a value, or None."""
        for prefix in self.prefixes:
            if f"{prefix}.{key}" in self.file.fields:
                return self.file.fields[f"{prefix}.{key}"]
        return None

    def count(self, key: str, default: int | None = None) -> int:
        """Return an integer; ``default`` is what the format says a missing key means."""
        value = self.get(key)
        if value is None and default is not None:
            return default
        if type(value) is not int:
            found = "missing" if value is None else type(value).__name__
            raise FileError(f"{self.name(key)} must be one whole number, not {found}")
        return value

    def number(self, key: str, default: float | None = None) -> float:
        """Return a float; ``default`` is what the format says a missing key means."""
        value = self.get(key)
        if value is None and default is not None:
            return default
        if type(value) is not float or not math.isfinite(value):
            found = "missing" if value is None else f"{value!r:.40}"
            raise FileError(f"{self.name(key)} must be a finite number, not {found}")
        # The decimal number that was meant: files of other formats hold it so.
        return float(str(np.float32(value)))


def _rope_base(keys: _Keys, allow: Collection[str], findings: list[str]) -> float:
    if keys.get("rope.freq_base") is None and "rope-10000" in allow:
        findings.append("The file states no rotary base; 10000 was taken as allowed.")
        return 10000.0
    if keys.get("rope.freq_base") is None:
        raise FileError(
            f"{keys.name('rope.freq_base')} must be stated, not missing; "
            'to take 10000, allow "rope-10000"'
        )
    return keys.number("rope.freq_base")


def _activation(keys: _Keys, architecture: str, allow: Collection[str], findings: list[str]) -> str:
    stated = keys.get("hidden_activation")
    if stated is None and architecture != "bitnet":
        # Both names are only those of BitNet b1.58 2B-4T, which was trained with squared ReLU.
        findings.append("The file states no activation; its architecture has squared ReLU.")
        return "relu2"
    if stated is None:
        vouched = [name for name in ("relu2", "silu") if name in allow]
        if len(vouched) != 1:
            raise FileError(
                f"{keys.name('hidden_activation')} must be stated, not missing; to take one, "
                'allow "relu2" or "silu"'
            )
        findings.append(f"The file states no activation; {vouched[0]} was taken as allowed.")
        return vouched[0]
    if stated not in ("relu2", "silu"):
        raise FileError(
            f"{keys.name('hidden_activation')} must be relu2 or silu, not {stated!r:.40}"
        )
    return str(stated)


def _gemma(keys: _Keys, values: dict[str, Any]) -> dict[str, Any]:
    if keys.number("final_logit_softcapping", 0.0):
        raise FileError(f"{keys.name('final_logit_softcapping')} must be 0, not otherwise")
    window = keys.count("attention.sliding_window")
    scale = 0.0
    if values["layers"] == _GEMMA_27B_LAYERS:
        scale = (values["hidden"] / values["heads"]) ** -0.5
    return {
        "activation": "gelu",
        "qk_norm": True,
        "post_norms": True,
        # The original rounds the factor to bfloat16; GGUF's own runtime does not.
        "embedding_scale": math.sqrt(values["hidden"]),
        "score_scale": scale,
        "window": window,
        "global_every": keys.count("attention.sliding_window_pattern", _GEMMA_GLOBAL),
        "rope_base_local": keys.number("rope.freq_base_swa", _GEMMA_LOCAL_BASE),
    }


def _without_rope_scaling(keys: _Keys) -> set[str]:
    """Raise if positions are scaled; return the tensors that only say that they are not."""
    kind, factor = keys.get("rope.scaling.type"), keys.get("rope.scaling.factor")
    if kind not in (None, "none") and factor not in (None, 1.0):
        raise FileError(f"{keys.name('rope.scaling.type')} must be none, not {kind!r:.40}")
    unused = set()
    for name in ("rope_freqs.weight", "rope_factors_long.weight", "rope_factors_short.weight"):
        stored = keys.file.tensors.get(name)
        if stored is None:
            continue
        if stored.kind == I2_S or not np.all(
            dequantise(stored.kind, stored.raw, stored.shape) == 1
        ):
            raise FileError(f"{keys.file.path} {name} must be all 1, not scale positions")
        unused.add(name)
    return unused
