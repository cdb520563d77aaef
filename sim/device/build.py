"""Build the Verilated accelerator as a native library, once for each Verilog text, and keep it."""

import concurrent.futures
import dataclasses
import fcntl
import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from edgewright.sim.device.tools import (
    BuildError,
    Verilator,
    find_compiler,
    find_verilator,
    run_tool,
)

__all__ = ["build_library", "cache_directory"]

_HARNESS = Path(__file__).parent
_SOURCES = ("harness.cpp", "memory.hpp")
_LIBRARY = "libaccelerator.so"

# Amaranth's Verilog assigns between widths on purpose; the emitted Verilog is linted elsewhere.
_VERILATE = (
    "--cc --prefix Vtop -O3 --no-timing --x-assign fast --x-initial unique"
    " --output-split 10000 --output-split-cfuncs 2000 -Wno-fatal -Wno-lint -Wno-style"
).split()
_COMMON = "-fPIC -fno-strict-aliasing -w -DVL_IGNORE_UNKNOWN_ARCH".split()
_EVERY_CYCLE = "-O2"
_ONCE = "-O0"  # constructors and the like, which Verilator keeps in files of their own
_BUNDLE = 1_000_000  # bytes of C++ that are compiled together


def build_library(
    verilog: str,
    top: str,
    *,
    native: bool = False,
    jobs: int = 2,
    progress: Callable[[str], None] | None = None,
) -> Path:
    """Return the shared library of Verilog module ``top``; build it unless it is there already.

    Any number of processes may ask for the same library at the same time: one builds, the others
    wait. An interrupted build leaves nothing that a later one could mistake for a library.

    Parameters
    ----------
    verilog : str
        Text of every module that is needed.
    top : str
        Module to build, with the accelerator's ports.
    native : bool
        Use every instruction of this processor. The library is then kept for this kind only.
    jobs : int, 1 or more
        C++ compilers that run at the same time.
    progress : callable, optional
        Called with one line of text as the build goes on.

    Raises
    ------
    BuildError
        If a tool is missing or fails, or the cache can't be written.
    """
    if jobs < 1:
        raise ValueError(f"jobs must be at least 1, not {jobs}")
    compiler, compiler_version = find_compiler()
    flags = [*_COMMON, *(["-march=native"] if native else [])]
    if "trace_column_valid" in verilog:
        flags.append("-DEDGEWRIGHT_TRACE")
    verilator = find_verilator()
    tools = [verilator.version, compiler_version, _processor() if native else ""]
    say = progress or (lambda line: None)
    job = _Job(verilog, top, verilator, compiler, tools, flags, jobs, say)

    harness = [(_HARNESS / name).read_text() for name in _SOURCES]
    identity = [verilog, top, *harness, *_VERILATE, *flags, _EVERY_CYCLE, _ONCE, *tools]
    key = hashlib.sha256("\0".join(identity).encode()).hexdigest()[:20]

    folder = cache_directory() / "verilated"
    library = folder / key / _LIBRARY
    if not library.exists():
        try:
            _once(library.parent, lambda work: _build(job, work, folder))
        except OSError as error:
            raise BuildError(f"cannot build in {folder}: {error.strerror or error}") from error
    return library


def cache_directory() -> Path:
    """Return the folder of what can be made again: ``$EDGEWRIGHT_CACHE``, else the user's cache."""
    if own := os.environ.get("EDGEWRIGHT_CACHE"):
        return Path(own)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "edgewright"


@dataclasses.dataclass(frozen=True)
class _Job:
    verilog: str
    top: str
    verilator: Verilator
    compiler: str
    tools: list[str]
    flags: list[str]
    jobs: int
    say: Callable[[str], None]


def _processor() -> str:
    """Return what ``-march=native`` depends on."""
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    return "\n".join(sorted({line for line in lines if line.startswith(("flags", "model name"))}))


def _once(target: Path, make: Callable[[Path], None]) -> None:
    """Let ``make`` fill a new folder and give it the name ``target``, unless that is there."""
    target.parent.mkdir(parents=True, exist_ok=True)
    # The system drops the lock when the process ends, however it ends.
    with target.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if target.exists():
            return
        # Whoever holds the lock is alone with this name, so what others left behind is rubbish.
        for stale in target.parent.glob(f"{target.name}.tmp*"):
            shutil.rmtree(stale, ignore_errors=True)
        work = Path(tempfile.mkdtemp(dir=target.parent, prefix=f"{target.name}.tmp"))
        try:
            make(work)
            (work / "result").rename(target)
        finally:
            shutil.rmtree(work, ignore_errors=True)


def _build(job: _Job, work: Path, folder: Path) -> None:
    (work / "result").mkdir()
    (work / f"{job.top}.v").write_text(job.verilog)
    job.say(f"translating {job.top} to C++")
    command = [job.verilator.binary, *_VERILATE, "--top-module", job.top, "--Mdir", "made"]
    root = str(job.verilator.root)
    run_tool([*command, f"{job.top}.v"], folder=work, VERILATOR_ROOT=root)

    fast, slow = [_HARNESS / "harness.cpp"], []
    for source in sorted((work / "made").glob("*.cpp")):
        (slow if "__Slow" in source.stem else fast).append(source)
    units = [*_bundle(fast, work, "fast", _EVERY_CYCLE), *_bundle(slow, work, "slow", _ONCE)]
    objects = [*_compile(job, units, work), *_runtime(job, folder)]
    job.say("linking")
    library = work / "result" / _LIBRARY
    run_tool([job.compiler, "-shared", "-o", library, *objects, "-lpthread"], folder=work)


def _bundle(sources: list[Path], work: Path, name: str, level: str) -> list[tuple[Path, str]]:
    """Join small sources: reading the headers takes longer than compiling a short file."""
    bundles: list[list[Path]] = []
    room = 0
    for source in sources:
        size = source.stat().st_size
        if size > room:
            bundles.append([])
            room = _BUNDLE
        room -= size
        bundles[-1].append(source)
    units = []
    for index, members in enumerate(bundles):
        unit = work / f"{name}{index}.cpp"
        unit.write_text("".join(f'#include "{source}"\n' for source in members))
        units.append((unit, level))
    return units


def _runtime(job: _Job, folder: Path) -> list[Path]:
    """Return Verilator's own objects, the same for every design."""
    include = job.verilator.root / "include"
    sources = [include / f"{name}.cpp" for name in ("verilated", "verilated_threads")]
    key = hashlib.sha256("\0".join([*job.tools, *job.flags]).encode()).hexdigest()[:20]
    target = folder / f"runtime-{key}"

    def make(work: Path) -> None:
        objects = _compile(job, [(source, "-O1") for source in sources], work)
        (work / "result").mkdir()
        for compiled in objects:
            compiled.rename(work / "result" / compiled.name)

    if not target.exists():
        _once(target, make)
    return [target / f"{source.stem}.o" for source in sources]


def _compile(job: _Job, units: list[tuple[Path, str]], work: Path) -> list[Path]:
    include = job.verilator.root / "include"
    folders = [f"-I{path}" for path in (_HARNESS, "made", include, include / "vltstd")]

    def compile_one(unit: tuple[Path, str]) -> Path:
        source, level = unit
        result = work / f"{source.stem}.o"
        command = [job.compiler, level, *job.flags, *folders, "-c", source, "-o", result]
        run_tool(command, folder=work)
        return result

    objects = []
    with concurrent.futures.ThreadPoolExecutor(job.jobs) as pool:
        pending = [pool.submit(compile_one, unit) for unit in units]
        try:
            for done in concurrent.futures.as_completed(pending):
                objects.append(done.result())
                job.say(f"compiled {len(objects)} of {len(units)} C++ files")
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return objects
