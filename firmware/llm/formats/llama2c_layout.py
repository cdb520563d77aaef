"""Where the tensors of a llama2.c file are, told from its beginning and its length."""

import struct
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Layout", "layout_of"]

_MAGIC = 0x616B3432
_HEADER = 256

Sizes = dict[str, int]


@dataclass(frozen=True)
class Layout:
    """Where the tensors of one kind of file are, as byte offsets by name."""

    kind: str
    sizes: Sizes
    places: dict[str, int]
    total: int


def layout_of(path: Path) -> Layout | None:
    """Return the layout whose length is that of the file; None when there is none."""
    with path.open("rb") as file:
        front = file.read(_HEADER)
    size = path.stat().st_size
    found: list[Layout] = []
    if len(front) == _HEADER and struct.unpack_from("<2I", front) == (_MAGIC, 1):
        sizes = _sizes(struct.unpack_from("<7i", front, 8))
        found = [_version1(sizes, front[36]), _bitllama(sizes)] if sizes else []
    elif len(front) >= 28:
        sizes = _sizes(struct.unpack_from("<7i", front))
        found = [_version0(sizes)] if sizes else []
    return next((layout for layout in found if layout.total == size), None)


def _sizes(numbers: tuple[int, ...]) -> Sizes:
    names = ("dim", "ffn", "layers", "heads", "kv_heads", "vocab", "context")
    sizes = dict(zip(names, numbers, strict=True))
    good = all(0 < abs(n) < 1 << 24 and (n > 0 or name == "vocab") for name, n in sizes.items())
    # Every layer takes bytes of the file, so a header of nonsense is not followed for long.
    return sizes if good and sizes["layers"] <= 1024 else {}


def _version0(sizes: Sizes) -> Layout:
    order = ["embedding", "attention_norm", "q", "k", "v", "o", "ffn_norm", "gate", "down", "up"]
    places = _Places(sizes, 28, order)
    places.add("final_norm")
    places.at += 4 * sizes["context"] * (sizes["dim"] // sizes["heads"])  # angles, not needed
    if sizes["vocab"] < 0:
        places.add("head")
    return Layout("llama2.c", sizes, places.found, places.at)


def _version1(sizes: Sizes, shared: int) -> Layout:
    order = ["attention_norm", "ffn_norm", "final_norm", "embedding"]
    places = _Places(sizes, _HEADER, [*order, "q", "k", "v", "o", "gate", "down", "up"])
    if not shared:
        places.add("head")
    return Layout("llama2.c", sizes, places.found, places.at)


def _bitllama(sizes: Sizes) -> Layout:
    places = _Places(sizes, _HEADER, ["final_norm", "embedding"])
    places.ternary = True
    for name in ("q", "k", "v", "o", "gate", "down", "up"):
        places.add(name)
    return Layout("bitllama2c", sizes, places.found, places.at)


class _Places:
    """Lays tensors one behind the other: each name over all layers, then the next."""

    ternary = False

    def __init__(self, sizes: Sizes, at: int, names: list[str]) -> None:
        self.sizes, self.at = sizes, at
        self.found: dict[str, int] = {}
        for name in names:
            self.add(name)

    def add(self, name: str) -> None:
        s = self.sizes
        narrow = s["dim"] // s["heads"] * s["kv_heads"]
        count = {
            "embedding": s["dim"] * abs(s["vocab"]),
            "head": s["dim"] * abs(s["vocab"]),
            "q": s["dim"] ** 2,
            "k": narrow * s["dim"],
            "v": narrow * s["dim"],
            "o": s["dim"] ** 2,
        }.get(name, s["dim"] if name.endswith("norm") else s["dim"] * s["ffn"])
        size = 4 + count // 4 if self.ternary else 4 * count
        outer = name in ("embedding", "head", "final_norm")
        for layer in range(1 if outer else s["layers"]):
            self.found[name if outer else f"layers.{layer}.{name}"] = self.at
            self.at += size
