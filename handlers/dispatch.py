"""Who is speaking, in which chat, in the middle of what: the one door every incoming thing comes through."""

from __future__ import annotations

from dataclasses import replace

from handlers import (
    case_topics,
    deadlines,
    former,
    gate,
    handles,
    one_phone,
    reach,
    receipts,
    rooms,
    siblings,
    typed,
)
from handlers.attendee import in_public, journey
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Change, ChatKind, Due, Happening, Incoming, Membership, Pressed, Receipt
from handlers.domain.messages import Answer, Job, Lane, Send, ToChat, ToPerson
from handlers.domain.outcome import Audit, Outcome
from handlers.organizer import joining, moves, strangers
from handlers.ports import Tx
from handlers.responder import board, care, desk


def decide(tx: Tx, incoming: Incoming, who: Speaker | None) -> Outcome:
    """What one incoming thing means. `who` is None for deadlines, receipts, and strangers in a group."""
    match incoming:
        case Due():
            out = deadlines.decide(tx, incoming)
        case Receipt():
            out = receipts.decide(tx, incoming)
        case Membership():
            out = _membership(tx, incoming, who)
        case _:
            out = _in_chat(tx, incoming, who) + handles.noted(incoming, who)
    out = siblings.follow(tx, out, who.id if who is not None else None)
    out = one_phone.follow(tx, out, incoming)
    out = rooms.follow(tx, care.follow(tx, former.follow(tx, out)))
    return gate.pass_through(tx, case_topics.follow(tx, board.follow(tx, out)), who)


def _membership(tx: Tx, event: Membership, who: Speaker | None) -> Outcome:
    if event.change is Change.MIGRATED:
        return moves.followed(tx, event)
    if event.change in (Change.BLOCKED, Change.UNBLOCKED) and who is not None:
        follow = reach.found if event.change is Change.UNBLOCKED else reach.lost
        return follow(tx, who.id, event.chat.platform)
    if event.chat.kind is ChatKind.ATTENDEES:
        return Outcome()
    noted = Outcome(audit=[Audit(f"{event.chat.kind}-{event.change}")])
    return noted + strangers.moved(tx, event, who) if event.chat.platform in tx.policy.room_platforms else noted


def _in_chat(tx: Tx, event: Happening, who: Speaker | None) -> Outcome:
    if isinstance(event, Pressed) and not event.genuine:
        refused = Outcome(jobs=[Answer(event.press, event.author.platform, "t-no-button")])
        return refused + Outcome(audit=[Audit("forged-press", who.id if who else None)])
    event = typed.understood(tx, event, who)
    if event.chat.kind is ChatKind.PRIVATE:
        return _private(tx, event, who) if who is not None else Outcome()
    if event.chat.kind is ChatKind.FOREIGN:
        return Outcome()
    if event.chat.kind is ChatKind.ATTENDEES:
        return _answered_privately(in_public.heard(tx, who, event), event, who)
    if event.chat.kind is ChatKind.CASE:
        return _answered_privately(desk.in_case_room(tx, who, event), event, who)
    return _answered_privately(desk.in_group(tx, who, event), event, who)


def _private(tx: Tx, event: Happening, who: Speaker) -> Outcome:
    out = joining.brought(tx, who, event) or desk.in_private(tx, who, event)
    if out is None:
        out = journey.go_on(tx, who, event) + desk.refused(who, event)
        return _answered_privately(out, event, who)
    here = tx.case_here(event.chat, who.id)
    out = _answered_privately(out, event, who)
    return _where_it_was_asked(out, who, here.id) if here is not None else out


def _where_it_was_asked(out: Outcome, who: Speaker, case: str) -> Outcome:
    """Answers that are about no case stand in the topic in which they were asked for."""
    out.jobs = [
        replace(job, space=case)
        if isinstance(job, Send) and job.case is None and isinstance(job.to, ToPerson) and job.to.person == who.id
        else job
        for job in out.jobs
    ]
    return out


def _answered_privately(out: Outcome, event: Happening, who: Speaker | None) -> Outcome:
    """Answers to what was typed, not pressed, become messages to the person; a press is always answered."""
    jobs = [_typed_answer(job, event, who) for job in out.jobs]
    out.jobs = [job for job in jobs if job is not None]
    if isinstance(event, Pressed) and event.press and not any(isinstance(job, Answer) for job in out.jobs):
        out.jobs.append(Answer(event.press, event.author.platform, ""))
    return out


def _typed_answer(job: Job, event: Happening, who: Speaker | None) -> Job | None:
    if not isinstance(job, Answer):
        return job
    if job.press:
        return replace(job, language=who.person.language) if who is not None else job
    if who is None:
        return Send(ToChat(event.chat.platform, event.chat.id), "t-private", lane=Lane.NOTICE, sound=False)
    to = ToPerson(who.id, event.author.platform)
    return Send(to, job.text, job.args, lines=job.lines, lane=Lane.REPLY, sound=False)
