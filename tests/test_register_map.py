"""The register map: its rules, and that every text says the same as the description."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from edgewright.hwgen import register_map, register_text
from edgewright.hwgen.register_map import REGISTERS, address_of
from edgewright.sim.golden import registers as golden

OFFSETS = {register.name: register.offset for register in REGISTERS}
FIELDS = {
    (register.name, field.name): (field.low, field.high, field.access)
    for register in REGISTERS
    for field in register.fields
}


def test_offsets_are_words_and_differ():
    assert len(set(OFFSETS.values())) == len(OFFSETS) == len(REGISTERS)
    assert all(offset % 4 == 0 and 0 <= offset < 0x1000 for offset in OFFSETS.values())


def test_fields_do_not_overlap():
    for register in REGISTERS:
        masks = [field.mask for field in register.fields]
        assert sum(masks) < 1 << 32
        total = 0
        for mask in masks:
            assert not total & mask
            total |= mask


def test_map_is_that_of_the_golden_model():
    assert {name: OFFSETS[name] for name in golden.SETTINGS} == golden.SETTINGS
    lows = {counter.name: OFFSETS[f"{counter.name}_low"] for counter in register_map.COUNTERS}
    assert lows == golden.COUNTERS
    model = golden.Registers((0, 1, 0), bytes(32))
    mapped = [address for address in range(0, 0x1000, 4) if model.read_response(address) == 0]
    assert mapped == sorted(OFFSETS.values())


def test_address_of_unknown_register():
    with pytest.raises(ValueError, match=r"^name must be a register, not start$"):
        address_of("start")


def test_c_header_agrees():
    text = register_text.c_header()
    found = dict(re.findall(r"^#define EDGEWRIGHT_(\w+) 0x(\w+)u /\*", text, re.MULTILINE))
    offsets = {name: int(value, 16) for name, value in found.items() if name[-5:] != "_MASK"}
    assert offsets == {name.upper(): offset for name, offset in OFFSETS.items()}
    shifts = dict(re.findall(r"^#define EDGEWRIGHT_(\w+)_SHIFT (\d+)u", text, re.MULTILINE))
    masks = dict(re.findall(r"^#define EDGEWRIGHT_(\w+)_MASK 0x(\w+)u", text, re.MULTILINE))
    expected = {f"{r}_{f}".upper(): part for (r, f), part in FIELDS.items()}
    assert {name: int(shift) for name, shift in shifts.items()} == {
        name: low for name, (low, _, _) in expected.items()
    }
    assert {name: int(mask, 16) for name, mask in masks.items()} == {
        name: sum(1 << bit for bit in range(low, high + 1))
        for name, (low, high, _) in expected.items()
    }
    assert f"EDGEWRIGHT_IDENTITY 0x{int.from_bytes(b'EDGW', 'little'):08X}u" in text


def test_json_agrees():
    content = json.loads(register_text.json_text())
    found = content["registers"]
    assert {name: entry["offset"] for name, entry in found.items()} == OFFSETS
    assert FIELDS == {
        (name, field): (part["low"], part["high"], part["access"])
        for name, entry in found.items()
        for field, part in entry["fields"].items()
    }
    assert content["identity"].to_bytes(4, "little") == b"EDGW"
    assert content["counters"] == list(golden.COUNTERS)


def test_svd_agrees():
    root = ElementTree.fromstring(register_text.svd())
    found = root.findall(".//register")
    assert {r.findtext("name"): int(r.findtext("addressOffset"), 16) for r in found} == OFFSETS
    fields = {}
    for register in found:
        for field in register.findall(".//field"):
            high, low = map(int, re.findall(r"\d+", field.findtext("bitRange")))
            clears = field.findtext("modifiedWriteValues") == "oneToClear"
            access = {"read-only": "ro", "write-only": "w1"}.get(field.findtext("access"), "rw")
            key = (register.findtext("name"), field.findtext("name"))
            fields[key] = (low, high, "w1c" if clears else access)
    assert fields == FIELDS


def test_markdown_agrees():
    text = register_text.markdown()
    found = re.findall(r"^\| `0x(\w+)` \| `(\w+)` \| (\w+) \|", text, re.MULTILINE)
    assert {name: int(offset, 16) for offset, name, _ in found} == OFFSETS
    assert [access for *_, access in found] == [register.access for register in REGISTERS]
    rows = re.findall(r"^\| `(\w+)` \| (\d+)(?::(\d+))? \| `(\w+)` \| (\w+) \|", text, re.MULTILINE)
    assert FIELDS == {
        (register, name): (int(low or high), int(high), access)
        for register, high, low, name, access in rows
    }


def test_page_is_current():
    page = Path(__file__).parents[1] / "docs" / "register-map.md"
    assert page.read_text() == register_text.markdown(), (
        "run: python -m edgewright.hwgen.register_text > docs/register-map.md"
    )
