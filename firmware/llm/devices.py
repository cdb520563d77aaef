"""What computes a model: by name."""

from edgewright.firmware.llm.attention import ATTENTIONS, Attention, attention_of
from edgewright.firmware.llm.backend import KV_TYPES, Backend
from edgewright.firmware.llm.checkpoint import Checkpoint
from edgewright.firmware.llm.packed import PackedModel, pack

__all__ = ["DEVICES", "open_backend"]

DEVICES = ("cpu", "reference")


def open_backend(
    model: PackedModel | Checkpoint,
    device: str,
    *,
    blocks: int,
    kv: str = "int8",
    attention: str | Attention = "dense",
    threads: int | None = None,
    mapped: bool | None = None,
) -> Backend:
    """Return the backend called ``device``, one of `DEVICES`; ``mapped`` is of `Native`."""
    for name, value, known in (
        ("device", device, DEVICES),
        ("kv", kv, KV_TYPES),
        ("attention", attention if isinstance(attention, str) else attention.name, ATTENTIONS),
    ):
        if value not in known:
            raise ValueError(f"{name} must be one of {', '.join(known)}, not {value}")
    if threads is not None and not 1 <= threads <= 1024:
        raise ValueError(f"threads must be between 1 and 1024, not {threads}")
    plugin = attention_of(attention) if isinstance(attention, str) else attention
    if device == "reference":
        from edgewright.firmware.llm.reference import Reference

        whole = model.checkpoint() if isinstance(model, PackedModel) else model
        return Reference(whole, blocks=blocks, kv=kv, attention=plugin)
    try:
        from edgewright.firmware.llm.native import Native
    except ImportError:
        raise ValueError(
            "device must be reference in an installation without native code, not cpu"
        ) from None
    packed = model if isinstance(model, PackedModel) else pack(model)
    return Native(
        packed, blocks=blocks, kv=kv, threads=threads or 0, attention=plugin, mapped=mapped
    )
