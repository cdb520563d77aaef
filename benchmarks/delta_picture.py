"""The picture of delta attention: perplexity against sparsity, and sparsity of every head."""

import numpy as np

__all__ = ["picture"]

_COLOURS = ("#1f5fbf", "#c8501e", "#2a8a4a", "#8a3fa0", "#6b6b6b", "#a07800")
_WIDTH, _HEIGHT, _LEFT, _TOP = 420, 300, 60, 40


def picture(curves, heads, *, of):
    """Return an SVG picture.

    Parameters
    ----------
    curves : dict of str to list of (float, float)
        By policy: share of QK^T left out, relative increase of perplexity.
    heads : (layers, kv_heads) float
        Share left out, for the heat map.
    of : str
        Which run the heat map shows.
    """
    parts = [*_curves(curves), *_heat_map(np.asarray(heads), of)]
    body = "\n".join(parts)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="960" height="400" '
        'font-family="sans-serif" font-size="12">\n'
        '<rect width="960" height="400" fill="white"/>\n'
        f"{body}\n</svg>\n"
    )


def _curves(curves):
    points = [point for line in curves.values() for point in line]
    top = max([0.02, *(increase for _, increase in points)]) * 1.05
    low = min([0.0, *(increase for _, increase in points)]) * 1.05
    left, right = 0.3, 0.9

    def place(share, increase):
        x = _LEFT + (share - left) / (right - left) * _WIDTH
        return f"{x:.1f},{_TOP + (top - increase) / (top - low) * _HEIGHT:.1f}"

    for share in np.arange(left, right + 0.01, 0.1):
        x, y = place(share, low).split(",")
        yield f'<line x1="{x}" y1="{_TOP}" x2="{x}" y2="{y}" stroke="#ddd"/>'
        yield f'<text x="{x}" y="{_TOP + _HEIGHT + 16}" text-anchor="middle">{share:.0%}</text>'
    for increase in sorted({
        0.0,
        0.01,
        *np.round(np.arange(0, top, max(0.01, round(top / 5, 2))), 2),
    }):
        x, y = place(left, increase).split(",")
        stroke = "#c00" if increase == 0.01 else "#ddd"
        yield f'<line x1="{x}" y1="{y}" x2="{_LEFT + _WIDTH}" y2="{y}" stroke="{stroke}"/>'
        at = f'x="{_LEFT - 6}" y="{float(y) + 4:.1f}"'
        yield f'<text {at} text-anchor="end">{increase:+.1%}</text>'
    for colour, line in zip(_COLOURS, curves.values(), strict=False):
        where = " ".join(place(*point) for point in sorted(line))
        yield f'<polyline points="{where}" fill="none" stroke="{colour}" stroke-width="2"/>'
        for point in line:
            x, y = place(*point).split(",")
            yield f'<circle cx="{x}" cy="{y}" r="3.5" fill="{colour}"/>'
    for index, (colour, policy) in enumerate(zip(_COLOURS, curves, strict=False)):
        y = _TOP + 16 + 18 * index
        yield f'<rect x="{_LEFT + 10}" y="{y - 9}" width="10" height="10" fill="{colour}"/>'
        yield f'<text x="{_LEFT + 26}" y="{y}">{policy}</text>'
    yield f'<text x="{_LEFT}" y="20">increase of perplexity over QK^T left out</text>'


def _heat_map(heads, of):
    layers, count = heads.shape
    each, left = min(14, 400 // layers), _LEFT + _WIDTH + 60
    side = min(24, 300 // count)
    yield f'<text x="{left}" y="20">QK^T left out by layer and key head: {of}</text>'
    for layer in range(layers):
        x = left + layer * each
        if layer % 5 == 0:
            y = _TOP + count * side + 16
            yield f'<text x="{x + each / 2}" y="{y}" text-anchor="middle">{layer}</text>'
        for head in range(count):
            share = float(heads[layer, head])
            light = round(255 * (1 - share))
            yield (
                f'<rect x="{x}" y="{_TOP + head * side}" width="{each}" height="{side}" '
                f'fill="rgb({light},{light},255)"><title>layer {layer}, head {head}: '
                f"{share:.1%}</title></rect>"
            )
    y = _TOP + count * side + 40
    for step in range(11):
        light = round(255 * (1 - step / 10))
        yield (
            f'<rect x="{left + step * 20}" y="{y}" width="20" height="12" '
            f'fill="rgb({light},{light},255)"/>'
        )
    yield f'<text x="{left}" y="{y + 26}">0 %</text>'
    yield f'<text x="{left + 220}" y="{y + 26}" text-anchor="end">100 %</text>'
