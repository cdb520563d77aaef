"""Train, quantise and measure the reference networks: the accuracy table of the README.

Type: ``python -m benchmarks.accuracy --help``. Every checkpoint and every measurement is kept in a
folder and not made again, so an interrupted run goes on where it was.
"""

import argparse
import hashlib
import importlib.util
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.page import ROOT, put_section, table
from edgewright.models.checkpoint import load_checkpoint
from edgewright.models.frames import load_frames
from edgewright.models.graph import save, write_whole
from edgewright.models.metrics import MAIN
from edgewright.models.quantise import quantise
from edgewright.sim.accuracy import accuracy

_CALIBRATION_FRAMES = 32


@dataclass(frozen=True)
class Recipe:
    """How the networks of one row group are trained: arguments of `train` for each variant."""

    network: str
    trained: dict
    ternary: dict
    frames: int
    data: Path | None = None
    prefix: str = ""
    dense: bool = True


def recipes(camvid):
    """Return all recipes; those of CamVid only with its file."""
    found = [
        Recipe(
            "m3vit-micro",
            trained={"steps": 6000, "batch": 8, "rate": 1.5e-3},
            ternary={"steps": 1000, "batch": 8, "rate": 5e-4},
            frames=200,
        ),
        Recipe(
            "m3vit-tiny",
            trained={"steps": 4200, "batch": 8, "rate": 1e-3, "shallow": (3, 3000)},
            ternary={"steps": 250, "batch": 8, "rate": 3e-4, "seed": 2},
            frames=100,
            dense=False,
        ),
    ]
    if camvid is not None:
        recipe = Recipe(
            "m3vit-micro",
            trained={"steps": 2400, "batch": 8, "rate": 1.5e-3},
            ternary={"steps": 500, "batch": 8, "rate": 5e-4},
            frames=101,
            data=camvid,
            prefix="camvid-",
        )
        found.append(recipe)
    return found


def measure(recipe, folder, frames, say):
    """Train what is missing, quantise it, and return what each variant measured.

    Parameters
    ----------
    recipe : Recipe
    folder : Path
        Of checkpoints, graphs and measurements.
    frames : int
        Most held-out frames to measure on, evenly spread over all of them.
    say : callable
        Called with what is done, how far, and the total.

    Returns
    -------
    list of dict
        What :func:`edgewright.sim.accuracy.accuracy` returns, and ``name``, ``precision``,
        ``trained_on``.
    """
    from edgewright.models.train.loop import train

    base = folder / f"{recipe.prefix}{recipe.network}.safetensors"
    variants = [(base, recipe.trained)]
    extra = {"precision": "ternary-experts", "start": base}
    variants.append((base.with_stem(f"{base.stem}-ternary"), {**recipe.ternary, **extra}))
    if recipe.dense:
        variants.append((base.with_stem(f"{base.stem}-dense"), {**recipe.trained, "dense": True}))

    results = []
    for path, arguments in variants:
        if not path.exists() or path.with_name(f"{path.name}.state").exists():
            train(recipe.network, out=path, data=recipe.data, progress=say, **arguments)
        results.append(_measure(path, recipe, frames, say))
    return results


def _measure(path, recipe, frames, say):
    from edgewright.models.train.data import open_data

    kept = path.with_suffix(".accuracy.json")
    key = {"checkpoint": hashlib.sha256(path.read_bytes()).hexdigest(), "frames": frames}
    if kept.exists() and (result := json.loads(kept.read_text()))["key"] == key:
        return result
    checkpoint = load_checkpoint(path)
    data = open_data(checkpoint.config, recipe.data)
    graph = quantise(checkpoint, _calibration(recipe, data).image)
    save(graph, path.with_suffix(".graph.safetensors"))
    measured = accuracy(
        checkpoint,
        graph,
        _spread(data.held_out, frames),
        lambda done, total: say(f"measure {path.stem}", done, total),
    )
    result = {
        "key": key,
        "name": checkpoint.config.name,
        "precision": graph.precision,
        "trained_on": graph.trained_on,
        **measured,
    }
    write_whole(kept, json.dumps(result).encode())
    return result


def _calibration(recipe, data):
    if recipe.data is None:
        return load_frames("calibration").fit(data.config.image)
    return _spread(data.train, _CALIBRATION_FRAMES)


def _spread(frames, count):
    """Return ``count`` frames, evenly spread: they lie ordered by map or by street."""
    count = min(count, len(frames))
    return frames.take(np.linspace(0, len(frames) - 1, count).round().astype(int))


def accuracy_rows(result):
    """Return one row for each task: its main metric, float and quantised, in percent."""
    shown = {"miou": "mIoU", "delta_1.25": "depth delta < 1.25", "f": "boundary F"}
    rows = []
    for task, metrics in result["metrics_float"].items():
        quantised = result["metrics_quantised"][task]
        values = [100 * found[MAIN[task]] for found in (metrics, quantised)]
        rmse = ""
        if "rmse" in metrics:
            rmse = f"{metrics['rmse']:.2f}, {quantised['rmse']:.2f}"
        rows.append([
            f"`{result['name']}`",
            result["precision"],
            result["frames"],
            shown[MAIN[task]],
            *(f"{value:.2f}" for value in values),
            f"{values[1] - values[0]:+.2f}",
            rmse,
        ])
    return rows


def expert_rows(result):
    """Return one row for each block and task: the share of the routes that each expert gets."""
    return [
        [block, task, " ".join(f"{100 * share:.0f}" for share in shares)]
        for task, blocks in result["experts"].items()
        for block, shares in blocks.items()
    ]


def _experts(results):
    return "\n\n".join(
        f"`{result['name']}`, {result['precision']}:\n\n"
        + table(["block", "task", "share of each expert, %"], expert_rows(result))
        for result in results
        if not result["name"].endswith("-dense")
    )


class _Progress:
    """Print a line when something else is done, and every tenth of it."""

    def __init__(self):
        self._last = None

    def __call__(self, what, done, total):
        line = (what.split(" ", maxsplit=1)[0], 10 * done // max(total, 1))
        if line != self._last:
            print(f"{done}/{total} {what}", file=sys.stderr, flush=True)
        self._last = line


def main():
    """Measure, print, and put the tables into README.md and docs/training.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--camvid", type=Path, help="CamVid's .npz, for the photographs' rows")
    parser.add_argument("--frames", type=int, help="a quick look at so many; writes no page")
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "accuracy")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    arguments = parser.parse_args()
    for name in ("torch", "vizdoom"):
        if importlib.util.find_spec(name) is None:
            parser.error(
                f"{name} must be installed; type: pip install -c constraints.txt '.[train]'"
            )
    arguments.folder.mkdir(parents=True, exist_ok=True)
    groups = {
        "accuracy": [recipe for recipe in recipes(arguments.camvid) if recipe.data is None],
        "camvid": [recipe for recipe in recipes(arguments.camvid) if recipe.data is not None],
    }
    titles = ["network", "quantised to", "frames", "metric, %", "float", "quantised", "difference"]
    printed = {}
    for section, members in groups.items():
        results = [
            result
            for recipe in members
            for result in measure(
                recipe, arguments.folder, arguments.frames or recipe.frames, _Progress()
            )
        ]
        if not results:
            continue
        printed[section] = results
        rows = [row for result in results for row in accuracy_rows(result)]
        if arguments.frames is None:
            put_section("README.md", section, table([*titles, "depth RMSE"], rows))
            put_section("docs/training.md", f"experts-{section}", _experts(results))
        if not arguments.json:
            print(table([*titles, "depth RMSE"], rows))
    if arguments.json:
        print(json.dumps(printed))


if __name__ == "__main__":
    main()
