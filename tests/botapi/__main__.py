"""The server as a process: `python -m tests.botapi --port 8081 --delay-ms 50`. Prints its address and its token."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import signal
import sys

from tests.botapi.server import TOKEN, BotApi


async def serve(port: int, delay: float, limits: bool) -> None:
    """Serve until asked to stop."""
    stop = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, stop.set)
    async with BotApi(delay=delay, limits=limits, port=port) as api:
        sys.stdout.write(f"{api.url} {TOKEN}\n")
        sys.stdout.flush()
        await stop.wait()


def main() -> None:
    """Read the command line."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--port", type=int, default=0)
    options.add_argument("--delay-ms", type=float, default=0.0)
    options.add_argument("--limits", action="store_true", help="answer 429 by the published limits")
    chosen = options.parse_args()
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve(chosen.port, chosen.delay_ms / 1000, chosen.limits))


if __name__ == "__main__":
    main()
