"""`python -m bench [PART ...]`: measures and prints Markdown. Every part by default; takes about twenty minutes."""

from __future__ import annotations

import argparse
import asyncio
import signal
import tempfile
import time
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

from bench import burst, deadlines, growth, homeserver, latency, starting, throughput
from bench.figures import machine

PARTS: Mapping[str, Callable[[Path], Awaitable[str]]] = {
    "start": starting.measure,
    "latency": latency.measure,
    "throughput": throughput.measure,
    "burst": burst.measure,
    "deadlines": deadlines.measure,
    "growth": growth.measure,
    "matrix": homeserver.measure,
}


async def run(names: list[str]) -> None:
    """Measure these parts, one after the other, each in a folder of its own that is thrown away."""
    task = asyncio.current_task()
    assert task is not None
    # Told to stop, it ends the processes it has started.
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    print(machine(), "\n", flush=True)
    for name in names:
        begun = time.monotonic()
        with tempfile.TemporaryDirectory(prefix=f"bench-{name}-") as folder:
            print(await PARTS[name](Path(folder)))
        print(f"({name}: {time.monotonic() - begun:.0f} s)\n", flush=True)


def main() -> None:
    """Read the command line."""
    options = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    options.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}")
    chosen = options.parse_args().parts or list(PARTS)
    if unknown := set(chosen) - PARTS.keys():
        options.error(f"unknown: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    asyncio.run(run(chosen))


if __name__ == "__main__":
    main()
