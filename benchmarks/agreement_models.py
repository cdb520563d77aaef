"""A ternary model in llama.cpp and in transformers, beside our runtime."""

import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np

from benchmarks.agreement_blocks import in_blocks, nudged
from benchmarks.agreement_text import PROMPTS, TEXTS
from benchmarks.agreement_tokens import Absent, ask, change, compare, forced, quantiles
from edgewright.firmware.llm.formats.export import export_gguf, export_hugging_face
from edgewright.firmware.llm.llm import LLM
from edgewright.firmware.llm.open import open_model
from edgewright.firmware.llm.text import Text

__all__ = ["NAMES", "in_llama_cpp", "in_transformers"]

NAMES = {
    "outmini_bit_1M.bin": "bitllama2c 1M",
    "outmini_bit_3M.bin": "bitllama2c 3M",
    "riscv_model.bin": "bitllama2c 3M, other bit order",
}

_ALL = (*PROMPTS, *TEXTS)
_NUDGES = 3
_SAME = 1e-3  # logits closer than this come from the same activations of 8 bits


def in_llama_cpp(model, *, python, threads=1, kinds=("f32", "f16"), count=64):
    """Export a model as GGUF and continue `PROMPTS` with it in llama.cpp and here.

    Parameters
    ----------
    model : path or str
        As `open_model` takes it.
    python : path
        Interpreter that has llama-cpp-python.
    threads : int
        Of either.
    kinds : tuple of str
        How keys and values are kept.
    count : int
        Tokens after each prompt.

    Returns
    -------
    list of dict
        For each of ``kinds`` what `compare` says; ``model``, ``activation``, ``versions``,
        ``kv``; ``read`` of ``to_read`` texts that become the same tokens; ``written``, prompts
        after which our own greedy tokens are the same; ``noise`` and ``explained``, quantiles of
        our logits and of theirs against those of nudged models; ``nudged``, how many tokens are
        others in each; ``same``, positions with logits within 0.001.

    Raises
    ------
    Absent
        If llama.cpp is not there, or computes another activation.
    """
    packed = open_model(model, head="bf16")
    checkpoint, prompts = packed.checkpoint(), _tokens(packed, PROMPTS)
    found = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.gguf"
        export_gguf(checkpoint, path)
        task = {"do": "llama_cpp", "model": str(path), "threads": threads, "texts": _ALL}
        versions, theirs = ask(python, **task, prompts=prompts[:1], count=1, kv="f32")
        read = [theirs[f"text{i}"].tolist() for i in range(len(_ALL))]
        same = sum(a == b for a, b in zip(read, _tokens(packed, _ALL), strict=True))
        _check_activation(checkpoint, prompts[0], theirs["logits"][0, 0], versions)
        for kv in kinds:
            versions, theirs = ask(python, **task, prompts=prompts, count=count, kv=kv)
            llm = LLM(packed, threads=threads, kv=kv)
            nudges = [in_blocks(nudged(checkpoint, seed)) for seed in range(_NUDGES)]
            about = {"model": _name(model), "versions": versions, "kv": kv}
            about |= {"activation": checkpoint.config.activation, "read": same}
            about["to_read"] = len(_ALL)
            found.append(about | _beside(llm, nudges, prompts, theirs, kv))
    return found


def in_transformers(model, *, python, threads=1, count=64, master=None):
    """Load a packed folder, or a master, in transformers and compute `TEXTS` and `PROMPTS`.

    Parameters
    ----------
    model, python, threads, count
        As in `in_llama_cpp`.
    master : path, optional
        Folder of the float master; transformers rounds it while it computes. Without it the
        model is exported, packed.

    Returns
    -------
    dict
        What `in_llama_cpp` returns for one kind, and ``texts``: for each its ``tokens``, largest
        ``difference`` of logits, and ``same``, how many positions are within 0.001; ``bound``,
        what ``difference`` may be: twice the largest against nudged models.
    """
    packed = open_model(master or model, head="bf16")
    checkpoint = packed.checkpoint()
    prompts, texts = _tokens(packed, PROMPTS), _tokens(packed, TEXTS)
    with tempfile.TemporaryDirectory() as folder:
        if master is None:
            export_hugging_face(checkpoint, folder)
        task = {"do": "bitnet", "model": str(master or folder), "threads": threads}
        versions, theirs = ask(python, **task, prompts=prompts, texts=texts, count=count)
    llm = LLM(packed, threads=threads, kv="f32")
    nudges = [nudged(checkpoint, seed) for seed in range(_NUDGES)]
    found = _beside(llm, nudges, prompts, theirs, "f32")
    ours = [llm.logits(text) for text in texts]
    others = [LLM(nudge, device="reference", kv="f32") for nudge in nudges]
    moved = max(
        np.abs(other.logits(text) - mine).max()
        for other in others
        for text, mine in zip(texts, ours, strict=True)
    )
    apart = [np.abs(mine - theirs[f"text{i}"]).max(axis=-1) for i, mine in enumerate(ours)]
    return found | {
        "model": _name(model),
        "form": "packed" if master is None else "master",
        "versions": versions,
        "kv": "f32",
        "bound": 2 * float(moved),
        "texts": [
            {"tokens": len(d), "difference": float(d.max()), "same": int((d < _SAME).sum())}
            for d in apart
        ],
    }


def _name(model):
    return NAMES.get(Path(model).name, Path(model).stem)


def _tokens(packed, texts):
    text = Text(packed.vocabulary, packed.config)
    return [list(map(int, text.encode(one))) for one in texts]


def _beside(llm, nudges, prompts, theirs, kv):
    ours = forced(llm, prompts, theirs["tokens"])
    apart, explained, changes, counts = [], [], [], []
    for nudge in nudges:
        other = LLM(nudge, device="reference", kv=kv)
        logits = forced(other, prompts, theirs["tokens"])
        apart.append(np.abs(ours - logits).max(axis=-1))
        explained.append(np.abs(theirs["logits"] - logits).max(axis=-1))
        changes.append(change(ours, logits).max())
        counts.append(int((ours.argmax(axis=-1) != logits.argmax(axis=-1)).sum()))
    found = compare(ours, theirs["logits"], max(changes))
    same = (np.abs(ours - theirs["logits"]).max(axis=-1) < _SAME).sum()
    texts = llm.generate_batch(prompts, max_tokens=ours.shape[1], stop_tokens=frozenset())
    written = [list(text.tokens) for text in texts]
    return found | {
        "written": sum(a == b.tolist() for a, b in zip(written, theirs["tokens"], strict=True)),
        "noise": quantiles(np.array(apart)),
        "explained": quantiles(np.array(explained)),
        "nudged": counts,
        "same": int(same),
    }


def _check_activation(checkpoint, prompt, logits, versions):
    """Raise if the logits after a prompt are those of SiLU in a model that has another."""
    config = checkpoint.config
    if config.activation == "silu":
        return
    apart = {}
    for activation in (config.activation, "silu"):
        model = in_blocks(replace(checkpoint, config=replace(config, activation=activation)))
        other = LLM(model, device="reference", kv="f32").logits(prompt)[-1]
        apart[activation] = np.abs(other - logits).mean()
    if apart["silu"] < apart[config.activation]:
        raise Absent(
            f"llama-cpp-python {versions['llama-cpp-python']} must compute"
            f" {config.activation}, not silu; docs/agreement.md says how to build one that does"
        )
