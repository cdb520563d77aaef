"""Runner of this package's own runtime, from its own container."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.bench.peers.protocol import Load, serve

__all__ = ["start"]


def start() -> tuple[tuple[str, ...], Load]:
    """Import the runtime; return its distributions, and what loads a model."""
    from edgewright.firmware.llm import native  # noqa: F401 - imported before time is taken

    return ("edgewright", "numpy"), _Ours


class _Ours:
    def __init__(self, path: str, threads: int, context: int) -> None:
        from edgewright.firmware.llm.backend import BLOCK
        from edgewright.firmware.llm.native import Native
        from edgewright.firmware.llm.open import open_model
        from edgewright.firmware.llm.scheduler import CHUNK

        model = open_model(path)
        self._backend = Native(model, blocks=-(-context // BLOCK), kv="int8", threads=threads)
        self._table = np.arange(self._backend.blocks, dtype=np.int32)[None]
        self._chunk = CHUNK
        self._position = 0
        self.vocab = model.config.vocab
        held = self._backend.memory_bytes()
        self.about: dict[str, Any] = {
            "weights": "2-bit tiles",
            "head": "int8 weights, 16-bit activations",
            "kv": "int8",
            "chunk": CHUNK,
            "kernels": self._backend.kernels,
            "weight_bytes": held["weights"],
            "cache_bytes": held["cache"],
        }

    def prefill(self, tokens: NDArray[np.int32]) -> NDArray[np.float32]:
        self._position = 0
        for first in range(0, len(tokens), self._chunk):
            part = tokens[first : first + self._chunk]
            last = first + len(part) == len(tokens)
            logits = self._forward(part, [len(part) - 1] if last else [])
        last_row: NDArray[np.float32] = logits[0]
        return last_row

    def step(self, token: int) -> NDArray[np.float32]:
        row: NDArray[np.float32] = self._forward(np.array([token], np.int32), [0])[0]
        return row

    def _forward(self, tokens: NDArray[np.int32], wanted: list[int]) -> NDArray[np.float32]:
        from edgewright.firmware.llm.backend import Batch

        first, self._position = self._position, self._position + len(tokens)
        return self._backend.forward(
            Batch(
                tokens,
                np.arange(first, self._position, dtype=np.int32),
                np.array([0, len(tokens)], np.int32),
                self._table,
                np.array(wanted, np.int32),
            )
        )


if __name__ == "__main__":
    serve("edgewright", start)
