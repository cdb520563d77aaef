"""The quantiser, made of small passes."""

from edgewright.models.quantise.pipeline import quantise

__all__ = ["quantise"]
