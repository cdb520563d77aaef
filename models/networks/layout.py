"""The operations of an M3ViT, in order: the names of ``docs/graph.md``, nothing quantised yet."""

from collections.abc import Iterator
from typing import Any

from edgewright.models.graph import Operation, Output
from edgewright.models.networks.m3vit import M3ViTConfig

__all__ = ["m3vit_operations", "m3vit_outputs"]


def m3vit_operations(
    config: M3ViTConfig, attributes: dict[str, dict[str, Any]], *, ternary: bool = False
) -> tuple[Operation, ...]:
    """List the operations of a network.

    Parameters
    ----------
    config : M3ViTConfig
    attributes : dict
        By operation name, what depends on the weights: ``fraction`` of every layer norm,
        ``multiplier`` and ``shift`` of every attention, ``gelu`` of every first MLP layer and
        mixture.
    ternary : bool
        Whether the experts' weights are ternary.

    Returns
    -------
    tuple of Operation
    """
    operations = []
    for op, name, inputs, output, task, fixed in _steps(config, "ternary" if ternary else "int8"):
        found = {**fixed, **attributes.get(name, {})}
        operations.append(Operation(op, name, inputs, output, task, found))
    return tuple(operations)


def m3vit_outputs(config: M3ViTConfig, scales: dict[str, float]) -> dict[str, Output]:
    """Describe every task's result, given the worth of one step of it."""
    return {
        task: Output(f"heads.{task}.fc2", scales[task], head.cells, head.channels)
        for task, head in config.tasks.items()
    }


_Step = tuple[str, str, tuple[str, ...], str, str | None, dict[str, Any]]


def _steps(config: M3ViTConfig, expert_weights: str) -> Iterator[_Step]:
    yield _plain("patches", "patches", "image", patch=config.patch)
    yield _linear("patch", "patches", "int16")
    yield _plain("embed", "embed", "patch")
    x = "embed"
    for index in range(config.depth):
        block = f"blocks.{index}"
        yield from _attention(config, block, x)
        if config.has_experts(index):
            yield from _mixture(config, block, expert_weights)
            x = f"{block}.mixture"
        else:
            yield _linear(f"{block}.fc1", f"{block}.norm2", "int8")
            yield _linear(f"{block}.fc2", f"{block}.fc1", "int16")
            yield _plain("add", f"{block}.add2", f"{block}.add1", f"{block}.fc2")
            x = f"{block}.add2"
    for task in config.tasks:
        head = f"heads.{task}"
        yield _plain("layer_norm", f"{head}.norm", x, task=task)
        yield _linear(f"{head}.fc1", f"{head}.norm", "int8", task)
        yield _linear(f"{head}.fc2", f"{head}.fc1", "int16", task)


def _attention(config: M3ViTConfig, block: str, x: str) -> Iterator[_Step]:
    yield _plain("layer_norm", f"{block}.norm1", x)
    for part in ("query", "key", "value"):
        yield _linear(f"{block}.{part}", f"{block}.norm1", "int8")
    operands = (f"{block}.{part}" for part in ("query", "key", "value"))
    yield _plain("attention", f"{block}.attention", *operands, heads=config.heads)
    yield _linear(f"{block}.projection", f"{block}.attention", "int16")
    yield _plain("add", f"{block}.add1", x, f"{block}.projection")
    yield _plain("layer_norm", f"{block}.norm2", f"{block}.add1")


def _mixture(config: M3ViTConfig, block: str, weights: str) -> Iterator[_Step]:
    route = f"{block}.route"
    for task in config.tasks:
        gate = f"{block}.gate.{task}"
        yield _linear(gate, f"{block}.norm2", "int16", task)
        yield ("gate", f"{route}.{task}", (gate,), route, task, {"top_k": config.top_k})
    inputs = (f"{block}.add1", f"{block}.norm2", route)
    fixed = {"experts": config.experts, "weights": weights}
    yield ("mixture", f"{block}.mixture", inputs, f"{block}.mixture", None, fixed)


def _plain(op: str, name: str, *inputs: str, task: str | None = None, **fixed: Any) -> _Step:
    return (op, name, inputs, name, task, fixed)


def _linear(name: str, source: str, out: str, task: str | None = None) -> _Step:
    return _plain("linear", name, source, task=task, out=out, weights="int8")
