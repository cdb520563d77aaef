"""The verb ``bench``: speed as a share of what this machine can do."""

import resource
import sys
from statistics import median
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from edgewright.cli.common import BadRequest, Outcome, asking, progress
from edgewright.cli.delta import Kind, Margin, Threshold, Window, plugin_of

__all__ = ["EXAMPLE", "bench"]

EXAMPLE = "edgewright bench llm --shape bitnet-small --threads 1 --rounds 1"

_KINDS = ("llm",)


def bench(
    what: Annotated[str, typer.Argument(help="llm.")],
    shape: Annotated[
        str | None, typer.Option(help="Random weights of this shape; bitnet-2b4t if left out.")
    ] = None,
    model: Annotated[str | None, typer.Option(help="A real model instead of a shape.")] = None,
    threads: Annotated[int, typer.Option(help="0: one per core.", min=0, max=1024)] = 0,
    context: Annotated[
        int, typer.Option(help="Positions in the cache when decoding begins.", min=0)
    ] = 0,
    tokens: Annotated[int, typer.Option(help="Tokens decoded per round.", min=4)] = 64,
    batch: Annotated[int, typer.Option(help="Decode so many sequences too.", min=0)] = 0,
    rounds: Annotated[int, typer.Option(help="Rounds; medians are reported.", min=1)] = 5,
    kernels: Annotated[str, typer.Option(help="Instruction set; the fastest if left out.")] = "",
    kv: Annotated[str, typer.Option(help="Keys and values as int8, f16 or f32.")] = "int8",
    attention: Kind = None,
    threshold: Threshold = None,
    window: Window = None,
    margin: Margin = None,
) -> Outcome:
    """Measure decoding and prefill beside this machine's bandwidth and int8 peak."""
    from edgewright.firmware.bench.llm import measure

    if what not in _KINDS:
        raise BadRequest(
            f"what must be {' or '.join(_KINDS)}, not {what}; type: edgewright bench llm"
        )
    if shape and model:
        raise BadRequest("--shape must be left out with --model; type: edgewright bench --help")
    with (
        progress("bench") as report,
        asking("type: edgewright bench --help"),
    ):
        plugin = plugin_of(attention, threshold, window=window, margin=margin)
        packed = _open(shape or "bitnet-2b4t", model, report)
        speed, limits, backend = measure(
            packed,
            threads=threads,
            kernels=kernels,
            kv=kv,
            attention=plugin,
            context=context,
            tokens=tokens,
            batch=batch,
            rounds=rounds,
            progress=report,
        )
    setting = {
        "model": model or f"{shape or 'bitnet-2b4t'} shape, random weights",
        "kernels": backend.kernels,
        "threads": backend.threads,
        "context": context,
        "kv": kv,
        **plugin.to_dict(),
        "head": "int8 weights, 16-bit activations",
        "batch": 1,
        "rounds": rounds,
    }
    result = _result(speed, limits, setting, packed.nbytes, backend.memory_bytes()["cache"])
    counters = backend.counters().to_dict()
    result |= {"qk_sparsity": counters["both"]["qk_sparsity"], "counters": counters}
    return Outcome(result, lambda console: _show(console, result))


def _open(shape: str, model: str | None, report: Any) -> Any:
    if model:
        from edgewright.firmware.llm.open import open_model

        return open_model(model, progress=report)
    from edgewright.firmware.llm.synthetic import SHAPES, synthetic

    if shape not in SHAPES:
        raise ValueError(f"shape must be one of {', '.join(SHAPES)}, not {shape}")
    report(f"making random weights of shape {shape}")
    return synthetic(SHAPES[shape])


def _result(
    speed: Any, limits: Any, setting: dict[str, Any], weights: int, cache: int
) -> dict[str, Any]:
    figures = {
        "decode_tokens_per_s": (speed.decode, "tokens/s"),
        "decode_fraction_of_bandwidth": (speed.decode_share, "1"),
        "read_bandwidth_gb_s": ([value / 1e9 for value in limits.bandwidths], "GB/s"),
        "int8_peak_gmac_s": ([value / 1e9 for value in limits.peaks], "GMAC/s"),
    }
    for length, values in speed.prefill.items():
        figures[f"prefill{length}_tokens_per_s"] = (values, "tokens/s")
        figures[f"prefill{length}_fraction_of_int8_peak"] = (speed.prefill_share[length], "1")
        whole = speed.prefill_share_whole[length]
        figures[f"prefill{length}_fraction_of_int8_peak_end_to_end"] = (whole, "1")
    if speed.batch:
        figures["batch_tokens_per_s"] = (speed.batch, "tokens/s")
        ratios = [many / one for many, one in zip(speed.batch, speed.decode, strict=True)]
        figures["batch_speedup"] = (ratios, "1")
    from edgewright.models.record import Record

    measured = {name: entry for name, entry in figures.items() if entry[0]}
    records = [
        Record(
            name=name,
            value=median(values),
            unit=unit,
            how="wall clock",
            configuration={**setting, "least": min(values), "most": max(values)},
        ).to_dict()
        for name, (values, unit) in measured.items()
    ]
    result: dict[str, Any] = {name: median(values) for name, (values, _) in measured.items()}
    for key in ("tokens_per_s", "fraction_of_int8_peak", "fraction_of_int8_peak_end_to_end"):
        result[f"prefill_{key}"] = result.get(f"prefill512_{key}")
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {
        **result,
        "bytes_per_token": speed.bytes_per_token,
        "weight_bytes": weights,
        "cache_bytes": cache,
        "peak_resident_bytes": most if sys.platform == "darwin" else most * 1024,
        "setting": setting,
        "records": records,
    }


def _show(console: Console, result: dict[str, Any]) -> None:
    setting = result["setting"]
    console.print(
        f"{setting['model']}; {setting['kernels']}, {setting['threads']} threads, {setting['kv']} "
        f"cache, context {setting['context']}",
        highlight=False,
    )
    table = Table("measured by wall clock", "median", "from", "to", box=None)
    for record in result["records"]:
        share = record["unit"] == "1" and "speedup" not in record["name"]
        scale, unit = (100, "%") if share else (1, record["unit"].replace("1", "x"))
        spread = record["configuration"]
        values = (record["value"], spread["least"], spread["most"])
        shown = [f"{value * scale:.1f}" for value in values]
        table.add_row(record["name"].replace("_", " "), f"{shown[0]} {unit}", *shown[1:])
    console.print(table)
    console.print(f"{result['bytes_per_token'] / 1e6:.1f} MB per decoded token", highlight=False)
    if setting["kernels"].endswith("-pairs"):
        console.print(
            "int8 peak: of plain dot products; these kernels take half as many (docs/kernels.md)",
            highlight=False,
        )
