"""The training loop of ``tiny-bitnet``, which goes on where it was interrupted."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from edgewright.models.graph import write_whole
from edgewright.models.train.evaluate import cpu_seconds
from edgewright.models.train.llm.network import BitNet, Shape
from edgewright.models.train.llm.tokens import batch

__all__ = ["Plan", "Run"]


@dataclass(frozen=True)
class Plan:
    """How to train.

    Parameters
    ----------
    steps : int, 1 or more
    seed : int
        Of the initial weights and the order of the text.
    sequences : int, 1 or more
        Per step, each as long as the network's context.
    rate : float
        Largest learning rate; it rises from zero and falls to a fiftieth on a cosine.
    decay : float
        Weight decay of matrices in the first half; none in the second, as in arXiv 2504.12285.
    dtype : torch.dtype
        Of matrix products and attention.
    """

    steps: int
    seed: int = 0
    sequences: int = 2
    rate: float = 4e-3
    decay: float = 0.1
    dtype: torch.dtype = torch.bfloat16

    def __post_init__(self) -> None:
        for name in ("steps", "sequences"):
            if getattr(self, name) < 1:
                raise ValueError(f"{name} must be at least 1, not {getattr(self, name)}")

    def rate_at(self, step: int) -> float:
        """Return the learning rate of one step, counted from 0."""
        warm = max(1, min(200, self.steps // 10))
        if step < warm:
            return self.rate * (step + 1) / warm
        done = (step - warm) / max(1, self.steps - warm)
        return self.rate * (0.02 + 0.98 * (0.5 + 0.5 * math.cos(math.pi * done)))


class Run:
    """One training run: network, optimiser, and where it is.

    Parameters
    ----------
    tokens : (N,) int64
        The whole text.
    plan : Plan
    shape : Shape
    quantised : bool
        False for the float twin.
    """

    def __init__(
        self, tokens: NDArray[np.int64], plan: Plan, shape: Shape, quantised: bool = True
    ) -> None:
        self.tokens, self.plan = tokens, plan
        torch.manual_seed(plan.seed)
        self.network = BitNet(shape, quantised)
        self.network.compute = plan.dtype
        self.step, self._before, self._since = 0, 0.0, cpu_seconds()
        matrices = [p for p in self.network.parameters() if p.ndim > 1]
        vectors = [p for p in self.network.parameters() if p.ndim <= 1]
        self._optimiser = torch.optim.AdamW(
            [{"params": matrices, "weight_decay": plan.decay}, {"params": vectors}],
            weight_decay=0.0,
            betas=(0.9, 0.95),
            fused=True,
        )

    @property
    def cpu_seconds(self) -> float:
        """CPU time of this run, with that before interruptions."""
        return self._before + cpu_seconds() - self._since

    def finish(
        self, state: Path, progress: Callable[[str, int, int], None], every: float = 60
    ) -> None:
        """Take all steps that are left.

        Parameters
        ----------
        state : Path
            File to go on from; kept up to date, and left behind at the end.
        progress : callable
            Called with a line about the last step, how far, and the total.
        every : float
            Seconds between two versions of that file.
        """
        self._resume(state)
        kept = time.monotonic()
        while self.step < self.plan.steps:
            loss = self.advance()
            speed = self.step * self.plan.sequences * self.network.shape.context / self.cpu_seconds
            progress(f"loss {loss:.3f}, {speed:.0f} tokens/CPU-s", self.step, self.plan.steps)
            if time.monotonic() - kept >= every or self.step == self.plan.steps:
                self._keep(state)
                kept = time.monotonic()

    def advance(self) -> float:
        """Take one step; return its loss, in nats per token."""
        plan = self.plan
        for group, decay in zip(self._optimiser.param_groups, (plan.decay, 0.0), strict=True):
            group["lr"] = plan.rate_at(self.step)
            group["weight_decay"] = decay if 2 * self.step < plan.steps else 0.0
        drawn = batch(self.tokens, self.network.shape.context, plan.sequences, plan.seed, self.step)
        inputs, targets = (torch.from_numpy(part) for part in drawn)
        loss = functional.cross_entropy(self.network(inputs).flatten(0, 1), targets.flatten())
        self._optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self._optimiser.step()
        self.step += 1
        return float(loss.detach())

    def _facts(self) -> dict[str, Any]:
        plan = self.plan
        return {
            "steps": plan.steps,
            "seed": plan.seed,
            "sequences": plan.sequences,
            "rate": plan.rate,
            "quantised": self.network.quantised,
            "tokens": len(self.tokens),
        }

    def _keep(self, state: Path) -> None:
        content = BytesIO()
        kept = {
            "facts": self._facts(),
            "step": self.step,
            "network": self.network.state_dict(),
            "optimiser": self._optimiser.state_dict(),
            "cpu_seconds": self.cpu_seconds,
        }
        torch.save(kept, content)
        write_whole(state, content.getvalue())

    def _resume(self, state: Path) -> None:
        if not state.exists():
            return
        kept = torch.load(state, weights_only=True)
        for name, value in self._facts().items():
            if kept["facts"][name] != value:
                raise ValueError(
                    f"{name} must be {kept['facts'][name]} to go on from {state}, not {value}; "
                    "remove that file to begin again"
                )
        self.network.load_state_dict(kept["network"])
        self._optimiser.load_state_dict(kept["optimiser"])
        self.step, self._before = kept["step"], kept["cpu_seconds"]
