"""Payloads that several units exchange, and what they tell the tools about memories."""

from amaranth.lib import data
from amaranth.utils import bits_for

__all__ = ["NO_COLLISION", "beat_layout", "burst_layout", "route_layout"]

# For a memory whose user never needs what is read from an address on the cycle that writes it:
# without this, Yosys surrounds every block RAM with logic that returns the old word.
NO_COLLISION = {"no_rw_check": 1}


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
