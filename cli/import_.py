"""The verb ``import``: a language model of any format in, a file that opens at once out."""

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from edgewright.cli.common import BadRequest, Outcome, asking, progress
from edgewright.cli.language import printable

__all__ = ["EXAMPLE", "import_"]

EXAMPLE = "edgewright import tiny-bitnet --to gguf --out tiny-bitnet.gguf"

_TO = ("container", "gguf", "hugging-face")


def import_(
    model: Annotated[str, typer.Argument(help="A file, a folder, or a model that is installed.")],
    out: Annotated[
        Path | None, typer.Option(help="What to write; nothing is written if left out.")
    ] = None,
    to: Annotated[str, typer.Option(help="container, gguf or hugging-face.")] = "container",
    dense: Annotated[str, typer.Option(help="Float layers become bf16 or int8.")] = "bf16",
    head: Annotated[str, typer.Option(help="The vocabulary's matrix: int8 or bf16.")] = "int8",
    compact: Annotated[
        bool, typer.Option("--compact", help="Leave out channels that are always zero.")
    ] = False,
    allow: Annotated[
        list[str] | None,
        typer.Option(help="What the file leaves open and you vouch for, as its error says."),
    ] = None,
) -> Outcome:
    """Check a language model, say what it is, and write it in another format."""
    from edgewright.firmware.llm.formats.container import write
    from edgewright.firmware.llm.formats.export import export_gguf, export_hugging_face
    from edgewright.firmware.llm.open import find_model, open_checkpoint, open_model

    if to not in _TO:
        raise BadRequest(f"--to must be one of {', '.join(_TO)}, not {to}; choose one of them")
    if out is not None and not out.parent.is_dir():
        raise BadRequest(f"--out must be in a folder that exists, not {out}; make it first")
    if compact and to != "container":
        raise BadRequest(f"--compact is for --to container, not {to}; leave one of them out")
    with asking("type: edgewright import --help"), progress("read") as report:
        if out is not None and out.exists() and out.samefile(find_model(model)):
            raise BadRequest("--out must be another file than the model; name another")
        if to == "container" or out is None:
            packed = open_model(
                model,
                dense=dense,
                head=head,
                allow=allow or (),
                compact=compact,
                progress=report,
            )
            source, config, findings = packed.format, packed.config, packed.findings
            if compact and not config.ffn_kept:
                findings = [*findings, "No feed-forward channel is always zero."]
            if out is not None:
                report("write")
                write(packed, out)
        else:
            checkpoint = open_checkpoint(model, allow=allow or ())
            {"gguf": export_gguf, "hugging-face": export_hugging_face}[to](
                checkpoint, out, progress=report
            )
            source, config, findings = checkpoint.format, checkpoint.config, checkpoint.findings
    result = {
        "model": model,
        "source": source,
        "config": config.to_dict(),
        "findings": list(findings),
        "out": None if out is None else str(out),
        "bytes": None if out is None else _bytes(out),
    }
    return Outcome(result, lambda console: _show(console, result))


def _bytes(out: Path) -> int:
    files = [out] if out.is_file() else [file for file in out.iterdir() if file.is_file()]
    return sum(file.stat().st_size for file in files)


def _show(console: Console, result: dict[str, Any]) -> None:
    shape = result["config"]
    console.print(
        f"{result['source']}: {shape['layers']} layers of {shape['hidden']}, "
        f"{shape['vocab']} tokens, context {shape['context']}",
        highlight=False,
        markup=False,
    )
    for finding in result["findings"]:
        console.print(f"note: {printable(finding)}", highlight=False, markup=False)
    if result["out"]:
        size = result["bytes"] / 1e6
        console.print(f"written: {result['out']} ({size:.1f} MB)", highlight=False, markup=False)
