"""The graph that the compiler's tests start from."""

import pytest

from edgewright.models.networks.random_graph import random_graph, small_config


@pytest.fixture
def graph():
    return random_graph(small_config())
