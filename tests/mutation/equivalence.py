"""Ask whether a mutant that survived can be told from the design at all."""

from edgewright.boards.flow.tools import ToolError, run_tool

__all__ = ["prove_equivalent"]

_PROVED = "SAT proof finished - no model found: SUCCESS!"


def prove_equivalent(number, top, directory, seconds):
    """Return whether mutant ``number`` in ``directory`` is proved to equal the design.

    The solver gives up after ``seconds``; with 0 nothing is tried.

    Registers are cut out of both, memories taken as registers: if what enters every register and
    every output is equal for all inputs and all register contents, no bench can see a difference.
    The converse does not hold: contents that never occur are not excluded.
    """
    if not seconds:
        return False
    words = (directory / "mutants.ys").read_text().splitlines()[number - 1].split(" ")
    mutation = " ".join([words[0], *words[5:]])  # without -ctrl NAME WIDTH VALUE
    cut = ["memory_map", "dffunmap", "opt_clean", "expose -evert-dff"]
    script = [
        "read_rtlil base.il",
        *cut,
        f"rename {top} gold",
        "design -stash gold",
        "read_rtlil base.il",
        mutation,
        *cut,
        f"rename {top} mutant",
        "design -copy-from gold -as gold gold",
        "miter -equiv -flatten gold mutant both",
        "hierarchy -top both",
        "opt",  # merges what both have
        f"sat -timeout {seconds} -verify -prove trigger 0 both",
    ]
    (directory / "prove.ys").write_text("\n".join(script) + "\n")
    log = directory / "prove.log"
    try:
        run_tool("yosys", ["-s", "prove.ys"], directory=directory, log=log)
    except ToolError:
        return False
    return _PROVED in log.read_text()
