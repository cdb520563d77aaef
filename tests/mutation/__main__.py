"""Mutate the units: ``python -m tests.mutation [--count N] [--seed S] [UNIT ...]``.

Writes ``build/mutation/<unit>.json`` after each unit and ``docs/mutation.md`` from all of them.
"""

import argparse
import dataclasses
import json
import sys
import time
from pathlib import Path

from tests.mutation.designs import UNITS, designs
from tests.mutation.equivalence import prove_equivalent
from tests.mutation.page import page
from tests.mutation.run import run_unit

RESULTS = Path("build/mutation")


def main():
    parser = argparse.ArgumentParser(prog="python -m tests.mutation")
    parser.add_argument("units", nargs="*", metavar="UNIT", help=", ".join(UNITS))
    parser.add_argument("--count", type=int, default=60, help="mutants of each unit")
    parser.add_argument("--seed", type=int, default=1, help="which mutants")
    parser.add_argument("--proof", type=int, default=20, help="seconds to prove a survivor equal")
    parser.add_argument("--page", action="store_true", help="only write the page")
    options = parser.parse_args()
    unknown = set(options.units) - set(UNITS)
    if unknown:
        parser.error(f"UNIT must be one of {', '.join(UNITS)}, not {', '.join(sorted(unknown))}")
    RESULTS.mkdir(parents=True, exist_ok=True)
    failed = []
    for unit in [] if options.page else options.units or UNITS:
        started = time.monotonic()
        try:
            mutants = _run(unit, options.count, options.seed, options.proof)
        except AssertionError as error:
            print(error, flush=True)
            failed.append(unit)
            continue
        killed = sum(mutant["outcome"] == "killed" for mutant in mutants)
        summary = {
            "unit": unit,
            "seed": options.seed,
            "seconds": round(time.monotonic() - started),
            "mutants": mutants,
        }
        (RESULTS / f"{unit}.json").write_text(json.dumps(summary, indent=1) + "\n")
        print(f"{unit}: {killed} of {len(mutants)} killed, {summary['seconds']} s", flush=True)
    results = [json.loads(path.read_text()) for path in sorted(RESULTS.glob("*.json"))]
    Path("docs/mutation.md").write_text(page(results))
    return bool(failed)


def _run(unit, count, seed, proof):
    """Return the mutants of every design of the unit as dictionaries."""
    found = designs(unit)
    results = []
    for index, (verilog, parameters) in enumerate(found):
        directory = (RESULTS / f"{unit}{index}").resolve()
        mutants = run_unit(
            unit, verilog, parameters, count=count // len(found), seed=seed, directory=directory
        )
        for mutant in mutants:
            entry = {"design": index, **dataclasses.asdict(mutant)}
            if mutant.outcome == "survived":
                entry["equivalent"] = prove_equivalent(mutant.number, unit, directory, proof)
            results.append(entry)
    return results


if __name__ == "__main__":
    sys.exit(main())
