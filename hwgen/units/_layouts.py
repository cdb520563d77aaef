"""Payloads that several units exchange."""

from amaranth.lib import data
from amaranth.utils import bits_for

__all__ = ["beat_layout", "burst_layout", "route_layout"]


def route_layout(experts, tokens):
    """One token's way to one expert; ``score`` is in 1/65536."""
    return data.StructLayout({
        "token": bits_for(tokens - 1),
        "expert": bits_for(experts - 1),
        "score": 16,
    })


def burst_layout():
    """One burst on the memory port; ``address`` is in bytes, ``beats`` is 1 to 256."""
    return data.StructLayout({"address": 32, "beats": 9})


def beat_layout(width):
    """One beat of ``width`` bits and whether it is the last of its group."""
    return data.StructLayout({"data": width, "last": 1})
