"""Folders of Hugging Face files: BitNet, and Llama with or without ternary layers."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.checkpoint import Checkpoint, Tensor, expected_tensors
from edgewright.firmware.llm.config import Config, linear_shapes
from edgewright.firmware.llm.formats.hugging_face_config import Quantisation, read_config, read_json
from edgewright.firmware.llm.formats.hugging_face_tokenizer import read_vocabulary
from edgewright.firmware.llm.formats.tensor_file import FileError, TensorFile
from edgewright.firmware.llm.formats.ternary import Findings, scale_of, ternarise, ternary

__all__ = [
    "is_hugging_face",
    "module_of",
    "open_hugging_face",
    "pack_codes",
    "unpack_codes",
]

# What Hugging Face calls the tensors of a block.
_NAMES = {
    "attention_norm": "input_layernorm",
    "attention_sub_norm": "self_attn.attn_sub_norm",
    "ffn_norm": "post_attention_layernorm",
    "ffn_sub_norm": "mlp.ffn_sub_norm",
    "q": "self_attn.q_proj",
    "k": "self_attn.k_proj",
    "v": "self_attn.v_proj",
    "o": "self_attn.o_proj",
    "gate": "mlp.gate_proj",
    "up": "mlp.up_proj",
    "down": "mlp.down_proj",
}
_OUTER = {"embedding": "model.embed_tokens", "final_norm": "model.norm", "head": "lm_head"}
_INDEX = "model.safetensors.index.json"


def is_hugging_face(path: Path) -> bool:
    """Return whether a folder holds a configuration of Hugging Face's kind."""
    return (path / "config.json").is_file()


def open_hugging_face(path: Path) -> Checkpoint:
    """Open a folder with ``config.json`` and safetensors files.

    Parameters
    ----------
    path : Path
        The folder.

    Raises
    ------
    FileError
        If a file cannot be used, or the configuration leaves something open, in one line.
    """
    original = read_json(path / "config.json")
    config, quantisation = read_config(path / "config.json", original)
    findings: list[str] = []
    model = _Model(path, config, quantisation, findings)
    vocabulary, bos, ends = read_vocabulary(path, original, config, findings)
    config = Config.from_dict({**config.to_dict(), "bos": bos, "stop": ends})
    return Checkpoint(config, model.format, model.read, vocabulary, original, findings, model.rows)


def unpack_codes(packed: NDArray[np.uint8]) -> NDArray[np.int8]:
    """Return (4 * rows, columns) codes from -1 to 2, where 2 is illegal.

    Byte (p, k) holds in bits ``2 i`` the weight plus 1 of row ``i * rows + p``, column k.
    """
    rows, columns = packed.shape
    codes = np.empty((4, rows, columns), np.int8)
    for part in range(4):
        codes[part] = (packed >> np.uint8(2 * part) & np.uint8(3)).view(np.int8)
    codes -= 1
    return codes.reshape(4 * rows, columns)


def pack_codes(codes: NDArray[np.int8]) -> NDArray[np.uint8]:
    """Return codes in -1, 0, +1 as they are stored; the opposite of `unpack_codes`."""
    digits = (codes + np.int8(1)).view(np.uint8).reshape(4, len(codes) // 4, -1)
    packed = np.zeros(digits.shape[1:], np.uint8)
    for part in range(4):
        packed |= digits[part] << np.uint8(2 * part)
    return packed


class _Model:
    """Reads the tensors of one folder."""

    def __init__(
        self, path: Path, config: Config, quantisation: Quantisation, findings: list[str]
    ) -> None:
        self.path, self.config, self.quantisation = path, config, quantisation
        self.findings = findings
        self.about = Findings(findings)
        self.shapes = expected_tensors(config)
        self.files = _files(path)
        self.packed = {name for name in self.shapes if self._is_packed(name)}
        for name, shape in self.shapes.items():
            self._check(name, shape)
        self._check_others()
        kind = f"packed {quantisation.linear_class}" if self.packed else "float"
        if not self.packed and quantisation.ternary:
            kind = "bf16 master"
        self.format = f"Hugging Face {kind}"

    def rows(self, name: str, start: int, stop: int) -> NDArray[np.float32]:
        """Return rows of the embedding or the output matrix."""
        stored = f"{module_of(name)}.weight"
        piece = self._array(stored)[start:stop]
        values = _floats(piece, piece.shape)
        if not np.isfinite(values).all():
            raise FileError(f"{self.path} {stored} must be finite, not otherwise")
        self.files[stored].release()
        return values

    def read(self, name: str) -> Tensor:
        """Return one tensor."""
        tensor = self._read(name)
        self.files[f"{module_of(name)}.weight"].release()
        return tensor

    def _read(self, name: str) -> Tensor:
        module, shape = module_of(name), self.shapes[name]
        stored = self._array(f"{module}.weight")
        what = f"{self.path} {module}.weight"
        if name in self.packed:
            scale = self._scale(name, module)
            tensor = ternary(what, unpack_codes(stored.view(np.uint8)), scale)
            self.about.look(name, tensor)
            return tensor
        values = _floats(stored, shape)
        if not np.isfinite(values).all():
            raise FileError(f"{what} must be finite, not otherwise")
        if not self._is_ternary(name):
            return values
        rounded = ternarise(values)
        self.about.look(name, rounded)
        return rounded

    def _array(self, name: str) -> NDArray[np.generic]:
        return self.files[name].array(name)

    def _is_packed(self, name: str) -> bool:
        stored = f"{module_of(name)}.weight"
        return stored in self.files and self.files[stored].entries[stored].dtype == "U8"

    def _is_ternary(self, name: str) -> bool:
        linear = name.rpartition(".")[2] in linear_shapes(self.config)
        return linear and self.quantisation.applies(module_of(name))

    def _check(self, name: str, shape: tuple[int, ...]) -> None:
        stored = f"{module_of(name)}.weight"
        if stored not in self.files:
            raise FileError(f"{self.path} must hold {stored}, not lack it")
        entry = self.files[stored].entries[stored]
        packed = name in self.packed
        wanted = (shape[0] // 4, *shape[1:]) if packed else shape
        if entry.shape != wanted or (packed and shape[0] % 4):
            raise FileError(f"{self.path} {stored} must be {wanted}, not {entry.shape}")
        if not packed and entry.dtype not in ("BF16", "F16", "F32"):
            raise FileError(f"{self.path} {stored} must be BF16, F16 or F32, not {entry.dtype}")
        if packed and not self._is_ternary(name):
            raise FileError(f"{self.path} {stored} must be a float matrix, not packed codes")
        if not packed and self._is_ternary(name) and not self.quantisation.online:
            raise FileError(f"{self.path} {stored} must be packed codes, not a float matrix")
        if packed:
            self._scale(name, module_of(name))

    def _check_others(self) -> None:
        """Raise if the folder holds a tensor that the computation would leave out."""
        known = {f"{module_of(name)}.weight" for name in self.shapes}
        known |= {f"{module_of(name)}.weight_scale" for name in self.packed}
        extra = sorted(name for name in set(self.files) - known if ".rotary_emb." not in name)
        if extra == ["lm_head.weight"]:
            head, embedding = self._array(extra[0]), self._array("model.embed_tokens.weight")
            if head.shape == embedding.shape and np.array_equal(head, embedding):
                return
            raise FileError(f"{self.path} lm_head.weight must be the embedding if tied, not other")
        if extra:
            raise FileError(
                f"{self.path} must hold the tensors of its configuration, not {extra[0]:.80}"
            )

    def _scale(self, name: str, module: str) -> float:
        """Return what +1 is worth: a linear class states it, the other its inverse."""
        stored, what = f"{module}.weight_scale", f"{self.path} {module}.weight_scale"
        if stored not in self.files:
            raise FileError(f"{self.path} must hold {stored}, not lack it")
        entry = self.files[stored].entries[stored]
        if entry.shape not in ((), (1,)) or entry.dtype not in ("BF16", "F16", "F32"):
            raise FileError(f"{what} must be one float, not {entry.shape} {entry.dtype}")
        value = scale_of(what, float(_floats(self._array(stored), (1,))[0]))
        kind = self.quantisation.linear_class
        divides = kind == "bitlinear"
        # Weights are well below 1 on average, so the inverse is above it.
        if divides != (value > 1) and not any("inverted" in text for text in self.findings):
            how = "divides" if divides else "multiplies"
            self.findings.append(
                f"Scales may be inverted: {name} has {value:.3g}, and {kind} {how} by it."
            )
        return scale_of(what, float(np.float32(1) / np.float32(value))) if divides else value


def module_of(name: str) -> str:
    """Return what Hugging Face calls the module of a tensor."""
    if name in _OUTER:
        return _OUTER[name]
    _, layer, last = name.split(".")
    return f"model.layers.{layer}.{_NAMES[last]}"


def _floats(stored: NDArray[np.generic], shape: tuple[int, ...]) -> NDArray[np.float32]:
    if stored.dtype == np.uint16:
        return (stored.astype(np.uint32) << 16).view(np.float32).reshape(shape)
    return stored.astype(np.float32).reshape(shape)


def _files(path: Path) -> dict[str, TensorFile]:
    """Return the file of every tensor, by name."""
    if not (path / _INDEX).is_file():
        found = sorted(path.glob("*.safetensors"))
        if (path / "model.safetensors") in found:
            found = [path / "model.safetensors"]
        if len(found) != 1:
            raise FileError(f"{path} must hold model.safetensors or {_INDEX}, not neither")
        file = TensorFile(found[0])
        return dict.fromkeys(file.entries, file)
    places = read_json(path / _INDEX).get("weight_map")
    if not isinstance(places, dict) or not all(
        isinstance(part, str) and Path(part).name == part for part in places.values()
    ):
        raise FileError(f"{path / _INDEX} weight_map must be file names by tensor, not otherwise")
    parts = {part: TensorFile(path / part) for part in sorted(set(places.values()))}
    for name, part in places.items():
        if name not in parts[part].entries:
            raise FileError(f"{path / part} must hold {name:.80}, not lack it")
    return {name: parts[part] for name, part in places.items()}
