"""Files of llama2.c, and the ternary ones of bitllama2c that begin alike.

Both are arrays behind a few sizes: a file is what its length says. They are written down in
``docs/formats.md``.
"""

from collections.abc import Collection
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.checkpoint import Checkpoint, Tensor, Vocabulary, expected_tensors
from edgewright.firmware.llm.config import Config, linear_shapes
from edgewright.firmware.llm.formats.evidence import Channels, recognise
from edgewright.firmware.llm.formats.llama2c_layout import Layout, layout_of
from edgewright.firmware.llm.formats.rotary import half_split
from edgewright.firmware.llm.formats.sentencepiece_model import read_sentencepiece
from edgewright.firmware.llm.formats.tensor_file import FileError, map_bytes
from edgewright.firmware.llm.formats.ternary import Findings, ternary

__all__ = ["is_llama2c", "open_llama2c"]

_BOS, _EOS = 1, 2  # of the tokenizers that these files are made for
_ORDERS = {"high-first": (6, 4, 2, 0), "low-first": (0, 2, 4, 6)}
_VALUES = np.array([0, 1, 2, -1], np.int8)  # of two bits; the third is illegal


def is_llama2c(path: Path) -> bool:
    """Return whether a file is as long as the sizes at its beginning say."""
    return layout_of(path) is not None


def open_llama2c(path: Path, allow: Collection[str] = ()) -> Checkpoint:
    """Open a file of llama2.c, version 0 or 1, or a ternary file of bitllama2c.

    Parameters
    ----------
    path : Path
        The file; its tokenizer is the sentencepiece model of the same name, or
        ``tokenizer.model``, or the only one beside it.
    allow : collection of str
        ``high-first`` or ``low-first``: the order of the weights in a byte, for a ternary file
        that does not show it.

    Raises
    ------
    FileError
        If the file cannot be used, in one line.
    """
    layout = layout_of(path)
    if layout is None:
        raise FileError(f"{path} must be as long as its sizes say, not {path.stat().st_size} bytes")
    sizes = layout.sizes
    if sizes["heads"] == 0 or sizes["dim"] % sizes["heads"]:
        raise FileError(f"{path} width must be a multiple of {sizes['heads']}, not {sizes['dim']}")
    bit = layout.kind == "bitllama2c"
    try:
        config = Config(
            hidden=sizes["dim"],
            layers=sizes["layers"],
            heads=sizes["heads"],
            kv_heads=sizes["kv_heads"],
            head_dim=sizes["dim"] // sizes["heads"],
            ffn=sizes["ffn"],
            vocab=abs(sizes["vocab"]),
            context=sizes["context"],
            # What follows is in no such file: the programs that run them fix it. The ternary
            # kind divides by the root mean square alone; its values are far below 1e-5.
            activation="silu",
            eps=1e-12 if bit else 1e-5,
            rope_base=10000.0,
            tied="head" not in layout.places,
            sub_norms=bit,
            bos=_BOS,
            stop=(_BOS, _EOS),
        )
    except (ValueError, TypeError) as error:
        raise FileError(f"{path} {error!s:.160}") from None
    findings: list[str] = []
    model = (_Ternary if bit else _Float)(path, layout, config, findings)
    if isinstance(model, _Ternary):
        model.find_order(allow)
    text = _tokenizer(path, config, findings)
    original: dict[str, object] = dict(sizes)
    return Checkpoint(config, layout.kind, model.read, Vocabulary(text), original, findings)


class _Float:
    """Reads float32 tensors."""

    def __init__(self, path: Path, layout: Layout, config: Config, findings: list[str]) -> None:
        self.path, self.layout, self.config = path, layout, config
        self.bytes = map_bytes(path)
        self.about = Findings(findings)
        self.shapes = expected_tensors(config)

    def read(self, name: str) -> Tensor:
        shape = self.shapes[name]
        values = self.floats(self.layout.places[name], shape)
        if not np.isfinite(values).all():
            raise FileError(f"{self.path} {name} must be finite, not otherwise")
        last = name.rpartition(".")[2]
        return (
            half_split(values, shape[0] // self.config.head_dim) if last in ("q", "k") else values
        )

    def floats(self, at: int, shape: tuple[int, ...]) -> NDArray[np.float32]:
        raw = self.bytes[at : at + 4 * int(np.prod(shape))]
        values: NDArray[np.float32] = raw.view("<f4").astype(np.float32)
        return values.reshape(shape)


class _Ternary(_Float):
    """Reads ternary matrices: one float32 scale, then four weights a byte."""

    order = "high-first"

    def find_order(self, allow: Collection[str]) -> None:
        """Find out how the four weights of a byte are ordered, from the weights."""
        found = recognise(tuple(_ORDERS), (self._channels(n) for n in range(self.config.layers)))
        vouched = [name for name in _ORDERS if name in allow]
        if len(vouched) == 1 and found in (None, vouched[0]):
            found = vouched[0]
        elif vouched:
            raise FileError(
                f"{self.path} weights must be {found} in a byte, not {' and '.join(vouched)}"
            )
        if found is None:
            raise FileError(
                f"{self.path} must show the order of the weights in a byte, not leave it open; "
                'allow "high-first" or "low-first"'
            )
        self.order = found

    def read(self, name: str) -> Tensor:
        last = name.rpartition(".")[2]
        if last in linear_shapes(self.config):
            codes, scale = self.codes(name, self.order)
            tensor = ternary(f"{self.path} {name}", codes, scale)
            if last in ("q", "k"):
                tensor = half_split(tensor, len(codes) // self.config.head_dim)
            self.about.look(name, tensor)
            return tensor
        if name in self.layout.places:
            return super().read(name)
        # Its linear layers divide by the root mean square and by the width, without weights.
        (width,) = self.shapes[name]
        return np.full(width, 1 / width, np.float32)

    def codes(self, name: str, order: str) -> tuple[NDArray[np.int8], float]:
        """Return (rows, columns) codes from -1 to 2, where 2 is illegal, and the scale."""
        rows, columns = self.shapes[name]
        at = self.layout.places[name]
        raw = self.bytes[at + 4 : at + 4 + rows * columns // 4]
        four = raw[:, None] >> np.array(_ORDERS[order], np.uint8) & np.uint8(3)
        return _VALUES[four].reshape(rows, columns), float(self.floats(at, (1,))[0])

    def _channels(self, layer: int) -> dict[str, Channels]:
        found = {}
        for order in _ORDERS:
            gate, up, down = (
                self.codes(f"layers.{layer}.{name}", order)[0] == 0
                for name in ("gate", "up", "down")
            )
            sums = gate.sum(axis=1), up.sum(axis=1), down.sum(axis=0)
            found[order] = Channels(*sums, self.config.hidden)
        return found


def _tokenizer(path: Path, config: Config, findings: list[str]) -> str:
    beside = sorted(path.parent.glob("*.model"))
    named = [path.with_suffix(".model"), path.with_name("tokenizer.model"), *beside[:1]]
    place = next((p for p in named[: 3 if len(beside) == 1 else 2] if p.is_file()), None)
    if place is None:
        findings.append("No tokenizer lies beside the file; it can be run on tokens only.")
        return ""
    text, pieces = read_sentencepiece(place)
    if len(pieces.texts) != config.vocab:
        raise FileError(
            f"{place} must have {config.vocab} tokens like the model, not {len(pieces.texts)}"
        )
    return text
