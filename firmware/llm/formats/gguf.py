"""GGUF model files: BitNet, Llama and Gemma 3, ternary or not."""

import math
from collections.abc import Collection
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.checkpoint import (
    Checkpoint,
    Rows8,
    Tensor,
    Ternary,
    expected_tensors,
)
from edgewright.firmware.llm.config import Config, linear_shapes
from edgewright.firmware.llm.formats import i2s
from edgewright.firmware.llm.formats.gguf_config import ARCHITECTURES, read_config
from edgewright.firmware.llm.formats.gguf_file import GgufFile, GgufTensor
from edgewright.firmware.llm.formats.gguf_names import stored_name
from edgewright.firmware.llm.formats.gguf_tokenizer import read_vocabulary
from edgewright.firmware.llm.formats.gguf_types import (
    I2_S,
    TQ1_0,
    TQ2_0,
    TYPES,
    dequantise,
    stored_bytes,
    tq_blocks,
)
from edgewright.firmware.llm.formats.rotary import half_split
from edgewright.firmware.llm.formats.tensor_file import FileError
from edgewright.firmware.llm.formats.ternary import (
    Findings,
    one_level,
    scale_of,
    ternarise,
    ternary,
)

__all__ = ["open_gguf"]

_LOOKED_AT = 8  # layers from which the layout of I2_S is told


def open_gguf(path: Path, allow: Collection[str] = ()) -> Checkpoint:
    """Open a GGUF file.

    Parameters
    ----------
    path : Path
        The file.
    allow : collection of str
        ``i2s-b`` or ``i2s-c`` reads that layout of I2_S; ``relu2`` or ``silu`` is the activation
        of a ``bitnet`` file that states none; ``rope-10000`` the rotary base of a file that
        states none.

    Raises
    ------
    FileError
        If the file cannot be used, in one line.
    """
    file = GgufFile(path)
    if (parts := file.fields.get("split.count", 1)) not in (0, 1):
        raise FileError(f"{path} must be a whole model, not one of {parts!s:.20} parts; join them")
    findings: list[str] = []
    config, unused = read_config(file, allow, findings)
    model = _Model(file, config, allow, findings)
    model.check_names(unused)
    vocabulary, ends = read_vocabulary(file, config, findings)
    config = Config.from_dict({**config.to_dict(), "stop": ends})
    original = {
        key: value
        for key, value in file.fields.items()
        if not (key.startswith("tokenizer.") or (isinstance(value, list) and len(value) > 1024))
    }
    return Checkpoint(config, model.format, model.read, vocabulary, original, findings, model.rows)


class _Model:
    """Reads the tensors of one file."""

    def __init__(
        self, file: GgufFile, config: Config, allow: Collection[str], findings: list[str]
    ) -> None:
        self.file, self.config, self.findings = file, config, findings
        self.ternary = ARCHITECTURES[file.fields["general.architecture"]] == "bitnet"
        self.permuted = ARCHITECTURES[file.fields["general.architecture"]] == "llama"
        self.about = Findings(findings)
        self.shapes = expected_tensors(config)
        for name, shape in self.shapes.items():
            self._check(name, shape)
        kinds = {self._stored(f"layers.0.{name}").kind for name in linear_shapes(config)}
        self.format = "GGUF " + "+".join(sorted(TYPES[kind].name for kind in kinds))
        self.layout = self._layout(allow) if I2_S in kinds else "a"

    def check_names(self, unused: Collection[str]) -> None:
        """Raise if the file holds a tensor that the computation would leave out."""
        known = {stored_name(name) for name in self.shapes} | set(unused)
        known |= {name.removesuffix("weight") + "scale" for name in known}
        if extra := sorted(set(self.file.tensors) - known):
            raise FileError(
                f"{self.file.path} must hold the tensors of its architecture, not {extra[0]:.80}"
            )

    def read(self, name: str) -> Tensor:
        shape = self.shapes[name]
        stored, what = self._stored(name), f"{self.file.path} {stored_name(name)}"
        last = name.rpartition(".")[2]
        tensor: Tensor
        if last not in linear_shapes(self.config) or not self._is_ternary(stored):
            tensor = self._float(what, stored, shape)
            if last in linear_shapes(self.config) and self.ternary:
                tensor = self._rounded(name, tensor)
        else:
            tensor = self._read_ternary(what, stored, shape)
        tensor = self._times_scale(name, tensor)
        if self.permuted and last in ("q", "k"):
            assert not isinstance(tensor, Rows8)  # this reader makes no such
            tensor = half_split(tensor, shape[0] // self.config.head_dim)
        if isinstance(tensor, Ternary):
            self.about.look(name, tensor)
        self.file.release()
        return tensor

    def rows(self, name: str, start: int, stop: int) -> NDArray[np.float32]:
        """Return rows of the embedding or the output matrix."""
        stored, what = self._stored(name), f"{self.file.path} {stored_name(name)}"
        width = self.config.hidden
        each = stored_bytes(stored.kind, width)
        piece = GgufTensor(
            stored.kind, (stop - start, width), stored.raw[start * each : stop * each]
        )
        tensor = self._times_scale(name, self._float(what, piece, piece.shape))
        assert isinstance(tensor, np.ndarray)  # as it went in
        self.file.release()
        return tensor

    def _stored(self, name: str) -> GgufTensor:
        return self.file.tensors[stored_name(name)]

    def _check(self, name: str, shape: tuple[int, ...]) -> None:
        found = self.file.tensors.get(stored_name(name))
        if found is None:
            raise FileError(f"{self.file.path} must hold {stored_name(name)}, not lack it")
        if found.shape != shape:
            raise FileError(
                f"{self.file.path} {stored_name(name)} must be {shape}, not {found.shape}"
            )
        if found.kind == I2_S and name.rpartition(".")[2] not in linear_shapes(self.config):
            raise FileError(f"{self.file.path} {stored_name(name)} must be of float type, not I2_S")

    def _is_ternary(self, stored: GgufTensor) -> bool:
        return stored.kind in (I2_S, TQ1_0, TQ2_0)

    def _float(self, what: str, stored: GgufTensor, shape: tuple[int, ...]) -> NDArray[np.float32]:
        with np.errstate(invalid="ignore", over="ignore"):
            values = dequantise(stored.kind, stored.raw, shape)
        if not np.isfinite(values).all():
            raise FileError(f"{what} must be finite, not otherwise")
        return values

    def _read_ternary(self, what: str, stored: GgufTensor, shape: tuple[int, ...]) -> Tensor:
        count = math.prod(shape)
        if stored.kind == I2_S:
            codes = i2s.decode(stored.raw[: count // 4], shape[0], shape[1], self.layout)
            scale = stored.raw[count // 4 : count // 4 + 4].view("<f4")[0]
            return ternary(what, codes, float(scale))
        blocks, scales = tq_blocks(stored.kind, stored.raw)
        if not np.isfinite(scales).all() or (scales < 0).any():
            raise FileError(f"{what} scale must be finite and above 0, not otherwise")
        blocks[scales == 0] = 0
        used = scales[blocks.any(axis=1)]
        if len(used) and (used == used[0]).all():
            return ternary(what, blocks.reshape(shape), float(used[0]))
        if not len(used):
            return ternary(what, blocks.reshape(shape), 1.0)
        ternary(what, blocks, 1.0)
        return (blocks * scales[:, None]).reshape(shape)

    def _rounded(self, name: str, weights: NDArray[np.float32]) -> Ternary:
        exact = one_level(weights)
        if exact is None:
            self.about.rounded(name)
        return exact or ternarise(weights)

    def _times_scale(self, name: str, tensor: Tensor) -> Tensor:
        scale_name = stored_name(name).removesuffix("weight") + "scale"
        stored = self.file.tensors.get(scale_name)
        if stored is None:
            return tensor
        what = f"{self.file.path} {scale_name}"
        if math.prod(stored.shape) != 1 or stored.kind not in (0, 1, 30):
            raise FileError(f"{what} must be one float, not {stored.shape}")
        factor = np.float32(self._float(what, stored, (1,))[0])
        scale_of(what, float(factor))
        if isinstance(tensor, Ternary):
            scale_of(what, float(tensor.scales[0] * factor))
            return Ternary(tensor.codes, tensor.scales * factor, tensor.ends)
        assert isinstance(tensor, np.ndarray)  # this reader makes no other kind
        return tensor * factor

    def _layout(self, allow: Collection[str]) -> str:
        c = self.config
        layers = []
        for layer in range(min(c.layers, _LOOKED_AT)):
            three = [self._stored(f"layers.{layer}.{name}") for name in ("gate", "up", "down")]
            if all(stored.kind == I2_S for stored in three):
                gate, up, down = (stored.raw[: c.ffn * c.hidden // 4] for stored in three)
                layers.append(i2s.FeedForward(gate, up, down, c.hidden, c.ffn))
        found = i2s.layout_of(layers)
        vouched = [name for name in ("b", "c") if f"i2s-{name}" in allow]
        wanted = vouched[0] if vouched else "a"
        if found is not None and found != wanted:
            option = f'allow "i2s-{found}"' if found != "a" else f'leave out "i2s-{wanted}"'
            raise FileError(
                f"{self.file.path} I2_S must be of layout {wanted}, not {found}; "
                f"to read it, {option}"
            )
        if found is None:
            self.findings.append(
                f"The file does not show its I2_S layout; {wanted} was assumed, and if the text is "
                "nonsense it was another."
            )
        return wanted
