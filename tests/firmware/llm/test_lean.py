"""What a process holds besides weights and cache: nothing that its work does not need."""

import json
import subprocess
import sys

import numpy as np
import pytest

from edgewright.firmware.llm.formats.container import write
from edgewright.firmware.llm.packed import pack
from edgewright.firmware.llm.reference import rotary_table
from edgewright.firmware.llm.rotary import Rotary
from tests.firmware.llm.models import random_checkpoint

# Each is one to four megabytes; the reference is not what computes here.
NEEDLESS = [
    "_hashlib",
    "edgewright.firmware.llm.reference",
    "edgewright.models.graph",
    "importlib.metadata",
    "jinja2",
    "numpy.random",
    "safetensors",
    "tempfile",
    "tokenizers",
]

GENERATE = """
import json, sys
import numpy
before = set(sys.modules)
from edgewright.firmware.llm.llm import LLM
written = LLM(sys.argv[1]).generate([1, 2, 3], max_tokens=4)
print(json.dumps([written.tokens, sorted(set(sys.modules) - before)]))
"""

RESIDENT = """
from pathlib import Path
import numpy as np
from edgewright.firmware.llm.rotary import Rotary
def resident():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) << 10 for line in lines if line.startswith("VmRSS"))
np.cos(np.ones((64, 64)))
before = resident()
tables = Rotary(5e5, 128, 1 << 18)
tables.reach(100)
print(tables.cos.nbytes + tables.sin.nbytes, resident() - before)
"""


def python(program, *arguments):
    command = [sys.executable, "-c", program, *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_greedy_generation_from_a_container_imports_nothing_needless(tmp_path):
    path = tmp_path / "model.safetensors"
    write(pack(random_checkpoint("bitnet")), path)
    tokens, modules = json.loads(python(GENERATE, path))
    assert len(tokens) == 4
    assert sorted(set(NEEDLESS) & set(modules)) == []


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_rotary_tables_hold_only_what_was_reached():
    size, held = map(int, python(RESIDENT).split())
    assert size == 128 << 20
    assert held < 8 << 20


@pytest.mark.parametrize(("base", "head_dim"), [(10_000.0, 64), (500_000.0, 128), (1e6, 2)])
def test_rotary_equals_the_reference_however_it_is_reached(base, head_dim):
    cos, sin = rotary_table(base, head_dim, 200)
    for steps in ([200], [1, 64, 65, 200], [130, 7, 200]):
        tables = Rotary(base, head_dim, 200)
        for positions in steps:
            tables.reach(positions)
            np.testing.assert_array_equal(tables.cos[:positions], cos[:positions])
            np.testing.assert_array_equal(tables.sin[:positions], sin[:positions])
