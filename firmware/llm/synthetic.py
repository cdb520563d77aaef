"""Models with the true shapes of known ones and random weights, for measuring speed."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.config import Config, linear_shapes, norm_widths
from edgewright.firmware.llm.packed import FUSED, Packed, PackedModel
from edgewright.firmware.llm.pages import placed
from edgewright.firmware.llm.tiles import GROUP

__all__ = ["SHAPES", "synthetic"]

# microsoft/bitnet-b1.58-2B-4T, config.json
_BITNET = Config(
    hidden=2560,
    layers=30,
    heads=20,
    kv_heads=5,
    head_dim=128,
    ffn=6912,
    vocab=128256,
    context=4096,
    activation="relu2",
    eps=1e-5,
    rope_base=500000.0,
    tied=True,
    sub_norms=True,
)
SHAPES = {
    "bitnet-2b4t": _BITNET,
    "bitnet-small": replace(
        _BITNET, hidden=512, layers=4, heads=8, kv_heads=2, head_dim=64, ffn=1536, vocab=4096
    ),
}


def synthetic(config: Config, seed: int = 1) -> PackedModel:
    """Return a ternary model of that shape with random codes: a third each of -1, 0 and +1.

    Scales are such that activations neither vanish nor grow; the text it writes is noise.
    """
    rng = np.random.default_rng(seed)
    shapes = linear_shapes(config)
    tensors: dict[str, Packed | NDArray[np.float32]] = {}
    rows, columns = config.vocab, config.hidden
    tiles = placed(rng.integers(0, 256, (-(-rows // GROUP), -(-columns // 4), 64), np.uint8))
    scales = np.full(len(tiles) * GROUP, 0.02 / 127, np.float32)
    tensors["embedding"] = Packed("int8", (rows,), columns, tiles, scales)
    if not config.tied:
        tensors["head"] = tensors["embedding"]
    for layer in range(config.layers):
        for name, parts in FUSED.items():
            tensors[f"layers.{layer}.{name}"] = _ternary(
                rng, [shapes[part] for part in parts], interleaved=name == "gate_up"
            )
        for name, width in norm_widths(config).items():
            tensors[f"layers.{layer}.{name}"] = np.ones(width, np.float32)
    tensors["final_norm"] = np.ones(config.hidden, np.float32)
    return PackedModel(config, tensors, format="synthetic")


# The 81 bytes that hold four codes of 0, 1 or 2.
_BYTES = np.array(
    [
        a | b << 2 | c << 4 | d << 6
        for a in range(3)
        for b in range(3)
        for c in range(3)
        for d in range(3)
    ],
    np.uint8,
)


def _ternary(
    rng: np.random.Generator, shapes: list[tuple[int, int]], *, interleaved: bool
) -> Packed:
    columns = shapes[0][1]
    groups = sum(-(-rows // GROUP) for rows, _ in shapes)
    steps = -(-columns // 16)
    tiles = placed(_BYTES[rng.integers(0, 81, (groups, steps, 64), np.uint8)])
    scales = np.full(groups, columns**-0.5, np.float32)
    parts = tuple(rows for rows, _ in shapes)
    return Packed("ternary", parts, columns, tiles, scales, interleaved)
