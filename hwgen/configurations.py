"""The designs whose Verilog is checked in under ``rtl/``."""

from functools import partial

from edgewright.hwgen.accelerator import VERSION
from edgewright.hwgen.config import CONFIGURATIONS
from edgewright.hwgen.emit import emit
from edgewright.hwgen.units.axi4 import Axi4
from edgewright.hwgen.units.expert_queue import ExpertQueue
from edgewright.hwgen.units.gate import Gate
from edgewright.hwgen.units.gearbox import Gearbox
from edgewright.hwgen.units.gelu import Gelu
from edgewright.hwgen.units.layer_norm import LayerNorm
from edgewright.hwgen.units.mac_array import MacArray
from edgewright.hwgen.units.memory_reader import MemoryReader
from edgewright.hwgen.units.memory_writer import MemoryWriter
from edgewright.hwgen.units.registers import Registers
from edgewright.hwgen.units.requantise import Requantise
from edgewright.hwgen.units.residual import Residual
from edgewright.hwgen.units.softmax import Softmax
from edgewright.hwgen.units.transpose import Transpose
from edgewright.hwgen.units.weight_buffer import WeightBuffer

__all__ = ["configurations", "verilog_files"]


def configurations():
    """Return unit name to a function that builds the checked-in component.

    Every unit as the ``ulx3s`` accelerator has it, but with plain tags.
    """
    config = CONFIGURATIONS["ulx3s"]
    rows, width, tokens = config.rows, config.port_width, config.padded_tokens
    return {
        "axi4": partial(Axi4, width=width),
        "expert_queue": partial(ExpertQueue, experts=config.experts, tokens=tokens, top_k=2),
        "gate": partial(Gate, rows=rows, experts_max=config.experts, tokens_max=tokens, top_k=2),
        "gearbox": partial(Gearbox, in_width=width, out_width=8 * config.columns),
        "gelu": partial(Gelu, rows=rows, tag_width=16),
        "layer_norm": partial(LayerNorm, rows=rows, features_max=config.features),
        "mac_array": partial(MacArray, rows=rows, columns=config.columns),
        "memory_reader": partial(MemoryReader, width=width),
        "memory_writer": partial(MemoryWriter, width=width, rows=rows),
        "registers": partial(Registers, version=VERSION, build_hash=config.digest()),
        "requantise": partial(Requantise, rows=rows, tag_width=16),
        "residual": partial(Residual, rows=rows, tag_width=16),
        "softmax": partial(Softmax, rows=rows, keys_max=config.tokens),
        "transpose": partial(Transpose, rows=rows, width=16, tag_width=16),
        "weight_buffer": partial(
            WeightBuffer,
            columns=config.columns,
            port_width=width,
            weight_words=config.weight_words,
            parameter_words=config.parameter_words,
            ternary=config.ternary,
        ),
    }


def verilog_files():
    """Return file name to Verilog text of everything under ``rtl/``."""
    return {f"{name}.v": emit(build(), name) for name, build in configurations().items()}
