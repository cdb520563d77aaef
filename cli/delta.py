"""Attention as the verbs take it, and thresholds for it: given, or calibrated first."""

import dataclasses
import io
from pathlib import Path
from typing import Annotated, Any

import typer

from edgewright.cli.common import Report

__all__ = ["DropKeys", "Kind", "Margin", "Threshold", "Window", "Wish", "calibrated", "plugin_of"]

Kind = Annotated[str | None, typer.Option(help="dense, delta or delta-blocks; dense if left out.")]
Threshold = Annotated[
    str | None,
    typer.Option(help="Of delta: a number, or a .npy file by layer, head and channel."),
]
Window = Annotated[int | None, typer.Option(help="Of delta: last keys met exactly.")]
Margin = Annotated[
    float | None,
    typer.Option(help="Of delta-blocks: how far below the rest a value isn't met, in nats."),
]

_TOKENS = 3840  # of the calibration's text: enough to see keys far apart, and minutes to measure

DropKeys = Annotated[
    bool, typer.Option("--drop-keys", help="Of delta-blocks: far keys give their memory back.")
]


@dataclasses.dataclass(frozen=True)
class Wish:
    """Thresholds that are asked for.

    Parameters
    ----------
    sparsity : float
        Share of QK^T to leave out.
    policy : str
        One of `calibration.POLICIES`.
    text : str
        What they come from.
    path : Path, optional
        Where they are written.
    """

    sparsity: float
    policy: str
    text: str
    path: Path | None


def plugin_of(
    kind: str | None, threshold: str | None, *, drop_keys: bool = False, **options: Any
) -> Any:
    """Return the attention that is asked for; options that are None are its own to decide."""
    from edgewright.firmware.llm.attention import attention_of

    given = {name: value for name, value in options.items() if value is not None}
    if drop_keys:
        if kind != "delta-blocks":
            raise ValueError("drop_keys must be left out but with delta-blocks attention")
        given["keep_keys"] = False
    if threshold is not None:
        given["threshold"] = _thresholds(threshold)
    return attention_of(kind or "dense", **given)


def calibrated(
    model: str,
    spec: Any,
    wish: Wish,
    context: int | None,
    threads: int | None,
    kv: str,
    report: Report,
) -> Any:
    """Return a delta attention with the thresholds that are wished for."""
    import numpy as np

    from edgewright.firmware.llm.attention import Delta
    from edgewright.firmware.llm.calibration import POLICIES, Calibration
    from edgewright.firmware.llm.open import open_model
    from edgewright.firmware.llm.packed import PackedModel, pack
    from edgewright.firmware.llm.text import Text
    from edgewright.models.graph import write_whole

    if wish.policy not in POLICIES:
        raise ValueError(f"policy must be one of {', '.join(POLICIES)}, not {wish.policy}")
    opened = open_model(model, progress=report)
    packed = opened if isinstance(opened, PackedModel) else pack(opened)
    tokens = Text(packed.vocabulary, packed.config).encode(wish.text)
    longest = min(_TOKENS, packed.config.context)
    found = Calibration(
        packed,
        np.array(tokens[:longest], np.int32),
        Delta(window=spec.window) if spec.name == "delta-blocks" else spec,
        context=context or packed.config.context,
        kv=kv,
        threads=threads or 0,
        progress=report,
    ).thresholds(wish.policy, wish.sparsity)
    if wish.path:
        data = io.BytesIO()
        np.save(data, found)
        write_whole(wish.path, data.getvalue())
    return dataclasses.replace(spec, threshold=found)


def _thresholds(text: str) -> Any:
    if text.endswith(".npy"):
        import numpy as np

        return np.load(text, allow_pickle=False)
    try:
        return float(text)
    except ValueError:
        raise ValueError(f"threshold must be a number or a .npy file, not {text}") from None
