"""The interface file: what is read from it, and what is said when it can't be."""

import json

import pytest

from edgewright.firmware.interface import InterfaceError, load
from tests.sim.copier import BUILD_HASH, copier_interface


def test_reads_a_file(tmp_path):
    path = tmp_path / "copier.json"
    path.write_text(json.dumps(copier_interface()))
    interface = load(path)
    assert interface.build_hash == BUILD_HASH
    assert interface.registers["control"] == 0x28
    assert interface.counters == ("cycles", "latency", "wait_memory", "read_beats", "write_beats")


def test_missing_file(tmp_path):
    expected = r"^.*/none\.json must be an interface file, not No such file or directory$"
    with pytest.raises(InterfaceError, match=expected):
        load(tmp_path / "none.json")


def test_broken_file(tmp_path):
    (tmp_path / "x.json").write_text("{")
    with pytest.raises(InterfaceError, match=r"^.*/x\.json must be JSON, not broken: .*$"):
        load(tmp_path / "x.json")


def test_incomplete_file():
    fields = copier_interface()
    del fields["build_hash"]
    expected = (
        r"^interface must be a complete interface file, not lack 'build_hash'; generate it again$"
    )
    with pytest.raises(InterfaceError, match=expected):
        load(fields)
