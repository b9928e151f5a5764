"""Whether the desk is well: for a supervisor (/live), for a load balancer (/ready), for graphs (/metrics), and for
somebody outside who notices when it falls silent (the dead man's ping).
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import structlog
from aiohttp import ClientError, ClientSession, ClientTimeout, web
from pydantic import SecretStr

from bot.metrics import CONTENT_TYPE, Metrics

_LOG = structlog.get_logger("eventdesk.health")
_PING_TIMEOUT = ClientTimeout(total=10)
_FIRST = 2.0
"""Seconds after the start: time for every platform to be heard once."""
_AGAIN = 5.0
"""Seconds after a failed audit until the next: whoever watches hears soon that all is well again."""

Audit = Callable[[], Awaitable[list[str]]]
"""Finds out what is wrong; short keys such as 'storage.not_writable', never words of a person."""


class Health:
    """What is known of the parts of a running desk. Parts report; nobody is asked."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._reasons: dict[str, str] = {}
        self._turns: dict[str, tuple[float, float]] = {}

    def not_ready(self, part: str, reason: str) -> None:
        """`part` cannot do its work, for `reason` (a short English phrase)."""
        self._reasons[part] = reason

    def ready(self, part: str) -> None:
        """`part` does its work."""
        self._reasons.pop(part, None)

    def tells(self, part: str) -> bool:
        """Whether `part` is known not to do its work."""
        return part in self._reasons

    def reasons(self) -> list[str]:
        """Why the desk is not ready: 'part: reason' each; empty when it is."""
        return [f"{part}: {reason}" for part, reason in sorted(self._reasons.items())]

    def turns(self, loop: str, limit: float = 30.0) -> None:
        """The named loop has turned, and will again within `limit` seconds."""
        self._turns[loop] = (self._monotonic(), limit)

    def ended(self, loop: str) -> None:
        """The named loop is over and not expected to turn."""
        self._turns.pop(loop, None)

    def stuck(self) -> list[str]:
        """Loops that should have turned again by now."""
        now = self._monotonic()
        return sorted(loop for loop, (last, limit) in self._turns.items() if now - last > limit)


class HealthServer:
    """/live, /ready and /metrics on one address."""

    def __init__(self, listen: str, health: Health, metrics: Metrics) -> None:
        host, _, port = listen.rpartition(":")
        self._host, self._port = host.strip("[]"), int(port)
        self._health = health
        self._metrics = metrics
        self._runner: web.AppRunner | None = None

    async def start(self) -> int:
        """Begin to answer; the port. Raises OSError when the address is taken."""
        app = web.Application()
        app.add_routes(
            [web.get("/live", self._live), web.get("/ready", self._ready), web.get("/metrics", self._figures)]
        )
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, self._host, self._port).start()
        except OSError:
            await self.stop()
            raise
        port: int = self._runner.addresses[0][1]
        return port

    async def stop(self) -> None:
        """Stop answering."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _live(self, _: web.Request) -> web.Response:
        stuck = self._health.stuck()
        return web.json_response({"live": not stuck, "stuck": stuck}, status=503 if stuck else 200)

    async def _ready(self, _: web.Request) -> web.Response:
        reasons = self._health.reasons()
        return web.json_response({"ready": not reasons, "reasons": reasons}, status=503 if reasons else 200)

    async def _figures(self, _: web.Request) -> web.Response:
        return web.Response(body=self._metrics.text(), headers={"Content-Type": CONTENT_TYPE})


class Heart:
    """Tells somebody outside, once a minute, that all is well. Says nothing when it is not: silence is the alarm."""

    def __init__(self, ping_url: SecretStr | None, audit: Audit, period: float = 60.0) -> None:
        self._url = ping_url
        self._audit = audit
        self._period = period
        self._told: list[str] = []

    async def run(self) -> None:
        """Beat until cancelled."""
        await asyncio.sleep(min(_FIRST, self._period))
        while True:
            well = await self.beat()
            await asyncio.sleep(self._period if well else min(_AGAIN, self._period))

    async def beat(self) -> bool:
        """One audit, and one ping when it passes. Whether it passed; never raises for a failed audit or ping."""
        reasons = await self._look()
        if reasons:
            if reasons != self._told:
                _LOG.warning("the audit fails, no ping is sent", reasons=reasons)
            self._told = reasons
            return False
        self._told = []
        if self._url is not None:
            await self._ping(self._url.get_secret_value())
        return True

    async def _look(self) -> list[str]:
        try:
            return await self._audit()
        except Exception as error:
            return [f"audit.{type(error).__name__}"]

    async def _ping(self, url: str) -> None:
        try:
            async with ClientSession(timeout=_PING_TIMEOUT) as session, session.get(url) as answer:
                if answer.status >= 400:
                    _LOG.warning("the ping was refused", status=answer.status)
        except (ClientError, TimeoutError, OSError, ValueError) as error:
            # The error's own words would show the address, which is a secret.
            _LOG.warning("the ping did not arrive", reason=type(error).__name__)
