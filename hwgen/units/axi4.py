"""AXI4: the memory port as an AXI4 master."""

from amaranth.hdl import Const, Module
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

from edgewright.hwgen.units._bursts import check_port
from edgewright.hwgen.units._layouts import beat_layout, burst_layout

__all__ = ["Axi4"]

_INCR = 1
_NORMAL_BUFFERABLE = 0b0011


class Axi4(wiring.Component):
    """Carry read and write bursts over AXI4: INCR bursts, ID 0, all strobes, in order.

    Bit-exact with :mod:`edgewright.sim.golden.axi4`.

    Parameters
    ----------
    width : int, power of two, 32 to 1024
        Bits of a beat.

    Members
    -------
    read : In(stream), ``address``, ``beats``
        Bursts to read, 1 to 256 beats within 4 KiB.
    read_data : Out(stream), unsigned(width)
        Their beats, in order.
    write : In(stream), ``address``, ``beats``
        Bursts to write.
    write_data : In(stream), ``data``, ``last``
        Their beats, ``last`` on the last one of each burst.
    write_done : Out(1)
        High for one cycle per burst written.
    error : Out(1)
        Set by a SLVERR or DECERR response, held until reset.
    m_axi_* : In, Out
        AXI4 master.

    Timing
    ------
    No latency: the channels are wires, so that what feeds and drains this unit must have
    registered outputs; ``write_done`` and ``error`` are registers. Full back-pressure.
    """

    def __init__(self, *, width):
        check_port(width=width, burst=1)
        if width < 32:
            raise ValueError(f"width must be at least 32 on AXI4, not {width}")
        self.width = width
        super().__init__({
            "read": In(stream.Signature(burst_layout())),
            "read_data": Out(stream.Signature(width)),
            "write": In(stream.Signature(burst_layout())),
            "write_data": In(stream.Signature(beat_layout(width))),
            "write_done": Out(1),
            "error": Out(1),
            **_address_channel("aw"),
            "m_axi_wdata": Out(width),
            "m_axi_wstrb": Out(width // 8),
            "m_axi_wlast": Out(1),
            "m_axi_wvalid": Out(1),
            "m_axi_wready": In(1),
            "m_axi_bid": In(1),
            "m_axi_bresp": In(2),
            "m_axi_bvalid": In(1),
            "m_axi_bready": Out(1),
            **_address_channel("ar"),
            "m_axi_rid": In(1),
            "m_axi_rdata": In(width),
            "m_axi_rresp": In(2),
            "m_axi_rlast": In(1),
            "m_axi_rvalid": In(1),
            "m_axi_rready": Out(1),
        })

    def elaborate(self, platform):
        m = Module()
        for channel, bursts in (("aw", self.write), ("ar", self.read)):
            m.d.comb += [
                getattr(self, f"m_axi_{channel}addr").eq(bursts.p.address),
                getattr(self, f"m_axi_{channel}len").eq(bursts.p.beats - 1),
                getattr(self, f"m_axi_{channel}size").eq((self.width // 8).bit_length() - 1),
                getattr(self, f"m_axi_{channel}burst").eq(_INCR),
                getattr(self, f"m_axi_{channel}cache").eq(_NORMAL_BUFFERABLE),
                getattr(self, f"m_axi_{channel}valid").eq(bursts.valid),
                bursts.ready.eq(getattr(self, f"m_axi_{channel}ready")),
            ]
        m.d.comb += [
            self.m_axi_wdata.eq(self.write_data.p.data),
            self.m_axi_wstrb.eq(Const(-1, self.width // 8)),
            self.m_axi_wlast.eq(self.write_data.p.last),
            self.m_axi_wvalid.eq(self.write_data.valid),
            self.write_data.ready.eq(self.m_axi_wready),
            self.m_axi_bready.eq(1),
            self.read_data.payload.eq(self.m_axi_rdata),
            self.read_data.valid.eq(self.m_axi_rvalid),
            self.m_axi_rready.eq(self.read_data.ready),
        ]

        # The upper bit of a response tells SLVERR and DECERR from OKAY and EXOKAY.
        m.d.sync += self.write_done.eq(self.m_axi_bvalid)
        with m.If(self.m_axi_bvalid & self.m_axi_bresp[1]):
            m.d.sync += self.error.eq(1)
        with m.If(self.m_axi_rvalid & self.m_axi_rready & self.m_axi_rresp[1]):
            m.d.sync += self.error.eq(1)

        return m


def _address_channel(name):
    return {
        f"m_axi_{name}id": Out(1),
        f"m_axi_{name}addr": Out(32),
        f"m_axi_{name}len": Out(8),
        f"m_axi_{name}size": Out(3),
        f"m_axi_{name}burst": Out(2),
        f"m_axi_{name}lock": Out(1),
        f"m_axi_{name}cache": Out(4),
        f"m_axi_{name}prot": Out(3),
        f"m_axi_{name}qos": Out(4),
        f"m_axi_{name}valid": Out(1),
        f"m_axi_{name}ready": In(1),
    }
