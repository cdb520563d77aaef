"""Registers: control, status and performance counters behind AXI4-Lite."""

from amaranth.hdl import Array, Cat, Const, Module, Mux, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out
from amaranth.utils import bits_for

from edgewright.hwgen.register_map import COUNTERS, IDENTITY, address_of

__all__ = ["Registers"]

_OKAY, _SLVERR = 0, 2
_SETTINGS = ("program_address", "commands", "task", "image_address", "output_address")


class Registers(wiring.Component):
    """The registers of :mod:`edgewright.hwgen.register_map` as an AXI4-Lite slave.

    Bit-exact with :class:`edgewright.sim.golden.registers.Registers`. Writes to read-only registers
    are ignored; unmapped addresses answer SLVERR. The low two address bits are ignored.

    Parameters
    ----------
    version : tuple of 3 int
        Major (0 to 65535), minor and patch (0 to 255).
    build_hash : bytes, 32
        What the driver compares with the interface file.

    Members
    -------
    start : Out(1)
        High for one cycle when a program must start.
    soft_reset : Out(1)
        Level.
    program_address, commands, task, image_address, output_address : Out(32)
        As last written.
    interrupt : Out(1)
        High while an enabled cause has occurred.
    busy : In(1)
        A program runs.
    done : In(1)
        High for one cycle when a program has ended.
    error : In(1)
        Rises when something failed; a pulse or a level.
    state : In(8), command : In(16)
        What ``status`` shows of the sequencer.
    count_* : In
        What to add to each performance counter on this cycle.
    s_axil_* : In, Out
        AXI4-Lite slave, 12 address bits, 32 data bits.

    Timing
    ------
    One read and one write under way at a time; 3 and 2 cycles without back-pressure. Counters lag
    their inputs by 3 cycles.
    """

    def __init__(self, *, version, build_hash):
        limits = (65535, 255, 255)
        if len(version) != 3 or any(
            part not in range(limit + 1) for part, limit in zip(version, limits, strict=False)
        ):
            raise ValueError(f"version must be three numbers up to {limits}, not {version}")
        if len(build_hash) != 32:
            raise ValueError(f"build_hash must be 32 bytes, not {len(build_hash)}")
        self.version = version
        self.build_hash = build_hash
        super().__init__({
            "start": Out(1),
            "soft_reset": Out(1),
            **{name: Out(32) for name in _SETTINGS},
            "interrupt": Out(1),
            "busy": In(1),
            "done": In(1),
            "error": In(1),
            "state": In(8),
            "command": In(16),
            **{f"count_{counter.name}": In(counter.bits) for counter in COUNTERS},
            "s_axil_awaddr": In(12),
            "s_axil_awprot": In(3),
            "s_axil_awvalid": In(1),
            "s_axil_awready": Out(1),
            "s_axil_wdata": In(32),
            "s_axil_wstrb": In(4),
            "s_axil_wvalid": In(1),
            "s_axil_wready": Out(1),
            "s_axil_bresp": Out(2),
            "s_axil_bvalid": Out(1),
            "s_axil_bready": In(1),
            "s_axil_araddr": In(12),
            "s_axil_arprot": In(3),
            "s_axil_arvalid": In(1),
            "s_axil_arready": Out(1),
            "s_axil_rdata": Out(32),
            "s_axil_rresp": Out(2),
            "s_axil_rvalid": Out(1),
            "s_axil_rready": In(1),
        })

    def elaborate(self, platform):
        m = Module()
        address, word, mask, write = self._write_channel(m)

        done, failed, was_error = Signal(), Signal(), Signal()
        enable, causes, events = Signal(2), Signal(2), Signal(2)
        m.d.sync += [was_error.eq(self.error), self.start.eq(0)]
        m.d.comb += [
            events.eq(Cat(self.done, self.error & ~was_error)),
            self.interrupt.eq((enable & causes).any()),
        ]

        readable = self._constants() | {
            "control": Cat(Const(0, 1), self.soft_reset),
            "status": Cat(self.busy, done, failed, Const(0, 5), self.state, self.command),
            "interrupt_enable": enable,
            "interrupt_status": causes,
            **{name: getattr(self, name) for name in _SETTINGS},
        }

        cleared = Signal(32)
        m.d.comb += cleared.eq(word & mask)
        with m.If(write):
            with m.Switch(address):
                with m.Case(address_of("control") >> 2):
                    m.d.sync += self.start.eq(cleared[0])
                    with m.If(mask[1]):
                        m.d.sync += self.soft_reset.eq(word[1])
                with m.Case(address_of("status") >> 2):
                    with m.If(cleared[1]):
                        m.d.sync += done.eq(0)
                with m.Case(address_of("interrupt_status") >> 2):
                    m.d.sync += causes.eq(causes & ~cleared[:2] | events)
                for name in ("interrupt_enable", *_SETTINGS):
                    with m.Case(address_of(name) >> 2):
                        kept = readable[name]
                        m.d.sync += kept.eq((kept & ~mask) | cleared)
        # An event on the cycle of a clearing write is kept: it happened after what was read.
        with m.If(~write | (address != address_of("interrupt_status") >> 2)):
            m.d.sync += causes.eq(causes | events)
        with m.If(self.start):
            m.d.sync += done.eq(0)
        with m.If(self.done):
            m.d.sync += done.eq(1)
        with m.If(self.error):
            m.d.sync += failed.eq(1)
        with m.If(self.soft_reset):
            m.d.sync += [done.eq(0), failed.eq(0), causes.eq(0)]

        counters = self._count(m)
        self._read_channel(m, readable, counters)
        return m

    def _constants(self):
        major, minor, patch = self.version
        words = [
            int.from_bytes(self.build_hash[start : start + 4], "little")
            for start in range(0, 32, 4)
        ]
        return {
            "id": IDENTITY,
            "version": major << 16 | minor << 8 | patch,
            **{f"build_hash{index}": word for index, word in enumerate(words)},
        }

    def _count(self, m):
        """Count from start on; the inputs are registered because the carry chains are long."""
        counters = {}
        for counter in COUNTERS:
            step = Signal(counter.bits, name=f"step_{counter.name}")
            value = Signal(64, name=f"counter_{counter.name}")
            m.d.sync += [step.eq(getattr(self, f"count_{counter.name}")), value.eq(value + step)]
            with m.If(self.start):
                m.d.sync += value.eq(0)
            counters[counter.name] = value
        return counters

    def _write_channel(self, m):
        """Take address and data in any order; return them with a byte mask and a strobe."""
        address, word, mask = Signal(10), Signal(32), Signal(32)
        has_address, has_word, write = Signal(), Signal(), Signal()
        m.d.comb += [
            self.s_axil_awready.eq(~has_address),
            self.s_axil_wready.eq(~has_word),
            write.eq(has_address & has_word & ~self.s_axil_bvalid),
        ]
        with m.If(self.s_axil_awvalid & self.s_axil_awready):
            m.d.sync += [has_address.eq(1), address.eq(self.s_axil_awaddr[2:])]
        with m.If(self.s_axil_wvalid & self.s_axil_wready):
            m.d.sync += [
                has_word.eq(1),
                word.eq(self.s_axil_wdata),
                mask.eq(Cat(bit.replicate(8) for bit in self.s_axil_wstrb)),
            ]
        with m.If(self.s_axil_bready):
            m.d.sync += self.s_axil_bvalid.eq(0)
        with m.If(write):
            m.d.sync += [
                has_address.eq(0),
                has_word.eq(0),
                self.s_axil_bvalid.eq(1),
                self.s_axil_bresp.eq(Mux(_is_mapped(address), _OKAY, _SLVERR)),
            ]
        return address, word, mask, write

    def _read_channel(self, m, readable, counters):
        """Look an address up in both ranges on one cycle and answer on the next."""
        address, has_address, looked, high = Signal(10), Signal(), Signal(), Signal(32)
        answer = Signal()
        m.d.comb += [
            self.s_axil_arready.eq(~has_address),
            answer.eq(looked & ~self.s_axil_rvalid),
        ]
        with m.If(self.s_axil_arvalid & self.s_axil_arready):
            m.d.sync += [has_address.eq(1), address.eq(self.s_axil_araddr[2:])]

        places = {address_of(name) >> 2: value for name, value in readable.items()}
        values = [places[place] for place in range(len(places))]
        first = address_of("cycles_low") >> 2
        setting, counter = Signal(32), Signal(64)
        is_setting, is_counter = Signal(), Signal()
        m.d.sync += [
            looked.eq(has_address & ~answer),
            setting.eq(Array(values)[address[: bits_for(len(values) - 1)]]),
            counter.eq(Array(counters.values())[(address - first)[1:5]]),
            is_setting.eq(address < len(values)),
            is_counter.eq((address >= first) & (address < first + 2 * len(counters))),
        ]

        with m.If(self.s_axil_rready):
            m.d.sync += self.s_axil_rvalid.eq(0)
        with m.If(answer):
            m.d.sync += [
                has_address.eq(0),
                self.s_axil_rvalid.eq(1),
                self.s_axil_rdata.eq(0),
                self.s_axil_rresp.eq(Mux(is_setting | is_counter, _OKAY, _SLVERR)),
            ]
            with m.If(is_setting):
                m.d.sync += self.s_axil_rdata.eq(setting)
            with m.If(is_counter):
                m.d.sync += self.s_axil_rdata.eq(Mux(address[0], high, counter[:32]))
                with m.If(~address[0]):
                    m.d.sync += high.eq(counter[32:])


def _is_mapped(address):
    """Both mapped ranges are contiguous."""
    settings = address <= address_of("output_address") >> 2
    first, last = address_of("cycles_low") >> 2, address_of("write_beats_high") >> 2
    return settings | ((address >= first) & (address <= last))
