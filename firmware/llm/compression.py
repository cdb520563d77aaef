"""Keys and values of a prompt, compressed once it has been read; what follows goes on from them."""

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.backend import KV_TYPES
from edgewright.firmware.llm.compression_evict import KVCrush, chosen
from edgewright.firmware.llm.compression_prompt import (
    Compressed,
    Prompt,
    check_prompt,
    fill,
    read_prompt,
)
from edgewright.firmware.llm.compression_quantise import ZipCache, zip_keys, zip_values
from edgewright.firmware.llm.compression_scores import probabilities, saliency
from edgewright.firmware.llm.config import Config
from edgewright.firmware.llm.native import Native

__all__ = [
    "Compressed",
    "Compression",
    "KVCrush",
    "Prompt",
    "ZipCache",
    "cache_bytes",
    "compress",
    "compressed",
    "fill",
    "read_prompt",
]

Compression = ZipCache | KVCrush
Array = NDArray[np.float32]


def compressed(
    engine: Native,
    tokens: NDArray[np.int32],
    spec: Compression,
    *,
    table: NDArray[np.int32] | None = None,
) -> Compressed:
    """Read a prompt, compress its keys and values, and leave those in the cache.

    The prompt is computed with the engine's attention over all its keys, and so is what follows
    over those that are kept. Counters count both; storing what is kept adds its keys to those sent.

    Parameters
    ----------
    engine : Native
        With any attention. Its ``kv`` must be ``"f32"`` for `ZipCache`: what quantised values
        stand for is kept as it is, and not rounded a second time.
    tokens : (tokens,) int32
        The prompt, from the beginning of a text.
    spec : ZipCache or KVCrush
        How.
    table : (blocks,) int32
        Blocks of the cache; all of them in order if left out.
    """
    check_prompt(engine, len(tokens))
    if isinstance(spec, ZipCache) and engine.kv != "f32":
        raise ValueError(f"kv must be f32 for ZipCache, not {engine.kv}")
    if isinstance(spec, KVCrush):
        spec.kept(len(tokens))
    prompt = read_prompt(engine, tokens, spec.places(len(tokens)), table=table)
    keys, values, nbytes = compress(prompt, spec, engine.config, engine.kv)
    return fill(engine, prompt, keys, values, nbytes, table=table)


def compress(
    prompt: Prompt, spec: Compression, config: Config, kv: str = "int8"
) -> tuple[Array, Array, int]:
    """Return the keys and values that stand for a prompt's, and the bytes of a store of them.

    With `KVCrush`: the kept keys and values of every layer and key head, in the cache's own form,
    ``kv``. Keys are rotated already, so that no index is needed to go on. With `ZipCache`: all
    codes, packed; for keys a float16 scale and zero point per channel and group, for values one
    of each per token and a float16 factor per channel; and a bit per token that says its group.

    Parameters
    ----------
    prompt : Prompt
        With the queries of all of ``spec.places``.
    spec : ZipCache or KVCrush
        How.
    config : Config
        Of the model.
    kv : str
        What keys and values that are not quantised here are kept as.

    Returns
    -------
    (layers, kept, kv_heads, head_dim) float32, the same, int
    """
    count = prompt.keys.shape[1]
    places = spec.places(count)
    if not np.isin(places, prompt.places).all():
        raise ValueError(f"prompt must have the queries that {spec} asks for, not others")
    picked = np.searchsorted(prompt.places, places)
    kept = count if isinstance(spec, ZipCache) else spec.kept(count)
    keys, values = np.empty((2, config.layers, kept, *prompt.keys.shape[2:]), np.float32)
    nbytes = 0
    for layer in range(config.layers):
        own_keys, own_values = prompt.keys[layer], prompt.values[layer]
        seen = probabilities(prompt.queries[layer, picked], own_keys, places, config.scale)
        if isinstance(spec, KVCrush):
            stay = chosen(spec, seen, config.kv_heads).T
            keys[layer] = np.take_along_axis(own_keys, stay[:, :, None], 0)
            values[layer] = np.take_along_axis(own_values, stay[:, :, None], 0)
            continue
        salient = spec.salient_of(saliency(seen, places))
        for found, given, work in ((keys, own_keys, zip_keys), (values, own_values, zip_values)):
            restored, size = work(given.reshape(count, -1), salient, spec)
            found[layer] = restored.reshape(given.shape)
            nbytes += size
        nbytes += -(-count // 8)
    return keys, values, nbytes or cache_bytes(config, kv, kept)


def cache_bytes(config: Config, kv: str, tokens: int) -> int:
    """Return bytes of so many tokens' keys and values as the cache keeps them, and their scales."""
    if kv not in KV_TYPES:
        raise ValueError(f"kv must be one of {', '.join(KV_TYPES)}, not {kv}")
    element, scale = {"int8": (1, 4), "f16": (2, 0), "f32": (4, 0)}[kv]
    return 2 * config.layers * config.kv_heads * tokens * (config.head_dim * element + scale)
