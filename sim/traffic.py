"""The two ends of streams, one cycle at a time: shared by the cocotb harness and the pysim one."""

import numpy as np

from edgewright.sim.payload import pack, unpack

__all__ = ["Traffic"]


class Traffic:
    """Senders and receivers of several streams, advanced one clock cycle at a time.

    Parameters
    ----------
    sources : dict, stream name to (fields, rows)
        What to send; see :mod:`edgewright.sim.payload`.
    sinks : dict, stream name to (fields, count)
        How many transfers to wait for. The run ends when all have arrived and all were sent.
    stall : float, or dict from stream name to float
        Fraction of the cycles on which that side idles. At 1.0 senders do not idle, and receivers
        are ready only once something is offered.
    seed : int
        Seed of the idling.
    patience : int
        Cycles without a single transfer after which the run is called stuck.
    """

    def __init__(self, sources, sinks, *, stall=0.0, seed=1, patience=5000):
        self._words = {name: pack(rows, fields) for name, (fields, rows) in sources.items()}
        self._sinks = dict(sinks)
        self._seen = {name: [] for name in sinks}
        self._cycles = {name: [] for name in (*sources, *sinks)}
        self._stall = stall if isinstance(stall, dict) else dict.fromkeys(self._cycles, stall)
        self._rng = np.random.default_rng(seed)
        self._offered = dict.fromkeys(sources, False)
        self._ready = dict.fromkeys(sinks, False)
        self._held = dict.fromkeys(sinks)
        self._patience = patience
        self._idle = 0
        self._cycle = 0

    @property
    def done(self):
        """Whether everything has been sent and everything awaited has arrived."""
        return self._sent() and all(self._missing(name) == 0 for name in self._sinks)

    def offers(self):
        """Return stream name to the word to offer on this cycle, None to offer nothing."""
        for name, words in self._words.items():
            if not self._offered[name] and len(self._cycles[name]) < len(words):
                self._offered[name] = not self._idles(name)
        return {
            name: words[len(self._cycles[name])] if self._offered[name] else None
            for name, words in self._words.items()
        }

    def readies(self):
        """Return stream name to whether its receiver is ready on this cycle."""
        for name in self._sinks:
            waits = self._is_shy(name) and self._held[name] is None
            self._ready[name] = self._missing(name) > 0 and not (waits or self._idles(name))
        return self._ready

    def advance(self, accepted, offers):
        """End a cycle: ``accepted`` of each source, and what each sink offered (None: nothing)."""
        self._idle += 1
        for name, taken in accepted.items():
            if self._offered[name] and taken:
                self._record(name)
                self._offered[name] = False
        for name, offer in offers.items():
            held = self._held[name]
            if held is not None and offer != held:
                raise AssertionError(f"{name} changed its offer before it was accepted")
            self._held[name] = None if self._ready[name] else offer
            if self._ready[name] and offer is not None:
                self._record(name)
                self._seen[name].append(offer)
        self._cycle += 1
        if self._idle > self._patience:
            missing = {name: self._missing(name) for name in self._sinks}
            unsent = {
                name: len(words) - len(self._cycles[name]) for name, words in self._words.items()
            }
            raise AssertionError(
                f"no transfer for {self._patience} cycles; unsent {unsent}, missing {missing}"
            )

    def results(self):
        """Return (sink name to rows, stream name to the cycle number of each transfer)."""
        rows = {name: unpack(self._seen[name], fields) for name, (fields, _) in self._sinks.items()}
        return rows, {name: np.array(cycles, int) for name, cycles in self._cycles.items()}

    def _sent(self):
        return all(len(self._cycles[name]) == len(words) for name, words in self._words.items())

    def _missing(self, name):
        return self._sinks[name][1] - len(self._seen[name])

    def _is_shy(self, name):
        return self._stall.get(name) == 1.0

    def _idles(self, name):
        stall = self._stall.get(name, 0.0)
        return 0 < stall < 1 and self._rng.random() < stall

    def _record(self, name):
        self._cycles[name].append(self._cycle)
        self._idle = 0
