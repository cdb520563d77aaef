"""Conversations as one text: the model's own template, run where it can do no harm."""

import datetime
import json
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment, SandboxedEnvironment

from edgewright.firmware.llm.checkpoint import Vocabulary
from edgewright.firmware.llm.config import Config
from edgewright.firmware.llm.text import Text
from edgewright.firmware.llm.tokenizer import END_OF_TURN

__all__ = ["BITNET_TEMPLATE", "ROLES", "ChatTemplate", "Message"]

Message = Mapping[str, str]
ROLES = ("system", "user", "assistant")

# https://huggingface.co/microsoft/bitnet-b1.58-2B-4T: "Role: content<|eot_id|>", role capitalised.
BITNET_TEMPLATE = (
    "{{ bos_token }}{% for message in messages %}"
    "{{ message['role'] | capitalize }}: {{ message['content'] | trim }}<|eot_id|>"
    "{% endfor %}{% if add_generation_prompt %}Assistant: {% endif %}"
)

_LONGEST = 1 << 24  # characters: no model reads more, and a template might write for ever


class ChatTemplate:
    """Writes a conversation the way a model was trained to read it.

    A BitNet without a template of its own takes `BITNET_TEMPLATE`.

    Parameters
    ----------
    vocabulary : Vocabulary
        The template.
    config : Config
        The model.
    text : Text
        Its tokenizer.

    Attributes
    ----------
    stop_tokens : frozenset of int
        The model's, and the ends of a turn that its tokenizer knows and its template writes.
    """

    def __init__(self, vocabulary: Vocabulary, config: Config, text: Text) -> None:
        source = vocabulary.chat_template
        if not source and config.sub_norms and text.token("<|eot_id|>") is not None:
            source = BITNET_TEMPLATE
        if not source:
            raise ValueError("chat must have a template in the model file, not none; use a prompt")
        try:
            self._template = _Sandbox(trim_blocks=True, lstrip_blocks=True).from_string(source)
        except jinja2.TemplateError as error:
            raise ValueError(f"chat template must be valid Jinja, not damaged: {error}") from None
        self._names = {
            "bos_token": text.name(config.bos) if config.bos >= 0 else "",
            "eos_token": text.name(config.stop[0]) if config.stop else "",
        }
        ends = (text.token(name) for name in END_OF_TURN if name in source)
        self.stop_tokens = frozenset({*config.stop, *(end for end in ends if end is not None)})

    def render(self, messages: Sequence[Message], *, reply: bool = True) -> str:
        """Return a conversation as text.

        Parameters
        ----------
        messages : sequence of mapping
            Each with ``role``, one of `ROLES`, and ``content``, text.
        reply : bool
            Whether the text goes on with the assistant's turn.
        """
        _check(messages)
        pieces: list[str] = []
        size = 0
        try:
            for piece in self._template.generate(
                messages=[dict(m) for m in messages], add_generation_prompt=reply, **self._names
            ):
                pieces.append(piece)
                size += len(piece)
                if size > _LONGEST:
                    raise ValueError(
                        f"conversation must be at most {_LONGEST} characters, not more"
                    )
        except (jinja2.TemplateError, TypeError, ArithmeticError) as error:
            raise ValueError(f"chat template must accept the messages, not fail: {error}") from None
        return "".join(pieces)


class _Sandbox(ImmutableSandboxedEnvironment):
    """Templates come with models from anywhere: no attribute of Python is in their reach."""

    intercepted_binops = frozenset(["*", "**", "%"])

    def __init__(self, **options: Any) -> None:
        super().__init__(extensions=["jinja2.ext.loopcontrols"], **options)
        self.filters["tojson"] = _to_json
        self.globals["raise_exception"] = _refuse
        self.globals["strftime_now"] = lambda form: datetime.datetime.now().strftime(form)

    def call_binop(
        self, context: jinja2.runtime.Context, operator: str, left: Any, right: Any
    ) -> Any:
        """Compute an operation, unless its result could fill the memory."""
        number = isinstance(left, int | float) and isinstance(right, int | float)
        if operator == "**" or not number:
            raise jinja2.TemplateError(f"{operator} of these is not allowed")
        return SandboxedEnvironment.call_binop(self, context, operator, left, right)


def _check(messages: Sequence[Message]) -> None:
    if not messages:
        raise ValueError("messages must be at least 1, not 0")
    for number, message in enumerate(messages):
        if not isinstance(message, Mapping):
            raise TypeError(f"message {number} must be a mapping, not {type(message).__name__}")
        role, content = message.get("role"), message.get("content")
        if role not in ROLES:
            raise ValueError(f"role of message {number} must be {', '.join(ROLES)}, not {role}")
        if not isinstance(content, str):
            raise TypeError(
                f"content of message {number} must be str, not {type(content).__name__}"
            )


def _refuse(message: str) -> NoReturn:
    raise jinja2.TemplateError(message)


def _to_json(value: Any, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)
