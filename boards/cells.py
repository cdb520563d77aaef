"""How many cells an accelerator takes, guessed from its sizes before anything is synthesised.

Block memories are counted from the buffers' shapes. The rest is a constant, a part for each row
of the array (its vector lanes) and one for each multiplier.
"""

import math

from edgewright.boards.board import Board
from edgewright.hwgen.config import AcceleratorConfig
from edgewright.hwgen.core.banked_memory import bank_shapes

__all__ = ["buffers", "estimate_cells"]

# Width and depth of one block memory, in each shape it can take, by the flow's name for it.
_BLOCKS = {
    "BRAM": [(36, 512), (18, 1024), (9, 2048), (4, 4096), (2, 8192), (1, 16384)],
    "BRAM36": [(72, 512), (36, 1024), (18, 2048), (9, 4096), (4, 8192), (2, 16384), (1, 32768)],
}
_SMALL = 4096  # bits; what is smaller becomes look-up tables

# Constant, per row, per multiplier. The multiplier's part is that of the MAC array in a design of
# 4 x 16; the others solve that design, synthesised by Yosys 0.70 for ECP5 (25354 LUT4, of which
# placing makes 1.07 times as many, 21555 FF, 100 DSP), and one of 2 x 8, placed by nextpnr (16499
# LUT4, 13314 FF, 38 DSP). For the other parts they are scaled to what Yosys makes of the 2 x 8
# design for them: 11179 LUT and 13934 FF.
_COEFFICIENTS = {
    "ecp5": {"LUT4": (8198, 3574, 72), "FF": (7857, 2032, 87), "DSP": (8, 7, 1)},
    "vivado": {"LUT": (5555, 2422, 49), "FF": (8223, 2127, 91), "DSP": (8, 7, 1)},
}


def estimate_cells(config: AcceleratorConfig, board: Board) -> dict[str, int]:
    """Return cells by the names of ``board.resources``, those that are used at all."""
    cells = {
        name: round(constant + row * config.rows + lane * config.lanes)
        for name, (constant, row, lane) in _COEFFICIENTS[board.flow].items()
    }
    for name in _BLOCKS.keys() & board.resources.keys():
        cells[name] = sum(
            min(math.ceil(width / w) * math.ceil(depth / d) for w, d in _BLOCKS[name])
            for _, width, depth in buffers(config)
            if width * depth > _SMALL
        )
    return cells


def buffers(config: AcceleratorConfig) -> list[tuple[str, int, int]]:
    """Return name, width in bits and depth of every memory, once for each reader."""
    rows, columns = config.rows, config.columns
    stream = config.padded_tokens * config.features // rows
    queue = 1 << (config.padded_tokens - 1).bit_length()
    return [
        *_banks("activations", 8 * rows, config.activation_words),
        *_banks("keys", 8 * columns, config.key_words, columns // rows),
        *_banks("values", 8 * columns, config.value_words, columns // rows),
        *_banks("normed", 8 * rows, stream),
        *2 * _banks("residual", 16 * rows, stream),
        ("weights", 8 * columns, config.weight_words),
        ("columns", 64, config.parameter_words),
        ("words", 16 * rows, 2 * config.features),
        ("entries", 24, config.experts * queue),
        ("scores", 21 * rows, 2 * config.tokens),
        *2 * [("program", 512, config.commands)],
    ]


def _banks(name: str, width: int, depth: int, granules: int = 1) -> list[tuple[str, int, int]]:
    return [
        (name, bits, size)
        for size, bits in bank_shapes(depth, width, granules)
        for _ in range(width // bits)
    ]
