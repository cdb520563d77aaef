"""Sections of a page that a benchmark writes: what stands between two comments with its name."""

from pathlib import Path

from edgewright.models.graph import write_whole

__all__ = ["put_section", "table"]

ROOT = Path(__file__).parents[1]


def put_section(page, name, text):
    """Replace the section ``name`` of ``page``, a path relative to the repository.

    The page must hold ``<!-- name: start -->`` and ``<!-- name: end -->``, on lines of their own.
    """
    path = ROOT / page
    start, end = f"<!-- {name}: start -->", f"<!-- {name}: end -->"
    content = path.read_text()
    if start not in content or end not in content:
        raise ValueError(f"{page} must hold {start} and {end}, not neither or one")
    head, rest = content.split(start, 1)
    write_whole(path, f"{head}{start}\n\n{text}\n\n{end}{rest.split(end, 1)[1]}".encode())


def table(titles, rows):
    """Return a Markdown table."""
    lines = [titles, ["---"] * len(titles), *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)
