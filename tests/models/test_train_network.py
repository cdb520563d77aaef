"""The torch network: routing, folding, ternary experts, checkpoints."""

import copy
import json
from dataclasses import replace

import numpy as np
import pytest

from edgewright.models.metrics import output_map
from edgewright.models.networks.m3vit import HeadConfig, M3ViTConfig

torch = pytest.importorskip("torch")

from edgewright.models.train import checkpoint, losses, network  # noqa: E402  after the skip

CONFIG = M3ViTConfig(
    name="m3vit-test",
    image=(16, 32),
    patch=8,
    dim=16,
    depth=4,
    heads=2,
    hidden=24,
    experts=4,
    expert_hidden=12,
    top_k=2,
    tasks={
        "segmentation": HeadConfig(hidden=16, cells=(4, 4), channels=3),
        "depth": HeadConfig(hidden=16, cells=(8, 8), channels=1),
    },
)


def _network(seed=0):
    torch.manual_seed(seed)
    made = network.M3ViT(CONFIG)
    with torch.no_grad():
        for name, parameter in made.named_parameters():
            if "norm" in name or name.endswith("bias"):
                parameter += 0.3 * torch.randn_like(parameter)
    return made


def _image(batch=3, seed=1):
    return torch.randn(batch, 3, *CONFIG.image, generator=torch.Generator().manual_seed(seed))


def test_mixture_equals_every_expert_weighted():
    mixture = _network().blocks[1].experts
    x = torch.randn(10, 16)
    score, chosen = torch.rand(10, 4).topk(2)
    chosen[:, 0] = torch.arange(10) % 2  # expert 3 may be left without tokens
    chosen[:, 1] = 2
    expected = torch.zeros_like(x)
    for token in range(10):
        for slot in range(2):
            expert = chosen[token, slot]
            hidden = mixture.fc1.weight[expert] @ x[token] + mixture.fc1.bias[expert]
            hidden = torch.nn.functional.gelu(hidden)
            result = mixture.fc2.weight[expert] @ hidden + mixture.fc2.bias[expert]
            expected[token] += score[token, slot] * result
    torch.testing.assert_close(mixture(x, score, chosen), expected)


def test_scores_are_not_renormalised():
    made, seen = _network(), []
    made.blocks[1].experts.register_forward_hook(lambda m, inputs, out: seen.append(inputs[1]))
    made(_image())
    assert (seen[0].sum(dim=1) < 1).all()
    assert seen[0].shape == (2 * 3 * CONFIG.tokens, 2)  # both tasks, the class token included


def test_tasks_together_equal_tasks_alone():
    made, image = _network(), _image()
    both, routing = made(image)
    for task in CONFIG.tasks:
        alone, own = made(image, [task])
        torch.testing.assert_close(alone[task], both[task])
        for block in (1, 3):
            assert torch.equal(own.counts[block, task], routing.counts[block, task])
            assert int(own.counts[block, task].sum()) == 3 * CONFIG.tokens * 2


def test_routing_balance_is_one_when_even():
    routing = network.Routing()
    routing.add(1, "depth", torch.full((8, 4), 0.25), torch.arange(16).view(8, 2) % 4)
    assert float(routing.balance) == 1
    routing.add(3, "depth", torch.eye(4)[[0] * 8], torch.zeros(8, 1, dtype=torch.int64))
    assert float(routing.balance) == 2.5  # the second alone is 4


def test_late_blocks_begin_as_the_identity():
    made = _network()
    made.active = 2
    made.start_shallow()
    with torch.no_grad():
        for block in made.blocks[2:]:
            block.projection.bias.zero_()
            (block.experts or block).fc2.bias.zero_()
    before, _ = made(_image())
    made.active = 4
    after, routing = made(_image())
    torch.testing.assert_close(after, before)
    assert set(routing.counts) == {
        (1, "segmentation"),
        (1, "depth"),
        (3, "segmentation"),
        (3, "depth"),
    }


def test_folding_norms_changes_nothing():
    made = _network()
    folded = copy.deepcopy(made)
    checkpoint.fold_norms(folded)
    for (task, first), second in zip(
        made(_image())[0].items(), folded(_image())[0].values(), strict=True
    ):
        # float32 sums in another order
        torch.testing.assert_close(first, second, rtol=1e-4, atol=1e-5, msg=task)
    assert torch.equal(folded.blocks[1].norm2.weight, torch.ones(16))
    assert not folded.blocks[1].norm2.bias.any()


def test_ternary_rows_hold_three_values():
    weight = torch.tensor([[0.9, -0.1, 0.1, -1.1], [0.0, 0.0, 0.0, 0.0]])
    assert torch.allclose(
        network.ternary(weight), torch.tensor([[0.55, 0, 0, -0.55], [0, 0, 0, 0]])
    )


def test_straight_through_gradient():
    weight = torch.randn(3, 8, requires_grad=True)
    (network.straight_through(weight) * 2).sum().backward()
    assert torch.equal(weight.grad, torch.full((3, 8), 2.0))


def test_checkpoint_names_are_those_of_the_format(tmp_path):
    checkpoint.write_checkpoint(tmp_path / "float.safetensors", _network(), {"seed": "0"})
    with checkpoint.safe_open(tmp_path / "float.safetensors", "np") as content:
        names, metadata = set(content.keys()), content.metadata()
        assert content.get_tensor("blocks.1.experts.fc1.weight").shape == (4, 12, 16)
        assert content.get_tensor("position").shape == (CONFIG.tokens, 16)
        assert content.get_tensor("patch.weight").shape == (16, 192)
    assert {"blocks.1.gate.depth.weight", "blocks.0.fc1.bias", "heads.depth.norm.bias"} <= names
    assert "blocks.1.gate.depth.bias" not in names
    assert metadata["precision"] == "float"
    assert M3ViTConfig.from_dict(json.loads(metadata["network"])) == CONFIG


def test_ternary_checkpoint_round_trip(tmp_path):
    made = _network()
    checkpoint.fold_norms(made)
    for block in (1, 3):
        made.blocks[block].experts.ternary = True
    checkpoint.write_checkpoint(tmp_path / "ternary.safetensors", made, {})
    back = checkpoint.read_checkpoint(tmp_path / "ternary.safetensors")
    row = back.blocks[1].experts.fc2.weight[2, 5].detach().numpy()
    assert len(np.unique(np.abs(row[row != 0]))) == 1
    back_weights = network.ternary(made.blocks[3].experts.fc1.weight)
    assert torch.equal(back.blocks[3].experts.fc1.weight, back_weights)
    assert [path.name for path in tmp_path.iterdir()] == ["ternary.safetensors"]


def test_foreign_checkpoints_are_refused(tmp_path):
    (tmp_path / "x.safetensors").write_bytes(
        checkpoint.save({"x": torch.zeros(1)}, {"format": "other"})
    )
    text = r"^checkpoint must be edgewright-checkpoint version 1, not x\.safetensors$"
    with pytest.raises(ValueError, match=text):
        checkpoint.read_checkpoint(tmp_path / "x.safetensors")


@pytest.mark.parametrize("task", CONFIG.tasks)
def test_training_and_metrics_lay_cells_out_alike(task):
    output = torch.randn(2, CONFIG.tokens - 1, CONFIG.tasks[task].outputs)
    expected = output_map(CONFIG, task, output.numpy())
    np.testing.assert_array_equal(losses.cells_of(CONFIG, task, output).numpy(), expected)


def test_segmentation_loss_is_the_mean_over_pixels():
    rng = np.random.default_rng(3)
    label = rng.integers(0, 3, (1, 16, 32)).astype(np.uint8)
    label[0, 0, :5] = 255
    target = losses.make_target(CONFIG, "segmentation", label)
    output = torch.randn(1, 8, 16, 3)
    pixels = output.repeat_interleave(2, 1).repeat_interleave(2, 2).permute(0, 3, 1, 2)
    expected = torch.nn.functional.cross_entropy(
        pixels, torch.from_numpy(label).long(), target.importance, ignore_index=255
    )
    index, flip = torch.zeros(1, dtype=torch.int64), torch.tensor([False])
    torch.testing.assert_close(target.loss(output, index, flip), expected)
    mirrored = target.loss(output.flip(2), index, torch.tensor([True]))
    torch.testing.assert_close(mirrored, expected)


def test_depth_loss_skips_the_sky():
    label = np.full((1, 16, 32), 255, np.uint8)
    label[0, 3, 4] = 15
    target = losses.make_target(CONFIG, "depth", label)
    output = torch.full((1, 16, 32, 1), 0.75)
    loss = target.loss(output, torch.zeros(1, dtype=torch.int64), torch.tensor([False]))
    assert float(loss) == pytest.approx(4 * 0.25)  # log(16) / log(256) is 0.5


def test_unknown_tasks_are_refused():
    config = replace(CONFIG, tasks={"pose": CONFIG.tasks["depth"]})
    text = r"^task must be segmentation, depth or boundary, not pose$"
    with pytest.raises(ValueError, match=text):
        losses.make_target(config, "pose", np.zeros((1, 16, 32), np.uint8))
