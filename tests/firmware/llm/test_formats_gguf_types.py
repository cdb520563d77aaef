"""Number formats of GGUF: the same values as the format's own package gives."""

import re

import gguf
import numpy as np
import pytest

from edgewright.firmware.llm.formats.gguf_types import (
    I2_S,
    TQ1_0,
    TYPES,
    dequantise,
    stored_bytes,
    tq_blocks,
)

BLOCKS = {kind: entry for kind, entry in TYPES.items() if kind != I2_S}


@pytest.mark.parametrize("kind", BLOCKS, ids=lambda kind: TYPES[kind].name)
def test_random_blocks_decode_as_the_package_decodes_them(kind):
    entry = TYPES[kind]
    rng = np.random.default_rng(kind)
    raw = rng.integers(0, 256, (3, 4 * entry.bytes), np.uint8)
    with np.errstate(invalid="ignore"):  # random bits make NaN, in both
        ours = dequantise(kind, raw.ravel(), (3, 4 * entry.block))
        theirs = gguf.quants.dequantize(raw, gguf.GGMLQuantizationType(kind))
    np.testing.assert_array_equal(ours, theirs)


@pytest.mark.parametrize("kind", BLOCKS, ids=lambda kind: TYPES[kind].name)
def test_sizes_are_those_of_the_package(kind):
    block, size = gguf.GGML_QUANT_SIZES[gguf.GGMLQuantizationType(kind)]
    assert (TYPES[kind].block, TYPES[kind].bytes) == (block, size)
    assert gguf.GGMLQuantizationType(kind).name == TYPES[kind].name


def test_a_hand_made_block_of_base_three():
    raw = np.zeros(54, np.uint8)
    raw[0] = -(-(2 * 81 + 1 * 27 + 0 * 9 + 1 * 3 + 2) * 256 // 243)
    raw[52:] = np.float16(0.5).tobytes()[0], np.float16(0.5).tobytes()[1]
    codes, scales = tq_blocks(TQ1_0, raw)
    assert codes[0, [0, 32, 64, 96, 128]].tolist() == [1, 0, -1, 0, 1]
    assert scales.tolist() == [0.5]


def test_what_is_not_made_of_blocks_is_refused():
    message = "type must be made of blocks, not I2_S"
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        dequantise(I2_S, np.zeros(64, np.uint8), (1, 128))
    assert stored_bytes(I2_S, 256) == 96
