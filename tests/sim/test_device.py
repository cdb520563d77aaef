"""The simulated device: memory, registers, back-pressure and traces, on a copying design."""

import numpy as np
import pytest

from edgewright.firmware.device import Device, DeviceError
from edgewright.sim.device import VerilatedDevice
from tests.sim.copier import FAULTS, copier_device, copier_verilog

pytestmark = pytest.mark.sim

COMMANDS, SOURCE, TARGET = 0, 0x10000, 0x40000


def copy(device, *copies, task=0, cycles=100_000):
    """Run the copies and return whether they ended."""
    commands = np.array([(*copy, 0, 0, 0) for copy in copies], "<u4")
    device.write(COMMANDS, commands.tobytes())
    for offset, value in (
        (0x034, 3),
        (0x030, 1),
        (0x038, COMMANDS),
        (0x03C, len(copies)),
        (0x040, task),
        (0x044, SOURCE),
        (0x048, TARGET),
        (0x028, 1),
    ):
        device.write32(offset, value)
    return device.wait(cycles)


def content(size, seed=1):
    return np.random.default_rng(seed).bytes(size)


@pytest.mark.parametrize(("stall", "seed"), [(0.0, 1), (0.5, 1), (0.5, 2), (0.9, 3)])
@pytest.mark.parametrize("width", [32, 64, 256])
def test_copies_across_pages_at_any_width_and_stall(width, stall, seed):
    # Sizes of one beat, one page and a bit, and offsets just before a page's end.
    copies = [(0, 0, 32, 0, 0), (4064, 8160, 4160, 0x5A, 0), (0x3000, 0x4FE0, 64, 0xFF, 0)]
    with copier_device(width, stall=stall, seed=seed) as device:
        expected = bytearray(device.read(TARGET, 0x6000))
        device.write(SOURCE, content(0x8000))
        assert copy(device, *copies, task=1)
        for source, target, size, flip, _ in copies:
            part = content(0x8000)[source : source + size]
            expected[target : target + size] = bytes(byte ^ flip for byte in part)
        assert device.read(TARGET, 0x6000) == bytes(expected)


@pytest.mark.parametrize("latency", [1, 2, 64, 200])
def test_latency_is_from_address_to_first_beat(latency):
    with copier_device(latency=latency) as device:
        assert copy(device, (0, 0, 64, 0, 0))
        assert device.read32(0x088) == latency


def test_bursts_overlap_to_one_beat_per_cycle():
    with copier_device(latency=16) as device:
        assert copy(device, (0, 0, 0x8000, 0, 0))
        beats, cycles = device.read32(0x0E0), device.read32(0x080)
        assert beats == 0x8000 // 8
        assert beats < cycles < 1.2 * beats  # one cycle of each 16-beat burst is for its address


def test_same_seed_gives_same_cycles():
    cycles = []
    for seed in (1, 1, 2):
        with copier_device(stall=0.5, seed=seed) as device:
            assert copy(device, (0, 0, 0x1000, 0, 0))
            cycles.append(device.cycle)
    assert cycles[0] == cycles[1] != cycles[2]


def test_several_devices_live_side_by_side():
    with copier_device() as one, copier_device() as other:
        one.write(SOURCE, b"\1" * 64)
        other.write(SOURCE, b"\2" * 64)
        assert copy(one, (0, 0, 64, 0, 0))
        assert copy(other, (0, 0, 64, 0, 0))
        assert one.read(TARGET, 64) == b"\1" * 64
        assert other.read(TARGET, 64) == b"\2" * 64


def test_reset_in_mid_run_leaves_a_working_device():
    with copier_device(stall=0.3) as device:
        device.write(SOURCE, content(0x4000))
        assert not copy(device, (0, 0, 0x4000, 0, 0), cycles=700)
        device.reset()
        assert device.read32(0x02C) == 0
        assert copy(device, (0, 0, 0x4000, 0, 0))
        assert device.read(TARGET, 0x4000) == content(0x4000)


def test_traces_are_what_was_written():
    with copier_device(stall=0.5) as device:
        device.write(SOURCE, content(256))
        device.record()
        assert copy(device, (0, 0, 128, 0, 0), (128, 128, 128, 0, 0))
        columns, routes = device.recorded("column"), device.recorded("route")
        assert columns["value"].tobytes() == content(256)
        assert columns["command"].tolist() == [0] * 16 + [1] * 16
        assert columns["row"].tolist() == [0] * 16 + [4] * 16
        assert columns["index"].tolist() == list(range(32))
        assert set(columns["expert"]) == {0x5A}
        assert (np.diff(columns["cycle"]) > 0).all()
        assert routes[["token", "score"]].tolist() == [(0, 65535), (1, 65535)]
        assert len(device.recorded("word")) == len(device.recorded("norm")) == 0
        device.record(False)
        assert copy(device, (0, 0, 128, 0, 0))
        assert len(device.recorded("column")) == 32
        device.record()
        assert len(device.recorded("column")) == 0


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        ("page", r"A[RW] crosses 4 KiB \(address 0x0001[0-9a-f]{4}, 16 beats of 8 bytes\)"),
        (
            "last",
            r"WLAST is not on the last beat \(address 0x0004[0-9a-f]{4}, 16 beats of 8 bytes\)",
        ),
        ("move", r"AR changed while it waited \(address 0x0001[0-9a-f]{4}, 16 beats of 8 bytes\)"),
        ("withdraw", r"AR was withdrawn \(address 0x0001[0-9a-f]{4}, 16 beats of 8 bytes\)"),
        (
            "narrow",
            r"AR size is not the port's width \(address 0x0001[0-9a-f]{4}, 16 beats of 4 bytes\)",
        ),
    ],
)
def test_notices_what_axi4_forbids(fault, message):
    with copier_device(stall=0.5) as device:
        expected = rf"^the accelerator broke the rules of AXI4: {message} in cycle \d+$"
        with pytest.raises(DeviceError, match=expected):
            copy(device, (0x40, 0x40, 0x2000, 0, FAULTS.index(fault)))


def test_notices_an_address_outside_memory():
    with copier_device(memory_bytes=1 << 16) as device:
        expected = (
            r"^the accelerator broke the rules of AXI4: AR is outside memory "
            r"\(address 0x00010000, 8 beats of 8 bytes\) in cycle \d+$"
        )
        with pytest.raises(DeviceError, match=expected):
            copy(device, (0, 0, 64, 0, 0))


def test_wait_says_how_far_it_is():
    with copier_device() as device:
        seen = []
        assert not device.wait(450_000, seen.append)
        assert seen == [200_000, 400_000, 450_000]


def test_closed_device_says_so():
    device = copier_device()
    device.close()
    with pytest.raises(DeviceError, match=r"^the device is closed; make a new one$"):
        device.read32(0)


def test_memory_has_an_end():
    with copier_device(memory_bytes=4096) as device:
        expected = r"^address must leave 8 bytes inside the memory of 4096, not be 4090$"
        with pytest.raises(ValueError, match=expected):
            device.write(4090, bytes(8))


def test_unknown_trace():
    with (
        copier_device() as device,
        pytest.raises(ValueError, match=r"^kind must be one of column, word, norm, route, not x$"),
    ):
        device.recorded("x")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"memory_bytes": 100}, "memory_bytes must be a multiple of 4096, not 100"),
        ({"latency": 0}, "latency must be at least 1, not 0"),
        ({"stall": 1.0}, "stall must be between 0 and 0.95, not 1.0"),
        ({"jobs": 0}, "jobs must be at least 1, not 0"),
    ],
)
def test_bad_options(options, message):
    with pytest.raises(ValueError, match=rf"^{message}$"):
        VerilatedDevice(verilog=copier_verilog(), **options)


def test_unknown_device():
    with pytest.raises(ValueError, match=r"^name must be one of rtl, not toaster$"):
        Device.open("toaster")
