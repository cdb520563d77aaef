"""Runner of llama.cpp through its Python package, from a GGUF file."""

import ctypes
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .protocol import Load, Model, package, serve

__all__ = ["start"]

_PIP = "llama-cpp-python==0.3.36"
_KV = {0: "f32", 1: "f16"}


def start() -> tuple[tuple[str, ...], Load]:
    """Import the runtime; return its distributions, and what loads a model."""
    library = package("llama_cpp", _PIP)
    library.llama_backend_init()

    def load(path: str, threads: int, context: int) -> Model:
        return _LlamaCpp(library, path, threads, context)

    return ("llama-cpp-python",), load


class _LlamaCpp:
    """The C interface itself: the class above it copies logits about."""

    def __init__(self, library: Any, path: str, threads: int, context: int) -> None:
        self._library = library
        settings = library.llama_model_default_params()
        settings.n_gpu_layers = 0
        self._model = library.llama_model_load_from_file(path.encode(), settings)
        if not self._model:
            raise ValueError(f"path must be a model that llama.cpp loads, not {path}")
        choices = library.llama_context_default_params()
        choices.n_ctx, choices.n_batch = context, context
        choices.n_threads = choices.n_threads_batch = threads
        self._state = library.llama_init_from_model(self._model, choices)
        if not self._state:
            raise ValueError(f"context must be one that llama.cpp can hold, not {context}")
        self.vocab = library.llama_vocab_n_tokens(library.llama_model_get_vocab(self._model))
        description = ctypes.create_string_buffer(256)
        library.llama_model_desc(self._model, description, 256)
        self.about: dict[str, Any] = {
            "weights": description.value.decode(),
            "head": "that of the file",
            "kv": _KV.get(choices.type_k, str(choices.type_k)),
            "chunk": choices.n_ubatch,
            "kernels": library.llama_print_system_info().decode().strip(" |"),
            "weight_bytes": library.llama_model_size(self._model),
        }

    def prefill(self, tokens: NDArray[np.int32]) -> NDArray[np.float32]:
        self._library.llama_memory_clear(self._library.llama_get_memory(self._state), False)
        return self._decode(tokens)

    def step(self, token: int) -> NDArray[np.float32]:
        return self._decode(np.array([token], np.int32))

    def _decode(self, tokens: NDArray[np.int32]) -> NDArray[np.float32]:
        pointer = tokens.ctypes.data_as(ctypes.POINTER(ctypes.c_int32))
        code = self._library.llama_decode(
            self._state, self._library.llama_batch_get_one(pointer, len(tokens))
        )
        if code:
            raise ValueError(f"tokens must be those that llama.cpp decodes, not answered by {code}")
        logits = self._library.llama_get_logits_ith(self._state, -1)
        return np.ctypeslib.as_array(logits, (self.vocab,))


if __name__ == "__main__":
    serve("llama.cpp", start)
