"""Ask whether a mutant that survived can be told from the design at all."""

from edgewright.boards.flow.tools import ToolError, run_tool

__all__ = ["prove_equivalent"]

_PROVED = "SAT proof finished - no model found: SUCCESS!"


def prove_equivalent(number, top, directory, seconds):
    """Return whether mutant ``number`` in ``directory`` is proved to equal the design.

    The solver gives up after ``seconds``; with 0 nothing is tried.

    Registers and memories are cut out of both: if what enters each of them and every output is
    equal for all inputs and all contents, no bench can see a difference.
    The converse does not hold: contents that never occur are not excluded.
    """
    if not seconds:
        return False
    words = (directory / "mutants.ys").read_text().splitlines()[number - 1].split(" ")
    script = [
        "read_rtlil base.il",
        # Instead of ``-ctrl mutant WIDTH NUMBER``: two copies of one module keep the same names.
        " ".join([words[0], "-ctrl sel 1 1", *words[5:]]),
        "submod -name memories t:$mem_v2",
        "dffunmap",
        "opt_clean",
        # A wire is only cut if registers drive all of it: a wire of one bit always is.
        "splitnets -ports",
        "expose -evert -evert-dff",
        f"rename {top} gold",
        "copy gold mutant",
        "delete -port gold/sel mutant/sel",
        "cd gold",
        "connect -set sel 1'0",
        "cd ..",
        "cd mutant",
        "connect -set sel 1'1",
        "cd ..",
        "miter -equiv -flatten gold mutant both",
        "hierarchy -top both",
        "opt -nodffe -nosdff",  # merges what both have
        f"sat -timeout {seconds} -verify -prove trigger 0 both",
    ]
    (directory / "prove.ys").write_text("\n".join(script) + "\n")
    log = directory / "prove.log"
    try:
        run_tool("yosys", ["-s", "prove.ys"], directory=directory, log=log)
    except ToolError:
        return False
    return _PROVED in log.read_text()
