"""What a server refuses, in the shape that OpenAI's clients expect."""

import asyncio

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Message, Receive, Scope, Send

__all__ = ["ApiError", "error_body", "respond"]

_TYPES = {401: "authentication_error", 404: "not_found_error", 429: "rate_limit_error"}


class ApiError(Exception):
    """A request that is not answered.

    Parameters
    ----------
    status : int
        Of HTTP.
    message : str
        What was wrong.
    param : str, optional
        Which field.
    code : str, optional
        A word for programs.
    retry : int, optional
        Seconds after which to try again.
    """

    def __init__(
        self,
        status: int,
        message: str,
        *,
        param: str | None = None,
        code: str | None = None,
        retry: int | None = None,
    ) -> None:
        super().__init__(message)
        self.status, self.message, self.param, self.code, self.retry = (
            status,
            message,
            param,
            code,
            retry,
        )


def error_body(error: ApiError) -> dict[str, object]:
    """Return the JSON object of an error."""
    other = "server_error" if error.status >= 500 else "invalid_request_error"
    return {
        "error": {
            "message": error.message,
            "type": _TYPES.get(error.status, other),
            "param": error.param,
            "code": error.code,
        }
    }


def respond(_request: Request | None, error: Exception) -> Response:
    """Return the response of an error; anything that is not an `ApiError` is our fault."""
    if not isinstance(error, ApiError):
        error = ApiError(500, "the server failed to answer; its log says more")
    headers = {} if error.retry is None else {"Retry-After": str(error.retry)}
    if error.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    if error.status in (408, 413):
        headers["Connection"] = "close"  # the rest of the body is not read
    kind = _Parting if error.status == 413 else JSONResponse
    return kind(error_body(error), error.status, headers)


class _Parting(JSONResponse):
    """The last answer of a connection, sent while its client may still be sending.

    Closing at once would reset the connection: a client that sends everything before it listens
    would never see why. What it sends is thrown away for a while first.
    """

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_open(message: Message) -> None:
            if message["type"] == "http.response.body":
                message = {**message, "more_body": True}
            await send(message)

        await super().__call__(scope, receive, send_open)
        thrown = 0
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                while thrown < _PATIENCE_BYTES:
                    message = await receive()
                    if not message.get("more_body"):
                        break
                    thrown += len(message["body"])
        except TimeoutError:
            pass
        await send({"type": "http.response.body", "body": b"", "more_body": False})


_PATIENCE_SECONDS = 2.0
_PATIENCE_BYTES = 64 << 20
