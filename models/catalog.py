"""The graphs that are shipped, and how a model is named."""

from pathlib import Path

__all__ = ["find_model", "shipped_models"]

_FOLDER = Path(__file__).parent / "graphs"


def shipped_models() -> dict[str, Path]:
    """Return the files of the shipped graphs by name, in the order of their names."""
    return {path.stem: path for path in sorted(_FOLDER.glob("*.safetensors"))}


def find_model(name: str) -> Path:
    """Return the graph file that a user means: a shipped model's name, or a path.

    A network's name alone means its ``-int8`` graph.
    """
    shipped = shipped_models()
    for candidate in (name, f"{name}-int8"):
        if candidate in shipped:
            return shipped[candidate]
    if Path(name).exists() or name.endswith(".safetensors"):
        return Path(name)
    raise ValueError(
        f"model must be {', '.join(shipped) or '(none is shipped)'} or a graph file, not {name}"
    )
