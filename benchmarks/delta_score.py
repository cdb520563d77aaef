"""Score windows of a text with an attention plug-in; what was scored once is kept in a folder."""

import hashlib
import io

import numpy as np

from edgewright.firmware.llm.attention import Delta, DeltaBlocks
from edgewright.firmware.llm.backend import BLOCK, Batch
from edgewright.firmware.llm.counters import Counters
from edgewright.firmware.llm.native import Native
from edgewright.models.graph import write_whole

__all__ = ["COUNTS", "Scored", "detokenised", "passes", "score_windows"]

COUNTS = ("rows", "pairs", "exact_pairs", "kept", "histogram", "updates", "unmet", "unread")
_CHUNK = 256


class Scored:
    """Negative logarithms of every token, (windows, tokens - 1), and what attention counted."""

    def __init__(self, nll, counters):
        self.nll = nll
        self.counters = counters

    @property
    def perplexity(self):
        """The exponential of the mean."""
        return float(np.exp(self.nll.mean(dtype=np.float64)))

    def increase(self, dense, draws=2000):
        """Return the relative increase of perplexity over ``dense``, and its 95 % interval.

        The interval is of the mean over windows, drawn again with replacement; both have scored
        the same tokens, so that what the text is like cancels.
        """
        each = (self.nll - dense.nll).mean(axis=1, dtype=np.float64)
        picks = np.random.default_rng(1).integers(0, len(each), (draws, len(each)))
        low, high = np.percentile(each[picks].mean(axis=1), [2.5, 97.5])
        return tuple(float(np.expm1(value)) for value in (each.mean(), low, high))


def score_windows(model, spec, windows, *, folder, kv="int8", threads=1, say=lambda line: None):
    """Score windows of equal length; the first token of each is not scored.

    Parameters
    ----------
    model : PackedModel
        What is asked.
    spec : Attention
        How it attends.
    windows : (windows, tokens) int32
        Of the text.
    folder : Path
        Keeps what was scored, by everything that it depends on but the program.
    kv : str
        As of `Native`.
    threads : int
        As of `Native`.
    say : callable
        Called with a line of progress.
    """
    engine, found, total = None, [], Counters.empty(model.config, kv)
    for index, tokens in enumerate(windows):
        path = folder / f"{_digest(model, spec, tokens, kv)}.npz"
        if not path.exists():
            engine = engine or Native(
                model, blocks=-(-len(tokens) // BLOCK), kv=kv, threads=threads, attention=spec
            )
            _score(engine, tokens, path)
        with np.load(path) as kept:
            found.append(kept["nll"])
            for name in set(COUNTS) & set(kept):
                getattr(total, name)[...] += kept[name]
        say(f"window {index + 1} of {len(windows)}: nll {found[-1].mean():.4f}")
    return Scored(np.stack(found), total)


def passes(tokens, wanted):
    """Yield the batches that read one window, with logits of all rows or of none."""
    table = np.arange(-(-len(tokens) // BLOCK), dtype=np.int32)[None]
    for first in range(0, len(tokens), _CHUNK):
        part = np.asarray(tokens[first : first + _CHUNK], np.int32)
        rows = np.arange(len(part), dtype=np.int32)
        starts = np.array([0, len(part)], np.int32)
        yield Batch(part, rows + first, starts, table, rows if wanted else rows[:0])


def detokenised(text):
    """Return WikiText as prose: without the marks and spaces that its tokenizer put in."""
    for mark in "-,.":
        text = text.replace(f" @{mark}@ ", mark)
    for mark in ".,:;?!)]'%":
        text = text.replace(f" {mark}", mark)
    for mark in "([":
        text = text.replace(f"{mark} ", mark)
    return text.replace(" 's", "'s").replace(" n't", "n't")


def _score(engine, tokens, path):
    engine.reset_counters()
    nll = []
    for batch in passes(tokens, wanted=True):
        logits = engine.forward(batch)
        targets = tokens[batch.positions[0] + 1 :][: len(logits)]
        logits = logits[: len(targets)]
        logits -= logits.max(axis=1, keepdims=True)
        chosen = logits[np.arange(len(targets)), targets]
        nll.append(np.log(np.exp(logits).sum(axis=1, dtype=np.float64)) - chosen)
    counters = engine.counters()
    data = io.BytesIO()
    np.savez(data, nll=np.concatenate(nll), **{name: getattr(counters, name) for name in COUNTS})
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, data.getvalue())


def _digest(model, spec, tokens, kv):
    config = model.config
    parts = [
        str(config).encode(),
        str(model.nbytes).encode(),
        kv.encode(),
        np.int32(tokens).tobytes(),
    ]
    if isinstance(spec, Delta):
        where = (spec.window, spec.window_kind, spec.sinks, spec.keyframe)
        parts += [spec.thresholds(config).tobytes(), str(where).encode()]
    elif isinstance(spec, DeltaBlocks):
        parts += [spec.thresholds(config).tobytes(), str(spec.to_dict()).encode()]
    return hashlib.sha256(b"|".join(parts)).hexdigest()[:20]
