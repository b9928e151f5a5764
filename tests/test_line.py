"""The line: a newer version never loses to an older one, and what was taken back never leaves."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from bot.line import Line
from bot.pacing import Pacer
from bot.transports.port import Pace
from handlers.domain.messages import Edit, Lane, Remove, Send, ToPerson
from storage.outgoing import Queued

NOON = datetime(2026, 12, 4, 12, tzinfo=UTC)


def line() -> Line:
    return Line(Pacer(Pace()))


def row(number: int, verb: str = "send", lane: Lane = Lane.RELAY, chat: str = "1", target: int | None = None) -> Queued:
    job = {"send": Send(ToPerson("p"), "T1"), "edit": Edit("c", "card", "T1"), "remove": Remove("c", "card")}[verb]
    return Queued(number, verb, lane, job, "telegram", chat, "p", "c", target, 0, NOON, NOON)  # type: ignore[arg-type]


def test_an_alert_overtakes_what_waits_before_it() -> None:
    waiting = line()
    waiting.push(row(1))
    waiting.push(row(2, lane=Lane.ALERT))
    first = waiting.next(0.0)
    assert first is not None and first.id == 2
    assert waiting.next(0.0) is None, "one at a time in one chat"


def test_an_older_edit_that_failed_does_not_come_back_after_the_newer_one() -> None:
    waiting = line()
    old = row(5, "edit", target=1)
    waiting.push(old)
    assert waiting.next(0.0) == old
    newer = replace(old, version=1)
    waiting.push(newer)
    waiting.push_later(old, 1.0)
    waiting.done("1")
    assert waiting.next(0.5) is None
    assert waiting.next(2.0) == newer
    waiting.done("1")
    assert waiting.next(9.0) is None


def test_a_newer_version_of_a_message_that_was_accepted_is_left_to_the_edit_the_record_makes() -> None:
    waiting = line()
    waiting.push(row(1))
    waiting.next(0.0)
    waiting.push(replace(row(1), version=1))
    waiting.done("1")
    assert waiting.next(9.0) is None


def test_a_message_taken_back_while_an_attempt_is_under_way_is_not_tried_again() -> None:
    waiting = line()
    page = row(1, lane=Lane.ALERT)
    waiting.push(page)
    waiting.next(0.0)
    waiting.drop("1", 1)
    waiting.push_later(page, 1.0)
    waiting.done("1")
    assert waiting.next(9.0) is None


def test_when_all_places_are_taken_only_alerts_get_one_more() -> None:
    waiting = line()
    waiting.push(row(1, chat="1"))
    waiting.push(row(2, chat="2", lane=Lane.ALERT))
    first = waiting.next(0.0, alerts_only=True)
    assert first is not None and first.id == 2
    assert waiting.next(0.0, alerts_only=True) is None


def test_what_waits_for_another_try_lets_nothing_younger_past_but_an_alert() -> None:
    waiting = line()
    for one in (row(1), row(2), row(3, lane=Lane.NOTICE), row(4, chat="2")):
        waiting.push(one)
    tried = waiting.next(0.0)
    assert tried == row(1)
    waiting.push_later(row(1), 5.0)
    waiting.done("1")
    assert waiting.next(0.0) == row(4, chat="2")
    assert waiting.next(1.0) is None, "its own chat keeps its order"
    waiting.push(row(6, lane=Lane.ALERT))
    assert waiting.next(1.0) == row(6, lane=Lane.ALERT)
    waiting.done("1")
    left = []
    while (one := waiting.next(6.0)) is not None:
        left.append(one.id)
        waiting.done("1")
    assert left == [1, 2, 3]


def test_what_waits_for_a_file_or_a_room_lets_others_past() -> None:
    waiting = line()
    waiting.push(row(1))
    waiting.push(row(2))
    waiting.next(0.0)
    waiting.push_later(row(1), 5.0, lets_pass=True)
    waiting.done("1")
    assert waiting.next(1.0) == row(2)


def test_a_message_that_is_taken_back_while_it_waits_holds_nobody_up() -> None:
    waiting = line()
    waiting.push(row(1))
    waiting.push(row(2))
    waiting.next(0.0)
    waiting.push_later(row(1), 5.0)
    waiting.done("1")
    assert waiting.next(1.0) is None
    waiting.drop("1", 1)
    assert waiting.next(1.0) == row(2)


def test_an_alert_that_waits_for_another_try_holds_nobody_up() -> None:
    waiting = line()
    waiting.push(row(1, lane=Lane.ALERT))
    waiting.push(row(2, lane=Lane.ALERT))
    waiting.next(0.0)
    waiting.push_later(row(1, lane=Lane.ALERT), 5.0)
    waiting.done("1")
    assert waiting.next(1.0) == row(2, lane=Lane.ALERT)
