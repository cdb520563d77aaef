"""The tokenizer that a GGUF file holds."""

from typing import Any

from edgewright.firmware.llm.checkpoint import Vocabulary
from edgewright.firmware.llm.config import Config
from edgewright.firmware.llm.formats.gguf_file import GgufFile
from edgewright.firmware.llm.formats.tensor_file import FileError
from edgewright.firmware.llm.tokenizer import UNKNOWN, Pieces, byte_level_bpe, sentencepiece_bpe

__all__ = ["read_vocabulary"]

_LLAMA3_SIZE = 128_256  # tokens of the vocabulary that BitNet b1.58 2B-4T shares with Llama 3


def read_vocabulary(
    file: GgufFile, config: Config, findings: list[str]
) -> tuple[Vocabulary, tuple[int, ...]]:
    """Return the tokenizer and the tokens that end a text."""
    template = _get(file, "tokenizer.chat_template", str, "")
    kind = _get(file, "tokenizer.ggml.model", str, "none")
    if kind in ("none", "no_vocab"):
        findings.append("The file has no tokenizer; it can be run on tokens only.")
        return Vocabulary("", template, config.bos >= 0), _stop(file, None, config)
    pieces = _pieces(file)
    if len(pieces.texts) > config.vocab:
        raise FileError(
            f"{file.path} tokens must be at most {config.vocab} like the embedding, "
            f"not {len(pieces.texts)}"
        )
    if len(pieces.texts) < config.vocab:
        findings.append(f"{config.vocab - len(pieces.texts)} rows of the embedding have no token.")
    what = str(file.path)
    if kind == "gpt2":
        pre = _pre_tokenizer(file, config, findings)
        merges = _list(file, "tokenizer.ggml.merges", str)
        text = byte_level_bpe(what, pieces, merges, pre)
    elif kind == "llama":
        text = sentencepiece_bpe(
            what,
            pieces,
            prefix=_get(file, "tokenizer.ggml.add_space_prefix", bool, True),
            collapse=_get(file, "tokenizer.ggml.remove_extra_whitespaces", bool, False),
        )
    else:
        raise FileError(f"{file.path} tokenizer.ggml.model must be gpt2 or llama, not {kind:.40}")
    # A missing key means what the kind of tokenizer does: sentencepiece and Llama 3 add it.
    usual = kind == "llama" or len(pieces.texts) == _LLAMA3_SIZE
    add_bos = config.bos >= 0 and _get(file, "tokenizer.ggml.add_bos_token", bool, usual)
    return Vocabulary(text, template, add_bos), _stop(file, pieces, config)


def _pieces(file: GgufFile) -> Pieces:
    texts = _list(file, "tokenizer.ggml.tokens", str)
    types = list(_list(file, "tokenizer.ggml.token_type", int))
    unknown = _get(file, "tokenizer.ggml.unknown_token_id", int, -1)
    if 0 <= unknown < len(types):
        types[unknown] = UNKNOWN  # some files call it a control token, which a text could name
    scores = []
    if "tokenizer.ggml.scores" in file.fields:
        scores = _list(file, "tokenizer.ggml.scores", float)
    return Pieces(texts, types, scores)


def _pre_tokenizer(file: GgufFile, config: Config, findings: list[str]) -> str:
    name: str = _get(file, "tokenizer.ggml.pre", str, "default")
    if name != "default":
        return name
    if config.vocab != _LLAMA3_SIZE:
        raise FileError(f"{file.path} tokenizer.ggml.pre must be stated, not missing or default")
    findings.append("The file does not state how text is split first; Llama 3's way was taken.")
    return "llama3"


def _stop(file: GgufFile, pieces: Pieces | None, config: Config) -> tuple[int, ...]:
    """Return the tokens that end a text: those stated, and those that end a turn by name."""
    stop = [
        _get(file, f"tokenizer.ggml.{name}_token_id", int, -1) for name in ("eos", "eot", "eom")
    ]
    stop = [token for token in stop if token >= 0] + (pieces.ends() if pieces else [])
    if bad := [token for token in stop if token >= config.vocab]:
        raise FileError(f"{file.path} special token must be below {config.vocab}, not {bad[0]}")
    return tuple(dict.fromkeys(stop))


def _get(file: GgufFile, key: str, kind: type, default: Any) -> Any:
    value = file.fields.get(key, default)
    if type(value) is not kind:
        found = type(value).__name__
        raise FileError(f"{file.path} {key} must be {kind.__name__}, not {found}")
    return value


def _list(file: GgufFile, key: str, kind: type) -> list[Any]:
    values = file.fields.get(key)
    if not isinstance(values, list) or not all(type(value) is kind for value in values):
        raise FileError(f"{file.path} {key} must be a list of {kind.__name__}, not otherwise")
    return values
