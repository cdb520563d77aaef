"""Perplexity on held-out text."""

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from torch.nn import functional

from edgewright.models.train.llm.folder import read_folder
from edgewright.models.train.llm.tokens import BOS

__all__ = ["HOW", "score"]

HOW = (
    "held-out text of a domain as one row of tokens, cut into pieces of context - 1; each piece "
    "is run after one BOS, without anything before, and every token counts once; weights read "
    "back from the written bfloat16 file, arithmetic float32"
)


def score(
    folder: Path, tokenizer: Any, held_out: Mapping[str, str], batch: int = 8
) -> dict[str, dict[str, float]]:
    """Score what :func:`write_folder` wrote.

    Parameters
    ----------
    folder : Path
    tokenizer : tokenizers.Tokenizer
    held_out : mapping of str to str
        Text by domain.
    batch : int
        Pieces per forward pass.

    Returns
    -------
    dict
        By domain and for ``all`` of them: ``perplexity`` per token, ``bits_per_character``,
        ``tokens``, ``characters``.
    """
    network = read_folder(folder)
    sums = {}
    for domain, text in held_out.items():
        ids = tokenizer.encode(text, add_special_tokens=False).ids
        size = network.shape.context - 1
        pieces = [ids[at : at + size] for at in range(0, len(ids), size)]
        whole = [piece for piece in pieces if len(piece) == size]
        groups = [whole[at : at + batch] for at in range(0, len(whole), batch)]
        groups += [[piece] for piece in pieces if len(piece) < size]
        with torch.inference_mode():
            nats = sum(_nats(network, group) for group in groups)
        sums[domain] = (nats, len(ids), len(text))
    sums["all"] = tuple(sum(column) for column in zip(*sums.values(), strict=True))
    return {
        domain: {
            "perplexity": round(math.exp(nats / tokens), 4),
            "bits_per_character": round(nats / math.log(2) / characters, 4),
            "tokens": tokens,
            "characters": characters,
        }
        for domain, (nats, tokens, characters) in sums.items()
    }


def _nats(network: Any, pieces: list[list[int]]) -> float:
    targets = torch.tensor(pieces)
    inputs = functional.pad(targets[:, :-1], (1, 0), value=BOS)
    logits = network(inputs).flatten(0, 1)
    return float(functional.cross_entropy(logits, targets.flatten(), reduction="sum"))
