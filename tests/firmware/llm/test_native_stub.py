"""The stub of the native module names what the module has."""

import ast

from edgewright.firmware import _native
from tests.links import ROOT


def test_stub_names_what_the_module_has():
    tree = ast.parse((ROOT / "firmware/_native.pyi").read_text())
    stated = {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    assert stated == {name for name in dir(_native) if not name.startswith("_")}
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            methods = {item.name for item in node.body if isinstance(item, ast.FunctionDef)}
            real = {name for name in vars(getattr(_native, node.name)) if name[0] != "_"}
            assert methods - {"__init__"} == real
