"""Tokenizers made from files: the same tokens as the libraries that made the files."""

import random
import re

import pytest
from tokenizers import Tokenizer

from edgewright.firmware.llm.formats.pre_tokenizers import PRE_TOKENIZERS
from edgewright.firmware.llm.formats.sentencepiece_model import read_sentencepiece
from edgewright.firmware.llm.formats.tensor_file import FileError
from edgewright.firmware.llm.tokenizer import (
    BYTE,
    CONTROL,
    NORMAL,
    USER,
    Pieces,
    byte_level_bpe,
    checked,
    sentencepiece_bpe,
    size_of,
)
from tests.firmware.llm.gguf_files import byte_alphabet

PROSE = """It was a bright cold day in the garden, and the cats were counting to thirteen.
She'd said  "no"  twice; they'll ask again at 10:45, or at 1234567.

\tA tab, a tie-break, é and ß and 中文, and a smile 😀. \u2581 stands for a space.
"""


def texts(count=400):
    rng = random.Random(1)
    letters = "abcdefgh the and é ß 中文 😀 \n\t  \u25810123.,!?"
    made = ["".join(rng.choice(letters) for _ in range(rng.randrange(30))) for _ in range(count)]
    return [*PROSE.split("\n"), PROSE, "", " ", "  ", *made]


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"normalization_rule_name": "identity"},
        {"normalization_rule_name": "identity", "byte_fallback": False},
        {"split_digits": True, "remove_extra_whitespaces": False},
        {
            "add_dummy_prefix": False,
            "normalization_rule_name": "identity",
            "remove_extra_whitespaces": False,
            "user_defined_symbols": ["\u2581\u2581", "\u2581\u2581\u2581", "<tab>", "zz"],
        },
    ],
)
def test_sentencepiece_splits_alike(tmp_path, options):
    sentencepiece = pytest.importorskip("sentencepiece")
    (tmp_path / "prose.txt").write_text(PROSE * 40)
    sentencepiece.SentencePieceTrainer.train(
        input=str(tmp_path / "prose.txt"),
        model_prefix=str(tmp_path / "m"),
        model_type="bpe",
        vocab_size=400,
        minloglevel=2,
        hard_vocab_limit=False,
        **{"byte_fallback": True, **options},
    )
    path = tmp_path / "m.model"
    theirs = sentencepiece.SentencePieceProcessor(model_file=str(path))
    text, pieces = read_sentencepiece(path)
    ours = Tokenizer.from_str(text)
    assert size_of("m", text) == len(pieces.texts) == theirs.vocab_size()
    for sample in texts():
        tokens = theirs.encode(sample)
        assert ours.encode(sample, add_special_tokens=False).ids == tokens
        if 0 not in tokens:  # what is unknown has no text of its own
            assert ours.decode(tokens) == theirs.decode(tokens)


def alphabet(*more):
    texts = ["<unk>", "<s>", *byte_alphabet(), *more]
    return Pieces(texts, [2, CONTROL, *[NORMAL] * (len(texts) - 2)])


SPLITS = {
    "gpt-2": ["It", "'s", " 1234", "  ", " a", "\n\n", " B"],
    "llama3": ["It", "'s", " ", "123", "4", "  ", " a", "\n\n", " B"],
    "qwen2": ["It", "'s", " ", "1", "2", "3", "4", "  ", " a", "\n\n", " B"],
    "smollm": ["It", "'s", " ", "1", "2", "3", "4", "  ", " a", "\n\n", " B"],
}


@pytest.mark.parametrize("pre", SPLITS)
def test_text_is_split_as_the_model_expects(pre):
    text = byte_level_bpe("m", alphabet(), [], pre)
    split = Tokenizer.from_str(text).pre_tokenizer.pre_tokenize_str("It's 1234   a\n\n B")
    words = [piece.replace("Ġ", " ").replace("Ċ", "\n") for piece, _ in split]
    assert words == SPLITS[pre]


@pytest.mark.parametrize("pre", PRE_TOKENIZERS)
def test_byte_level_keeps_every_text(pre):
    pieces = alphabet("th", "the")
    tokenizer = Tokenizer.from_str(byte_level_bpe("m", pieces, ["t h", "th e"], pre))
    for sample in texts(40):
        assert tokenizer.decode(tokenizer.encode(sample).ids) == sample
    assert tokenizer.encode("the").ids == [len(pieces.texts) - 1]
    assert tokenizer.encode("<s>").ids == [1]


def test_a_text_that_names_the_unknown_is_letters():
    tokenizer = Tokenizer.from_str(byte_level_bpe("m", alphabet(), [], "gpt-2"))
    assert tokenizer.decode(tokenizer.encode("a <unk> b").ids) == "a <unk> b"


def test_words_that_are_pieces_stay_whole_in_llama3():
    for pre, expected in (("llama3", 1), ("gpt-2", 3)):
        text = byte_level_bpe("m", alphabet("cat"), [], pre)
        assert len(Tokenizer.from_str(text).encode("cat").ids) == expected


def test_ends_are_found_by_name():
    names = ["a", "<|eot_id|>", "<end_of_turn>", "<|im_end|>"]
    assert Pieces(names, [NORMAL, CONTROL, USER, NORMAL]).ends() == [1, 2]


def refuses(message, call, *arguments, **options):
    with pytest.raises(FileError, match=f"^{message}$"):
        call(*arguments, **options)


def test_what_is_no_tokenizer_is_refused():
    known = re.escape(", ".join(PRE_TOKENIZERS))
    refuses(
        rf"m pre-tokenizer must be one of {known}, not other",
        byte_level_bpe,
        "m",
        alphabet(),
        [],
        "other",
    )
    refuses(
        "m merges must be of two pieces, not a b c",
        byte_level_bpe,
        "m",
        alphabet(),
        ["a b c"],
        "gpt-2",
    )
    refuses(
        "m tokenizer must be whole, not broken: .+",
        byte_level_bpe,
        "m",
        alphabet(),
        ["t xyz"],
        "gpt-2",
    )
    refuses(
        "m token types must be one per token, not 0",
        byte_level_bpe,
        "m",
        Pieces(["a"], []),
        [],
        "gpt-2",
    )
    refuses(
        "m tokens must be different, not 'a' twice",
        byte_level_bpe,
        "m",
        Pieces(["a", "a"], [1, 1]),
        [],
        "gpt-2",
    )
    refuses(
        "m tokens must be at most 1024 characters, not 1025",
        byte_level_bpe,
        "m",
        Pieces(["a" * 1025], [1]),
        [],
        "gpt-2",
    )
    refuses(
        "m scores must be one per token, not 0",
        sentencepiece_bpe,
        "m",
        Pieces(["a", "<0x00>"], [NORMAL, BYTE]),
        prefix=True,
    )
    refuses("m tokenizer must be whole, not broken: .+", checked, "m", "{}")


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"\x0a\x7f", "must be a complete sentencepiece model, not cut short"),
        (b"\x0a", "must be a complete sentencepiece model, not cut short"),
        (b"\x0b\x01", "must be a sentencepiece model, not other bytes"),
        (b"\xff" * 12, "must be a sentencepiece model, not other bytes"),
        (b"\x08\x01", "must be a sentencepiece model, not other bytes"),
        (b"\x0a\x03\x0a\x01\xff", "pieces must be UTF-8 text, not other bytes"),
        (
            b"\x0a\x03\x0a\x01a",
            "must be a sentencepiece model of the kind BPE, not kind 1",
        ),
    ],
)
def test_what_is_no_sentencepiece_model_is_refused(tmp_path, raw, message):
    path = tmp_path / "m.model"
    path.write_bytes(raw)
    refuses(re.escape(f"{path} {message}"), read_sentencepiece, path)
