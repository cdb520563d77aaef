"""Expressions that several units build on."""

from amaranth.hdl import Cat, Const, Mux, Signal, signed

__all__ = ["halve", "limit", "next_address", "shift_right"]


def shift_right(m, value, amount, scale, name):
    """Shift a signed value right by ``amount * 2**scale`` bits; return it and the loss of ones."""
    lost = Const(0, 1)
    for position in range(len(amount)):
        step = 1 << (scale + position)
        shifted = Signal(signed(len(value)), name=f"{name}{position}")
        dropped = Signal(name=f"{name}_lost{position}")
        m.d.comb += [
            shifted.eq(Mux(amount[position], value >> step, value)),
            dropped.eq(lost | (amount[position] & value[:step].any())),
        ]
        value, lost = shifted, dropped
    return value, lost


def halve(m, value, times, name):
    """Divide an unsigned value by ``2**times``, round half to even."""
    kept = Signal(signed(len(value) + 2), name=name)
    m.d.comb += kept.eq(Cat(Const(0, 1), value))
    shifted, lost = shift_right(m, kept, times, 0, name)
    rounded = Signal(len(value), name=f"{name}_rounded")
    m.d.comb += rounded.eq(shifted[1:] + (shifted[0] & (lost | shifted[1])))
    return rounded


def limit(value, highest):
    """Return ``value``, or ``highest`` where it is more."""
    return Mux(value > highest, highest, value)


def next_address(address, depth):
    """Count on, from the last address of a memory to the first."""
    return Mux(address == depth - 1, 0, address + 1)
