"""A homeserver's pace, learnt from being refused: few refusals, nothing out of order, and alerts before all else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.line import Line
from bot.pacing import Pacer
from bot.transports.port import Pace
from handlers.domain.messages import Lane, Send, ToPerson
from storage.outgoing import Queued

NOON = datetime(2026, 12, 4, 12, tzinfo=UTC)
AT_ONCE = 8
BURST, EVERY = 10, 5.0
"""Synapse's own limit."""


@dataclass
class Homeserver:
    """Counts as Synapse does: a bucket of `burst` that runs empty by one every `every` seconds."""

    burst: int = BURST
    every: float = EVERY
    count: float = 0.0
    at: float = 0.0
    refused: int = 0

    def asks_to_wait(self, now: float) -> float:
        """0.0 when it takes the message."""
        self.count = max(0.0, self.count - (now - self.at) / self.every)
        self.at = now
        if self.count + 1 > self.burst:
            self.refused += 1
            return (self.count + 1 - self.burst) * self.every
        self.count += 1
        return 0.0


@dataclass
class Played:
    """What left, when; and how long an alert waited for its turn."""

    server: Homeserver = field(default_factory=Homeserver)
    left: list[tuple[float, Queued]] = field(default_factory=list)
    pacer: Pacer = field(default_factory=lambda: Pacer(Pace(learns=True, at_once=AT_ONCE)))

    def plays(self, rows: Iterable[tuple[float, Queued]]) -> None:
        """Rows come at their time and leave as the sender lets them leave, a tenth of a second each."""
        line, coming, now = Line(self.pacer), sorted(rows, key=lambda one: (one[0], one[1].id)), 0.0
        while coming or any(line.depths().values()):
            while coming and coming[0][0] <= now:
                line.push(coming.pop(0)[1])
            under_way = self._sends(line, now)
            now += 0.1
            for row, wait in under_way:
                if wait:
                    self.pacer.asked_to_wait(wait, now)
                    line.push_later(row, now + wait)
                else:
                    self.left.append((now, row))
                line.done(row.chat)

    def _sends(self, line: Line, now: float) -> list[tuple[Queued, float]]:
        found: list[tuple[Queued, float]] = []
        while (row := line.next(now, alerts_only=len(found) >= self.pacer.at_once)) is not None:
            found.append((row, self.server.asks_to_wait(now)))
        return found

    def order(self, chat: str, lane: Lane) -> list[int]:
        return [row.id for _, row in self.left if (row.chat, row.lane) == (chat, lane)]


def row(number: int, lane: Lane = Lane.REPLY, chat: str = "") -> Queued:
    send = Send(ToPerson("p"), "T1")
    return Queued(number, "send", lane, send, "matrix", chat or f"c{number % 20}", "p", "c", None, 0, NOON, NOON)


def chatter(many: int) -> list[tuple[float, Queued]]:
    return [(0.0, row(number)) for number in range(many)]


def test_a_hundred_messages_leave_in_the_time_the_limit_takes_with_hardly_a_refusal_each_ten() -> None:
    played = Played()
    played.plays(chatter(100))
    assert len(played.left) == 100
    assert played.server.refused <= AT_ONCE + 100 // 10
    assert played.left[-1][0] < (100 - BURST) * EVERY * 1.15


def test_an_alert_leaves_at_once_although_a_hundred_messages_wait() -> None:
    played = Played()
    alerts = [(60.0 + 50.0 * number, row(1000 + number, Lane.ALERT, "team")) for number in range(5)]
    played.plays([*chatter(100), *alerts])
    waited = [at - came for (came, alert) in alerts for at, one in played.left if one is alert]
    assert len(waited) == 5
    assert max(waited) < EVERY
    assert sorted(waited)[2] < 0.5


def test_alerts_that_come_together_leave_before_everything_else() -> None:
    played = Played()
    played.plays([*chatter(60), *((40.0, row(1000 + number, Lane.ALERT, f"a{number}")) for number in range(6))])
    after = [one.lane for at, one in played.left if at > 40.0]
    assert after[:6] == [Lane.ALERT] * 6


def test_without_a_limit_nothing_waits() -> None:
    played = Played(Homeserver(burst=10**6))
    played.plays(chatter(400))
    assert played.left[-1][0] < 400 / AT_ONCE * 0.1 * 1.2


def test_a_limit_that_was_lifted_is_believed_for_ten_minutes_at_most() -> None:
    pacer = Pacer(Pace(learns=True))
    pacer.asked_to_wait(4.0, now=0.0)
    assert pacer.ready_at("1", Lane.ALERT, 1.0) == 4.0
    assert pacer.ready_at("1", Lane.REPLY, 1.0) > 8.0
    for _ in range(20):
        pacer.take("1", Lane.REPLY, 601.0)
    assert pacer.ready_at("1", Lane.REPLY, 601.0) == 601.0


def test_trouble_of_another_kind_is_waited_out_and_not_taken_for_a_pace() -> None:
    pacer = Pacer(Pace(learns=True))
    pacer.asked_to_wait(120.0, now=0.0)
    assert pacer.ready_at("1", Lane.ALERT, 0.0) == 120.0
    assert pacer.ready_at("1", Lane.REPLY, 120.0) <= 120.0 + 2 * 10.0


def test_a_platform_that_publishes_its_pace_is_taken_at_its_word() -> None:
    pacer = Pacer(Pace())
    pacer.asked_to_wait(4.0, now=0.0)
    assert pacer.ready_at("1", Lane.REPLY, 4.0) == 4.0


_SENDS = st.lists(
    st.tuples(
        st.sampled_from([0.0, 0.0, 1.0, 20.0, 100.0]),
        st.sampled_from([lane for lane in Lane if lane is not Lane.ANSWER]),
        st.sampled_from(["team", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]),
    ),
    max_size=60,
)


@given(_SENDS, st.sampled_from([(10, 5.0), (3, 1.0), (50, 0.2), (1, 10.0)]))
def test_whatever_the_limit_nothing_is_lost_and_no_chat_gets_it_out_of_order(
    sends: Sequence[tuple[float, Lane, str]], limit: tuple[int, float]
) -> None:
    played = Played(Homeserver(*limit))
    in_time = sorted(sends, key=lambda one: one[0])
    played.plays((at, row(number, lane, chat)) for number, (at, lane, chat) in enumerate(in_time))
    assert sorted(one.id for _, one in played.left) == list(range(len(sends)))
    for _, lane, chat in sends:
        assert played.order(chat, lane) == sorted(played.order(chat, lane))
