"""Texts and tokens of the ternary language model."""

import json
import struct
import subprocess
import zlib

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("tokenizers")

from edgewright.models.train.llm import __main__ as command
from edgewright.models.train.llm import make, network, text, tokens

NOVEL = """A NOVEL

By Nobody

VOLUME I


Chapter 1

It was a  fine day, and she
walked.

"Oh!" he said.

CHAPTER II

It rained.

A NOTE ON THE TEXT

Modern.
"""
BIBLE = """
Genesis 1

  1 In the beginning God created the heaven
and the earth.
  2 And the earth was without form.

1 John 1

  1 That which was
1 from the beginning.
"""
PROSE = "\n\n".join(
    f"Chapter {chapter}\n\n" + "\n\n".join(f"Sentence {chapter}.{n} is short." for n in range(40))
    for chapter in range(1, 30)
)
SMALL = network.Shape(vocabulary=300, hidden=32, layers=1, heads=2, kv_heads=1, ffn=32, context=16)


@pytest.fixture
def novel(tmp_path):
    (tmp_path / "novel.txt").write_text(NOVEL)
    return tmp_path / "novel.txt"


def test_novels_become_chapters(novel):
    (book,) = text.books_of_files([novel])
    assert (book.name, book.domain) == ("novel", "novel")
    assert book.documents == (
        ("A NOVEL", "By Nobody"),
        ("Chapter 1", "It was a fine day, and she walked.", '"Oh!" he said.'),
        ("CHAPTER II", "It rained."),
    )


def test_debian_is_read_from_the_cache(tmp_path):
    (tmp_path / "kjv.txt").write_text(BIBLE)
    (tmp_path / "emma.txt").write_text(NOVEL)
    novel, bible = text.books_of_debian(tmp_path)
    assert (novel.name, novel.domain, len(novel.documents)) == ("emma", "austen", 3)
    assert bible.documents == (
        (
            "Genesis 1",
            "In the beginning God created the heaven and the earth.",
            "And the earth was without form.",
        ),
        ("1 John 1", "That which was 1 from the beginning."),
    )


def test_debian_is_downloaded_once(tmp_path, monkeypatch):
    lines = "".join(f"{part}\n" for part in NOVEL.splitlines()).splitlines()
    strings = b"".join(b"\0\4\0\t" + struct.pack(">i", len(s)) + s.encode() for s in lines)
    block = zlib.compress(b"X\n" + strings + b"\0\4\0\t" + struct.pack(">i", -1))
    asked = []

    def run(command, folder):
        asked.append(command[0])
        if command[0] == "apt-get":
            (folder / "x.deb").touch()
        elif command[0] == "dpkg-deb":
            path = folder / "root" / "usr/lib/R/site-library/janeaustenr/data/Rdata.rdb"
            path.parent.mkdir(parents=True)
            path.write_bytes(struct.pack(">i", len(block) + 4) + block)
        return BIBLE

    monkeypatch.setattr(text, "_run", run)
    monkeypatch.setattr(text.shutil, "which", lambda name: name)
    for _ in range(2):
        novel, bible = text.books_of_debian(tmp_path / "text")
    assert (novel.name, len(novel.documents), len(bible.documents)) == ("a-novel", 3, 2)
    assert [name.rsplit("/", 1)[-1] for name in asked] == ["apt-get", "dpkg-deb", "bible"]


def test_without_apt_files_must_be_named(tmp_path, monkeypatch):
    monkeypatch.setattr(text.shutil, "which", lambda name: None)
    message = r"^text must be named where there is no apt-get; type: --text FILE$"
    with pytest.raises(ValueError, match=message):
        text.books_of_debian(tmp_path)


def test_a_failing_download_is_one_line(tmp_path, monkeypatch):
    def run(command, folder):
        raise subprocess.CalledProcessError(100, command, stderr="W: x\nE: No such package\n")

    monkeypatch.setattr(text, "_run", run)
    monkeypatch.setattr(text.shutil, "which", lambda name: name)
    message = (
        r"^text must be downloaded or named, but: E: No such package; "
        r"type: apt-get update && apt-get install libreadline8, or: --text FILE$"
    )
    with pytest.raises(ValueError, match=message):
        text.books_of_debian(tmp_path)
    assert not list(tmp_path.iterdir())


def test_files_must_hold_text(tmp_path):
    with pytest.raises(ValueError, match=rf"^text must be a file, not {tmp_path}$"):
        text.books_of_files([tmp_path])
    (tmp_path / "x.txt").write_text("\n \n")
    message = rf"^text must hold paragraphs, not nothing: {tmp_path / 'x.txt'}$"
    with pytest.raises(ValueError, match=message):
        text.books_of_files([tmp_path / "x.txt"])


def test_held_out_is_the_end_and_nothing_of_it_is_trained_on():
    book = text.Book("b", "b", tuple((f"Chapter {i}", f"one {i}", f"two {i}") for i in range(100)))
    documents, held_out = text.split(book, 0.05)
    paragraphs = [paragraph for document in book.documents for paragraph in document]
    assert "\n\n".join([*documents, held_out]).split("\n\n") == paragraphs
    assert not set(held_out.split("\n\n")) & set("\n\n".join(documents).split("\n\n"))
    total = sum(map(len, paragraphs))
    assert 0.04 * total < len(held_out.replace("\n", "")) <= 0.05 * total


@pytest.mark.parametrize("share", [0, 1])
def test_shares_are_parts(share):
    with pytest.raises(ValueError, match=rf"^share must be between 0 and 1, not {share}$"):
        text.split(text.Book("b", "b", ()), share)


def test_tokenizer_is_repeatable_and_loses_nothing():
    made = tokens.make_tokenizer([PROSE], 280)
    assert made.to_str() == tokens.make_tokenizer([PROSE], 280).to_str()
    assert made.get_vocab_size() == 280
    assert [made.id_to_token(token) for token in (0, 1)] == ["<|bos|>", "<|eos|>"]
    odd = " A cliché:\n\n\t“½” <3 \N{SNOWMAN}"
    assert made.decode(made.encode(odd).ids) == odd
    assert tokens.stream(made, ["a", "b"])[[0, 2, 3, 5]].tolist() == [0, 1, 0, 1]


def test_vocabularies_hold_all_bytes():
    with pytest.raises(ValueError, match=r"^vocabulary must be at least 258, not 257$"):
        tokens.make_tokenizer([PROSE], 257)


def test_batches_predict_the_next_token_of_every_piece():
    row = np.arange(2, 2 + 10 * 8 + 1)
    seen, begun = [], 0
    for step in range(9):
        inputs, targets = tokens.batch(row, 8, 2, seed=4, step=step)
        again, _ = tokens.batch(row, 8, 2, seed=4, step=step)
        assert np.array_equal(inputs, again)
        for one, following in zip(inputs, targets, strict=True):
            assert (one[1:] == following[:-1]).all()
            assert following[0] == one[0] + 1 or one[0] == tokens.BOS
            begun += one[0] == tokens.BOS
            seen.append(int(following[0] - (one[0] != tokens.BOS)))
    assert 4 <= begun <= 14  # of 18
    for epoch in (seen[:9], seen[9:]):
        assert sorted(epoch) == list(range(min(epoch), min(epoch) + 72, 8))
    assert seen[:9] != seen[9:]


def test_short_texts_are_refused():
    with pytest.raises(ValueError, match=r"^text must have at least 17 tokens, not 16$"):
        tokens.batch(np.arange(16), 8, 1, 0, 0)


def test_the_command_writes_everything(tmp_path, monkeypatch, capsys):
    (tmp_path / "prose.txt").write_text(PROSE)
    out = tmp_path / "out"
    monkeypatch.setattr(make, "Shape", lambda: SMALL)
    words = ["llm", "-o", str(out), "--steps", "3", "--text", str(tmp_path / "prose.txt")]
    for more in ([], ["--twin"]):
        monkeypatch.setattr("sys.argv", [*words, *more])
        command.main()
    metrics = json.loads((out / "metrics.json").read_text())
    assert set(metrics) == {"hf-master", "float-twin"}
    assert metrics["hf-master"]["written"]["changed_codes"] == 0
    assert metrics["hf-master"]["tokens_seen"] == 3 * 2 * 16
    assert set(metrics["float-twin"]["held_out"]) == {"prose", "all"}
    assert '"perplexity"' in capsys.readouterr().out
    assert sorted(path.name for path in out.iterdir()) == [
        *("float-twin", "heldout", "hf-master", "metrics.json")
    ]
    assert (out / "heldout" / "prose.txt").read_text() in PROSE
    assert (out / "hf-master" / "tokenizer.json").exists()


def test_the_command_says_what_is_wrong(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.argv", ["llm", "-o", str(tmp_path), "--threads", "0"])
    message = r"^python -m edgewright\.models\.train\.llm: threads must be at least 1, not 0$"
    with pytest.raises(SystemExit, match=message):
        command.main()
