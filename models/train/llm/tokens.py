"""The tokenizer of ``tiny-bitnet``, byte-level BPE, and the batches made with it."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import (  # type: ignore[import-not-found]
    Tokenizer,
    decoders,
    models,
    pre_tokenizers,
    trainers,
)

from edgewright.models.graph import write_whole

__all__ = ["BOS", "EOS", "batch", "make_tokenizer", "stream", "write_tokenizer"]

BOS, EOS = 0, 1

_SPECIAL = ("<|bos|>", "<|eos|>")
_BOS_SHARE = 0.5  # of the sequences that begin with BOS wherever they were cut


def make_tokenizer(texts: Iterable[str], vocabulary: int) -> Any:
    """Learn a byte-level BPE; the same texts give the same tokenizer.

    Parameters
    ----------
    texts : iterable of str
    vocabulary : int, 258 or more
        With the 256 bytes and the two special tokens, which are 0 and 1.
    """
    if vocabulary < 258:
        raise ValueError(f"vocabulary must be at least 258, not {vocabulary}")
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocabulary,
        special_tokens=list(_SPECIAL),
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer


def write_tokenizer(folder: Path, tokenizer: Any, context: int) -> None:
    """Write ``tokenizer.json`` and ``tokenizer_config.json``, as transformers reads them."""
    config = {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "bos_token": _SPECIAL[BOS],
        "eos_token": _SPECIAL[EOS],
        "add_bos_token": True,
        "model_max_length": context,
        "clean_up_tokenization_spaces": False,
    }
    write_whole(folder / "tokenizer.json", tokenizer.to_str(pretty=True).encode())
    write_whole(folder / "tokenizer_config.json", (json.dumps(config, indent=2) + "\n").encode())


def stream(tokenizer: Any, documents: list[str]) -> NDArray[np.int64]:
    """Return all documents as one row of tokens, each between BOS and EOS."""
    parts = [
        [BOS, *encoding.ids, EOS]
        for encoding in tokenizer.encode_batch(documents, add_special_tokens=False)
    ]
    return np.concatenate([np.array(part, np.int64) for part in parts])


def batch(
    tokens: NDArray[np.int64], context: int, sequences: int, seed: int, step: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Draw inputs and targets, (sequences, context); they depend on the arguments only.

    Every epoch cuts the row at other places and takes the pieces in another order. Half of the
    sequences get a BOS before them, so that a prompt may begin anywhere in a text.
    """
    if len(tokens) < 2 * context + 1:
        raise ValueError(f"text must have at least {2 * context + 1} tokens, not {len(tokens)}")
    pieces = (len(tokens) - 1) // context - 1
    inputs, targets = [], []
    coin = np.random.default_rng([seed, 2, step]).random(sequences)
    for index, slot in enumerate(range(step * sequences, (step + 1) * sequences)):
        rng = np.random.default_rng([seed, 1, slot // pieces])
        first = rng.integers(context) + context * rng.permutation(pieces)[slot % pieces]
        piece = tokens[first : first + context + 1]
        if coin[index] < _BOS_SHARE:
            piece = np.concatenate([[BOS], piece[:-1]])
        inputs.append(piece[:-1])
        targets.append(piece[1:])
    return np.stack(inputs), np.stack(targets)
