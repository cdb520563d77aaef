"""What every request passes first: the key, how many there may be, and slow clients."""

import asyncio
import hmac
import re
from collections.abc import Callable, Collection
from typing import Any

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from edgewright.firmware.llm.server_errors import ApiError, respond

__all__ = ["Gate"]

_OPEN = ("/health",)


class Gate:
    """Refuses before a body is read; counts every answer.

    Parameters
    ----------
    app : ASGI application
        What answers.
    key : str or None
        What a client must show; None asks for none.
    hosts : collection of str or None
        Names that a client may call this server by; None for any. A page of a foreign site that
        has its own name point here is refused by that.
    most : int
        Requests that may be under way together.
    send_seconds : float
        Until a client must have taken what is sent.
    answered : callable
        Called with the status of every answer.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        key: str | None,
        hosts: Collection[str] | None,
        most: int,
        send_seconds: float,
        answered: Callable[[int], None],
    ) -> None:
        self._app = app
        self._key = None if key is None else key.encode()
        self._hosts = hosts
        self._most = most
        self._send_seconds = send_seconds
        self._answered = answered
        self._under_way = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or pass on what is none."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def count(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._answered(message["status"])
            async with asyncio.timeout(self._send_seconds):
                await send(message)

        refusal = self._refusal(scope)
        if refusal is not None:
            await respond(None, refusal)(scope, receive, count)
            return
        self._under_way += 1
        try:
            await self._app(scope, receive, count)
        except TimeoutError:
            pass  # the client takes nothing: its connection is closed
        finally:
            self._under_way -= 1

    def _refusal(self, scope: dict[str, Any] | Scope) -> ApiError | None:
        if scope["path"] in _OPEN:
            return None
        headers = Headers(scope=scope)
        if self._hosts is not None:
            host = re.sub(r":\d*$", "", headers.get("host", ""))
            if host.strip("[]").lower() not in self._hosts:
                names = ", ".join(self._hosts)
                return ApiError(403, f"Host must be one of {names}, not {host:.100}")
        if self._key is not None:
            shown = headers.get("authorization", "")
            kind, _, key = shown.partition(" ")
            if kind.lower() != "bearer" or not hmac.compare_digest(key.strip().encode(), self._key):
                return ApiError(
                    401, "API key must be right, not wrong or missing", code="invalid_api_key"
                )
        if scope["method"] == "POST" and self._under_way >= self._most:
            message = f"requests must be at most {self._most} at a time, not more; try again later"
            return ApiError(429, message, code="rate_limit_exceeded", retry=1)
        return None
