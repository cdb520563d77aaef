"""Verilog without power-up values, so that only the reset can bring a design into order."""

import re

__all__ = ["forget"]


def forget(verilog: str) -> str:
    """Return ``verilog`` without the initial values of registers and of written memories.

    Memories that are never written keep their contents: they are tables.
    """
    modules = re.split(r"(?m)^(?=module )", verilog)
    return "".join(_forget_module(module) for module in modules)


def _forget_module(text):
    text = re.sub(r"(?m)^(\s*(?:output )?reg (?!\\\$auto)[^;=\n]*?) = \d+'[^;]*;", r"\1;", text)
    for name in set(re.findall(r"(?m)^\s*(\S+) ?\[[^\n=]*\](?:\s*\[[\d:]+\])? <= ", text)):
        text = re.sub(rf"(?m)^ *{re.escape(name)} ?\[\d+\] = [^;]*;\n", "", text)
    return text
