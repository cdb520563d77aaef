"""Runner of ONNX Runtime, from a graph of 2-bit products."""

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .protocol import Load, Model, package, serve

__all__ = ["start"]

_PIP = "onnxruntime>=1.31"


def start() -> tuple[tuple[str, ...], Load]:
    """Import the runtime; return its distributions, and what loads a model."""
    library = package("onnxruntime", _PIP)

    def load(path: str, threads: int, context: int) -> Model:
        return _OnnxRuntime(library, path, threads, context)

    return ("onnxruntime",), load


class _OnnxRuntime:
    """A session whose cache stays where it is: past and present are the same memory."""

    def __init__(self, library: Any, path: str, threads: int, context: int) -> None:
        options = library.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        # Threads that wait for the next run would steal time from the other runtimes.
        options.add_session_config_entry("session.force_spinning_stop", "1")
        self._session = library.InferenceSession(path, options, ["CPUExecutionProvider"])
        self._binding = self._session.io_binding()
        self._positions, cache_bytes = 0, 0
        self._kept = []
        value = library.OrtValue.ortvalue_from_numpy
        for entry in self._session.get_inputs():
            if not entry.name.startswith("past"):
                continue
            shape = [context if isinstance(size, str) else size for size in entry.shape]
            cache = value(np.zeros(shape, np.float32))
            self._binding.bind_ortvalue_input(entry.name, cache)
            self._binding.bind_ortvalue_output(entry.name.replace("past", "present"), cache)
            cache_bytes += cache.numpy().nbytes
            self._kept.append(cache)
        about = json.loads(Path(path).with_suffix(".json").read_text())
        self.vocab = about.pop("vocab")
        self._logits = value(np.zeros((1, 1, self.vocab), np.float32))
        self._binding.bind_ortvalue_output("logits", self._logits)
        self.about: dict[str, Any] = {
            **about,
            "kv": "f32",
            "chunk": "the whole prompt",
            "cache_bytes": cache_bytes,
        }

    def prefill(self, tokens: NDArray[np.int32]) -> NDArray[np.float32]:
        self._positions = 0
        return self._run(tokens)

    def step(self, token: int) -> NDArray[np.float32]:
        return self._run(np.array([token], np.int32))

    def _run(self, tokens: NDArray[np.int32]) -> NDArray[np.float32]:
        self._positions += len(tokens)
        inputs = {
            "tokens": tokens[None].astype(np.int64),
            "last": np.array([self._positions - 1], np.int32),
            "total": np.array(self._positions, np.int32),
        }
        for name, value in inputs.items():
            self._binding.bind_cpu_input(name, value)
        self._session.run_with_iobinding(self._binding)
        logits: NDArray[np.float32] = self._logits.numpy().reshape(-1)
        return logits


if __name__ == "__main__":
    serve("onnxruntime", start)
