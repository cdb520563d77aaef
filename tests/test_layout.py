"""The shape of the repository: complete units, importable folders, links and paths that exist."""

import re
import subprocess
import tomllib

import pytest

from tests.links import ROOT, packages

UNITS = sorted(path.stem for path in (ROOT / "hwgen/units").glob("[!_]*.py"))
PLACES = [
    "hwgen/units/{}.py",
    "sim/golden/{}.py",
    "sim/bench/{}.py",
    "tests/units/test_{}.py",
    "rtl/{}.v",
    "docs/units/{}.md",
]
TEXTS = subprocess.run(
    ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.md"],
    cwd=ROOT,
    capture_output=True,
    text=True,
    check=True,
).stdout.split()


@pytest.mark.parametrize("unit", UNITS)
def test_unit_is_complete(unit):
    missing = [place.format(unit) for place in PLACES if not (ROOT / place.format(unit)).exists()]
    assert not missing, f"unit {unit} lacks {', '.join(missing)}"


def test_every_folder_of_python_is_a_package():
    # import-linter sees no folder without __init__.py, and would say nothing about it.
    folders = {path.parent for top in [*packages().values()] for path in top.rglob("*.py")}
    folders |= {path.parent for path in (ROOT / "tests").rglob("*.py")}
    missing = [str(f.relative_to(ROOT)) for f in folders if not (f / "__init__.py").exists()]
    assert not missing, f"these folders lack __init__.py: {', '.join(sorted(missing))}"


def test_configured_paths_exist():
    tool = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]
    named = [ROOT / name for name in tool["pytest"]["ini_options"]["testpaths"]]
    named += packages().values()
    named += [ROOT / re.split(r"[*]", name)[0] for name in tool["ruff"]["lint"]["per-file-ignores"]]
    missing = [str(path.relative_to(ROOT)) for path in named if not path.is_dir()]
    assert not missing, f"pyproject.toml names folders that do not exist: {missing}"


@pytest.mark.parametrize("text", TEXTS)
def test_links_resolve(text):
    page = ROOT / text
    prose = re.sub(r"```.*?```", "", page.read_text(), flags=re.DOTALL)
    targets = re.findall(r"\]\(([^)#\s]+)[^)]*\)", prose)
    local = [target for target in targets if "://" not in target and "mailto:" not in target]
    missing = [target for target in local if not (page.parent / target).exists()]
    assert not missing, f"{text} links to what does not exist: {missing}"


def test_units_keep_the_one_word_rule():
    # A page, bench or emitted module without its component is a leftover of a rename.
    known = {*UNITS}
    pages = {path.stem for path in (ROOT / "docs/units").glob("*.md")} - {"README"}
    benches = {path.stem for path in (ROOT / "sim/bench").glob("[!_]*.py")}
    golden = {path.stem for path in (ROOT / "sim/golden").glob("[!_]*.py")}
    strays = (pages - known - golden) | (benches - known - {"accelerator"})
    assert not strays, f"no unit is called {', '.join(sorted(strays))}"
