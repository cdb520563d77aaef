"""Synthetic scenes: frames, segmentation labels and depth of the Freedoom maps, by ViZDoom."""

import contextlib
import os
import struct
import tempfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["CLASSES", "HELD_OUT", "MAPS", "NO_DEPTH", "render"]

CLASSES = ("wall", "floor", "ceiling", "sky", "monster", "pickup", "scenery", "hazard")
NO_DEPTH = 255  # the sky has none

MAPS = tuple(
    [("freedoom2", f"MAP{number:02}") for number in range(1, 33)]
    + [("freedoom1", f"E{episode}M{number}") for episode in range(1, 5) for number in range(1, 10)]
)
HELD_OUT = MAPS[3::7]  # 10 of the 68 maps; no frame of them is ever trained on

_Shot = tuple[NDArray[np.uint8], NDArray[np.uint8], NDArray[np.uint8]]

_HEIGHT = 128
_MARGIN = 8  # the renderer's 256 x 144 loses this much at the top and at the bottom
_SKIES = ("SKY1", "SKY2", "SKY3", "SKY4", "RSKY1", "RSKY2", "RSKY3")
_PAINT = (255, 0, 255)  # in the palette of both games; no texture uses it
_CLASS_OF_CATEGORY = {
    "Monster": "monster",
    "Ammo": "pickup",
    "Armor": "pickup",
    "Health": "pickup",
    "Key": "pickup",
    "PowerUp": "pickup",
    "Powerup": "pickup",
    "Weapon": "pickup",
    "Hazard": "hazard",
    "Explosive": "hazard",
    "Projectile": "hazard",
}


def render(
    *,
    train_frames: int,
    held_out_frames: int,
    seed: int,
    progress: Callable[[int], None] = lambda done: None,
) -> dict[str, NDArray[Any]]:
    """Render both splits; the same seed gives the same bytes.

    An invulnerable player is put at the place of a random object, turns, and walks a few random
    steps; frames that show nothing but a wall at arm's length, or darkness, are thrown away.

    Parameters
    ----------
    train_frames, held_out_frames : int, 1 or more
        Frames of the training maps and of the maps in `HELD_OUT`.
    seed : int
    progress : callable
        Called with the number of frames done.

    Returns
    -------
    dict of str to array
        ``<split>_image`` (N, 3, 128, 256) uint8; ``<split>_segmentation`` (N, 128, 256) uint8, an
        index into `CLASSES`; ``<split>_depth`` (N, 128, 256) uint8 in units of the renderer,
        `NO_DEPTH` where there is none; ``<split>_map`` (N,) index into `MAPS`; for the splits
        ``train`` and ``held_out``.
    """
    splits = {
        "train": (train_frames, [place for place in MAPS if place not in HELD_OUT]),
        "held_out": (held_out_frames, list(HELD_OUT)),
    }
    data: dict[str, NDArray[Any]] = {}
    done = 0
    for split, (frames, places) in splits.items():
        shots: list[tuple[Any, ...]] = []
        for number, place in enumerate(places):
            wanted = (number + 1) * frames // len(places) - number * frames // len(places)
            index = MAPS.index(place)
            for shot in _walk(place, wanted, np.random.default_rng([seed, index])):
                shots.append((*shot, np.uint8(index)))
                done += 1
                progress(done)
        order = np.random.default_rng([seed, len(MAPS)]).permutation(len(shots))
        for part, name in enumerate(("image", "segmentation", "depth", "map")):
            data[f"{split}_{name}"] = np.stack([shots[i][part] for i in order])
    return data


def _walk(place: tuple[str, str], frames: int, rng: np.random.Generator) -> Iterator[_Shot]:
    """Yield (image, segmentation, depth) of one map."""
    if frames == 0:
        return
    with _game(place, rng) as (game, painted):
        games = (game, painted)
        spots = [
            (thing.position_x, thing.position_y)
            for thing in game.get_state().objects
            if thing.name != "DoomPlayer"
        ]
        found = 0
        for _ in range(40 * frames):
            if found == frames:
                return
            x, y = spots[rng.integers(len(spots))]
            moves = [(0, float(rng.uniform(-180, 180)), 1)]
            moves += [(1, float(rng.uniform(-30, 30)), int(rng.integers(2, 7))) for _ in range(2)]
            for player in games:
                player.send_game_command(f"warp {x:.0f} {y:.0f}")
                for forward, turn, tics in moves:
                    player.make_action([forward, turn], tics)
            state, painted_state = game.get_state(), painted.get_state()
            if state is None or painted_state is None or game.is_player_dead():
                return
            walked = np.hypot(state.game_variables[0] - x, state.game_variables[1] - y)
            shot = _shot(state, painted_state)
            if walked > 4 and _worth_keeping(*shot):
                found += 1
                yield shot


def _shot(state: Any, painted: Any) -> _Shot:
    labels = state.labels_buffer
    horizon = np.arange(labels.shape[0])[:, None] < labels.shape[0] // 2
    # The renderer says 1 for floor and ceiling alike; the player never looks up or down.
    classes = np.where(labels == 1, np.where(horizon, 2, 1), 0).astype(np.uint8)
    for thing in state.labels:
        name = _CLASS_OF_CATEGORY.get(thing.object_category, "scenery")
        classes[labels == thing.value] = CLASSES.index(name)
    sky = (painted.screen_buffer == _PAINT).all(axis=-1)
    classes[sky] = CLASSES.index("sky")
    depth = np.where(sky, NO_DEPTH, np.minimum(state.depth_buffer, NO_DEPTH - 1)).astype(np.uint8)
    rows = slice(_MARGIN, _MARGIN + _HEIGHT)
    return state.screen_buffer.transpose(2, 0, 1)[:, rows].copy(), classes[rows], depth[rows]


def _worth_keeping(
    image: NDArray[np.uint8], classes: NDArray[np.uint8], depth: NDArray[np.uint8]
) -> bool:
    near = np.median(depth) < 6
    return (
        not near and image.mean() > 28 and np.bincount(classes.ravel()).max() < 0.9 * classes.size
    )


@contextlib.contextmanager
def _game(place: tuple[str, str], rng: np.random.Generator) -> Iterator[tuple[Any, Any]]:
    """Yield two games in lock step: one as it is, one whose sky is painted in one colour.

    The renderer labels the sky as wall; the second game is how it is told apart.
    """
    import vizdoom

    seed = int(rng.integers(2**31))
    games = []
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        Path("sky.wad").write_bytes(_patch(_painted_sky()))
        Path("quiet.wad").write_bytes(_patch([]))
        try:
            for patch in ("quiet.wad", "sky.wad"):
                game = vizdoom.DoomGame()
                games.append(game)
                wad = Path(vizdoom.__file__).with_name(f"{place[0]}.wad")
                game.set_doom_game_path(os.fspath(wad))
                game.set_doom_map(place[1])
                game.set_window_visible(False)
                game.set_seed(seed)
                game.set_screen_resolution(vizdoom.ScreenResolution.RES_256X144)
                game.set_screen_format(vizdoom.ScreenFormat.RGB24)
                game.set_depth_buffer_enabled(True)
                game.set_labels_buffer_enabled(True)
                game.set_objects_info_enabled(True)
                for off in ("hud", "weapon", "crosshair", "messages", "screen_flashes"):
                    getattr(game, f"set_render_{off}")(False)
                buttons = vizdoom.Button
                game.set_available_buttons([buttons.MOVE_FORWARD, buttons.TURN_LEFT_RIGHT_DELTA])
                variables = vizdoom.GameVariable
                game.set_available_game_variables([variables.POSITION_X, variables.POSITION_Y])
                game.set_episode_timeout(0)
                game.add_game_args(f"+sv_cheats 1 -file {patch}")
                game.init()
                game.send_game_command("god")
                game.make_action([0, 0], 1)
            yield games[0], games[1]
        finally:
            for game in games:
                game.close()


def _painted_sky() -> list[tuple[str, bytes]]:
    """Return the lumps that replace every sky texture by one colour."""
    from PIL import Image

    picture = BytesIO()
    Image.new("RGB", (256, 128), _PAINT).save(picture, "PNG")
    skies = [(name, picture.getvalue()) for name in _SKIES]
    return [("TX_START", b""), *skies, ("TX_END", b"")]


def _patch(lumps: list[tuple[str, bytes]]) -> bytes:
    """Return a WAD with these lumps that also silences the message for a found secret."""
    lumps = [("LANGUAGE", b'[enu default]\nSECRETMESSAGE = "";\n'), *lumps]
    body, directory = b"", b""
    for name, content in lumps:
        directory += struct.pack("<ii8s", 12 + len(body), len(content), name.encode())
        body += content
    return struct.pack("<4sii", b"PWAD", len(lumps), 12 + len(body)) + body + directory
