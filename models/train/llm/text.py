"""What ``tiny-bitnet`` reads: Jane Austen and the King James Bible, or files of your own."""

import os
import re
import shutil
import struct
import subprocess
import tempfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from edgewright.models.graph import write_whole

__all__ = ["HELD_OUT", "Book", "books_of_debian", "books_of_files", "default_cache", "split"]

HELD_OUT = 0.05

_PACKAGES = ("r-cran-janeaustenr", "bible-kjv", "bible-kjv-text")
_NOVELS = "usr/lib/R/site-library/janeaustenr/data/Rdata.rdb"
_HEADING = re.compile(r"(volume|chapter) ([ivxlc]+|\d+)\.?", re.IGNORECASE)


@dataclass(frozen=True)
class Book:
    """One text.

    Parameters
    ----------
    name, domain : str
    documents : tuple of tuple of str
        Chapters, each of paragraphs without line breaks.
    joint : str
        What stands between two paragraphs.
    """

    name: str
    domain: str
    documents: tuple[tuple[str, ...], ...]
    joint: str = "\n\n"


def default_cache() -> Path:
    """Return where the texts of Debian are kept unless told otherwise."""
    root = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(root) / "edgewright" / "text"


def books_of_debian(cache: Path | None = None) -> list[Book]:
    """Return the six novels and the Bible; they are downloaded with apt-get when missing.

    Parameters
    ----------
    cache : Path, optional
        Folder of plain text files, one for each book.
    """
    cache = cache or default_cache()
    if not (cache / "kjv.txt").exists():
        cache.mkdir(parents=True, exist_ok=True)
        _download(cache)
    novels = sorted(path for path in cache.glob("*.txt") if path.name != "kjv.txt")
    books = [_novel(path.stem, "austen", path.read_text("utf-8")) for path in novels]
    return [*books, _bible((cache / "kjv.txt").read_text("utf-8"))]


def books_of_files(paths: Sequence[Path]) -> list[Book]:
    """Return plain text files as books, each a domain of its own; an empty line ends a paragraph.

    Parameters
    ----------
    paths : sequence of Path
        UTF-8; a paragraph such as ``Chapter 2`` begins a new document.
    """
    books = []
    for path in paths:
        if not path.is_file():
            raise ValueError(f"text must be a file, not {path}")
        books.append(_novel(path.stem, path.stem, path.read_text("utf-8")))
        if not books[-1].documents:
            raise ValueError(f"text must hold paragraphs, not nothing: {path}")
    return books


def split(book: Book, share: float = HELD_OUT) -> tuple[list[str], str]:
    """Cut the end off a book, between two paragraphs.

    Parameters
    ----------
    book : Book
    share : float, between 0 and 1
        Of the characters, to hold out.

    Returns
    -------
    documents : list of str
        To train on.
    held_out : str
        The rest, from the first paragraph that begins at or after ``1 - share``.
    """
    if not 0 < share < 1:
        raise ValueError(f"share must be between 0 and 1, not {share}")
    total = sum(len(paragraph) for document in book.documents for paragraph in document)
    seen, documents, held_out = 0, list[str](), list[str]()
    for document in book.documents:
        kept = list[str]()
        for paragraph in document:
            (kept if seen < (1 - share) * total else held_out).append(paragraph)
            seen += len(paragraph)
        if kept:
            documents.append(book.joint.join(kept))
    return documents, book.joint.join(held_out)


def _novel(name: str, domain: str, text: str) -> Book:
    documents: list[list[str]] = [[]]
    for block in re.split(r"\n\s*\n", text):
        paragraph = " ".join(block.split())
        heading = _HEADING.fullmatch(paragraph)
        if paragraph == "A NOTE ON THE TEXT":  # a modern editor's
            break
        if heading and heading[1].lower() == "volume":
            continue
        if heading:
            documents.append([])
        if paragraph:
            documents[-1].append(paragraph)
    return Book(name, domain, tuple(tuple(document) for document in documents if document))


def _bible(text: str) -> Book:
    documents = []
    for chapter in re.split(r"^\n(?=\w[\w ]* \d+\n\n)", text, flags=re.MULTILINE):
        heading, _, verses = chapter.strip("\n").partition("\n\n")
        parts = re.split(r"^ +\d+ ", verses, flags=re.MULTILINE)
        if heading:
            documents.append((heading, *(" ".join(part.split()) for part in parts if part.split())))
    return Book("kjv", "kjv", tuple(documents), "\n")


def _download(cache: Path) -> None:
    if not (shutil.which("apt-get") and shutil.which("dpkg-deb")):
        raise ValueError("text must be named where there is no apt-get; type: --text FILE")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        root = folder / "root"
        try:
            _run(["apt-get", "download", *_PACKAGES], folder)
            for package in sorted(folder.glob("*.deb")):
                _run(["dpkg-deb", "-x", str(package), str(root)], folder)
            command = [str(root / "usr/bin/bible"), "-p", str(root / "usr/lib")]
            bible = _run([*command, "gen1:1-rev22:21"], folder)
        except (OSError, subprocess.CalledProcessError) as error:
            reason = getattr(error, "stderr", None) or str(error)
            raise ValueError(
                f"text must be downloaded or named, but: {reason.strip().splitlines()[-1]}; "
                "type: apt-get update && apt-get install libreadline8, or: --text FILE"
            ) from None
        for novel in _novels((root / _NOVELS).read_bytes()):
            name = novel.split("\n", 1)[0].lower().replace(" ", "-")
            write_whole(cache / f"{name}.txt", novel.encode())
        write_whole(cache / "kjv.txt", bible.encode())  # last: it says that all are there


def _run(command: list[str], folder: Path) -> str:
    environment = {**os.environ, "COLUMNS": "80"}
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    return done.stdout


def _novels(content: bytes) -> Iterator[str]:
    """Yield the texts of R's data base: blocks of a length and zlib, in them strings."""
    position = 0
    while position < len(content):
        stream = zlib.decompressobj()
        block = stream.decompress(content[position + 4 :])
        position = len(content) - len(stream.unused_data)
        lines, at = [], 0
        # 00 04 00 09 begins a string of R's serialisation; its length follows, -1 when missing.
        while (at := block.find(b"\0\4\0\t", at)) >= 0:
            size = max(0, struct.unpack(">i", block[at + 4 : at + 8])[0])
            lines.append(block[at + 8 : at + 8 + size].decode())
            at += 8 + size
        yield "\n".join(lines)
