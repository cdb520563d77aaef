"""The training loop: one call makes a float checkpoint, or one with ternary experts from it."""

import math
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import torch

from edgewright.models.graph import write_whole
from edgewright.models.networks.m3vit import NETWORKS, M3ViTConfig, dense_twin
from edgewright.models.train.checkpoint import fold_norms, read_checkpoint, write_checkpoint
from edgewright.models.train.data import DataSet, open_data
from edgewright.models.train.evaluate import cpu_seconds, evaluate
from edgewright.models.train.losses import Target, cells_of, make_target
from edgewright.models.train.network import M3ViT

__all__ = ["PRECISIONS", "train"]

PRECISIONS = ("float", "ternary-experts")

_BALANCE = 0.01  # weight of the load-balance loss
_DECAY = 0.05
_KEEP_EVERY = 50  # steps between checkpoints


def train(
    network: str | M3ViTConfig,
    *,
    out: Path,
    steps: int,
    data: Path | None = None,
    seed: int = 0,
    precision: str = "float",
    start: Path | None = None,
    dense: bool = False,
    batch: int = 16,
    rate: float = 1e-3,
    shallow: tuple[int, int] | None = None,
    threads: int = 1,
    progress: Callable[[str, int, int], None] = lambda what, done, total: None,
) -> dict[str, Any]:
    """Train a network; called again after an interruption, go on from the last kept step.

    Parameters
    ----------
    network : str or M3ViTConfig
        Name in `NETWORKS`, or the sizes.
    out : Path
        Checkpoint to write; beside it ``<out>.state`` until the end.
    steps : int
        Batches; the rate falls to zero over their work, on a cosine.
    data : Path, optional
        See :func:`open_data`.
    seed : int
        Of the initial weights and the order of the frames.
    precision : str
        ``float``, or ``ternary-experts``: quantisation-aware training from ``start``.
    start : Path, optional
        Checkpoint to begin with.
    dense : bool
        Train the dense twin of equal active multiply-accumulates instead.
    batch : int
        Frames per step; every task sees every frame.
    rate : float
        Largest learning rate.
    shallow : (int, int), optional
        Blocks to train alone for so many first steps; the others then join, as the identity.
    threads : int
        Of torch.
    progress : callable
        Called with what is done (``render`` or a line with the loss), how far, and the total.

    Returns
    -------
    dict
        ``checkpoint``, and ``metrics`` on the held-out frames.
    """
    if precision not in PRECISIONS:
        raise ValueError(f"precision must be one of {', '.join(PRECISIONS)}, not {precision}")
    if precision != "float" and start is None:
        raise ValueError("start must be a float checkpoint for ternary-experts, not none")
    for name, value in (("steps", steps), ("batch", batch), ("threads", threads)):
        if value < 1:
            raise ValueError(f"{name} must be at least 1, not {value}")
    if isinstance(network, str) and network not in NETWORKS:
        raise ValueError(f"network must be one of {', '.join(NETWORKS)}, not {network}")
    config = NETWORKS[network] if isinstance(network, str) else network
    torch.set_num_threads(threads)
    torch.manual_seed(seed)

    opened = open_data(
        dense_twin(config) if dense else config,
        data,
        lambda done, total: progress("render", done, total),
    )
    made = _network(opened.config, precision, start)
    if shallow is not None:
        made.active = shallow[0]
        made.start_shallow()
    run = _Run(opened, made, steps, batch, rate, seed, shallow[1] if shallow else 0)
    run.resume(out)
    facts = {"trained_on": opened.train.source, "seed": str(seed), "steps": str(steps)}
    while run.step < steps:
        line = run.advance()
        progress(line, run.step, steps)
        if run.step % _KEEP_EVERY == 0 or run.step == steps:
            write_checkpoint(out, run.network, {**facts, "step": str(run.step)})
            run.keep(out)
    metrics = evaluate(run.network, opened.held_out)
    metrics["cpu_seconds"] = round(run.cpu_seconds)
    write_checkpoint(out, run.network, {**facts, "step": str(run.step), "metrics": metrics})
    _state_path(out).unlink(missing_ok=True)
    return {"checkpoint": str(out), "metrics": metrics}


class _Run:
    """One training run: network, optimiser, targets, and where it is."""

    def __init__(
        self,
        data: DataSet,
        network: M3ViT,
        steps: int,
        batch: int,
        rate: float,
        seed: int,
        shallow_steps: int,
    ) -> None:
        self.network, self.steps, self.batch, self.seed = network, steps, batch, seed
        self._shallow_steps = shallow_steps
        self.step, self._before, self._since = 0, 0.0, cpu_seconds()
        self._image = torch.from_numpy(data.train.image)
        self._targets: dict[str, Target] = {
            task: make_target(data.config, task, data.train.labels[task])
            for task in data.config.tasks
        }
        matrices = [p for p in network.parameters() if p.requires_grad and p.ndim > 1]
        vectors = [p for p in network.parameters() if p.requires_grad and p.ndim <= 1]
        self._optimiser = torch.optim.AdamW(
            [{"params": matrices, "weight_decay": _DECAY}, {"params": vectors, "weight_decay": 0}],
            lr=rate,
            betas=(0.9, 0.98),
            fused=True,
        )
        # A step of fewer blocks counts for their share, so that the others join at a useful rate.
        worth = network.active / network.config.depth
        work = steps - (1 - worth) * shallow_steps

        def done(step: int) -> float:
            return (step - (1 - worth) * min(step, shallow_steps)) / work

        warm = max(1, min(200, steps // 10))
        self._schedule = torch.optim.lr_scheduler.LambdaLR(
            self._optimiser,
            lambda step: min((step + 1) / warm, 0.5 + 0.5 * math.cos(math.pi * done(step))),
        )

    @property
    def cpu_seconds(self) -> float:
        return self._before + cpu_seconds() - self._since

    def advance(self) -> str:
        """Take one step; return a line that says how it went."""
        began = time.monotonic()
        if self.step >= self._shallow_steps:
            self.network.active = self.network.config.depth
        image, index, flip = self._frames()
        outputs, routing = self.network(image)
        losses = {}
        for task, target in self._targets.items():
            cells = cells_of(self.network.config, task, outputs[task])
            losses[task] = target.loss(cells, index, flip)
        loss = sum(losses.values()) + _BALANCE * routing.balance
        self._optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self._optimiser.step()
        self._schedule.step()
        self.step += 1
        parts = [f"{task} {float(value.detach()):.3f}" for task, value in losses.items()]
        parts.append(f"balance {float(routing.balance.detach()):.2f}")
        return ", ".join([*parts, f"{time.monotonic() - began:.2f} s"])

    def keep(self, out: Path) -> None:
        """Write what is needed to go on later."""
        state = {
            "step": self.step,
            "steps": self.steps,
            "network": self.network.state_dict(),
            "optimiser": self._optimiser.state_dict(),
            "schedule": self._schedule.state_dict(),
            "cpu_seconds": self.cpu_seconds,
        }
        content = BytesIO()
        torch.save(state, content)
        write_whole(_state_path(out), content.getvalue())

    def resume(self, out: Path) -> None:
        """Go on from what `keep` wrote, if anything."""
        if not _state_path(out).exists():
            return
        state = torch.load(_state_path(out), weights_only=True)
        if state["steps"] != self.steps:
            raise ValueError(
                f"steps must be {state['steps']} to go on from {_state_path(out)}, "
                f"not {self.steps}; remove that file to begin again"
            )
        self.network.load_state_dict(state["network"])
        self._optimiser.load_state_dict(state["optimiser"])
        self._schedule.load_state_dict(state["schedule"])
        self.step, self._before = state["step"], state["cpu_seconds"]

    def _frames(self) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Draw one batch, mirrored and brightened at random; depends on seed and step only."""
        total = len(self._image)
        first = self.step * self.batch
        slots = np.arange(first, first + self.batch)
        order = {
            epoch: np.random.default_rng([self.seed, 1, epoch]).permutation(total)
            for epoch in {int(slot) // total for slot in slots}
        }
        index = torch.tensor([int(order[int(slot) // total][slot % total]) for slot in slots])
        rng = np.random.default_rng([self.seed, 2, self.step])
        flip = torch.from_numpy(rng.random(self.batch) < 0.5)
        gain = torch.from_numpy(rng.uniform(0.7, 1.4, (self.batch, 1, 1, 1)).astype(np.float32))
        image = (self._image[index].float() * gain).clamp(max=255)
        image = torch.where(flip.view(-1, 1, 1, 1), image.flip(3), image)
        return (image - 128) / 128, index, flip


def _network(config: M3ViTConfig, precision: str, start: Path | None) -> M3ViT:
    if start is None:
        return M3ViT(config)
    network = read_checkpoint(start)
    if network.config != config:
        raise ValueError(f"start must be a checkpoint of {config.name}, not {network.config.name}")
    if precision == "ternary-experts":
        fold_norms(network)
        for block in network.blocks:
            if block.experts is not None:
                block.experts.ternary = True
    return network


def _state_path(out: Path) -> Path:
    return out.with_name(f"{out.name}.state")
