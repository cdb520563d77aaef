"""Record: what is refused, and the way through JSON."""

import pytest

from edgewright.models.record import HOW, Record


def test_json_gives_the_record_back():
    record = Record(
        name="fmax",
        value=81.25,
        unit="MHz",
        how="post-route timing",
        configuration={"top": "gelu", "rows": 4},
        commit="0123456789ab",
        tools={"yosys": "0.70"},
    )
    assert Record.from_json(record.to_json()) == record


def test_commit_is_filled_in():
    assert isinstance(Record(name="cells", value=1, unit="cells", how="estimate").commit, str)


def test_refuses_unknown_origin():
    rule = rf"^how must be one of {', '.join(HOW)}, not guess$"
    with pytest.raises(ValueError, match=rule):
        Record(name="fmax", value=1, unit="MHz", how="guess")


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_refuses_figures_that_are_not_finite(value):
    with pytest.raises(ValueError, match=rf"^value must be finite, not {value}$"):
        Record(name="fmax", value=value, unit="MHz", how="estimate")


@pytest.mark.parametrize(("value", "name"), [(True, "bool"), ("81", "str")])
def test_refuses_figures_that_are_not_numbers(value, name):
    with pytest.raises(TypeError, match=rf"^value must be int or float, not {name}$"):
        Record(name="fmax", value=value, unit="MHz", how="estimate")
