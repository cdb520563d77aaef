"""Native kernels and engine of the language-model runtime; see firmware/native/module.cpp."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

def kernels() -> list[str]: ...
def linear(
    kernels: str,
    kind: str,
    tiles: NDArray[np.uint8],
    scales: NDArray[np.float32],
    groups: int,
    columns: int,
    x: NDArray[np.float32],
    gated: str = "",
) -> NDArray[np.float32]: ...
def sums(
    kernels: str,
    kind: str,
    tiles: NDArray[np.uint8],
    scales: NDArray[np.float32],
    groups: int,
    columns: int,
    x: NDArray[np.float32],
) -> NDArray[np.int64]: ...
def rms_norm(
    kernels: str, x: NDArray[np.float32], weight: NDArray[np.float32], eps: float
) -> NDArray[np.float32]: ...
def far(
    kernels: str,
    sealed: NDArray[np.uint8],
    values: NDArray[np.float32],
    queries: NDArray[np.float32],
    floors: NDArray[np.float32],
) -> NDArray[np.float32]: ...
def int8_peak(kernels: str, threads: int, seconds: float) -> float: ...

class Memory:
    def __init__(self, bytes: int) -> None: ...
    def read_bandwidth(self, kernels: str, threads: int, passes: int) -> float: ...

class Engine:
    def __init__(
        self, shape: Mapping[str, Any], kernels: str, threads: int, kv: str, blocks: int
    ) -> None: ...
    def set_matrix(
        self,
        layer: int,
        name: str,
        kind: str,
        tiles: NDArray[np.uint8],
        scales: NDArray[np.float32],
        groups: int,
        columns: int,
    ) -> None: ...
    def set_ffn(self, layer: int, ffn: int) -> None: ...
    def set_local(self, layer: int, local: bool) -> None: ...
    def set_vector(self, layer: int, name: str, values: NDArray[np.float32]) -> None: ...
    def forward(
        self,
        tokens: NDArray[np.int32],
        positions: NDArray[np.int32],
        starts: NDArray[np.int32],
        tables: NDArray[np.int32],
        wanted: NDArray[np.int32],
        logits: NDArray[np.float32] | None,
        prompts: NDArray[np.int32] | None = None,
        trace: NDArray[np.float32] | None = None,
        replay: NDArray[np.float32] | None = None,
        turns: NDArray[np.int32] | None = None,
        largest: bool = False,
    ) -> None: ...
    def set_delta(
        self,
        thresholds: NDArray[np.float32],
        window: int,
        blockwise: bool,
        sinks: int,
        keyframe: int,
    ) -> None: ...
    def set_blocks(
        self, thresholds: NDArray[np.float32], window: int, margin: float, keep_keys: bool
    ) -> None: ...
    def counts(self) -> NDArray[np.int64]: ...
    def histogram(self) -> NDArray[np.int64]: ...
    def updates(self) -> NDArray[np.int64]: ...
    def reset_counts(self) -> None: ...
    @property
    def cache_bytes(self) -> int: ...
    @property
    def sealed_bytes(self) -> int: ...
    @property
    def linear_seconds(self) -> float: ...
    @property
    def attention_seconds(self) -> float: ...
