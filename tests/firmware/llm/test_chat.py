"""Chat templates: the text they write, what ends a turn, and that they can do no harm."""

import re

import pytest

from edgewright.firmware.llm.chat import ChatTemplate
from edgewright.firmware.llm.checkpoint import Vocabulary
from edgewright.firmware.llm.text import Text
from tests.firmware.llm.samples import config
from tests.firmware.llm.talkers import BOS, EOT, STOP, TEMPLATE, byte_tokenizer

TALK = [
    {"role": "system", "content": "Be brief."},
    {"role": "user", "content": " Hello\n"},
]


def template(source=TEMPLATE, **changes):
    shape = config(**{"vocab": 300, "bos": BOS, "stop": (STOP,), **changes})
    vocabulary = Vocabulary(byte_tokenizer().to_str(), source)
    return ChatTemplate(vocabulary, shape, Text(vocabulary, shape))


def test_a_bitnet_without_a_template_takes_its_own():
    seen = template("")
    assert seen.render(TALK) == (
        "<|begin_of_text|>System: Be brief.<|eot_id|>User: Hello<|eot_id|>Assistant: "
    )
    assert seen.stop_tokens == {STOP, EOT}
    with pytest.raises(
        ValueError, match=r"^chat must have a template in the model file, not none; use a prompt$"
    ):
        template("", sub_norms=False)


def test_the_beginning_of_text_stands_there_once():
    text = Text(Vocabulary(byte_tokenizer().to_str()), config(vocab=300, bos=BOS))
    assert text.encode(template().render(TALK)).count(BOS) == 1


def test_a_template_of_the_file_is_used_as_it_is():
    seen = template()
    assert seen.render(TALK, reply=False) == (
        "<|begin_of_text|>system: Be brief.<|eot_id|>user:  Hello\n<|eot_id|>"
    )
    assert seen.stop_tokens == {STOP, EOT}
    assert template("{{ messages[0].content }}").stop_tokens == {STOP}


def test_templates_may_use_what_published_ones_use():
    source = (
        "{%- for m in messages %}{%- if loop.index0 % 2 == 0 %}{{ m.content | trim | tojson }}"
        "{%- else %}{%- break %}{%- endif %}{%- endfor %}{{ eos_token }}{{ strftime_now('%%') }}"
    )
    assert template(source).render(TALK) == '"Be brief."<|end_of_text|>%'


def test_a_template_that_refuses_says_why():
    seen = template("{{ raise_exception('no system role') }}")
    message = "chat template must accept the messages, not fail: no system role"
    with pytest.raises(ValueError, match=f"^{message}$"):
        seen.render(TALK)


@pytest.mark.parametrize(
    "source",
    [
        "{{ messages.__class__ }}{{ ''.__class__.__mro__ }}",
        "{{ 'a' * 10000000000 }}",
        "{{ 9 ** 9 ** 9 ** 9 }}",
        "{{ '%1000000000d' % 1 }}",
        "{% for i in range(100000000000) %}{% endfor %}",
        "{{ messages.append(1) }}",
        "{{ 1 / 0 }}",
        "{% include '/etc/passwd' %}",
    ],
)
def test_a_template_that_does_harm_is_stopped(source):
    with pytest.raises(ValueError, match=r"^chat template must accept the messages, not fail: "):
        template(source).render(TALK)


def test_a_template_that_never_ends_is_stopped():
    source = "{% for i in range(99999) %}" + "{{ messages[0].content }}" * 100 + "{% endfor %}"
    with pytest.raises(
        ValueError, match=r"^conversation must be at most 16777216 characters, not more$"
    ):
        template(source).render(TALK)


def test_a_damaged_template_is_refused():
    with pytest.raises(ValueError, match=r"^chat template must be valid Jinja, not damaged: "):
        template("{% for %}")


@pytest.mark.parametrize(
    ("messages", "error", "message"),
    [
        ([], ValueError, "messages must be at least 1, not 0"),
        (
            [{"role": "tool", "content": ""}],
            ValueError,
            "role of message 0 must be system, user, assistant, not tool",
        ),
        (
            [TALK[0], {"role": "user"}],
            TypeError,
            "content of message 1 must be str, not NoneType",
        ),
        (["Hello"], TypeError, "message 0 must be a mapping, not str"),
    ],
)
def test_messages_that_are_none_are_refused(messages, error, message):
    with pytest.raises(error, match=f"^{re.escape(message)}$"):
        template().render(messages)
