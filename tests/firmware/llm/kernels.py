"""Kernels by name, those of this processor and, under an emulator, those of ARM."""

import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from edgewright.firmware import _native
from edgewright.firmware.llm.native import kernel_names
from tests.links import ROOT

__all__ = ["ARM", "EVERY", "far", "products"]

ARM = ["neon-dotprod", "neon-i8mm"]
EVERY = [*kernel_names(), *(pytest.param(name, marks=pytest.mark.slow) for name in ARM)]

_COMPILER, _EMULATOR = "aarch64-linux-gnu-g++", "qemu-aarch64"
_SOURCES = {
    "isa_neon_dotprod.cpp": ["-march=armv8.2-a+dotprod+fp16"],
    "isa_neon_i8mm.cpp": ["-march=armv8.2-a+dotprod+i8mm+fp16"],
    "isa_portable.cpp": [],
    "processor.cpp": [],
    "check.cpp": [],
}


def products(kernels, packed, x):
    """Return int64 sums, float32 products, and the float32 norm of ``x`` with weights of one."""
    tiles = packed.tiles.reshape(-1).view(np.uint8)
    rows, columns = len(packed.tiles) * 16, packed.columns
    if kernels in ARM:
        return _emulated(kernels, packed, tiles, x, rows)
    case = (kernels, packed.kind, tiles, packed.scales, rows // 16, columns, x)
    ones = np.ones(columns, np.float32)
    sums = np.zeros((len(x), rows), np.int64) if packed.kind == "bf16" else _native.sums(*case)
    return sums, _native.linear(*case), _native.rms_norm(kernels, x, ones, 1e-5)


def far(kernels, sealed, values, queries, floors):
    """Return (queries, channels + 4) of one sealed block; see firmware/native/far_case.hpp."""
    data = sealed_bytes(sealed)
    if kernels not in ARM:
        return _native.far(kernels, data, values, queries, floors)
    count, channels = queries.shape
    sizes = np.array([3, channels, count, len(data)], np.int64)
    out = _run(kernels, sizes, data, values, queries, floors)
    return np.frombuffer(out, np.float32).reshape(count, channels + 4)


def sealed_bytes(sealed):
    """Return a block as the kernels take it; the layout is `SealedView`'s of kernels.hpp."""
    channels = sealed.codes.shape[1]
    wide = -(-channels // 64) * 64
    header = np.zeros(2 * wide, np.uint16)
    header[:channels] = sealed.base.view(np.uint32) >> 16
    header[wide : wide + channels] = sealed.mean.view(np.uint32) >> 16
    sent = np.zeros((64, wide), bool)
    sent[:, :channels] = sealed.sent
    masks = np.packbits(sent, axis=1, bitorder="little")
    codes = (sealed.codes[sealed.sent].astype(np.int16) + 128).astype(np.uint8)
    step = np.array(sealed.step, np.float32).tobytes().ljust(64, b"\0")
    parts = [step, header.tobytes(), masks.tobytes(), codes.tobytes()]
    return np.frombuffer(b"".join(parts), np.uint8)


def _emulated(kernels, packed, tiles, x, rows):
    kind = ["ternary", "int8", "bf16"].index(packed.kind)
    sizes = np.array([kind, rows // 16, packed.columns, len(x)], np.int64)
    out = _run(kernels, sizes, tiles, packed.scales, x)
    shapes = [(np.int64, rows), (np.float32, rows), (np.float32, packed.columns)]
    results = []
    for dtype, width in shapes:
        size = len(x) * width * np.dtype(dtype).itemsize
        results.append(np.frombuffer(out[:size], dtype).reshape(len(x), width))
        out = out[size:]
    return tuple(results)


def _run(kernels, *parts):
    command = [_EMULATOR, "-L", "/usr/aarch64-linux-gnu", str(_checker())]
    given = b"".join([kernels.encode().ljust(32, b"\0"), *(bytes(part) for part in parts)])
    return subprocess.run(command, input=given, capture_output=True, check=True).stdout


@cache
def _checker() -> Path:
    """Build firmware/native/check.cpp for ARM, once for all test processes."""
    if not (shutil.which(_COMPILER) and shutil.which(_EMULATOR)):
        pytest.skip("needs g++-aarch64-linux-gnu and qemu-user")
    source = ROOT / "firmware/native"
    folder = ROOT / "build/arm"
    folder.mkdir(parents=True, exist_ok=True)
    program = folder / "check"
    newest = max(path.stat().st_mtime for path in source.iterdir())
    if program.exists() and program.stat().st_mtime > newest:
        return program
    with tempfile.TemporaryDirectory(dir=folder) as made:
        objects = [str(Path(made, f"{name}.o")) for name in _SOURCES]
        common = [_COMPILER, "-std=c++17", "-O3", "-ffp-contract=off", "-Wno-psabi"]
        for (name, flags), target in zip(_SOURCES.items(), objects, strict=True):
            command = [*common, *flags, "-c", str(source / name), "-o", target]
            subprocess.run(command, check=True, stderr=sys.stderr)
        subprocess.run([*common, "-static", *objects, "-o", f"{made}/check"], check=True)
        Path(made, "check").rename(program)
    return program
