"""Bodies of any shape: parsed or refused with a status, never anything else."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from edgewright.firmware.llm.llm import LLM
from edgewright.firmware.llm.server_errors import ApiError
from edgewright.firmware.llm.server_fields import parse_object
from edgewright.firmware.llm.server_protocol import Ask, Limits, parse_chat, parse_completion
from tests.firmware.llm.talkers import TEMPLATE, talker

LLM_ = LLM(talker(template=TEMPLATE), device="reference")

FIELDS = (
    "model prompt max_tokens temperature top_p top_k min_p repetition_penalty n stream stop seed "
    "stream_options logprobs top_logprobs messages max_completion_tokens echo best_of suffix user "
    "logit_bias presence_penalty tools response_format banana role content type text"
).split()

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=12)
    | st.sampled_from(["model", "user", "system", "text", "<|eot_id|>", "\ud800", 0, 1, 2, 1e308])
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(FIELDS) | st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=12,
)
MESSAGE = st.fixed_dictionaries(
    {"role": st.sampled_from(["user", "system", "assistant", "developer", "tool"])},
    optional={"content": VALUES, "name": VALUES, "tool_calls": VALUES},
)
BODY = st.dictionaries(st.sampled_from(FIELDS), VALUES, max_size=6)


def read(parse, body):
    """A request, or the status that refuses it."""
    try:
        seen = parse(parse_object(json.dumps(body).encode()), LLM_, Limits())
    except ApiError as error:
        assert 400 <= error.status < 500
        assert error.message
        return error.status
    assert isinstance(seen, Ask)
    LLM_.scheduler.check(seen.request)
    return 200


@settings(max_examples=400, deadline=None)
@given(BODY, st.just("Hello") | VALUES)
def test_any_completion_is_parsed_or_refused(body, prompt):
    read(parse_completion, {**body, "prompt": prompt})


@settings(max_examples=400, deadline=None)
@given(BODY, st.lists(MESSAGE | VALUES, max_size=3) | VALUES)
def test_any_chat_is_parsed_or_refused(body, messages):
    read(parse_chat, {**body, "messages": messages})


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=60) | st.text('{}[]:,"\\0123eE+-.truefalsn ', max_size=60))
def test_any_bytes_are_an_object_or_refused(raw):
    raw = raw if isinstance(raw, bytes) else raw.encode()
    try:
        assert isinstance(parse_object(raw), dict)
    except ApiError as error:
        assert error.status == 400


def test_what_is_right_is_parsed():
    talk = [{"role": "user", "content": "Hello"}]
    assert read(parse_completion, {"prompt": "Hello", "temperature": 0, "stop": ["a"]}) == 200
    assert read(parse_chat, {"messages": talk, "max_completion_tokens": 4, "seed": 1}) == 200
