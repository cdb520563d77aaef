"""The pins of an AXI4-Lite slave, driven by hand where a bus master is too polite."""

from cocotb.triggers import FallingEdge, RisingEdge

__all__ = ["AxiLitePins"]


class AxiLitePins:
    """Accesses to the slave ``s_axil`` of ``dut``, one after the other.

    An access begins just after a rising edge and must be answered ``read_cycles`` or
    ``write_cycles`` later.
    """

    def __init__(self, dut, *, read_cycles, write_cycles):
        self._dut = dut
        self._cycles = {"r": read_cycles, "b": write_cycles}
        self.quiet()

    def quiet(self):
        """Offer nothing, and take no answer."""
        for name in ("awvalid", "wvalid", "bready", "arvalid", "rready"):
            self._pin(name).value = 0

    async def read(self, address):
        """Return (word, response)."""
        await self.ask(address)
        await self._wait("r")
        return await self.take("r", "rdata", "rresp")

    async def write(self, address, text, strobes, events=()):
        """Return the response; ``events`` are inputs that are 1 on the cycle of the write."""
        await self.tell(address, text, strobes)
        for name in events:
            getattr(self._dut, name).value = 1
        await self._wait("b")
        for name in events:
            getattr(self._dut, name).value = 0
        (response,) = await self.take("b", "bresp")
        return response

    async def ask(self, address):
        """Hand over the address of a read, which must be taken at once."""
        await self._offer(ar={"araddr": address})

    async def tell(self, address, text, strobes):
        """Hand over address and word of a write, which must be taken at once."""
        word = {"wdata": int.from_bytes(text, "little"), "wstrb": strobes}
        await self._offer(aw={"awaddr": address}, w=word)

    async def take(self, channel, *parts):
        """Return the parts of an answer, which must be there."""
        self._pin(f"{channel}ready").value = 1
        seen = await self.look(channel, *parts)
        await RisingEdge(self._dut.clk)
        self._pin(f"{channel}ready").value = 0
        return seen

    async def look(self, channel, *parts):
        """Return the parts of an answer, which must be there and stays, in this cycle."""
        await FallingEdge(self._dut.clk)
        assert self._pin(f"{channel}valid").value, f"no answer on {channel}"
        return tuple(int(self._pin(part).value) for part in parts)

    async def _offer(self, **channels):
        for channel, parts in channels.items():
            self._pin(f"{channel}valid").value = 1
            for part, value in parts.items():
                self._pin(part).value = value
        await FallingEdge(self._dut.clk)
        for channel in channels:
            assert self._pin(f"{channel}ready").value, f"{channel} is not ready"
        await RisingEdge(self._dut.clk)
        for channel in channels:
            self._pin(f"{channel}valid").value = 0

    async def _wait(self, channel):
        for _ in range(self._cycles[channel] - 1):
            await FallingEdge(self._dut.clk)
            assert not self._pin(f"{channel}valid").value, f"early answer on {channel}"
            await RisingEdge(self._dut.clk)

    def _pin(self, name):
        return getattr(self._dut, f"s_axil_{name}")
