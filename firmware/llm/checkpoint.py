"""A model as a file holds it: configuration, tokenizer, and tensors read one at a time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.config import Config, linear_shapes, norm_widths

__all__ = ["Checkpoint", "Rows8", "Tensor", "Ternary", "Vocabulary", "expected_tensors"]


@dataclass(frozen=True)
class Ternary:
    """A matrix of -1, 0 and +1 with one scale per range of rows.

    Parameters
    ----------
    codes : (rows, columns) int8
        Weights in -1, 0, +1.
    scales : (ranges,) float32
        What +1 is worth in each range; finite and above 0.
    ends : tuple of int
        Row after the last of each range, ascending; the last is ``rows``.
    """

    codes: NDArray[np.int8]
    scales: NDArray[np.float32]
    ends: tuple[int, ...]

    @property
    def shape(self) -> tuple[int, ...]:
        """Rows and columns."""
        return self.codes.shape


@dataclass(frozen=True)
class Rows8:
    """A matrix of int8 values with one scale per row.

    Parameters
    ----------
    values : (rows, columns) int8
        From -127 to 127.
    scales : (rows,) float32
        What 1 is worth in each row.
    """

    values: NDArray[np.int8]
    scales: NDArray[np.float32]

    @property
    def shape(self) -> tuple[int, ...]:
        """Rows and columns."""
        return self.values.shape


Tensor = Ternary | Rows8 | NDArray[np.float32]


@dataclass(frozen=True)
class Vocabulary:
    """Everything about text that a model file states.

    Parameters
    ----------
    tokenizer : str
        The tokenizer as the JSON of the ``tokenizers`` library; empty when the file has none.
    chat_template : str
        Jinja template of a conversation; empty when the file has none.
    add_bos : bool
        Whether a prompt begins with the configuration's ``bos``.
    """

    tokenizer: str = ""
    chat_template: str = ""
    add_bos: bool = True


@dataclass(frozen=True)
class Checkpoint:
    """A model file, opened and checked; its tensors are read when asked for.

    Parameters
    ----------
    config : Config
        Shape and arithmetic.
    format : str
        What the file is, such as ``"GGUF I2_S"``.
    read : callable
        ``read(name)`` returns the tensor of that name, checked. Names: ``embedding``,
        ``final_norm``, ``head`` unless tied, and ``layers.N.`` before the names of
        `linear_shapes` and `norm_widths`. Norms are (width,) float32.
    vocabulary : Vocabulary
        Tokenizer and chat template.
    original : mapping
        The file's own configuration, as JSON values, kept for export.
    findings : list of str
        What a user should know of the file, one sentence each; grows as tensors are read.
    rows : callable or None
        ``rows(name, start, stop)`` returns those rows of ``embedding`` or ``head`` as float32,
        checked: both can be larger than all the rest. None when the file cannot be read so.
    """

    config: Config
    format: str
    read: Callable[[str], Tensor]
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    original: dict[str, object] = field(default_factory=dict)
    findings: list[str] = field(default_factory=list)
    rows: Callable[[str, int, int], NDArray[np.float32]] | None = None

    def tensors(self) -> Iterator[tuple[str, Tensor]]:
        """Yield every tensor with its name, in the order of the computation."""
        for name in expected_tensors(self.config):
            yield name, self.read(name)


def expected_tensors(config: Config) -> dict[str, tuple[int, ...]]:
    """Return the shape of every tensor of a model, by name, in the order of the computation."""
    shapes: dict[str, tuple[int, ...]] = {"embedding": (config.vocab, config.hidden)}
    for layer in range(config.layers):
        for name, width in norm_widths(config, layer).items():
            shapes[f"layers.{layer}.{name}"] = (width,)
        for name, shape in linear_shapes(config, layer).items():
            shapes[f"layers.{layer}.{name}"] = shape
    shapes["final_norm"] = (config.hidden,)
    if not config.tied:
        shapes["head"] = (config.vocab, config.hidden)
    return shapes
