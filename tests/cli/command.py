"""Run the command in this process and see what a shell would."""

import json
from dataclasses import dataclass

import pytest

from edgewright.cli import main


@dataclass(frozen=True)
class Seen:
    code: int
    out: str
    err: str

    @property
    def json(self):
        """The one object on standard output; fails if there is anything else."""
        assert self.out.count("\n") == 1, f"more than one line on standard output: {self.out}"
        return json.loads(self.out)

    @property
    def complaint(self):
        """The one line of a bad request; fails if there is more, or another exit code."""
        assert self.code == 2, f"exit code {self.code}: {self.err}"
        assert self.out == ""
        lines = self.err.splitlines()
        assert lines[-1].startswith("edgewright: ")
        assert not any("Traceback" in line for line in lines)
        assert sum(line.startswith("edgewright:") for line in lines) == 1
        return lines[-1].removeprefix("edgewright: ")


def edgewright(capfd, *words):
    """Type ``edgewright`` and ``words``; return what is seen."""
    capfd.readouterr()
    with pytest.raises(SystemExit) as end:
        main([str(word) for word in words])
    out, err = capfd.readouterr()
    return Seen(end.value.code, out, err)
