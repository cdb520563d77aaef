"""A folder of links that looks like the installed package, for tools that read source."""

import os
import tomllib
from pathlib import Path

__all__ = ["ROOT", "link_packages", "packages"]

ROOT = Path(__file__).parents[1]


def packages() -> dict[str, Path]:
    """Return the folder of every installed package, as ``pyproject.toml`` maps them."""
    tool = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]
    mapped = tool["scikit-build"]["wheel"]["packages"]
    return {name: ROOT / folder for name, folder in mapped.items()}


def link_packages() -> Path:
    """Make ``build/types/edgewright`` a folder of links to the packages; return its parent."""
    top = ROOT / "build" / "types"
    for name, folder in packages().items():
        if "/" in name:
            _link(top / name, folder)
        else:
            _link(top / name / "__init__.py", folder / "__init__.py")
    return top


def _link(place: Path, target: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.is_symlink() or place.exists():
        if place.resolve() == target.resolve():
            return
        place.unlink()
    place.symlink_to(os.path.relpath(target, place.parent))
