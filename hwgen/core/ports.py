"""Buffer ports as interfaces, so that who owns a buffer and who uses it can be different files."""

from amaranth.hdl import unsigned
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

__all__ = ["read_port", "write_port"]


def read_port(depth, width):
    """Return the signature of a read port, seen by its user: data one cycle after ``enable``."""
    return wiring.Signature({
        "address": Out(range(depth)),
        "enable": Out(1),
        "data": In(unsigned(width)),
    })


def write_port(depth, width, granules=1):
    """Return the signature of a write port, seen by its user: one enable bit per granule."""
    return wiring.Signature({
        "address": Out(range(depth)),
        "enable": Out(granules),
        "data": Out(unsigned(width)),
    })
