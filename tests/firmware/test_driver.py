"""The driver, on the simulated copier; and its two conversions, on numbers made by hand."""

import numpy as np
import pytest

from edgewright.firmware.device import DeviceError
from edgewright.firmware.driver import Driver, image_bytes, unscramble
from edgewright.firmware.interface import load
from edgewright.models.program import ProgramOutput
from tests.sim.copier import FAULTS, copier_device, copier_interface, copier_program

IMAGE = np.random.default_rng(1).integers(0, 256, (16, 16, 3), dtype=np.uint8)


def interface(**changes):
    return load({**copier_interface(), **changes})


@pytest.fixture
def device():
    with copier_device() as device:
        yield device


@pytest.mark.sim
def test_runs_tasks_back_to_back(device):
    program = copier_program((0, 0, 768, 0xFF, 0))
    driver = Driver(device, interface())
    driver.load(program)
    plain = unscramble(image_bytes(IMAGE, program.image), program.outputs["plain"])
    for image, task, expected in (
        (IMAGE, "plain", plain),
        (IMAGE, "inverted", ~plain),
        (IMAGE ^ 0xFF, "inverted", plain),
    ):
        result = driver.run(image, task)
        np.testing.assert_array_equal(result.output, expected)
        assert result.counters["write_beats"] == 96
        assert result.counters["read_beats"] == 96 + 4
        assert result.counters["cycles"] > 96


@pytest.mark.sim
def test_hang_ends_with_the_state_of_the_device(device):
    driver = Driver(device, interface())
    driver.load(copier_program((0, 0, 64, 0, 0), (0, 0, 64, 0, FAULTS.index("hang"))))
    expected = (
        r"^copier plain must end within 5000 cycles; the device says: busy, state 2, command 1 "
        r"\(after copy of tables and image\), cycles 5\d\d\d, latency 64, wait_memory \d+, "
        r"read_beats 24, write_beats 16$"
    )
    with pytest.raises(DeviceError, match=expected):
        driver.run(IMAGE, "plain", cycles=5000)
    driver.load(copier_program((0, 0, 768, 0, 0)))
    driver.run(IMAGE, "plain")


@pytest.mark.sim
def test_refuses_other_hardware(device):
    with pytest.raises(
        DeviceError,
        match=r"^hardware version must be 1\.2\.0, not 1\.0\.0; build the hardware again from the "
        r"Verilog beside this interface file$",
    ):
        Driver(device, interface(version="1.2.0"))
    with pytest.raises(
        DeviceError,
        match=r"^hardware must have build hash 111111111111, not 08e0cdab0ce0; build the hardware "
        r"again from the Verilog beside this interface file, or use the interface file of that "
        r"hardware$",
    ):
        Driver(device, interface(build_hash="1" * 64))
    registers = [{"name": "id", "offset": 0x3C}, *copier_interface()["registers"][1:]]
    with pytest.raises(
        DeviceError,
        match=r"^register id must read 0x57474445, not 0x00000000: this is no Edgewright "
        r"accelerator, or its registers are mapped elsewhere; check the address$",
    ):
        device.write32(0x3C, 0)
        Driver(device, interface(registers=registers))


@pytest.mark.sim
def test_refuses_programs_that_do_not_belong(device):
    driver = Driver(device, interface())
    with pytest.raises(
        DeviceError,
        match=r"^program copier was compiled for hardware 222222222222, not 08e0cdab0ce0; "
        r"compile it again for this configuration$",
    ):
        driver.load(copier_program((0, 0, 64, 0, 0), build_hash="2" * 64))
    with pytest.raises(
        DeviceError, match=r"^memory must be at least 100671488 bytes for copier, not 16777216$"
    ):
        driver.load(copier_program((0, 0, 64, 0, 0), image=(3, 4096, 8192)))
    with pytest.raises(
        DeviceError, match=r"^a program must be loaded before a run; call load\(program\)$"
    ):
        driver.run(IMAGE, "plain")
    driver.load(copier_program((0, 0, 64, 0, 0)))
    with pytest.raises(ValueError, match=r"^task must be one of plain, inverted, not depth$"):
        driver.run(IMAGE, "depth")
    with pytest.raises(
        ValueError, match=r"^image must be uint8 \(16, 16, 3\), not uint8 \(3, 16, 16\)$"
    ):
        driver.run(IMAGE.transpose(2, 0, 1), "plain")


def test_image_bytes_are_planes_around_zero():
    image = np.array([[[0, 128, 255], [1, 2, 3]]], np.uint8)
    assert np.frombuffer(image_bytes(image, (3, 1, 2)), np.int8).tolist() == [
        -128, -127, 0, -126, 127, -125,
    ]  # fmt: skip


def test_image_must_be_bytes():
    with pytest.raises(
        ValueError, match=r"^image must be uint8 \(1, 1, 3\), not float64 \(1, 1, 3\)$"
    ):
        image_bytes(np.zeros((1, 1, 3)), (3, 1, 1))


def test_unscramble_follows_the_order_of_the_array():
    # 3 tokens padded to 4, 6 columns in tiles of 4: every value says its token and column.
    layout = ProgramOutput(0, 48, tokens=3, columns=6, tile=4, rows=2, scale=1.0)
    written = [
        # Tile of columns 0..3: tokens 0 and 1, then 2 and the padding.
        0, 1, 10, 11, 2, 3, 12, 13,
        20, 21, 90, 91, 22, 23, 92, 93,
        # Columns 4 and 5.
        4, 5, 14, 15,
        24, 25, 94, 95,
    ]  # fmt: skip
    content = np.array(written, "<i2").tobytes()
    assert unscramble(content, layout).tolist() == [
        [10 * token + column for column in range(6)] for token in range(3)
    ]
