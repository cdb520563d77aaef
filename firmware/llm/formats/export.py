"""Ternary models as files of other programs: GGUF TQ2_0, and packed Hugging Face folders.

Codes, scales, norms and the embedding come back from both exactly as they were.
"""

from edgewright.firmware.llm.formats.export_gguf import export_gguf
from edgewright.firmware.llm.formats.export_hugging_face import export_hugging_face

__all__ = ["export_gguf", "export_hugging_face"]
