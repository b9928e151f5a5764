"""The reporter sees that their words reached whoever has the case (conversation.md 5.7, 'Delivery mark')."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers.attendee.help_now import answer, say
from handlers.domain.case import Case, Track
from handlers.domain.entries import Entry, Kind
from handlers.domain.incoming import Receipt
from handlers.domain.messages import Mark, Send, ToChat
from handlers.domain.outcome import Outcome
from handlers.ports import Tx

_AT_ONCE = timedelta(seconds=10)


def copy(tx: Tx, receipt: Receipt, job: Send, _detail: str) -> Outcome:
    """A line of the record was accepted for, or is lost to, one of the two who have the case."""
    entry, case = tx.entry(job.entry or ""), tx.case(job.case or "")
    if case is None or not receipt.accepted or case.quiet or case.track is Track.WITNESS:
        return Outcome()
    if entry is not None and _written_to_somebody(case, entry):
        return _sign(tx, case, entry)
    return _caught_up(tx, case)


def _written_to_somebody(case: Case, entry: Entry) -> bool:
    """Whether the reporter wrote it when somebody had the case: what came before is answered by the ladder's words."""
    theirs = entry.author == case.reporter and entry.kind in (Kind.WORDS, Kind.PLACE)
    return theirs and case.taken_at is not None and entry.at >= case.taken_at


def _sign(tx: Tx, case: Case, entry: Entry) -> Outcome:
    """Soon a sign, later words: by then the chat may be closed, and a sign would not stay in it."""
    if tx.now - entry.at > _AT_ONCE:
        caught_up = _caught_up(tx, case)
        return caught_up if caught_up.jobs else Outcome(jobs=[answer(case, "G3", {"case": case.name})])
    if entry.source is None:
        return Outcome()
    platform, chat, message = entry.source
    return Outcome(jobs=[Mark(ToChat(platform, chat), message, case.id, case.reporter, entry.at + _AT_ONCE)])


def _caught_up(tx: Tx, case: Case) -> Outcome:
    """Words written while we were down have reached the handler: now F8 is true."""
    conversation = tx.conversation(case.reporter)
    if conversation is None or conversation.offline is None:
        return Outcome()
    start, end = conversation.offline
    done = replace(conversation, offline=None)
    return Outcome(conversations=[done], jobs=[say(case, "F8", {"time_1": start, "time_2": end})])
