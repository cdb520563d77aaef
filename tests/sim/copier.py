"""The copier: a stand-in with the accelerator's ports, to try the device and the driver on."""

from pathlib import Path

import numpy as np

from edgewright.firmware.device import Device
from edgewright.models.program import CommandInfo, Program, ProgramOutput

FAULTS = (
    "none",
    "page",
    "last",
    "move",
    "withdraw",
    "narrow",
    "hang",
)  # as the Verilog numbers them

__all__ = ["BUILD_HASH", "copier_device", "copier_interface", "copier_program", "copier_verilog"]

BUILD_HASH = b"".join(
    (0xABCDE000 + offset).to_bytes(4, "little") for offset in range(8, 40, 4)
).hex()
_NAMES = {
    "id": 0x000,
    "version": 0x004,
    **{f"build_hash{index}": 0x008 + 4 * index for index in range(8)},
    "control": 0x028,
    "status": 0x02C,
    "interrupt_enable": 0x030,
    "interrupt_status": 0x034,
    "program_address": 0x038,
    "commands": 0x03C,
    "task": 0x040,
    "image_address": 0x044,
    "output_address": 0x048,
    "cycles_low": 0x080,
    "cycles_high": 0x084,
    "latency_low": 0x088,
    "latency_high": 0x08C,
    "wait_memory_low": 0x0B0,
    "wait_memory_high": 0x0B4,
    "read_beats_low": 0x0D8,
    "read_beats_high": 0x0DC,
    "write_beats_low": 0x0E0,
    "write_beats_high": 0x0E4,
}


def copier_verilog(width=64):
    """Return the Verilog of a copier with a memory port of ``width`` bits."""
    return f"`define WIDTH {width}\n" + (Path(__file__).parent / "copier.v").read_text()


def copier_device(width=64, **options):
    """Return a simulated copier."""
    return Device.open("rtl", verilog=copier_verilog(width), **options)


def copier_interface():
    """Return the copier's interface file, parsed."""
    return {
        "top": "accelerator",
        "version": "1.0.0",
        "build_hash": BUILD_HASH,
        "parameters": {"rows": 4, "columns": 16},
        "registers": [{"name": name, "offset": offset} for name, offset in _NAMES.items()],
    }


def copier_program(*copies, image=(3, 16, 16), tokens=12, columns=32, build_hash=BUILD_HASH):
    """Return a program of copies: (source offset, destination offset, bytes, xor, fault)."""
    commands = np.array([(*copy, 0, 0, 0) for copy in copies], "<u4")
    layout = ProgramOutput(0, tokens * columns * 2, tokens, columns, tile=16, rows=4, scale=1.0)
    return Program(
        name="copier",
        graph_hash="0" * 64,
        build_hash=build_hash,
        memory=np.frombuffer(commands.tobytes(), np.uint8),
        commands=tuple(CommandInfo("copy", ("plain", "inverted")) for _ in copies),
        tasks=("plain", "inverted"),
        outputs={"plain": layout, "inverted": layout},
        image=image,
    )
