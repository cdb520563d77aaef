"""Runner of litespark-inference without torch, from a bf16 master in the cache of its hub."""

import os
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .protocol import Load, Model, package, serve

__all__ = ["REPOSITORY", "start"]

REPOSITORY = "edgewright/synthetic"
# Of a prompt in one call: its kernel keeps sums of so many tokens, and leaves results unwritten,
# without a word, when there are more.
_CHUNK = 64
_PIP = "litespark-inference==1.0.3"


def start() -> tuple[tuple[str, ...], Load]:
    """Import the runtime; return its distributions, and what loads a model."""
    library = package("litespark_inference.torchless", _PIP)
    runtime = package("litespark_inference.torchless.runtime", _PIP)
    kernel = package("litespark_inference.torchless.kernel", _PIP)
    package("huggingface_hub", _PIP)  # imported before time is taken

    def load(path: str, threads: int, context: int) -> Model:
        return _Litespark(library, runtime, kernel, path, threads, context)

    return ("litespark-inference",), load


class _Litespark:
    """The model of a folder of the hub's cache, which the environment has to name."""

    def __init__(
        self, library: Any, runtime: Any, kernel: Any, path: str, threads: int, context: int
    ) -> None:
        if os.environ.get("OMP_NUM_THREADS") != str(threads):
            raise ValueError(f"OMP_NUM_THREADS must be {threads} for litespark, not otherwise")
        if os.environ.get("HF_HUB_CACHE") != path:
            raise ValueError(f"HF_HUB_CACHE must be {path} for litespark, not otherwise")
        self._runtime = runtime
        self._model = library.load_bitnet_2b(REPOSITORY, embed_dtype="int4")
        self._context = context
        self._state = runtime.init_state(self._model, context)
        self.vocab = self._model.config.vocab_size
        self.about: dict[str, Any] = {
            "weights": "2-bit rows, packed on loading",
            "head": "int4",
            "kv": "f32",
            "chunk": _CHUNK,
            "kernels": Path(kernel.ensure_built()).name.split(".")[0].strip("_"),
            "weight_bytes": self._model.tensor_bytes()["total_incl_embedding"],
            "cache_bytes": self._state.cache_k.nbytes + self._state.cache_v.nbytes,
        }

    def prefill(self, tokens: NDArray[np.int32]) -> NDArray[np.float32]:
        self._state.pos = 0  # keys and values behind it are never looked at
        for first in range(0, len(tokens), _CHUNK):
            part = tokens[first : first + _CHUNK].tolist()
            logits: NDArray[np.float32] = self._runtime.forward_prefill(
                self._model, self._state, part
            )
        return logits

    def step(self, token: int) -> NDArray[np.float32]:
        logits: NDArray[np.float32] = self._runtime.forward_one(self._model, self._state, token)
        return logits


if __name__ == "__main__":
    serve("litespark-inference", start)
