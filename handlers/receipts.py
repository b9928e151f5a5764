"""What follows when a platform accepted a message, or never will. Nothing is said before it is so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from handlers import case_topics, good_news, reach, rungs_told
from handlers.attendee import arrived, outside, unfinished
from handlers.attendee.opening import fact
from handlers.domain import routing
from handlers.domain.case import Case, State
from handlers.domain.incoming import Receipt
from handlers.domain.messages import Fetch, KeepTopic, Lane, Remove, Send, Space, ToSpace
from handlers.domain.needs import BY_LETTER
from handlers.domain.outcome import Cancel, Outcome
from handlers.ports import Tx
from handlers.responder import alert, board, handover, needs, push_test, unsay, watch, wished
from handlers.responder.notices import told


def decide(tx: Tx, receipt: Receipt) -> Outcome:
    """What became of one message."""
    job = receipt.job
    out = Outcome()
    if receipt.gone and receipt.person is not None:
        out += reach.lost(tx, receipt.person, receipt.address.partition(":")[0])
    if isinstance(job, Remove) and job.receipt:
        out += unsay.became(tx, receipt, job.receipt.partition(":")[2])
    if isinstance(job, KeepTopic):
        out += case_topics.made(tx, job) if receipt.accepted else case_topics.refused(tx, job)
    if isinstance(job, Fetch) and not receipt.accepted:
        out += _not_kept(tx, job)
    if isinstance(job, Send) and receipt.contact not in (None, outside.CONTACT) and not receipt.accepted:
        out += _outside_failed(tx, job, receipt.contact)
    if isinstance(job, Send) and job.receipt:
        kind, _, detail = job.receipt.partition(":")
        out += _FOLLOW_UP[kind](tx, receipt, job, detail)
    return out


def _outside_failed(tx: Tx, job: Send, contact: str) -> Outcome:
    """Somebody outside the chats was not reached: the organizers can mend the address. Said once a case."""
    case, known = tx.case(job.case or ""), f"fact-contact-failed:{contact}"
    if case is None or any(one.body == known for one in tx.entries(case.id)):
        return Outcome()
    failed = Send(ToSpace(Space.ORGANIZERS), "o-contact-failed", {"contact": contact}, lane=Lane.ALERT)
    return Outcome(jobs=[failed], entries=[fact(tx, case, known)])


def _not_kept(tx: Tx, job: Fetch) -> Outcome:
    """A file too large for the record went on by its id alone: the two who have it hear so, and the record says so."""
    case = tx.case(job.case)
    if case is None or not case.is_open:
        return Outcome()
    out = Outcome(entries=[fact(tx, case, "fact-not-kept")])
    out.jobs += [told(who, "t-media-not-kept", case) for who in routing.in_conversation(case)]
    return out


def _alert(tx: Tx, receipt: Receipt, job: Send, _detail: str) -> Outcome:
    case = tx.case(job.case) if job.case else None
    return good_news.alerted(tx, case) if case is not None and receipt.accepted and case.is_open else Outcome()


def _page(tx: Tx, receipt: Receipt, job: Send, detail: str) -> Outcome:
    """A page of a rung: the first acceptance reaches the rung; when all have failed the next one fires at once."""
    case = tx.case(job.case) if job.case else None
    if case is None or not case.is_open:
        return Outcome()
    out = good_news.alerted(tx, case) if receipt.accepted else Outcome()
    case = out.cases[-1] if out.cases else case
    return out + rungs_told.rung_reached(tx, case, int(detail))


def _wish(tx: Tx, receipt: Receipt, job: Send, _detail: str) -> Outcome:
    """The page to the one they chose; when nothing reaches them, everybody is asked at once."""
    case = tx.case(job.case) if job.case else None
    if case is None or not case.is_open:
        return Outcome()
    if receipt.accepted:
        return good_news.alerted(tx, case)
    pages = tx.pages(case.id, "wish")
    given_up = case.preferred is not None and not (pages.accepted or pages.waiting)
    return wished.cannot(tx, case) if given_up else Outcome()


def _outside(tx: Tx, receipt: Receipt, job: Send, _detail: str) -> Outcome:
    """Somebody who is not part of the event was told, as the reporter wished; nobody else hears of it."""
    case = tx.case(job.case) if job.case else None
    return outside.became(tx, case, accepted=receipt.accepted) if case is not None else Outcome()


def _storm(tx: Tx, receipt: Receipt, job: Send, _detail: str) -> Outcome:
    """The shared card tells of every case it stands for, and counts as the page of its rung."""
    out = Outcome()
    reached = frozenset({receipt.person} if receipt.person else ())
    waiting = {case.id: case for case in tx.open_cases()} if receipt.accepted else {}
    for case in (waiting[one] for one in job.cases if one in waiting):
        if case.alerted_at is None or case.called_again_at is not None or case.told_rung < case.rung - 1:
            out += _shared(tx, case, reached)
    return out


def _shared(tx: Tx, case: Case, reached: frozenset[str]) -> Outcome:
    out = good_news.alerted(tx, case)
    case = out.cases[-1] if out.cases else case
    if not reached or tx.pages(case.id, f"page:{case.rung - 1}").waiting:
        return out
    return out + rungs_told.tell(tx, case, case.rung - 1, reached)


def _said(tx: Tx, receipt: Receipt, job: Send, entry_id: str) -> Outcome:
    """A visible mark for whoever spoke: sent, or not delivered and why."""
    entry, case = tx.entry(entry_id), tx.case(job.case or "")
    if entry is None or entry.author is None or case is None:
        return Outcome()
    out = Outcome(jobs=[_mark(tx, receipt, case, entry.author)])
    if not receipt.accepted:
        return out
    if case.state is not State.TAKEN or entry.author not in routing.in_conversation(case):
        return out
    heard, stopped = watch.answered(case)
    out += stopped + watch.news(tx, case) + Outcome(deadlines=[Cancel("word", case.id)])
    out.cases.append(replace(heard, first_word_at=case.first_word_at or tx.now))
    return out + (alert.refresh(tx, heard) if case.awaits_hands else Outcome())


def _mark(tx: Tx, receipt: Receipt, case: Case, author: str) -> Send:
    """Where the words were typed; where both read, both see what became of them."""
    mark = (
        replace(told(author, "t-sent", case, time=tx.now), sound=False) if receipt.accepted
        else told(author, "t-not-delivered", case, reason=f"@reason-{receipt.reason}")
    )  # fmt: skip
    theirs = author in routing.in_conversation(case)
    return replace(mark, in_room=theirs and not tx.rooms_waiting(case.id))


def _way(tx: Tx, receipt: Receipt, job: Send, who: str) -> Outcome:
    """Whoever is on the way hears it when the reporter could not be told."""
    case = tx.case(job.case or "")
    if case is None or receipt.accepted or who not in routing.in_conversation(case):
        return Outcome()
    return Outcome(jobs=[told(who, "t-not-delivered", case, reason=f"@reason-{receipt.reason}")])


def _offer(tx: Tx, receipt: Receipt, job: Send, detail: str) -> Outcome:
    """A handover was offered, or could not be brought to whom it was meant for."""
    case = tx.case(job.case or "")
    if case is None or receipt.accepted:
        return Outcome()
    return handover.not_reached(tx, case, detail.partition(":")[0], job.receipt)


def _nudge(tx: Tx, receipt: Receipt, job: Send, _detail: str) -> Outcome:
    """Whoever cannot be asked whether they are still there is not waited for."""
    case = tx.case(job.case or "")
    return Outcome() if case is None or receipt.accepted else unfinished.lost(tx, case)


def _need(tx: Tx, receipt: Receipt, job: Send, detail: str) -> Outcome:
    """Somebody was asked to help with a case, or cannot be reached."""
    case, need = tx.case(job.case or ""), BY_LETTER[detail.partition(":")[0]]
    return needs.delivered(tx, case, need, job.receipt) if case is not None else Outcome()


def _board(tx: Tx, receipt: Receipt, job: Send, _detail: str) -> Outcome:
    """Gone from its room, or not let in: it is not given up."""
    return Outcome() if receipt.accepted else board.failed(tx)


_FOLLOW_UP: dict[str, Callable[[Tx, Receipt, Send, str], Outcome]] = {
    "alert": _alert,
    "page": _page,
    "wish": _wish,
    "outside": _outside,
    "storm": _storm,
    "need": _need,
    "said": _said,
    "way": _way,
    "offer": _offer,
    "copy": arrived.copy,
    "nudge": _nudge,
    "push": lambda tx, receipt, _job, _detail: push_test.accepted(tx, receipt),
    board.PART: _board,
}
