"""The accelerator's parameters: one frozen record, checked where it is made."""

import dataclasses
import hashlib
import json

__all__ = ["CONFIGURATIONS", "AcceleratorConfig"]


@dataclasses.dataclass(frozen=True, kw_only=True)
class AcceleratorConfig:
    """Sizes of one accelerator.

    Parameters
    ----------
    rows : int, 2, 4 or 8
        Token rows of the MAC array; also the lanes of every vector unit.
    columns : int, power of two, at least ``rows`` and at least 8
        Output columns of the MAC array.
    port_width : int, 32, 64, 128 or 256
        Memory port width, in bits.
    tokens : int, 1 or more
        Tokens that the buffers hold.
    features : int, multiple of ``rows``, at most 512
        Width of the residual stream that the buffers hold.
    activation_words : int
        Depth of the activation buffer, in words of ``rows`` bytes.
    key_words, value_words : int
        Depth of the key and value buffers, in words of ``columns`` bytes.
    weight_words : int, power of two, at least 2
        Depth of the weight ring, in words of ``columns`` bytes.
    parameter_words : int, power of two, at least ``2 * columns``
        Depth of the ring of requantisation parameters, in output columns.
    experts : int, 2 to 64
        Experts that the queues hold.
    head_features : int, power of two, at most ``15 * columns``
        Widest attention head, in features.
    commands : int, power of two
        Commands that the sequencer holds.
    ternary : bool
        Whether weights may come as two-bit codes.
    broadcast : bool
        Whether a key or value that was read serves all query rows. Without it, each row reads its
        own: the order that the attention of Edge-MoE (arXiv 2305.18691) replaces, for comparison.
    """

    rows: int = 4
    columns: int = 64
    port_width: int = 128
    tokens: int = 132
    features: int = 192
    activation_words: int = 132 * 768 // 4
    key_words: int = 3 * 192
    value_words: int = 3 * 132
    weight_words: int = 4096
    parameter_words: int = 1024
    experts: int = 16
    head_features: int = 64
    commands: int = 256
    ternary: bool = True
    broadcast: bool = True

    def __post_init__(self) -> None:
        def check(name: str, good: bool, rule: str) -> None:
            if not good:
                raise ValueError(f"{name} must be {rule}, not {getattr(self, name)}")

        check("rows", self.rows in {2, 4, 8}, "2, 4 or 8")
        check(
            "columns",
            self.columns >= max(8, self.rows) and _power_of_two(self.columns),
            f"a power of two, at least {max(8, self.rows)}",
        )
        check("port_width", self.port_width in {32, 64, 128, 256}, "32, 64, 128 or 256")
        check("tokens", self.tokens in range(1, 4097), "between 1 and 4096")
        check(
            "features",
            self.features in range(self.rows, 513, self.rows),
            f"a multiple of rows ({self.rows}), at most 512",
        )
        for name in ("activation_words", "key_words", "value_words"):
            check(name, getattr(self, name) >= 1, "at least 1")
        check(
            "weight_words",
            _power_of_two(self.weight_words) and self.weight_words >= 2,
            "a power of two, at least 2",
        )
        check(
            "parameter_words",
            _power_of_two(self.parameter_words) and self.parameter_words >= 2 * self.columns,
            f"a power of two, at least {2 * self.columns} (two tiles)",
        )
        # Every token goes to two experts; softmax sends a tile's probabilities at most 15 times.
        check("experts", self.experts in range(2, 65), "between 2 and 64")
        widest = min(1024, 15 * self.columns)
        check(
            "head_features",
            self.head_features in range(self.rows, widest + 1)
            and _power_of_two(self.head_features),
            f"a power of two between {self.rows} and {widest}",
        )
        check(
            "commands",
            _power_of_two(self.commands) and self.commands >= 8,
            "a power of two, at least 8",
        )

    @property
    def lanes(self) -> int:
        """Multiply-accumulates per cycle."""
        return self.rows * self.columns

    @property
    def padded_tokens(self) -> int:
        """Tokens rounded up to whole rows of the array."""
        return -(-self.tokens // self.rows) * self.rows

    def to_dict(self) -> dict[str, int | bool]:
        """Return the fields as plain values, in order of declaration."""
        return dataclasses.asdict(self)

    def digest(self) -> bytes:
        """Return 32 bytes that identify this configuration and generator version."""
        text = json.dumps({"generator": 1, **self.to_dict()}, sort_keys=True)
        return hashlib.sha256(text.encode()).digest()


def _power_of_two(value: int) -> bool:
    return value >= 1 and value & (value - 1) == 0


_NANO = AcceleratorConfig(
    rows=2,
    columns=8,
    port_width=64,
    tokens=12,
    features=16,
    activation_words=512,
    key_words=64,
    value_words=64,
    weight_words=128,
    parameter_words=32,
    experts=4,
    head_features=16,
    commands=64,
)

CONFIGURATIONS: dict[str, AcceleratorConfig] = {
    # 256 MAC/cycle: holds m3vit-tiny and everything smaller.
    "edge256": AcceleratorConfig(),
    # Small enough for the ECP5 of the ULX3S beside a memory controller; holds m3vit-micro.
    "ulx3s": AcceleratorConfig(
        rows=2,
        columns=8,
        port_width=32,
        tokens=130,
        features=64,
        activation_words=130 * 256 // 2,
        key_words=17 * 64,
        value_words=2 * 4 * 130,
        weight_words=512,
        parameter_words=128,
        experts=8,
        head_features=32,
        commands=64,
    ),
    # The smallest that can run a whole network: for tests that simulate every cycle in Python.
    "nano": _NANO,
}
