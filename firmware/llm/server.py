"""A model over HTTP, the way OpenAI's clients speak; written down in ``docs/runtime.md``."""

import asyncio
import contextlib
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Send

from edgewright.firmware.llm.llm import LLM
from edgewright.firmware.llm.request import Busy
from edgewright.firmware.llm.server_answers import Answer
from edgewright.firmware.llm.server_engine import Engine, Written
from edgewright.firmware.llm.server_errors import ApiError, respond
from edgewright.firmware.llm.server_fields import parse_object
from edgewright.firmware.llm.server_gate import Gate
from edgewright.firmware.llm.server_metrics import Metrics
from edgewright.firmware.llm.server_protocol import Ask, Limits, parse_chat, parse_completion

__all__ = ["Limits", "create_app"]

Parse = Callable[[dict[str, Any], LLM, Limits], Ask]


def create_app(
    llm: LLM,
    limits: Limits | None = None,
    *,
    api_key: str | None = None,
    hosts: Collection[str] | None = None,
) -> ASGIApp:
    """Return the application; it owns ``llm`` from its start to its end.

    Parameters
    ----------
    llm : LLM
        The model; its queue and batch limit how many requests there may be.
    limits : Limits, optional
        What one request may ask for.
    api_key : str, optional
        What a client must show, except to ``/health``.
    hosts : collection of str, optional
        Names that a client may call the server by; any if left out.
    """
    if api_key is not None and not (api_key.isascii() and api_key.strip()):
        raise ValueError("api_key must be ASCII text, not empty or other")
    scheduler = llm.scheduler
    service = _Service(llm, limits or Limits())
    app = Starlette(
        routes=[
            Route("/v1/completions", service.answerer(parse_completion), methods=["POST"]),
            Route("/v1/chat/completions", service.answerer(parse_chat), methods=["POST"]),
            Route("/v1/models", service.models),
            Route("/v1/models/{model:path}", service.model),
            Route("/health", service.health),
            Route("/metrics", service.metrics_text),
        ],
        exception_handlers={
            ApiError: respond,
            HTTPException: _respond_http,
            ClientDisconnect: _respond_gone,
            Exception: respond,
        },
        lifespan=service.lifespan,
    )
    return Gate(
        app,
        key=api_key,
        hosts=hosts,
        most=scheduler.max_batch + scheduler.queue,
        send_seconds=service.limits.send_seconds,
        answered=service.metrics.answered,
    )


class _Service:
    """What the routes share."""

    def __init__(self, llm: LLM, limits: Limits) -> None:
        self.llm, self.limits = llm, limits
        self.engine = Engine(llm.scheduler)
        self.metrics = Metrics(llm.scheduler)
        self._created = int(time.time())

    @asynccontextmanager
    async def lifespan(self, _app: Starlette) -> AsyncIterator[None]:
        self.engine.start()
        try:
            yield
        finally:
            await run_in_threadpool(self.engine.stop)

    def answerer(self, parse: Parse) -> Callable[[Request], Any]:
        """Return the endpoint that answers what ``parse`` reads."""

        async def answer(request: Request) -> Response:
            body = parse_object(await self._body(request))
            # Tokenizing a long prompt takes a while; others are answered meanwhile.
            ask = await run_in_threadpool(parse, body, self.llm, self.limits)
            written = self._submit(ask)
            reply = Answer(ask, written, self.llm.name, self.llm.text)
            if ask.stream:
                return _Events(self._counted(reply.parts(), written))
            try:
                return JSONResponse(await _unless_gone(request, reply.whole()))
            finally:
                written.cancel()
                self.metrics.ended(written.ticket)

        return answer

    async def models(self, _request: Request) -> Response:
        return JSONResponse({"object": "list", "data": [self._card()]})

    async def model(self, request: Request) -> Response:
        name = request.path_params["model"]
        if name != self.llm.name:
            message = f"model must be {self.llm.name}, not {name:.100}"
            raise ApiError(404, message, param="model", code="model_not_found")
        return JSONResponse(self._card())

    async def health(self, _request: Request) -> Response:
        alive = self.engine.alive
        state = {"status": "ok" if alive else "stopped", "model": self.llm.name}
        return JSONResponse({**state, **self.llm.scheduler.counts()}, 200 if alive else 503)

    async def metrics_text(self, _request: Request) -> Response:
        return Response(self.metrics.text(), media_type="text/plain; version=0.0.4")

    def _card(self) -> dict[str, object]:
        return {
            "id": self.llm.name,
            "object": "model",
            "created": self._created,
            "owned_by": "edgewright",
            "context": self.llm.scheduler.limit,
        }

    def _submit(self, ask: Ask) -> Written:
        try:
            return self.engine.submit(ask.request)
        except Busy as error:
            if not self.engine.alive:
                raise ApiError(503, "the server is shutting down", retry=5) from None
            raise ApiError(429, str(error), code="rate_limit_exceeded", retry=1) from None

    async def _body(self, request: Request) -> bytes:
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind != "application/json":
            # A page of a foreign site can send other types without asking the browser's leave.
            raise ApiError(415, f"Content-Type must be application/json, not {kind:.100}")
        most = self.limits.body_bytes
        too_large = ApiError(413, f"body must be at most {most} bytes, not more")
        stated = request.headers.get("content-length", "0")
        if stated.isascii() and stated.isdigit() and int(stated[:20]) > most:
            raise too_large
        body = bytearray()
        try:
            async with asyncio.timeout(self.limits.body_seconds):
                async for part in request.stream():
                    body += part
                    if len(body) > most:
                        raise too_large
        except TimeoutError:
            seconds = self.limits.body_seconds
            raise ApiError(408, f"body must come within {seconds:g} seconds, not later") from None
        return bytes(body)

    async def _counted(
        self, parts: AsyncGenerator[str, None], written: Written
    ) -> AsyncGenerator[str, None]:
        async with contextlib.aclosing(parts):
            try:
                async for part in parts:
                    yield part
            finally:
                self.metrics.ended(written.ticket)


class _Events(StreamingResponse):
    """Server-sent events that end their source whatever ends them."""

    def __init__(self, events: AsyncGenerator[str, None]) -> None:
        super().__init__(events, media_type="text/event-stream")
        self.headers["Cache-Control"] = "no-store"
        self._events = events

    async def stream_response(self, send: Send) -> None:
        async with contextlib.aclosing(self._events):
            await super().stream_response(send)


async def _unless_gone(request: Request, answer: Any) -> Any:
    """Wait for an answer, or raise when the client hangs up before it."""

    async def gone() -> None:
        while (await request.receive())["type"] != "http.disconnect":
            pass

    tasks = [asyncio.ensure_future(answer), asyncio.ensure_future(gone())]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        if not tasks[0].done():
            raise ClientDisconnect
        return tasks[0].result()
    finally:
        for task in tasks:
            task.cancel()


def _respond_gone(_request: Request, _error: Exception) -> Response:
    return Response(status_code=499)  # nobody sees it; it is counted


def _respond_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # it is registered for these alone
    path = request.url.path
    messages = {404: f"path must be one of this server's, not {path:.100}"}
    messages[405] = f"method must be one that {path:.100} takes, not {request.method:.20}"
    return respond(
        request, ApiError(error.status_code, messages.get(error.status_code, error.detail))
    )
