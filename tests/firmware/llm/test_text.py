"""Text and tokens: round trips, streams without half characters, stop strings."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edgewright.firmware.llm.checkpoint import Vocabulary
from edgewright.firmware.llm.text import StopFilter, Text
from tests.firmware.llm.samples import config
from tests.firmware.llm.talkers import BOS, byte_tokenizer, fallback_tokenizer

SHAPE = config(vocab=300, bos=BOS)
BYTES = Text(Vocabulary(byte_tokenizer().to_str()), SHAPE)
FALLBACK = Text(Vocabulary(fallback_tokenizer().to_str(), add_bos=False), SHAPE)


def streamed(text, tokens):
    stream = text.stream()
    return [stream.push(token) for token in tokens]


def test_a_prompt_begins_with_one_beginning_of_text():
    assert BYTES.encode("a")[0] == BOS
    assert BYTES.encode("<|begin_of_text|>a") == BYTES.encode("a")
    assert BYTES.encode("a", bos=False) == BYTES.encode("a")[1:]
    assert FALLBACK.encode("a")[0] != BOS


def test_special_tokens_have_a_name_and_no_text():
    assert BYTES.decode(BYTES.encode("a")) == "a"
    assert BYTES.name(BOS) == "<|begin_of_text|>"
    assert BYTES.token("<|eot_id|>") == 258
    assert BYTES.token("nothing") is None


@given(st.text(max_size=30))
def test_text_comes_back(text):
    assert BYTES.decode(BYTES.encode(text, bos=False)) == text


@given(st.text(max_size=30))
def test_a_stream_shows_whole_characters_at_once(text):
    pieces = streamed(BYTES, BYTES.encode(text, bos=False))
    assert "".join(pieces).rstrip("\ufffd") == text.rstrip("\ufffd")
    if "\ufffd" not in text:
        assert "\ufffd" not in "".join(pieces)


def test_a_character_appears_with_its_last_byte():
    tokens = BYTES.encode("h€", bos=False)
    assert streamed(BYTES, tokens) == ["h", "", "", "€"]
    assert streamed(FALLBACK, [0xE2, 0x82, 0xAC]) == ["", "", "€"]


def test_a_character_that_never_ends_is_left_out():
    assert "".join(streamed(BYTES, BYTES.encode("h€", bos=False)[:-1])) == "h"


@given(st.lists(st.integers(0, 299), max_size=60))
def test_a_stream_of_anything_says_what_decoding_says(tokens):
    whole = BYTES.decode(tokens)
    seen = "".join(streamed(BYTES, tokens))
    assert whole.startswith(seen)
    assert whole[len(seen) :].strip("\ufffd") == ""
    assert len(whole) - len(seen) <= 3


@given(st.lists(st.sampled_from([0xE2, 0x82, 0xAC, 0xFF, 257, 256, 259]), max_size=40))
def test_a_stream_of_byte_tokens_keeps_every_letter(tokens):
    seen = "".join(streamed(FALLBACK, tokens))
    letters = [c for c in FALLBACK.decode(tokens) if c.isascii()]
    assert [c for c in seen if c.isascii()] == letters


def test_nonsense_does_not_make_a_stream_slow():
    stream = BYTES.stream()
    for _ in range(200):
        stream.push(BYTES.encode("é", bos=False)[0])
    assert len(stream._window) < 20


def test_a_text_that_cannot_fit_is_not_looked_at(monkeypatch):
    monkeypatch.setattr(BYTES, "encode", lambda text: pytest.fail("was looked at"))
    longest = len("<|begin_of_text|>")
    with pytest.raises(ValueError, match=r"^prompt must be at most 9 tokens, not 10 or more$"):
        BYTES.encode_within("a" * (longest * 9 + 1), 9)


def test_a_text_that_does_not_fit_is_refused():
    assert len(BYTES.encode_within("a" * 8, 9)) == 9
    with pytest.raises(ValueError, match=r"^prompt must be at most 9 tokens, not 10$"):
        BYTES.encode_within("a" * 9, 9)


def test_half_of_a_pair_is_refused():
    with pytest.raises(ValueError, match=r"^text must be Unicode, not hold half of a pair: "):
        BYTES.encode("\ud800")


@pytest.mark.parametrize(
    ("json", "message"),
    [
        ("", r"tokenizer must be in the model file, not missing; pass token numbers$"),
        ("{", r"tokenizer must be readable, not damaged: .*"),
        (
            byte_tokenizer((("a", "b"),)).to_str(),
            r"tokenizer must know at most 259 tokens, not 260$",
        ),
    ],
)
def test_a_tokenizer_that_does_not_fit_is_refused(json, message):
    with pytest.raises(ValueError, match=f"^{message}"):
        Text(Vocabulary(json), config(vocab=259))


def test_limits_in_the_file_do_not_cut_a_prompt():
    tokenizer = byte_tokenizer()
    tokenizer.enable_truncation(3)
    tokenizer.enable_padding(length=5)
    text = Text(Vocabulary(tokenizer.to_str()), SHAPE)
    assert text.decode(text.encode("abcdefg")) == "abcdefg"
    assert len(text.encode("a")) == 2


@pytest.mark.parametrize(
    ("stops", "pieces", "shown", "stopped"),
    [
        (["END"], ["a", "E", "N", "D", "b"], ["a", "", "", "", ""], True),
        (["END"], ["aE", "Nx"], ["a", "ENx"], False),
        (["END"], ["aENDb"], ["a"], True),
        (["aab"], ["aaa", "b"], ["a", ""], True),
        (["xy", "abc"], ["a", "b", "xy"], ["", "", "ab"], True),
        (["b", "abc"], ["ab"], ["a"], True),
        ([], ["anything"], ["anything"], False),
    ],
)
def test_stop_strings_end_the_text_and_are_never_shown(stops, pieces, shown, stopped):
    stop = StopFilter(stops)
    assert [stop.push(piece) for piece in pieces] == shown
    assert stop.stopped is stopped


def test_what_was_held_back_comes_at_the_end():
    stop = StopFilter(["END"])
    assert stop.push("aEN") == "a"
    assert stop.flush() == "EN"
    assert stop.flush() == ""


@given(
    st.lists(st.text("ab", min_size=1, max_size=3), max_size=3),
    st.lists(st.text("ab", max_size=3), max_size=12),
)
def test_filtering_pieces_equals_cutting_the_whole(stops, pieces):
    # Cut when the piece with the end of a stop string has come, as a stream must.
    seen, held = "", ""
    stop = StopFilter(stops)
    for piece in pieces:
        seen += stop.push(piece)
        held += piece
        if stop.stopped:
            break
    seen += stop.flush()
    found = [held.find(s) for s in stops if s in held]
    assert seen == (held[: min(found)] if found else "".join(pieces))
    assert not any(re.search(re.escape(s), seen) for s in stops)
