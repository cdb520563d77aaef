"""Why survivors survive that are not proved equal to the design: worked out by hand."""

import re

__all__ = ["reason"]

# Unit to (pattern, sentence); the pattern is searched in ``mode cell port[bit] wire source``.
_REASONS: dict[str, list[tuple[str, str]]] = {
    "gate": [
        (
            r"scores\.token\[(2[89]|3\d|4[0-3])\]|scores\.\$procmux\$1255 ",
            "the share of the first winner is kept and never read: it is divided as it arrives",
        ),
        (r"distance\[3\]", "inverted only where bit 5 is 1: over 17 either way"),
        (
            r"scores\.\$procmux\$1138_CMP0 A\[0\]",
            "differs in the fourth state, and there are three",
        ),
        (r"B\[0\] .*\$signed\(6'h11\)", "limits 17 to 17 or leaves it"),
    ],
    "gearbox": [
        (
            r"opt_pmux\$135 A\[2\]",
            "writes the last word's place early too, and again before the result is valid",
        ),
    ],
    "gelu": [
        (
            r"scale\d\.\$2[5-8]\b|scale\d\.\S+ .*(7fff|8000)",
            "never seen: GELU always saturates to int8, not by the int16 branch",
        ),
        (
            r"reduce_or.*pre__payload\[",
            "one off for -32760 alone, far beyond the table, where GELU is 0",
        ),
    ],
    "layer_norm": [
        (
            r"square3\[8\]",
            "inverted only where bit 1 is 1, and no square is 2 or 3 modulo 4",
        ),
        (
            r"drain_position == 2'h3",
            "the position, of two bits, starts again by itself; with one solver the hand stays 0",
        ),
        (r"scale\d\.\$29\[10\]", "bit 10 of a result of which the lowest 8 are used"),
        (
            r"const1 .* A\[33\] .*fine2",
            "a result is at most the root of 512 deviations: far from 2**33, where the bit is 0",
        ),
        (
            r"D\[33\] \$73\[33\]",
            "16 bits times an inverse of at most 2**17 is less than 2**33",
        ),
        (
            r"procmux\$1231 B\[4\]",
            "16 is added on one step and taken off on the next: the count ends after as many",
        ),
        (
            r"words WR_EN",
            "writes the next word early, and again: shows only in a buffer that is full",
        ),
        (
            r"coarse0\[2\]",
            "changes what is lost where bit 7, lost too unless the deviation is tiny, is 1",
        ),
    ],
    "memory_writer": [
        (
            r"Q\[13\] \$like\[13\]",
            "inverted only where bit 11 is 1: shows after more than 2048 words of one request",
        ),
        (r"procmux\$208_CMP0 A\[1\]", "differs in the fourth state, and there are three"),
        (
            r"procmux\$264 B\[18\]",
            "a run taken as the last burst of another is offered: this unit offers none so early",
        ),
    ],
    "requantise": [
        (
            r"fine_lost0|reduce_or.*scale1\.\$2\[0\]|fine_lost2",
            "not tried in this lane: just above a tie by what one stage of the shift alone drops",
        ),
    ],
    "residual": [
        (r"Y\[11\] \$3\[11\]", "one of the 16 bits that the shift after the sum drops"),
    ],
    "softmax": [
        (
            r"reciprocal\.\$18\[1\]",
            "the count takes the same values, in another order within four: as many steps of each",
        ),
        (
            r"reciprocal\.\$37\[14\]",
            "inverted only where bit 2 is 1: a long sum with odd low bits, not tried in this lane",
        ),
        (
            r"growth0\) > \$signed\(6'h10\)",
            "confuses 16 and 18, and 17 and 19: so many halvings give 0 either way",
        ),
        (
            r"sums\.w_rdy",
            "a tile begins only when a place in the queue is free for its sums",
        ),
    ],
    "weight_buffer": [
        (r"bytes\.\$7\[1\]", "two words of a beat at most: after one there is no bit 1 left"),
        (
            r"codes\S*\.\$7\[3\]",
            "8 is added on one step and taken off on the next: the count ends after as many",
        ),
        (
            r"B\[1\] \$37\[1\]",
            "inverted only where bit 7 is 1: shows after more than 128 beats of one part",
        ),
        (r"procmux\$415 Y\[11\]", "bit 11 of a count of words: the bench's ring holds 32"),
        (r"slice\$630 SRST", "a count that is set before it is used, whatever the reset leaves"),
        (
            r"Y\[15\] \$27\[15\]",
            "inverted only where bit 8 is 1: shows after more than 255 words of one tile",
        ),
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
