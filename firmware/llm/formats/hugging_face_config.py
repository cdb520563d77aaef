"""The configuration of a folder of Hugging Face files."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from edgewright.firmware.llm.config import Config
from edgewright.firmware.llm.formats.tensor_file import FileError, map_bytes, parse_json

__all__ = ["Quantisation", "read_config", "read_json"]

# Class of the model, and whether it has the norms of BitNet. Falcon-E has Llama's tensors.
_ARCHITECTURES = {
    "BitNetForCausalLM": True,
    "BitnetForCausalLM": True,
    "LlamaForCausalLM": False,
    "MistralForCausalLM": False,
    "FalconForCausalLM": False,
}
_LIMIT = 1 << 26  # bytes of a JSON file; the largest that is published has 20 million


@dataclass(frozen=True)
class Quantisation:
    """Which layers are ternary, and how the folder holds them.

    Parameters
    ----------
    ternary : bool
        Whether any layer is.
    linear_class : str
        ``"autobitlinear"``, whose scales multiply, or ``"bitlinear"``, whose scales divide.
    online : bool
        Whether float matrices are to be ternarised.
    but : tuple of str
        Modules that stay float.
    """

    ternary: bool
    linear_class: str
    online: bool
    but: tuple[str, ...]

    def applies(self, module: str) -> bool:
        """Return whether a module is ternary."""
        name = f".{module}."
        return self.ternary and not any(f".{other}." in name for other in self.but)


def read_json(path: Path) -> dict[str, Any]:
    """Return the object in a JSON file."""
    raw = map_bytes(path)
    if len(raw) > _LIMIT:
        raise FileError(f"{path} must be at most {_LIMIT} bytes, not {len(raw)}")
    # Published files have keys twice; the last one counts, as in the library that reads them.
    return parse_json(raw.tobytes(), str(path), unique=False)


def read_config(path: Path, values: dict[str, Any]) -> tuple[Config, Quantisation]:
    """Return the configuration, without special tokens, and which layers are ternary."""
    names = values.get("architectures")
    name = names[0] if isinstance(names, list) and len(names) == 1 else None
    if not isinstance(name, str) or name not in _ARCHITECTURES:
        known = ", ".join(_ARCHITECTURES)
        raise FileError(f"{path} architectures must be one of {known}, not {names!r:.80}")
    keys = _Keys(path, values)
    bitnet = _ARCHITECTURES[name]
    activation = keys.get("hidden_act", str)
    if activation not in ("relu2", "silu"):
        raise FileError(f"{path} hidden_act must be relu2 or silu, not {activation:.40}")
    for key in ("rope_scaling", "sliding_window"):
        if values.get(key) is not None and not _is_default_rope(values[key]):
            raise FileError(f"{path} {key} must be null, not {values[key]!r:.60}")
    if values.get("partial_rotary_factor", 1) != 1:
        raise FileError(
            f"{path} partial_rotary_factor must be 1, not {values['partial_rotary_factor']!r:.40}"
        )
    hidden, heads = keys.get("hidden_size", int), keys.get("num_attention_heads", int)
    head_dim = values.get("head_dim")
    try:
        config = Config(
            hidden=hidden,
            layers=keys.get("num_hidden_layers", int),
            heads=heads,
            kv_heads=keys.get("num_key_value_heads", int),
            head_dim=hidden // max(heads, 1) if head_dim is None else head_dim,
            ffn=keys.get("intermediate_size", int),
            vocab=keys.get("vocab_size", int),
            context=keys.get("max_position_embeddings", int),
            activation=activation,
            eps=keys.get("rms_norm_eps", float),
            rope_base=_rope_base(keys),
            tied=keys.get("tie_word_embeddings", bool),
            sub_norms=bitnet,
        )
    except FileError:
        raise
    except (ValueError, TypeError) as error:
        raise FileError(f"{path} {error!s:.160}") from None
    return config, _quantisation(path, values, bitnet)


class _Keys:
    def __init__(self, path: Path, values: dict[str, Any]) -> None:
        self.path, self.values = path, values

    def get(self, key: str, kind: type) -> Any:
        """Return a value of a type; classes differ in what a missing one means, so none may be."""
        value = self.values.get(key)
        if kind is float and type(value) is int:
            value = float(value)
        if type(value) is not kind:
            found = "missing" if value is None else f"{value!r:.40}"
            raise FileError(f"{self.path} {key} must be {kind.__name__}, not {found}")
        return value


def _rope_base(keys: _Keys) -> float:
    parameters = keys.values.get("rope_parameters")
    if "rope_theta" in keys.values or parameters is None:
        return float(keys.get("rope_theta", float))
    if not _is_default_rope(parameters):
        raise FileError(
            f"{keys.path} rope_parameters must be of rope_type default, not {parameters!r:.60}"
        )
    return float(_Keys(keys.path, parameters).get("rope_theta", float))


def _is_default_rope(value: Any) -> bool:
    return isinstance(value, dict) and value.get("rope_type", value.get("type")) == "default"


def _quantisation(path: Path, values: dict[str, Any], bitnet: bool) -> Quantisation:
    stated = values.get("quantization_config")
    if stated is None:
        # A BitNet without it is a master: its layers are ternary in its own code.
        return Quantisation(bitnet, "autobitlinear", True, ("lm_head",))
    if not isinstance(stated, dict) or stated.get("quant_method") != "bitnet":
        raise FileError(f"{path} quantization_config must be of bitnet, not {stated!r:.60}")
    # What is missing means what the class of this configuration says in its documentation.
    linear, mode = (
        stated.get("linear_class", "bitlinear"),
        stated.get("quantization_mode", "offline"),
    )
    if linear not in ("bitlinear", "autobitlinear"):
        raise FileError(
            f"{path} linear_class must be bitlinear or autobitlinear, not {linear!r:.40}"
        )
    if mode not in ("online", "offline"):
        raise FileError(f"{path} quantization_mode must be online or offline, not {mode!r:.40}")
    if stated.get("use_rms_norm"):
        raise FileError(f"{path} use_rms_norm must be false, not true")
    but = stated.get("modules_to_not_convert")
    if but is None:
        but = ["lm_head"]
    if not isinstance(but, list) or not all(isinstance(name, str) for name in but):
        raise FileError(f"{path} modules_to_not_convert must be a list of names, not {but!r:.60}")
    return Quantisation(True, linear, mode == "online", tuple(but))
