"""OpenAI's completions and chat: from a body to a request."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from edgewright.firmware.llm.generation import Choices
from edgewright.firmware.llm.llm import LLM
from edgewright.firmware.llm.request import Request
from edgewright.firmware.llm.server_errors import ApiError
from edgewright.firmware.llm.server_fields import Fields

__all__ = ["Ask", "Limits", "parse_chat", "parse_completion"]

_MEAN_NOTHING = (
    "user",
    "metadata",
    "store",
    "service_tier",
    "safety_identifier",
    "prompt_cache_key",
    "parallel_tool_calls",
)


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What one client may ask for.

    Parameters
    ----------
    body_bytes : int
        Of a request's body.
    prompt_tokens : int or None
        None for what the context holds.
    max_tokens : int or None
        New tokens; None for what the context holds.
    default_tokens : int
        New tokens of a chat that doesn't say how many.
    body_seconds, send_seconds : float
        Until a body must have come, and until a client must have taken what is sent.
    """

    body_bytes: int = 1 << 20
    prompt_tokens: int | None = None
    max_tokens: int | None = None
    default_tokens: int = 256
    body_seconds: float = 30.0
    send_seconds: float = 60.0

    def __post_init__(self) -> None:
        for name, value in vars(self).items():
            if value is not None and not value > 0:
                raise ValueError(f"{name} must be above 0, not {value}")


@dataclass(frozen=True)
class Ask:
    """One parsed body.

    Parameters
    ----------
    request : Request
        For the scheduler.
    chat : bool
        Whether it is a chat, else a completion.
    stream : bool
        Whether the answer comes in parts.
    usage : bool
        Whether a streamed answer ends with its counts.
    """

    request: Request
    chat: bool
    stream: bool
    usage: bool


def parse_completion(body: dict[str, Any], llm: LLM, limits: Limits) -> Ask:
    """Return what a body of ``/v1/completions`` asks for."""
    fields = Fields(body)
    prompt = fields.any("prompt")
    if isinstance(prompt, list) and len(prompt) == 1 and isinstance(prompt[0], str | list):
        (prompt,) = prompt
    numbers = isinstance(prompt, list) and all(type(token) is int for token in prompt)
    if not isinstance(prompt, str) and not numbers:
        raise fields.wrong("prompt", "must be one text or one list of token numbers")
    fields.only("echo", False)
    fields.only("best_of", 1)
    fields.only("suffix", "")
    likely = fields.maybe("logprobs", int)
    most = fields.take("max_tokens", int, 16)  # as OpenAI's does
    return _ask(fields, llm, limits, prompt, most, likely, llm.config.stop, chat=False)


def parse_chat(body: dict[str, Any], llm: LLM, limits: Limits) -> Ask:
    """Return what a body of ``/v1/chat/completions`` asks for."""
    fields = Fields(body)
    messages = [_message(m, n) for n, m in enumerate(_list(fields, "messages"))]
    fields.only("tools", [])
    fields.only("tool_choice", "none", "auto")
    fields.only("response_format", {"type": "text"})
    fields.only("modalities", ["text"])
    wanted, top = fields.take("logprobs", bool, False), fields.maybe("top_logprobs", int)
    if top is not None and not wanted:
        raise fields.wrong("top_logprobs", "must be left out unless logprobs is true")
    likely = (top or 0) if wanted else None
    most = fields.maybe("max_tokens", int)
    most = fields.maybe("max_completion_tokens", int) or most
    with _fault("messages"):
        prompt, stop = llm.template.render(messages), llm.template.stop_tokens
    return _ask(fields, llm, limits, prompt, most, likely, stop, chat=True)


def _ask(
    fields: Fields,
    llm: LLM,
    limits: Limits,
    prompt: str | list[int],
    most: int | None,
    likely: int | None,
    stop_tokens: Collection[int],
    *,
    chat: bool,
) -> Ask:
    model = fields.maybe("model", str)
    if model is not None and model != llm.name:
        raise ApiError(
            404,
            f"model must be {llm.name}, not {model:.100}",
            param="model",
            code="model_not_found",
        )
    for name, allowed in {"n": 1, "presence_penalty": 0, "frequency_penalty": 0}.items():
        fields.only(name, allowed)
    fields.only("logit_bias", {})
    fields.skip(*_MEAN_NOTHING)
    stream = fields.take("stream", bool, False)
    usage = _usage(fields, stream)
    choices: Choices = {
        "temperature": fields.take("temperature", float, 1.0),
        "top_p": fields.take("top_p", float, 1.0),
        "top_k": fields.take("top_k", int, 0),
        "min_p": fields.take("min_p", float, 0.0),
        "repetition_penalty": fields.take("repetition_penalty", float, 1.0),
        "seed": fields.maybe("seed", int),
        "stop": _stops(fields),
        "stop_tokens": frozenset(stop_tokens),
        "logprobs": likely,
    }
    fields.end()

    whole = llm.scheduler.limit
    longest = min(limits.prompt_tokens or whole, whole - 1)
    with _fault("messages" if chat else "prompt", "context_length_exceeded"):
        tokens = llm.text.encode_within(prompt, longest) if isinstance(prompt, str) else prompt
        if len(tokens) > longest:
            raise ValueError(f"prompt must be at most {longest} tokens, not {len(tokens)}")
    room = min(limits.max_tokens or whole, whole - len(tokens))
    if most is not None and most > room:
        raise fields.wrong("max_tokens", f"must be at most {room} after this prompt, not {most}")
    choices["max_tokens"] = min(limits.default_tokens, room) if most is None else most
    with _fault(None):
        request = llm.request(tokens, **choices)
        llm.scheduler.check(request)
    return Ask(request, chat, stream, usage)


@contextmanager
def _fault(param: str | None, code: str | None = None) -> Iterator[None]:
    """Turn what is wrong with a request into an error with status 400."""
    try:
        yield
    except (ValueError, TypeError) as error:
        # Messages begin with the name of what is wrong.
        param = param or str(error).partition(" ")[0]
        raise ApiError(400, str(error), param=param, code=code) from None


def _usage(fields: Fields, stream: bool) -> bool:
    options = fields.any("stream_options")
    if options is None:
        return False
    if not isinstance(options, dict) or not stream:
        raise fields.wrong("stream_options", "must be an object, and only with stream")
    inner = Fields(options, "stream_options.")
    inner.only("include_obfuscation", False)
    wanted = inner.take("include_usage", bool, False)
    inner.end()
    return wanted


def _stops(fields: Fields) -> tuple[str, ...]:
    stop = fields.any("stop")
    stops = [stop] if isinstance(stop, str) else stop or []
    if not isinstance(stops, list) or not all(isinstance(entry, str) for entry in stops):
        raise fields.wrong("stop", "must be a text or a list of texts")
    return tuple(stops)


def _list(fields: Fields, name: str) -> list[Any]:
    value = fields.any(name)
    if not isinstance(value, list):
        raise fields.wrong(name, "must be a list")
    return value


def _message(message: object, number: int) -> dict[str, str]:
    if not isinstance(message, dict):
        raise ApiError(400, f"messages.{number} must be an object", param="messages")
    fields = Fields(message, f"messages.{number}.")
    role = fields.take("role", str, "")
    content = fields.any("content")
    if isinstance(content, list):
        content = "".join(_part(part, number) for part in content)
    if not isinstance(content, str):
        raise fields.wrong("content", "must be a text or a list of text parts")
    fields.skip("name", "refusal", "audio", "annotations")
    fields.only("tool_calls", [])
    fields.only("function_call")
    fields.end()
    return {"role": "system" if role == "developer" else role, "content": content}


def _part(part: object, number: int) -> str:
    if isinstance(part, dict) and part.get("type") == "text" and isinstance(part.get("text"), str):
        return str(part["text"])
    raise ApiError(400, f"messages.{number}.content must be text parts only", param="messages")
