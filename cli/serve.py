"""The verb ``serve``: a language model over HTTP, the way OpenAI's clients speak."""

import sys
import time
from typing import Annotated, Any

import typer
from rich.console import Console

from edgewright.cli.common import BadRequest, Outcome, asking, progress
from edgewright.cli.delta import DropKeys, Kind, Margin, Threshold, plugin_of
from edgewright.cli.language import Cache, Context, Device, Mapped, Model, Threads, open_llm

__all__ = ["EXAMPLE", "serve"]

EXAMPLE = "edgewright serve tiny-bitnet --port 8000"

_HERE = ("localhost", "127.0.0.1", "::1")


def serve(
    model: Model,
    host: Annotated[
        str, typer.Option(help="Address to listen at; 0.0.0.0 for every one.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="0 takes a free one.")] = 8000,
    api_key: Annotated[
        str | None,
        typer.Option(envvar="EDGEWRIGHT_API_KEY", help="What clients must show; none if left out."),
    ] = None,
    name: Annotated[
        str | None, typer.Option(help="Of the model, for clients; the file's if left out.")
    ] = None,
    batch: Annotated[int, typer.Option(help="Texts that are written together.")] = 8,
    queue: Annotated[int, typer.Option(help="Requests that may wait; more get status 429.")] = 256,
    cache: Annotated[
        int | None, typer.Option(help="Positions of the cache, all texts together.")
    ] = None,
    max_body: Annotated[int, typer.Option(help="Bytes of one request.")] = 1 << 20,
    max_prompt: Annotated[
        int | None, typer.Option(help="Tokens of one prompt; the context's if left out.")
    ] = None,
    max_tokens: Annotated[
        int | None, typer.Option(help="New tokens of one answer; the context's if left out.")
    ] = None,
    context: Context = None,
    device: Device = "cpu",
    threads: Threads = None,
    mapped: Mapped = False,
    kv: Cache = "int8",
    attention: Kind = None,
    threshold: Threshold = None,
    margin: Margin = None,
    drop_keys: DropKeys = False,
) -> Outcome:
    """Serve completions and chats until Ctrl-C; only this machine is answered unless --host."""
    try:
        from edgewright.firmware.llm.server import Limits, create_app
        from edgewright.firmware.llm.server_run import listen, make_server, run_server
    except ModuleNotFoundError as error:
        raise BadRequest(f"serving needs {error.name}; type: pip install {error.name}") from None

    with asking("type: edgewright serve --help"):
        limits = Limits(body_bytes=max_body, prompt_tokens=max_prompt, max_tokens=max_tokens)
        plugin = plugin_of(attention, threshold, margin=margin, drop_keys=drop_keys)
        sock = listen(host, port)
    with sock:
        with progress("load") as report:
            llm = open_llm(
                model,
                report,
                context=context,
                device=device,
                threads=threads,
                mapped=mapped or None,
                kv=kv,
                attention=plugin,
                batch=batch,
                queue=queue,
                cache=cache,
            )
        llm.name = name or llm.name
        near = _is_loopback(host)
        with asking("type: edgewright serve --help"):
            app = create_app(llm, limits, api_key=api_key, hosts=_HERE if near else None)
        url = _url(host, sock.getsockname()[1])
        if api_key is None and not near:
            print(f"note: whoever reaches {url} can use it; set --api-key", file=sys.stderr)
        print(f"{llm.name}: {url}/v1 (Ctrl-C ends it)", flush=True)
        start = time.perf_counter()
        run_server(make_server(app), sock)
    result = {
        "model": llm.name,
        "url": f"{url}/v1",
        "device": device,
        "seconds": time.perf_counter() - start,
    }
    return Outcome(result, lambda console: _show(console, result))


def _url(host: str, port: int) -> str:
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _is_loopback(host: str) -> bool:
    return host in _HERE


def _show(console: Console, result: dict[str, Any]) -> None:
    console.print(f"ended after {result['seconds']:.0f} s", highlight=False)
