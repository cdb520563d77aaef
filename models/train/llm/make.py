"""All of it: read the texts, learn the tokenizer, train, write the folder, score it."""

import hashlib
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import torch

from edgewright.models.graph import write_whole
from edgewright.models.train.llm.folder import write_folder
from edgewright.models.train.llm.loop import Plan, Run
from edgewright.models.train.llm.network import Shape
from edgewright.models.train.llm.score import HOW, score
from edgewright.models.train.llm.text import books_of_debian, books_of_files, split
from edgewright.models.train.llm.tokens import make_tokenizer, stream

__all__ = ["make"]


def make(
    out: Path,
    *,
    steps: int,
    seed: int = 0,
    twin: bool = False,
    text: Sequence[Path] | None = None,
    threads: int = 1,
    shape: Shape | None = None,
    progress: Callable[[str, int, int], None] = lambda what, done, total: None,
) -> dict[str, Any]:
    """Train ``tiny-bitnet`` or its float twin; called again after an interruption, go on.

    Parameters
    ----------
    out : Path
        Folder to write: ``hf-master`` or ``float-twin``, ``heldout``, ``metrics.json``, and a
        file ``.state`` to go on from until the end.
    steps : int, 1 or more
    seed : int
        Of the initial weights and the order of the text.
    twin : bool
        Train the same network without quantisation, on the same text in the same order.
    text : sequence of Path, optional
        Plain text files instead of Debian's texts.
    threads : int, 1 or more
        Of torch; another number gives other roundings, so another network.
    shape : Shape, optional
    progress : callable
        Called with a line about the last step, how far, and the total.

    Returns
    -------
    dict
        What ``metrics.json`` says of this network.
    """
    if threads < 1:
        raise ValueError(f"threads must be at least 1, not {threads}")
    torch.set_num_threads(threads)
    plan, shape = Plan(steps, seed), shape or Shape()
    books = books_of_files(text) if text else books_of_debian()
    documents: list[str] = []
    held_out: dict[str, str] = {}
    for book in books:
        kept, rest = split(book)
        documents += kept
        before = held_out.get(book.domain)
        held_out[book.domain] = rest if before is None else f"{before}\n\n{rest}"
    tokenizer = make_tokenizer(documents, shape.vocabulary)
    tokens = stream(tokenizer, documents)
    (out / "heldout").mkdir(parents=True, exist_ok=True)
    for domain, content in held_out.items():
        write_whole(out / "heldout" / f"{domain}.txt", content.encode())

    name = "float-twin" if twin else "hf-master"
    state = out / f"{name}.state"
    run = Run(tokens, plan, shape, quantised=not twin)
    run.finish(state, progress)
    rounding = write_folder(out / name, run.network, tokenizer)
    result: dict[str, Any] = {
        "held_out": score(out / name, tokenizer, held_out),
        "how": HOW,
        "parameters": sum(value.numel() for value in run.network.parameters()),
        "steps": steps,
        "seed": seed,
        "tokens_seen": steps * plan.sequences * shape.context,
        "tokens_of_text": len(tokens),
        "cpu_seconds": round(run.cpu_seconds),
        "threads": threads,
        "torch": torch.__version__,
        "text_sha256": hashlib.sha256("".join(documents).encode()).hexdigest(),
    }
    if not twin:
        result["written"] = rounding
    _add_metrics(out / "metrics.json", name, result)
    state.unlink()
    return result


def _add_metrics(path: Path, name: str, result: dict[str, Any]) -> None:
    known = json.loads(path.read_text("utf-8")) if path.exists() else {}
    known[name] = result
    write_whole(path, (json.dumps(known, indent=2, sort_keys=True) + "\n").encode())
