"""Write the checked-in Verilog: ``python -m edgewright.hwgen emit``, in the repository's root."""

import sys
from pathlib import Path

from edgewright.hwgen.configurations import verilog_files

__all__ = ["main"]


def main(words):
    """Write ``rtl/*.v``; return 0, or 2 on anything but ``emit`` or in the wrong folder."""
    folder = Path("rtl")
    if words != ["emit"]:
        print("type: python -m edgewright.hwgen emit", file=sys.stderr)
        return 2
    if not folder.is_dir():
        print("there is no folder rtl here; type the command in the repository", file=sys.stderr)
        return 2
    files = verilog_files()
    for name, text in files.items():
        (folder / name).write_text(text)
    for stale in {path.name for path in folder.glob("*.v")} - files.keys():
        (folder / stale).unlink()
    print(f"wrote {len(files)} files to {folder}/")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
