"""Pacing: never faster than the platform allows, and an alert never waits behind anything but alerts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.pacing import CHAT_BURST, Pacer
from bot.transports.port import Pace
from handlers.domain.messages import Lane
from tests.botapi.limits import Limits

GROUP = "-100"
TELEGRAM = Pace(chat_per_second=1, group_per_minute=20, overall_per_second=30, groups=frozenset({GROUP}))

_PACED = [lane for lane in Lane if lane is not Lane.ANSWER]
_SENDS = st.lists(
    st.tuples(
        st.sampled_from([GROUP, "1", "2", *(f"u{number}" for number in range(40))]),
        st.sampled_from(_PACED),
        st.sampled_from([0.0, 0.0, 0.0, 0.01, 0.3, 2.0]),
    ),
    max_size=250,
)


def _leave(pacer: Pacer, chat: str, lane: Lane, now: float) -> float:
    ready = pacer.ready_at(chat, lane, now)
    assert ready >= now
    assert pacer.ready_at(chat, lane, ready) == ready
    pacer.take(chat, lane, ready)
    return ready


def _most(times: list[float], seconds: float) -> int:
    return max((sum(start <= time < start + seconds for time in times) for start in times), default=0)


@given(_SENDS)
def test_no_schedule_exceeds_the_limits_in_any_window(sends: list[tuple[str, Lane, float]]) -> None:
    pacer, now, left = Pacer(TELEGRAM), 0.0, []
    for chat, lane, pause in sends:
        now = _leave(pacer, chat, lane, now + pause)
        left.append((chat, now))
    assert _most([time for _, time in left], 1.0) <= 30
    for chat in {chat for chat, _ in left}:
        times = [time for where, time in left if where == chat]
        assert _most(times, 1.0) <= CHAT_BURST + 1
        assert _most(times, 10.0) <= CHAT_BURST + 10
        if chat == GROUP:
            assert _most(times, 60.0) <= 20


@given(_SENDS)
def test_the_test_server_reads_the_limits_no_stricter(sends: list[tuple[str, Lane, float]]) -> None:
    pacer, limits, now = Pacer(TELEGRAM), Limits(on=True), 0.0
    for chat, lane, pause in sends:
        now = _leave(pacer, chat, lane, now + pause)
        assert limits.seconds_to_wait(hash(chat), chat == GROUP, now) == 0


@given(_SENDS, st.sampled_from([GROUP, "1", "u7", "new"]))
def test_an_alert_never_waits_behind_anything_but_alerts(sends: list[tuple[str, Lane, float]], chat: str) -> None:
    pacer, now = Pacer(TELEGRAM), 0.0
    for where, lane, pause in sends:
        if lane is not Lane.ALERT:
            now = _leave(pacer, where, lane, now + pause)
    assert pacer.ready_at(chat, Lane.ALERT, now) - now < 1e-9


def test_two_hundred_broadcasts_leave_room_for_the_alert_at_any_moment() -> None:
    pacer, now = Pacer(TELEGRAM), 0.0
    for number in range(200):
        now = _leave(pacer, f"u{number}", Lane.BROADCAST, now)
        assert pacer.ready_at("responder", Lane.ALERT, now) == now
    assert 190 / 30 < now < 200 / 30 * 1.2


def test_a_thousand_answers_take_at_most_a_fifth_longer_than_the_limit_itself() -> None:
    pacer, now = Pacer(TELEGRAM), 0.0
    for number in range(1000):
        now = _leave(pacer, f"u{number}", Lane.REPLY, now)
    assert now < 1000 / 30 * 1.2


def test_a_told_silence_concerns_one_chat_for_as_long_as_told() -> None:
    pacer = Pacer(TELEGRAM)
    pacer.stopped("1", until=17.0)
    pacer.stopped("1", until=5.0)
    assert pacer.ready_at("1", Lane.ALERT, 1.0) == 17.0
    assert pacer.ready_at("2", Lane.NOTICE, 1.0) == 1.0
    assert pacer.ready_at("1", Lane.NOTICE, 18.0) == 18.0


def test_answers_to_presses_are_outside_of_it_all() -> None:
    pacer = Pacer(TELEGRAM)
    pacer.stopped("", until=100.0)
    for _ in range(100):
        pacer.take("1", Lane.ANSWER, 0.0)
        assert pacer.ready_at("1", Lane.ANSWER, 0.0) == 0.0
    assert pacer.ready_at("1", Lane.NOTICE, 200.0) == 200.0


def test_without_limits_nothing_waits() -> None:
    pacer = Pacer(Pace())
    for _ in range(1000):
        assert _leave(pacer, "1", Lane.BROADCAST, 0.0) == 0.0


def test_chats_long_silent_are_forgotten() -> None:
    pacer = Pacer(TELEGRAM)
    for number in range(2000):
        pacer.take(f"u{number}", Lane.NOTICE, float(number))
    assert len(pacer._spacings) <= 500
