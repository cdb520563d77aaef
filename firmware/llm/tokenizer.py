"""Tokenizers of model files, as the JSON of the ``tokenizers`` library.

What files hold, and how each becomes that JSON, is written down in ``docs/formats.md``.
"""

import base64
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from tokenizers import Tokenizer

from edgewright.firmware.llm.formats.pre_tokenizers import PRE_TOKENIZERS, WHOLE_PIECES
from edgewright.firmware.llm.formats.tensor_file import FileError

__all__ = [
    "END_OF_TURN",
    "Pieces",
    "byte_level_bpe",
    "checked",
    "parsed",
    "sentencepiece_bpe",
    "size_of",
]

# Tokens that end an answer whatever the file's end-of-text token is; chat models need them.
END_OF_TURN = (
    "<|eot_id|>",
    "<|eom_id|>",
    "<|end_of_text|>",
    "<|im_end|>",
    "<|endoftext|>",
    "<|end|>",
    "<end_of_turn>",
)

NORMAL, UNKNOWN, CONTROL, USER, UNUSED, BYTE = range(1, 7)


@dataclass(frozen=True)
class Pieces:
    """The entries of a vocabulary, in the order of their tokens.

    Parameters
    ----------
    texts : sequence of str
        What each token stands for, in the words of its kind of tokenizer; unique.
    types : sequence of int
        1 normal, 2 unknown, 3 control, 4 defined by the user, 5 unused, 6 byte.
    scores : sequence of float
        How early a piece is merged; empty for byte-level BPE.
    """

    texts: Sequence[str]
    types: Sequence[int]
    scores: Sequence[float] = ()

    def ends(self) -> list[int]:
        """Return the tokens that end an answer by their name."""
        found = (self.texts.index(t) for t in END_OF_TURN if t in set(self.texts))
        return [token for token in found if self.types[token] in (CONTROL, USER)]


def byte_level_bpe(what: str, pieces: Pieces, merges: Iterable[str], pre: str) -> str:
    """Return a byte-level BPE of GPT-2's kind.

    Parameters
    ----------
    what : str
        What errors begin with.
    pieces : Pieces
        The vocabulary, in the byte alphabet of GPT-2.
    merges : iterable of str
        Two pieces with a space between them, first merge first.
    pre : str
        How text is split first, a key of `PRE_TOKENIZERS`.
    """
    if pre not in PRE_TOKENIZERS:
        known = ", ".join(PRE_TOKENIZERS)
        raise FileError(f"{what} pre-tokenizer must be one of {known}, not {pre:.40}")
    pairs = [merge.split(" ") for merge in merges]
    if odd := next((pair for pair in pairs if len(pair) != 2), None):
        raise FileError(f"{what} merges must be of two pieces, not {' '.join(odd):.60}")
    model = {
        "type": "BPE",
        "dropout": None,
        "unk_token": None,
        "continuing_subword_prefix": None,
        "end_of_word_suffix": None,
        "fuse_unk": False,
        "byte_fallback": False,
        "ignore_merges": pre in WHOLE_PIECES,
        "vocab": _vocabulary(what, pieces),
        "merges": pairs,
    }
    split = _sequence(PRE_TOKENIZERS[pre])
    return checked(what, json.dumps(_tokenizer(pieces, None, split, _BYTES, model)))


def sentencepiece_bpe(
    what: str,
    pieces: Pieces,
    *,
    prefix: bool,
    collapse: bool = False,
    charsmap: bytes = b"",
) -> str:
    """Return a BPE that splits as the sentencepiece library does.

    Parameters
    ----------
    what : str
        What errors begin with.
    pieces : Pieces
        The vocabulary, with scores; ``▁`` stands for a space.
    prefix : bool
        Whether a space is put before every text.
    collapse : bool
        Whether spaces at the ends go, and several become one.
    charsmap : bytes
        The compiled normalisation table; empty for none.
    """
    if len(pieces.scores) != len(pieces.texts):
        raise FileError(f"{what} scores must be one per token, not {len(pieces.scores)}")
    steps: list[dict[str, Any]] = []
    if charsmap:
        table = base64.b64encode(charsmap).decode()
        steps.append({"type": "Precompiled", "precompiled_charsmap": table})
    if collapse:
        steps += [_replace({"Regex": r"\A +"}, ""), _replace({"Regex": " {2,}"}, " ")]
    steps.append(_replace({"String": " "}, _SPACE))
    if collapse:
        steps.append(_replace({"Regex": rf"{_SPACE}+\z"}, ""))
    if prefix:
        steps.append({"type": "Prepend", "prepend": _SPACE})
    unknown = [t for t, kind in zip(pieces.texts, pieces.types, strict=True) if kind == UNKNOWN]
    model = {
        "type": "BPE",
        "dropout": None,
        "unk_token": unknown[0] if unknown else None,
        "continuing_subword_prefix": None,
        "end_of_word_suffix": None,
        "fuse_unk": True,
        "byte_fallback": BYTE in pieces.types,
        "ignore_merges": False,
        "vocab": _vocabulary(what, pieces),
        "merges": _merges(pieces),
    }
    decoder = [_replace({"String": _SPACE}, " "), {"type": "ByteFallback"}, {"type": "Fuse"}]
    if prefix:
        most = _ALL if collapse else 1
        decoder.append({"type": "Strip", "content": " ", "start": most, "stop": 0})
    normalizer = {"type": "Sequence", "normalizers": steps}
    whole = {"type": "Sequence", "decoders": decoder}
    return checked(what, json.dumps(_tokenizer(pieces, normalizer, None, whole, model)))


def checked(what: str, text: str) -> str:
    """Return the JSON of a tokenizer if the ``tokenizers`` library takes it."""
    parsed(what, text)
    return text


def size_of(what: str, text: str) -> int:
    """Return how many tokens a tokenizer has: the largest, plus one."""
    return max(parsed(what, text).get_vocab(with_added_tokens=True).values(), default=-1) + 1


def parsed(what: str, text: str) -> Any:
    """Return the tokenizer that a JSON describes; `FileError` names ``what`` if none does."""
    try:
        return Tokenizer.from_str(text)
    except BaseException as error:  # the library raises Exception itself, or a panic
        if isinstance(error, KeyboardInterrupt):
            raise
        reason = " ".join(str(error).split())
        raise FileError(f"{what} tokenizer must be whole, not broken: {reason:.120}") from None


_SPACE = "\u2581"
_ALL = 1 << 16
_LONGEST = 1024  # characters; pieces of real models have 128 at most
_BYTES = {"type": "ByteLevel", "add_prefix_space": True, "trim_offsets": True, "use_regex": True}


def _sequence(steps: list[dict[str, Any]]) -> dict[str, Any]:
    return steps[0] if len(steps) == 1 else {"type": "Sequence", "pretokenizers": steps}


def _replace(pattern: dict[str, str], content: str) -> dict[str, Any]:
    return {"type": "Replace", "pattern": pattern, "content": content}


def _tokenizer(
    pieces: Pieces, normalizer: Any, pre_tokenizer: Any, decoder: Any, model: Any
) -> dict[str, Any]:
    added = [
        {
            "id": token,
            "content": text,
            "single_word": False,
            "lstrip": False,
            "rstrip": False,
            "normalized": kind == USER,
            "special": kind != USER,
        }
        for token, (text, kind) in enumerate(zip(pieces.texts, pieces.types, strict=True))
        if kind in (CONTROL, USER) and text  # a text may well say <unk>, and mean those letters
    ]
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": added,
        "normalizer": normalizer,
        "pre_tokenizer": pre_tokenizer,
        "post_processor": None,
        "decoder": decoder,
        "model": model,
    }


def _vocabulary(what: str, pieces: Pieces) -> dict[str, int]:
    if not pieces.texts or len(pieces.types) != len(pieces.texts):
        raise FileError(f"{what} token types must be one per token, not {len(pieces.types)}")
    if long := next((text for text in pieces.texts if len(text) > _LONGEST), None):
        raise FileError(f"{what} tokens must be at most {_LONGEST} characters, not {len(long)}")
    vocabulary = {text: token for token, text in enumerate(pieces.texts)}
    if len(vocabulary) != len(pieces.texts):
        twice = next(t for i, t in enumerate(pieces.texts) if vocabulary[t] != i)
        raise FileError(f"{what} tokens must be different, not {twice!r:.60} twice")
    return vocabulary


def _merges(pieces: Pieces) -> list[tuple[str, str]]:
    """Return all pairs that make a piece; that of the highest score is merged first."""
    known = {
        text: token
        for token, (text, kind) in enumerate(zip(pieces.texts, pieces.types, strict=True))
        if kind in (NORMAL, USER, UNUSED)
    }
    found = []
    for text, token in known.items():
        for cut in range(1, len(text)):
            left, right = text[:cut], text[cut:]
            if left in known and right in known:
                found.append((-pieces.scores[token], token, known[left], (left, right)))
    return [pair for *_, pair in sorted(found)]
