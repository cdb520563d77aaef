"""The verb ``run``: one image through a network, or one prompt through a language model."""

import sys
import time
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from edgewright.cli.common import BadRequest, Outcome, asking, progress
from edgewright.cli.delta import DropKeys, Kind, Margin, Threshold, plugin_of
from edgewright.cli.language import (
    Context,
    Mapped,
    MaxTokens,
    MinP,
    Penalty,
    Seed,
    Stops,
    Temperature,
    Threads,
    TopK,
    TopP,
    chosen,
    open_llm,
    say,
    show_stream,
)

__all__ = ["EXAMPLE", "run"]

EXAMPLE = "edgewright run m3vit-micro --frame 2"


def run(
    model: Annotated[str, typer.Argument(help="A shipped or installed model, or its file.")],
    image: Annotated[
        Path | None, typer.Option(help="Picture; a shipped held-out frame if left out.")
    ] = None,
    fit: Annotated[bool, typer.Option("--fit", help="Scale and cut the picture to size.")] = False,
    frame: Annotated[int | None, typer.Option(help="Which held-out frame.", min=0)] = None,
    task: Annotated[str | None, typer.Option(help="One task; all if left out.")] = None,
    config: Annotated[
        str | None, typer.Option(help="Named configuration, for rtl; edge256 if left out.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("-o", "--out", help="Folder for the pictures.")
    ] = None,
    device: Annotated[
        str | None,
        typer.Option(help="What computes: golden or rtl an image, cpu or reference a text."),
    ] = None,
    prompt: Annotated[
        str | None, typer.Option(help="Text that a language model goes on with.")
    ] = None,
    max_tokens: MaxTokens = None,
    temperature: Temperature = None,
    top_k: TopK = None,
    top_p: TopP = None,
    min_p: MinP = None,
    repetition_penalty: Penalty = None,
    seed: Seed = None,
    stop: Stops = None,
    context: Context = None,
    threads: Threads = None,
    mapped: Mapped = False,
    kv: Annotated[
        str | None, typer.Option(help="Keys and values as int8, f16 or f32; int8 if left out.")
    ] = None,
    attention: Kind = None,
    threshold: Threshold = None,
    margin: Margin = None,
    drop_keys: DropKeys = False,
) -> Outcome:
    """Run a network on an image and draw what it sees, or go on with a --prompt."""
    sampling = chosen({
        "max_tokens": max_tokens,
        "temperature": temperature,
        "top_k": top_k,
        "top_p": top_p,
        "min_p": min_p,
        "repetition_penalty": repetition_penalty,
        "seed": seed,
        "stop": stop,
    })
    opening = chosen({
        "context": context,
        "threads": threads,
        "mapped": mapped or None,
        "kv": kv,
    })
    attending = {"attention": attention, "threshold": threshold, "margin": margin}
    attending |= {"drop_keys": drop_keys or None}
    seeing = {"image": image, "fit": fit or None, "frame": frame, "task": task}
    seeing |= {"config": config, "out": out}
    if prompt is not None:
        _refuse(seeing, "--prompt can't go with")
        with asking("type: edgewright run --help"):
            plugin = plugin_of(attention, threshold, margin=margin, drop_keys=drop_keys)
        return _write(model, prompt, device or "cpu", {**opening, "attention": plugin}, sampling)
    _refuse({**sampling, **opening, **attending}, "say --prompt TEXT with")
    if _is_language_model(model):
        raise BadRequest(f"{model} writes text; add --prompt TEXT")
    picked = {"device": device or "golden", "config": config or "edge256"}
    return _see(model, image, fit, frame or 0, task, out or Path(), picked)


def _write(model: str, prompt: str, device: str, opening: dict[str, Any], sampling: Any) -> Outcome:
    with progress("load") as report:
        llm = open_llm(model, report, device=device, batch=1, **opening)
        with asking("type: edgewright run --help", TypeError, ArithmeticError):
            stream = llm.generate(prompt, stream=True, progress=report, **sampling)
            first = next(stream, "")
    with asking("choose another model", ArithmeticError):
        show_stream(stream, first)
    say("\n")
    said = stream.result
    result = {
        "output": said.text,
        "seconds": said.seconds,
        "device": device,
        "model": llm.name,
        "tokens": len(said.tokens),
        "finish": said.finish,
        "seed": said.seed,
        "prompt_tokens": said.prompt_tokens,
        "first_token_seconds": said.first_seconds,
        "decode_tokens_per_s": said.decode_tokens_per_s,
    }
    # Not on standard output: that is the text alone, and may go into a file.
    print(
        f"{said.prompt_tokens} + {len(said.tokens)} tokens in {said.seconds:.1f} s, "
        f"{said.decode_tokens_per_s:.1f} tokens/s on {device}; {said.finish}",
        file=sys.stderr,
    )
    return Outcome(result, lambda _console: None)


def _see(
    model: str,
    image: Path | None,
    fit: bool,
    frame: int,
    task: str | None,
    out: Path,
    picked: dict[str, str],
) -> Outcome:
    from edgewright.cli.inputs import find_image, open_model
    from edgewright.firmware.device import DeviceError
    from edgewright.models.pictures import save_output
    from edgewright.sim.device import BuildError
    from edgewright.sim.infer import infer

    if not out.is_dir():
        raise BadRequest(f"--out must be a folder that exists, not {out}; make it first")
    graph, tasks = open_model(model, task)
    pixels, source = find_image(graph, image, frame, fit=fit)

    start = time.perf_counter()
    with (
        progress("run") as report,
        asking("type: edgewright run --help", BuildError, DeviceError),
    ):
        values = infer(graph, pixels, tasks, progress=report, **picked)
    seconds = time.perf_counter() - start
    output: dict[str, dict[str, Any]] = {}
    for name, value in values.items():
        picture = out / f"{graph.name}_{source}_{name}.png"
        save_output(graph, name, value, picture)
        output[name] = {"picture": str(picture), "tensor": graph.outputs[name].tensor}

    def show(console: Console) -> None:
        table = Table("task", "picture", box=None)
        for name, entry in output.items():
            table.add_row(name, entry["picture"])
        console.print(table)
        console.print(f"{seconds:.1f} s on {picked['device']}", highlight=False)

    result = {
        "output": output,
        "seconds": seconds,
        "device": picked["device"],
        "model": graph.name,
    }
    return Outcome(result, show)


def _refuse(options: Any, why: str) -> None:
    """Refuse options that belong to the other kind of model."""
    given = [name for name, value in options.items() if value is not None]
    if given:
        option = given[0].replace("_", "-")
        raise BadRequest(f"{why} --{option}; type: edgewright run --help")


def _is_language_model(model: str) -> bool:
    from edgewright.firmware.llm.open import NAMES

    return model in NAMES or model.endswith(".gguf")
