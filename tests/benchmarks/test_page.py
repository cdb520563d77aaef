"""Sections of a page: replaced between their comments, nothing else touched."""

import pytest

from benchmarks import page


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.setattr(page, "ROOT", tmp_path)
    return tmp_path


def test_section_replaces_what_was_between(root):
    (root / "a.md").write_text("before\n<!-- x: start -->\nold\n<!-- x: end -->\nafter\n")
    page.put_section("a.md", "x", "new")
    page.put_section("a.md", "x", "newer")
    expected = "before\n<!-- x: start -->\n\nnewer\n\n<!-- x: end -->\nafter\n"
    assert (root / "a.md").read_text() == expected


def test_section_must_be_there(root):
    (root / "a.md").write_text("<!-- x: start -->\n")
    message = r"^a\.md must hold <!-- x: start --> and <!-- x: end -->, not neither or one$"
    with pytest.raises(ValueError, match=message):
        page.put_section("a.md", "x", "new")
    assert (root / "a.md").read_text() == "<!-- x: start -->\n"


def test_table_has_a_rule_below_its_titles():
    assert page.table(["a", "b"], [[1, "x"]]) == "| a | b |\n| --- | --- |\n| 1 | x |"
