"""The verb ``doctor``."""

import sys
from pathlib import Path

from tests.cli.command import edgewright


def test_doctor_finds_what_runs_these_tests(capfd):
    seen = edgewright(capfd, "doctor", "--json")
    assert seen.code == 0
    assert seen.json["ok"] is True
    tools = {tool["name"]: tool for tool in seen.json["tools"]}
    assert tools["python"]["version"] == ".".join(map(str, sys.version_info[:3]))
    assert tools["amaranth"]["version"] == "0.5.10"
    assert tools["verilator"]["version"]
    assert Path(tools["g++"]["place"]).exists()


def test_doctor_names_what_brings_a_missing_tool(capfd, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CXX", raising=False)
    seen = edgewright(capfd, "doctor")
    assert seen.code == 1
    assert "apt install g++" in seen.out
    assert "apt install make" in seen.out
    assert "ready" not in seen.out


def test_doctor_says_the_same_to_a_program(capfd, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    seen = edgewright(capfd, "doctor", "--json")
    assert seen.code == 1
    assert seen.json["ok"] is False
    missing = {tool["name"]: tool["bring"] for tool in seen.json["tools"] if not tool["version"]}
    assert missing["perl"] == "apt install perl"
