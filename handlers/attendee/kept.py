"""Kept unsent, by their own choice: only they can send it, and on a date that was said it is erased (E3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from handlers.attendee import help_now, read_back
from handlers.attendee.replies import MAIN, reply
from handlers.attendee.sent import to_team
from handlers.domain.case import Act, Case, State
from handlers.domain.conversation import Conversation, Speaker
from handlers.domain.incoming import Happening
from handlers.domain.messages import Choice, Lane, Line, Send, ToPerson
from handlers.domain.outcome import Cancel, Deadline, Outcome
from handlers.ports import Tx

_AT_LEAST, _REMINDED = timedelta(days=7), timedelta(days=1)
_CLOCKS = ("settle", "nudge", "unfinished", "pause", "erase", "reminder")


def erased_on(tx: Tx, case: Case) -> datetime:
    """Seven days after it was begun, or the end of the event, whichever is later."""
    return max(tx.policy.ends, case.opened_at + _AT_LEAST)


def keep(tx: Tx, case: Case, *, reminded: bool = True) -> Outcome:
    """From now on only they can send it. One silent reminder comes the next day, unless it was no report to them."""
    out = Outcome(cases=[case.after(Act.KEEP, step="", changing=False)], deadlines=[*over(case)])
    out.deadlines.append(Deadline("erase", case.id, erased_on(tx, case)))
    if reminded:
        out.deadlines.append(Deadline("reminder", case.id, tx.now + _REMINDED, _REMINDED))
    return out


def over(case: Case) -> list[Deadline | Cancel]:
    """No clock of a report that was not sent runs any more."""
    return [Cancel(kind, case.id) for kind in _CLOCKS]


def told(tx: Tx, case: Case) -> Send:
    """E3: that it is kept, and until when."""
    rows = ((Choice("b-send-now", "sendkept", case.id),), (Choice("b-erase", "erasekept", case.id),))
    return help_now.ask(case, "E3", rows, {"date": erased_on(tx, case)})


def more(tx: Tx, case: Case) -> Send:
    """E9k: what they wrote since, or changed, is kept with it."""
    return replace(told(tx, case), text="E9k")


def remind(_tx: Tx, case: Case) -> Outcome:
    """E4, once: it says nothing about what is kept, and makes no sound."""
    if case.state is not State.KEPT:
        return Outcome()
    rows = ((Choice("b-show", "showkept", case.id),), (Choice("b-later", "nothing"),))
    return Outcome(
        jobs=[
            Send(ToPerson(case.reporter), "E4", {}, rows, lane=Lane.NOTICE, case=case.id, part="told", ask=True,
                 sound=False)
        ]
    )  # fmt: skip


def _theirs(tx: Tx, who: Speaker, ref: str) -> Case | None:
    case = tx.case(ref)
    return case if case is not None and case.reporter == who.id and case.state is State.KEPT else None


def no_longer(tx: Tx, who: Speaker, ref: str) -> Send:
    """An old button. Under what was erased it does not say that nothing is lost."""
    case = tx.case(ref)
    gone_ = case is not None and case.reporter == who.id and case.state is State.PURGED
    return reply(who, "G15e" if gone_ else "G15")


def still(tx: Tx, person: str) -> tuple[Line, ...]:
    """Below the news that the team has something: what is kept has not gone with it."""
    return (Line("E9u"),) if any(one.state is State.KEPT for one in tx.cases_reported_by(person)) else ()


def newest(tx: Tx, who: Speaker) -> Case | None:
    """What they kept last."""
    return next((one for one in reversed(tx.cases_reported_by(who.id)) if one.state is State.KEPT), None)


def show(tx: Tx, who: Speaker, _event: Happening, ref: str) -> Outcome:
    """'Show it', under the reminder: their words and what they chose, and then what can be done with it."""
    case = _theirs(tx, who, ref)
    return Outcome(jobs=[read_back.kept(tx, case, told(tx, case)) if case else no_longer(tx, who, ref)])


def send(tx: Tx, who: Speaker, _event: Happening, ref: str) -> Outcome:
    """'Send now': what was kept goes to the team, as it stands."""
    case = _theirs(tx, who, ref)
    return sent(tx, who, case) if case else Outcome(jobs=[no_longer(tx, who, ref)])


def sent(tx: Tx, who: Speaker, case: Case) -> Outcome:
    """It goes to the team, as grave as its words are."""
    return Outcome(deadlines=[*over(case)], conversations=[_answered(who)]) + to_team(tx, case)


def erase(tx: Tx, who: Speaker, _event: Happening, ref: str) -> Outcome:
    """'Erase it'."""
    case = _theirs(tx, who, ref)
    return gone(who, case) if case else Outcome(jobs=[no_longer(tx, who, ref)])


def gone(who: Speaker, case: Case) -> Outcome:
    """Its key is destroyed at their own wish; what that leaves on their screen is said."""
    return drop(case) + Outcome(conversations=[_answered(who)], jobs=[reply(who, "E7", choices=MAIN)])


def drop(case: Case) -> Outcome:
    """Its key is destroyed: nobody can read what was written, in no backup either."""
    return Outcome(cases=[case.after(Act.PURGE, step="")], erased=[case.id], deadlines=[*over(case)])


def due(_tx: Tx, case: Case) -> Outcome:
    """The date it was promised to be erased on."""
    return drop(case) if case.state is State.KEPT else Outcome()


def _answered(who: Speaker) -> Conversation:
    return replace(who.conversation, question=None, shown=None)
