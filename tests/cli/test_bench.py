"""The verb bench: its figures hang together, and bad requests are one line."""

import pytest

from tests.cli.command import edgewright

QUICK = ["bench", "llm", "--shape", "bitnet-small", "--threads", "1", "--rounds", "1"]
_HELP = "type: edgewright bench --help"


def test_figures_hang_together(capfd):
    seen = edgewright(capfd, *QUICK, "--tokens", "8", "--batch", "2", "--json")
    assert seen.code == 0
    result = seen.json
    tokens = 4096 * 512 + 4096 * 4  # the output matrix and its scales
    linear = 4 * (768 * 512 + 512 * 512 + 3 * 1536 * 512)
    assert result["weight_bytes"] > tokens + linear / 4
    assert result["bytes_per_token"] > result["weight_bytes"]
    assert result["decode_fraction_of_bandwidth"] > 0
    assert result["prefill_tokens_per_s"] == result["prefill512_tokens_per_s"]
    whole = result["prefill_fraction_of_int8_peak_end_to_end"]
    assert 0 < whole < result["prefill_fraction_of_int8_peak"]
    assert {record["how"] for record in result["records"]} == {"wall clock"}
    assert all(record["configuration"]["threads"] == 1 for record in result["records"])


def test_attention_is_counted(capfd):
    more = ("--tokens", "4", "--attention", "delta", "--threshold", "0.5", "--window", "16")
    result = edgewright(capfd, *QUICK, *more, "--json").json
    assert (result["setting"]["attention"], result["setting"]["window"]) == ("delta", 16)
    # Warm-up and one round, of two prompts and the decoded tokens.
    assert result["counters"]["prefill"]["rows"] == 2 * (128 + 512)
    assert result["counters"]["decode"]["rows"] == 2 * 4
    assert result["qk_sparsity"] == result["counters"]["both"]["qk_sparsity"] > 0


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["bench", "vit"], "what must be llm, not vit; type: edgewright bench llm"),
        (
            ["bench", "llm", "--shape", "x"],
            "shape must be one of bitnet-2b4t, bitnet-small, not x; type: edgewright bench --help",
        ),
        (
            [*QUICK, "--attention", "lazy"],
            f"attention must be one of dense, delta, delta-blocks, not lazy; {_HELP}",
        ),
        (
            [*QUICK, "--model", "x"],
            "--shape must be left out with --model; type: edgewright bench --help",
        ),
        (
            [*QUICK, "--context", "4090"],
            "context must be at most 4032, not 4090; type: edgewright bench --help",
        ),
    ],
)
def test_bad_requests_are_one_line(capfd, words, complaint):
    assert edgewright(capfd, *words).complaint == complaint
