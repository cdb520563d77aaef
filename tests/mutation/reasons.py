"""Why survivors survive that are not proved equal to the design: worked out by hand."""

import re

__all__ = ["reason"]

# Unit to (pattern, sentence); the pattern is searched in ``mode cell port[bit] wire source``.
_REASONS: dict[str, list[tuple[str, str]]] = {}


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
