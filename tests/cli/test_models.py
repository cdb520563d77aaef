"""The verb ``models``."""

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
