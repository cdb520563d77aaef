"""What each kind of operation accepts, computes and needs: the table of ``docs/graph.md``."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from numpy.typing import NDArray

from edgewright.models.formats import MULTIPLIER_LIMIT, SHIFT_LIMIT, unpack_ternary
from edgewright.models.graph_text import GraphError

__all__ = ["RULES", "Constants", "Rule", "TensorType"]

_MAX_INPUTS = 65536  # products of int8 summed in int32 cannot overflow
_MAX_NORMED = 512  # the variance of int16 features stays below 2**48
_MAX_TOKENS = 65536


class TensorType(NamedTuple):
    """Shape and dtype of a computed tensor; dtype ``route`` is a gate's pair of tensors."""

    shape: tuple[int, ...]
    dtype: str


class Constants:
    """The constants of one operation, read by part and remembered as used."""

    def __init__(self, name: str, tensors: dict[str, NDArray[Any]]) -> None:
        self._name = name
        self._tensors = tensors
        self.used: set[str] = set()

    def read(self, part: str, dtype: str, shape: tuple[int, ...]) -> NDArray[Any]:
        """Return ``<name>.<part>``; refuse any other dtype or shape."""
        name = f"{self._name}.{part}"
        if name not in self._tensors:
            raise GraphError(f".{part} must be in the file, not missing")
        value = self._tensors[name]
        if value.dtype.name != dtype or value.shape != shape:
            found = f"{value.dtype.name} {value.shape}"
            raise GraphError(f".{part} must be {dtype} {shape}, not {found}")
        self.used.add(name)
        return value

    def layer(self, prefix: str, weights: str, rows: tuple[int, ...], columns: int) -> None:
        """Check weight, bias, multiplier and shift of a linear layer."""
        if weights == "ternary":
            if columns % 4:
                raise GraphError(f" inputs must be a multiple of 4 when ternary, not {columns}")
            try:
                unpack_ternary(self.read(f"{prefix}weight", "uint8", (*rows, columns // 4)))
            except GraphError:
                raise
            except ValueError:
                raise GraphError(f".{prefix}weight must be codes 00, 01 or 11, not 10") from None
        elif self.read(f"{prefix}weight", "int8", (*rows, columns)).min() == -128:
            raise GraphError(f".{prefix}weight must be -127 to 127, not -128")
        self.read(f"{prefix}bias", "int32", rows)
        multiplier = self.read(f"{prefix}multiplier", "uint32", rows).max()
        if multiplier >= MULTIPLIER_LIMIT:
            raise GraphError(f".{prefix}multiplier must be below 131072, not {multiplier}")
        shift = self.read(f"{prefix}shift", "uint8", rows).max()
        if shift >= SHIFT_LIMIT:
            raise GraphError(f".{prefix}shift must be below 48, not {shift}")

    def shape(self, part: str, dimensions: int) -> tuple[int, ...]:
        """Return the shape of a constant, which sets the size of the output."""
        value = self._tensors.get(f"{self._name}.{part}")
        if value is None:
            raise GraphError(f".{part} must be in the file, not missing")
        if value.ndim != dimensions or 0 in value.shape:
            raise GraphError(f".{part} must have {dimensions} sizes above 0, not {value.shape}")
        return value.shape


Accepts = tuple[Callable[[Any], bool], str]
Types = dict[str, TensorType]


@dataclass(frozen=True)
class Rule:
    """One row of the table."""

    infer: Callable[[dict[str, Any], list[TensorType], Constants], Types]
    """Checks inputs and constants, raising GraphError; returns the results by name suffix."""
    attributes: dict[str, Accepts] = field(default_factory=dict)
    """Test and description of each attribute."""
    optional: dict[str, Accepts] = field(default_factory=dict)


def _patches(attributes: dict[str, Any], inputs: list[TensorType], constants: Constants) -> Types:
    (image,) = _expect(inputs, ("int8", 3))
    channels, height, width = image.shape
    patch = attributes["patch"]
    if height % patch or width % patch:
        raise GraphError(f" patch must be a divisor of {height} and {width}, not {patch}")
    rows = (height // patch) * (width // patch)
    return {"": TensorType((rows, channels * patch * patch), "int8")}


def _linear(attributes: dict[str, Any], inputs: list[TensorType], constants: Constants) -> Types:
    (x,) = _expect(inputs, ("int8", 2))
    if "gelu" in attributes and attributes["out"] != "int8":
        raise GraphError(f" out must be int8 with gelu, not {attributes['out']}")
    if x.shape[1] > _MAX_INPUTS:
        raise GraphError(f" inputs must be at most {_MAX_INPUTS} columns, not {x.shape[1]}")
    rows = constants.shape("bias", 1)
    constants.layer("", attributes["weights"], rows, x.shape[1])
    return {"": TensorType((x.shape[0], *rows), attributes["out"])}


def _embed(attributes: dict[str, Any], inputs: list[TensorType], constants: Constants) -> Types:
    (patch,) = _expect(inputs, ("int16", 2))
    if patch.shape[0] >= _MAX_TOKENS:
        raise GraphError(f" tokens must be at most {_MAX_TOKENS}, not {patch.shape[0] + 1}")
    shape = (patch.shape[0] + 1, patch.shape[1])
    constants.read("table", "int16", shape)
    return {"": TensorType(shape, "int16")}


def _layer_norm(
    attributes: dict[str, Any], inputs: list[TensorType], constants: Constants
) -> Types:
    (x,) = _expect(inputs, ("int16", 2))
    if x.shape[1] > _MAX_NORMED:
        raise GraphError(f" features must be at most {_MAX_NORMED}, not {x.shape[1]}")
    return {"": TensorType(x.shape, "int8")}


def _attention(attributes: dict[str, Any], inputs: list[TensorType], constants: Constants) -> Types:
    query, _, _ = _expect(inputs, *[("int8", 2)] * 3, same=True)
    tokens, features = query.shape
    heads = attributes["heads"]
    if features % heads:
        raise GraphError(f" heads must be a divisor of {features}, not {heads}")
    return {
        "": TensorType(query.shape, "int8"),
        ".score": TensorType((heads, tokens, tokens), "int16"),
    }


def _add(attributes: dict[str, Any], inputs: list[TensorType], constants: Constants) -> Types:
    return {"": _expect(inputs, ("int16", 2), ("int16", 2), same=True)[0]}


def _gate(attributes: dict[str, Any], inputs: list[TensorType], constants: Constants) -> Types:
    (logits,) = _expect(inputs, ("int16", 2))
    tokens, experts = logits.shape
    if attributes["top_k"] > experts:
        raise GraphError(f" top_k must be at most {experts}, not {attributes['top_k']}")
    winners = (tokens, attributes["top_k"])
    return {
        "": TensorType((*winners, experts), "route"),
        ".expert": TensorType(winners, "int64"),
        ".score": TensorType(winners, "int64"),
    }


def _mixture(attributes: dict[str, Any], inputs: list[TensorType], constants: Constants) -> Types:
    x, normed, route = _expect(inputs, ("int16", 2), ("int8", 2), ("route", 3))
    tokens, top_k, gated = route.shape
    experts, weights = attributes["experts"], attributes["weights"]
    if x.shape != normed.shape or x.shape[0] != tokens:
        raise GraphError(f" inputs must be of one shape, not {x.shape}, {normed.shape}")
    if experts != gated:
        raise GraphError(f" experts must be {gated}, as its gate has, not {experts}")
    _, hidden = constants.shape("fc1.bias", 2)
    if hidden > _MAX_INPUTS:
        raise GraphError(f" hidden must be at most {_MAX_INPUTS}, not {hidden}")
    constants.layer("fc1.", weights, (experts, hidden), x.shape[1])
    constants.layer("fc2.", weights, (experts, x.shape[1]), hidden)
    return {
        "": x,
        ".hidden": TensorType((tokens, top_k, hidden), "int8"),
        ".expert": TensorType((tokens, top_k, x.shape[1]), "int16"),
    }


def _expect(
    inputs: list[TensorType], *kinds: tuple[str, int], same: bool = False
) -> list[TensorType]:
    found = [(kind.dtype, len(kind.shape)) for kind in inputs]
    if found != list(kinds) or (same and len({kind.shape for kind in inputs}) > 1):
        want = ", ".join(f"{dtype} of {sizes} sizes" for dtype, sizes in kinds)
        have = ", ".join(f"{kind.dtype} {kind.shape}" for kind in inputs) or "none"
        raise GraphError(f" inputs must be {want}{', all alike' if same else ''}, not {have}")
    return inputs


def _integer(low: int, high: int) -> Accepts:
    return lambda value: type(value) is int and low <= value <= high, f"{low} to {high}"


def _choice(*values: str) -> Accepts:
    return lambda value: type(value) is str and value in values, " or ".join(values)


def _is_gelu(value: Any) -> bool:
    if not isinstance(value, dict) or set(value) != {"fraction", "out_shift"}:
        return False
    shift = value["out_shift"]
    return value["fraction"] == 8 and type(shift) is int and 0 <= shift <= 15


_WEIGHTS = {"weights": _choice("int8", "ternary")}
_GELU: dict[str, Accepts] = {"gelu": (_is_gelu, "fraction 8 and an out_shift of 0 to 15")}

RULES = {
    "patches": Rule(_patches, {"patch": _integer(1, 256)}),
    "linear": Rule(_linear, {"out": _choice("int8", "int16"), **_WEIGHTS}, _GELU),
    "embed": Rule(_embed),
    "layer_norm": Rule(_layer_norm, {"fraction": _integer(2, 6)}),
    "attention": Rule(
        _attention,
        {
            "heads": _integer(1, 1024),
            "multiplier": _integer(0, MULTIPLIER_LIMIT - 1),
            "shift": _integer(0, SHIFT_LIMIT - 1),
        },
    ),
    "add": Rule(_add),
    "gate": Rule(_gate, {"top_k": _integer(1, 64)}),
    "mixture": Rule(_mixture, {"experts": _integer(1, 4096), **_WEIGHTS, **_GELU}),
}
