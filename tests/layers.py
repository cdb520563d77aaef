"""Check which way imports point, reading the source tree wherever the package is installed.

The editable install answers for ``edgewright`` through an import hook that import-linter cannot
walk, and an ordinary install answers with a copy. So the folder of links comes first here and
the hook is left out.
"""

import sys

from importlinter.cli import lint_imports_command

from tests.links import ROOT, link_packages

if __name__ == "__main__":
    sys.meta_path = [finder for finder in sys.meta_path if "ditable" not in repr(finder)]
    sys.path[:0] = [str(link_packages()), str(ROOT)]
    lint_imports_command()
