"""What the units' tests share."""

import pytest


@pytest.fixture(scope="session")
def build_root(tmp_path_factory, request):
    """Return one folder for all Verilator builds of a run: its runtime compiles once in there."""
    base = tmp_path_factory.getbasetemp()
    parallel = hasattr(request.config, "workerinput")
    return (base.parent if parallel else base) / "verilator"
