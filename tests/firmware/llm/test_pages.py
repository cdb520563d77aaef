"""Weights in large pages: the same bytes, in better memory."""

import gc
import mmap
import threading
from pathlib import Path

import numpy as np
import pytest

from edgewright.firmware.llm import pages
from edgewright.firmware.llm.backend import Batch
from edgewright.firmware.llm.formats.container import open_container, write
from edgewright.firmware.llm.native import Native
from edgewright.firmware.llm.packed import Packed, pack
from edgewright.firmware.llm.pages import empty, let_go, may_move, moved, placed
from tests.firmware.llm.models import random_checkpoint

MB = 1 << 20


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "bytes"
    np.random.default_rng(1).integers(0, 256, 40 * MB, np.uint8).tofile(path)
    return np.asarray(np.memmap(path, np.uint8, "r"))


def resident():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) << 10 for line in lines if line.startswith("VmRSS"))


@pytest.mark.parametrize("shape", [(), (0,), (1,), (3, 5, 64), (70 * MB,)])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
def test_an_array_begins_on_a_cache_line(shape, dtype):
    for _ in range(3):
        array = empty(shape, dtype)
        assert array.shape == shape and array.dtype == dtype
        assert array.ctypes.data % 64 == 0


def test_arrays_do_not_overlap():
    sizes = np.random.default_rng(2).integers(1, 5 * MB, 60)
    many = [placed(np.full(size, i, np.uint8)) for i, size in enumerate(sizes)]
    for i, array in enumerate(many):
        assert (array == i).all()


def test_threads_get_memory_of_their_own():
    found = {}

    def work(number):
        found[number] = [placed(np.full(1000, number, np.uint8)) for _ in range(300)]

    threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all((array == n).all() for n, arrays in found.items() for array in arrays)


def test_what_a_file_holds_is_copied_one_after_the_other(file):
    views = {"a": file[64 : 30 * MB + 1], "b": file[31 * MB : 39 * MB].view(np.uint16)}
    total = int(views["a"].sum()) + int(views["b"].sum())  # read once: resident now
    before = resident()
    copies = {}
    for name, copy in moved({**views, "own": np.arange(10)}):
        copies[name] = copy
        assert copy.dtype == views[name].dtype and copy.ctypes.data % 64 == 0
        let_go(views[name])
    assert set(copies) == {"a", "b"}, "what no file holds stays where it is"
    assert resident() - before < 8 * MB, "38 MB were copied"
    assert int(copies["a"].sum()) + int(copies["b"].sum()) == total
    for name, view in views.items():  # after the count: to compare takes memory, too
        np.testing.assert_array_equal(copies[name], view)


def test_nothing_is_copied_where_there_is_no_room(file, monkeypatch):
    def refuse(size):
        raise OSError(12, "Cannot allocate memory")

    monkeypatch.setattr(pages, "_region", refuse)
    monkeypatch.setattr(pages, "_memory", pages._Memory())
    assert not dict(moved({"a": file}))


def test_letting_go_of_other_memory_does_nothing():
    array = placed(np.arange(1 << 20))
    let_go(array)
    np.testing.assert_array_equal(array, np.arange(1 << 20))


@pytest.mark.skipif(not hasattr(mmap, "MADV_HUGEPAGE"), reason="large pages are Linux's")
def test_memory_goes_when_its_arrays_do():
    array = placed(np.ones(80 * MB, np.uint8))
    held = resident()
    del array
    gc.collect()
    assert held - resident() > 70 * MB


@pytest.mark.parametrize(
    "size, switch, available, limit, expected",
    [
        (100 * MB, "always [madvise] never", 300, "max", True),
        (100 * MB, "always madvise [never]", 300, "max", False),
        (100 * MB, "always [madvise] never", 199, "max", False),
        (100 * MB, "always [madvise] never", 300, str(199 * MB), False),
        (1 * MB, "[always] madvise never", 300, "max", False),
    ],
)
def test_copying_needs_large_pages_and_room(
    monkeypatch, tmp_path, size, switch, available, limit, expected
):
    texts = {"_SWITCH": switch, "_LIMIT": limit, "_MEMORY": f"MemAvailable: {available << 10} kB"}
    for name, text in texts.items():
        (tmp_path / name).write_text(text + "\n")
        monkeypatch.setattr(pages, name, tmp_path / name)
    monkeypatch.setattr(mmap, "MADV_HUGEPAGE", 14, raising=False)
    assert may_move(size) is expected


def test_a_system_that_says_nothing_keeps_the_file_mapped(monkeypatch, tmp_path):
    monkeypatch.setattr(pages, "_MEMORY", tmp_path / "missing")
    assert may_move(1 << 40) is False


@pytest.fixture
def container(tmp_path):
    write(pack(random_checkpoint("bitnet")), tmp_path / "model")
    return tmp_path / "model"


def batch():
    tokens = np.arange(5, dtype=np.int32)
    return Batch(tokens, tokens, np.array([0, 5], np.int32), np.zeros((1, 1), np.int32), tokens)


def test_a_model_computes_the_same_before_while_and_after_it_is_copied(container, monkeypatch):
    expected = Native(open_container(container), blocks=1, mapped=True).forward(batch())
    computed = []

    def step_by_step(arrays):
        for name, copy in moved(arrays):
            copy.setflags(write=True)
            computed.append(native.forward(batch()))
            yield name, copy

    gate = threading.Event()
    monkeypatch.setattr(
        "edgewright.firmware.llm.native.moved", lambda a: gate.wait() and step_by_step(a)
    )
    model = open_container(container)
    native = Native(model, blocks=1, mapped=False)
    computed.append(native.forward(batch()))
    gate.set()
    native.settle()
    computed.append(native.forward(batch()))
    assert len(computed) == 2 + sum(isinstance(t, Packed) for t in model.tensors.values())
    for logits in computed:
        np.testing.assert_array_equal(logits, expected)


def test_what_is_computed_with_is_the_copy(container, monkeypatch):
    """Change the copies: the logits must follow them, all of them."""

    def blank(arrays):
        for name, copy in moved(arrays):
            copy.reshape(-1).view(np.uint8)[:] = 0x55 if name.startswith("layers") else 128
            yield name, copy

    before = Native(open_container(container), blocks=1, mapped=True).forward(batch())
    assert before.any()
    monkeypatch.setattr("edgewright.firmware.llm.native.moved", blank)
    native = Native(open_container(container), blocks=1, mapped=False)
    native.settle()
    logits = native.forward(batch())
    assert np.ptp(logits, axis=1).max() < np.ptp(before, axis=1).max() / 100
