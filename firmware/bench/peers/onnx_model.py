"""BitNet as a graph of ONNX Runtime's own operators, the fastest that it has for it.

Ternary weights are ``MatMulNBits`` of 2 bits in blocks of 128 that multiply int8 activations
(``accuracy_level`` 4), the output matrix is one of 8 bits and shares its bytes with the embedding,
queries, keys and values are one product, and ``GroupQueryAttention`` turns and keeps them.
Operators: ``docs/ContribOperators.md`` of github.com/microsoft/onnxruntime.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.bench.peers import onnx_file as onnx
from edgewright.firmware.llm.checkpoint import Checkpoint, Rows8, Ternary
from edgewright.firmware.llm.config import Config
from edgewright.firmware.llm.reference import rotary_table
from edgewright.models.graph import write_whole

__all__ = ["write_onnx"]

_BLOCK = 128
_PAGE = 4096
_SMALL = 64  # bytes that stand in the graph itself, where shapes are inferred from them
_ZERO = 2  # the code of weight 0 where none is stated
_INT8 = 4  # accuracy level: int8 activations
_MS = "com.microsoft"
_KINDS = {"float32": onnx.FLOAT, "uint8": onnx.UINT8, "int64": onnx.INT64}


def write_onnx(model: Checkpoint, path: Path) -> None:
    """Write ``path``, its weights beside it as ``.weights``, and what it is as ``.json``.

    Parameters
    ----------
    model : Checkpoint
        A ternary model with sub-norms, its embedding int8 and shared.
    path : Path
        Where to; customarily ends in ``.onnx``.
    """
    config = model.config
    if config.activation != "relu2" or not (config.sub_norms and config.tied):
        raise ValueError("model must be BitNet with squared ReLU, not another")
    for name, width in {"hidden": config.hidden, "ffn": config.ffn}.items():
        if width % _BLOCK:
            raise ValueError(f"{name} must be a multiple of {_BLOCK}, not {width}")
    build = _Build(model, path.with_suffix(".weights").name)
    build.nodes()
    cache: list[int | str] = [1, config.kv_heads, "context", config.head_dim]
    layers = range(config.layers)
    names = [f"{kind}.{layer}" for layer in layers for kind in ("key", "value")]
    inputs = [
        onnx.value("tokens", onnx.INT64, [1, "count"]),
        onnx.value("last", onnx.INT32, [1]),
        onnx.value("total", onnx.INT32, []),
        *(onnx.value(f"past.{name}", onnx.FLOAT, cache) for name in names),
    ]
    outputs = [
        onnx.value("logits", onnx.FLOAT, [1, 1, config.vocab]),
        *(onnx.value(f"present.{name}", onnx.FLOAT, cache) for name in names),
    ]
    write_whole(path.with_suffix(".weights"), build.pieces())
    about = {
        "vocab": config.vocab,
        "weights": f"MatMulNBits of 2 bits, blocks of {_BLOCK}, accuracy level {_INT8}",
        "head": f"MatMulNBits of 8 bits, blocks of {_BLOCK}",
        "kernels": "chosen inside",
        "weight_bytes": build.size,
    }
    write_whole(path.with_suffix(".json"), json.dumps(about).encode())
    write_whole(path, onnx.graph(build.made, build.initializers, inputs, outputs))


@dataclass
class _Build:
    """Collects operators and constants."""

    model: Checkpoint
    file: str
    made: list[bytes] = field(default_factory=list)
    initializers: list[bytes] = field(default_factory=list)
    size: int = 0
    _arrays: list[NDArray[Any]] = field(default_factory=list)

    def nodes(self) -> None:
        config = self.model.config
        x = self._embedding(config)
        cos, sin = rotary_table(config.rope_base, config.head_dim, config.context)
        self._given("cos", cos)
        self._given("sin", sin)
        delta = ""
        for layer in range(config.layers):
            at = f"layers.{layer}"
            h, x = self._norm(f"{at}.attention_norm", x, delta)
            delta = self._attention(config, layer, h)
            h, x = self._norm(f"{at}.ffn_norm", x, delta)
            delta = self._ffn(config, at, h)
        h, _ = self._norm("final_norm", x, delta)
        self._given("minus_one", np.array([-1], np.int64))
        last = self._add("Gather", [h, "minus_one"], {"axis": 1})
        self.made.append(self._product(last, "embedding", config.hidden, config.vocab, 8, "logits"))

    def pieces(self) -> Iterator[memoryview]:
        for array in self._arrays:
            yield np.ascontiguousarray(array).reshape(-1).view(np.uint8).data
            yield memoryview(bytes(-array.nbytes % _PAGE))

    def _embedding(self, config: Config) -> str:
        blocks = config.hidden // _BLOCK
        matrix = self.model.read("embedding")
        if not isinstance(matrix, Rows8):
            raise ValueError(f"embedding must be int8 rows, not {type(matrix).__name__}")
        codes8 = matrix.values.view(np.uint8) ^ 128
        self._given("embedding", codes8.reshape(config.vocab, blocks, _BLOCK))
        self._given("embedding.scales", np.repeat(matrix.scales[:, None], blocks, axis=1))
        self._given("embedding.zero", np.float32(128))
        self._given("embedding.shape", np.array([1, -1, config.hidden], np.int64))
        self._given("embedding.one", np.array([0], np.int64))
        codes = self._add("Gather", ["embedding", "tokens"], {"axis": 0})
        codes = self._add("Reshape", [codes, "embedding.shape"])
        codes = self._add("Cast", [codes], {"to": onnx.FLOAT})
        codes = self._add("Sub", [codes, "embedding.zero"])
        scales = self._add("Gather", ["embedding.scales", "tokens"], {"axis": 0})
        scales = self._add("Gather", [scales, "embedding.one"], {"axis": 2})
        return self._add("Mul", [codes, scales])

    def _attention(self, config: Config, layer: int, h: str) -> str:
        at = f"layers.{layer}"
        qkv = self._linear(h, f"{at}.qkv", [f"{at}.{name}" for name in "qkv"])
        past = [f"past.key.{layer}", f"past.value.{layer}"]
        out = f"{at}.attention"
        attributes = {
            "num_heads": config.heads,
            "kv_num_heads": config.kv_heads,
            "scale": float(config.scale),
            "do_rotary": 1,
        }
        inputs = [qkv, "", "", *past, "last", "total", "cos", "sin"]
        outputs = [out, *(name.replace("past", "present") for name in past)]
        self.made.append(onnx.node("GroupQueryAttention", inputs, outputs, attributes, domain=_MS))
        normed, _ = self._norm(f"{at}.attention_sub_norm", out, "")
        return self._linear(normed, f"{at}.o", [f"{at}.o"])

    def _ffn(self, config: Config, at: str, h: str) -> str:
        gate, up = (self._linear(h, f"{at}.{name}", [f"{at}.{name}"]) for name in ("gate", "up"))
        positive = self._add("Relu", [gate])
        squared = self._add("Mul", [positive, positive])
        product = self._add("Mul", [squared, up])
        normed, _ = self._norm(f"{at}.ffn_sub_norm", product, "")
        return self._linear(normed, f"{at}.down", [f"{at}.down"])

    def _norm(self, name: str, x: str, delta: str) -> tuple[str, str]:
        """Return the normed sum of both, and the sum."""
        self._given(name, np.asarray(self.model.read(name), np.float32))
        eps = {"epsilon": float(self.model.config.eps)}
        if not delta:
            return self._add("SimplifiedLayerNormalization", [x, name], {"axis": -1, **eps}), x
        out, total = f"{name}.out", f"{name}.sum"
        operator = "SkipSimplifiedLayerNormalization"
        outputs = [out, "", "", total]
        self.made.append(onnx.node(operator, [x, delta, name], outputs, eps, domain=_MS))
        return out, total

    def _linear(self, x: str, name: str, parts: Sequence[str]) -> str:
        """Multiply by ternary matrices, one below the other."""
        tensors = [self._ternary(part) for part in parts]
        rows, columns = sum(t.shape[0] for t in tensors), tensors[0].shape[1]
        scales = [np.full((t.shape[0], columns // _BLOCK), t.scales[0]) for t in tensors]
        self._given(name, np.concatenate([_packed(tensor.codes) for tensor in tensors]))
        self._given(f"{name}.scales", np.concatenate(scales))
        out = f"{name}.out"
        self.made.append(self._product(x, name, columns, rows, 2, out))
        return out

    def _ternary(self, name: str) -> Ternary:
        tensor = self.model.read(name)
        if not isinstance(tensor, Ternary) or len(tensor.scales) != 1:
            raise ValueError(f"{name} must be ternary with one scale, not otherwise")
        return tensor

    def _product(self, x: str, name: str, columns: int, rows: int, bits: int, out: str) -> bytes:
        attributes = {"K": columns, "N": rows, "bits": bits, "block_size": _BLOCK}
        attributes["accuracy_level"] = _INT8
        return onnx.node("MatMulNBits", [x, name, f"{name}.scales"], [out], attributes, domain=_MS)

    def _add(
        self, operator: str, inputs: Sequence[str], attributes: dict[str, Any] | None = None
    ) -> str:
        out = f"{operator}.{len(self.made)}"
        self.made.append(onnx.node(operator, inputs, [out], attributes))
        return out

    def _given(self, name: str, constant: NDArray[Any] | np.generic) -> None:
        array = np.asarray(constant)
        kind = _KINDS[array.dtype.name]
        if array.nbytes <= _SMALL:
            self.initializers.append(onnx.initializer(name, kind, array.shape, array.tobytes()))
            return
        self.initializers.append(
            onnx.external(name, kind, array.shape, self.file, self.size, array.nbytes)
        )
        self._arrays.append(array)
        self.size += array.nbytes + -array.nbytes % _PAGE


def _packed(codes: NDArray[np.int8]) -> NDArray[np.uint8]:
    """Return four codes a byte, the first lowest, as (rows, blocks, bytes)."""
    digits = (codes + np.int8(_ZERO)).view(np.uint8).reshape(len(codes), -1, _BLOCK // 4, 4)
    packed: NDArray[np.uint8] = digits[..., 0].copy()
    for place in range(1, 4):
        packed |= digits[..., place] << np.uint8(2 * place)
    return packed
