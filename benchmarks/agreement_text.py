"""Texts that agreement is measured on, and WikiText as it was before it was cut into words."""

import re

__all__ = ["PROMPTS", "TEXTS", "detokenised", "stories"]

PROMPTS = (
    "Once upon a time there was a little girl",
    "One day a boy and his dog went to",
    "The old man sat by the fire and",
    "She opened the door of the house",
    "In the beginning",
    "It was a cold morning, and the sun",
    "The king said to his servant,",
    '"I do not know," said the mother,',
    "There was a big tree in the garden",
    "They walked along the road until",
    "My dear friend,",
    "When the children came home",
    "He had never seen so many people",
    "The bird wanted to fly, but",
    "After dinner they all",
    "And it came to pass that",
    "A letter came for her",
    "The water was very deep, so",
    "Nobody could tell why",
    "At last the good man",
)

_PARAGRAPHS = """
The little dog ran down the road. It was happy, because the sun was warm and there was a bone
under the big tree. Then it began to rain, and the dog ran home again to sleep.

She had no doubt of his being a sensible man; but his manners had not been such as to please her
mother, who thought of little else than a house, a garden, and ten thousand a year.

And they went up to the city, and there was no bread in all the land; and the people cried to the
king, saying, Give us to eat, that we may live, and not die.

On 12 March 1817, at 7:45, exactly 3,600 letters (some 25 kg) left in 4 carts; 98.6 per cent of
them came, the last on 30 June: who would have thought it?

"Where is it?" asked Tom. "I do not know!" said Anna. "Did you look under the bed?" "Yes." "And in
the box?" "Oh," said Tom, "I forgot the box." They both laughed.

Ein kurzer Satz auf Deutsch, puis une phrase en français, och några ord på svenska; even a model
that has only seen English must compute the same for them.
"""
TEXTS = tuple(part.replace("\n", " ").strip() for part in _PARAGRAPHS.split("\n\n"))


def detokenised(text):
    """Return a text of WikiText-2 with the usual spaces.

    The set is stored as words between spaces, with ``@`` around separators within a word
    (S. Merity et al., arXiv 1609.07843). Words that it lost stay ``<unk>``.
    """
    for mark in "-,.":
        text = text.replace(f" @{mark}@ ", mark)
    # Paragraphs are lines; a heading has as many ``= `` on each side as its level.
    lines = (_spaces(line.strip()) for line in text.split("\n"))
    return "\n".join(lines)


def stories(text):
    """Return the stories of a file that has ``<|endoftext|>`` between them."""
    return [story for part in text.split("<|endoftext|>") if (story := part.strip())]


def _spaces(line):
    line = re.sub(r"= (?==)", "=", line)
    line = re.sub(r" ([,.;:!?%)\]}])", r"\1", line)
    line = re.sub(r"([(\[{$£€]) ", r"\1", line)
    line = re.sub(r" ('(?:s|t|d|m|re|ve|ll)\b)", r"\1", line)
    line = re.sub(r"s ' (?!s)", "s' ", line)
    for quote in "\"'":
        line = re.sub(f"(^|[\\s(]){quote} ([^{quote}]*?) {quote}", rf"\1{quote}\2{quote}", line)
    return line
