"""The order in which experts are visited: ascending, those without tokens left out."""

from amaranth.hdl import Signal

__all__ = ["expert_order"]


def expert_order(m, active, walker):
    """Return a walker's expert; the first with tokens; whether more follow it; the next.

    Parameters
    ----------
    m : Module
    active : (experts,) unsigned
        Which experts have tokens.
    walker : str
        Whose expert it is: begins the names of the signals.
    """
    expert = Signal(range(max(2, len(active))), name=f"{walker}_expert")
    first = Signal.like(expert, name=f"{walker}_first")
    following = Signal.like(expert, name=f"{walker}_following")
    more = Signal(name=f"{walker}_more")
    for index in reversed(range(len(active))):
        with m.If(active[index]):
            m.d.comb += first.eq(index)
            with m.If(index > expert):
                m.d.comb += [more.eq(1), following.eq(index)]
    return expert, first, more, following
