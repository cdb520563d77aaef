"""The measured errors: the page is current, and no unit is worse than it should be."""

from pathlib import Path

import pytest

from edgewright.sim.golden.errors import measure, page

ROWS = measure()
LIMITS = {  # largest and root mean square error, in steps of the result
    "requantise": (0.5, 0.3),
    "gelu": (4, 0.6),  # up to 16 inputs share a table entry
    "layer_norm": (0.6, 0.3),
    "softmax": (6, 0.2),
    "attention": (3, 0.5),
    "gate": (8, 0.9),
}


def test_page_is_current():
    text = (Path(__file__).parents[2] / "docs/golden-errors.md").read_text()
    assert text == page(), "run: python -m edgewright.sim.golden.errors > docs/golden-errors.md"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]}-{row[1]}")
def test_error_is_small(row):
    unit, _, most, rms = row
    most_allowed, rms_allowed = LIMITS[unit]
    assert most <= most_allowed
    assert rms <= rms_allowed
