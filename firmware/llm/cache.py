"""Who holds which block of the key-value cache: sequences, shared prefixes, exact counts."""

from collections import OrderedDict
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from edgewright.firmware.llm.backend import BLOCK

__all__ = ["Pool", "Stored", "blocks_for"]


def blocks_for(positions: int) -> int:
    """Return how many blocks hold ``positions`` positions."""
    return -(-positions // BLOCK)


class Pool:
    """The blocks of one cache.

    A block is *held* by one or more sequences, *kept* because its contents are known and may be
    asked for again, or *free*. A kept block is given away when no free one is left, the one that
    was used longest ago first.

    A full block is known by a hash of its tokens and of every token before them, so that equal
    hashes mean equal contents. A block that several sequences hold is never written.

    Parameters
    ----------
    blocks : int, 1 or more
        Blocks of the backend's cache.

    Attributes
    ----------
    reused : int
        Positions that did not have to be computed, so far.
    """

    def __init__(self, blocks: int) -> None:
        if blocks < 1:
            raise ValueError(f"blocks must be at least 1, not {blocks}")
        self.blocks = blocks
        self.reused = 0
        self._free = list(range(blocks - 1, -1, -1))
        self._holders = [0] * blocks
        self._kept: OrderedDict[int, None] = OrderedDict()
        self._known: dict[bytes, int] = {}
        self._hash_of: dict[int, bytes] = {}
        self._promised = 0

    @property
    def available(self) -> int:
        """Blocks that are neither held nor promised."""
        return len(self._free) + len(self._kept) - self._promised

    def counts(self) -> dict[str, int]:
        """Return blocks ``held``, ``kept`` and ``free``, and of those two together ``promised``."""
        kept, free = len(self._kept), len(self._free)
        held = self.blocks - kept - free
        return {"held": held, "kept": kept, "free": free, "promised": self._promised}

    def open(self, tokens: Sequence[int], room: int, *, reuse: bool = True) -> "Stored | None":
        """Begin a sequence that can grow to ``room`` positions; None when that many aren't left.

        Parameters
        ----------
        tokens : sequence of int
            What will be stored first. Known blocks of it are shared, except one with its last
            token: that is always computed, for its logits.
        room : int
            Positions that are promised to the sequence, at least 1.
        reuse : bool
            Whether to look for known blocks.
        """
        if room < max(1, len(tokens)):
            raise ValueError(f"room must be at least {max(1, len(tokens))}, not {room}")
        chain = self._find(tokens) if reuse else []
        shared = [self._known[digest] for digest in chain]
        taken = sum(self._holders[block] == 0 for block in shared)
        promised = blocks_for(room) - len(shared)
        if taken + promised > self.available:
            return None
        for block in shared:
            self._hold(block)
        self._promised += promised
        self.reused += len(shared) * BLOCK
        return Stored(self, shared, tokens[: len(shared) * BLOCK], chain, room)

    def forget(self) -> None:
        """Free every kept block."""
        for block in self._kept:
            del self._known[self._hash_of.pop(block)]
        self._free.extend(self._kept)
        self._kept.clear()

    def _find(self, tokens: Sequence[int]) -> list[bytes]:
        """Return the hashes of the known blocks that begin ``tokens``."""
        chain: list[bytes] = []
        for start in range(0, len(tokens) - BLOCK, BLOCK):
            digest = _chained(chain, tokens[start : start + BLOCK])
            if digest not in self._known:
                break
            chain.append(digest)
        return chain

    def _hold(self, block: int) -> None:
        self._kept.pop(block, None)
        self._holders[block] += 1

    def _take(self) -> int:
        """Return a block that a sequence was promised; it holds it alone."""
        self._promised -= 1
        if self._free:
            block = self._free.pop()
        else:
            block, _ = self._kept.popitem(last=False)
            del self._known[self._hash_of.pop(block)]
        self._holders[block] = 1
        return block

    def _release(self, block: int) -> bool:
        """Give a block back; return whether nobody holds it any more."""
        self._holders[block] -= 1
        if self._holders[block]:
            return False
        if block in self._hash_of:
            self._kept[block] = None
        else:
            self._free.append(block)
        return True

    def _publish(self, block: int, digest: bytes) -> None:
        if (
            digest not in self._known
        ):  # else an equal block is known already; this one stays private
            self._known[digest] = block
            self._hash_of[block] = digest

    def _withdraw(self, block: int) -> None:
        digest = self._hash_of.pop(block, None)
        if digest is not None:
            del self._known[digest]


class Stored:
    """One sequence in the cache; made by `Pool.open`.

    Attributes
    ----------
    tokens : list of int
        What is stored, or is about to be by the pass that is under way.
    shared : int
        Positions that were found in the cache when it was opened.
    room : int
        Positions up to which it can grow.
    """

    def __init__(
        self,
        pool: Pool,
        blocks: Iterable[int],
        tokens: Iterable[int],
        chain: Iterable[bytes],
        room: int,
    ) -> None:
        self.tokens = list(tokens)
        self.shared = len(self.tokens)
        self.room = room
        self._pool = pool
        self._blocks = list(blocks)
        self._chain = list(chain)  # the hashes of the full blocks
        self._closed = False

    @property
    def table(self) -> NDArray[np.int32]:
        """The blocks in order, (blocks,) int32."""
        return np.array(self._blocks, np.int32)

    def append(self, tokens: Iterable[int]) -> None:
        """Add tokens that the next pass will store."""
        added = list(tokens)
        length = len(self.tokens) + len(added)
        if self._closed or length > self.room:
            limit = 0 if self._closed else self.room
            raise ValueError(f"sequence must be at most {limit} positions, not {length}")
        self.tokens += added
        while len(self._blocks) < blocks_for(length):
            self._blocks.append(self._pool._take())

    def commit(self) -> None:
        """Say that the pass is done: full blocks may now be shared."""
        for index in range(len(self._chain), len(self.tokens) // BLOCK):
            digest = _chained(self._chain, self.tokens[index * BLOCK : (index + 1) * BLOCK])
            self._chain.append(digest)
            self._pool._publish(self._blocks[index], digest)

    def truncate(self, length: int) -> int:
        """Roll back to ``length`` positions; return how many are left.

        They are fewer when ``length`` lies inside a block that another sequence holds too: such a
        block is let go, not written. If the cache has no other for it, `room` shrinks.
        """
        if not 0 <= length <= len(self.tokens):
            raise ValueError(f"length must be between 0 and {len(self.tokens)}, not {length}")
        pool = self._pool
        while len(self._blocks) > blocks_for(length):
            self._drop()
        if length % BLOCK and self._blocks:
            if pool._holders[self._blocks[-1]] > 1:
                self._drop()
                length = len(self._blocks) * BLOCK
            else:
                pool._withdraw(self._blocks[-1])
        del self.tokens[length:]
        del self._chain[length // BLOCK :]
        return length

    def close(self) -> None:
        """Give everything back; a second call does nothing."""
        if self._closed:
            return
        self._closed = True
        self._pool._promised -= blocks_for(self.room) - len(self._blocks)
        # The end goes first, so that of a kept text its beginning lasts longest.
        while self._blocks:
            self._pool._release(self._blocks.pop())

    def _drop(self) -> None:
        """Give the last block back, and keep the promise of one if there is one to promise."""
        freed = self._pool._release(self._blocks.pop())
        if freed or self._pool.available:
            self._pool._promised += 1
        else:
            self.room = BLOCK * (blocks_for(self.room) - 1)


def _chained(chain: Sequence[bytes], tokens: Sequence[int]) -> bytes:
    import hashlib  # brings OpenSSL, which short prompts do not need

    before = chain[-1] if chain else b""
    return hashlib.sha256(before + np.asarray(tokens, np.int32).tobytes()).digest()
