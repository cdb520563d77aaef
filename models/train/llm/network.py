"""BitNet b1.58 in torch, for training; parameter names are those of transformers' ``bitnet``."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

__all__ = ["BitNet", "Shape", "activation_codes", "bit_linear", "ternary"]

_SMALLEST = 1e-5


@dataclass(frozen=True)
class Shape:
    """Sizes of the network; ``context`` is how many tokens a training sequence has."""

    vocabulary: int = 2048
    hidden: int = 256
    layers: int = 4
    heads: int = 4
    kv_heads: int = 2
    ffn: int = 768
    context: int = 512
    theta: float = 10000.0
    epsilon: float = 1e-5

    @property
    def head(self) -> int:
        """Elements of one head."""
        return self.hidden // self.heads


def ternary(weight: Tensor) -> tuple[Tensor, Tensor]:
    """Return codes -1, 0 or 1 and, for the whole tensor, what 1 stands for (arXiv 2402.17764)."""
    scale = weight.abs().mean().clamp(min=_SMALLEST)
    return (weight / scale).round().clamp(-1, 1), scale


def activation_codes(x: Tensor) -> tuple[Tensor, Tensor]:
    """Return codes -128 to 127 and, for every token, how many codes 1 has."""
    scale = 127 / x.abs().amax(dim=-1, keepdim=True).clamp(min=_SMALLEST)
    return (x * scale).round().clamp(-128, 127), scale


def bit_linear(x: Tensor, *weights: Tensor, dtype: torch.dtype = torch.float32) -> Tensor:
    """Multiply quantised tokens by quantised weights; gradients pass both roundings.

    Parameters
    ----------
    x : (..., inputs) float32
    weights : (outputs, inputs) float32
        Each has its own scale.
    dtype : torch.dtype
        Of the products; both kinds of codes are exact in bfloat16 too, the sums are not.

    Returns
    -------
    Tensor
        The outputs of all weights side by side, float32.
    """
    return _BitLinear.apply(x, dtype, *weights)


class _BitLinear(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x: Tensor, dtype: torch.dtype, *weights: Tensor) -> Tensor:  # type: ignore[no-untyped-def]
        codes, scale = activation_codes(x.reshape(-1, x.shape[-1]))
        pairs = [ternary(weight) for weight in weights]
        matrix = torch.cat([pair[0] for pair in pairs]).to(dtype)
        unit = torch.cat([pair[1].expand(len(pair[0])) for pair in pairs])
        codes = codes.to(dtype)
        ctx.save_for_backward(codes, scale, matrix, unit)
        ctx.outputs = [len(weight) for weight in weights]
        total = functional.linear(codes, matrix).float()
        return (total * unit).div_(scale).view(*x.shape[:-1], -1)

    @staticmethod
    def backward(ctx, gradient: Tensor) -> tuple[Tensor | None, ...]:  # type: ignore[no-untyped-def]
        codes, scale, matrix, unit = ctx.saved_tensors
        flat = gradient.reshape(-1, gradient.shape[-1])
        of_x = ((flat * unit).to(matrix.dtype) @ matrix).float()
        of_weight = ((flat / scale).to(codes.dtype).t() @ codes).float()
        return of_x.view(*gradient.shape[:-1], -1), None, *of_weight.split(ctx.outputs)


class BitNet(nn.Module):
    """The language model: tokens in, logits out.

    Parameters
    ----------
    shape : Shape
    quantised : bool
        False for the float twin.

    Attributes
    ----------
    compute : torch.dtype
        Of matrix products and attention; everything else is float32.
    """

    def __init__(self, shape: Shape, quantised: bool = True) -> None:
        super().__init__()
        self.shape, self.quantised, self.compute = shape, quantised, torch.float32
        self.embed_tokens = nn.Embedding(shape.vocabulary, shape.hidden)
        self.layers = nn.ModuleList(_Layer(shape) for _ in range(shape.layers))
        self.norm = _norm(shape, shape.hidden)
        for parameter in self.parameters():
            if parameter.ndim > 1:
                nn.init.normal_(parameter, std=0.04)

    def forward(self, tokens: Tensor) -> Tensor:
        """Return (batch, length, vocabulary) float32 logits of (batch, length) tokens."""
        x, project = self.embed_tokens(tokens), _Project(self.quantised, self.compute)
        rotation = _rotation(self.shape, tokens.shape[1])
        for layer in self.layers:
            x = layer(x, rotation, project)
        head = self.embed_tokens.weight.to(self.compute)
        return functional.linear(self.norm(x).to(self.compute), head).float()


@dataclass(frozen=True)
class _Project:
    """How linear layers are applied to one input; outputs side by side."""

    quantised: bool
    dtype: torch.dtype

    def __call__(self, x: Tensor, *layers: nn.Linear) -> Tensor:
        weights = [layer.weight for layer in layers]
        if self.quantised:
            return bit_linear(x, *weights, dtype=self.dtype)
        return functional.linear(x.to(self.dtype), torch.cat(weights).to(self.dtype)).float()


class _Layer(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.input_layernorm = _norm(shape, shape.hidden)
        self.self_attn = _Attention(shape)
        self.post_attention_layernorm = _norm(shape, shape.hidden)
        self.mlp = _FeedForward(shape)

    def forward(self, x: Tensor, rotation: tuple[Tensor, Tensor], project: _Project) -> Tensor:
        x = x + self.self_attn(self.input_layernorm(x), rotation, project)
        return x + self.mlp(self.post_attention_layernorm(x), project)


class _Attention(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.q_proj = nn.Linear(shape.hidden, shape.heads * shape.head, bias=False)
        self.k_proj = nn.Linear(shape.hidden, shape.kv_heads * shape.head, bias=False)
        self.v_proj = nn.Linear(shape.hidden, shape.kv_heads * shape.head, bias=False)
        self.o_proj = nn.Linear(shape.heads * shape.head, shape.hidden, bias=False)
        self.attn_sub_norm = _norm(shape, shape.hidden)

    def forward(self, x: Tensor, rotation: tuple[Tensor, Tensor], project: _Project) -> Tensor:
        shape, (batch, length) = self.shape, x.shape[:2]
        mixed = project(x, self.q_proj, self.k_proj, self.v_proj)
        heads = mixed.view(batch, length, -1, shape.head).transpose(1, 2)
        query, key, value = heads.split([shape.heads, shape.kv_heads, shape.kv_heads], dim=1)
        group = shape.heads // shape.kv_heads
        key, value = key.repeat_interleave(group, 1), value.repeat_interleave(group, 1)
        parts = (_rotate(query, rotation), _rotate(key, rotation), value)
        result = functional.scaled_dot_product_attention(
            *(part.to(project.dtype) for part in parts), is_causal=True
        )
        result = result.transpose(1, 2).reshape(batch, length, -1).float()
        return project(self.attn_sub_norm(result), self.o_proj)


class _FeedForward(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.gate_proj = nn.Linear(shape.hidden, shape.ffn, bias=False)
        self.up_proj = nn.Linear(shape.hidden, shape.ffn, bias=False)
        self.down_proj = nn.Linear(shape.ffn, shape.hidden, bias=False)
        self.ffn_sub_norm = _norm(shape, shape.ffn)

    def forward(self, x: Tensor, project: _Project) -> Tensor:
        gate, up = project(x, self.gate_proj, self.up_proj).chunk(2, dim=-1)
        return project(self.ffn_sub_norm(functional.relu(gate).square() * up), self.down_proj)


def _norm(shape: Shape, size: int) -> nn.RMSNorm:
    return nn.RMSNorm(size, eps=shape.epsilon)


def _rotation(shape: Shape, length: int) -> tuple[Tensor, Tensor]:
    """Return cosine and sine, (length, head): both halves of a head turn by the same angles."""
    rate = shape.theta ** -(torch.arange(0, shape.head, 2, dtype=torch.float32) / shape.head)
    angle = torch.arange(length, dtype=torch.float32)[:, None] * rate
    angle = torch.cat([angle, angle], dim=-1)
    return angle.cos(), angle.sin()


def _rotate(x: Tensor, rotation: tuple[Tensor, Tensor]) -> Tensor:
    cosine, sine = rotation
    first, second = x.chunk(2, dim=-1)
    return x * cosine + torch.cat([-second, first], dim=-1) * sine
