"""What a runner says and is told: a line of JSON each way, and how time is taken.

Commands, each with its answer:

``{"do": "load", "path": ..., "threads": ..., "context": ...}``
    ``{"seconds": ..., "first": ..., "about": {...}}``: from the file to a model that is ready,
    and to the logits of a first token: a mapped file is read only then.
``{"do": "prefill", "tokens": n}``
    ``{"seconds": ...}``: a prompt of ``n`` tokens, from an empty cache to its last logits.
``{"do": "decode", "tokens": n}``
    ``{"seconds": ...}``: ``n`` single tokens after a prompt of eight, each picked greedily.
``{"do": "logits", "tokens": [...]}``
    ``{"logits": ...}``: those of the last token, as Base64 of float32. The last four are computed
    one by one, so that both ways of computing have to be right.
``{"do": "memory"}``
    ``{"resident": ..., "peak": ...}``: bytes of the process.
``{"do": "versions"}``
    ``{"versions": {...}}``: of the packages that it uses, by name. To be asked last: what reads
    them is 3 MB that would count as the runtime's.

A runner begins with ``{"name": ..., "resident": ...}``, the last in bytes with the runtime imported
and no model; anything may be answered with ``{"error": ...}``, one line.
"""

import base64
import json
import os
import sys
import time
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, TextIO

import numpy as np
from numpy.typing import NDArray

__all__ = ["Missing", "Model", "package", "serve"]

_PROMPT = 8  # tokens before decoding begins
_STRIDE = 40503  # between the tokens of a prompt
_SINGLE = 4  # tokens at the end of a prompt that are computed one by one to see the logits


class Missing(Exception):
    """A runtime that is not here, and the command that brings it."""


class Model(Protocol):
    """A loaded model of one sequence.

    Attributes
    ----------
    vocab : int
        Tokens that it knows.
    about : dict
        What it includes, as JSON values: ``weights``, ``head``, ``kv``, ``chunk`` and others.
    """

    vocab: int
    about: dict[str, Any]

    def prefill(self, tokens: NDArray[np.int32]) -> NDArray[np.float32]:
        """Empty the cache, compute a prompt, return the (vocab,) logits of its last token."""
        ...

    def step(self, token: int) -> NDArray[np.float32]:
        """Compute one more token, return its (vocab,) logits."""
        ...


Load = Callable[[str, int, int], Model]


def package(name: str, pip: str) -> Any:
    """Return an imported package; `Missing` names what ``pip install`` would bring it."""
    try:
        return import_module(name)
    except ImportError as error:
        raise Missing(f"{name} is not here ({error!s:.100}); type: pip install {pip}") from None


def serve(name: str, start: Callable[[], tuple[tuple[str, ...], Load]]) -> None:
    """Answer commands from standard input until it ends.

    Parameters
    ----------
    name : str
        Of the runtime.
    start : callable
        Imports the runtime; returns the packages it uses, by the names that pip knows, and what
        loads a model from a path, for so many threads and positions.
    """
    answers = _own_output()
    try:
        distributions, load = start()
    except Missing as error:
        _say(answers, {"error": str(error)})
        return
    _say(answers, {"name": name, "resident": _memory()["resident"]})
    runner = _Runner(load, distributions)
    for line in sys.stdin:
        try:
            _say(answers, runner.answer(line))
        except Exception as error:  # told to the other side, which decides
            _say(answers, {"error": f"{type(error).__name__}: {' '.join(str(error).split())}"})


class _Runner:
    def __init__(self, load: Load, distributions: tuple[str, ...] = ()) -> None:
        self._load = load
        self._distributions = distributions
        self._model: Model | None = None
        self._context = 0

    def answer(self, line: str) -> dict[str, Any]:
        command = json.loads(line)
        do = command.get("do") if isinstance(command, dict) else None
        if do not in _COMMANDS:
            raise ValueError(f"do must be one of {', '.join(_COMMANDS)}, not {do}")
        return _COMMANDS[do](self, command)

    def load(self, command: Mapping[str, Any]) -> dict[str, Any]:
        start = time.perf_counter()
        model = self._load(command["path"], command["threads"], command["context"])
        ready = time.perf_counter() - start
        model.prefill(np.zeros(1, np.int32))
        first = time.perf_counter() - start
        self._model, self._context = model, command["context"]
        return {"seconds": ready, "first": first, "about": model.about}

    def prefill(self, command: Mapping[str, Any]) -> dict[str, Any]:
        tokens = self._tokens(self._check(command.get("tokens"), 0))
        start = time.perf_counter()
        self.model.prefill(tokens)
        return {"seconds": time.perf_counter() - start}

    def decode(self, command: Mapping[str, Any]) -> dict[str, Any]:
        count = self._check(command.get("tokens"), _PROMPT)
        token = int(self.model.prefill(self._tokens(_PROMPT)).argmax())
        start = time.perf_counter()
        for _ in range(count):
            token = int(self.model.step(token).argmax())
        return {"seconds": time.perf_counter() - start}

    def logits(self, command: Mapping[str, Any]) -> dict[str, Any]:
        self._check(len(command["tokens"]), 0)
        tokens = np.array(command["tokens"], np.int32)
        whole = max(len(tokens) - _SINGLE, 1)
        logits = self.model.prefill(tokens[:whole])
        for token in tokens[whole:].tolist():
            logits = self.model.step(token)
        logits = np.asarray(logits, "<f4")
        return {"logits": base64.b64encode(logits.tobytes()).decode()}

    def memory(self, _command: Mapping[str, Any]) -> dict[str, Any]:
        return _memory()

    def versions(self, _command: Mapping[str, Any]) -> dict[str, Any]:
        from importlib import metadata

        return {"versions": {name: metadata.version(name) for name in self._distributions}}

    @property
    def model(self) -> Model:
        if self._model is None:
            raise ValueError("model must be loaded first, not asked before")
        return self._model

    def _check(self, count: Any, before: int) -> int:
        assert self.model  # which says so where there is none
        limit = self._context - before
        if type(count) is not int or not 1 <= count <= limit:
            raise ValueError(f"tokens must be between 1 and {limit}, not {count}")
        return count

    def _tokens(self, count: int) -> NDArray[np.int32]:
        """Return tokens that mean nothing: the time does not depend on them.

        They are from all over the vocabulary, and from no generator: numpy.random with the
        OpenSSL that it imports is 6 MB that would count as the runtime's.
        """
        return (np.arange(count) * _STRIDE % self.model.vocab).astype(np.int32)


_COMMANDS: dict[str, Callable[[_Runner, Mapping[str, Any]], dict[str, Any]]] = {
    "load": _Runner.load,
    "prefill": _Runner.prefill,
    "decode": _Runner.decode,
    "logits": _Runner.logits,
    "memory": _Runner.memory,
    "versions": _Runner.versions,
}


def _own_output() -> TextIO:
    """Return standard output for answers alone; what a runtime prints goes to standard error."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return answers


def _say(answers: TextIO, answer: Mapping[str, Any]) -> None:
    answers.write(json.dumps(answer) + "\n")
    answers.flush()


def _memory() -> dict[str, Any]:
    status = Path("/proc/self/status")
    if status.exists():
        lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
        sizes = {key: int(lines[key].split()[0]) << 10 for key in ("VmRSS", "VmHWM")}
        return {"resident": sizes["VmRSS"], "peak": sizes["VmHWM"]}
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    most = most if sys.platform == "darwin" else most << 10
    return {"resident": most, "peak": most}
