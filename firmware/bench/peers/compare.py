"""Every runtime in turn, round after round, between measurements of the machine."""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from edgewright.firmware.bench.limits import Limits
from edgewright.firmware.bench.peers.prepare import default_folder, folder_of, prepare
from edgewright.firmware.bench.peers.process import CONTESTANTS, OURS, Contestant, Failed, Runner
from edgewright.firmware.bench.peers.summary import Measured, summary
from edgewright.firmware.llm.native import kernel_names
from edgewright.firmware.llm.synthetic import SHAPES

__all__ = ["compare", "rounds_of"]

Report = Callable[[str], None]

_PROMPT = 8  # tokens before decoding, in `protocol`
_PAUSE = 0.2  # seconds, in which threads that still wait for work fall asleep
_LEAST = 0.5  # correlation with our logits below which a runtime computes something else


class Asked(Protocol):
    """A runner, or what stands for one."""

    def ask(self, do: str, **values: Any) -> dict[str, Any]:
        """Give a command of `protocol`, return its answer."""
        ...


def compare(
    *,
    shape: str = "bitnet-2b4t",
    threads: int = 1,
    rounds: int = 5,
    prefill: int = 512,
    decode: int = 64,
    python: str | Path = "python3",
    folder: Path | None = None,
    only: Sequence[str] = (),
    report: Report = lambda _: None,
) -> dict[str, Any]:
    """Run the same random model in every runtime that is here.

    Parameters
    ----------
    shape : str
        One of ``SHAPES``.
    threads : int, 1 or more
        That every runtime uses.
    rounds : int, 1 or more
        Rounds that count; one more comes first.
    prefill, decode : int, 1 or more
        Tokens of the prompt, and tokens decoded after one of eight.
    python : path
        The interpreter that has the peers.
    folder : Path, optional
        Where model files are kept; a cache of the user's if left out.
    only : sequence of str
        Runners to start besides ours; all if empty.
    report : callable
        Called with a line of progress.

    Returns
    -------
    dict
        JSON values: ``setting``, ``limits``, ``runtimes``, ``missing``, ``ratios``, ``records``.

    Raises
    ------
    ValueError
        If an option is out of range.
    Failed
        If our own runtime does not run; a peer that does not is in ``missing``.
    """
    counts = {"threads": threads, "rounds": rounds, "prefill": prefill, "decode": decode}
    for name, value in counts.items():
        if value < 1:
            raise ValueError(f"{name} must be at least 1, not {value}")
    place = folder or default_folder()
    context = -(-max(prefill, decode + _PROMPT) // 64) * 64
    setting = {"shape": shape, **counts, "context": context}
    missing: dict[str, str] = {}
    with ExitStack() as stack:
        loaded: dict[str, tuple[Runner, dict[str, Any]]] = {}
        for contestant in _chosen(only):
            try:
                loaded[contestant.name] = _load(stack, contestant, setting, python, place, report)
            except Failed as error:
                if contestant.name == OURS:
                    raise
                missing[contestant.name] = str(error)
                report(str(error))
        runners = {name: runner for name, (runner, _) in loaded.items()}
        facts = {name: fact for name, (_, fact) in loaded.items()}
        for name, agreement in _agreements(runners, shape, prefill).items():
            facts[name]["agreement"] = agreement
            if not agreement >= _LEAST:
                missing[name] = (
                    f"{name} must agree with our logits, not correlate by {agreement:.2f}"
                )
                report(missing[name])
                del runners[name], facts[name]
        limits = Limits(kernel_names()[0], threads)
        times = rounds_of(runners, limits, rounds, prefill, decode, report)
        for name, runner in runners.items():
            facts[name] |= runner.ask("memory") | runner.ask("versions")
    return summary(setting, facts, times, limits, missing)


def rounds_of(
    runners: Mapping[str, Asked],
    limits: Measured,
    rounds: int,
    prefill: int,
    decode: int,
    report: Report = lambda _: None,
) -> dict[str, dict[str, list[float]]]:
    """Return tokens per second of every round, by runtime and by ``prefill`` and ``decode``."""
    tokens = {"prefill": prefill, "decode": decode}
    speeds: dict[str, dict[str, list[float]]] = {
        name: {do: [] for do in tokens} for name in runners
    }
    for count in range(rounds + 1):
        report(f"round {count} of {rounds}" if count else "warming up")
        for name, runner in runners.items():
            for do, number in tokens.items():
                time.sleep(_PAUSE)
                limits.read()
                limits.multiply()
                seconds = runner.ask(do, tokens=number)["seconds"]
                speeds[name][do].append(number / seconds)
        if not count:
            for values in (limits.bandwidths, limits.peaks):
                values.clear()
            for by_task in speeds.values():
                for values in by_task.values():
                    values.clear()
    return speeds


def _chosen(only: Sequence[str]) -> list[Contestant]:
    modules = {contestant.module for contestant in CONTESTANTS if contestant.name != OURS}
    for module in only:
        if module not in modules:
            raise ValueError(f"only must be among {', '.join(sorted(modules))}, not {module}")
    wanted = only or modules
    return [c for c in CONTESTANTS if c.name == OURS or c.module in wanted]


def _load(
    stack: ExitStack,
    contestant: Contestant,
    setting: Mapping[str, Any],
    python: str | Path,
    folder: Path,
    report: Report,
) -> tuple[Runner, dict[str, Any]]:
    threads, context = setting["threads"], setting["context"]
    report(f"starting {contestant.name}")
    hub = folder_of(setting["shape"], folder) / "hub"
    runner = stack.enter_context(Runner(contestant, python=python, threads=threads, folder=hub))
    path = prepare(setting["shape"], contestant.kind, folder, report)
    _warm([path] if path.is_file() else path.rglob("*"))
    answer = runner.ask("load", path=str(path), threads=threads, context=context)
    about = answer["about"]
    if contestant.head:
        about["head"] = contestant.head
    return runner, {
        "about": about,
        "bare": runner.bare,
        "load_s": answer["seconds"],
        "first_token_s": answer["first"],
    }


def _warm(paths: Iterable[Path]) -> None:
    """Read files once, so that loading measures the runtime and not the disk."""
    for path in paths:
        beside = [path, path.with_suffix(".weights")]
        for file in (each for each in beside if each.is_file()):
            with file.open("rb", buffering=0) as stream:
                while stream.read(1 << 24):
                    pass


def _agreements(runners: Mapping[str, Runner], shape: str, count: int) -> dict[str, float]:
    """Return how far the logits of each go together with ours, 1 for the same up to a factor."""
    prompt = np.random.default_rng(1).integers(0, SHAPES[shape].vocab, count).tolist()
    ours = runners[OURS].logits(prompt)
    return {
        name: float(np.corrcoef(runner.logits(prompt), ours)[0, 1])
        for name, runner in runners.items()
    }
