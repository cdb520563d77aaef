"""Speed of a language model on this machine, as a share of what the machine can do."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from statistics import median

import numpy as np

from edgewright.firmware.bench.limits import Limits
from edgewright.firmware.llm.attention import Attention
from edgewright.firmware.llm.backend import BLOCK, Batch
from edgewright.firmware.llm.config import Config, linear_shapes
from edgewright.firmware.llm.native import Native
from edgewright.firmware.llm.packed import PackedModel
from edgewright.firmware.llm.scheduler import CHUNK

__all__ = ["Speed", "kv_bytes", "linear_macs", "measure"]

_PREFILLS = (128, 512)

Report = Callable[..., None]


@dataclass
class Speed:
    """What was measured, a list entry per round.

    Parameters
    ----------
    decode : list of float
        Tokens per second, one sequence.
    decode_share : list of float
        Bytes per second that decoding must read, over the bandwidth measured around it.
    prefill : dict of int to list of float
        Tokens per second by prompt length.
    prefill_share : dict of int to list of float
        Multiply-accumulates of the linear layers over their time and the int8 peak.
    prefill_share_whole : dict of int to list of float
        The same over the whole time.
    batch : list of float
        Tokens per second of all sequences together.
    bytes_per_token : float
        What decoding one token must read: weights, output matrix, keys and values.
    """

    decode: list[float] = field(default_factory=list)
    decode_share: list[float] = field(default_factory=list)
    prefill: dict[int, list[float]] = field(default_factory=dict)
    prefill_share: dict[int, list[float]] = field(default_factory=dict)
    prefill_share_whole: dict[int, list[float]] = field(default_factory=dict)
    batch: list[float] = field(default_factory=list)
    bytes_per_token: float = 0.0


def measure(
    model: PackedModel,
    *,
    threads: int,
    kernels: str = "",
    kv: str = "int8",
    attention: Attention | None = None,
    context: int = 0,
    tokens: int = 64,
    batch: int = 0,
    rounds: int = 5,
    progress: Report | None = None,
) -> tuple[Speed, Limits, Native]:
    """Measure decoding and prefill, and between them the limits of the machine.

    Parameters
    ----------
    model : PackedModel
        Real or synthetic.
    threads, kernels, kv, attention
        As of `Native`.
    context : int
        Positions already in the cache when decoding begins.
    tokens : int
        Tokens decoded in a round.
    batch : int
        Sequences of the batch decoding; 0 leaves it out.
    rounds : int
        Rounds; one more comes first and does not count.
    progress : callable
        Called with what is done, how many rounds, and of how many.
    """
    config = model.config
    longest = max(context + tokens, *_PREFILLS)
    if longest > config.context:
        raise ValueError(f"context must be at most {config.context - tokens}, not {context}")
    blocks_each = -(-longest // BLOCK)
    runner = _Runner(
        Native(
            model,
            blocks=blocks_each * max(batch, 1),
            kv=kv,
            threads=threads,
            kernels=kernels,
            attention=attention,
        ),
        blocks_each,
    )
    limits = Limits(runner.backend.kernels, runner.backend.threads)
    speed = Speed(
        prefill={n: [] for n in _PREFILLS},
        prefill_share={n: [] for n in _PREFILLS},
        prefill_share_whole={n: [] for n in _PREFILLS},
        bytes_per_token=model.nbytes + (context + tokens / 2) * kv_bytes(config, kv),
    )
    report = progress or (lambda *_: None)
    runner.backend.settle()
    if context:
        runner.prefill(context)
    for count in range(-1, rounds):
        report("measuring", max(count, 0), rounds)
        _round(runner, limits, speed, context, tokens, batch)
        if count < 0:
            _forget(speed, limits)
    return speed, limits, runner.backend


def linear_macs(config: Config) -> int:
    """Return multiply-accumulates of the linear layers of all blocks, per token."""
    layers = (linear_shapes(config, layer).values() for layer in range(config.layers))
    return sum(rows * columns for shapes in layers for rows, columns in shapes)


def kv_bytes(config: Config, kv: str) -> int:
    """Return bytes that one position takes in the key-value cache."""
    channels = -(-config.head_dim // 16) * 16
    each = {"int8": channels + 4, "f16": 2 * channels, "f32": 4 * channels}[kv]
    return config.layers * config.kv_heads * 2 * each


class _Runner:
    """Drives a backend with tokens that mean nothing: the time does not depend on them."""

    def __init__(self, backend: Native, blocks_each: int) -> None:
        self.backend = backend
        self.blocks_each = blocks_each
        self._tokens = np.random.default_rng(1).integers(0, backend.config.vocab, 1 << 16, np.int32)

    def prefill(self, count: int) -> tuple[float, float]:
        """Compute a prompt; return seconds, and seconds in the linear layers of the blocks."""
        table = np.arange(self.blocks_each, dtype=np.int32)[None]
        before, start = self.backend.seconds()["linear"], time.perf_counter()
        for first in range(0, count, CHUNK):
            last = min(first + CHUNK, count)
            wanted = [last - first - 1] if last == count else []
            self.backend.forward(
                Batch(
                    self._tokens[first:last],
                    np.arange(first, last, dtype=np.int32),
                    np.array([0, last - first], np.int32),
                    table,
                    np.array(wanted, np.int32),
                )
            )
        seconds = time.perf_counter() - start
        return seconds, self.backend.seconds()["linear"] - before

    def decode(self, first: int, count: int, sequences: int = 1) -> float:
        """Decode ``count`` tokens of each sequence after position ``first``; return seconds."""
        table = np.arange(self.blocks_each * sequences, dtype=np.int32).reshape(sequences, -1)
        starts = np.arange(sequences + 1, dtype=np.int32)
        token = self._tokens[:sequences].copy()
        start = time.perf_counter()
        for position in range(first, first + count):
            where = np.full(sequences, position, np.int32)
            prompts = np.zeros(sequences, np.int32)  # all of it counts as decoded
            batch = Batch(token, where, starts, table, starts[:-1], prompts, largest=True)
            logits = self.backend.forward(batch)
            token = logits.argmax(axis=1).astype(np.int32)
        return time.perf_counter() - start


def _round(
    runner: _Runner, limits: Limits, speed: Speed, context: int, tokens: int, batch: int
) -> None:
    config = runner.backend.config
    shares, times = [], []
    for first, count in _parts(tokens):
        before = limits.read()
        seconds = runner.decode(context + first, count)
        times.append(seconds)
        around = (before + limits.read()) / 2
        shares.append(speed.bytes_per_token * count / seconds / around)
    speed.decode.append(tokens / sum(times))
    speed.decode_share.append(median(shares))
    for length in _PREFILLS if not context else ():
        before = limits.multiply()
        seconds, linear = runner.prefill(length)
        peak = (before + limits.multiply()) / 2
        macs = linear_macs(config) * length
        head = config.vocab * config.hidden * 2  # of the last token, in two byte planes
        speed.prefill[length].append(length / seconds)
        speed.prefill_share[length].append((macs + head) / linear / peak)
        speed.prefill_share_whole[length].append(macs / seconds / peak)
    if batch:
        seconds = runner.decode(context, tokens // 2, batch)
        speed.batch.append(batch * (tokens // 2) / seconds)


def _parts(tokens: int) -> Iterator[tuple[int, int]]:
    """Cut the tokens of a round in up to four, to look at the bandwidth between them."""
    each = -(-tokens // 4)
    yield from ((first, min(each, tokens - first)) for first in range(0, tokens, each))


def _forget(speed: Speed, limits: Limits) -> None:
    for values in (speed.decode, speed.decode_share, speed.batch, limits.bandwidths, limits.peaks):
        values.clear()
    for by_length in (speed.prefill, speed.prefill_share, speed.prefill_share_whole):
        for values in by_length.values():
            values.clear()
