"""What every verb has in common: help, JSON, exit codes, one-line complaints."""

import signal
import subprocess
import sys
import time

import pytest

from edgewright.cli.app import VERBS
from edgewright.cli.common import progress
from tests.cli.command import edgewright

NAMES = [verb.__name__.rpartition(".")[2].rstrip("_") for verb in VERBS]


def test_help_lists_every_verb_and_no_other(capfd):
    seen = edgewright(capfd, "--help")
    listed = seen.out.split("Commands:")[1].split("Every verb")[0].splitlines()
    assert seen.code == 0
    assert [line.split()[0] for line in listed if line[:2] == "  " and line[2:3].strip()] == NAMES


def test_no_words_mean_help(capfd):
    assert edgewright(capfd).out == edgewright(capfd, "--help").out


def test_version(capfd):
    assert edgewright(capfd, "--version").out.startswith("edgewright 0.")


@pytest.mark.parametrize("verb", NAMES)
def test_every_verb_has_json_and_an_example_in_its_help(capfd, verb):
    seen = edgewright(capfd, verb, "--help")
    assert seen.code == 0
    assert "--json" in seen.out
    assert f"Example: edgewright {verb}" in seen.out


def test_unknown_verb_is_one_line(capfd):
    seen = edgewright(capfd, "simulat")
    assert seen.complaint.startswith("No such command 'simulat'")
    assert seen.complaint.endswith("; type: edgewright --help")


def test_unknown_option_is_one_line_and_names_the_verb(capfd):
    seen = edgewright(capfd, "doctor", "--jason")
    assert seen.complaint.startswith("No such option: --jason")
    assert seen.complaint.endswith("; type: edgewright doctor --help")


def test_interruption_is_one_line(tmp_path):
    program = (
        "import signal, time\n"
        # A shell starts background jobs with this signal ignored.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from edgewright.cli import main, doctor\n"
        "from edgewright.sim import tools\n"
        "tools.find_tools = lambda: print('here', flush=True) or time.sleep(60)\n"
        "main(['doctor'])\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
    )
    assert process.stdout.readline() == "here\n"
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert (process.returncode, out, err) == (130, "", "edgewright: interrupted\n")


def test_json_keeps_what_others_print_off_standard_output(capfd, monkeypatch):
    from edgewright.sim import tools

    found = tools.find_tools

    def noisy():
        print("a library talks")
        subprocess.run(["echo", "a compiler talks"], check=True)
        return found()

    monkeypatch.setattr(tools, "find_tools", noisy)
    seen = edgewright(capfd, "doctor", "--json")
    assert seen.json["ok"] is True
    assert "a library talks" in seen.err
    assert "a compiler talks" in seen.err


def test_reader_that_leaves_early_is_no_error(tmp_path):
    program = "from edgewright.cli import main; main(['doctor', '--json'])"
    command = f'{sys.executable} -c "{program}" | true; echo ${{PIPESTATUS[0]}}'
    seen = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, cwd=tmp_path, check=True
    )
    assert seen.stderr == ""
    assert seen.stdout == "0\n"


def test_progress_counts_in_whole_numbers(capsys):
    with progress("simulate") as report:
        report("m3vit-tiny", 3_200_000, 3_200_000)
    assert "m3vit-tiny 3,200,000/3,200,000\n" in capsys.readouterr().err
