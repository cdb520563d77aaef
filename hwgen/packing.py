"""Weights and tables as the accelerator reads them from memory."""

import numpy as np

from edgewright.hwgen.commands import COMMAND_BYTES
from edgewright.models.formats import pack_ternary

__all__ = ["Layer", "MemoryImage", "pack_layer"]


class Layer:
    """The constants of one linear layer: ``weight`` (outputs, inputs), the others per output."""

    def __init__(self, weight, bias, multiplier, shift, *, ternary):
        self.weight = weight
        self.bias = bias
        self.multiplier = multiplier
        self.shift = shift
        self.ternary = ternary


class MemoryImage:
    """Bytes that are laid out one blob after the other, each on a 64-byte boundary."""

    def __init__(self):
        self._blobs = []
        self._end = 0

    def reserve(self, size):
        """Set ``size`` bytes aside at the start of what follows; return their address."""
        return self.place(bytes(size))

    def place(self, blob):
        """Append ``blob`` and return its address."""
        address = self._end
        padding = -len(blob) % COMMAND_BYTES
        self._blobs.append(blob + bytes(padding))
        self._end += len(blob) + padding
        return address

    def to_bytes(self, head):
        """Return everything, the first bytes replaced by ``head``."""
        memory = bytearray(b"".join(self._blobs))
        memory[: len(head)] = head
        return np.frombuffer(bytes(memory), np.uint8)


def pack_layer(layer, config):
    """Return the tiles of ``layer``: parameters, then weights step by step, in whole beats."""
    outputs, _inputs = layer.weight.shape
    parts = []
    for start in range(0, outputs, config.columns):
        columns = slice(start, min(start + config.columns, outputs))
        parts += [_parameters(layer, columns, config), _weights(layer, columns, config)]
    return b"".join(parts)


def _parameters(layer, columns, config):
    words = np.zeros(config.columns, np.uint64)
    count = columns.stop - columns.start
    words[:count] = (
        layer.bias[columns].astype(np.int32).view(np.uint32).astype(np.uint64)
        | layer.multiplier[columns].astype(np.uint64) << np.uint64(32)
        | layer.shift[columns].astype(np.uint64) << np.uint64(49)
    )
    return words.tobytes()


def _weights(layer, columns, config):
    steps = np.zeros((layer.weight.shape[1], config.columns), np.int8)
    steps[:, : columns.stop - columns.start] = layer.weight[columns].T
    packed = (pack_ternary(steps) if layer.ternary else steps).tobytes()
    return packed + bytes(-len(packed) % (config.port_width // 8))
