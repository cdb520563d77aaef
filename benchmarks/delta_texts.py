"""Delta attention on short windows of one text and on a whole novel in long ones.

A few of the points of ``benchmarks.delta_quality``, and kept in the same folder. Type ``python -m
benchmarks.delta_texts --help``.
"""

import argparse
import sys
from pathlib import Path

import numpy as np

from benchmarks.delta_quality import sweep
from benchmarks.delta_score import detokenised
from benchmarks.page import ROOT, put_section, table
from edgewright.firmware.llm.attention import Delta
from edgewright.firmware.llm.open import open_model
from edgewright.firmware.llm.text import Text
from edgewright.models.train.llm.text import books_of_files

__all__ = ["POINTS", "prose_of", "rows_of", "windows_of"]

POINTS = (("threshold", 0.5), ("threshold", 1.0), ("measured", 0.70))
_PAGE, _SECTION = "docs/results.md", "delta-texts"
_CALIBRATION = 3840  # tokens
_SHORT, _LONG = 1024, 8192
_SHORT_WINDOWS = 52  # about as many tokens as delta_quality scores


def windows_of(tokens, context, most=None):
    """Return (windows, context) int32 tokens of a text, without what is left at its end."""
    count = len(tokens) // context if most is None else min(most, len(tokens) // context)
    if count < 1:
        raise ValueError(f"text must be at least {context} tokens, not {len(tokens)}")
    return np.array(tokens[: count * context], np.int32).reshape(count, context)


def prose_of(path):
    """Return a plain text file as paragraphs without line breaks, an empty line between two."""
    (book,) = books_of_files([path])
    return book.joint.join(book.joint.join(document) for document in book.documents)


def main():
    """Score, print, and put the table into ``docs``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wikitext", type=Path, required=True, help="its validation part")
    parser.add_argument("--novel", type=Path, help="plain text; left out if not given")
    parser.add_argument("--model", default="smollm2-135m")
    parser.add_argument("--kv", default="int8")
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--cache", type=Path, default=ROOT / "build" / "delta-quality")
    parser.add_argument("--no-page", action="store_true", help="leave docs alone")
    arguments = parser.parse_args()

    model = open_model(arguments.model)
    text, spec = Text(model.vocabulary, model.config), Delta()
    wikitext = text.encode(detokenised(arguments.wikitext.read_text(encoding="utf-8")))
    calibration = np.array(wikitext[:_CALIBRATION], np.int32)
    # The first tenth calibrates, and ends before the first window begins.
    first = -(-len(wikitext) // 10 // _SHORT) * _SHORT
    texts = {"WikiText-2": windows_of(wikitext[first:], _SHORT, _SHORT_WINDOWS)}
    if arguments.novel:
        title = arguments.novel.stem.replace("-", " ").title()
        texts[title] = windows_of(text.encode(prose_of(arguments.novel)), _LONG)
    rows = []
    for name, windows in texts.items():
        dense, found = sweep(
            model,
            calibration,
            windows,
            spec,
            points=POINTS,
            folder=arguments.cache,
            kv=arguments.kv,
            threads=arguments.threads,
            say=lambda line: print(line, file=sys.stderr, flush=True),
        )
        rows += rows_of(name, windows, dense, found)
    shown = table(_TITLES, rows)
    if not arguments.no_page:
        put_section(_PAGE, _SECTION, f"{_said(arguments, spec)}\n\n{shown}")
    print(shown)


_TITLES = [
    "text",
    "context",
    "scored",
    "thresholds",
    "QK^T left out",
    "of the model",
    "perplexity",
    "increase (95 % interval)",
]


def rows_of(name, windows, dense, found):
    """Return the lines of the table for one text."""
    where = [name, f"{windows.shape[1]:,}", f"{dense.nll.size:,}"]
    rows = [[*where, "dense", "0.0%", "0.0%", f"{dense.perplexity:.3f}", ""]]
    for policy, value, scored in found:
        both = scored.counters.to_dict()["both"]
        increase, low, high = scored.increase(dense)
        rows.append([
            *where,
            f"{policy} {value:.0%} asked" if policy != "threshold" else f"threshold {value}",
            f"{both['qk_sparsity']:.1%}",
            f"{both['model_sparsity']:.1%}",
            f"{scored.perplexity:.3f}",
            f"{increase:+.2%} ({low:+.2%} to {high:+.2%})",
        ])
    return rows


def _said(arguments, spec):
    novel = " --novel FILE" if arguments.novel else ""
    return (
        f"The same model, `{arguments.model}`, window {spec.window}, sinks {spec.sinks}, "
        f"{arguments.kv} cache, at other lengths and on another text: every whole window of a "
        f"novel of Jane Austen (public domain; Debian's `r-cran-janeaustenr`). Measured thresholds "
        f"come from the first {_CALIBRATION:,} tokens of WikiText-2 for both, which are not "
        f"scored: the novel was not looked at. Shares and intervals are as above. Type "
        f"`python -m benchmarks.delta_texts --wikitext FILE{novel}`."
    )


if __name__ == "__main__":
    main()
