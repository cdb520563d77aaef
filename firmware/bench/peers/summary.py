"""Medians, spreads, ratios and records of a comparison."""

from collections.abc import Mapping, Sequence
from statistics import median
from typing import Any, Protocol

from edgewright.firmware.bench.peers.process import OURS
from edgewright.models.record import Record

__all__ = ["Measured", "summary"]


class Measured(Protocol):
    """What `Limits` is."""

    bandwidths: list[float]
    peaks: list[float]

    def read(self) -> float:
        """Measure and keep bytes per second."""
        ...

    def multiply(self) -> float:
        """Measure and keep multiply-accumulates per second."""
        ...


def summary(
    setting: Mapping[str, Any],
    facts: Mapping[str, Mapping[str, Any]],
    speeds: Mapping[str, Mapping[str, Sequence[float]]],
    limits: Measured,
    missing: Mapping[str, str],
) -> dict[str, Any]:
    """Return medians, spreads, ratios and records of what was measured."""
    runtimes = {
        name: {**fact, **{do: _spread(values) for do, values in speeds[name].items()}}
        for name, fact in facts.items()
    }
    machine = {
        "read_bandwidth_gb_s": _spread([value / 1e9 for value in limits.bandwidths]),
        "int8_peak_gmac_s": _spread([value / 1e9 for value in limits.peaks]),
    }
    ratios = {do: _ratio(do, speeds) for do in ("decode", "prefill") if len(speeds) > 1}
    return {
        "setting": dict(setting),
        "limits": machine,
        "runtimes": runtimes,
        "missing": dict(missing),
        "ratios": ratios,
        "records": [record.to_dict() for record in _records(setting, runtimes, machine, ratios)],
    }


def _spread(values: Sequence[float]) -> dict[str, Any]:
    return {
        "median": median(values),
        "least": min(values),
        "most": max(values),
        "rounds": list(values),
    }


def _ratio(do: str, speeds: Mapping[str, Mapping[str, Sequence[float]]]) -> dict[str, Any]:
    """Return our speed over that of the fastest peer: of medians, and of single rounds."""
    peers = [name for name in speeds if name != OURS]
    fastest = max(peers, key=lambda name: median(speeds[name][do]))
    ours, theirs = speeds[OURS][do], speeds[fastest][do]
    single = [a / b for a, b in zip(ours, theirs, strict=True)]
    return {
        "value": median(ours) / median(theirs),
        "least": min(single),
        "most": max(single),
        "against": fastest,
    }


def _records(
    setting: Mapping[str, Any],
    runtimes: Mapping[str, Mapping[str, Any]],
    machine: Mapping[str, Mapping[str, Any]],
    ratios: Mapping[str, Mapping[str, Any]],
) -> list[Record]:
    records = []

    def add(name: str, value: float, unit: str, more: Mapping[str, Any], tools: Any) -> None:
        records.append(
            Record(
                name=name,
                value=value,
                unit=unit,
                how="wall clock",
                configuration={**setting, **more},
                tools=tools,
            )
        )

    for name, spread in machine.items():
        unit = "GB/s" if name.endswith("gb_s") else "GMAC/s"
        add(name, spread["median"], unit, {k: spread[k] for k in ("least", "most")}, {})
    for name, facts in runtimes.items():
        who = {"runtime": name, **facts["about"]}
        for do in ("prefill", "decode"):
            spread = {k: facts[do][k] for k in ("least", "most")}
            title = f"{do}_tokens_per_s"
            add(title, facts[do]["median"], "tokens/s", {**who, **spread}, facts["versions"])
        for key, unit in (
            ("load_s", "s"),
            ("first_token_s", "s"),
            ("resident", "bytes"),
            ("bare", "bytes"),
        ):
            add(key, facts[key], unit, who, facts["versions"])
    for do, ratio in ratios.items():
        more = {k: ratio[k] for k in ("least", "most", "against")}
        add(f"{do}_ratio", ratio["value"], "1", more, {})
    return records
