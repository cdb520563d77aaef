"""A language model, ready to write: files, cache, batching and tokenizer behind one class."""

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Unpack, overload

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.attention import Attention
from edgewright.firmware.llm.cache import blocks_for
from edgewright.firmware.llm.checkpoint import Checkpoint
from edgewright.firmware.llm.choosing import Chosen, choose
from edgewright.firmware.llm.counters import Counters
from edgewright.firmware.llm.devices import open_backend
from edgewright.firmware.llm.generation import Choices, Generation, Report, Stream, request_of
from edgewright.firmware.llm.packed import PackedModel
from edgewright.firmware.llm.questions import Question
from edgewright.firmware.llm.request import Busy, Request, Ticket
from edgewright.firmware.llm.scheduler import CHUNK, Scheduler
from edgewright.firmware.llm.scoring import Perplexity, logits_of, perplexity
from edgewright.firmware.llm.text import Text

if TYPE_CHECKING:  # jinja2 is imported when a conversation is written
    from edgewright.firmware.llm.chat import ChatTemplate, Message

__all__ = ["LLM"]

Prompt = str | Sequence[int]

_CONTEXT = 8192  # more than this is reserved only when asked for


class LLM:
    """A language model.

    Several threads may use it; they share one backend and take turns.

    Parameters
    ----------
    model : str, Path, PackedModel or Checkpoint
        A file in any format of ``docs/formats.md``, a shipped model's name, or what was read.
    device : str
        ``"cpu"``, native code, or ``"reference"``, plain NumPy.
    threads : int, optional
        Of the native code; it chooses by itself if left out.
    context : int, optional
        Prompt and new tokens together, at most; the model's own up to 8,192 if left out.
    kv : str
        How the cache keeps keys and values: ``"int8"``, ``"f16"`` or ``"f32"``.
    attention : str or Attention
        ``"dense"``, ``"delta"`` with its defaults, or a specification of ``attention.py``.
    batch : int, 1 or more
        Texts that are computed together, at most.
    cache : int, optional
        Positions of the cache, all texts together; if left out as many as ``batch`` texts of the
        whole context need, up to 8,192, and at least one text.
    chunk : int, 1 or more
        Prompt tokens in one pass.
    queue : int, 0 or more
        Requests that may wait.
    mapped : bool, optional
        Whether weights stay where their file is mapped, shared with other processes and dropped
        by a system that needs the memory; if left out they are copied into large pages, which
        are faster, where there is room for them twice.
    progress : callable, optional
        Called with what of the file is done, how far, and of how much.

    Attributes
    ----------
    name : str
        Of the file, without its ending.
    config : Config
        Shape and arithmetic.
    format : str
        What the file is.
    findings : list of str
        What a user should know of it.
    scheduler : Scheduler
        For a server, which is then the only one to use it.
    """

    def __init__(
        self,
        model: str | Path | PackedModel | Checkpoint,
        *,
        device: str = "cpu",
        threads: int | None = None,
        context: int | None = None,
        kv: str = "int8",
        attention: str | Attention = "dense",
        batch: int = 8,
        cache: int | None = None,
        chunk: int = CHUNK,
        queue: int = 256,
        mapped: bool | None = None,
        progress: Report | None = None,
    ) -> None:
        self.name = Path(model).stem if isinstance(model, str | Path) else "model"
        if isinstance(model, str | Path):
            from edgewright.firmware.llm.open import open_model

            model = open_model(model, progress=progress)
        self.config, self.format = model.config, model.format
        self.findings = list(model.findings)
        most = self.config.context
        if context is not None and not 2 <= context <= most:
            raise ValueError(f"context must be between 2 and {most}, not {context}")
        length = context or min(most, _CONTEXT)
        room = max(length, min(batch * length, _CONTEXT)) if cache is None else cache
        if room < 2:
            raise ValueError(f"cache must be at least 2 positions, not {room}")
        self._vocabulary = model.vocabulary
        self._text = Text(model.vocabulary, self.config) if model.vocabulary.tokenizer else None
        self.scheduler = Scheduler(
            open_backend(
                model,
                device,
                blocks=blocks_for(room),
                kv=kv,
                attention=attention,
                threads=threads,
                mapped=mapped,
            ),
            text=self._text,
            max_batch=batch,
            chunk=chunk,
            queue=queue,
            context=length,
        )
        self.device = device
        self._template: ChatTemplate | None = None
        self._lock = threading.RLock()

    @property
    def text(self) -> Text:
        """The tokenizer."""
        return self._text or Text(self._vocabulary, self.config)  # which says what is missing

    @property
    def template(self) -> "ChatTemplate":
        """The chat template."""
        if self._template is None:
            from edgewright.firmware.llm.chat import ChatTemplate

            self._template = ChatTemplate(self._vocabulary, self.config, self.text)
        return self._template

    @overload
    def generate(
        self, prompt: Prompt, *, stream: Literal[False] = False, **choices: Unpack[Choices]
    ) -> Generation: ...
    @overload
    def generate(
        self, prompt: Prompt, *, stream: Literal[True], **choices: Unpack[Choices]
    ) -> Stream: ...
    def generate(
        self, prompt: Prompt, *, stream: bool = False, **choices: Unpack[Choices]
    ) -> Generation | Stream:
        """Continue a text.

        Parameters
        ----------
        prompt : str or sequence of int
            A text, or its tokens.
        stream : bool
            Return an iterator over the parts of the text instead of the whole.
        **choices : Choices
            How.
        """
        return self._write(self.request(prompt, **choices), stream, choices.get("progress"))

    @overload
    def chat(
        self,
        messages: "Sequence[Message]",
        *,
        stream: Literal[False] = False,
        **choices: Unpack[Choices],
    ) -> Generation: ...
    @overload
    def chat(
        self, messages: "Sequence[Message]", *, stream: Literal[True], **choices: Unpack[Choices]
    ) -> Stream: ...
    def chat(
        self, messages: "Sequence[Message]", *, stream: bool = False, **choices: Unpack[Choices]
    ) -> Generation | Stream:
        """Write the assistant's next turn.

        Parameters
        ----------
        messages : sequence of mapping
            The conversation: each with ``role`` (system, user or assistant) and ``content``.
        stream : bool
            Return an iterator over the parts of the text instead of the whole.
        **choices : Choices
            How.
        """
        prompt = self.template.render(messages)
        choices.setdefault("stop_tokens", self.template.stop_tokens)
        return self._write(self.request(prompt, **choices), stream, choices.get("progress"))

    def generate_batch(
        self, prompts: Sequence[Prompt], **choices: Unpack[Choices]
    ) -> list[Generation]:
        """Continue several texts together, each exactly as alone."""
        requests = [self.request(prompt, **choices) for prompt in prompts]
        tickets: list[Ticket] = []
        try:
            while len(tickets) < len(requests):
                try:
                    tickets.append(self.scheduler.submit(requests[len(tickets)]))
                except Busy:
                    self._step()
            while any(ticket.finish is None for ticket in tickets):
                self._step()
        except BaseException:
            for ticket in tickets:
                ticket.cancel()
            raise
        return [Generation.of(ticket) for ticket in tickets]

    def logits(self, tokens: Prompt) -> NDArray[np.float32]:
        """Return (tokens, vocab) logits: row ``i`` foresees token ``i + 1``."""
        known = self._tokens(tokens, self.scheduler.limit)
        with self._lock:
            self.scheduler.drop_cancelled()
            return np.concatenate([*logits_of(self.scheduler, known)])

    def perplexity(
        self,
        text: Prompt,
        *,
        context: int | None = None,
        stride: int | None = None,
        max_tokens: int | None = None,
        decoded: int = 0,
        progress: Report | None = None,
    ) -> Perplexity:
        """Score a text in windows; see `scoring.perplexity`.

        Parameters
        ----------
        text : str or sequence of int
            A text, begun by the beginning-of-text token if the model wants one, or its tokens.
        context, stride : int, optional
            Tokens of a window, and from one to the next; the whole context if left out.
        max_tokens : int, optional
            Only so many tokens of the text are looked at.
        decoded : int
            Last tokens of every window that attention counts as decoded instead of as prefill.
        progress : callable, optional
            Called with what is done, tokens done, and of how many.
        """
        limit = self.scheduler.limit
        if context is not None and not 2 <= context <= limit:
            raise ValueError(f"context must be between 2 and {limit}, not {context}")
        if max_tokens is not None and max_tokens < 2:
            raise ValueError(f"max_tokens must be at least 2, not {max_tokens}")
        tokens = (self.text.encode(text) if isinstance(text, str) else list(text))[:max_tokens]
        with self._lock:
            self.scheduler.drop_cancelled()
            found = perplexity(
                self.scheduler,
                tokens,
                context=context or limit,
                stride=stride,
                decoded=decoded,
                progress=progress,
            )
        return found.with_text(self._text.decode(tokens), len(tokens)) if self._text else found

    def choose(self, questions: Sequence[Question], *, progress: Report | None = None) -> Chosen:
        """Say how likely each answer to some questions is; see `choosing.choose`.

        Parameters
        ----------
        questions : sequence of Question
            As `questions.read_questions` returns them.
        progress : callable, optional
            Called with what is done, questions done, and of how many.
        """
        text = self.text
        with self._lock:
            self.scheduler.drop_cancelled()
            return choose(self.scheduler, text, questions, progress=progress)

    def counters(self) -> Counters:
        """Return what attention has counted so far."""
        return self.scheduler.backend.counters()

    def request(self, prompt: Prompt, **choices: Unpack[Choices]) -> Request:
        """Return the request that `generate` would make, checked."""
        limit = self.scheduler.limit
        return request_of(self._tokens(prompt, limit - 1), limit, self.config.stop, choices)

    def _tokens(self, prompt: Prompt, limit: int) -> tuple[int, ...]:
        if isinstance(prompt, str):
            return tuple(self.text.encode_within(prompt, limit))
        if len(prompt) > limit:
            raise ValueError(f"prompt must be at most {limit} tokens, not {len(prompt)}")
        return tuple(int(token) for token in prompt)

    def _write(
        self, request: Request, stream: bool, progress: Report | None
    ) -> Generation | Stream:
        written = Stream(self.scheduler.submit(request), self._step, progress)
        if stream:
            return written
        for _ in written:
            pass
        return written.result

    def _step(self) -> bool:
        with self._lock:
            return self.scheduler.step()
