"""Gate: hand-worked scores, ties, extremes."""

import pytest

from edgewright.sim.golden.gate import gate, gate_table


def test_table():
    table = gate_table()
    assert [table[0], table[128], table[255]] == [32768, 46341, 65359]


def test_scores_are_shares_of_all_experts():
    # powers 4, 2, 1, 1: shares 1/2, 1/4, 1/8, 1/8
    experts, scores = gate([[512, 0, 256, 0]], 2)
    assert experts.tolist() == [[0, 2]]
    assert scores.tolist() == [[32768, 16384]]


def test_ties_go_to_the_lower_expert():
    experts, scores = gate([[7, 9, 9, 7]], 3)
    assert experts.tolist() == [[1, 2, 0]]
    assert scores[0, 0] == scores[0, 1]


def test_one_expert_takes_nearly_everything():
    assert gate([[32767, -32768]], 2)[1].tolist() == [[65535, 0]]
    assert gate([[5]], 1)[1].tolist() == [[65535]]


def test_half_powers():
    # 128/256: 2*46341/4 = 23170.5 -> 23170; 0 is 2 * 32768 / 4 = 16384; sum 39554
    assert gate([[128, 0]], 2)[1].tolist() == [[65536 * 23170 // 39554, 65536 * 16384 // 39554]]


@pytest.mark.parametrize("top_k", [0, 4])
def test_rejects_top_k(top_k):
    with pytest.raises(ValueError, match=rf"^top_k must be between 1 and 3, not {top_k}$"):
        gate([[1, 2, 3]], top_k)
