"""The server as OpenAI's client and a bare one see it: answers, streams, fields."""

import json

import pytest

from edgewright.firmware.llm.llm import LLM
from tests.firmware.llm.serving import eventually, serving
from tests.firmware.llm.talkers import TEMPLATE, talker

openai = pytest.importorskip("openai")

TALK = [{"role": "user", "content": "Hello"}]


@pytest.fixture(scope="module")
def http():
    with serving() as client:
        yield client


@pytest.fixture(scope="module")
def client(http):
    with openai.OpenAI(
        base_url=f"http://127.0.0.1:{http.port}/v1", api_key="any", max_retries=0
    ) as client:
        yield client


@pytest.fixture(scope="module")
def alone():
    """The same model outside the server."""
    return LLM(talker(template=TEMPLATE), device="reference")


def test_completion_is_what_the_model_writes_alone(client, alone):
    seen = client.completions.create(model="model", prompt="Hello", max_tokens=20, temperature=0)
    wanted = alone.generate("Hello", max_tokens=20)
    assert seen.choices[0].text == wanted.text
    assert seen.choices[0].finish_reason == wanted.finish
    assert seen.usage.prompt_tokens == 6
    assert seen.usage.completion_tokens == len(wanted.tokens)
    assert seen.usage.total_tokens == 6 + len(wanted.tokens)
    assert seen.object == "text_completion"
    assert seen.id.startswith("cmpl-")


def test_completion_takes_tokens(client, alone):
    tokens = alone.text.encode("Hello")
    for prompt in (tokens, [tokens], ["Hello"]):
        seen = client.completions.create(model="model", prompt=prompt, temperature=0)
        assert seen.choices[0].text == alone.generate("Hello", max_tokens=16).text


def test_completion_streams(client, alone):
    parts = [
        *client.completions.create(
            model="model", prompt="Hello", max_tokens=20, temperature=0, stream=True
        )
    ]
    wanted = alone.generate("Hello", max_tokens=20)
    assert "".join(part.choices[0].text for part in parts) == wanted.text
    assert [p.choices[0].finish_reason for p in parts[-2:]] == [None, wanted.finish]
    assert len(parts) > 3
    assert len({part.id for part in parts}) == 1


def test_chat_is_what_the_model_writes_alone(client, alone):
    seen = client.chat.completions.create(
        model="model", messages=TALK, max_completion_tokens=20, temperature=0
    )
    wanted = alone.chat(TALK, max_tokens=20)
    assert seen.choices[0].message.content == wanted.text
    assert seen.choices[0].message.role == "assistant"
    assert seen.choices[0].finish_reason == wanted.finish
    assert seen.object == "chat.completion"


def test_chat_streams_with_its_counts(client, alone):
    parts = [
        *client.chat.completions.create(
            model="model",
            messages=TALK,
            max_tokens=20,
            temperature=0,
            stream=True,
            stream_options={"include_usage": True},
        )
    ]
    wanted = alone.chat(TALK, max_tokens=20)
    assert parts[0].choices[0].delta.role == "assistant"
    deltas = [part.choices[0].delta.content or "" for part in parts[:-1]]
    assert "".join(deltas) == wanted.text
    assert parts[-2].choices[0].finish_reason == wanted.finish
    assert parts[-1].choices == []
    assert parts[-1].usage.completion_tokens == len(wanted.tokens)
    assert parts[0].object == "chat.completion.chunk"


def test_chat_takes_text_parts_and_developers(client, alone):
    messages = [
        {"role": "developer", "content": "Be brief."},
        {
            "role": "user",
            "content": [{"type": "text", "text": "Hel"}, {"type": "text", "text": "lo"}],
        },
    ]
    seen = client.chat.completions.create(
        model="model", messages=messages, temperature=0, max_tokens=5
    )
    same = [{"role": "system", "content": "Be brief."}, *TALK]
    assert seen.choices[0].message.content == alone.chat(same, max_tokens=5).text


def test_a_seed_repeats(client):
    def text(seed):
        return client.completions.create(model="model", prompt="a", seed=seed).choices[0].text

    assert text(3) == text(3) != text(4)


def test_stop_ends_the_text_in_both_modes(client, alone):
    text = alone.generate("Hello", max_tokens=30).text
    word = text[4:6]
    ask = {"model": "model", "prompt": "Hello", "max_tokens": 30, "temperature": 0, "stop": word}
    whole = client.completions.create(**ask)
    assert whole.choices[0].text == text[: text.index(word)]
    assert whole.choices[0].finish_reason == "stop"
    parts = [*client.completions.create(**ask, stream=True)]
    assert "".join(part.choices[0].text for part in parts) == whole.choices[0].text
    assert parts[-1].choices[0].finish_reason == "stop"


def test_other_ways_of_sampling_go_beside(client, alone):
    extra = {"top_k": 3, "min_p": 0.1, "repetition_penalty": 1.2}
    seen = client.completions.create(
        model="model", prompt="Hello", seed=7, temperature=0.9, top_p=0.8, extra_body=extra
    )
    wanted = alone.generate("Hello", max_tokens=16, seed=7, temperature=0.9, top_p=0.8, **extra)
    assert seen.choices[0].text == wanted.text


def test_completion_logprobs(client, alone):
    ask = {"model": "model", "prompt": "Hello", "max_tokens": 4, "temperature": 0, "logprobs": 2}
    seen = client.completions.create(**ask).choices[0].logprobs
    wanted = alone.generate("Hello", max_tokens=4, logprobs=2).logprobs
    assert seen.token_logprobs == pytest.approx([entry.logprob for entry in wanted])
    assert all(len(top) == 2 for top in seen.top_logprobs)
    assert seen.text_offset[0] == 0
    assert seen.text_offset[3] == sum(map(len, seen.tokens[:3]))
    parts = [*client.completions.create(**ask, stream=True)]
    streamed = [
        v for p in parts if p.choices[0].logprobs for v in p.choices[0].logprobs.token_logprobs
    ]
    assert streamed == seen.token_logprobs


def test_chat_logprobs(client, alone):
    seen = client.chat.completions.create(
        model="model", messages=TALK, max_tokens=4, temperature=0, logprobs=True, top_logprobs=3
    )
    wanted = alone.chat(TALK, max_tokens=4, logprobs=3).logprobs
    content = seen.choices[0].logprobs.content
    assert [entry.logprob for entry in content] == pytest.approx([e.logprob for e in wanted])
    assert all(len(entry.top_logprobs) == 3 for entry in content)
    for entry in (e for whole in content for e in whole.top_logprobs):
        if entry.bytes is None:
            assert entry.token.startswith("token_id:")
        else:
            assert bytes(entry.bytes).decode() == entry.token


def test_models_are_listed(client, http):
    assert [model.id for model in client.models.list()] == ["model"]
    assert client.models.retrieve("model").id == "model"
    with pytest.raises(openai.NotFoundError):
        client.models.retrieve("other")
    assert http.get("/v1/models").json()["data"][0]["context"] == 512


def test_health_and_metrics(client, http):
    assert http.get("/health").json() == {
        "status": "ok",
        "model": "model",
        "waiting": 0,
        "running": 0,
    }
    before = http.get("/metrics").text
    client.completions.create(model="model", prompt="count me", max_tokens=5, temperature=0)
    # The count follows the answer.
    eventually(
        lambda: (
            count(http, 'tokens_total{kind="written"}')
            > read(before, 'tokens_total{kind="written"}')
        )
    )
    assert count(http, 'requests_total{status="200"}') > read(
        before, 'requests_total{status="200"}'
    )
    for name in (
        'texts{state="running"} 0.0',
        'cache_blocks{state="held"} 0.0',
        'memory_bytes{use="weights"}',
        "first_token_seconds_count",
        "request_seconds_bucket",
    ):
        assert f"edgewright_{name}" in http.get("/metrics").text


def read(text, name):
    lines = [line for line in text.splitlines() if line.startswith(f"edgewright_{name} ")]
    return float(lines[0].split()[-1]) if lines else 0.0


def count(http, name):
    return read(http.get("/metrics").text, name)


@pytest.mark.parametrize(
    ("change", "status", "message", "param"),
    [
        ({"n": 2}, 400, "n must be 1, not 2", "n"),
        ({"best_of": 3}, 400, "best_of must be 1, not 3", "best_of"),
        ({"echo": True}, 400, "echo must be false, not true", "echo"),
        ({"suffix": "x"}, 400, 'suffix must be "", not "x"', "suffix"),
        ({"model": "gpt"}, 404, "model must be model, not gpt", "model"),
        ({"prompt": None}, 400, "prompt must be one text or one list of token numbers", "prompt"),
        (
            {"prompt": ["a", "b"]},
            400,
            "prompt must be one text or one list of token numbers",
            "prompt",
        ),
        ({"prompt": []}, 400, "prompt must be at least 1 token, not 0", "prompt"),
        ({"prompt": [300]}, 400, "prompt tokens must be between 0 and 299, not 300", "prompt"),
        ({"prompt": [1] * 512}, 400, "prompt must be at most 511 tokens, not 512", "prompt"),
        ({"prompt": "\ud800"}, 400, None, "prompt"),
        (
            {"max_tokens": 511},
            400,
            "max_tokens must be at most 510 after this prompt, not 511",
            "max_tokens",
        ),
        ({"max_tokens": 0}, 400, "max_tokens must be at least 1, not 0", "max_tokens"),
        ({"max_tokens": "9"}, 400, 'max_tokens must be a whole number, not "9"', "max_tokens"),
        ({"max_tokens": True}, 400, "max_tokens must be a whole number, not true", "max_tokens"),
        (
            {"temperature": -1},
            400,
            "temperature must be between 0 and 100, not -1.0",
            "temperature",
        ),
        ({"temperature": "hot"}, 400, 'temperature must be a number, not "hot"', "temperature"),
        ({"top_p": 0}, 400, "top_p must be above 0 and at most 1, not 0.0", "top_p"),
        ({"seed": -1}, 400, "seed must be between 0 and 18446744073709551615, not -1", "seed"),
        ({"stop": ["a"] * 17}, 400, "stop must be at most 16 strings, not 17", "stop"),
        ({"stop": [""]}, 400, "stop must be 1 to 256 characters long, not 0", "stop"),
        ({"stop": [1]}, 400, "stop must be a text or a list of texts", "stop"),
        ({"stream": "yes"}, 400, 'stream must be true or false, not "yes"', "stream"),
        (
            {"stream_options": {}},
            400,
            "stream_options must be an object, and only with stream",
            "stream_options",
        ),
        (
            {"stream": True, "stream_options": {"more": 1}},
            400,
            "stream_options.more must be left out, for it is not known",
            "stream_options.more",
        ),
        ({"logprobs": 21}, 400, "logprobs must be between 0 and 20, not 21", "logprobs"),
        ({"frequency_penalty": 1}, 400, "frequency_penalty must be 0, not 1", "frequency_penalty"),
        ({"logit_bias": {"1": 2}}, 400, 'logit_bias must be {}, not {"1": 2}', "logit_bias"),
        ({"banana": 1}, 400, "banana must be left out, for it is not known", "banana"),
    ],
)
def test_completions_that_cannot_be_are_refused(http, change, status, message, param):
    seen = http.post("/v1/completions", content=json.dumps({"prompt": "a", **change}), headers=JSON)
    error = seen.json()["error"]
    assert (seen.status_code, error["param"]) == (status, param)
    assert message is None or error["message"] == message
    assert error["type"] == ("not_found_error" if status == 404 else "invalid_request_error")


JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"messages": "Hello"}, "messages must be a list"),
        ({"messages": []}, "messages must be at least 1, not 0"),
        ({"messages": ["Hello"]}, "messages.0 must be an object"),
        (
            {"messages": [{"role": "tool", "content": "x"}]},
            "role of message 0 must be system, user, assistant, not tool",
        ),
        (
            {"messages": [{"role": "user", "content": 1}]},
            "messages.0.content must be a text or a list of text parts",
        ),
        (
            {"messages": [{"role": "user", "content": [{"type": "image_url"}]}]},
            "messages.0.content must be text parts only",
        ),
        (
            {"messages": [{**TALK[0], "tool_calls": [{}]}]},
            "messages.0.tool_calls must be [], not [{}]",
        ),
        ({"tools": [{"type": "function"}]}, 'tools must be [], not [{"type": "function"}]'),
        (
            {"response_format": {"type": "json_object"}},
            'response_format must be {"type": "text"}, not {"type": "json_object"}',
        ),
        ({"top_logprobs": 1}, "top_logprobs must be left out unless logprobs is true"),
        ({"n": True}, "n must be 1, not true"),
    ],
)
def test_chats_that_cannot_be_are_refused(http, change, message):
    seen = http.post("/v1/chat/completions", json={"messages": TALK, **change})
    assert (seen.status_code, seen.json()["error"]["message"]) == (400, message)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"{", "body must be JSON, not damaged: "),
        (b"\xff", "body must be JSON, not damaged: "),
        (b'{"temperature": NaN}', "body must be JSON, not damaged: NaN is not a number"),
        (b"[" * 100_000, "body must be JSON, not damaged: "),
        (b'{"seed": 1' + b"0" * 5000 + b"}", "body must be JSON, not damaged: "),
        (b"[1]", "body must be a JSON object, not [1]"),
    ],
)
def test_bodies_that_are_no_objects_are_refused(http, body, message):
    seen = http.post("/v1/completions", content=body, headers=JSON)
    assert seen.status_code == 400
    assert seen.json()["error"]["message"].startswith(message)


def test_other_paths_and_methods_are_refused_in_the_same_shape(http):
    seen = http.get("/v2/completions")
    assert seen.status_code == 404
    assert (
        seen.json()["error"]["message"] == "path must be one of this server's, not /v2/completions"
    )
    seen = http.get("/v1/completions")
    assert seen.status_code == 405
    assert (
        seen.json()["error"]["message"] == "method must be one that /v1/completions takes, not GET"
    )


def test_a_body_of_another_type_is_refused(http):
    seen = http.post("/v1/completions", content="{}", headers={"Content-Type": "text/plain"})
    assert seen.status_code == 415
    message = "Content-Type must be application/json, not text/plain"
    assert seen.json()["error"]["message"] == message
