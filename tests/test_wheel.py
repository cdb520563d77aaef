"""The wheel holds every file of the packages and the native module, and nothing else."""

import subprocess
import sys
import zipfile
from fnmatch import fnmatch

import pytest

from tests.links import ROOT, packages


@pytest.mark.slow
def test_wheel_holds_the_packages_and_nothing_else(tmp_path):
    source = tmp_path / "source"
    tracked = _git("ls-files", "-z").split("\0")[:-1]
    for name in tracked:
        if (ROOT / name).exists():  # not between a removal and its commit
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            (source / name).write_bytes((ROOT / name).read_bytes())
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation"]
    subprocess.run([*command, str(source), "-w", str(tmp_path)], check=True)

    (wheel,) = tmp_path.glob("edgewright-*.whl")
    with zipfile.ZipFile(wheel) as content:
        held = {name for name in content.namelist() if ".dist-info/" not in name}
    wanted = set()
    for package, folder in packages().items():
        inside = f"{folder.relative_to(ROOT).as_posix()}/"
        wanted |= {
            f"{package}/{name.removeprefix(inside)}"
            for name in tracked
            if name.startswith(inside) and (ROOT / name).exists()
        }
    sources = {name for name in wanted if name.startswith("edgewright/firmware/native/")}
    assert sources, "the native sources moved; this test looks for them"
    modules = {name for name in held if fnmatch(name, "edgewright/firmware/_native.*.*")}
    assert len(modules) == 1
    assert held - modules == wanted - sources


def _git(*words):
    command = ["git", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
