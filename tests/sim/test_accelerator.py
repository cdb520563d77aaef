# amaranth: UnusedElaboratable=no
"""The accelerator as a whole on Verilog: networks over AXI with a memory that stalls."""

import pytest

from edgewright.hwgen.compile import compile_graph
from edgewright.hwgen.config import CONFIGURATIONS
from edgewright.hwgen.generate import accelerator_verilog
from edgewright.models import graph as graphs
from edgewright.models import program as programs
from edgewright.models.networks.random_graph import random_graph, small_config
from edgewright.sim.runner import run_bench


@pytest.mark.sim
@pytest.mark.slow
def test_verilog_equals_golden(tmp_path):
    config = CONFIGURATIONS["nano"]
    # Three tokens: neither whole row tiles nor enough for every expert.
    graph = random_graph(small_config(image=(4, 8)), ternary=True, seed=3)
    graphs.save(graph, tmp_path / "graph.safetensors")
    programs.save(compile_graph(graph, config), tmp_path / "program.safetensors")
    run_bench(
        "accelerator",
        accelerator_verilog(config),
        build_root=tmp_path,
        seeds=(1,),
        graph="graph.safetensors",
        program="program.safetensors",
    )
