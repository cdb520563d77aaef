"""Training of ``tiny-bitnet``. Needs torch and tokenizers; its texts come from Debian."""
