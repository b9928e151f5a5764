"""A report along our questions goes to the team, and its writer hears so once that is true (D12 to D12h, E2)."""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee import guide, help_now, read_back
from handlers.domain import signals
from handlers.domain.case import GRAVEST_FIRST, Case, Category, Track
from handlers.domain.entries import Kind
from handlers.domain.messages import Arg, Choice, Lane, Send
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder import wished


def to_team(tx: Tx, case: Case) -> Outcome:
    """It starts paging now, as what they said it is closest to; grave words make it graver."""
    ready = replace(case, category=_category(tx, case), step="", changing=False)
    return Outcome(deadlines=[*guide.over(case)]) + wished.start(tx, ready)


def _category(tx: Tx, case: Case) -> Category:
    """Their own choice; without one what the words tell, and what only a person can open counts as telling."""
    told = read_back.own_words(tx.entries(case.id))
    words = "\n".join(one.body for one in told)
    grave = signals.gravest(words, tx.policy.lexicon)
    if any(one.kind is Kind.FACT and one.body.startswith("fact-closest") for one in tx.entries(case.id)):
        return min(case.category, grave or case.category, key=GRAVEST_FIRST.index)
    reporter = tx.person(case.reporter)
    language = reporter.language if reporter else None
    to_open = any(one.attachment is not None for one in told)
    telling = to_open or (bool(words) and signals.has_signal(words, language, tx.policy.lexicon))
    return grave or (Category.MAJOR if telling else case.category)


def good_news(tx: Tx, case: Case) -> list[Send]:
    """The first alert was accepted: their word, and what comes next; to a witness never more than that."""
    args: dict[str, Arg] = {"case": case.name}
    if case.unfinished:
        wrote = bool(read_back.own_words(tx.entries(case.id)))
        return [replace(help_now.say(case, "E2" if wrote else "E2c", args), lane=Lane.REPLY)]
    if case.track is Track.WITNESS:
        return [help_now.ask(case, "D12w", _rows(case), args)]
    if case.track is Track.HELPER:
        return [help_now.answer(case, "D12h", args)]
    return [help_now.answer(case, "D12", args | {"vest": tx.policy.team_mark}), _next(tx, case)]


def _next(tx: Tx, case: Case) -> Send:
    """Who is asked first may take longer than most: then no time is named."""
    minutes = tx.answer_minutes() if case.preferred is None else None
    if minutes:
        return help_now.ask(case, "D12n", _rows(case), {"minutes": minutes})
    return help_now.ask(case, "D12nn", _rows(case))


def _rows(case: Case) -> tuple[tuple[Choice, ...], ...]:
    return (Choice("b-help-now-short", "sos"),), (Choice("b-add", "add", case.id),)
