"""Words that arrived and could not be opened: the person is told, and so is the team (conversation.md 3.2, G11, T9).

Somebody who writes in an encrypted chat may be calling for help; that we cannot read it makes it no smaller.
"""

from __future__ import annotations

from dataclasses import replace

from handlers import decided
from handlers.attendee import cover, sign_off
from handlers.attendee.opening import fact, live_case, open_case
from handlers.attendee.replies import reply
from handlers.domain.case import WITH_TEAM, Case, Category
from handlers.domain.conversation import Question, Speaker
from handlers.domain.incoming import Unreadable
from handlers.domain.messages import Choice, Edit, Job, Send
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder import alert, conversation

_HELP = Choice("b-help-now-short", "sos")


def arrived(tx: Tx, who: Speaker, event: Unreadable) -> Outcome:
    """Something that could not be understood; when it was locked, it may have been anything."""
    case = live_case(tx, who)
    heard = Outcome() if case is not None and case.quiet else _once_more(tx, who, case, "G11c" if event.rang else "G11")
    if not event.locked:
        return heard
    if case is None:
        opened = open_case(tx, who, Category.UNCLEAR, event, unread=True)
        return heard + Outcome(entries=[fact(tx, opened, "fact-unreadable")]) + alert.start(tx, opened)
    return heard if case.unread else heard + _in_a_case(tx, case)


def _once_more(tx: Tx, who: Speaker, case: Case | None, text: str) -> Outcome:
    """The words are asked for again, and 1 is offered for help now, which is what it means from then on.

    Nothing is offered where help was called, or where an account stands open: there a 1 may be the very answer that
    could not be read. Nor where the chat must give nothing away.
    """
    talk, called = who.conversation, case is not None and case.help_now
    in_a_story = cover.asked_about(tx, who) is not None or talk.away_since is not None
    if called or in_a_story or sign_off.is_asked(who):
        return Outcome(jobs=[reply(who, f"{text}n")])
    offered = replace(talk, question=_with_help(talk.question), shown=_with_help(talk.shown or talk.question))
    return Outcome(conversations=[offered], jobs=[reply(who, text)])


def _with_help(asked: Question | None) -> Question:
    """What stood on the screen can be answered still, but for its first number; that choice goes by its words."""
    if asked is None:
        return Question("G11", "", (_HELP,))
    first, others = asked.choices[:1], asked.choices[1:]
    return asked if first == (_HELP,) else replace(asked, choices=(_HELP, *others, *first))


def _in_a_case(tx: Tx, case: Case) -> Outcome:
    """The two who have it are told, once until something can be read again."""
    entry = fact(tx, case, "fact-unreadable")
    out = Outcome(cases=[replace(case, unread=True)], entries=[entry])
    return out + conversation.pass_on(tx, case, [entry]) if case.state in WITH_TEAM else out


def heard(tx: Tx, who: Speaker, out: Outcome) -> Outcome:
    """What followed from words that can be read: with them the case looks like any other."""
    case = live_case(tx, who)
    return _readable(tx, case, out) if case is not None and case.unread else out


def called(tx: Tx, who: Speaker, out: Outcome) -> Outcome:
    """What followed from a press, which reads no words; but a call for help must look like one."""
    case = live_case(tx, who)
    after = decided.case_after(tx, out, case.id) if case is not None else None
    return heard(tx, who, out) if after is not None and after.help_now else out


def _readable(tx: Tx, case: Case, out: Outcome) -> Outcome:
    """Decided of the case as it stood, lines of it say still that it could not be read: they are written anew."""
    known = Outcome(cases=[replace(case, unread=False)])
    if case.state not in WITH_TEAM:
        return known + out
    latest = replace(decided.case_after(tx, out, case.id) or case, unread=False)
    out.jobs = [_written_anew(tx, latest, one) for one in out.jobs]
    paged = any(isinstance(one, Send) and (one.case, one.part) == (case.id, "alert") for one in out.jobs)
    again: list[Job] = alert.once_more(tx, latest) if latest.awaits_hands and not paged else []
    return known + alert.refresh(tx, latest) + Outcome(jobs=again) + out


def _written_anew(tx: Tx, case: Case, job: Job) -> Job:
    if not isinstance(job, Send | Edit) or job.case != case.id or job.text not in ("T9", "T9z"):
        return job
    text, args = alert.line(tx.policy, case)
    return replace(job, text=text, args=args)
