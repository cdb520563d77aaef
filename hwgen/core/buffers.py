"""Buffers: the tensors that stay on the chip."""

from amaranth.hdl import Module
from amaranth.lib import wiring
from amaranth.lib.wiring import In, connect, flipped

from edgewright.hwgen.core.banked_memory import BankedMemory
from edgewright.hwgen.core.ports import read_port, write_port

__all__ = ["Buffers"]


class Buffers(wiring.Component):
    """Hold activations, normed activations, the residual stream, keys and values.

    Each has one writer at a time: the loader runs before all others. Nothing reads a word on the
    cycle on which it is written, nor on the next.

    Parameters
    ----------
    config : AcceleratorConfig
        Sizes.

    Members
    -------
    activation, normed, residual, residual_again, key, value : read ports
        For the feeder, for the residual addition, and for dispatch.
    activation_store, residual_store, key_store, value_store : write ports
        For the writer; keys and values have one enable bit per ``rows`` bytes.
    normed_store : write port
        For the feeder.
    activation_load, residual_load : write ports
        For the loader.
    """

    def __init__(self, config):
        rows, columns = config.rows, config.columns
        stream_words = config.padded_tokens * config.features // rows
        # Depth, width and write granules; names of the read ports and of the write ports.
        self._buffers = {
            "activations": (
                (config.activation_words, 8 * rows, 1),
                ("activation",),
                ("activation_store", "activation_load"),
            ),
            "normed_words": ((stream_words, 8 * rows, 1), ("normed",), ("normed_store",)),
            "residuals": (
                (stream_words, 16 * rows, 1),
                ("residual", "residual_again"),
                ("residual_store", "residual_load"),
            ),
            "keys": ((config.key_words, 8 * columns, columns // rows), ("key",), ("key_store",)),
            "values": (
                (config.value_words, 8 * columns, columns // rows),
                ("value",),
                ("value_store",),
            ),
        }
        members = {}
        for (depth, width, granules), readers, writers in self._buffers.values():
            members |= {name: In(read_port(depth, width)) for name in readers}
            members |= {name: In(write_port(depth, width, granules)) for name in writers}
        super().__init__(members)

    def elaborate(self, platform):
        m = Module()
        for buffer, ((depth, width, granules), readers, writers) in self._buffers.items():
            m.submodules[buffer] = memory = BankedMemory(
                depth=depth,
                width=width,
                granules=granules,
                readers=len(readers),
                writers=len(writers),
            )
            for kind, names in (("read", readers), ("write", writers)):
                for index, name in enumerate(names):
                    connect(m, flipped(getattr(self, name)), getattr(memory, f"{kind}{index}"))
        return m
