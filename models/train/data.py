"""What to train on: rendered scenes, made once and kept, or CamVid."""

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np

from edgewright.models.frames import Frames
from edgewright.models.graph import write_whole
from edgewright.models.networks.m3vit import HeadConfig, M3ViTConfig
from edgewright.models.train import camvid, scenes

__all__ = ["SCENES_SOURCE", "DataSet", "default_cache", "open_data"]

SCENES_SOURCE = "synthetic: Freedoom maps rendered by ViZDoom 1.3.2, split by map"

_TRAIN_FRAMES, _HELD_OUT_FRAMES, _SEED = 6000, 400, 1


@dataclass(frozen=True)
class DataSet:
    """Both splits, and the network with the heads that they need."""

    config: M3ViTConfig
    train: Frames
    held_out: Frames


def default_cache() -> Path:
    """Return where rendered scenes are kept unless told otherwise."""
    root = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(root) / "edgewright" / "scenes.npz"


def open_data(
    config: M3ViTConfig,
    path: Path | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> DataSet:
    """Read a data set; scenes are rendered first when their file is missing.

    Parameters
    ----------
    config : M3ViTConfig
        Gives the size; its heads and classes are replaced by those of CamVid for that.
    path : Path, optional
        File of scenes, or of CamVid; the cache by default.
    progress : callable
        Called with frames rendered and their total.
    """
    path = path or default_cache()
    if not path.exists():
        _render(path, progress)
    with np.load(path) as content:
        names = set(content.files)
        if "train_x" in names:
            return _camvid(config, path)
        if "train_image" not in names:
            raise ValueError(
                f"data must be scenes (train_image) or CamVid (train_x), not {path.name}"
            )
        train, held_out = (
            Frames(
                content[f"{split}_image"],
                {task: content[f"{split}_{task}"] for task in ("segmentation", "depth")},
                SCENES_SOURCE,
            ).fit(config.image)
            for split in ("train", "held_out")
        )
    return DataSet(config, train, held_out)


def _render(path: Path, progress: Callable[[int, int], None]) -> None:
    total = _TRAIN_FRAMES + _HELD_OUT_FRAMES
    arrays: dict[str, Any] = scenes.render(
        train_frames=_TRAIN_FRAMES,
        held_out_frames=_HELD_OUT_FRAMES,
        seed=_SEED,
        progress=lambda done: progress(done, total),
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    content = BytesIO()
    np.savez_compressed(content, **arrays)
    write_whole(path, content.getvalue())


def _camvid(config: M3ViTConfig, path: Path) -> DataSet:
    cells = config.tasks["segmentation"].cells
    tasks = {
        "segmentation": HeadConfig(config.dim, cells, len(camvid.CLASSES)),
        "boundary": HeadConfig(config.dim, (8, 8), 1),
    }
    config = replace(config, name=f"{config.name}-camvid", tasks=tasks, classes=camvid.CLASSES)
    return DataSet(config, *camvid.read_camvid(path, config.image))
