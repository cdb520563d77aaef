"""The server under load, with clients that hang up, and beyond its limits."""

import concurrent.futures
import json
import socket
import threading
import tracemalloc

import httpx
import numpy as np
import pytest

from edgewright.firmware.llm import server_errors
from edgewright.firmware.llm.llm import LLM
from edgewright.firmware.llm.server import Limits, create_app
from edgewright.firmware.llm.server_run import listen
from tests.firmware.llm.serving import eventually, serving, slow
from tests.firmware.llm.talkers import TEMPLATE, talker


def model(**choices):
    return LLM(talker(template=TEMPLATE), device="reference", **choices)


def ask(http, prompt="Hello", **fields):
    return http.post("/v1/completions", json={"prompt": prompt, **fields})


def message(seen):
    return seen.json()["error"]["message"]


def is_idle(http):
    counts = http.llm.scheduler.pool.counts()
    return http.llm.scheduler.idle and counts["held"] == counts["promised"] == 0


@pytest.mark.slow
def test_200_short_requests_at_once_are_all_answered_in_bounded_memory():
    llm = model()
    wanted = {n: llm.generate(f"number {n}", max_tokens=4).text for n in range(200)}
    with serving(llm) as http:
        limits = httpx.Limits(max_connections=200)
        tracemalloc.start()
        with (
            httpx.Client(base_url=http.base_url, timeout=120, limits=limits) as many,
            concurrent.futures.ThreadPoolExecutor(200) as pool,
        ):
            seen = pool.map(
                lambda n: (n, ask(many, f"number {n}", max_tokens=4, temperature=0)), range(200)
            )
            answers = dict(seen)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert {r.status_code for r in answers.values()} == {200}
        assert {n: r.json()["choices"][0]["text"] for n, r in answers.items()} == wanted
        assert peak < 64 << 20
        eventually(lambda: is_idle(http))


def test_the_official_client_streams_many_at_once():
    openai = pytest.importorskip("openai")
    with serving() as http:
        with openai.OpenAI(
            base_url=f"http://127.0.0.1:{http.port}/v1", api_key="any", max_retries=0
        ) as client:

            def text(_n):
                parts = client.completions.create(
                    model="model", prompt="Hello", max_tokens=8, temperature=0, stream=True
                )
                return "".join(part.choices[0].text for part in parts)

            with concurrent.futures.ThreadPoolExecutor(40) as pool:
                texts = [*pool.map(text, range(40))]
        eventually(lambda: is_idle(http))
    assert set(texts) == {model().generate("Hello", max_tokens=8).text}


def test_more_than_may_wait_are_told_to_come_back():
    with serving(slow(model(batch=1, queue=2), 0.05)) as http:
        with concurrent.futures.ThreadPoolExecutor(12) as pool:
            seen = [*pool.map(lambda _n: ask(http, max_tokens=10), range(12))]
        busy = [r for r in seen if r.status_code == 429]
        assert len([r for r in seen if r.status_code == 200]) >= 3
        assert len(busy) >= 1
        assert message(busy[0]) == (
            "requests must be at most 3 at a time, not more; try again later"
        )
        assert busy[0].headers["retry-after"] == "1"
        assert busy[0].json()["error"]["type"] == "rate_limit_error"
        assert ask(http, max_tokens=2).status_code == 200


@pytest.mark.parametrize("stream", [True, False])
def test_a_client_that_hangs_up_is_not_computed_for(stream):
    with serving(slow(model(), 0.02)) as http:
        body = json.dumps({"prompt": "Hello", "max_tokens": 400, "stream": stream}).encode()
        with socket.create_connection(("127.0.0.1", http.port)) as sock:
            sock.sendall(
                b"POST /v1/completions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + f"Content-Length: {len(body)}\r\n\r\n".encode()
                + body
            )
            eventually(lambda: http.llm.scheduler.counts()["running"] == 1)
            if stream:
                assert sock.recv(10) == b"HTTP/1.1 2"
        eventually(lambda: is_idle(http))
        eventually(lambda: 'edgewright_ended_total{finish="cancelled"} 1.0' in metrics(http))


def metrics(http):
    return http.get("/metrics").text


def test_a_client_that_hangs_up_while_it_waits_is_not_computed_for():
    with serving(slow(model(batch=1), 0.02)) as http:
        first = concurrent.futures.ThreadPoolExecutor(1).submit(ask, http, max_tokens=100)
        eventually(lambda: http.llm.scheduler.counts()["running"] == 1)
        with pytest.raises(httpx.ReadTimeout):
            http.post("/v1/completions", json={"prompt": "second"}, timeout=0.2)
        eventually(lambda: http.llm.scheduler.counts()["waiting"] == 0)
        assert first.result().status_code == 200


def test_a_million_characters_are_refused_by_their_length():
    with serving() as http:
        # The bound comes from the length: such a text is never tokenized.
        for prompt in ("a" * 1_000_000, " a" * 500_000):
            seen = ask(http, prompt)
            assert seen.status_code == 400
            assert message(seen) == "prompt must be at most 511 tokens, not 58824 or more"
            assert seen.json()["error"]["code"] == "context_length_exceeded"
        seen = http.post(
            "/v1/chat/completions",
            json={"messages": [{"role": "user", "content": "a" * 1_000_000}]},
        )
        assert seen.status_code == 400
        assert ask(http, "a" * 1_100_000).status_code == 413


def test_a_large_body_is_refused_before_it_is_read():
    with serving(limits=Limits(body_bytes=1000)) as http:
        seen = ask(http, "a" * 1000)
        assert (seen.status_code, message(seen)) == (
            413,
            "body must be at most 1000 bytes, not more",
        )
        pieces = (b"a" * 4000 for _ in range(1000))
        seen = http.post(
            "/v1/completions", content=pieces, headers={"Content-Type": "application/json"}
        )
        assert seen.status_code == 413
        assert ask(http, "a").status_code == 200


def test_a_body_without_end_is_answered_and_then_cut_off(monkeypatch):
    monkeypatch.setattr(server_errors, "_PATIENCE_BYTES", 1 << 20)
    piece = b"fa0\r\n" + b"a" * 4000 + b"\r\n"
    with serving(limits=Limits(body_bytes=1000)) as http:
        with socket.create_connection(("127.0.0.1", http.port)) as sock:
            sock.sendall(
                b"POST /v1/completions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                b"Transfer-Encoding: chunked\r\n\r\n" + piece
            )
            assert sock.recv(4096).startswith(b"HTTP/1.1 413 ")
            with pytest.raises(OSError):
                for _ in range(100_000):
                    sock.sendall(piece)
        assert ask(http, "a").status_code == 200


def test_a_body_that_does_not_come_is_given_up():
    with serving(limits=Limits(body_seconds=0.2)) as http:
        with socket.create_connection(("127.0.0.1", http.port)) as sock:
            sock.sendall(
                b"POST /v1/completions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                b"Content-Length: 100\r\n\r\n{"
            )
            answer = b""
            while part := sock.recv(4096):
                answer += part
        assert answer.startswith(b"HTTP/1.1 408 ")
        assert b"body must come within 0.2 seconds, not later" in answer


def test_prompt_and_token_limits():
    with serving(limits=Limits(prompt_tokens=10, max_tokens=5, default_tokens=3)) as http:
        assert message(ask(http, "a" * 10, max_tokens=1)) == (
            "prompt must be at most 10 tokens, not 11"
        )
        assert message(ask(http, [1] * 11, max_tokens=1)) == (
            "prompt must be at most 10 tokens, not 11"
        )
        assert message(ask(http, "a", max_tokens=6)) == (
            "max_tokens must be at most 5 after this prompt, not 6"
        )
        talk = {"messages": [{"role": "user", "content": ""}], "stop": None}
        with serving(limits=Limits(default_tokens=3)) as other:
            seen = other.post("/v1/chat/completions", json={**talk, "temperature": 0})
        assert seen.json()["usage"]["completion_tokens"] == 3


def test_a_key_opens_everything_but_health():
    with serving(key="secret") as http:
        assert http.get("/health").status_code == 200
        for headers in (
            {},
            {"Authorization": "Bearer wrong"},
            {"Authorization": "Basic secret"},
            {"Authorization": "Bearer secreté".encode("latin-1")},
        ):
            for path in ("/v1/models", "/metrics"):
                seen = http.get(path, headers=headers)
                assert (seen.status_code, message(seen)) == (
                    401,
                    "API key must be right, not wrong or missing",
                )
                assert seen.json()["error"]["code"] == "invalid_api_key"
        right = {"Authorization": "Bearer secret"}
        assert http.get("/v1/models", headers=right).status_code == 200
        assert http.post("/v1/completions", json={"prompt": "a"}, headers=right).status_code == 200


def test_a_foreign_name_is_refused():
    with serving(hosts=("127.0.0.1", "::1")) as http:
        assert http.get("/v1/models").status_code == 200
        for host in ("[::1]:80", "[::1]", "127.0.0.1"):
            assert http.get("/v1/models", headers={"Host": host}).status_code == 200
        seen = http.get("/v1/models", headers={"Host": "evil.example:80"})
        assert (seen.status_code, message(seen)) == (
            403,
            "Host must be one of 127.0.0.1, ::1, not evil.example",
        )


def test_a_key_must_be_text():
    with pytest.raises(ValueError, match=r"^api_key must be ASCII text, not empty or other$"):
        create_app(model(), api_key=" ")


def test_limits_must_be_above_0():
    with pytest.raises(ValueError, match=r"^body_bytes must be above 0, not 0$"):
        Limits(body_bytes=0)


def test_a_port_must_be_one():
    with pytest.raises(ValueError, match=r"^port must be between 0 and 65535, not 65536$"):
        listen("127.0.0.1", 65536)


@pytest.mark.parametrize("stream", [True, False])
def test_a_model_that_fails_is_an_error_and_the_next_request_is_answered(stream):
    llm = model()
    forward = llm.scheduler.backend.forward
    llm.scheduler.backend.forward = lambda b: np.full((len(b.wanted), 300), np.nan, np.float32)
    with serving(llm) as http:
        seen = ask(http, stream=stream)
        said = "the model failed: logits must be finite, not nan"
        if stream:
            event = json.loads(seen.text.removeprefix("data: "))
            assert event["error"]["message"] == said
        else:
            assert (seen.status_code, message(seen)) == (500, said)
            assert seen.json()["error"]["type"] == "server_error"
        llm.scheduler.backend.forward = forward
        assert ask(http).status_code == 200


def test_shutting_down_ends_what_is_under_way_and_answers_it():
    with serving(slow(model(), 0.01)) as http:
        with concurrent.futures.ThreadPoolExecutor(3) as pool:
            running = [pool.submit(ask, http, max_tokens=50) for _ in range(3)]
            eventually(lambda: http.llm.scheduler.counts()["running"] == 3)
            http.server.should_exit = True
            assert [r.result().status_code for r in running] == [200] * 3
    assert is_idle(http)


def test_an_engine_that_has_died_is_seen(monkeypatch):
    llm = model()
    heard = []
    monkeypatch.setattr(threading, "excepthook", heard.append)

    def dies():
        raise RuntimeError("broken")

    with serving(llm) as http:
        llm.scheduler.step = dies
        seen = ask(http)
        assert (seen.status_code, message(seen)) == (503, "the server is shutting down")
        assert http.get("/health").status_code == 503
        seen = ask(http)
        assert (seen.status_code, seen.headers["retry-after"]) == (503, "5")
    assert [str(death.exc_value) for death in heard] == ["broken"]
