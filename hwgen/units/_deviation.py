"""From the two moments of a token to the reciprocal of its standard deviation, digit by digit."""

from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed, unsigned
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out
from amaranth.utils import bits_for

__all__ = ["Deviation", "deviation_timing", "moment_layout"]

_QUOTIENT_BITS = 18


class Deviation(wiring.Component):
    """Compute ``root = isqrt(n*s2 - s1*s1 + 1)`` and ``floor(2**(bits + 16) / root)``.

    Three stages work on three tokens at a time: the variance, its square root, the reciprocal.
    Each is a loop of one bit per cycle, so that no multiplier is spent on what happens once a
    token.

    Parameters
    ----------
    features_max : int, 1 or more
        Largest ``features``.

    Members
    -------
    features : In, unsigned
        The ``n`` of the formula; stable while busy.
    moments : In(stream), ``s1`` signed, ``s2`` unsigned
        Sum and sum of squares of a token's features.
    scale : Out(stream), ``s1``, ``inverse`` 18-bit unsigned, ``bits`` unsigned
        ``inverse`` is 65536 to 131072; ``bits`` is the bit length of the root.

    Timing
    ------
    Interval and latency are given by :func:`deviation_timing`; full back-pressure.
    """

    def __init__(self, *, features_max):
        if features_max < 1:
            raise ValueError(f"features_max must be at least 1, not {features_max}")
        self.features_max = features_max
        self._layout = moment_layout(features_max)
        self._width, self._digits = _steps(features_max)
        self._bits = bits_for(self._digits)
        super().__init__({
            "features": In(unsigned(bits_for(features_max))),
            "moments": In(stream.Signature(self._layout)),
            "scale": Out(
                stream.Signature(
                    data.StructLayout({
                        "s1": self._layout["s1"].shape,
                        "inverse": unsigned(18),
                        "bits": unsigned(self._bits),
                    })
                )
            ),
        })

    def elaborate(self, platform):
        m = Module()
        variance = _Stage(m, "variance", self._width)
        root = _Stage(m, "root", self._digits)
        reciprocal = _Stage(m, "reciprocal", _QUOTIENT_BITS)
        m.d.comb += [
            variance.offered.eq(self.moments.valid),
            self.moments.ready.eq(variance.load),
            root.offered.eq(variance.done),
            variance.taken.eq(root.load),
            reciprocal.offered.eq(root.done),
            root.taken.eq(reciprocal.load),
            self.scale.valid.eq(reciprocal.done),
            reciprocal.taken.eq(self.scale.ready),
        ]
        s1, radicand = self._variance(m, variance)
        s1, aligned, bits = self._root(m, root, s1, radicand)
        self._reciprocal(m, reciprocal, s1, aligned, bits)
        return m

    def _variance(self, m, stage):
        """Multiply ``n * s2 - s1 * s1`` from the top bits of ``n`` and ``|s1|`` down."""
        sent = self.moments.p
        s1, s2 = Signal(signed(self._width)), Signal(self._layout["s2"].shape)
        magnitude, left, factor = Signal(self._width), Signal(self._width), Signal(self._width)
        sent_magnitude = Signal(self._width)
        sum_ = Signal(signed(2 * self._digits + 2))
        m.d.comb += sent_magnitude.eq(Mux(sent.s1 < 0, -sent.s1, sent.s1))
        with m.If(stage.work):
            m.d.sync += [
                sum_.eq((sum_ << 1) + (Mux(factor[-1], s2, 0) - Mux(left[-1], magnitude, 0))),
                factor.eq(factor << 1),
                left.eq(left << 1),
            ]
        with m.If(stage.load):
            m.d.sync += [
                s1.eq(sent.s1),
                s2.eq(sent.s2),
                magnitude.eq(sent_magnitude),
                left.eq(sent_magnitude),
                factor.eq(self.features),
                sum_.eq(0),
            ]
        return s1, (sum_ + 1)[: 2 * self._digits]

    def _root(self, m, stage, s1_in, radicand_in):
        """Find the digits from the top; a mark walks down from the first one that is not zero."""
        digits = self._digits
        s1 = Signal(signed(self._width), name="root_s1")
        radicand, root, rest = Signal(2 * digits), Signal(digits), Signal(digits + 1)
        trial = Signal(signed(digits + 4))
        digit, found = Signal(), Signal()
        mark, aligned, bits = Signal(digits), Signal(digits), Signal(self._bits)
        m.d.comb += [
            trial.eq(Cat(radicand[-2:], rest) - Cat(Const(1, 2), root)),
            digit.eq(trial >= 0),
            found.eq(digit | (bits != 0)),
        ]
        with m.If(stage.work):
            m.d.sync += [
                rest.eq(Mux(digit, trial, Cat(radicand[-2:], rest))),
                root.eq(Cat(digit, root)),
                radicand.eq(radicand << 2),
                aligned.eq(aligned | Mux(digit, mark, 0)),
            ]
            with m.If(found):
                m.d.sync += [mark.eq(mark >> 1), bits.eq(bits + 1)]
        with m.If(stage.load):
            m.d.sync += [
                s1.eq(s1_in),
                radicand.eq(radicand_in),
                root.eq(0),
                rest.eq(0),
                mark.eq(1 << (digits - 1)),
                aligned.eq(0),
                bits.eq(0),
            ]
        return s1, aligned, bits

    def _reciprocal(self, m, stage, s1_in, aligned_in, bits_in):
        """Divide a power of two by the root, whose top bit has been aligned, so by 1/2 to 1."""
        digits = self._digits
        scale = self.scale.p
        divisor, rest = Signal(digits), Signal(digits + 1)
        trial, digit = Signal(signed(digits + 2)), Signal()
        m.d.comb += [trial.eq(rest - divisor), digit.eq(trial >= 0)]
        with m.If(stage.work):
            m.d.sync += [
                rest.eq(Mux(digit, trial, rest) << 1),
                scale.inverse.eq(Cat(digit, scale.inverse)),
            ]
        with m.If(stage.load):
            m.d.sync += [
                scale.s1.eq(s1_in),
                scale.bits.eq(bits_in),
                divisor.eq(aligned_in),
                rest.eq(1 << (digits - 1)),
            ]


class _Stage:
    """The control of one loop: load when free, work for ``steps`` cycles, wait to be taken.

    A stage is free only on the cycle after it was taken, so that no stage waits for the next one's
    answer within a cycle.
    """

    def __init__(self, m, name, steps):
        full, count = Signal(name=f"{name}_full"), Signal(range(steps + 1), name=f"{name}_count")
        self.offered = Signal(name=f"{name}_offered")
        self.taken = Signal(name=f"{name}_taken")
        self.load = Signal(name=f"{name}_load")
        self.work = Signal(name=f"{name}_work")
        self.done = Signal(name=f"{name}_done")
        m.d.comb += [
            self.done.eq(full & (count == 0)),
            self.work.eq(full & (count != 0)),
            self.load.eq(~full),
        ]
        with m.If(self.work):
            m.d.sync += count.eq(count - 1)
        with m.If(self.load):
            m.d.sync += [full.eq(self.offered), count.eq(steps)]
        with m.Elif(self.done & self.taken):
            m.d.sync += full.eq(0)


def deviation_timing(features_max):
    """Return the cycles from one token to the next, and from a token's moments to its scale."""
    steps = (*_steps(features_max), _QUOTIENT_BITS)
    return 2 + max(steps), len(steps) + sum(steps)


def moment_layout(features_max):
    """Sum and sum of squares of at most ``features_max`` int16."""
    return data.StructLayout({
        "s1": signed(bits_for(-(features_max << 15))),
        "s2": unsigned(bits_for(features_max << 30)),
    })


def _steps(features_max):
    """Return the bits of a token's sum, and the digits of the root of its variance."""
    # The variance is largest when half the features sit at either end of int16.
    variance_bits = bits_for((features_max**2 << 30) - 1)
    return moment_layout(features_max)["s1"].shape.width, (variance_bits + 1) // 2
