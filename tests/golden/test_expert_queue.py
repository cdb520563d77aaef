"""Expert queues: order, empty queues, one queue that takes everything."""

import numpy as np
import pytest

from edgewright.sim.golden.expert_queue import expert_queue


def test_tokens_keep_arrival_order():
    expert = [[1, 0], [0, 2], [2, 1]]
    score = [[50, 40], [30, 20], [10, 5]]
    queues = expert_queue(expert, score, 4)
    assert [queue.token.tolist() for queue in queues] == [[0, 1], [0, 2], [1, 2], []]
    assert [queue.score.tolist() for queue in queues] == [[40, 30], [50, 5], [20, 10], []]
    assert [queue.rank.tolist() for queue in queues] == [[1, 0], [0, 1], [1, 0], []]


def test_one_expert_receives_every_token():
    queues = expert_queue(np.zeros((5, 1), int), np.arange(5)[:, None], 2)
    assert queues[0].token.tolist() == [0, 1, 2, 3, 4]
    assert queues[1].token.size == 0


def test_rejects_unknown_expert():
    with pytest.raises(ValueError, match=r"^expert must be between 0 and 1, not 2$"):
        expert_queue([[2]], [[1]], 2)
