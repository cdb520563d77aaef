"""Run the checks: ``python -m tests``, ``python -m tests fast``, or some by name.

``fast`` leaves out the tests marked ``sim`` (they compile Verilog) or ``slow``, and of tests with
many parameter sets runs three.
Names: format, lint, types, layers, pytest.
"""

import subprocess
import sys
import time

from tests.links import ROOT, link_packages

CHECKS = {
    "format": ["ruff", "format", "--check", "."],
    "lint": ["ruff", "check", "."],
    "types": ["mypy"],
    "layers": ["tests.layers"],
    "pytest": ["pytest", "-q", "-n", "2", "--dist", "worksteal", "--durations", "10"],
}


def main(words: list[str]) -> int:
    """Run the named checks, or all; return 0 when every one passed, 2 on an unknown name."""
    fast = "fast" in words
    names = [word for word in words if word != "fast"] or list(CHECKS)
    unknown = [name for name in names if name not in CHECKS]
    if unknown:
        print(f"no check is called {unknown[0]}; there are: fast, {', '.join(CHECKS)}")
        return 2

    link_packages()
    failed = [name for name in names if not _passes(name, fast)]
    print("\nfailed:", ", ".join(failed) or "nothing")
    print(f"{len(names) - len(failed)} passed, {len(failed)} failed")
    return bool(failed)


def _passes(name: str, fast: bool) -> bool:
    command = CHECKS[name]
    if fast and name == "pytest":
        command = [*command, "-m", "not sim and not slow", "--few"]
    print(f"\n--- {name}: {' '.join(command)}", flush=True)
    start = time.monotonic()
    code = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, check=False).returncode
    verdict = "passed" if code == 0 else f"failed with exit code {code}"
    print(f"--- {name} {verdict} after {time.monotonic() - start:.0f} s", flush=True)
    return code == 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("interrupted")
