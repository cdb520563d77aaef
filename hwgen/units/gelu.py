"""GELU unit: int16 values in, int8 activations out, or the values themselves."""

from statistics import NormalDist

from amaranth.hdl import Module, Mux, Signal, signed, unsigned
from amaranth.lib import data, memory, stream, wiring
from amaranth.lib.wiring import In, Out
from amaranth.utils import bits_for

from edgewright.hwgen.units._round_shift import RoundShift

__all__ = ["Gelu"]


class Gelu(wiring.Component):
    """Subtract from ReLU a table of its difference to GELU, then shift to int8.

    Bit-exact with :func:`edgewright.sim.golden.gelu.gelu`.

    Parameters
    ----------
    rows : int, 1 or more
        Lanes.
    fraction : int, 2 to 12
        Fraction bits of ``pre`` and of the table.
    step : int, 0 to fraction
        One table entry stands for ``2**step`` consecutive magnitudes.
    tag_width : int, 1 or more
        Bits that travel along unchanged.

    Members
    -------
    pre : In(stream)
        ``value`` (rows,) int16, in steps of ``2**-fraction``; ``out_shift`` 0 to 15;
        ``enable``: low passes ``value`` unchanged; ``tag``.
    act : Out(stream)
        ``value`` (rows,) int16, within int8 and in steps of ``2**(out_shift - fraction)`` when
        enabled; ``tag``.

    Timing
    ------
    Latency 6 cycles, enabled or not; throughput 1 transfer per cycle; full back-pressure.
    """

    latency = 3 + RoundShift.latency

    def __init__(self, *, rows, fraction=8, step=0, tag_width=1):
        if rows < 1:
            raise ValueError(f"rows must be at least 1, not {rows}")
        if fraction not in range(2, 13):
            raise ValueError(f"fraction must be between 2 and 12 bits, not {fraction}")
        if step not in range(fraction + 1):
            raise ValueError(f"step must be between 0 and {fraction} bits, not {step}")
        if tag_width < 1:
            raise ValueError(f"tag_width must be at least 1, not {tag_width}")
        self.rows = rows
        self.fraction = fraction
        self.step = step
        self.tag_width = tag_width
        word = data.ArrayLayout(signed(16), rows)
        super().__init__({
            "pre": In(
                stream.Signature(
                    data.StructLayout({
                        "value": word,
                        "out_shift": unsigned(4),
                        "enable": 1,
                        "tag": unsigned(tag_width),
                    })
                )
            ),
            "act": Out(
                stream.Signature(data.StructLayout({"value": word, "tag": unsigned(tag_width)}))
            ),
        })

    def elaborate(self, platform):
        m = Module()
        pre, act = self.pre, self.act

        advance = Signal()
        valid = Signal(self.latency)
        tags = [Signal(self.tag_width, name=f"tag{stage}") for stage in range(self.latency)]
        enable = [Signal(name=f"enable{stage}") for stage in range(self.latency)]
        shift = [Signal(4, name=f"shift{stage}") for stage in range(3)]
        m.d.comb += [
            advance.eq(~act.valid | act.ready),
            pre.ready.eq(advance),
            act.valid.eq(valid[-1]),
            act.p.tag.eq(tags[-1]),
        ]
        with m.If(advance):
            m.d.sync += valid.eq((valid << 1) | pre.valid)
            _delay(m, pre.p.tag, tags)
            _delay(m, pre.p.enable, enable)
            _delay(m, pre.p.out_shift, shift)

        entries = _table(self.fraction, self.step)
        m.submodules.table = table = memory.Memory(
            shape=unsigned(bits_for(max(entries))), depth=len(entries), init=entries
        )
        for lane in range(self.rows):
            value = [Signal(signed(16), name=f"value{lane}_{i}") for i in range(self.latency)]
            magnitude = Signal(15, name=f"magnitude{lane}")
            index = Signal(15 - self.step, name=f"index{lane}")
            place = Signal(range(len(entries)), name=f"place{lane}")
            g = Signal(signed(16), name=f"g{lane}")
            # Negate by complement plus one, except for -32768, whose complement 32767 is wanted.
            negative, low = pre.p.value[lane][15], pre.p.value[lane][:15]
            m.d.comb += [
                magnitude.eq(Mux(negative, ~low + low.any(), low)),
                index.eq(magnitude >> self.step),
            ]
            read = table.read_port()
            m.d.comb += [read.en.eq(advance), read.addr.eq(place)]
            with m.If(advance):
                _delay(m, pre.p.value[lane], value)
                m.d.sync += [
                    place.eq(Mux(index >= len(entries), len(entries) - 1, index)),
                    g.eq(Mux(value[1][15], 0, value[1]) - read.data),
                ]
            m.submodules[f"scale{lane}"] = scale = RoundShift(width=16, shift_width=4)
            m.d.comb += [
                scale.advance.eq(advance),
                scale.value.eq(g),
                scale.shift.eq(shift[2]),
                scale.narrow.eq(1),
                act.p.value[lane].eq(Mux(enable[-1], scale.result, value[-1])),
            ]
        return m


def _delay(m, source, stages):
    for stage in stages:
        m.d.sync += stage.eq(source)
        source = stage


def _table(fraction, step):
    """Return round(2**fraction * a * P(X > a)) at the interval centres, up to the final zero."""
    entries = []
    while not (any(entries) and entries[-1] == 0):
        centre = (len(entries) + 0.5) * 2.0 ** (step - fraction) - 0.5 * 2.0**-fraction
        entries.append(round(2**fraction * centre * NormalDist().cdf(-centre)))
    return entries
