"""The accelerator's core."""
