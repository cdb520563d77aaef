"""The tokenizer of a folder of Hugging Face files."""

from pathlib import Path
from typing import Any

from edgewright.firmware.llm.checkpoint import Vocabulary
from edgewright.firmware.llm.config import Config
from edgewright.firmware.llm.formats.hugging_face_config import read_json
from edgewright.firmware.llm.formats.sentencepiece_model import read_sentencepiece
from edgewright.firmware.llm.formats.tensor_file import FileError, map_bytes
from edgewright.firmware.llm.tokenizer import END_OF_TURN, parsed, size_of

__all__ = ["read_vocabulary"]

_LIMIT = 1 << 26  # bytes; the largest tokenizer that is published has 34 million


def read_vocabulary(
    path: Path, config: dict[str, Any], shape: Config, findings: list[str]
) -> tuple[Vocabulary, int, tuple[int, ...]]:
    """Return the tokenizer, the token that begins a text or -1, and those that end one."""
    settings = _json(path / "tokenizer_config.json")
    generation = _json(path / "generation_config.json")
    text = _text(path, findings)
    template = _template(path, settings)
    bos = config.get("bos_token_id", generation.get("bos_token_id"))
    first = _tokens(path, "bos_token_id", bos, shape)[:1]
    stop = [
        token
        for values in (config, generation)
        for token in _tokens(path, "eos_token_id", values.get("eos_token_id"), shape)
    ]
    add_bos = settings.get("add_bos_token")
    if text:
        size = size_of(str(path), text)
        if size > shape.vocab:
            raise FileError(f"{path} tokenizer must know at most {shape.vocab} tokens, not {size}")
        if size < shape.vocab:
            findings.append(f"{shape.vocab - size} rows of the embedding have no token.")
        tokenizer = parsed(str(path), text)
        known = tokenizer.get_added_tokens_decoder()
        stop += [token for token, added in known.items() if added.content in END_OF_TURN]
        if not isinstance(add_bos, bool):
            add_bos = tokenizer.encode("").ids[:1] == list(first)
    add_bos = bool(first) and add_bos is True
    token = first[0] if first else -1
    return Vocabulary(text, template, add_bos), token, tuple(dict.fromkeys(stop))


def _json(path: Path) -> dict[str, Any]:
    return read_json(path) if path.is_file() else {}


def _text(path: Path, findings: list[str]) -> str:
    whole = path / "tokenizer.json"
    if whole.is_file():
        raw = map_bytes(whole)
        if len(raw) > _LIMIT:
            raise FileError(f"{whole} must be at most {_LIMIT} bytes, not {len(raw)}")
        return _decoded(whole, raw.tobytes())
    if (path / "tokenizer.model").is_file():
        return read_sentencepiece(path / "tokenizer.model")[0]
    findings.append("The folder has no tokenizer; it can be run on tokens only.")
    return ""


def _template(path: Path, settings: dict[str, Any]) -> str:
    file = path / "chat_template.jinja"
    if file.is_file():
        return _decoded(file, map_bytes(file)[: 1 << 20].tobytes())
    stated = settings.get("chat_template", "")
    if isinstance(stated, list):
        named = {entry.get("name"): entry.get("template") for entry in stated if _is_entry(entry)}
        stated = named.get("default", "")
    if not isinstance(stated, str):
        raise FileError(f"{path} chat_template must be text, not {type(stated).__name__}")
    return stated


def _is_entry(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("name"), str)


def _tokens(path: Path, key: str, value: Any, shape: Config) -> list[int]:
    found = value if isinstance(value, list) else [] if value is None else [value]
    for token in found:
        if type(token) is not int or not 0 <= token < shape.vocab:
            raise FileError(f"{path} {key} must be below {shape.vocab}, not {token!r:.40}")
    return list(found)


def _decoded(path: Path, raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        raise FileError(f"{path} must be UTF-8 text, not other bytes") from None
