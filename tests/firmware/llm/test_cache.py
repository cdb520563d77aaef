"""The block pool: no block leaks, none that is shared is written, promises are kept."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from edgewright.firmware.llm.backend import BLOCK
from edgewright.firmware.llm.cache import Pool, blocks_for

TEXT = list(range(400))


def store(pool, tokens, room=None):
    stored = pool.open(tokens, room or len(tokens))
    stored.append(tokens[stored.shared :])
    stored.commit()
    return stored


def test_blocks_are_taken_when_needed_and_come_back():
    pool = Pool(4)
    stored = pool.open([1], 200)
    assert pool.counts() == {"held": 0, "kept": 0, "free": 4, "promised": 4}
    stored.append([1] * 65)
    assert pool.counts() == {"held": 2, "kept": 0, "free": 2, "promised": 2}
    assert pool.open([1], 1) is None
    stored.close()
    stored.close()
    assert pool.counts() == {"held": 0, "kept": 0, "free": 4, "promised": 0}


def test_a_known_beginning_is_shared_while_held_and_when_kept():
    pool = Pool(8)
    first = store(pool, TEXT[:130])
    second = pool.open(TEXT[:200], 200)
    assert second.shared == 128
    assert second.table.tolist() == first.table.tolist()[:2]
    first.close()
    second.close()
    assert pool.counts()["kept"] == 2
    assert pool.open(TEXT[:130], 130).shared == 128
    assert pool.reused == 256


def test_the_last_token_is_never_shared():
    pool = Pool(4)
    store(pool, TEXT[:128]).close()
    assert pool.open(TEXT[:128], 128).shared == 64


def test_equal_blocks_after_different_beginnings_are_not_shared():
    pool = Pool(8)
    store(pool, [1] * 64 + TEXT[:64] + [0]).close()
    assert pool.open([2] * 64 + TEXT[:64] + [0], 129).shared == 0


def test_blocks_are_known_only_after_the_pass():
    pool = Pool(8)
    first = pool.open(TEXT[:65], 65)
    first.append(TEXT[:65])
    assert pool.open(TEXT[:65], 65).shared == 0
    first.commit()
    assert pool.open(TEXT[:65], 65).shared == 64


def test_the_oldest_kept_block_goes_first_and_the_end_before_the_beginning():
    pool = Pool(4)
    store(pool, TEXT[:129]).close()
    store(pool, TEXT[200:265]).close()
    store(pool, [7] * 65, 128).close()
    # Four blocks, of which one is free: the end of the first text was given away.
    assert pool.open(TEXT[:129], 129).shared == 64


def test_reuse_can_be_refused():
    pool = Pool(4)
    store(pool, TEXT[:65]).close()
    assert pool.open(TEXT[:65], 65, reuse=False).shared == 0


def test_forget_frees_what_is_kept():
    pool = Pool(4)
    store(pool, TEXT[:65]).close()
    pool.forget()
    assert pool.counts() == {"held": 0, "kept": 0, "free": 4, "promised": 0}
    assert pool.open(TEXT[:65], 65).shared == 0


def test_rolling_back_keeps_what_was_promised():
    pool = Pool(4)
    stored = store(pool, TEXT[:200])
    assert stored.truncate(100) == 100
    assert stored.tokens == TEXT[:100]
    assert pool.available == 0
    stored.append(TEXT[:100])
    assert len(stored.table) == 4


def test_rolling_back_into_a_shared_block_lets_it_go():
    pool = Pool(8)
    first = store(pool, TEXT[:130])
    second = store(pool, TEXT[:130])
    assert second.truncate(100) == 64
    second.append([0] * 66)
    assert second.table[0] == first.table[0]
    assert second.table[1] != first.table[1]


def test_rolling_back_into_a_shared_block_of_a_full_cache_takes_room():
    pool = Pool(4)
    first = store(pool, TEXT[:130])
    second = store(pool, TEXT[:130])
    assert pool.available == 0
    assert second.truncate(65) == 64
    assert second.room == 128
    first.close()
    second.close()
    assert pool.available == 4


def test_a_changed_block_is_no_longer_known():
    pool = Pool(8)
    stored = store(pool, TEXT[:65], 200)
    stored.truncate(10)
    stored.append([0] * 60)
    stored.commit()
    assert pool.open(TEXT[:65], 65).shared == 0
    assert pool.open(TEXT[:10] + [0] * 60, 70).shared == 64


@pytest.mark.parametrize(
    ("act", "message"),
    [
        (lambda: Pool(0), "blocks must be at least 1, not 0"),
        (lambda: Pool(1).open([1, 2], 1), "room must be at least 2, not 1"),
        (lambda: Pool(1).open([], 0), "room must be at least 1, not 0"),
        (
            lambda: Pool(1).open([], 2).append([1, 2, 3]),
            "sequence must be at most 2 positions, not 3",
        ),
        (
            lambda: store(Pool(1), [1]).truncate(2),
            "length must be between 0 and 1, not 2",
        ),
    ],
)
def test_misuse_is_refused(act, message):
    with pytest.raises(ValueError, match=f"^{message}$"):
        act()


def test_a_closed_sequence_takes_nothing():
    stored = store(Pool(1), [1])
    stored.close()
    with pytest.raises(ValueError, match=r"^sequence must be at most 0 positions, not 1$"):
        stored.append([])


class PoolMachine(RuleBasedStateMachine):
    """Random sequences over few tokens, so that beginnings are often equal.

    ``contents`` is what a backend would have written: it is compared whenever a block is shared.
    """

    def __init__(self):
        super().__init__()
        self.pool = Pool(6)
        self.open = []
        self.contents = {}

    def write(self, stored, tokens):
        start = len(stored.tokens)
        stored.append(tokens)
        for position, token in enumerate(tokens, start):
            block = int(stored.table[position // BLOCK])
            assert self.pool._holders[block] == 1
            assert block not in self.pool._hash_of
            self.contents[block, position % BLOCK] = token
        stored.commit()

    @rule(first=st.integers(0, 1), length=st.integers(1, 200), more=st.integers(0, 150))
    def begin(self, first, length, more):
        tokens = [first] * 70 + [0] * 200
        available = self.pool.available
        stored = self.pool.open(tokens[:length], length + more)
        if stored is None:
            assert available < blocks_for(length + more)
            return
        self.open.append(stored)
        self.write(stored, tokens[stored.shared : length])

    @precondition(lambda self: self.open)
    @rule(data=st.data(), count=st.integers(1, 80), token=st.integers(0, 1))
    def grow(self, data, count, token):
        stored = data.draw(st.sampled_from(self.open))
        self.write(stored, [token] * min(count, stored.room - len(stored.tokens)))

    @precondition(lambda self: self.open)
    @rule(data=st.data(), share=st.floats(0, 1))
    def roll_back(self, data, share):
        stored = data.draw(st.sampled_from(self.open))
        wanted = int(share * len(stored.tokens))
        left = stored.truncate(wanted)
        assert wanted - BLOCK < left <= wanted
        assert len(stored.tokens) == left <= stored.room

    @precondition(lambda self: self.open)
    @rule(data=st.data())
    def end(self, data):
        stored = data.draw(st.sampled_from(self.open))
        self.open.remove(stored)
        stored.close()

    @rule()
    def forget(self):
        self.pool.forget()

    @invariant()
    def every_block_is_counted_once(self):
        pool = self.pool
        held = [int(block) for stored in self.open for block in stored.table]
        assert all(pool._holders[b] == held.count(b) for b in range(pool.blocks))
        assert len({*pool._free} | {*pool._kept} | {*held}) == pool.blocks
        assert len(pool._free) + len(pool._kept) + len({*held}) == pool.blocks
        promised = sum(blocks_for(s.room) - len(s.table) for s in self.open)
        assert pool._promised == promised
        assert pool.available >= 0
        assert {pool._known[h]: h for h in pool._known} == pool._hash_of

    @invariant()
    def every_sequence_reads_its_own_tokens(self):
        for stored in self.open:
            for position, token in enumerate(stored.tokens):
                block = int(stored.table[position // BLOCK])
                assert self.contents[block, position % BLOCK] == token


TestPool = PoolMachine.TestCase
TestPool.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
