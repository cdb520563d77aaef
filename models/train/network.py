"""M3ViT in torch, for training; parameter names are those of the float checkpoint."""

from collections.abc import Iterable

import torch
from torch import Tensor, nn
from torch.nn import functional

from edgewright.models.networks.m3vit import HeadConfig, M3ViTConfig

__all__ = ["M3ViT", "Mixture", "Routing"]

_EPSILON = 1e-6


class Routing:
    """What the gates of one forward pass did, by block and task.

    Attributes
    ----------
    balance : Tensor
        Mean over gates of ``experts * sum(share * probability)``: 1 when evenly used.
    counts : dict of (int, str) to (experts,) Tensor
        Tokens per expert, every token counted ``top_k`` times.
    """

    def __init__(self) -> None:
        self.counts: dict[tuple[int, str], Tensor] = {}
        self._balances: list[Tensor] = []

    def add(self, block: int, task: str, probability: Tensor, chosen: Tensor) -> None:
        """Take in one gate's (M, experts) probabilities and (M, top_k) choices."""
        experts = probability.shape[-1]
        counts = torch.bincount(chosen.flatten(), minlength=experts)
        self.counts[block, task] = counts
        share = counts / chosen.numel()
        self._balances.append(experts * (share * probability.mean(dim=0)).sum())

    @property
    def balance(self) -> Tensor:
        """See the class."""
        return torch.stack(self._balances).mean() if self._balances else torch.zeros(())


class Mixture(nn.Module):
    """Experts of one block: only the tokens routed to an expert pass through it."""

    def __init__(self, config: M3ViTConfig) -> None:
        super().__init__()
        self.fc1 = _Stack(config.experts, config.expert_hidden, config.dim)
        self.fc2 = _Stack(config.experts, config.dim, config.expert_hidden)
        self.ternary = False

    def forward(self, x: Tensor, score: Tensor, chosen: Tensor) -> Tensor:
        """Return the weighted sum of experts.

        Parameters
        ----------
        x : (M, dim)
        score, chosen : (M, top_k)
        """
        weights = [self.fc1.weight, self.fc2.weight]
        if self.ternary:
            weights = [straight_through(weight) for weight in weights]
        order = chosen.flatten().argsort(stable=True)
        token = order // chosen.shape[1]
        counts = torch.bincount(chosen.flatten(), minlength=len(weights[0])).tolist()
        results = []
        for expert, rows in enumerate(x[token].split(counts)):
            hidden = functional.linear(rows, weights[0][expert], self.fc1.bias[expert])
            hidden = functional.gelu(hidden)
            results.append(functional.linear(hidden, weights[1][expert], self.fc2.bias[expert]))
        weighted = torch.cat(results) * score.flatten()[order, None]
        return torch.zeros_like(x).index_add(0, token, weighted)


class M3ViT(nn.Module):
    """The whole network; ``forward`` runs every task, sharing what comes before the first gate.

    Attributes
    ----------
    active : int
        Blocks that run; the later ones are left out while this is less than all.
    """

    def __init__(self, config: M3ViTConfig) -> None:
        super().__init__()
        self.config = config
        self.active = config.depth
        self.patch = nn.Linear(3 * config.patch**2, config.dim)
        self.position = nn.Parameter(torch.randn(config.tokens, config.dim) * 0.02)
        self.blocks = nn.ModuleList(_Block(config, index) for index in range(config.depth))
        self.heads = nn.ModuleDict({
            task: _Head(config.dim, head) for task, head in config.tasks.items()
        })
        for name, parameter in self.named_parameters():
            _initialise(name, parameter, config.depth)

    def forward(
        self, image: Tensor, tasks: Iterable[str] | None = None
    ) -> tuple[dict[str, Tensor], Routing]:
        """Run the network.

        Parameters
        ----------
        image : (B, 3, H, W) float
            ``(pixel - 128) / 128``.
        tasks : iterable of str, optional
            All of the network's by default.

        Returns
        -------
        outputs : dict of str to (B, T - 1, O) Tensor
        routing : Routing
        """
        names = tuple(self.config.tasks if tasks is None else tasks)
        routing = Routing()
        patch, (rows, columns) = self.config.patch, self.config.grid
        parts = image.reshape(len(image), 3, rows, patch, columns, patch)
        parts = parts.permute(0, 2, 4, 1, 3, 5).reshape(len(image), rows * columns, -1)
        tokens = functional.pad(self.patch(parts), (0, 0, 1, 0)) + self.position
        streams = [tokens]  # one until the first gate, then one per task
        for index, block in enumerate(self.blocks[: self.active]):
            streams = block(streams, index, names, routing)
        if len(streams) < len(names):
            streams = streams * len(names)
        outputs = {
            task: self.heads[task](stream[:, 1:])
            for task, stream in zip(names, streams, strict=True)
        }
        return outputs, routing

    def start_shallow(self) -> None:
        """Make the blocks that are not active yet begin as the identity."""
        with torch.no_grad():
            for block in self.blocks[self.active :]:
                for layer in (block.projection, (block.experts or block).fc2):
                    layer.weight.zero_()


def straight_through(weight: Tensor) -> Tensor:
    """Return the ternary weights, with the gradient of the float ones."""
    return weight + (ternary(weight) - weight).detach()


def ternary(weight: Tensor) -> Tensor:
    """Round every row to -1, 0 or 1 times the mean of its absolute values."""
    scale = weight.abs().mean(dim=-1, keepdim=True).clamp(min=1e-8)
    return scale * (weight / scale).round().clamp(-1, 1)


class _Block(nn.Module):
    def __init__(self, config: M3ViTConfig, index: int) -> None:
        super().__init__()
        dim = config.dim
        self.heads, self.top_k = config.heads, config.top_k
        self.norm1 = nn.LayerNorm(dim, eps=_EPSILON)
        self.query, self.key, self.value = (nn.Linear(dim, dim) for _ in range(3))
        self.projection = nn.Linear(dim, dim)
        self.norm2 = nn.LayerNorm(dim, eps=_EPSILON)
        self.experts: Mixture | None = None
        if config.has_experts(index):
            self.gate = nn.ModuleDict({
                task: nn.Linear(dim, config.experts, bias=False) for task in config.tasks
            })
            self.experts = Mixture(config)
        else:
            self.fc1, self.fc2 = nn.Linear(dim, config.hidden), nn.Linear(config.hidden, dim)

    def forward(
        self, streams: list[Tensor], index: int, tasks: tuple[str, ...], routing: Routing
    ) -> list[Tensor]:
        x = torch.cat(streams)
        x = x + self._attention(self.norm1(x))
        normed = self.norm2(x)
        if self.experts is None:
            x = x + self.fc2(functional.gelu(self.fc1(normed)))
            return list(x.chunk(len(streams)))
        if len(streams) == 1:
            x, normed = x.repeat(len(tasks), 1, 1), normed.repeat(len(tasks), 1, 1)
        flat = normed.flatten(0, 1)
        scores, choices = [], []
        for task, part in zip(tasks, flat.chunk(len(tasks)), strict=True):
            probability = self.gate[task](part).softmax(dim=-1)
            score, chosen = probability.topk(self.top_k, dim=-1)
            routing.add(index, task, probability, chosen)
            scores.append(score)
            choices.append(chosen)
        mixed = self.experts(flat, torch.cat(scores), torch.cat(choices))
        return list((x + mixed.view_as(x)).chunk(len(tasks)))

    def _attention(self, normed: Tensor) -> Tensor:
        batch, tokens, dim = normed.shape
        query, key, value = (
            layer(normed).view(batch, tokens, self.heads, -1).transpose(1, 2)
            for layer in (self.query, self.key, self.value)
        )
        mixed = functional.scaled_dot_product_attention(query, key, value)
        return self.projection(mixed.transpose(1, 2).reshape(batch, tokens, dim))


class _Head(nn.Module):
    def __init__(self, dim: int, config: HeadConfig) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(dim, eps=_EPSILON)
        self.fc1 = nn.Linear(dim, config.hidden)
        self.fc2 = nn.Linear(config.hidden, config.outputs)

    def forward(self, x: Tensor) -> Tensor:
        return self.fc2(functional.gelu(self.fc1(self.norm(x))))


class _Stack(nn.Module):
    """The same linear layer of every expert."""

    def __init__(self, experts: int, outputs: int, inputs: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(experts, outputs, inputs))
        self.bias = nn.Parameter(torch.zeros(experts, outputs))


def _initialise(name: str, parameter: nn.Parameter, depth: int) -> None:
    if name == "position" or "norm" in name:
        return
    if name.endswith("bias"):
        nn.init.zeros_(parameter)
        return
    deviation = parameter.shape[-1] ** -0.5
    if name.endswith(("projection.weight", "fc2.weight")) and name.startswith("blocks"):
        deviation *= (2 * depth) ** -0.5
    nn.init.trunc_normal_(parameter, std=deviation, a=-2 * deviation, b=2 * deviation)
