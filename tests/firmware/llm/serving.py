"""A server in this process, on a free port of the loopback interface."""

import threading
import time
from contextlib import contextmanager

import httpx

from edgewright.firmware.llm.llm import LLM
from edgewright.firmware.llm.server import Limits, create_app
from edgewright.firmware.llm.server_run import listen, make_server
from tests.firmware.llm.talkers import TEMPLATE, talker

__all__ = ["eventually", "serving", "slow"]


@contextmanager
def serving(llm=None, *, limits=None, key=None, hosts=None, **choices):
    """Serve a small model; yield an HTTP client whose ``llm`` and ``server`` are at hand."""
    llm = llm or LLM(talker(template=TEMPLATE), device="reference", **choices)
    server = make_server(create_app(llm, limits or Limits(), api_key=key, hosts=hosts))
    with listen("127.0.0.1", 0) as sock:
        port = sock.getsockname()[1]
        thread = threading.Thread(target=lambda: server.run(sockets=[sock]))
        thread.start()
        try:
            eventually(lambda: server.started)
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
                client.llm, client.server, client.port = llm, server, port
                yield client
        finally:
            server.should_exit = True
            thread.join(40)
            assert not thread.is_alive()


def slow(llm, seconds):
    """Have every pass of a model take at least some seconds."""
    backend, forward = llm.scheduler.backend, llm.scheduler.backend.forward

    def waits(batch):
        time.sleep(seconds)
        return forward(batch)

    backend.forward = waits
    return llm


def eventually(true, seconds=20):
    """Wait until something is so."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not become so"
        time.sleep(0.005)
