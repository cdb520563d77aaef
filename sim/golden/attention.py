"""Golden model of attention: scores, softmax, weighted values."""

import numpy as np
from numpy.typing import NDArray

from edgewright.sim.golden.linear import accumulate
from edgewright.sim.golden.requantise import requantise
from edgewright.sim.golden.softmax import softmax

__all__ = ["attention"]


def attention(
    query: NDArray[np.int8],
    key: NDArray[np.int8],
    value: NDArray[np.int8],
    heads: int,
    multiplier: int,
    shift: int,
) -> tuple[NDArray[np.int8], NDArray[np.int16]]:
    """Attend every token to every token, head by head.

    Parameters
    ----------
    query, key, value : (tokens, features) int8
        Head ``h`` owns the features ``h * features / heads`` onwards.
    heads : int, a divisor of features
    multiplier, shift : int
        From an accumulated product to a score of 4 fraction bits, base 2.

    Returns
    -------
    out : (tokens, features) int8
        In units of ``value``.
    scores : (heads, tokens, tokens) int16
        By head, query and key.
    """
    tokens, features = query.shape
    if heads < 1 or features % heads:
        raise ValueError(f"heads must be a divisor of {features}, not {heads}")
    q, k, v = (x.reshape(tokens, heads, -1).transpose(1, 0, 2) for x in (query, key, value))
    scores = requantise(accumulate(q, k.transpose(0, 2, 1)), 0, multiplier, shift, False)
    weights = softmax(scores)
    out = requantise(
        accumulate(weights.q, v), 0, weights.inverse[..., None], weights.bits[..., None] + 8, True
    )
    return out.transpose(1, 0, 2).reshape(tokens, features), scores
