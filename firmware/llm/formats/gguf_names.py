"""What GGUF calls the tensors of a model."""

__all__ = ["stored_name"]

# What GGUF calls the tensors of a block; norms before ``weight``.
_NAMES = {
    "attention_norm": "attn_norm",
    "attention_sub_norm": "attn_sub_norm",
    "attention_post_norm": "post_attention_norm",
    "ffn_norm": "ffn_norm",
    "ffn_sub_norm": "ffn_sub_norm",
    "ffn_post_norm": "post_ffw_norm",
    "q_norm": "attn_q_norm",
    "k_norm": "attn_k_norm",
    "q": "attn_q",
    "k": "attn_k",
    "v": "attn_v",
    "o": "attn_output",
    "gate": "ffn_gate",
    "up": "ffn_up",
    "down": "ffn_down",
}
_OUTER = {"embedding": "token_embd", "final_norm": "output_norm", "head": "output"}


def stored_name(name: str) -> str:
    """Return what GGUF calls a tensor."""
    if name in _OUTER:
        return f"{_OUTER[name]}.weight"
    _, layer, last = name.split(".")
    return f"blk.{layer}.{_NAMES[last]}.weight"
