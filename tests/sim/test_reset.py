"""Stopping the accelerator in mid-run, and what a failing memory does to it."""

import numpy as np
import pytest

from edgewright.firmware.device import DeviceError
from edgewright.firmware.driver import Driver
from edgewright.hwgen.commands import COMMAND_BYTES, COMMAND_LAYOUT, encode
from edgewright.hwgen.compile import compile_graph
from edgewright.hwgen.config import CONFIGURATIONS
from edgewright.models.networks.random_graph import random_graph, small_config
from edgewright.sim.design import make_design
from edgewright.sim.device import VerilatedDevice
from edgewright.sim.golden.run import run

pytestmark = [pytest.mark.sim, pytest.mark.slow]

CONFIG = CONFIGURATIONS["nano"]
GRAPH = random_graph(small_config(), ternary=True, seed=4)
PROGRAM = compile_graph(GRAPH, CONFIG)
IMAGE = np.random.default_rng(5).integers(0, 256, (3, 8, 16), dtype=np.uint8)
TASK = "segmentation"
REGISTERS = make_design(CONFIG).interface.registers


def open_device(**options):
    return VerilatedDevice(verilog=make_design(CONFIG).verilog, memory_bytes=1 << 20, **options)


def open_driver(device):
    driver = Driver(device, make_design(CONFIG).interface)
    driver.load(PROGRAM)
    return driver


def check(driver):
    expected = run(GRAPH, IMAGE, TASK)[GRAPH.outputs[TASK].tensor]
    result = driver.run(IMAGE.transpose(1, 2, 0), TASK)
    np.testing.assert_array_equal(result.output, expected)
    return result.counters


def start_again(device):
    """Start the program with the settings of the run before."""
    device.write32(REGISTERS["interrupt_enable"], 3)
    device.write32(REGISTERS["control"], 1)


def status(device):
    return device.read32(REGISTERS["status"]) & 7


# Weights are fetched in nearly all of a run; the last command writes bursts, for 600 cycles.
@pytest.mark.parametrize(
    ("stall", "latency", "writing"),
    [(0.0, 1, 6340), (0.0, 64, 6540), (0.7, 20, 7090)],
)
def test_resets_at_any_cycle(stall, latency, writing):
    points = [*range(1, writing, 311), *range(writing, writing + 700, 23)]
    with open_device(stall=stall, latency=latency, seed=3) as device:
        driver = open_driver(device)
        cycles = check(driver)["cycles"]
        for index, point in enumerate(points):
            start_again(device)
            device.wait(point)
            driver.reset()
            assert status(device) == 0
            if index % 5 == 0:
                start_again(device)
                device.write32(REGISTERS["control"], 0)
                assert status(device) == 1
                driver.reset()
                device.write32(REGISTERS["interrupt_enable"], 3)
                assert check(driver)["cycles"] == pytest.approx(cycles, rel=0.1)


def failure(must):
    """Return the driver's line: what the run must do, then the state and all counters."""
    state = r"(busy|error|busy and error), state \d+, command \d+( \(after \w+ [\w. ]+\))?"
    return rf"^m3vit-random {TASK} must {must}; the device says: {state}(, \w+ \d+){{13}}$"


@pytest.mark.parametrize("part", ["commands", "weights", "image", "outputs"])
def test_memory_error(part):
    """An error response ends the run with one line, and the next run is right."""
    with open_device(latency=20, stall=0.3) as device:
        driver = open_driver(device)
        check(driver)
        address = {
            "commands": 0,
            "weights": COMMAND_BYTES * len(PROGRAM.commands) + 1024,
            "image": device.read32(REGISTERS["image_address"]),
            "outputs": device.read32(REGISTERS["output_address"]),
        }[part]
        device.answer_error(address, 8)
        with pytest.raises(DeviceError, match=failure("run without error")):
            driver.run(IMAGE.transpose(1, 2, 0), TASK)
        assert status(device) == 0
        device.answer_error(0, 0)
        assert check(driver)["cycles"] > 0
        assert status(device) == 2


def test_error_stays_until_reset():
    with open_device() as device:
        driver = open_driver(device)
        device.answer_error(0, 8)
        start_again(device)
        device.write32(REGISTERS["interrupt_enable"], 1)
        device.wait(2000)
        device.write32(REGISTERS["status"], 6)
        assert status(device) & 4
        device.answer_error(0, 0)
        driver.reset()
        assert status(device) == 0
        device.write32(REGISTERS["interrupt_enable"], 3)
        check(driver)


def with_command(index, change):
    """Return the program's memory with the fields of one command changed."""
    memory, start = PROGRAM.memory.copy(), index * COMMAND_BYTES
    raw = memory[start : start + COMMAND_BYTES].tobytes()
    view = COMMAND_LAYOUT.from_bits(int.from_bytes(raw, "little"))
    fields = {name: getattr(view, name) for name in COMMAND_LAYOUT.members}
    memory[start : start + COMMAND_BYTES] = np.frombuffer(encode(**change(fields)), np.uint8)
    return memory


def check_recovers(memory, seed):
    with open_device(latency=10, stall=0.3, seed=seed) as device:
        driver = open_driver(device)
        device.write(0, memory.tobytes())
        layout = PROGRAM.outputs[TASK]
        tokens = -(-layout.tokens // layout.rows) * layout.rows
        behind = device.read32(REGISTERS["output_address"]) + 2 * tokens * layout.columns
        device.write(behind, b"kept" * 2048)
        with pytest.raises(DeviceError, match=failure("end within 12000 cycles")):
            driver.run(IMAGE.transpose(1, 2, 0), TASK, cycles=12000)
        assert status(device) == 0
        assert device.read(behind, 8192) == b"kept" * 2048
        device.write(0, PROGRAM.memory.tobytes())
        check(driver)


@pytest.mark.parametrize("index", [3, 6, 8, 17, 18, 20])
def test_command_that_hangs(index):
    """A third of a command's fields at random; its addresses and lengths must exist, and stay."""
    rng = np.random.default_rng(index)
    kept = {"address", "beats", "expert_bytes", "load_words", "tasks"}

    def change(fields):
        for name in sorted(fields.keys() - kept):
            if rng.random() < 0.33:
                width = COMMAND_LAYOUT[name].width
                fields[name] = int(rng.integers(0, 1 << min(width, 12)))
        return fields

    check_recovers(with_command(index, change), seed=index)


@pytest.mark.parametrize("more", [1, 20, 1000])
def test_hangs_in_the_middle_of_a_burst(more):
    """More words are announced to the memory than are ever computed."""
    (index,) = [
        index
        for index, info in enumerate(PROGRAM.commands)
        if info.column == GRAPH.outputs[TASK].tensor
    ]

    def change(fields):
        return {**fields, "load_words": fields["load_words"] + more}

    check_recovers(with_command(index, change), seed=more)
