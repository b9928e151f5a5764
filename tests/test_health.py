"""Whoever asks whether the desk is well gets the truth, and silence is the alarm."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import ClientSession, web
from pydantic import SecretStr

from bot.clock import MovableClock
from bot.health import Health, HealthServer, Heart
from bot.metrics import Metrics


class Desk:
    """The parts that report, a clock, and somebody who asks."""

    def __init__(self, base: str, health: Health, metrics: Metrics, clock: MovableClock) -> None:
        self.base, self.health, self.metrics, self.clock = base, health, metrics, clock

    async def asks(self, path: str) -> tuple[int, str]:
        async with ClientSession() as session, session.get(f"{self.base}{path}") as answer:
            return answer.status, await answer.text()


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    clock = MovableClock(datetime(2026, 12, 4, tzinfo=UTC))
    health, metrics = Health(clock.monotonic), Metrics(clock.monotonic)
    server = HealthServer("127.0.0.1:0", health, metrics)
    port = await server.start()
    yield Desk(f"http://127.0.0.1:{port}", health, metrics, clock)
    await server.stop()


async def test_live_while_its_loops_turn_and_not_when_one_stands_still(desk: Desk) -> None:
    desk.health.turns("deadlines", limit=5)
    desk.health.turns("sender", limit=60)
    assert await desk.asks("/live") == (200, '{"live": true, "stuck": []}')
    desk.clock.move(timedelta(seconds=6))
    assert await desk.asks("/live") == (503, '{"live": false, "stuck": ["deadlines"]}')
    desk.health.turns("deadlines", limit=5)
    assert (await desk.asks("/live"))[0] == 200


async def test_a_loop_that_ended_on_purpose_is_not_missed(desk: Desk) -> None:
    desk.health.turns("telegram", limit=5)
    desk.health.ended("telegram")
    desk.clock.move(timedelta(minutes=1))
    assert (await desk.asks("/live"))[0] == 200


async def test_ready_once_nothing_speaks_against_it(desk: Desk) -> None:
    desk.health.not_ready("storage", "not migrated yet")
    desk.health.not_ready("telegram", "has not answered yet")
    status, said = await desk.asks("/ready")
    assert status == 503
    assert said == '{"ready": false, "reasons": ["storage: not migrated yet", "telegram: has not answered yet"]}'
    desk.health.ready("storage")
    desk.health.ready("telegram")
    assert await desk.asks("/ready") == (200, '{"ready": true, "reasons": []}')


async def test_the_figures_are_in_prometheus_text(desk: Desk) -> None:
    metrics = desk.metrics
    metrics.received.labels("telegram").inc(3)
    metrics.alert_latency.observe(0.04)
    metrics.deadline_lag.observe(0.004)
    metrics.retries.labels("telegram").inc()
    metrics.failures.labels("telegram").inc()
    metrics.before_each_look(lambda: metrics.show_cases({("critical", "paging"): 2}))
    metrics.show_outbox({"alert": 1})
    metrics.heard("telegram")
    desk.clock.move(timedelta(seconds=7))
    _, said = await desk.asks("/metrics")
    for line in (
        'eventdesk_events_received_total{platform="telegram"} 3.0',
        'eventdesk_cases{category="critical",state="paging"} 2.0',
        "eventdesk_alert_latency_seconds_count 1.0",
        "eventdesk_deadline_lag_seconds_count 1.0",
        'eventdesk_outbox_depth{lane="alert"} 1.0',
        'eventdesk_retries_total{platform="telegram"} 1.0',
        'eventdesk_failures_total{platform="telegram"} 1.0',
        'eventdesk_seconds_since_receive{platform="telegram"} 7.0',
    ):
        assert line in said


async def test_two_desks_in_one_process_do_not_share_figures() -> None:
    one, other = Metrics(lambda: 0.0), Metrics(lambda: 0.0)
    one.received.labels("telegram").inc()
    assert b"telegram" not in other.text()
    assert other.silent_for("telegram") is None


async def test_an_address_that_is_taken_is_an_error_and_leaves_nothing_open(desk: Desk) -> None:
    taken = desk.base.removeprefix("http://")
    with pytest.raises(OSError, match="address already in use"):
        await HealthServer(taken, desk.health, desk.metrics).start()


@asynccontextmanager
async def somebody_outside(status: int = 200) -> AsyncIterator[tuple[SecretStr, list[str]]]:
    heard: list[str] = []

    async def ping(request: web.Request) -> web.Response:
        heard.append(request.path)
        return web.Response(status=status)

    app = web.Application()
    app.router.add_get("/canary", ping)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield SecretStr(f"http://127.0.0.1:{runner.addresses[0][1]}/canary"), heard
    await runner.cleanup()


async def all_is_well() -> list[str]:
    return []


async def something_is_wrong() -> list[str]:
    return ["outbox.overdue"]


async def the_audit_breaks() -> list[str]:
    raise RuntimeError("canary")


async def test_the_ping_is_sent_only_while_the_audit_passes() -> None:
    async with somebody_outside() as (url, heard):
        assert await Heart(url, all_is_well).beat()
        assert heard == ["/canary"]
        assert not await Heart(url, something_is_wrong).beat()
        assert not await Heart(url, the_audit_breaks).beat()
        assert heard == ["/canary"]


async def test_a_ping_that_fails_stops_nothing_and_its_address_is_not_said(capsys: pytest.CaptureFixture[str]) -> None:
    async with somebody_outside(status=500) as (url, heard):
        assert await Heart(url, all_is_well).beat()
        assert heard
    assert await Heart(url, all_is_well).beat()
    assert await Heart(SecretStr("http://canary:not-a-port/"), all_is_well).beat()
    said = capsys.readouterr()
    assert "canary" not in said.out + said.err


async def test_without_an_address_only_the_audit_is_done() -> None:
    assert await Heart(None, all_is_well).beat()
