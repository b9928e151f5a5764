"""The bots under measurement: an event's desk in a folder of its own, or a bare bot; ready when the block begins."""

from __future__ import annotations

import socket
import time
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from bench.processes import Running, started, until
from tests.botapi import TOKEN, RemoteBotApi

TEAM, ORGANIZERS = -1_001_000_000_001, -1_001_000_000_002
ROSTER = (1001, 1002, 1003, 1004, 1005, 1006)
ON_DUTY = ROSTER[:3]
DESK = "Eventdesk"
BARE = ("echo", "relay")
_WARMED_BY = 6_999_999


@dataclass(frozen=True, slots=True)
class Bot:
    """A bot that is up, and how long that took in seconds."""

    running: Running
    ready_after: float


def configuration(folder: Path, api_url: str, pacing: str = "off", health: str = "127.0.0.1:8641") -> Path:
    """The example event with three responders on duty, on SQLite files in `folder`; the TOML file."""
    folder.mkdir(parents=True, exist_ok=True)
    secrets = {"eventdesk.key": b64encode(b"installation key of the bench 01"), "token": TOKEN.encode()}
    for name, content in secrets.items():
        (folder / name).write_bytes(content + b"\n")
        (folder / name).chmod(0o600)
    text = (Path(__file__).parents[1] / "config.example.toml").read_text()
    changes = {
        '{ env = "EVENTDESK_TELEGRAM_TOKEN" }': '{ file = "token" }',
        '"https://api.telegram.org"': f'"{api_url}"',
        'pacing = "telegram"': f'pacing = "{pacing}"',
        '"127.0.0.1:8641"': f'"{health}"',
        "eventdesk.db": f"{folder}/eventdesk.db",
        "case-keys.db": f"{folder}/case-keys.db",
    }
    for old, new in changes.items():
        assert old in text, f"config.example.toml no longer says {old}"
        text = text.replace(old, new, 1)
    (folder / "eventdesk.toml").write_text(text)
    return folder / "eventdesk.toml"


async def furnish(remote: RemoteBotApi) -> None:
    """The rooms and the roster exist on the server, everybody has started the bot."""
    for chat in (TEAM, ORGANIZERS):
        await remote.do("group", chat=chat)
    await remote.do("phones", ids=ROSTER, started=True)


@asynccontextmanager
async def desk(folder: Path, remote: RemoteBotApi, pacing: str = "off") -> AsyncIterator[Bot]:
    """`eventdesk run` as operators start it, once /ready says so."""
    health = f"127.0.0.1:{free_port()}"
    config = configuration(folder, remote.url, pacing, health)
    await furnish(remote)
    begun = time.monotonic()
    command = ("-m", "bot", "run", "--config", str(config), "--log", "json")
    async with started(*command, log=folder / "desk.log") as running, aiohttp.ClientSession() as session:

        async def ready() -> bool:
            try:
                async with session.get(f"http://{health}/ready") as answer:
                    return answer.status == 200
            except aiohttp.ClientError:
                return False

        await until(ready, 60, running, pause=0.01)
        yield Bot(running, time.monotonic() - begun)


@asynccontextmanager
async def bare(kind: str, folder: Path, remote: RemoteBotApi) -> AsyncIterator[Bot]:
    """A bare bot of `bench.bots`, once it has answered its first message."""
    folder.mkdir(parents=True, exist_ok=True)
    await furnish(remote)
    begun = time.monotonic()
    command = ("-m", "bench.bots", kind, remote.url, TOKEN, str(TEAM))
    async with started(*command, log=folder / f"{kind}.log") as running:
        await remote.do("says", who=_WARMED_BY, text="warm")

        async def answered() -> bool:
            return any(one["method"] == "sendmessage" for one in await remote.do("log_since"))

        await until(answered, 60, running)
        yield Bot(running, time.monotonic() - begun)


@asynccontextmanager
async def bot(kind: str, folder: Path, remote: RemoteBotApi) -> AsyncIterator[Bot]:
    """Any of them by its name."""
    maker = desk(folder / "desk", remote) if kind == DESK else bare(kind, folder, remote)
    async with maker as one:
        yield one


def free_port() -> int:
    """A port nobody listens on right now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
