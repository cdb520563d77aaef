"""Why survivors survive that are not proved equal to the design: worked out by hand."""

import re

__all__ = ["reason"]

# Unit to (pattern, sentence); the pattern is searched in ``mode cell port[bit] wire source``.
_REASONS: dict[str, list[tuple[str, str]]] = {
    "gelu": [
        (
            r"scale\d\.\$2[5-8]\b|scale\d\.\S+ .*(7fff|8000)",
            "never seen: GELU always saturates to int8, not by the int16 branch",
        ),
        (
            r"reduce_or.*pre__payload\[",
            "not tried: the one negative input whose magnitude needs this bit of the zero test",
        ),
    ],
    "requantise": [
        (
            r"shift\[5\] & |coarse1\[31:0\]",
            "not tried: just above a tie at a shift of 32 or more, by less than the low 32 bits",
        ),
        (r"> \$signed\(16'h7fff\)", "not tried in this lane: an int16 result over half the range"),
    ],
    "residual": [
        (r"~ total__valid", "costs a cycle after an empty output when the consumer is not ready"),
    ],
}


def reason(unit, mutant):
    """Return the reason noted for a mutant, or an empty string."""
    text = (
        f"{mutant['mode']} {mutant['cell']} {mutant['port']}[{mutant['bit']}] "
        f"{mutant['wire']} {mutant['source']}"
    )
    for pattern, sentence in _REASONS.get(unit, []):
        if re.search(pattern, text):
            return sentence
    return ""
