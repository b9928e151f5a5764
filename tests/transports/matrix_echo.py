"""A program that can be killed: keeps what it receives in a journal, and answers each thing said once.

Its journal is to it what the record is to the desk: a line is a commit, of a batch with its place or of an answer.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from pathlib import Path
from typing import Any

from bot.transports.matrix import MatrixTransport
from bot.transports.port import DeliveryError, Rendered
from handlers.domain.incoming import Said
from tests.transports.matrix_stage import NOON


class Journal:
    """Lines on disk; one that was cut off by a kill never was."""

    def __init__(self, path: Path) -> None:
        self.lines = read(path)
        self._file = path.open("ab")
        self._file.truncate(sum(len(json.dumps(line)) + 1 for line in self.lines))

    def commit(self, line: dict[str, Any]) -> None:
        self.lines.append(line)
        self._file.write(json.dumps(line).encode() + b"\n")
        self._file.flush()
        os.fsync(self._file.fileno())

    @property
    def cursor(self) -> str | None:
        return next((line["cursor"] for line in reversed(self.lines) if "cursor" in line), None)

    @property
    def unanswered(self) -> list[dict[str, str]]:
        done = {line["answered"] for line in self.lines if "answered" in line}
        said = [one for line in self.lines for one in line.get("said", ())]
        return [one for one in said if one["source"] not in done]


def read(path: Path) -> list[dict[str, Any]]:
    """The whole lines of a journal."""
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_bytes().split(b"\n")[:-1]]


async def main(url: str, user: str, password: str, folder: str) -> None:
    journal = Journal(Path(folder) / "journal")
    transport = MatrixTransport(url, user, password, Path(folder) / "store", {})
    answering = asyncio.create_task(answer(transport, journal))
    while not answering.done():
        try:
            batch = await transport.receive(journal.cursor)
        except DeliveryError:
            await asyncio.sleep(0.05)
            continue
        said = [{"source": update.source, "text": one.text, "chat": one.chat.id} for update in batch.updates
                for one in transport.parse(update.payload, NOON) if isinstance(one, Said)]  # fmt: skip
        journal.commit({"cursor": batch.cursor, "sources": [one.source for one in batch.updates], "said": said})
    await answering


async def answer(transport: MatrixTransport, journal: Journal) -> None:
    while True:
        for one in journal.unanswered:
            try:
                await transport.send(Rendered(one["chat"], f"heard {one['text']}", key=one["source"]))
            except DeliveryError:
                break
            journal.commit({"answered": one["source"]})
        await asyncio.sleep(0.02)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
