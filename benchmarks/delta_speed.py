"""Speed of delta attention by blocks beside dense attention, on keys that a real model has made.

Queries, keys and values of a real model on real text stand for those of a larger shape with random
weights, for which there are none. Type: ``python -m benchmarks.delta_speed --help``.
"""

import argparse
import json
import sys
import time
from dataclasses import replace
from pathlib import Path
from statistics import median

import numpy as np

from benchmarks.delta_score import detokenised
from benchmarks.delta_trace import Traces, spread_thresholds
from benchmarks.page import ROOT, put_section, table
from edgewright.firmware.bench.limits import Limits
from edgewright.firmware.bench.llm import kv_bytes
from edgewright.firmware.llm.attention import DeltaBlocks, Dense
from edgewright.firmware.llm.backend import BLOCK, Batch
from edgewright.firmware.llm.native import Native, kernel_names
from edgewright.firmware.llm.open import open_model
from edgewright.firmware.llm.synthetic import SHAPES, synthetic
from edgewright.firmware.llm.text import Text

__all__ = ["Runner", "compare"]

CHUNK = 96  # rows of a prompt that are computed together, as the scheduler does
_EVERY = 12  # one in so many chunks of a prompt is timed, twice
_LONGEST = 8192  # prompt that is timed: longer ones take minutes
_DECODED = 16  # tokens after the context


class Runner:
    """One backend whose cache holds a trace, and how long it took.

    Parameters
    ----------
    model : PackedModel
        What is computed besides attention.
    traces : Traces
        What it attends to.
    attention : Attention
        How.
    context : int
        Positions in the cache.
    threads, kernels
        As of `Native`.
    """

    def __init__(self, model, traces, attention, *, context, threads, kernels):
        self.context = context
        blocks = -(-(context + _DECODED) // BLOCK)
        self.backend = Native(
            model, blocks=blocks, threads=threads, kernels=kernels, attention=attention
        )
        self.decode, self.prefill = [], []  # (all, attention) seconds of each token and chunk
        self._traces = traces
        self._table = np.arange(blocks, dtype=np.int32)[None]
        for first in range(0, context, CHUNK):
            last = min(first + CHUNK, context)
            self.backend.store(self._batch(first, last), traces.read(first, last))
        self.backend.reset_counters()

    def decode_at(self, position):
        """Decode one token."""
        self._run(self.decode, position, position + 1)

    def prefill_at(self, first):
        """Compute a chunk of a prompt, before which the rest of it lies in the cache."""
        self._run(self.prefill, first, first + CHUNK)

    def _run(self, times, first, last):
        replay = self._traces.read(first, last)
        batch = self._batch(first, last, wanted=last - first == 1)
        before, start = self.backend.seconds()["attention"], time.perf_counter()
        self.backend.forward(batch, replay=replay)
        times.append((time.perf_counter() - start, self.backend.seconds()["attention"] - before))

    def _batch(self, first, last, *, wanted=False):
        rows = np.arange(last - first, dtype=np.int32)
        starts, prompts = np.array([0, len(rows)], np.int32), np.array([self.context], np.int32)
        tokens = np.zeros(len(rows), np.int32)
        return Batch(tokens, rows + first, starts, self._table, rows[: int(wanted)], prompts)


def compare(model, traces, blocks, *, context, threads, kernels, rounds, say):
    """Return what was measured at one context with one number of threads, as JSON values.

    Parameters
    ----------
    model, traces, context, threads, kernels
        As of `Runner`.
    blocks : DeltaBlocks
        What stands beside dense attention.
    rounds : int
        Of decoding some tokens with each, one after the other; a prompt is computed in the first
        two.
    say : callable
        Called with a line of progress.
    """
    runners = {}
    for attention in (Dense(), blocks):
        say(f"{context} positions, {threads} threads: storing for {attention.name}")
        runners[attention.name] = Runner(
            model, traces, attention, context=context, threads=threads, kernels=kernels
        )
    limits = Limits(runners["dense"].backend.kernels, threads)
    for number in range(rounds):
        say(f"{context} positions, {threads} threads: round {number + 1} of {rounds}")
        limits.read()
        for position in range(context, context + _DECODED):
            for runner in runners.values():
                runner.decode_at(position)
        whole = context // CHUNK - 1
        for index in (
            range(number, whole, _EVERY) if number < 2 and whole * CHUNK < _LONGEST else ()
        ):
            for runner in runners.values():
                runner.prefill_at(index * CHUNK)
    found = _result(runners, limits, context, threads)
    del runners["delta-blocks"]
    lean = replace(blocks, keep_keys=False)
    say(f"{context} positions, {threads} threads: storing without keys that nobody meets")
    held = Runner(model, traces, lean, context=context, threads=threads, kernels=kernels)
    values = runners["dense"].backend.memory_bytes()["cache"] // 2
    memory = held.backend.memory_bytes()
    found["key_bytes"] = (memory["cache"] - values + memory["sealed"]) / values
    return found


def _result(runners, limits, context, threads):
    found = {"context": context, "threads": threads, "bandwidth_gb_s": limits.bandwidth / 1e9}
    for name, runner in runners.items():
        whole, attention = (median(part) for part in zip(*runner.decode, strict=True))
        counters = runner.backend.counters()
        pairs = int(counters.pairs[1].sum())
        found[name] = {
            "decode_tokens_per_s": 1 / whole,
            "attention_ms_per_token": 1e3 * attention,
            "prefill_seconds": sum(part[0] for part in runner.prefill),
            "prefill_attention_seconds": sum(part[1] for part in runner.prefill),
            "values_read": 1 - int(counters.unread[1].sum()) / pairs,
            "qk_sparsity": counters.qk_sparsity("decode"),
        }
    dense, blocks = runners["dense"], runners["delta-blocks"]
    for key, times in (("decode", "decode"), ("prefill", "prefill")):
        pairs = list(zip(getattr(dense, times), getattr(blocks, times), strict=True))
        if not pairs:
            continue
        for part, name in ((0, "speedup"), (1, "attention_speedup")):
            ratios = [a[part] / b[part] for a, b in pairs]
            if key == "prefill":  # later chunks take longer: of all of them together
                ratios = [sum(a[part] for a, _ in pairs) / sum(b[part] for _, b in pairs)]
            found[f"{key}_{name}"] = median(ratios)
    return found


def main():
    """Measure, print, and put a table into ``docs``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--text", type=Path, required=True, help="text file, UTF-8")
    parser.add_argument("--model", default="smollm2-135m", help="whose keys")
    parser.add_argument("--shape", default="bitnet-2b4t", help="whose sizes")
    parser.add_argument("--thresholds", type=Path, required=True, help=".npy, of that model")
    parser.add_argument("--margin", type=float, default=7.0)
    parser.add_argument("--window", type=int, default=64)
    parser.add_argument("--contexts", type=int, nargs="+", default=[8192, 32768])
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--kernels", default="", help="not the fastest: a table of its own")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--cache", type=Path, default=ROOT / "build" / "delta-speed")
    parser.add_argument("--no-page", action="store_true", help="leave docs alone")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    arguments = parser.parse_args()

    def say(line):
        print(line, file=sys.stderr, flush=True)

    longest = max(arguments.contexts)
    real = open_model(arguments.model)
    text = detokenised(arguments.text.read_text(encoding="utf-8"))
    tokens = np.array(Text(real.vocabulary, real.config).encode(text), np.int32)
    if len(tokens) < longest:
        parser.error(f"text must have at least {longest} tokens, not {len(tokens)}")
    shape = replace(SHAPES[arguments.shape], context=longest)
    traces = Traces(real, tokens[:longest], shape, folder=arguments.cache, say=say)
    thresholds = np.load(arguments.thresholds)
    spread = spread_thresholds(thresholds, shape.kv_heads)
    spec = DeltaBlocks(threshold=spread, margin=arguments.margin, window=arguments.window)
    say("making random weights")
    model = synthetic(shape)
    found = [
        # The last of the text is decoded.
        compare(
            model,
            traces,
            spec,
            context=context - _DECODED,
            threads=threads,
            kernels=arguments.kernels,
            rounds=arguments.rounds,
            say=say,
        )
        for threads in arguments.threads
        for context in arguments.contexts
    ]
    if not arguments.no_page:
        _page(arguments, found)
    print(json.dumps(found) if arguments.json else _table(found))


def _table(found):
    rows = []
    for each in found:
        dense, blocks = each["dense"], each["delta-blocks"]
        rows.append([
            f"{each['context']:,}",
            each["threads"],
            f"{dense['attention_ms_per_token']:.1f}",
            f"{blocks['attention_ms_per_token']:.1f}",
            f"**{each['decode_attention_speedup']:.2f}x**",
            f"{dense['decode_tokens_per_s']:.1f}",
            f"{blocks['decode_tokens_per_s']:.1f}",
            f"{each['decode_speedup']:.2f}x",
            *(
                f"{each[name]:.2f}x" if name in each else ""
                for name in ("prefill_attention_speedup", "prefill_speedup")
            ),
            f"{each['key_bytes']:.2f}",
            f"{blocks['values_read']:.1%}",
        ])
    titles = [
        "context",
        "threads",
        "dense, ms",
        "blocks, ms",
        "attention",
        "dense, tokens/s",
        "blocks, tokens/s",
        "decode",
        "prefill, attention",
        "prefill",
        "key bytes",
        "values read",
    ]
    return table(titles, rows)


def _page(arguments, found):
    put_section(
        "docs/results.md",
        "-".join(["delta-speed", *filter(None, [arguments.kernels])]),
        f"Kernels `{arguments.kernels or kernel_names()[0]}`. The shape of `{arguments.shape}` "
        f"with random weights, and queries, keys and values of `{arguments.model}` on WikiText-2 "
        f"as prose: each head has those of two real ones side by side, 8,192 tokens of text after "
        f"another. Thresholds `{arguments.thresholds.name}`, margin {arguments.margin:g}, window "
        f"{arguments.window}, int8 cache. Wall clock; medians of {arguments.rounds * _DECODED} "
        f"tokens, decoded in turns with both; milliseconds are of attention per token. Prefill: "
        f"every sixth chunk of {CHUNK} rows of a prompt so long, together. Key bytes are those "
        f"held with `keep_keys=False`, of sealed blocks and of the window, over those of dense "
        f"attention. "
        f"Dense attention multiplies in float32 and takes "
        + ", ".join(
            f"{_share(each):.0%} of the measured {each['bandwidth_gb_s']:.0f} GB/s "
            f"({each['threads']} threads, {each['context']:,})"
            for each in found
        )
        + f".\n\n{_table(found)}",
    )


def _share(each):
    """Return the share of the bandwidth that dense attention reads with."""
    size = each["context"] * kv_bytes(SHAPES["bitnet-2b4t"], "int8")
    return size / each["dense"]["attention_ms_per_token"] / 1e6 / each["bandwidth_gb_s"]


if __name__ == "__main__":
    main()
