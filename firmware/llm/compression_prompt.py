"""Read a prompt with all that a model makes of it, and put keys and values into the cache."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.backend import Batch
from edgewright.firmware.llm.native import Native

__all__ = ["Compressed", "Prompt", "check_prompt", "fill", "read_prompt"]

Array = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Prompt:
    """What a model made of a prompt.

    Parameters
    ----------
    keys, values : (layers, tokens, kv_heads, head_dim) float32
        Keys after rotation, and values, before a cache has rounded them.
    queries : (layers, probes, heads, head_dim) float32
        Of some of its tokens, after rotation.
    places : (probes,) int64
        Which ones, rising.
    logits : (vocab,) float32
        After its last token.
    """

    keys: Array
    values: Array
    queries: Array
    places: NDArray[np.int64]
    logits: Array


@dataclass(frozen=True, eq=False)
class Compressed:
    """A prompt in the cache, and how to go on.

    Parameters
    ----------
    place : int
        Of the next token in the cache: so many tokens are kept.
    turn : int
        Its position in the text: so many tokens the prompt had.
    nbytes : int
        What a store of the keys and values would take, as `compress` counts it.
    table : (blocks,) int32
        Where they lie.
    logits : (vocab,) float32
        After the prompt's last token.
    """

    place: int
    turn: int
    nbytes: int
    table: NDArray[np.int32]
    logits: Array

    def batch(self, tokens: NDArray[np.int32], done: int = 0) -> Batch:
        """Return the pass that computes these next tokens, with the logits of all.

        They count as decoded. ``done`` tokens have been computed since the prompt.
        """
        rows = np.arange(len(tokens), dtype=np.int32)
        return Batch(
            np.asarray(tokens, np.int32),
            rows + np.int32(self.place + done),
            np.array([0, len(tokens)], np.int32),
            self.table[None],
            rows,
            np.array([self.place], np.int32),
            rows + np.int32(self.turn + done),
        )


def read_prompt(
    engine: Native,
    tokens: NDArray[np.int32],
    places: NDArray[np.int64],
    *,
    table: NDArray[np.int32] | None = None,
) -> Prompt:
    """Compute a prompt in chunks and return what the model made of it.

    Parameters
    ----------
    engine, tokens, table
        As of `compressed`.
    places : (probes,) int64
        Tokens whose queries are wanted, rising.
    """
    c, count = engine.config, len(tokens)
    check_prompt(engine, count)
    inside = (places >= 0) & (places < count)
    if not inside.all():
        raise ValueError(f"places must be between 0 and {count - 1}, not {places[~inside][0]}")
    if (np.diff(places) < 1).any():
        raise ValueError("places must rise, not stand or fall")
    table = _table(engine, table)
    keys, values = np.empty((2, c.layers, count, c.kv_heads, c.head_dim), np.float32)
    queries = np.empty((c.layers, len(places), c.heads, c.head_dim), np.float32)
    logits = np.empty((0, c.vocab), np.float32)
    for first in range(0, count, _CHUNK):
        part = np.asarray(tokens[first : first + _CHUNK], np.int32)
        last = first + len(part)
        rows = np.arange(len(part), dtype=np.int32)
        trace = np.empty((c.layers, len(part), c.heads + 2 * c.kv_heads, c.head_dim), np.float32)
        wanted = rows[-1:] if last == count else rows[:0]
        starts = np.array([0, len(part)], np.int32)
        batch = Batch(part, rows + np.int32(first), starts, table[None], wanted)
        logits = engine.forward(batch, trace)
        keys[:, first:last] = trace[:, :, c.heads : c.heads + c.kv_heads]
        values[:, first:last] = trace[:, :, c.heads + c.kv_heads :]
        here = (places >= first) & (places < last)
        queries[:, here] = trace[:, places[here] - first, : c.heads]
    return Prompt(keys, values, queries, places, logits[0])


def fill(
    engine: Native,
    prompt: Prompt,
    keys: Array,
    values: Array,
    nbytes: int,
    *,
    table: NDArray[np.int32] | None = None,
) -> Compressed:
    """Store what `compress` returned from the first place of the cache on."""
    c, kept = engine.config, keys.shape[1]
    turn = prompt.keys.shape[1]
    check_prompt(engine, turn)
    table = _table(engine, table)
    for first in range(0, kept, _CHUNK):
        last = min(first + _CHUNK, kept)
        rows = np.arange(last - first, dtype=np.int32)
        replay = np.zeros((c.layers, len(rows), c.heads + 2 * c.kv_heads, c.head_dim), np.float32)
        replay[:, :, c.heads : c.heads + c.kv_heads] = keys[:, first:last]
        replay[:, :, c.heads + c.kv_heads :] = values[:, first:last]
        starts = np.array([0, len(rows)], np.int32)
        places = rows + np.int32(first)
        engine.store(Batch(np.zeros_like(rows), places, starts, table[None], rows[:0]), replay)
    return Compressed(kept, turn, nbytes, table, prompt.logits)


def check_prompt(engine: Native, count: int) -> None:
    """Raise unless a prompt of so many tokens can be compressed."""
    if engine.config.window:
        raise ValueError(
            "model must have no layers with a window of their own, "
            f"not one of {engine.config.window}"
        )
    if not 1 <= count <= engine.config.context:
        raise ValueError(f"tokens must be between 1 and {engine.config.context}, not {count}")


_CHUNK = 256


def _table(engine: Native, table: NDArray[np.int32] | None) -> NDArray[np.int32]:
    return np.arange(engine.blocks, dtype=np.int32) if table is None else table
