"""How byte-level BPE splits text before it looks for pieces, by the names that GGUF uses."""

from typing import Any

__all__ = ["PRE_TOKENIZERS", "WHOLE_PIECES"]


def _split(pattern: str) -> dict[str, Any]:
    return {
        "type": "Split",
        "pattern": {"Regex": pattern},
        "behavior": "Isolated",
        "invert": False,
    }


def _byte_level(regex: bool) -> dict[str, Any]:
    return {
        "type": "ByteLevel",
        "add_prefix_space": False,
        "trim_offsets": True,
        "use_regex": regex,
    }


# The expressions are facts of the models that were trained with them.
_CONTRACTION = "(?i:'s|'t|'re|'ve|'m|'ll|'d)"
_SPACES = r"\s*[\r\n]+|\s+(?!\S)|\s+"
_LLAMA3 = (
    _CONTRACTION + r"|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|" + _SPACES
)
_QWEN2 = _CONTRACTION + r"|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|" + _SPACES
_ONE_REGEX = {
    "llama3": [_split(_LLAMA3), _byte_level(regex=False)],
    "qwen2": [_split(_QWEN2), _byte_level(regex=False)],
    "gpt-2": [_byte_level(regex=True)],
    "smollm": [{"type": "Digits", "individual_digits": True}, _byte_level(regex=True)],
}
_ALIASES = {
    "llama3": ("llama-v3", "llama-bpe", "falcon3"),
    "qwen2": ("deepseek-r1-qwen", "stablelm2"),
    "gpt-2": ("phi-2", "olmo", "mpt"),
    "smollm": ("starcoder", "refact", "command-r", "codeshell"),
}
PRE_TOKENIZERS: dict[str, list[dict[str, Any]]] = _ONE_REGEX | {
    alias: _ONE_REGEX[name] for name, aliases in _ALIASES.items() for alias in aliases
}
# A word that is one piece stays one, whatever the merges would make of it.
WHOLE_PIECES = ("llama3", *_ALIASES["llama3"])
