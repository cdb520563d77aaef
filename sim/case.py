"""One experiment on a unit: what is sent, what the golden model says must come back."""

from typing import NamedTuple

import numpy as np

from edgewright.sim.payload import Fields, Rows

__all__ = ["Case"]


class Case(NamedTuple):
    """What to send into a unit and what to see come out of it."""

    sources: dict[str, tuple[Fields, Rows]]
    """Stream name to payload description and rows."""
    expected: dict[str, tuple[Fields, Rows]]
    """The same for the streams that leave the unit."""
    ports: dict[str, int]
    """Values of plain input ports."""

    @property
    def sinks(self) -> dict[str, tuple[Fields, int]]:
        """Stream name to payload description and number of transfers, for ``run_streams``."""
        return {
            name: (fields, len(next(iter(rows.values()))))
            for name, (fields, rows) in self.expected.items()
        }

    def check(self, seen: dict[str, Rows]) -> None:
        """Raise AssertionError, naming stream and field, unless ``seen`` is what was expected."""
        for stream, (_, rows) in self.expected.items():
            for field, values in rows.items():
                np.testing.assert_array_equal(seen[stream][field], values, f"{stream}.{field}")
