"""A tokenizer of the ``tokenizers`` library as the keys of a GGUF file."""

import json
from typing import Any

from edgewright.firmware.llm.checkpoint import Vocabulary
from edgewright.firmware.llm.config import Config
from edgewright.firmware.llm.formats.pre_tokenizers import PRE_TOKENIZERS, WHOLE_PIECES
from edgewright.firmware.llm.tokenizer import (
    BYTE,
    CONTROL,
    END_OF_TURN,
    NORMAL,
    UNKNOWN,
    UNUSED,
    USER,
    parsed,
)

__all__ = ["tokenizer_fields"]


def tokenizer_fields(vocabulary: Vocabulary, config: Config) -> dict[str, Any]:
    """Return the keys of a GGUF file that hold a tokenizer.

    Raises
    ------
    ValueError
        If GGUF has no name for what the tokenizer does.
    """
    fields: dict[str, Any] = {}
    if vocabulary.tokenizer:
        whole = json.loads(parsed("model", vocabulary.tokenizer).to_str())
        fields = _pieces(whole, config)
        fields["tokenizer.ggml.add_bos_token"] = vocabulary.add_bos
    else:
        fields["tokenizer.ggml.model"] = "no_vocab"
    if config.bos >= 0:
        fields["tokenizer.ggml.bos_token_id"] = config.bos
    texts = fields.get("tokenizer.ggml.tokens", [])
    named = {texts.index(text) for text in END_OF_TURN if text in texts}
    first = config.stop[:1]
    others = [token for token in config.stop[1:] if token not in named]
    if len(others) > 2:
        raise ValueError(f"stop must be at most 3 tokens in GGUF, not {len(others) + 1}")
    for name, token in zip(("eos", "eot", "eom"), (*first, *others), strict=False):
        fields[f"tokenizer.ggml.{name}_token_id"] = token
    if vocabulary.chat_template:
        fields["tokenizer.chat_template"] = vocabulary.chat_template
    return fields


def _pieces(whole: dict[str, Any], config: Config) -> dict[str, Any]:
    model = whole["model"]
    if model.get("type") != "BPE":
        raise ValueError(f"tokenizer must be BPE to be written as GGUF, not {model.get('type')}")
    tokens = {number: text for text, number in model["vocab"].items()}
    types = dict.fromkeys(tokens, NORMAL)
    for entry in whole["added_tokens"]:
        tokens[entry["id"]] = entry["content"]
        types[entry["id"]] = CONTROL if entry["special"] else USER
    # Rows of the embedding without a token get one that no text makes.
    texts = [tokens.get(token, f"[PAD{token}]") for token in range(config.vocab)]
    kinds = [types.get(token, UNUSED) for token in range(config.vocab)]
    fields: dict[str, Any] = {"tokenizer.ggml.tokens": texts}
    if model.get("byte_fallback"):
        fields |= _sentencepiece(whole, texts, kinds)
    else:
        merges = [" ".join(pair) for pair in model["merges"]]
        fields |= {"tokenizer.ggml.model": "gpt2", "tokenizer.ggml.pre": _pre(whole)}
        if merges:
            fields["tokenizer.ggml.merges"] = merges
    fields["tokenizer.ggml.token_type"] = kinds
    return fields


def _sentencepiece(whole: dict[str, Any], texts: list[str], kinds: list[int]) -> dict[str, Any]:
    """Return the keys of a sentencepiece model; mark its bytes and unknown in ``kinds``."""
    model = whole["model"]
    known = {f"<0x{byte:02X}>" for byte in range(256)}
    for token, text in enumerate(texts):
        if text in known:
            kinds[token] = BYTE
        if text == model.get("unk_token"):
            kinds[token] = UNKNOWN
    # Scores only order the merges: what is merged earlier has the higher one.
    ranks: dict[str, float] = {}
    for rank, (left, right) in enumerate(model["merges"]):
        ranks.setdefault(left + right, -float(rank))
    steps = (whole["normalizer"] or {}).get("normalizers", [])
    allowed = {"Prepend", "Replace"}
    if any(step["type"] not in allowed for step in steps) or whole["pre_tokenizer"]:
        raise ValueError("tokenizer must only mark spaces to be written as GGUF, not change text")
    return {
        "tokenizer.ggml.model": "llama",
        "tokenizer.ggml.scores": [ranks.get(text, -1e9) for text in texts],
        "tokenizer.ggml.add_space_prefix": any(step["type"] == "Prepend" for step in steps),
        "tokenizer.ggml.remove_extra_whitespaces": any(
            "Regex" in step.get("pattern", {}) for step in steps
        ),
    }


def _pre(whole: dict[str, Any]) -> str:
    """Return GGUF's name of a way to split text."""
    stated = whole["pre_tokenizer"] or {}
    steps = stated.get("pretokenizers", [stated])
    for name, known in PRE_TOKENIZERS.items():
        same = [_without_offsets(step) for step in steps] == [_without_offsets(s) for s in known]
        if same and (name in WHOLE_PIECES) == bool(whole["model"].get("ignore_merges")):
            return "llama-bpe" if name == "llama3" else name
    raise ValueError(f"tokenizer must split text in a way that GGUF names, not by {stated!r:.80}")


def _without_offsets(step: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in step.items() if key != "trim_offsets"}
