"""Read a picture file as the pixels that a network takes."""

from pathlib import Path

import numpy as np
import PIL
import PIL.Image
import PIL.ImageOps
from numpy.typing import NDArray

__all__ = ["read_image"]

_FORMATS = ("PNG", "JPEG", "PPM", "BMP")


def read_image(path: str | Path, size: tuple[int, int], *, fit: bool = False) -> NDArray[np.uint8]:
    """Read a picture.

    Parameters
    ----------
    path : str or Path
        PNG, JPEG, PPM or BMP.
    size : tuple of int
        Height and width that the network takes.
    fit : bool
        Scale a picture of another size, and cut off what is left over at two sides.

    Returns
    -------
    (3, height, width) uint8
        Red, green, blue.
    """
    height, width = size
    try:
        with PIL.Image.open(path, formats=_FORMATS) as file:
            # Cameras turn a picture by a note beside it.
            picture = PIL.ImageOps.exif_transpose(file)
            picture.load()
    except PIL.UnidentifiedImageError:
        raise ValueError(
            f"{path} must be a {', '.join(_FORMATS)} picture, not another file"
        ) from None
    except PIL.Image.DecompressionBombError:
        raise ValueError(f"{path} must be a picture, not a decompression bomb") from None
    except (OSError, SyntaxError, ValueError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise ValueError(f"{path} must be a whole picture, not damaged: {error}") from None
    if picture.mode not in ("RGB", "RGBA", "P", "L"):
        raise ValueError(f"{path} must have 8 bits a channel, not mode {picture.mode}")
    if picture.size != (width, height):
        if not fit:
            found = f"{picture.height}x{picture.width}"
            raise ValueError(
                f"{path} must be {height}x{width} pixels (height x width), not {found}"
            )
        picture = PIL.ImageOps.fit(picture.convert("RGB"), (width, height))
    return np.ascontiguousarray(np.asarray(picture.convert("RGB")).transpose(2, 0, 1))
