"""Mutate a unit's Verilog with Yosys and count the mutants that its bench notices.

All mutants of a unit live in one design, switched by an added input called ``mutant``, so that
Verilator compiles once and one simulation tries hundreds.
"""

import dataclasses
import json
import re
from pathlib import Path

from cocotb_tools.runner import get_runner

from edgewright.boards.flow.tools import run_tool
from edgewright.sim.forget import forget
from edgewright.sim.runner import copy_runtime, prepare_environment

__all__ = ["Mutant", "mutate", "run_unit"]

_WIDTH = 12  # bits of the selector


@dataclasses.dataclass(frozen=True, kw_only=True)
class Mutant:
    """One change: ``mode`` at bit ``bit`` of ``port`` of ``cell``, seen at ``wire``.

    ``source`` is the line of the Verilog that the cell came from, ``outcome`` is ``"killed"`` or
    ``"survived"``, ``why`` the message of the bench that killed it.
    """

    number: int
    mode: str
    cell: str
    port: str
    bit: int
    wire: str
    source: str
    outcome: str = ""
    why: str = ""


def mutate(verilog: str, top: str, count: int, seed: int, directory: Path) -> list[Mutant]:
    """Write ``mutated.v`` with ``count`` mutants of ``verilog`` and return their descriptions."""
    (directory / "design.v").write_text(forget(verilog))
    script = [
        "read_verilog design.v",
        f"prep -flatten -top {top}",
        "opt -full",
        "opt_clean -purge",
        "write_rtlil base.il",
        f"mutate -list {count} -seed {seed} -ctrl mutant {_WIDTH} 1 -o mutants.ys",
        "script mutants.ys",
        "opt_clean",
        "write_verilog -noattr mutated.v",
    ]
    (directory / "mutate.ys").write_text("\n".join(script) + "\n")
    run_tool("yosys", ["-s", "mutate.ys"], directory=directory, log=directory / "mutate.log")
    mutated = directory / "mutated.v"
    mutated.write_text(_keep_register_names(mutated.read_text()))
    lines = (directory / "mutants.ys").read_text().splitlines()
    source = (directory / "design.v").read_text().splitlines()
    return [_parse(number, line, source) for number, line in enumerate(lines, 1)]


def run_unit(unit, verilog, parameters, *, count, seed, directory):
    """Return the mutants of ``unit`` with their outcomes.

    Raises
    ------
    AssertionError
        If the bench fails on the design without a mutation.
    """
    directory.mkdir(parents=True, exist_ok=True)
    mutants = mutate(verilog, unit, count, seed, directory)
    prepare_environment()
    copy_runtime(directory.parent / "runtime", directory / "build")
    runner = get_runner("verilator")
    runner.build(
        sources=[directory / "mutated.v"],
        hdl_toplevel=unit,
        build_dir=directory / "build",
        build_args=["-Wno-lint", "-Wno-fatal", "--x-initial", "unique", "--x-assign", "unique"],
        always=True,
        log_file=directory / "build.txt",
    )
    copy_runtime(directory / "build", directory.parent / "runtime")

    def simulate(numbers, timeout_ns, verdicts):
        verdicts.unlink(missing_ok=True)
        setting = {"unit": unit, "mutants": numbers, "timeout_ns": timeout_ns}
        try:
            runner.test(
                hdl_toplevel=unit,
                test_module="tests.mutation.bench",
                build_dir=directory / "build",
                plusargs=["+verilator+rand+reset+2", "+verilator+seed+1"],
                extra_env={
                    "EDGEWRIGHT_BENCH_PARAMETERS": json.dumps(parameters),
                    "EDGEWRIGHT_MUTATION": json.dumps({**setting, "verdicts": str(verdicts)}),
                    "COCOTB_LOG_LEVEL": "CRITICAL",
                },
                log_file=directory / "simulation.txt",
            )
        except RuntimeError:
            pass  # a mutant stopped the simulator; its last line says which
        lines = verdicts.read_text().splitlines() if verdicts.exists() else []
        return [json.loads(line) for line in lines]

    clean = simulate([0], 0, directory / "clean.jsonl")
    bad = [line for line in clean if line["outcome"] == "killed"]
    if bad or not clean:
        raise AssertionError(f"{unit} fails without a mutation: {bad or 'no test ran'}")
    timeout = 1000 + 3 * int(max(line.get("ns", 0) for line in clean))

    outcomes = {}
    waiting = [mutant.number for mutant in mutants]
    while waiting:
        # The unchanged design closes every simulation: mutants must leave nothing behind.
        lines = simulate([*waiting, 0], timeout, directory / "verdicts.jsonl")
        for line in lines:
            number, outcome = line["mutant"], line["outcome"]
            if outcome == "begun":
                outcomes[number] = ("killed", "the simulator stopped")
            elif outcome == "killed":
                outcomes[number] = ("killed", line["why"])
            else:
                outcomes[number] = ("survived", "")
        waiting = [number for number in waiting if number not in outcomes]
        if outcomes.pop(0, ("survived", ""))[0] != "survived":
            raise AssertionError(f"{unit} fails without a mutation after mutants were tried")
        if not lines:
            raise AssertionError(f"{unit}: the simulation did not begin")
    return [
        dataclasses.replace(
            mutant, outcome=outcomes[mutant.number][0], why=outcomes[mutant.number][1]
        )
        for mutant in mutants
    ]


def _keep_register_names(verilog):
    """Swap names where the output of a register is changed: the register keeps its own.

    A bench that sets a counter then sets the register, not a wire behind it.
    """
    wires, ports = (
        set(re.findall(rf"(?m)^  {kind} (?:\[\d+:\d+\] )?(\w+);", verilog))
        for kind in ("wire", "output")
    )
    swaps = {}
    for parts, register in re.findall(r"(?m)^  assign \{ (.*) \} = (_\d+_);", verilog):
        names = {part.split("[")[0].strip() for part in parts.split(",")}
        names = {name for name in names if not re.fullmatch(r"_\d+_", name)}
        if len(names) == 1 and names <= wires - ports and f" {register};" in verilog:
            (name,) = names
            swaps |= {name: register, register: name}
    return re.sub(r"\b\w+\b", lambda word: swaps.get(word[0], word[0]), verilog)


def _parse(number, line, source):
    def value(option):
        found = re.search(rf" -{option} (\S+)", line)
        return found[1].lstrip("\\") if found else ""

    wire = value("wire")
    place = re.search(r"design\.v:(\d+)\$", value("cell"))
    place = place or re.search(r"design\.v:(\d+)\.", value("src"))
    return Mutant(
        number=number,
        mode=value("mode"),
        cell=value("cell"),
        port=value("port"),
        bit=int(value("portbit") or 0),
        wire=f"{wire}[{value('wirebit')}]" if wire else "",
        source=source[int(place[1]) - 1].strip() if place else "",
    )
