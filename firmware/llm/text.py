"""Text and tokens: whole texts both ways, and streams that never show half a character."""

from collections.abc import Iterable, Sequence

from edgewright.firmware.llm.checkpoint import Vocabulary
from edgewright.firmware.llm.config import Config

__all__ = ["StopFilter", "Text", "TextStream"]

_LOST = "\ufffd"  # what tokenizers write for bytes that are no character, or not yet
_WINDOW = 16


class Text:
    """The tokenizer of a model.

    Parameters
    ----------
    vocabulary : Vocabulary
        Its JSON, and whether a prompt begins with the beginning-of-text token.
    config : Config
        The model, for that token and the size of the vocabulary.
    """

    def __init__(self, vocabulary: Vocabulary, config: Config) -> None:
        if not vocabulary.tokenizer:
            raise ValueError("tokenizer must be in the model file, not missing; pass token numbers")
        from tokenizers import Tokenizer  # megabytes, which a model without text does not need

        try:
            self.tokenizer = Tokenizer.from_str(vocabulary.tokenizer)
        except Exception as error:  # the library raises no narrower class
            raise ValueError(f"tokenizer must be readable, not damaged: {error}") from None
        # A file may ask that every text is cut or padded; a prompt is neither.
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        names = self.tokenizer.get_vocab(with_added_tokens=True)
        largest = max(names.values(), default=-1)
        if largest >= config.vocab:
            raise ValueError(
                f"tokenizer must know at most {config.vocab} tokens, not {largest + 1}"
            )
        self._bos = config.bos if vocabulary.add_bos and config.bos >= 0 else None
        self._longest = max((len(name) for name in names), default=1)

    def encode(self, text: str, *, bos: bool = True) -> list[int]:
        """Return the tokens of a text, begun by the beginning-of-text token once if ``bos``."""
        try:
            text.encode()
        except UnicodeEncodeError as error:
            raise ValueError(f"text must be Unicode, not hold half of a pair: {error}") from None
        tokens = list(self.tokenizer.encode(text, add_special_tokens=False).ids)
        if bos and self._bos is not None and tokens[:1] != [self._bos]:
            tokens.insert(0, self._bos)
        return tokens

    def encode_within(self, text: str, limit: int) -> list[int]:
        """Return the tokens of a prompt of at most ``limit``.

        A text that cannot fit, since no token is longer than the longest, is not even looked at.
        """
        least = -(-len(text) // self._longest)
        if least > limit:
            raise ValueError(f"prompt must be at most {limit} tokens, not {least} or more")
        tokens = self.encode(text)
        if len(tokens) > limit:
            raise ValueError(f"prompt must be at most {limit} tokens, not {len(tokens)}")
        return tokens

    def decode(self, tokens: Sequence[int]) -> str:
        """Return the text of tokens; special ones have none."""
        return str(self.tokenizer.decode(list(tokens), skip_special_tokens=True))

    def name(self, token: int) -> str:
        """Return the text of one token, special ones by their name."""
        return str(self.tokenizer.decode([token], skip_special_tokens=False))

    def token(self, name: str) -> int | None:
        """Return the token of that exact name."""
        found = self.tokenizer.token_to_id(name)
        return None if found is None else int(found)

    def stream(self) -> "TextStream":
        """Return a decoder for one token after the other."""
        return TextStream(self)


class TextStream:
    """Decodes tokens as they come.

    What has been returned is never taken back: bytes that may yet become a character wait. Bytes
    that a text ends with in the middle of a character are left out.
    """

    def __init__(self, text: Text) -> None:
        self._text = text
        self._before: list[int] = []  # shown already; some decoders look at what stands before
        self._window: list[int] = []
        self._shown = ""

    def push(self, token: int) -> str:
        """Take a token; return the text that is now certain."""
        self._window.append(token)
        whole = self._decoded(self._window)
        # A character has at most 4 bytes, so at most 3 can wait for the others.
        waiting = min(len(whole) - len(whole.rstrip(_LOST)), 3)
        certain = whole[: len(whole) - waiting]
        new = certain[len(self._shown) :] if certain.startswith(self._shown) else ""
        self._shown += new
        if waiting == 0:
            self._cut(len(self._window), "")
        elif len(self._window) > _WINDOW:
            self._shorten(whole)
        return new

    def _shorten(self, whole: str) -> None:
        """Cut the window where its halves mean the same apart, so that it stays short."""
        for place in range(len(self._window) - 1, 0, -1):
            head = self._decoded(self._window[:place])
            rest = self._text.decode(self._window[place:])
            if self._shown.startswith(head) and head + rest == whole:
                self._cut(place, self._shown[len(head) :])
                return

    def _cut(self, place: int, shown: str) -> None:
        self._before = self._window[:place]
        self._window = self._window[place:]
        self._shown = shown

    def _decoded(self, tokens: list[int]) -> str:
        base = self._text.decode(self._before)
        whole = self._text.decode(self._before + tokens)
        # Bytes behind bytes can change what stood before; then what is new stands alone.
        return whole[len(base) :] if whole.startswith(base) else self._text.decode(tokens)


class StopFilter:
    """Ends a stream of text before the first of some strings; never shows part of one.

    Parameters
    ----------
    stops : iterable of str
        Not empty, each.
    """

    def __init__(self, stops: Iterable[str]) -> None:
        self._stops = tuple(stops)
        self._held = ""
        self.stopped = False

    def push(self, text: str) -> str:
        """Take more text; return what certainly comes before any stop string."""
        if self.stopped or not self._stops:
            return "" if self.stopped else text
        held = self._held + text
        found = [place for stop in self._stops if (place := held.find(stop)) >= 0]
        if found:
            self.stopped, self._held = True, ""
            return held[: min(found)]
        keep = max(_overlap(held, stop) for stop in self._stops)
        self._held = held[len(held) - keep :]
        return held[: len(held) - keep]

    def flush(self) -> str:
        """Return what was held back: the text has ended, and no stop string with it."""
        held, self._held = self._held, ""
        return held


def _overlap(text: str, stop: str) -> int:
    """Return the length of the longest end of ``text`` that begins ``stop``."""
    for size in range(min(len(stop) - 1, len(text)), 0, -1):
        if text.endswith(stop[:size]):
            return size
    return 0
