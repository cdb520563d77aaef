"""Tokens and logits of our runtime beside those of another program."""

import json
import subprocess
import tempfile
from pathlib import Path

import numpy as np

__all__ = ["Absent", "ask", "change", "compare", "forced", "quantiles"]


class Absent(RuntimeError):
    """The other program is not there, or gave no answer."""


def ask(python, **task):
    """Run a task of `agreement_peer` under an interpreter; return versions and arrays."""
    with tempfile.TemporaryDirectory() as folder:
        place, out = Path(folder) / "task.json", Path(folder) / "out.npz"
        place.write_text(json.dumps({**task, "out": str(out)}))
        script = Path(__file__).with_name("agreement_peer.py")
        try:
            done = subprocess.run(
                [str(python), str(script), str(place)], capture_output=True, text=True, check=False
            )
        except OSError:
            raise Absent(f"peer must be an interpreter that starts, not {python}") from None
        if done.returncode:
            lines = [line for line in done.stderr.splitlines() if line.strip()] or ["no message"]
            raise Absent(lines[-1].strip())
        with np.load(out) as arrays:
            return json.loads(done.stdout.splitlines()[0]), dict(arrays)


def forced(llm, prompts, tokens):
    """Return (prompts, count, vocab) logits where others wrote ``tokens`` after ``prompts``."""
    found = []
    for prompt, following in zip(prompts, tokens, strict=True):
        every = [*prompt, *map(int, following[:-1])]
        found.append(llm.logits(every)[len(prompt) - 1 :])
    return np.array(found)


def change(ours, others):
    """Return by how much the gap between our two largest logits is another there, (...,)."""
    first, second = np.moveaxis(np.argsort(ours, axis=-1)[..., :-3:-1], -1, 0)
    return np.abs(_gap(ours, first, second) - _gap(others, first, second))


def compare(ours, theirs, tolerance):
    """Return where the likeliest tokens differ, and how far logits are apart.

    Parameters
    ----------
    ours, theirs : (prompts, count, vocab) float32
        Logits at the same positions of the same text.
    tolerance : float
        Two logits closer than this may change places.

    Returns
    -------
    dict
        ``positions``, ``prompts`` and, of them, ``prompts_equal`` in all positions;
        ``differences`` of logits, as `quantiles` gives them; ``exceptions``: for each ``prompt``,
        ``position``, ``ours``, ``theirs``, and ``gap`` between the two in our logits; ``beyond``,
        how many of those are ``tolerance`` or more.
    """
    mine, other = ours.argmax(axis=-1), theirs.argmax(axis=-1)
    gaps = _gap(ours, mine, other)
    exceptions = [
        {
            "prompt": int(prompt),
            "position": int(at),
            "ours": int(mine[prompt, at]),
            "theirs": int(other[prompt, at]),
            "gap": float(gaps[prompt, at]),
        }
        for prompt, at in np.argwhere(mine != other)
    ]
    return {
        "positions": int(mine.size),
        "prompts": len(mine),
        "prompts_equal": int((mine == other).all(axis=-1).sum()),
        "differences": quantiles(np.abs(ours - theirs).max(axis=-1)),
        "tolerance": float(tolerance),
        "exceptions": exceptions,
        "beyond": sum(entry["gap"] >= float(tolerance) for entry in exceptions),
    }


def quantiles(values):
    """Return ``median``, ``p99`` and ``most`` of some numbers."""
    median, p99, most = np.quantile(values, [0.5, 0.99, 1])
    return {"median": float(median), "p99": float(p99), "most": float(most)}


def _gap(logits, first, second):
    one = np.take_along_axis(logits, first[..., None], -1)
    other = np.take_along_axis(logits, second[..., None], -1)
    return (one - other)[..., 0]
