"""Model files of other runtimes: bytes against the formats, values against the model."""

import shutil
from types import SimpleNamespace

import gguf
import numpy as np
import pytest

from edgewright.firmware.bench.peers import onnx_file, prepare
from edgewright.firmware.bench.peers.gguf_model import encode_q6_k
from edgewright.firmware.llm.formats.container import open_container
from edgewright.firmware.llm.formats.gguf_types import dequantise
from edgewright.firmware.llm.formats.tensor_file import TensorFile

SHAPE = "bitnet-small"


def test_onnx_messages_are_the_bytes_of_the_format():
    # name "x"; type { tensor { elem_type 1, shape { dim { 300 }, dim { "n" } } } }
    shape = b"\x0a\x03\x08\xac\x02" + b"\x0a\x03\x12\x01n"
    tensor = b"\x08\x01" + b"\x12\x0a" + shape
    expected = b"\x0a\x01x" + b"\x12\x10" + b"\x0a\x0e" + tensor
    assert onnx_file.value("x", onnx_file.FLOAT, [300, "n"]) == expected
    # input, output, name, operator, attribute { name "axis", i -1, type INT }, domain
    attribute = b"\x0a\x04axis" + b"\x18" + b"\xff" * 9 + b"\x01" + b"\xa0\x01\x02"
    expected = b"\x0a\x01a\x12\x01b\x1a\x01b\x22\x01F\x2a\x14" + attribute + b"\x3a\x00"
    assert onnx_file.node("F", ["a"], ["b"], {"axis": -1}) == expected


def test_q6_k_is_within_half_a_step_and_read_alike_by_others():
    rng = np.random.default_rng(1)
    values = rng.normal(size=(8, 512)).astype(np.float32)
    values[0, :256] = 0
    blocks = encode_q6_k(values)
    back = dequantise(14, blocks, values.shape)
    theirs = gguf.dequantize(blocks, gguf.GGMLQuantizationType.Q6_K).reshape(values.shape)
    np.testing.assert_array_equal(back, theirs)
    largest = np.abs(values).reshape(-1, 16, 16).max(axis=(1, 2)) / 31
    # Half a step, and what rounding the step to one of 127 shifts at the end of the range.
    error = np.abs(back - values).reshape(-1, 256).max(axis=1)
    assert (error <= largest * 0.66).all()
    assert not back[0, :256].any()


def test_hub_file_comes_back_ternary(tmp_path):
    hub = prepare.prepare(SHAPE, "hub", tmp_path)
    model = open_container(prepare.prepare(SHAPE, "container", tmp_path))
    (path,) = hub.rglob("model.safetensors")
    bits = TensorFile(path).array("model.layers.1.mlp.down_proj.weight")
    weights = (bits.astype(np.uint32) << 16).view(np.float32)
    expected = model.checkpoint().read("layers.1.down")
    np.testing.assert_array_equal(np.sign(weights), expected.codes)
    assert np.abs(weights).mean() == pytest.approx(expected.scales[0], rel=2**-8)


def test_prepare_checks_what_it_is_asked(tmp_path, monkeypatch):
    with pytest.raises(ValueError, match=r"^shape must be one of bitnet-2b4t, .*, not big$"):
        prepare.prepare("big", "onnx", tmp_path)
    message = r"^kind must be one of container, gguf-f16, gguf-q6_k, onnx, hub, not zip$"
    with pytest.raises(ValueError, match=message):
        prepare.prepare(SHAPE, "zip", tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1 << 20))
    message = r"^.*bitnet-small-v1 must have 28 MiB free for hub, not 1 MiB$"
    with pytest.raises(ValueError, match=message):
        prepare.prepare(SHAPE, "hub", tmp_path)
