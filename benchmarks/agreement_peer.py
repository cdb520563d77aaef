"""What the other program computes; runs under its interpreter, which has none of our code.

``agreement_peer.py TASK.json`` does what the file says and writes arrays to the file that it
names as ``out``. The first line of standard output is JSON: the versions of what computed.
"""

import ctypes
import json
import os
import sys
from importlib import metadata
from pathlib import Path

import numpy as np

__all__ = ["TASKS"]


def llama_cpp(task):
    """Continue prompts greedily with llama.cpp.

    Returns
    -------
    dict of str to ndarray
        ``tokens`` (prompts, count) int32 that follow, and ``logits`` (prompts, count, vocab)
        float32 that each was chosen from; ``text0``, ``text1``, ...: tokens of ``texts``.
    """
    import llama_cpp as library

    library.llama_backend_init()
    silent = library.llama_log_callback(lambda *_: None)
    library.llama_log_set(silent, ctypes.c_void_p(0))
    settings = library.llama_model_default_params()
    settings.n_gpu_layers = 0
    model = library.llama_model_load_from_file(task["model"].encode(), settings)
    if not model:
        sys.exit(f"model must be a file that llama.cpp loads, not {task['model']}")
    choices = library.llama_context_default_params()
    longest = max(map(len, task["prompts"])) + task["count"]
    choices.n_ctx = choices.n_batch = choices.n_ubatch = -(-longest // 256) * 256
    choices.n_threads = choices.n_threads_batch = task["threads"]
    if task["kv"] == "f32":  # else what it chooses itself: float16
        choices.type_k = choices.type_v = library.GGML_TYPE_F32
        choices.flash_attn_type = library.LLAMA_FLASH_ATTN_TYPE_DISABLED
    state = library.llama_init_from_model(model, choices)
    words = library.llama_model_get_vocab(model)
    vocab = library.llama_vocab_n_tokens(words)

    def encode(text):
        raw, room = text.encode(), (ctypes.c_int32 * (len(text.encode()) + 8))()
        count = library.llama_tokenize(words, raw, len(raw), room, len(room), True, False)
        return np.array(room[: max(count, 0)], np.int32)

    def decode(tokens):
        kept = (ctypes.c_int32 * len(tokens))(*tokens)  # the batch only points to it
        batch = library.llama_batch_get_one(kept, len(tokens))
        if code := library.llama_decode(state, batch):
            sys.exit(f"llama.cpp must compute {len(tokens)} tokens, not end with code {code}")
        logits = library.llama_get_logits_ith(state, -1)
        return np.ctypeslib.as_array(logits, (vocab,)).copy()

    def begin(tokens):
        library.llama_memory_clear(library.llama_get_memory(state), True)
        return decode(tokens)

    found = _greedy(task, begin, lambda token: decode([token]))
    return found | {f"text{i}": encode(text) for i, text in enumerate(task["texts"])}


def bitnet(task):
    """Compute texts, and continue prompts greedily, with a folder in transformers, float32.

    Returns
    -------
    dict of str to ndarray
        As `llama_cpp`, and ``text0``, ``text1``, ...: (tokens, vocab) logits of the texts.
    """
    import torch
    from transformers import AutoModelForCausalLM

    torch.set_num_threads(task["threads"])
    # The file says bfloat16, which is how it stores norms and embedding. Computed so, activations
    # of 8 bits would be rounded from numbers of 8 bits.
    model = AutoModelForCausalLM.from_pretrained(task["model"], dtype=torch.float32).eval()
    kinds = {type(module).__name__ for module in model.modules()}
    if "AutoBitLinear" not in kinds:
        sys.exit("model must have layers of the class AutoBitLinear in transformers, not none")
    # A packed file keeps its own types whatever is asked for, and refuses ``float()``.
    for tensor in (*model.parameters(), *model.buffers()):
        if tensor.is_floating_point():
            tensor.data = tensor.data.float()
    past = []

    def decode(tokens):
        with torch.no_grad():
            out = model(torch.tensor([tokens]), past_key_values=past[0] if past else None)
        past[:] = [out.past_key_values]
        return out.logits[0].numpy().astype(np.float32)

    def begin(tokens):
        past.clear()
        return decode(tokens)

    found = _greedy(task, lambda t: begin(t)[-1], lambda token: decode([token])[-1])
    return found | {f"text{i}": begin(tokens) for i, tokens in enumerate(task["texts"])}


def score(task):
    """Score windows of tokens with a GGUF of Llama in transformers, weights as float32.

    Returns
    -------
    dict of str to ndarray
        ``nll`` (windows,) float64: sums over all tokens but the first of each.
    """
    import torch
    from transformers import AutoModelForCausalLM

    torch.set_num_threads(task["threads"])
    path = Path(task["model"])
    model = AutoModelForCausalLM.from_pretrained(
        path.parent, gguf_file=path.name, dtype=torch.float32
    ).eval()
    sums = []
    for number, window in enumerate(task["windows"]):
        tokens = torch.tensor([window])
        with torch.no_grad():
            logits = model(tokens).logits[0, :-1]
        sums.append(torch.nn.functional.cross_entropy(logits, tokens[0, 1:], reduction="none"))
        sums[-1] = float(sums[-1].double().sum())
        print(f"window {number + 1} of {len(task['windows'])}", file=sys.stderr, flush=True)
    return {"nll": np.array(sums)}


TASKS = {
    "llama_cpp": (llama_cpp, ("llama-cpp-python",)),
    "bitnet": (bitnet, ("transformers", "torch")),
    "score": (score, ("transformers", "torch", "gguf")),
}


def _greedy(task, begin, step):
    tokens, logits = [], []
    for prompt in task["prompts"]:
        logits.append([begin(prompt)])
        while len(logits[-1]) < task["count"]:
            logits[-1].append(step(int(logits[-1][-1].argmax())))
        tokens.append([int(row.argmax()) for row in logits[-1]])
    return {"tokens": np.array(tokens, np.int32), "logits": np.array(logits, np.float32)}


def main():
    """Do the task of the file that the command line names."""
    # transformers compiles small functions of BitNet with torch.compile, which wants a compiler.
    os.environ["TORCHDYNAMO_DISABLE"] = "1"
    os.environ["HF_HUB_OFFLINE"] = "1"
    task = json.loads(Path(sys.argv[1]).read_text())
    do, packages = TASKS[task["do"]]
    try:
        print(json.dumps({name: metadata.version(name) for name in packages}), flush=True)
        arrays = do(task)
    except ImportError as error:  # which metadata raise too
        sys.exit(f"{' and '.join(packages)} must be installed for this, not missing: {error}")
    np.savez(task["out"], **arrays)


if __name__ == "__main__":
    main()
