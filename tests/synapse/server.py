"""A Synapse in a process of its own, with a folder of its own: started, stopped, killed and started again."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import secrets
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.synapse import settings

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
"""Seconds a loaded machine may take to start Synapse, which needs two or three on an idle one."""
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
"""Past the proxy this machine may have for the world."""


class Refused(Exception):
    """The server said no. `code` is Matrix's, such as M_FORBIDDEN."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(f"{status} {code}")
        self.status = status
        self.code = code


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody with an account. `token` and `device` are of a login that nobody else uses."""

    id: str
    name: str
    password: str
    token: str
    device: str

    @property
    def localpart(self) -> str:
        return self.id[1:].partition(":")[0]


class Synapse:
    """The server. Safe to use from any event loop; everything is kept in `folder` over stops and starts.

    `limits`: with Synapse's own rate limits instead of none. `more`: settings that take the place of ours.
    """

    def __init__(self, folder: Path, *, limits: bool = False, **more: Any) -> None:
        self.folder = folder
        self.log = folder / "log"
        self._port = _free_port()
        self._secret = secrets.token_hex(16)
        self._limits, self._more = limits, more
        self._process: subprocess.Popen[bytes] | None = None
        self._admin: Account | None = None

    @property
    def url(self) -> str:
        """What goes into `homeserver`; the same over restarts."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def name(self) -> str:
        """The part of every id behind the colon."""
        return settings.SERVER_NAME

    async def __aenter__(self) -> Synapse:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def start(self) -> None:
        """Returns when it answers."""
        await asyncio.to_thread(self.start_now)

    async def stop(self) -> None:
        """As in an outage; `start` goes on with everything kept."""
        await asyncio.to_thread(self.stop_now)

    async def kill(self) -> None:
        """As in a power cut."""
        assert self._process is not None, "Synapse does not run"
        self._process.kill()
        await self.stop()

    async def restart(self) -> None:
        await self.stop()
        await self.start()

    async def register(self, name: str, *, admin: bool = False, exactly: bool = False) -> Account:
        """A new account. Unless `exactly`, its id carries a random tail, so that tests can share a server."""
        return await asyncio.to_thread(self._register, name, admin, exactly)

    async def lifts_limits_for(self, user: str) -> None:
        """Synapse's 'override_ratelimit' without any limit."""
        path = f"/_synapse/admin/v1/users/{user}/override_ratelimit"
        await self.as_admin("POST", path, {"messages_per_second": 0, "burst_count": 0})

    async def as_admin(self, method: str, path: str, body: object = None) -> Any:
        """Asks the server in the name of its operator."""
        if self._admin is None:
            self._admin = await self.register("operator", admin=True)
        return await self.ask(method, path, body, token=self._admin.token)

    async def ask(self, method: str, path: str, body: object = None, *, token: str | None = None) -> Any:
        """One call past every client library; raises Refused."""
        return await asyncio.to_thread(self._ask, method, path, body, token)

    def start_now(self) -> None:
        assert self._process is None, "Synapse runs already"
        path = settings.write(self.folder, self._port, self._secret, limits=self._limits, more=self._more)
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.synapse", "-c", str(path)],
                cwd=ROOT, stdin=subprocess.PIPE, stdout=log, stderr=log,
            )  # fmt: skip
        try:
            self._wait_until_it_answers(self._process)
        except BaseException:
            self.stop_now()
            raise

    def stop_now(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        assert process.stdin is not None
        process.stdin.close()

    def _wait_until_it_answers(self, process: subprocess.Popen[bytes]) -> None:
        deadline = time.monotonic() + PATIENCE
        while not self._answers():
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"Synapse does not start; it says:\n{self.log.read_text()[-3000:]}")
            time.sleep(0.05)

    def _answers(self) -> bool:
        try:
            with _DIRECT.open(f"{self.url}/health", timeout=5) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False

    def _register(self, name: str, admin: bool, exactly: bool) -> Account:
        user = name.lower() if exactly else f"{name.lower()}-{secrets.token_hex(3)}"
        password, path = secrets.token_urlsafe(12), "/_synapse/admin/v1/register"
        nonce = self._ask("GET", path)["nonce"]
        signed = "\0".join([nonce, user, password, "admin" if admin else "notadmin"])
        mac = hmac.new(self._secret.encode(), signed.encode(), hashlib.sha1).hexdigest()
        body = {"nonce": nonce, "username": user, "displayname": name, "password": password}
        made = self._ask("POST", path, body | {"admin": admin, "mac": mac})
        return Account(made["user_id"], name, password, made["access_token"], made["device_id"])

    def _ask(self, method: str, path: str, body: object = None, token: str | None = None) -> Any:
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data, headers, method=method)  # noqa: S310
        try:
            with _DIRECT.open(request, timeout=PATIENCE) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as refusal:
            with refusal:
                raise Refused(refusal.code, json.load(refusal).get("errcode", "")) from None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
