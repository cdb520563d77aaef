"""OpenAI's answers: whole ones, and the parts of a stream."""

import json
import math
import secrets
import time
from collections.abc import AsyncGenerator, Sequence
from typing import Any

from edgewright.firmware.llm.request import Ticket
from edgewright.firmware.llm.sampler import TokenLogprob
from edgewright.firmware.llm.server_engine import Written
from edgewright.firmware.llm.server_errors import ApiError, error_body
from edgewright.firmware.llm.server_protocol import Ask
from edgewright.firmware.llm.text import Text

__all__ = ["Answer"]

_LEAST = -9999.0  # OpenAI's for tokens that cannot be; JSON has no infinity

_NUMBER = "token_id:"


class Answer:
    """Writes the answer to one request.

    Parameters
    ----------
    ask : Ask
        What was asked.
    written : Written
        The request on its way.
    model : str
        Name of the model.
    text : Text
        Its tokenizer, for the names of tokens.
    """

    def __init__(self, ask: Ask, written: Written, model: str, text: Text) -> None:
        self._ask, self._written, self._text = ask, written, text
        kind = "chat.completion" if ask.chat else "text_completion"
        self._head = {
            "id": f"{'chatcmpl' if ask.chat else 'cmpl'}-{secrets.token_hex(12)}",
            "object": f"{kind}.chunk" if ask.chat and ask.stream else kind,
            "created": int(time.time()),
            "model": model,
        }
        self._offset = 0

    async def whole(self) -> dict[str, Any]:
        """Wait for the end; return the answer."""
        while (await self._written.next()).finish is None:
            pass
        ticket = self._written.ticket
        _raise_failure(ticket)
        choice: dict[str, Any] = {"index": 0, "finish_reason": ticket.finish}
        if self._ask.chat:
            choice["message"] = {"role": "assistant", "content": ticket.text, "refusal": None}
        else:
            choice["text"] = ticket.text
        choice["logprobs"] = self._logprobs(ticket.logprobs)
        return {**self._head, "choices": [choice], "usage": _usage(ticket)}

    async def parts(self) -> AsyncGenerator[str, None]:
        """Yield server-sent events; stop computing when nobody takes them."""
        try:
            if self._ask.chat:
                yield self._event({"role": "assistant", "content": ""})
            finish = None
            while finish is None:
                piece = await self._written.next()
                finish = piece.finish
                _raise_failure(self._written.ticket)
                likely = [] if piece.logprob is None else [piece.logprob]
                if piece.text or likely:
                    yield self._event(piece.text, likely)
            yield self._event({} if self._ask.chat else "", finish=finish)
            if self._ask.usage:
                counts = _usage(self._written.ticket)
                yield _event({**self._head, "choices": [], "usage": counts})
            yield "data: [DONE]\n\n"
        except ApiError as error:
            yield _event(error_body(error))
        finally:
            self._written.cancel()

    def _event(
        self,
        new: str | dict[str, str],
        likely: Sequence[TokenLogprob] = (),
        finish: str | None = None,
    ) -> str:
        choice: dict[str, Any] = {"index": 0, "finish_reason": finish}
        if self._ask.chat:
            choice["delta"] = {"content": new} if isinstance(new, str) else new
        else:
            choice["text"] = new
        choice["logprobs"] = self._logprobs(likely)
        usage = {"usage": None} if self._ask.usage else {}
        return _event({**self._head, "choices": [choice], **usage})

    def _logprobs(self, likely: Sequence[TokenLogprob]) -> dict[str, Any] | None:
        if self._ask.request.logprobs is None or not likely:
            return None
        if self._ask.chat:
            return {"content": [self._entry(e) for e in likely], "refusal": None}
        names = [self._name(entry.token) for entry in likely]
        offsets = []
        for name in names:
            offsets.append(self._offset)
            self._offset += len(name)
        return {
            "tokens": names,
            "token_logprobs": [_finite(entry.logprob) for entry in likely],
            "top_logprobs": [
                {self._name(token): _finite(value) for token, value in entry.top}
                for entry in likely
            ],
            "text_offset": offsets,
        }

    def _entry(self, entry: TokenLogprob) -> dict[str, Any]:
        top = [self._named(token, value) for token, value in entry.top]
        return {**self._named(entry.token, entry.logprob), "top_logprobs": top}

    def _named(self, token: int, value: float) -> dict[str, Any]:
        name = self._name(token)
        whole = None if name.startswith(_NUMBER) else [*name.encode()]
        return {"token": name, "logprob": _finite(value), "bytes": whole}

    def _name(self, token: int) -> str:
        """Return the text of a token, or its number where it has none of its own."""
        name = self._text.name(token)
        return name if name and "\ufffd" not in name else f"{_NUMBER}{token}"


def _raise_failure(ticket: Ticket) -> None:
    if ticket.finish == "error":
        raise ApiError(500, f"the model failed: {ticket.error}")
    if ticket.finish == "cancelled":
        raise ApiError(503, "the server is shutting down", retry=5)


def _usage(ticket: Ticket) -> dict[str, Any]:
    read, wrote = len(ticket.request.prompt), len(ticket.tokens)
    return {
        "prompt_tokens": read,
        "completion_tokens": wrote,
        "total_tokens": read + wrote,
        "prompt_tokens_details": {"cached_tokens": ticket.reused},
    }


def _finite(value: float) -> float:
    return value if math.isfinite(value) else _LEAST


def _event(value: dict[str, Any]) -> str:
    return f"data: {json.dumps(value, ensure_ascii=False, allow_nan=False)}\n\n"
