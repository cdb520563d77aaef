"""A server's socket, its settings, and its end."""

import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp

__all__ = ["listen", "make_server", "run_server"]

_CONNECTIONS = 4096  # open ones, idle ones too


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens; port 0 takes a free one."""
    if not 0 <= port < 1 << 16:
        raise ValueError(f"port must be between 0 and {(1 << 16) - 1}, not {port}")
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    family, _, _, _, address = found[0]
    return socket.create_server(address[:2], family=family, backlog=1024)


def make_server(app: ASGIApp) -> uvicorn.Server:
    """Return a server; its ``run(sockets=[...])`` ends when its ``should_exit`` is set."""
    return uvicorn.Server(
        uvicorn.Config(
            app,
            http="h11",
            loop="asyncio",
            ws="none",
            lifespan="on",
            log_level="warning",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            limit_concurrency=_CONNECTIONS,
            timeout_graceful_shutdown=30,
        )
    )


def run_server(server: uvicorn.Server, sock: socket.socket) -> None:
    """Serve until SIGINT or SIGTERM, end what is under way, and return; in the main thread."""
    with _ended_by_signals():
        server.run(sockets=[sock])


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Take the signals that the server raises again when it has ended, for it has by then."""
    signals = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(number, lambda _number, _frame: None) for number in signals]
    try:
        yield
    finally:
        for number, handler in zip(signals, before, strict=True):
            signal.signal(number, handler)
