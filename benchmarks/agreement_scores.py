"""How well models foresee a text here, beside other programs and published figures."""

from pathlib import Path

from benchmarks.agreement_text import detokenised, stories
from benchmarks.agreement_tokens import ask
from edgewright.firmware.llm.llm import LLM
from edgewright.firmware.llm.open import find_model, open_model

__all__ = ["STORIES", "story_scores", "wikitext_scores"]

_WINDOW = 1024
# Matrices, head, keys and values; the last is what the runtime does when nothing is said.
_SETTINGS = (
    ("bf16", "bf16", "f32"),
    ("bf16", "bf16", "f16"),
    ("bf16", "bf16", "int8"),
    ("bf16", "int8", "f16"),
    ("int8", "bf16", "f16"),
    ("bf16", "int8", "int8"),
)
# What plain NumPy of the same arithmetic gave, in nats a token.
STORIES = {
    "stories260K": 1.266,
    "bitllama2c 1M": 1.326,
    "bitllama2c 3M": 1.189,
    "bitllama2c 3M, other bit order": 1.189,
}


def wikitext_scores(model, text, *, python, threads=1, windows=20, report=lambda _line: None):
    """Score WikiText-2 with a Llama GGUF here and in transformers.

    Parameters
    ----------
    model : path or str
        As `open_model` takes it; a GGUF.
    text : path
        The set as it is stored, words between spaces.
    python : path
        Interpreter that has transformers, torch and gguf.
    threads : int
        Of either.
    windows : int
        Windows of 1,024 tokens that are scored.
    report : callable
        Called with a line for what is done.

    Returns
    -------
    dict
        ``versions``, ``scored`` tokens, ``theirs``, their perplexity, and ``ours``: for each
        setting its ``matrices``, ``head``, ``kv`` and ``perplexity``.
    """
    whole = detokenised(Path(text).read_text(encoding="utf-8"))
    tokens, rows = [], []
    for dense, head, kv in _SETTINGS:
        packed = open_model(model, dense=dense, head=head)
        llm = LLM(packed, threads=threads, kv=kv, context=_WINDOW)
        if not tokens:
            tokens = llm.text.encode(whole, bos=False)[: windows * _WINDOW]
        found = llm.perplexity(tokens, context=_WINDOW)
        rows.append({"matrices": dense, "head": head, "kv": kv, "perplexity": found.perplexity})
        report(f"{dense}, head {head}, keys and values {kv}: {found.perplexity:.4f}")
    cut = [tokens[at : at + _WINDOW] for at in range(0, len(tokens), _WINDOW)]
    place = str(find_model(model))
    versions, theirs = ask(python, do="score", model=place, threads=threads, windows=cut)
    return {
        "versions": versions,
        "scored": found.tokens,
        "windows": found.windows,
        "theirs": type(found)(float(theirs["nll"].sum()), found.tokens, len(cut)).perplexity,
        "ours": rows,
    }


def story_scores(models, text, *, threads=1):
    """Return nats a token of stories, for every model, as the runtime is and without loss.

    Parameters
    ----------
    models : dict of str to path
        Models by their name in `STORIES`.
    text : path
        Stories with ``<|endoftext|>`` between them; each is scored alone, begun by the
        beginning-of-text token.
    threads : int
        Of the native code.

    Returns
    -------
    list of dict
        ``name``, ``tokens``, ``reference``; ``exact``, with keys and values in float32 and a
        bf16 head, and ``usual``, both int8.
    """
    parts = stories(Path(text).read_text(encoding="utf-8"))
    rows = []
    for name, path in models.items():
        row = {"name": name, "reference": STORIES[name]}
        for key, head, kv in (("exact", "bf16", "f32"), ("usual", "int8", "int8")):
            llm = LLM(open_model(path, head=head), threads=threads, kv=kv)
            found = [llm.perplexity(part) for part in parts]
            row["tokens"] = sum(one.tokens for one in found)
            row[key] = sum(one.nll for one in found) / row["tokens"]
        rows.append(row)
    return rows
