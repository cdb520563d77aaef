"""Small models that take text: a byte-level tokenizer over random weights."""

from tokenizers import Tokenizer, decoders, models, pre_tokenizers

from edgewright.firmware.llm.checkpoint import Checkpoint, Vocabulary
from edgewright.firmware.llm.config import Config
from tests.firmware.llm.samples import checkpoint, config

__all__ = ["BOS", "EOT", "STOP", "TEMPLATE", "byte_tokenizer", "fallback_tokenizer", "talker"]

BOS, STOP, EOT = 256, 257, 258
TEMPLATE = (
    "{{ bos_token }}{% for m in messages %}{{ m.role }}: {{ m.content }}<|eot_id|>{% endfor %}"
    "{% if add_generation_prompt %}assistant: {% endif %}"
)


def byte_tokenizer(merges: tuple[tuple[str, str], ...] = ()) -> Tokenizer:
    """256 bytes, three special tokens, then merges."""
    vocabulary = {letter: i for i, letter in enumerate(sorted(pre_tokenizers.ByteLevel.alphabet()))}
    specials = ["<|begin_of_text|>", "<|end_of_text|>", "<|eot_id|>"]
    vocabulary |= {name: 256 + i for i, name in enumerate(specials)}
    for first, second in merges:
        vocabulary[first + second] = len(vocabulary)
    tokenizer = Tokenizer(models.BPE(vocabulary, list(merges)))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens(specials)
    return tokenizer


def fallback_tokenizer() -> Tokenizer:
    """SentencePiece's manner: spaces as a mark, bytes by their number."""
    names = [*(f"<0x{byte:02X}>" for byte in range(256)), "▁", "a", "é", "▁a"]
    tokenizer = Tokenizer(
        models.BPE({name: i for i, name in enumerate(names)}, [("▁", "a")], byte_fallback=True)
    )
    tokenizer.decoder = decoders.Sequence([
        decoders.Replace("▁", " "),
        decoders.ByteFallback(),
        decoders.Fuse(),
        decoders.Strip(" ", 1, 0),
    ])
    return tokenizer


def talker(
    seed: int = 1, template: str = "", kind: str = "ternary", **changes: object
) -> Checkpoint:
    """A random BitNet whose tokens are bytes; 300 tokens, of which 259 have a text."""
    shape: Config = config(**{"vocab": 300, "bos": BOS, "stop": (STOP,), "context": 512, **changes})
    vocabulary = Vocabulary(byte_tokenizer().to_str(), template, add_bos=True)
    return checkpoint(shape, kind, seed, vocabulary=vocabulary)
