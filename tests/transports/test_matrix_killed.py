"""The transport is killed again and again in the middle of it: nothing is lost, nothing is said twice."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.synapse.server import ROOT, Account, Synapse
from tests.transports.matrix_echo import read
from tests.transports.matrix_stage import staged, until

KILLS = 12
PER_KILL = 5


class Program:
    """The echo in a process of its own."""

    def __init__(self, url: str, account: Account, folder: Path) -> None:
        self._command = [sys.executable, "-m", "tests.transports.matrix_echo", url, account.id, account.password]
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def journal(self) -> list[dict[str, Any]]:
        return read(self._folder / "journal")

    def start(self) -> None:
        self._process = subprocess.Popen([*self._command, str(self._folder)], cwd=ROOT)

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()


async def test_killed_anywhere(synapse: Synapse, tmp_path: Path) -> None:
    seed = random.randrange(10**6)
    print(f"seed {seed}")  # noqa: T201 - shown when it fails
    dice = random.Random(seed)
    async with staged(synapse, tmp_path) as stage:
        account, noor = await synapse.register("desk"), await stage.person()
        program, said = Program(synapse.url, account, tmp_path), []
        try:
            program.start()
            await until(lambda: program.journal)
            room = await noor.open_chat(account.id)
            for _ in range(KILLS):
                for _ in range(PER_KILL):
                    said.append(f"word {len(said)}")
                    await noor.say(room, said[-1])
                wanted = len(program.journal) + dice.randint(1, 6)
                await until(lambda wanted=wanted: len(program.journal) >= wanted)  # type: ignore[misc]
                program.kill()
                program.start()
            await noor.reads(f"heard {said[-1]}", room, within=60)
            await until(lambda: set(noor.texts(room)) >= {f"heard {text}" for text in said}, 60)
        finally:
            program.kill()
        sources = [source for line in program.journal for source in line.get("sources", ())]
        assert len(sources) == len(set(sources))
        heard = [one["text"] for line in program.journal for one in line.get("said", ())]
        assert [text for text in heard if text != "/start"] == said
        answers = [text for text in noor.texts(room) if text != "heard /start"]
        assert sorted(answers) == sorted(f"heard {text}" for text in said)
