# amaranth: UnusedElaboratable=no
"""The accelerator: the engine behind an AXI4 master and an AXI4-Lite slave."""

from amaranth.hdl import ClockDomain, ClockSignal, DomainRenamer, Module, ResetInserter
from amaranth.lib import wiring
from amaranth.lib.wiring import Out, connect

from edgewright.hwgen.core.engine import Engine
from edgewright.hwgen.core.observation import COUNTS, trace_members
from edgewright.hwgen.core.reset_guard import ResetGuard
from edgewright.hwgen.units.axi4 import Axi4
from edgewright.hwgen.units.registers import Registers

__all__ = ["VERSION", "Accelerator"]

VERSION = (0, 1, 0)


class Accelerator(wiring.Component):
    """Run the command list of a vision transformer with experts on one MAC array.

    Activations stay on chip; weights stream in ahead of use; the image comes from and the heads'
    outputs go to memory. Bit-exact with :func:`edgewright.sim.golden.run.run`.

    Parameters
    ----------
    config : AcceleratorConfig
        Sizes.

    Members
    -------
    m_axi_* : Out
        AXI4 master, ``port_width`` bits.
    s_axil_* : In
        AXI4-Lite slave: the registers.
    interrupt : Out(1)
        High while an enabled cause has occurred.
    trace_* : Out
        Retired results, for checking: columns that leave requantise or GELU, residual words,
        layer norm words, routes. Unconnected, they cost nothing.

    Timing
    ------
    One step of ``rows * columns`` multiplications per cycle; the counters say what the other
    cycles went to.
    """

    def __init__(self, config):
        self.config = config
        # Made here because their ports are ours; a component that is only asked for its ports
        # leaves them unused, hence the first line of this file.
        self._axi4 = Axi4(width=config.port_width)
        self._registers = Registers(version=VERSION, build_hash=config.digest())
        super().__init__({
            **_members(self._axi4, "m_axi_"),
            **_members(self._registers, "s_axil_"),
            "interrupt": Out(1),
            **trace_members(config.rows),
        })

    def elaborate(self, platform):
        m = Module()
        m.submodules.registers = registers = self._registers
        m.submodules.reset_guard = guard = ResetGuard(width=self.config.port_width)
        axi4 = self._axi4
        m.submodules.axi4 = ResetInserter(guard.finished)(axi4)
        # The engine resets itself, so that no input reaches all of its logic at once.
        m.domains.engine = domain = ClockDomain(local=True, reset_less=True)
        m.d.comb += domain.clk.eq(ClockSignal())
        engine = Engine(self.config)
        m.submodules.engine = DomainRenamer("engine")(engine)

        for unit, prefix in ((axi4, "m_axi_"), (registers, "s_axil_")):
            for name, member in _members(unit, prefix).items():
                inner, outer = getattr(unit, name), getattr(self, name)
                m.d.comb += outer.eq(inner) if member.flow == Out else inner.eq(outer)
        for name in trace_members(self.config.rows):
            m.d.comb += getattr(self, name).eq(getattr(engine, name))

        for name in ("read", "write", "write_data"):
            connect(m, getattr(engine, name), getattr(guard, f"engine_{name}"))
            connect(m, getattr(guard, name), getattr(axi4, name))
        connect(m, engine.read_data, guard.engine_read_data)
        connect(m, guard.read_data, axi4.read_data)
        with m.If(guard.blank):
            m.d.comb += self.m_axi_wstrb.eq(0)
        m.d.comb += [
            guard.request.eq(registers.soft_reset),
            engine.reset.eq(guard.reset),
            guard.write_done.eq(axi4.write_done),
            engine.write_done.eq(axi4.write_done),
            self.interrupt.eq(registers.interrupt),
            registers.busy.eq(engine.busy | guard.busy),
            registers.done.eq(engine.done),
            registers.error.eq(axi4.error & ~guard.busy),
            registers.state.eq(engine.state),
            registers.command.eq(engine.position),
        ]
        for name in (
            "start",
            "program_address",
            "commands",
            "task",
            "image_address",
            "output_address",
        ):
            m.d.comb += getattr(engine, name).eq(getattr(registers, name))
        for name in COUNTS:
            m.d.comb += getattr(registers, f"count_{name}").eq(getattr(engine, f"count_{name}"))
        return m


def _members(unit, prefix):
    return {
        name: member for name, member in unit.signature.members.items() if name.startswith(prefix)
    }
