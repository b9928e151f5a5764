"""The second clock, which runs once somebody took a case (conversation.md 4.3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.domain import routing
from handlers.domain.case import Case
from handlers.domain.outcome import Cancel, Deadline, Outcome
from handlers.ports import Tx

WATCHES = ("partner", "word", "realert", "update", "news")
_LADDER = ("rung", "realert", "promise", "tell", "wish")


def begin(tx: Tx, case: Case) -> Outcome:
    """Somebody has it: a partner, a first word and news are waited for, and the ladder stops."""
    watch = tx.policy.watch(case.category)
    out = Outcome(deadlines=[Cancel(kind, case.id) for kind in _LADDER])
    if case.partner is None:
        out += within(tx, "partner", case, timedelta(seconds=watch.partner_seconds))
    if case.with_them_at is None:
        out += within(tx, "word", case, timedelta(seconds=watch.first_word_seconds))
    return out + news(tx, case)


def hasten(tx: Tx, case: Case) -> Outcome:
    """The case has become graver: what is still waited for is waited for less long, counted from when it began."""
    watch, out = tx.policy.watch(case.category), Outcome()
    silent = case.first_word_at is None and case.with_them_at is None
    if case.partner is None:
        out += _from(tx, "partner", case, case.taken_at, watch.partner_seconds)
    if silent and case.nudged_at is None:
        out += _from(tx, "word", case, case.taken_at, watch.first_word_seconds)
    if silent and case.nudged_at is not None:
        out += _from(tx, "realert", case, case.nudged_at, watch.realert_seconds)
    return out


def _from(tx: Tx, kind: str, case: Case, since: datetime | None, seconds: int) -> Outcome:
    due = max(tx.now, (since or tx.now) + timedelta(seconds=seconds))
    return within(tx, kind, case, due - tx.now)


def within(tx: Tx, kind: str, case: Case, delay: timedelta) -> Outcome:
    """One watch, from now."""
    return Outcome(deadlines=[Deadline(kind, case.id, tx.now + delay, delay)])


def news(tx: Tx, case: Case) -> Outcome:
    """The reporter has just heard something, or is told when they will: not before a time somebody promised them."""
    usual = news_within(tx, case)
    if case.promised_by is not None and case.next_news_at is not None:
        usual = max(usual, case.next_news_at - tx.now) if case.next_news_at > tx.now else usual
    return within(tx, "update", case, usual)


def news_within(tx: Tx, case: Case) -> timedelta:
    """How long a reporter may be without news. Nobody who is not in danger is woken at night."""
    watch = tx.policy.watch(case.category)
    at_night = watch.night_update_minutes if asleep(tx, case) else None
    return timedelta(minutes=at_night or watch.update_minutes)


def asleep(tx: Tx, case: Case) -> bool:
    """Whether it is night, and this is nothing to wake anybody for."""
    start, end = tx.policy.behaviour.night_from, tx.policy.behaviour.night_to
    local = tx.now.astimezone(ZoneInfo(tx.policy.timezone)).time()
    night = start <= local < end if start < end else local >= start or local < end
    return night and bool(tx.policy.watch(case.category).night_update_minutes)


def stop(case: Case) -> Outcome:
    """Nobody has it any more."""
    return Outcome(deadlines=[Cancel(kind, case.id) for kind in WATCHES])


def answered(case: Case) -> tuple[Case, Outcome]:
    """The handler was heard of: the case is not called again."""
    kinds = ("realert", "rung", *(("word",) if case.unheard_since else ()))
    return replace(case, realerted_at=None, unheard_since=None), Outcome(
        deadlines=[Cancel(one, case.id) for one in kinds]
    )


def listen(tx: Tx, case: Case) -> tuple[Case, Outcome]:
    """They call for help, and whoever has it was heard of before, but not lately: silence from now on is silence.

    Who has only just written or done something is there.
    """
    patience = timedelta(seconds=tx.policy.watch(case.category).first_word_seconds)
    hands = routing.in_conversation(case)
    lately = any(tx.now - one.at < patience for one in tx.entries(case.id) if one.author in hands)
    if case.owes_a_word or lately:
        return case, Outcome()
    return replace(case, unheard_since=tx.now), within(tx, "word", case, patience)
