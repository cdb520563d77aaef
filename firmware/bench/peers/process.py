"""A runner in a process of its own, and what is said to it."""

import base64
import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

__all__ = ["CONTESTANTS", "OURS", "Contestant", "Failed", "Runner"]

_FOLDER = Path(__file__).parents[1]  # of the package ``peers``
_HELLO, _ANSWER = 120.0, 900.0  # seconds to wait for the first line, and for any other


@dataclass(frozen=True)
class Contestant:
    """One runtime with one file.

    Parameters
    ----------
    name : str
        What tables call it.
    module : str
        Of `peers`, its runner.
    kind : str
        What it opens, a key of `prepare.FILES`.
    head : str
        The output matrix, where the runner cannot say it.
    """

    name: str
    module: str
    kind: str
    head: str = ""


OURS = "edgewright"
CONTESTANTS = (
    Contestant(OURS, "ours", "container"),
    Contestant("llama.cpp TQ2_0, F16 head", "llama_cpp", "gguf-f16", "F16"),
    Contestant("llama.cpp TQ2_0, Q6_K head", "llama_cpp", "gguf-q6_k", "Q6_K"),
    Contestant("onnxruntime MatMulNBits 2-bit", "onnxruntime", "onnx"),
    Contestant("litespark-inference", "litespark", "hub"),
)


class Failed(RuntimeError):
    """A runner that is not there, or gave no answer."""


class Runner:
    """A running process; use it in a ``with`` statement, which ends it.

    Parameters
    ----------
    contestant : Contestant
        Who runs.
    python : path
        The interpreter that has the runtime; ours always runs under this one.
    threads : int
        How many it will use.
    folder : Path
        The hub's cache for runtimes that look for their files there.

    Attributes
    ----------
    bare : int
        Bytes resident before a model is loaded.

    Raises
    ------
    Failed
        If the runtime is missing or the process ends.
    """

    def __init__(
        self, contestant: Contestant, *, python: str | Path, threads: int, folder: Path
    ) -> None:
        self.contestant = contestant
        self._errors = tempfile.TemporaryFile()
        try:
            self._process = subprocess.Popen(
                _command(contestant, python),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
                cwd=_FOLDER,
                env=_environment(threads, folder),
                text=True,
            )
        except OSError:
            self._errors.close()
            raise Failed(f"python must be an interpreter that starts, not {python}") from None
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()
        try:
            hello = self._hear(_HELLO)
            self.bare: int = hello["resident"]
        except BaseException:
            self.close()
            raise

    def ask(self, do: str, **values: Any) -> dict[str, Any]:
        """Give a command of `protocol`, return its answer."""
        assert self._process.stdin is not None  # it was asked for
        try:
            self._process.stdin.write(json.dumps({"do": do, **values}) + "\n")
            self._process.stdin.flush()
        except OSError:
            pass  # it has ended; hearing says why
        return self._hear(_ANSWER)

    def logits(self, tokens: Sequence[int]) -> NDArray[np.float32]:
        """Return the logits after a prompt."""
        answer = self.ask("logits", tokens=list(tokens))
        return np.frombuffer(base64.b64decode(answer["logits"]), "<f4")

    def close(self) -> None:
        """End the process."""
        if self._process.stdin is not None and self._process.poll() is None:
            self._process.terminate()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout, self._errors):
            if stream is not None:
                stream.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _listen(self) -> None:
        assert self._process.stdout is not None  # it was asked for
        try:
            for line in self._process.stdout:
                self._lines.put(line)
        except ValueError:
            pass  # closed by the other thread
        self._lines.put("")

    def _hear(self, seconds: float) -> dict[str, Any]:
        name = self.contestant.name
        try:
            line = self._lines.get(timeout=seconds)
        except queue.Empty:
            raise Failed(f"{name} gave no answer for {seconds:.0f} s") from None
        if not line:
            raise Failed(f"{name} ended with exit code {self._process.wait()}: {self._last_line()}")
        answer: dict[str, Any] = json.loads(line)
        if "error" in answer:
            raise Failed(f"{name}: {answer['error']}")
        return answer

    def _last_line(self) -> str:
        self._errors.seek(0)
        lines = self._errors.read().decode(errors="replace").split("\n")
        return next((line.strip() for line in reversed(lines) if line.strip()), "no message")


def _command(contestant: Contestant, python: str | Path) -> list[str]:
    if contestant.name == OURS:
        return [sys.executable, "-m", f"edgewright.firmware.bench.peers.{contestant.module}"]
    # Without this package: under another interpreter it is not installed.
    return [str(python), "-m", f"{Path(__file__).parent.name}.{contestant.module}"]


def _environment(threads: int, folder: Path) -> Mapping[str, str]:
    """Return an environment where every runtime finds the number of threads that it looks for."""
    counts = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
    return {
        **os.environ,
        **dict.fromkeys(counts, str(threads)),
        "HF_HUB_CACHE": str(folder),
        "HF_HUB_OFFLINE": "1",
    }
