"""Closing and the day after, on the reporter's side: the result, who else helps, a question next morning (5.9).

Never for a witness, never where the chat must look empty: H-texts are held there.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.attendee import help_now, info
from handlers.attendee.conversation import unsealed
from handlers.attendee.opening import fact
from handlers.attendee.replies import reply
from handlers.domain.case import Case, ContactMode, State, Track
from handlers.domain.case import Outcome as Ending
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Kind
from handlers.domain.incoming import Happening
from handlers.domain.messages import Choice, Send
from handlers.domain.outcome import Deadline, Outcome
from handlers.ports import Tx
from handlers.responder import alert, closing_passed
from handlers.responder.close import begin_again
from handlers.responder.closing_record import NOT_TOMORROW
from handlers.responder.closing_second import PROPOSED, RESULTS

_MORNING = time(10)
"""Local to the event: early enough to matter, and nobody is woken."""
_NO_MORE = "fact-no-follow-up"


def result(tx: Tx, who: Speaker, _event: Happening, ref: str) -> Outcome:
    """'Show it' under H1: the result, who can look again, who else helps, and whether we may ask tomorrow."""
    case = tx.case(ref)
    if case is None or case.reporter != who.id or case.outcome not in RESULTS or case.track is Track.WITNESS:
        return Outcome(jobs=[reply(who, "G15")])
    said = [_how_it_ended(tx, who, case), *_in_person(tx, who, case), *_others(tx, who, case)]
    if case.state is State.CLOSED and not case.quiet and not _declined(tx, case):
        said.append(_may_we(case))
    return Outcome(jobs=[*said])


def _how_it_ended(tx: Tx, who: Speaker, case: Case) -> Send:
    if case.outcome is Ending.REFERRED:
        text, args = closing_passed.result(tx.entries(case.id))
        return reply(who, text, args=args, case=case.id)
    return reply(who, RESULTS[case.outcome], case=case.id) if case.outcome else reply(who, "G15")


def _in_person(tx: Tx, who: Speaker, case: Case) -> list[Send]:
    """The sentence that was written for the end: it may still be sealed, or lie days above, and this is cold alone."""
    last = None
    proposed = closed = False
    for one in tx.entries(case.id):
        if one.body == "fact-reopened":
            last, proposed, closed = None, False, False
        proposed, closed = proposed or one.body.startswith(PROPOSED), closed or one.body == "fact-closed"
        if proposed and not closed and one.kind is Kind.SAID:
            last = one
    shown = unsealed(tx, who, last.id) if last is not None else None
    return [shown] if shown is not None else []


def _others(tx: Tx, who: Speaker, case: Case) -> list[Send]:
    """H6 and H7, as far as the organizers named anybody."""
    policy, found = tx.policy, []
    if policy.review_contact:
        found.append(reply(who, "H6", args={"review_contact": policy.review_contact}, case=case.id))
    known = {"helpline": policy.helpline, "quiet_room": policy.quiet_room}
    args = {name: value for name, value in known.items() if value}
    if args:
        text = "H7" if len(args) == len(known) else "H7h" if policy.helpline else "H7q"
        found.append(reply(who, text, args=args, case=case.id))
    return found


def _may_we(case: Case) -> Send:
    rows = ((Choice("b-yes-here", "tomorrow", f"y{case.id}"),), (Choice("b-no-thanks", "tomorrow", f"n{case.id}"),))
    return help_now.ask(case, "H8", rows)


def _declined(tx: Tx, case: Case) -> bool:
    """They asked for no more messages, or whoever closed it saw that this is not to be offered."""
    return any(one.body in (_NO_MORE, NOT_TOMORROW) for one in tx.entries(case.id))


def agreed(tx: Tx, who: Speaker, _event: Happening, ref: str) -> Outcome:
    """Under H8: tomorrow morning, or never."""
    case = _own(tx, who, ref[1:])
    if case is None:
        return Outcome(jobs=[reply(who, "G15")])
    answered = Outcome(conversations=[replace(who.conversation, question=None, shown=None)])
    if ref[:1] != "y":
        return answered + Outcome(entries=[fact(tx, case, _NO_MORE)], jobs=[reply(who, "G20")])
    due = _next_morning(tx)
    return answered + Outcome(deadlines=[Deadline("next-day", case.id, due, due - tx.now)], jobs=[reply(who, "H8y")])


def _next_morning(tx: Tx) -> datetime:
    zone = ZoneInfo(tx.policy.timezone)
    tomorrow = (tx.now.astimezone(zone) + timedelta(days=1)).date()
    return datetime.combine(tomorrow, _MORNING, zone).astimezone(tx.now.tzinfo)


def ask(tx: Tx, case: Case) -> Outcome:
    """H9, if nothing has changed since they said we may. With something open, they are asked on another morning."""
    if any(one.is_open for one in tx.cases_reported_by(case.reporter)):
        due = _next_morning(tx)
        return Outcome(deadlines=[Deadline("next-day", case.id, due, due - tx.now)])
    if case.state is not State.CLOSED or case.hidden or case.contact_mode is ContactMode.SILENT or case.unreachable:
        return Outcome()
    labels = {"o": "b-ok", "n": "b-not-so-good", "x": "b-no-more"}
    rows = tuple((Choice(label, "morning", f"{ref}{case.id}"),) for ref, label in labels.items())
    return Outcome(jobs=[replace(help_now.ask(case, "H9", rows), sound=True)])


def answered(tx: Tx, who: Speaker, _event: Happening, ref: str) -> Outcome:
    """Under H9."""
    case = _own(tx, who, ref[1:])
    if case is None:
        return Outcome(jobs=[reply(who, "G15")])
    if ref[:1] == "n":
        other, no = Choice("b-other-help", "topic", "helplines"), Choice("b-no", "nothing")
        return Outcome(jobs=[help_now.ask(case, "H10", ((Choice("b-yes", "someone", case.id),), (other,), (no,)))])
    settled = Outcome(conversations=[replace(who.conversation, question=None, shown=None)])
    if ref[:1] == "o":
        return settled + Outcome(jobs=[reply(who, "H9k")])
    return settled + Outcome(entries=[fact(tx, case, _NO_MORE)], jobs=[reply(who, "H9n")])


def someone(tx: Tx, who: Speaker, event: Happening, ref: str) -> Outcome:
    """'Yes' under H10: the case is opened again, for whoever is on duty now; they wait for a person."""
    case = _own(tx, who, ref)
    if case is None:
        return Outcome(jobs=[reply(who, "G15")])
    if case.state is not State.CLOSED:
        return info.person(tx, who, event)
    again = begin_again(tx, case, told_rung=-1)
    # They hear that the team has it once that is so, as with anything they tell us.
    # It is no call for help any more, whatever it was the day before: they are not asked where they are.
    again.cases = [
        replace(one, alerted_at=None, reassured_at=None, help_now=False, by_word=False, in_despair=False)
        for one in again.cases
    ]
    again.deadlines.append(alert.promise(tx, again.cases[-1]))
    note = Outcome(entries=[fact(tx, case, "fact-next-day")], jobs=[reply(who, "H10y", case=case.id)])
    return again + note + Outcome(conversations=[replace(who.conversation, question=None, shown=None)])


def _own(tx: Tx, who: Speaker, ref: str) -> Case | None:
    case = tx.case(ref)
    return case if case is not None and case.reporter == who.id and case.track is not Track.WITNESS else None
