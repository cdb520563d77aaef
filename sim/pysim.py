"""Run streams through a component in Amaranth's own simulator: no compiler."""

from amaranth.hdl import Value
from amaranth.sim import Simulator

from edgewright.sim.traffic import Traffic

__all__ = ["run_streams"]


def run_streams(unit, sources, sinks, *, ports=None, stall=0.0, seed=1, patience=5000):
    """Send rows into streams of ``unit`` and collect rows from others.

    Parameters
    ----------
    unit : Component
        The component, which becomes unusable for a second run.
    sources : dict, stream name to (fields, rows)
        What to send; ``fields`` and rows as in :mod:`edgewright.sim.payload`.
    sinks : dict, stream name to (fields, count)
        How many transfers to collect.
    ports : dict, input port name to int, optional
        Values of plain input ports, constant during the run.
    stall, seed, patience
        As in :class:`edgewright.sim.traffic.Traffic`.

    Returns
    -------
    rows : dict, sink name to rows
    cycles : dict, stream name (sources too) to the cycle number of each transfer
        The latency is ``cycles[sink][0] - cycles[source][0]``.
    """
    traffic = Traffic(sources, sinks, stall=stall, seed=seed, patience=patience)
    inputs = [_wires(unit, name) for name in sources]
    outputs = [_wires(unit, name) for name in sinks]
    sampled = [ready for _, ready, _ in inputs]
    sampled += [wire for valid, _, payload in outputs for wire in (valid, payload)]

    async def bench(ctx):
        for name, value in (ports or {}).items():
            ctx.set(getattr(unit, name), value)
        while not traffic.done:
            for word, (valid, _, payload) in zip(traffic.offers().values(), inputs, strict=True):
                ctx.set(valid, word is not None)
                if word is not None:
                    ctx.set(payload, word)
            for is_ready, (_, ready, _) in zip(traffic.readies().values(), outputs, strict=True):
                ctx.set(ready, is_ready)
            _, _, *seen = await ctx.tick().sample(*sampled)
            accepted = dict(zip(sources, seen, strict=False))
            valids, payloads = seen[len(inputs) :: 2], seen[len(inputs) + 1 :: 2]
            offers = [word if valid else None for valid, word in zip(valids, payloads, strict=True)]
            traffic.advance(accepted, dict(zip(sinks, offers, strict=True)))

    simulator = Simulator(unit)
    simulator.add_clock(1e-8)
    simulator.add_testbench(bench)
    simulator.run()
    return traffic.results()


def _wires(unit, name):
    port = getattr(unit, name)
    return port.valid, port.ready, Value.cast(port.payload)
