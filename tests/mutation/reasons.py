"""Why survivors survive that are not proved equal to the design: worked out by hand."""

__all__ = ["reason"]

# Unit to (mode, cell, port, bit) to one sentence. Cell names change with the design; an entry whose
# mutant is not drawn any more does nothing.
_REASONS: dict[str, dict[tuple[str, str, str, int], str]] = {}


def reason(unit, mutant):
    """Return the reason noted for a mutant, or an empty string."""
    key = (mutant["mode"], mutant["cell"], mutant["port"], mutant["bit"])
    return _REASONS.get(unit, {}).get(key, "")
